// What a field takes: how little and how much, in what it is counted, how long, in which form.
import { parseYuan, yuanFigures } from '@jinguo/core/plugin';
import type { JsonObject } from '@jinguo/core';
import { objectOf, textOf } from '../../../components/schema/read.ts';
import { Section } from '../flow/field.tsx';
import type { FieldKind } from './field-kinds.ts';
import type { Patch } from './field-panel.tsx';
import styles from './form-designer.module.css';
import { useDesignerText } from './messages.ts';
import { NumberSetting, TextSetting } from './settings.tsx';

interface LimitsProps {
  readonly kind: FieldKind;
  readonly schema: JsonObject;
  readonly onPatch: (patch: Patch) => void;
}

export function Limits({ kind, schema, onPatch }: LimitsProps) {
  const text = useDesignerText();
  const number = (name: string, label: string) => {
    const value = schema[name];
    return <NumberSetting label={label} value={typeof value === 'number' ? value : undefined} onCommit={(next) => onPatch({ [name]: next })} />;
  };
  const yuan = (name: string, label: string) => {
    const value = schema[name];
    const commit = (typed: string) => {
      const read = parseYuan(typed);
      if (typed === '') onPatch({ [name]: undefined });
      else if (read.ok) onPatch({ [name]: read.value });
    };
    return <TextSetting label={label} value={typeof value === 'number' ? yuanFigures(value) : ''} onCommit={commit} />;
  };
  const unit = (language: 'zh' | 'en', label: string) => {
    const said = objectOf(schema['x-unit']);
    const commit = (typed: string) => {
      const next = { zh: textOf(said['zh']), en: textOf(said['en']), [language]: typed };
      onPatch({ 'x-unit': next.zh === '' && next.en === '' ? undefined : next });
    };
    return <TextSetting label={label} value={textOf(said[language])} maxLength={20} onCommit={commit} />;
  };
  const parts = (): React.ReactNode => {
    switch (kind) {
      case 'count': return <>{number('minimum', text('least'))}{number('maximum', text('most'))}{unit('zh', text('unitZh'))}{unit('en', text('unitEn'))}</>;
      case 'money': return <>{yuan('minimum', text('leastYuan'))}{yuan('maximum', text('mostYuan'))}</>;
      case 'text': return <>{number('maxLength', text('longest'))}<TextSetting label={text('pattern')} value={textOf(schema['pattern'])} onCommit={(pattern) => onPatch({ pattern: pattern === '' ? undefined : pattern })} /></>;
      case 'longText': return number('maxLength', text('longest'));
      case 'rows': return <>{number('minItems', text('fewestRows'))}{number('maxItems', text('mostRows'))}</>;
      case 'files': return number('maxItems', text('mostFiles'));
      default: return null;
    }
  };
  const shown = parts();
  return shown === null ? null : <Section title={text('limits')}><div className={styles['pair']}>{shown}</div></Section>;
}

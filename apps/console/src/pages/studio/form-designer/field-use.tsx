// Whether conditions and lists may use a field, by its declared name, and whether search finds items by it.
import { useLanguage } from '@jinguo/console-kit';
import type { DefinitionEdit, JsonObject } from '@jinguo/core';
import { Switch } from 'antd';
import { textOf, widgetOf } from '../../../components/schema/read.ts';
import { Section } from '../flow/field.tsx';
import type { FieldPanelProps } from './field-panel.tsx';
import styles from './form-designer.module.css';
import { useDesignerText } from './messages.ts';

type Spec = NonNullable<Extract<DefinitionEdit, { op: 'declare-field' }>['spec']>;

export function FieldUse({ definition, form, field, edit }: FieldPanelProps) {
  const text = useDesignerText();
  const language = useLanguage();
  const { name, schema } = field;
  const from = `${form}.${name}`;
  const declared = Object.entries(definition.fields).find(([, spec]) => spec.from === from);
  const type = typeOf(schema);
  if (type === undefined) return null;
  const fresh: Spec = { from, type, title: { zh: textOf(schema['title']) || name, en: textOf(schema['x-en']) || name }, ...unitOf(schema) };
  const set = (as: string, spec: Spec | null) => void edit([{ op: 'declare-field', name: as, spec }]);
  const own = declared?.[0] ?? freeName(definition.fields, name);
  const searchable = type === 'text' && schema['x-mask'] === undefined;
  return (
    <Section title={text('use')}>
      <label className={styles['switch']}><Switch size="small" checked={declared !== undefined} onChange={(use) => set(own, use ? fresh : null)} />{text('declared')}</label>
      {declared === undefined ? null : <p className={styles['faint']} lang={language}>{text('declaredAs', { name: declared[0] })}</p>}
      {declared === undefined || !searchable ? null : (
        <label className={styles['switch']}>
          <Switch
            size="small"
            checked={declared[1].searched === true}
            onChange={(use) => {
              const { searched: _before, ...spec } = declared[1];
              set(declared[0], use ? { ...spec, searched: true } : spec);
            }}
          />
          {text('searchable')}
        </label>
      )}
    </Section>
  );
}

function typeOf(schema: JsonObject): Spec['type'] | undefined {
  if (schema['type'] === 'integer' || schema['type'] === 'boolean') return schema['type'];
  if (schema['type'] !== 'string') return undefined;
  return schema['format'] === 'date' ? 'date' : 'text';
}

function unitOf(schema: JsonObject): Pick<Spec, 'unit'> {
  if (widgetOf(schema) === 'money') return { unit: 'fen' };
  return widgetOf(schema) === 'rate' ? { unit: 'ppm' } : {};
}

function freeName(fields: Readonly<Record<string, unknown>>, name: string): string {
  if (!Object.hasOwn(fields, name)) return name;
  for (let number = 2; ; number += 1) if (!Object.hasOwn(fields, `${name}${number}`)) return `${name}${number}`;
}

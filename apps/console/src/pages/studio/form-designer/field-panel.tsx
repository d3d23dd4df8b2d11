// The settings of one field: what it is called, what it asks, when it is shown, and where the workflow uses it.
import { DeleteOutlined } from '@ant-design/icons';
import { Button, Select, Switch } from 'antd';
import type { Json, JsonObject } from '@jinguo/core';
import { maskKinds } from '@jinguo/core/plugin';
import { textOf } from '../../../components/schema/read.ts';
import { CommitInput, Field, Section } from '../flow/field.tsx';
import { Choices } from './choices.tsx';
import { Condition } from './condition.tsx';
import type { Designed } from './designed.ts';
import { kindOf } from './field-kinds.ts';
import { FieldUse } from './field-use.tsx';
import styles from './form-designer.module.css';
import type { DesignedField, DesignedSection } from './form-model.ts';
import { Limits } from './limits.tsx';
import { useDesignerText } from './messages.ts';
import { TextSetting } from './settings.tsx';

export interface FieldPanelProps extends Designed {
  readonly field: DesignedField;
  readonly sections: readonly DesignedSection[];
  readonly onGone: () => void;
}

/** Settings by their JSON Schema names; undefined takes one away. */
export type Patch = Readonly<Record<string, Json | undefined>>;

export function FieldPanel(props: FieldPanelProps) {
  const { form, field, edit, onGone } = props;
  const text = useDesignerText();
  const { name, schema, required } = field;
  const kind = kindOf(schema);
  const set = (next: JsonObject, must: boolean) => void edit([{ op: 'set-field', form, field: name, schema: next, required: must }]);
  const patch = (changes: Patch) => set(patched(schema, changes), required);
  const remove = async () => {
    if (await edit([{ op: 'remove-field', form, field: name }])) onGone();
  };
  const masked = textOf(schema['x-mask']);
  return (
    <div className={styles['stack']}>
      <p className={styles['faint']}>{text(`kind_${kind ?? 'other'}`)} · {text('name')} {form}.{name}</p>
      {kind === undefined ? <p className={styles['faint']}>{text('otherHint')}</p> : null}
      <Field label={text('titleZh')}><CommitInput label={text('titleZh')} value={textOf(schema['title'])} onCommit={(title) => patch({ title })} /></Field>
      <Field label={text('titleEn')}><CommitInput label={text('titleEn')} value={textOf(schema['x-en'])} maxLength={120} onCommit={(en) => patch({ 'x-en': en })} /></Field>
      <TextSetting long label={text('helpZh')} value={textOf(schema['description'])} onCommit={(help) => patch({ description: help === '' ? undefined : help })} />
      <TextSetting long label={text('helpEn')} value={textOf(schema['x-help'])} onCommit={(help) => patch({ 'x-help': help === '' ? undefined : help })} />
      <label className={styles['switch']}><Switch size="small" checked={required} onChange={(must) => set(schema, must)} />{text('must')}</label>
      {kind === undefined ? null : <Limits kind={kind} schema={schema} onPatch={patch} />}
      {kind === 'choice' || kind === 'choices' || kind === 'rows' ? <Choices kind={kind} schema={schema} onPatch={patch} /> : null}
      <Condition {...props} />
      {schema['type'] === 'string' ? (
        <Section title={text('sensitive')}>
          <Select aria-label={text('maskAs')} value={masked} onChange={(mask: string) => patch({ 'x-mask': mask === '' ? undefined : mask })} options={[{ value: '', label: text('mask_none') }, ...maskKinds.map((one) => ({ value: one, label: text(`mask_${one}`) }))]} />
        </Section>
      ) : null}
      <FieldUse {...props} />
      <Button danger icon={<DeleteOutlined />} onClick={() => void remove()}>{text('remove')}</Button>
    </div>
  );
}

function patched(schema: JsonObject, changes: Patch): JsonObject {
  return Object.fromEntries(Object.entries({ ...schema, ...changes }).flatMap(([name, value]): [string, Json][] => (value === undefined ? [] : [[name, value]])));
}

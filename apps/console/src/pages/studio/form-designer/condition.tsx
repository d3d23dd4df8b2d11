// When a field is shown: always, or only when another one has a value, or one of some values.
import { useLanguage } from '@jinguo/console-kit';
import type { JsonObject } from '@jinguo/core';
import { Select } from 'antd';
import { choicesOf, objectOf, titleOf } from '../../../components/schema/read.ts';
import { Field, Section } from '../flow/field.tsx';
import type { FieldPanelProps } from './field-panel.tsx';
import { useDesignerText } from './messages.ts';

type Value = string | number | boolean;

export function Condition({ form, field, sections, edit }: FieldPanelProps) {
  const text = useDesignerText();
  const language = useLanguage();
  const { name, when } = field;
  const others = sections.flatMap((one) => one.fields).filter((one) => one.name !== name);
  const by = others.find((one) => one.name === when?.by);
  const set = (next: { by: string; values: Value[] } | null) => void edit([{ op: 'set-shown-when', form, field: name, when: next }]);
  const offered = by === undefined ? undefined : valuesOf(by.schema);
  const chosen = (when?.values ?? []).flatMap((one): Value[] => (typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean' ? [one] : []));

  function valuesOf(schema: JsonObject): readonly { readonly value: Value; readonly label: string }[] | undefined {
    if (schema['type'] === 'boolean') return [{ value: true, label: text('isTicked') }, { value: false, label: text('notTicked') }];
    return choicesOf(schema, language)?.flatMap(({ value, label }) => (typeof value === 'string' || typeof value === 'number' ? [{ value, label }] : []));
  }

  return (
    <Section title={text('condition')}>
      <Field label={text('by')}>
        <Select
          aria-label={text('by')}
          value={when?.by ?? ''}
          onChange={(other: string) => set(other === '' ? null : { by: other, values: firstOf(others.find((one) => one.name === other)?.schema ?? {}) })}
          options={[{ value: '', label: text('always') }, ...others.map((one) => ({ value: one.name, label: text('onlyWhen', { field: titleOf(one.schema, language) || one.name }) }))]}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Field>
      {by === undefined || offered === undefined ? null : (
        <Field label={text('values')}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={text('values')}
            placeholder={text('anyValue')}
            value={chosen.map((one) => JSON.stringify(one))}
            onChange={(next: readonly string[]) => set({ by: by.name, values: offered.flatMap((one) => (next.includes(JSON.stringify(one.value)) ? [one.value] : [])) })}
            options={offered.map((one) => ({ value: JSON.stringify(one.value), label: one.label }))}
          />
        </Field>
      )}
    </Section>
  );
}

/** A box hangs on being ticked until told otherwise; of a choice, any will do. */
function firstOf(schema: JsonObject): Value[] {
  return objectOf(schema)['type'] === 'boolean' ? [true] : [];
}

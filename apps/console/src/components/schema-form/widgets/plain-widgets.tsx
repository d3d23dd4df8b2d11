// The plain ones: a line of text, a longer text, a count, a choice, a box to tick, a list of names, a unit, a signature.
import { type Language, useLanguage } from '@jinguo/console-kit';
import type { Json, JsonObject, OrgUnit } from '@jinguo/core';
import { useQuery } from '@tanstack/react-query';
import type { WidgetProps } from '@rjsf/utils';
import { Checkbox, Input, InputNumber, Radio, Select, type SelectProps } from 'antd';
import { trpc } from '../../../api.ts';
import { unitOf, type Choice } from '../../schema/read.ts';
import { issueId, useFormShared, type UnitOption } from '../form-context.ts';
import { useFormText } from '../messages.ts';
import styles from '../schema-form.module.css';
import { fieldAttributes, maxLengthOf, numberOf, ruleOf, stringOf } from './shared.ts';

const fewChoices = 3;
const tickedChoices = 8;
const manyUnits = 12;

export function LineWidget(props: WidgetProps) {
  return (
    <Input
      {...fieldAttributes(props)}
      {...maxLengthOf(ruleOf(props))}
      autoComplete="off"
      value={stringOf(props.value)}
      onChange={({ target }) => props.onChange(target.value === '' ? undefined : target.value)}
    />
  );
}

export function TextareaWidget(props: WidgetProps) {
  const most = maxLengthOf(ruleOf(props));
  return (
    <Input.TextArea
      {...fieldAttributes(props)}
      {...most}
      autoSize={{ minRows: 3, maxRows: 10 }}
      showCount={most.maxLength !== undefined}
      value={stringOf(props.value)}
      onChange={({ target }) => props.onChange(target.value === '' ? undefined : target.value)}
    />
  );
}

export function CountWidget(props: WidgetProps) {
  const rule = ruleOf(props);
  const unit = unitOf(rule, useLanguage());
  return (
    <InputNumber
      {...fieldAttributes(props)}
      className="figures"
      style={{ width: '100%' }}
      {...decimalsOf(rule)}
      {...(unit === '' ? {} : { suffix: unit })}
      min={0}
      changeOnWheel={false}
      value={numberOf(props.value) ?? null}
      onChange={(value) => props.onChange(value ?? undefined)}
    />
  );
}

/** A mark in half points has one decimal, a count of people none. */
function decimalsOf({ type, multipleOf }: JsonObject): { readonly precision?: number } {
  if (typeof multipleOf === 'number') return { precision: String(multipleOf).split('.')[1]?.length ?? 0 };
  return type === 'number' ? {} : { precision: 0 };
}

export function ChoiceWidget(props: WidgetProps) {
  const text = useFormText();
  const choices = readChoices(props.options['choices']);
  if (choices.length <= fewChoices) {
    return (
      <Radio.Group
        id={props.id}
        className={styles['radios'] ?? ''}
        value={props.value}
        onChange={({ target }) => props.onChange(target.value)}
        options={choices.map(({ value, label }) => ({ value: optionValue(value), label }))}
      />
    );
  }
  return (
    <Select
      {...fieldAttributes(props)}
      style={{ width: '100%' }}
      allowClear={props.required !== true}
      value={props.value ?? null}
      placeholder={text('choose')}
      onChange={(value: string | number | null | undefined) => props.onChange(value ?? undefined)}
      options={choices.map(({ value, label }) => ({ value: optionValue(value), label }))}
    />
  );
}

/** Several of a list: boxes to tick, in a narrow row or out of many a list to open. */
export function ChoicesWidget(props: WidgetProps) {
  const text = useFormText();
  const choices = readChoices(props.options['choices']);
  const options = choices.map(({ value, label }) => ({ value: optionValue(value), label }));
  const value: unknown = props.value;
  const chosen = Array.isArray(value) ? value.filter((one: unknown): one is string | number => typeof one === 'string' || typeof one === 'number') : [];
  if (choices.length <= tickedChoices && props.options['bare'] !== true) {
    return <fieldset id={props.id} className={styles['boxes']} aria-label={props.label} aria-describedby={issueId(props.id)}><Checkbox.Group className={styles['ticks'] ?? ''} value={chosen} options={options} onChange={(next) => props.onChange(next)} /></fieldset>;
  }
  return (
    <Select
      {...fieldAttributes(props)}
      mode="multiple"
      style={{ width: '100%' }}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={text('choose')}
      value={chosen}
      onChange={(next: (string | number)[]) => props.onChange(next)}
      options={options}
    />
  );
}

export function TickWidget(props: WidgetProps) {
  return (
    <Checkbox {...fieldAttributes(props)} checked={props.value === true} onChange={({ target }) => props.onChange(target.checked)}>
      {props.label}
      {props.required === true ? <span className={styles['star']} aria-hidden="true">*</span> : null}
    </Checkbox>
  );
}

export function TagsWidget(props: WidgetProps) {
  const text = useFormText();
  const value: unknown = props.value;
  return (
    <Select
      {...fieldAttributes(props)}
      mode="tags"
      open={false}
      suffixIcon={null}
      style={{ width: '100%' }}
      tokenSeparators={['、', '，', ',', ';', '；', ' ']}
      placeholder={text('typeNames')}
      value={Array.isArray(value) ? value.map(String) : []}
      onChange={(names: readonly string[]) => props.onChange(names)}
    />
  );
}

export function UnitWidget(props: WidgetProps) {
  const text = useFormText();
  const language = useLanguage();
  const { units: given, sendAs } = useFormShared();
  const value = stringOf(props.value);
  // A place anywhere in the district may lie outside what she may file for; the open pages are given all there are.
  const anywhere = ruleOf(props)['x-leaf-under'] === 'district' && sendAs === undefined;
  const { data: tree = [] } = useQuery(trpc.org.units.queryOptions(undefined, { staleTime: Infinity, enabled: sendAs === undefined && (anywhere || given.length > manyUnits) }));
  const units = anywhere && tree.length > 0 ? tree.filter((unit) => unit.level === 'village').map((unit) => ({ id: unit.id, name: unit[language] })) : given;
  return (
    <Select
      {...fieldAttributes(props)}
      style={{ width: '100%' }}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={text('choose')}
      value={value === '' ? null : value}
      onChange={(unit: string | null) => props.onChange(unit ?? undefined)}
      options={grouped(units, tree, language)}
    />
  );
}

/** A district's villages stand under their towns; a town's own few need no heading. */
function grouped(units: readonly UnitOption[], tree: readonly OrgUnit[], language: Language): NonNullable<SelectProps<string | null>['options']> {
  const options = (of: readonly UnitOption[]) => of.map((unit) => ({ value: unit.id, label: unit.name }));
  if (units.length <= manyUnits || tree.length === 0) return options(units);
  const known = new Map(tree.map((unit) => [unit.id, unit]));
  const under = Map.groupBy(units, (unit) => known.get(unit.id)?.parent ?? '');
  return [...under].map(([parent, of]) => ({ label: known.get(parent)?.[language] ?? '', title: parent, options: options(of) }));
}

export function SignatureWidget(props: WidgetProps) {
  const text = useFormText();
  const { signer } = useFormShared();
  return (
    <>
      <Input
        {...fieldAttributes(props)}
        className={styles['signature'] ?? ''}
        autoComplete="off"
        placeholder={text('signHere')}
        value={stringOf(props.value)}
        onChange={({ target }) => props.onChange(target.value === '' ? undefined : target.value)}
      />
      {signer === '' || signer === props.value ? null : <p className={styles['hint']}>{text('signAs', { name: signer })}</p>}
    </>
  );
}

function optionValue(value: Json): string | number {
  return typeof value === 'number' ? value : String(value);
}

function readChoices(value: unknown): readonly Choice[] {
  return Array.isArray(value) ? value.filter((one: unknown): one is Choice => typeof one === 'object' && one !== null && 'value' in one && 'label' in one) : [];
}

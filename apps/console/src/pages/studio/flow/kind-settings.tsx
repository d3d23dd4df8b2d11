// What a kind of stage itself asks: how several sign, where returns may go, how long a 公示 stands, how long to wait.
import { useLocal } from '@jinguo/console-kit';
import { Checkbox, InputNumber, Select } from 'antd';
import { Field, Section } from './field.tsx';
import { useFlowText } from './messages.ts';
import { Sign } from './sign.tsx';
import { SpanInput, type Span } from './span-input.tsx';
import { withSetting, type Settings, type StageProps } from './stage-of.ts';
import { usePaperTitles } from './use-paper-titles.ts';

export function KindSettings(props: StageProps) {
  const text = useFlowText();
  const { stage } = props;
  switch (stage.kind) {
    case 'review': return <><Section title={text('sign')}><Sign {...props} /></Section><Section title={text('returns')}><Returns {...props} refusable /></Section></>;
    case 'inspection': return <Section title={text('returns')}><Returns {...props} /></Section>;
    case 'notice': return <Section title={text('notice')}><Notice {...props} /></Section>;
    case 'wait': return <Section title={text('waitUntil')}><SpanSetting {...props} name="until" label={text('waitUntil')} /></Section>;
    case 'appeal': return <Section title={text('within')}><SpanSetting {...props} name="within" label={text('within')} /></Section>;
    case 'fillIn': return <Section title={text('expiresAfter')}><SpanSetting {...props} name="expiresAfter" label={text('expiresAfter')} optional /></Section>;
    default: return null;
  }
}

function useSet({ stage, edit }: StageProps): (name: string, value: Settings[string] | undefined) => void {
  return (name, value) => void edit([{ op: 'set-settings', stage: stage.id, settings: withSetting(stage.settings, name, value) }]);
}

function Returns(props: StageProps & { readonly refusable?: boolean }) {
  const text = useFlowText();
  const local = useLocal();
  const set = useSet(props);
  const { definition, stage, refusable = false } = props;
  const { returnTo, maxReturns, mayReject, backTo } = stage.settings;
  const others = definition.stages.filter((one) => one.id !== stage.id && one.kind !== 'end').map((one) => ({ value: one.id, label: local(one.title) }));
  return (
    <>
      <Field label={text('returnTo')}><Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} value={names(returnTo)} onChange={(to: string[]) => set('returnTo', to)} options={others} /></Field>
      {names(returnTo).length === 0 ? null : <Field label={text('maxReturns')}><InputNumber min={1} max={9} precision={0} value={typeof maxReturns === 'number' ? maxReturns : 2} onChange={(max) => { if (max !== null) set('maxReturns', max); }} /></Field>}
      {refusable ? <Field label={text('backTo')}><Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} value={names(backTo)} onChange={(to: string[]) => set('backTo', to)} options={others} /></Field> : null}
      {refusable ? <Checkbox checked={mayReject !== false} onChange={({ target }) => set('mayReject', target.checked)}>{text('mayReject')}</Checkbox> : null}
    </>
  );
}

function Notice(props: StageProps) {
  const text = useFlowText();
  const set = useSet(props);
  const titleOf = usePaperTitles(props.definition.workflow);
  const { days, unit, start, paper, objection } = props.stage.settings;
  return (
    <>
      <Field label={text('noticeDays')}><InputNumber min={1} max={60} precision={0} value={typeof days === 'number' ? days : 5} onChange={(next) => { if (next !== null) set('days', next); }} /></Field>
      <Field label={text('noticeUnit')}><Select value={unit === 'naturalDays' ? 'naturalDays' : 'workingDays'} onChange={(next) => set('unit', next)} options={[{ value: 'workingDays', label: text('limitWorkingDays') }, { value: 'naturalDays', label: text('limitNaturalDays') }]} /></Field>
      <Field label={text('noticeStart')}><Select value={start === 'sameDay' ? 'sameDay' : 'nextWorkingDay'} onChange={(next) => set('start', next)} options={[{ value: 'nextWorkingDay', label: text('startNext') }, { value: 'sameDay', label: text('startSame') }]} /></Field>
      <Field label={text('noticePaper')}><Select value={typeof paper === 'string' ? paper : null} onChange={(next: string | null) => set('paper', next ?? undefined)} options={props.sketch.papers.map((one) => ({ value: one, label: titleOf(one) }))} /></Field>
      <Field label={text('objection')}><Select value={objection === 'entry' ? 'entry' : 'item'} onChange={(next) => set('objection', next)} options={[{ value: 'item', label: text('objectionItem') }, { value: 'entry', label: text('objectionEntry') }]} /></Field>
    </>
  );
}

function SpanSetting(props: StageProps & { readonly name: string; readonly label: string; readonly optional?: boolean }) {
  const text = useFlowText();
  const set = useSet(props);
  const { name, label, optional = false } = props;
  const span = spanIn(props.stage.settings[name]);
  if (optional && span === undefined) return <Checkbox checked={false} onChange={() => set(name, { workingDays: 5 })}>{text('limit')}</Checkbox>;
  return (
    <>
      {optional ? <Checkbox checked onChange={() => set(name, undefined)}>{text('limit')}</Checkbox> : null}
      <SpanInput label={label} value={span ?? { workingDays: 5 }} onChange={(next) => set(name, next)} />
    </>
  );
}

function names(value: Settings[string] | undefined): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function spanIn(value: Settings[string] | undefined): Span | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  for (const [unit, amount] of Object.entries(value)) {
    if (typeof amount !== 'number') continue;
    if (unit === 'workingDays') return { workingDays: amount };
    if (unit === 'naturalDays') return { naturalDays: amount };
    if (unit === 'months') return { months: amount };
    if (unit === 'hours') return { hours: amount };
  }
  return undefined;
}

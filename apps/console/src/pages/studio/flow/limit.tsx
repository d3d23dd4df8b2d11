// 时限: how long a stage has, what happens when the time is over, and to whom it is escalated.
import { useLocal } from '@jinguo/console-kit';
import { Checkbox, InputNumber, Radio, Select } from 'antd';
import { dateFields } from './form-fields.ts';
import { Field } from './field.tsx';
import { useFlowText } from './messages.ts';
import styles from './panel.module.css';
import { SpanInput } from './span-input.tsx';
import type { Stage, StageProps } from './stage-of.ts';

type Deadline = NonNullable<Stage['deadline']>;
const usual: Deadline = { within: { workingDays: 5 }, remindAtPercent: [50, 100] };

export function Limit({ definition, sketch, stage, edit }: StageProps) {
  const text = useFlowText();
  const local = useLocal();
  const { deadline } = stage;
  const set = (next: Deadline | null) => void edit([{ op: 'set-deadline', stage: stage.id, deadline: next }]);
  const dates = dateFields(definition);
  const [firstDate] = dates;
  const mode = deadline === undefined ? 'none' : 'untilField' in deadline.within ? 'until' : 'span';
  return (
    <div className={styles['stack']}>
      <Radio.Group
        aria-label={text('limit')}
        value={mode}
        onChange={({ target }) => set(target.value === 'none' ? null : { ...(deadline ?? usual), within: target.value === 'until' && firstDate !== undefined ? { untilField: firstDate.name } : usual.within })}
        options={[{ value: 'none', label: text('limitNone') }, { value: 'span', label: text('limit') }, ...(firstDate === undefined ? [] : [{ value: 'until', label: text('limitUntil') }])]}
      />
      {deadline === undefined ? null : (
        <>
          {'untilField' in deadline.within
            ? <Select aria-label={text('limitUntil')} value={deadline.within.untilField} onChange={(untilField) => set({ ...deadline, within: { untilField } })} options={dates.map((one) => ({ value: one.name, label: local(one.title) }))} />
            : <SpanInput label={text('limit')} value={deadline.within} onChange={(within) => set({ ...deadline, within })} />}
          <Checkbox checked={deadline.expires === true} onChange={({ target }) => set(target.checked ? { ...deadline, expires: true } : without(deadline, 'expires'))}>{text('expires')}</Checkbox>
          <Escalation deadline={deadline} roles={sketch.roles} onChange={set} />
        </>
      )}
    </div>
  );
}

function Escalation({ deadline, roles, onChange }: { readonly deadline: Deadline; readonly roles: StageProps['sketch']['roles']; readonly onChange: (deadline: Deadline) => void }) {
  const text = useFlowText();
  const local = useLocal();
  const { escalate } = deadline;
  const to = escalate?.to;
  const post = to !== undefined && 'role' in to && 'unit' in to ? to : undefined;
  const first = { role: roles[0]?.role ?? 'clerk', unit: 'district' as const };
  return (
    <>
      <Checkbox checked={escalate !== undefined} onChange={({ target }) => onChange(target.checked ? { ...deadline, escalate: { afterWorkingDays: 1, to: first } } : without(deadline, 'escalate'))}>{text('escalate')}</Checkbox>
      {escalate === undefined ? null : (
        <div className={styles['row']}>
          <Field label={text('escalateAfter')}><InputNumber min={0} max={60} precision={0} value={escalate.afterWorkingDays} onChange={(after) => { if (after !== null) onChange({ ...deadline, escalate: { ...escalate, afterWorkingDays: after } }); }} /></Field>
          <Field label={text('escalateTo')}>
            <Select showSearch={{ optionFilterProp: 'label' }} value={post?.role ?? null} onChange={(role: string | null) => onChange({ ...deadline, escalate: { ...escalate, to: { role: role ?? first.role, unit: post?.unit ?? 'district' } } })} options={roles.map((one) => ({ value: one.role, label: local(one.title) }))} />
          </Field>
          <Field label={text('unitLevel')}>
            <Select value={post?.unit ?? 'district'} onChange={(unit) => onChange({ ...deadline, escalate: { ...escalate, to: { role: post?.role ?? first.role, unit } } })} options={(['village', 'town', 'district'] as const).map((one) => ({ value: one, label: text(one) }))} />
          </Field>
        </div>
      )}
    </>
  );
}

function without(deadline: Deadline, name: 'expires' | 'escalate'): Deadline {
  const { expires, escalate, ...rest } = deadline;
  return { ...rest, ...(name !== 'expires' && expires !== undefined ? { expires } : {}), ...(name !== 'escalate' && escalate !== undefined ? { escalate } : {}) };
}

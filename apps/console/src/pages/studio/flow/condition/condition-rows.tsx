import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useLocal } from '@jinguo/console-kit';
import type { ConditionGroup, ConditionRow, ReadableName } from '@jinguo/core';
import { Button, Segmented, Select } from 'antd';
import { useFlowText } from '../messages.ts';
import styles from '../panel.module.css';
import type { Definition, DraftSketch } from '../stage-of.ts';
import { comparisonName, comparisonsOf, emptyGroup, freshRow } from './rows.ts';
import { ValueInput } from './value-input.tsx';

export interface ConditionRowsProps {
  readonly group: ConditionGroup;
  readonly names: readonly ReadableName[];
  readonly roles: DraftSketch['roles'];
  readonly definition: Definition;
  readonly onChange: (group: ConditionGroup) => void;
  /** How deep it stands; groups stand within groups as far as anybody reads. */
  readonly depth?: number;
}

const deepest = 2;

/** Conditions joined by and / or, in groups. */
export function ConditionRows({ group, names, roles, definition, onChange, depth = 0 }: ConditionRowsProps) {
  const text = useFlowText();
  const put = (index: number, part: ConditionGroup['parts'][number] | null) => onChange({ ...group, parts: group.parts.flatMap((one, at) => (at !== index ? [one] : part === null ? [] : [part])) });
  const [first] = names;
  return (
    <div className={styles['group']}>
      {group.parts.length > 1 ? <Segmented size="small" aria-label={text('joins')} value={group.joins} onChange={(joins: 'and' | 'or') => onChange({ ...group, joins })} options={[{ value: 'and', label: text('and') }, { value: 'or', label: text('or') }]} /> : null}
      {group.parts.map((part, index) => (
        // Rows have no names; their place tells them apart.
        <div key={`${index} ${'parts' in part ? 'group' : part.field}`} className={styles['conditionRow']}>
          {'parts' in part
            ? <ConditionRows group={part} names={names} roles={roles} definition={definition} depth={depth + 1} onChange={(next) => put(index, next)} />
            : <Row row={part} names={names} roles={roles} definition={definition} onChange={(next) => put(index, next)} />}
          <Button type="text" aria-label={text('remove')} disabled={group.parts.length === 1 && depth === 0} icon={<DeleteOutlined />} onClick={() => put(index, null)} />
        </div>
      ))}
      {first === undefined ? null : (
        <div className={styles['tools']}>
          <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => onChange({ ...group, parts: [...group.parts, freshRow(first)] })}>{text('addRow')}</Button>
          {depth >= deepest ? null : <Button type="text" size="small" onClick={() => onChange({ ...group, parts: [...group.parts, { ...emptyGroup(names), joins: group.joins === 'and' ? 'or' : 'and' }] })}>{text('addGroup')}</Button>}
        </div>
      )}
    </div>
  );
}

interface RowProps extends Omit<ConditionRowsProps, 'group' | 'onChange' | 'depth'> {
  readonly row: ConditionRow;
  readonly onChange: (row: ConditionRow) => void;
}

function Row({ row, names, roles, definition, onChange }: RowProps) {
  const text = useFlowText();
  const local = useLocal();
  const name = names.find((one) => one.name === row.field);
  return (
    <div className={styles['cells']}>
      <Select showSearch={{ optionFilterProp: 'label' }} aria-label={text('field')} value={row.field} onChange={(field: string) => { const next = names.find((one) => one.name === field); if (next !== undefined) onChange(freshRow(next)); }} options={names.map((one) => ({ value: one.name, label: local(one.title) }))} />
      {name === undefined ? null : (
        <>
          <Select aria-label={text('comparison')} value={row.comparison} onChange={(comparison) => onChange(freshRow(name, comparison))} options={comparisonsOf(name).map((one) => ({ value: one, label: comparisonName(one, name.type, text) }))} />
          {row.comparison === 'has' || row.comparison === 'hasNot' ? <span /> : <ValueInput name={name} row={row} choices={choicesFor(name, definition, roles)} onChange={(value) => onChange({ ...row, value })} />}
        </>
      )}
    </div>
  );
}

/** What the form offers, or the stages and roles there are. */
function choicesFor(name: ReadableName, definition: Definition, roles: DraftSketch['roles']): ReadableName['choices'] {
  if (name.name === 'item.stage') return definition.stages.map((one) => ({ value: one.id, title: one.title }));
  return name.name === 'actor.role' ? roles.map((one) => ({ value: one.role, title: one.title })) : name.choices;
}

// 参数: the numbers that the programme's rules go by, each within its bounds; money in yuan.
import { useLocal } from '@jinguo/console-kit';
import { InputNumber } from 'antd';
import { useState } from 'react';
import type { DraftTabProps } from '../editor/tabs.tsx';
import { Field, Section } from './field.tsx';
import { useFlowText } from './messages.ts';

type Definition = DraftTabProps['draft']['definition'];

export function Parameters({ definition, edit }: { readonly definition: Definition; readonly edit: DraftTabProps['edit'] }) {
  const text = useFlowText();
  const parameters = Object.entries(definition.parameters ?? {});
  if (parameters.length === 0) return null;
  return (
    <Section title={text('parameters')}>
      {parameters.map(([name, spec]) => <Parameter key={name} spec={spec} onCommit={(value) => void edit([{ op: 'set-parameter', name, value }])} />)}
    </Section>
  );
}

/** A number that counts when it is finished: on Enter or on leaving. Left empty it is as it was. */
function Parameter({ spec, onCommit }: { readonly spec: NonNullable<Definition['parameters']>[string]; readonly onCommit: (value: number) => void }) {
  const text = useFlowText();
  const local = useLocal();
  const { title, value, minimum, maximum, unit } = spec;
  const ones = unit === 'fen' ? 100 : 1;
  const [typed, setTyped] = useState<number | null>(null);
  const commit = () => {
    const next = typed === null ? value : Math.round(typed * ones);
    if (next !== value) onCommit(next);
    setTyped(null);
  };
  return (
    <Field label={local(title)}>
      <InputNumber
        style={{ width: '100%' }} changeOnWheel={false} min={minimum / ones} max={maximum / ones} precision={unit === 'fen' ? 2 : 0} value={typed ?? value / ones}
        suffix={unit === 'fen' ? text('yuan') : unit === undefined ? undefined : local(unit)}
        onChange={setTyped} onBlur={commit} onPressEnter={commit}
      />
    </Field>
  );
}

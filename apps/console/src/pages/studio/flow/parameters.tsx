// 参数: what the programme's rules go by: numbers, each within its bounds, money in yuan; and lists of words.
import { useLocal } from '@jinguo/console-kit';
import { InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { DraftTabProps } from '../editor/tabs.tsx';
import { Field, Section } from './field.tsx';
import { useFlowText } from './messages.ts';

type Definition = DraftTabProps['draft']['definition'];
type Spec = NonNullable<Definition['parameters']>[string];

export function Parameters({ definition, edit }: { readonly definition: Definition; readonly edit: DraftTabProps['edit'] }) {
  const text = useFlowText();
  const parameters = Object.entries(definition.parameters ?? {});
  if (parameters.length === 0) return null;
  return (
    <Section title={text('parameters')}>
      {parameters.map(([name, spec]) =>
        'value' in spec
          ? <NumberParameter key={name} spec={spec} onCommit={(value) => void edit([{ op: 'set-parameter', name, value }])} />
          : <WordsParameter key={name} spec={spec} onCommit={(words) => void edit([{ op: 'set-words', name, words }])} />)}
    </Section>
  );
}

/** A number that counts when it is finished: on Enter or on leaving. Left empty it is as it was. */
function NumberParameter({ spec, onCommit }: { readonly spec: Extract<Spec, { value: number }>; readonly onCommit: (value: number) => void }) {
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

/** Typed or pasted, one after the other: commas of both languages, blanks and line ends part them. */
function WordsParameter({ spec, onCommit }: { readonly spec: Extract<Spec, { words: readonly string[] }>; readonly onCommit: (words: string[]) => void }) {
  const text = useFlowText();
  const local = useLocal();
  return (
    <Field label={local(spec.title)}>
      <Select
        mode="tags" open={false} suffixIcon={null} style={{ width: '100%' }} aria-label={local(spec.title)} placeholder={text('wordsHint')}
        value={[...spec.words]} tokenSeparators={['、', '，', ',', '；', ';', '\n', ' ']} onChange={(words: string[]) => onCommit(words)}
      />
    </Field>
  );
}

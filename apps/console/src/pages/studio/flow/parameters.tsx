// 参数: what the programme's rules go by: numbers, each within its bounds, money in yuan; and lists of words.
import { useLocal } from '@jinguo/console-kit';
import { InputNumber, Select } from 'antd';
import { useId, useState } from 'react';
import type { DraftTabProps } from '../editor/tabs.tsx';
import { Field, Section } from './field.tsx';
import { useFlowText } from './messages.ts';
import styles from './panel.module.css';

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

/** A number that counts when it is finished: on Enter or on leaving. Left empty it is as it was; beyond its bounds it stays to be mended. */
function NumberParameter({ spec, onCommit }: { readonly spec: Extract<Spec, { value: number }>; readonly onCommit: (value: number) => void }) {
  const text = useFlowText();
  const local = useLocal();
  const said = useId();
  const { title, value, minimum, maximum, unit } = spec;
  const isMoney = unit === 'fen';
  const ones = isMoney ? 100 : 1;
  const counted = isMoney ? text('yuan') : unit === undefined ? '' : local(unit);
  const [typed, setTyped] = useState<number | null>(null);
  const next = typed === null ? value : Math.round(typed * ones);
  const isBeyond = next < minimum || next > maximum;
  const [finished, setFinished] = useState(false);
  const refused = finished && isBeyond;
  const commit = () => {
    setFinished(isBeyond);
    if (isBeyond) return;
    if (next !== value) onCommit(next);
    setTyped(null);
  };
  return (
    <div>
      <Field label={local(title)}>
        <InputNumber
          style={{ width: '100%' }} changeOnWheel={false} precision={isMoney ? 2 : 0} value={typed ?? value / ones} suffix={counted === '' ? undefined : counted}
          status={refused ? 'error' : ''} aria-invalid={refused} aria-describedby={refused ? said : undefined} onChange={setTyped} onBlur={commit} onPressEnter={commit}
        />
      </Field>
      {refused ? <p id={said} role="alert" className={styles['refused']}>{text('beyond', { from: minimum / ones, to: maximum / ones, unit: counted, value: value / ones })}</p> : null}
    </div>
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

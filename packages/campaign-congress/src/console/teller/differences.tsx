// Where two sheets of one pile differ, line by line.
import { WarningFilled } from '@ant-design/icons';
import { Panel } from '@jinguo/console-kit';
import type { SheetView } from '../../procedures/shapes.ts';
import { useCongressText } from '../messages.ts';
import { useTellerText } from './messages.ts';
import styles from './teller.module.css';

type Difference = SheetView['differences'][number];

export function Differences({ view }: { readonly view: SheetView }) {
  const say = useTellerText();
  const text = useCongressText();
  const hers = view.sent !== null || view.mayFill;
  const names = new Map(view.round.candidates.map(({ id, name }) => [id, name]));
  const lineOf = ({ line, about }: Difference) => {
    const word = line === 'writeIn' ? text('writtenIn') : isWord(line) ? text(line) : line;
    return about === undefined ? word : say('votesOf', { name: names.get(about) ?? about, vote: word });
  };
  const number = (value: number | null) => (value === null ? say('missing') : value);
  return (
    <Panel flush title={<span className={styles['bad']}><WarningFilled /> {say('differ', { count: view.differences.length })}</span>}>
      <p className={styles['hint']}>{say('differHint')}</p>
      <table className={styles['table']}>
        <thead><tr><th scope="col" className={styles['nameHead']}>{say('line')}</th><th scope="col">{say(hers ? 'mine' : 'first')}</th><th scope="col">{say(hers ? 'other' : 'second')}</th></tr></thead>
        <tbody>
          {view.differences.map((one) => (
            <tr key={`${one.line}-${one.about ?? ''}`}>
              <th scope="row" className={styles['name']}>{lineOf(one)}</th>
              <td className="figures">{number(one.first)}</td>
              <td className="figures">{number(one.second)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

const lines = ['entitled', 'present', 'issued', 'collected', 'valid', 'invalid', 'for', 'against', 'abstain'] as const;

function isWord(line: string): line is (typeof lines)[number] {
  return lines.some((one) => one === line);
}

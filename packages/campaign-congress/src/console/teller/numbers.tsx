// The numbers of the sheet: valid and invalid first, then a line a candidate, each added up as it is typed.
import { useCongressText } from '../messages.ts';
import type { SheetView } from '../../procedures/shapes.ts';
import { useTellerText } from './messages.ts';
import { NumberCell } from './number-cell.tsx';
import { cellOf, lineSum, numberIn, votes, type Vote } from './sheet.ts';
import styles from './teller.module.css';
import type { Sheet } from './use-sheet.ts';

export interface NumbersProps {
  readonly view: SheetView;
  readonly sheet: Sheet;
  /** Enter goes down the column instead of along the line. */
  readonly down: boolean;
}

export function Numbers({ view, sheet, down }: NumbersProps) {
  const text = useCongressText();
  const say = useTellerText();
  const { candidates, seats } = view.round;
  const ids = candidates.map(({ id }) => id);
  const ways = (cell: string) => waysFrom(cell, ids, down);
  const [valid, invalid] = [numberIn(sheet.cells, 'valid'), numberIn(sheet.cells, 'invalid')];
  const together = valid === undefined || invalid === undefined ? undefined : valid + invalid;
  const totalOf = (vote: Vote) => ids.reduce((sum, id) => sum + (numberIn(sheet.cells, cellOf(id, vote)) ?? 0), 0);
  const most = valid === undefined ? undefined : valid * seats;
  return (
    <>
      <div className={styles['sums']}>
        {(['valid', 'invalid'] as const).map((cell) => (
          <label key={cell} className={styles['sumBox']}>
            <span>{text(cell)}</span>
            <NumberCell view={view} sheet={sheet} cell={cell} label={text(cell)} next={ways(cell)} />
          </label>
        ))}
        <Sum sum={together} wanted={view.turnout.collected} label={`${text('valid')} + ${text('invalid')}`} />
      </div>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col" className={styles['nameHead']}>{say('name')}</th>
              {votes.map((vote) => <th key={vote} scope="col">{text(vote)}</th>)}
              <th scope="col">{say('sum')}</th>
            </tr>
          </thead>
          <tbody>
            {candidates.map(({ id, name }, index) => (
              <tr key={id}>
                <th scope="row" className={styles['name']}><span className={`${styles['line']} figures`}>{index + 1}</span>{name}</th>
                {votes.map((vote) => <td key={vote}><NumberCell view={view} sheet={sheet} cell={cellOf(id, vote)} label={say('votesOf', { name, vote: text(vote) })} next={ways(cellOf(id, vote))} /></td>)}
                <td><Sum sum={lineSum(sheet.cells, id)} wanted={valid} /></td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className={styles['name']}>{say('total')}</th>
              {votes.map((vote) => <td key={vote} className="figures">{totalOf(vote)}</td>)}
              <td className={`${most !== undefined && totalOf('for') > most ? styles['bad'] : styles['faint']} figures`}>{most === undefined ? '' : say('sumOf', { most })}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}

/** What a line comes to beside what it must: green where it does, red where it does not, faint while it is typed. */
function Sum({ sum, wanted, label }: { readonly sum: number | undefined; readonly wanted: number | undefined; readonly label?: string }) {
  const say = useTellerText();
  const right = sum !== undefined && sum === wanted;
  return (
    <output className={`${styles['sum']} ${sum === undefined || wanted === undefined ? styles['faint'] : right ? styles['good'] : styles['bad']} figures`}>
      {label === undefined ? null : <span className={styles['faint']}>{label} </span>}
      {sum === undefined ? '—' : `= ${sum}`}
      {sum === undefined || right || wanted === undefined ? null : <small> {say('is', { count: wanted })}</small>}
    </output>
  );
}

function waysFrom(cell: string, ids: readonly string[], down: boolean): Readonly<Record<'Enter' | 'ArrowUp' | 'ArrowDown', string | undefined>> {
  const [first] = ids;
  const top = first === undefined ? undefined : cellOf(first, 'for');
  if (cell === 'valid') return { Enter: 'invalid', ArrowUp: undefined, ArrowDown: top };
  if (cell === 'invalid') return { Enter: top, ArrowUp: 'valid', ArrowDown: top };
  const place = ids.findIndex((id) => cell.startsWith(`${id}/`));
  const vote = votes.findIndex((one) => cell.endsWith(`/${one}`));
  const at = (line: number, column: number) => {
    const [id, one] = [ids[line], votes[column]];
    return line < 0 || id === undefined || one === undefined ? undefined : cellOf(id, one);
  };
  const along = at(place, vote + 1) ?? at(place + 1, 0);
  const below = at(place + 1, vote) ?? at(0, vote + 1);
  return { Enter: down ? below : along, ArrowUp: at(place - 1, vote) ?? 'invalid', ArrowDown: at(place + 1, vote) };
}

// 名额预算: the lines of a programme's quotas and budgets with what is left of each; whoever may set a limit changes it here.
import { WalletOutlined } from '@ant-design/icons';
import { FailedState, Loading, Panel, State, useLocal } from '@jinguo/console-kit';
import type { LedgerView } from '@jinguo/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { retryFailed, trpc } from '../../api.ts';
import { formatMoney } from '../../components/format/values.ts';
import { RegisterExport } from '../../components/register-export/register-export.tsx';
import { ChangeButton } from './change-button.tsx';
import styles from './ledgers-page.module.css';
import { useLedgersText } from './messages.ts';

const route = getRouteApi('/frame/signed-in/ledgers/$programme');

export function LedgersPage() {
  const text = useLedgersText();
  const local = useLocal();
  const { programme } = route.useParams();
  const { data, error } = useQuery(trpc.ledgers.lines.queryOptions({ programme }));
  const { data: catalogue } = useQuery(trpc.programme.catalogue.queryOptions());
  if (error) return <FailedState error={error} onRetry={retryFailed} />;
  if (data === undefined) return <Panel><Loading rows={8} /></Panel>;
  const entry = catalogue?.campaigns.flatMap((one) => one.programmes).find((one) => one.code === programme);
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{text('title', { title: entry === undefined ? programme : local(entry.title) })}</h1>
        <Link to="/programmes">{text('programmes')}</Link>
        <RegisterExport of={{ list: 'ledgers', programme }} label={text('export')} />
      </header>
      {data.length === 0 ? <Panel><State glyph={<WalletOutlined />} title={text('none')} hint={text('noneHint')} /></Panel> : [...Map.groupBy(data, (line) => line.ledger)].map(([ledger, lines]) => (
        <Panel key={ledger} flush title={lines[0] === undefined ? ledger : local(lines[0].title)} extra={<span className={`${styles['faint']} figures`}>{text('counted', { count: lines.length })}</span>}>
          <ul className={styles['list']}>
            {lines.toReversed().map((line) => <Line key={line.line} line={line} />)}
          </ul>
        </Panel>
      ))}
    </div>
  );
}

function Line({ line }: { readonly line: LedgerView }) {
  const text = useLedgersText();
  const local = useLocal();
  const amount = (value: number) => (line.unit === 'fen' ? formatMoney(value) : value.toLocaleString('en-US'));
  const isYear = /^\d{4}$/u.test(line.scope);
  const isRound = !isYear && line.scope !== 'ever';
  const scope = isYear ? text('yearOf', { year: line.scope }) : isRound ? (line.setBy?.number ?? line.scope) : text('ever');
  return (
    <li className={styles['row']}>
      <span className={styles['what']}>
        <span className={styles['name']}>{line.unitName === null ? (isRound ? local(line.title) : scope) : local(line.unitName)}</span>
        <span className={`${styles['faint']} figures`}>
          {line.unitName === null || isRound ? null : `${scope} · `}
          {line.setBy === null ? null : <Link to="/items/$itemId" params={{ itemId: line.setBy.itemId }}>{isRound ? line.setBy.number : text('setBy', { number: line.setBy.number })}</Link>}
        </span>
      </span>
      <dl className={styles['sums']}>
        {(['most', 'reserved', 'spent', 'left'] as const).map((one) => <div key={one} className={styles['sum']}><dt>{text(one)}</dt><dd className="figures">{amount(line[one])}</dd></div>)}
      </dl>
      <span className={styles['act']}>{line.mayChange ? <ChangeButton line={line} called={`${line.unitName === null ? local(line.title) : local(line.unitName)} ${scope}`} amount={amount} /> : null}</span>
    </li>
  );
}

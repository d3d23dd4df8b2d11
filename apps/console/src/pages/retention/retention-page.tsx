// 到期档案: closed files whose time to be kept is over, by class and programme; a head decides of them, and two destroy them. domain.md §3.6, §3.7
import { FolderOpenOutlined } from '@ant-design/icons';
import { FailedState, formatDay, Loading, Panel, State, useLanguage, useLocal } from '@jinguo/console-kit';
import type { ExpiredFile } from '@jinguo/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, Checkbox, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { queryClient, retryFailed, trpc } from '../../api.ts';
import { Decide, Settle } from './decide.tsx';
import { useRetentionText } from './messages.ts';
import styles from './retention-page.module.css';

const route = getRouteApi('/frame/signed-in/retention');

export function RetentionPage() {
  const text = useRetentionText();
  const { on } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error } = useQuery(trpc.archives.expired.queryOptions(on === undefined ? {} : { on }));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (error) return <FailedState error={error} onRetry={retryFailed} />;
  if (data === undefined) return <Panel><Loading rows={10} /></Panel>;
  const groups = [...Map.groupBy(data.rows, (row) => `${row.kept} ${row.workflow}`).values()];
  const openTo = data.rows.filter(isOpen);
  const picked = openTo.filter((row) => chosen.has(row.itemId));
  const idsOf = (may: 'decide' | 'confirm') => picked.filter((row) => row.may[may]).map((row) => row.itemId);
  const done = () => {
    setChosen(new Set());
    void queryClient.invalidateQueries({ queryKey: trpc.archives.expired.queryKey() });
  };
  const choose = (ids: readonly string[], isOn: boolean) => setChosen(new Set(isOn ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id))));
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{text('title')}</h1>
        <label className={styles['day']}>
          {text('on')}
          <DatePicker aria-label={text('on')} allowClear={false} value={dayjs(data.on)} onChange={(date) => void navigate({ search: date === null ? {} : { on: date.format('YYYY-MM-DD') } })} />
        </label>
      </header>
      {data.more ? <Alert type="info" showIcon title={text('more', { count: data.rows.length })} /> : null}
      {openTo.length === 0 ? null : (
        <div className={styles['tools']}>
          <Checkbox checked={picked.length === openTo.length} indeterminate={picked.length > 0 && picked.length < openTo.length} onChange={({ target }) => choose(openTo.map((row) => row.itemId), target.checked)}>{text('all')}</Checkbox>
          <span className={`${styles['faint']} figures`}>{text('chosen', { count: picked.length })}</span>
          {openTo.some((row) => row.may.decide) ? <Decide itemIds={idsOf('decide')} onDone={done} /> : null}
          {openTo.some((row) => row.may.confirm) ? <Settle itemIds={idsOf('confirm')} onDone={done} /> : null}
        </div>
      )}
      {groups.length === 0 ? <Panel><State glyph={<FolderOpenOutlined />} title={text('none')} hint={text('noneHint')} /></Panel> : groups.map((rows) => <Group key={`${rows[0]?.kept} ${rows[0]?.workflow}`} rows={rows} chosen={chosen} onChoose={choose} />)}
    </div>
  );
}

function isOpen({ may }: ExpiredFile): boolean {
  return may.decide || may.confirm;
}

interface GroupProps {
  readonly rows: readonly ExpiredFile[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: readonly string[], isOn: boolean) => void;
}

function Group({ rows, chosen, onChoose }: GroupProps) {
  const text = useRetentionText();
  const local = useLocal();
  const [first] = rows;
  if (first === undefined) return null;
  const tags = [text('class', { kept: local(first.keptTitle) }), ...(first.sealed ? [text('sealed')] : [])];
  return (
    <Panel flush title={<><span>{local(first.workflowTitle)}</span> {tags.map((tag) => <span key={tag} className={styles['tag']}>{tag}</span>)}</>} extra={<span className={`${styles['faint']} figures`}>{text('counted', { count: rows.length })}</span>}>
      <ul className={styles['list']}>
        {rows.map((row) => <Row key={row.itemId} row={row} isOn={chosen.has(row.itemId)} onChoose={(isOn) => onChoose([row.itemId], isOn)} />)}
      </ul>
    </Panel>
  );
}

function Row({ row, isOn, onChoose }: { readonly row: ExpiredFile; readonly isOn: boolean; readonly onChoose: (isOn: boolean) => void }) {
  const text = useRetentionText();
  const local = useLocal();
  const language = useLanguage();
  const { number, proposed, keptLonger } = row;
  return (
    <li className={styles['row']}>
      <Checkbox aria-label={text('choose', { number })} disabled={!isOpen(row)} checked={isOn && isOpen(row)} onChange={({ target }) => onChoose(target.checked)} />
      <span className={styles['what']}>
        {row.sealed ? <span className={`${styles['number']} figures`}>{number}</span> : <Link to="/items/$itemId" params={{ itemId: row.itemId }} className={`${styles['number']} figures`}>{number}</Link>}
        <span className={styles['faint']}>{local(row.unitName)}</span>
        {keptLonger === null ? null : <span className={styles['faint']}>{text('keptLonger', { date: formatDay(keptLonger.until, language), reason: keptLonger.reason })}</span>}
        {proposed === null ? null : <span className={styles['proposed']}>{text('proposed', { by: proposed.by, date: formatDay(proposed.on, language), number: proposed.documentNumber, reason: proposed.reason })}{proposed.mine ? ` · ${text('ofYours')}` : ''}</span>}
      </span>
      <span className={`${styles['days']} figures`}>{text('closedOn', { date: formatDay(row.closedOn, language) })} · {text('endsOn', { date: formatDay(row.endsOn, language) })}</span>
    </li>
  );
}

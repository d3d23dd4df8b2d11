// Who is awaited: found by name, unit or number, and moved by hand where there is no card to scan.
import { Panel, readRefusal, useLanguage, useLocal } from '@jinguo/console-kit';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { Attendance, Attendee } from '../../procedures/shapes.ts';
import { useOrder } from '../hooks.ts';
import styles from './check-in.module.css';
import { useCheckInText } from './messages.ts';

type Group = Attendance['groups'][number];

export function AttendeeList({ congressId, group }: { readonly congressId: string; readonly group: Group }) {
  const say = useCheckInText();
  const local = useLocal();
  const language = useLanguage();
  const [shown, setShown] = useState<'absent' | 'all'>('absent');
  const [search, setSearch] = useState('');
  const move = useOrder('setPresence');
  const wanted = search.trim();
  const missing = group.people.filter((one) => one.presence !== 'present');
  const people = (shown === 'all' ? group.people : missing).filter((one) => wanted === '' || one.name.includes(wanted) || one.number.endsWith(wanted) || local(one.unit).includes(wanted));
  return (
    <Panel
      flush
      title={<Segmented<'absent' | 'all'> size="small" value={shown} onChange={setShown} options={[{ value: 'absent', label: `${say('absentOnly')} ${missing.length}` }, { value: 'all', label: `${say('all')} ${group.people.length}` }]} />}
      extra={<input className={styles['search']} aria-label={say('search')} placeholder={say('search')} value={search} onChange={(event) => setSearch(event.target.value)} />}
    >
      {move.error === null ? null : <p className={styles['refused']} role="alert">{readRefusal(move.error)[language]}</p>}
      <ul className={styles['list']}>
        {people.map((one) => (
          <li key={one.itemId} className={styles['row']}>
            <span className={styles['who']}><span>{one.name}</span><small className="figures">{local(one.unit)} · {one.number}</small></span>
            <span className={`${styles['presence']} ${styles[one.presence]}`}>{say(one.presence)}</span>
            <span className={styles['ways']}>
              {waysOf(one.presence, group.group).map((to) => <Button key={to} size="small" disabled={move.isPending} aria-label={`${say(`to_${to}`)} ${one.name}`} onClick={() => move.mutate({ congressId, itemId: one.itemId, to })}>{say(`to_${to}`)}</Button>)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function waysOf(presence: Attendee['presence'], group: Group['group']): readonly ('present' | 'away' | 'leave')[] {
  switch (presence) {
    case 'absent':
      return group === 'delegates' ? ['present', 'leave'] : ['present'];
    case 'present':
      return ['away'];
    case 'away':
    case 'leave':
      return ['present'];
  }
}

// Filters a person comes back to: a name each, one tap to be there, wherever she signs in.
import { CloseOutlined, SaveOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useDesk } from '../../components/desk/use-desk.ts';
import { readDeskSearch, sameSearch, type DeskSearch } from '../../components/desk-search.ts';
import { takeFocus } from '../../components/take-focus.ts';
import { useWorkbenchText } from './messages.ts';
import styles from './workbench.module.css';

const most = 20;

export function SavedFilters({ search, narrowed }: { readonly search: DeskSearch; readonly narrowed: boolean }) {
  const text = useWorkbenchText();
  const navigate = useNavigate({ from: '/' });
  const { desk, keep } = useDesk();
  const saved = desk.filters.map((one) => ({ ...one, search: readDeskSearch(one.search) }));
  const here = saved.find((one) => sameSearch(one.search, search));
  if (saved.length === 0 && !narrowed) return null;
  return (
    <div className={styles['saved']}>
      {saved.map((one) => (
        <span key={one.name} className={one === here ? `${styles['chip']} ${styles['chipHere']}` : styles['chip']}>
          <button type="button" aria-pressed={one === here} className={styles['chipName']} onClick={() => void navigate({ search: one === here ? (search.tab === undefined ? {} : { tab: search.tab }) : one.search })}>{one.name}</button>
          <button type="button" className={styles['chipGone']} aria-label={text('removeFilter', { name: one.name })} onClick={() => keep({ filters: desk.filters.filter((other) => other.name !== one.name) })}><CloseOutlined /></button>
        </span>
      ))}
      {narrowed && here === undefined && saved.length < most ? <SaveThis search={search} /> : null}
    </div>
  );
}

function SaveThis({ search }: { readonly search: DeskSearch }) {
  const text = useWorkbenchText();
  const { desk, keep } = useDesk();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const save = () => {
    const called = name.trim();
    if (called === '') return;
    const kept = Object.fromEntries(Object.entries(readDeskSearch({ ...search })).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
    keep({ filters: [...desk.filters.filter((one) => one.name !== called), { name: called, search: kept }] });
    setName('');
    setOpen(false);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      destroyOnHidden
      content={
        <div className={styles['saveAsk']}>
          <Input ref={takeFocus} value={name} maxLength={30} placeholder={text('filterName')} aria-label={text('filterName')} onChange={({ target }) => setName(target.value)} onPressEnter={(event) => { if (!event.nativeEvent.isComposing) save(); }} />
          <Button type="primary" disabled={name.trim() === ''} onClick={save}>{text('save')}</Button>
        </div>
      }
    >
      <Button size="small" type="text" icon={<SaveOutlined />}>{text('saveFilter')}</Button>
    </Popover>
  );
}

// One row that narrows a list: a text, then campaign, programme, stage and unit, each offering what the one before leaves.
// On a phone all but the text stand behind a button.
import { FilterOutlined, SearchOutlined } from '@ant-design/icons';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Badge, Button, Checkbox, Input } from 'antd';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useKeys } from '../../components/desk/keys.ts';
import { deskFilter, readDeskSearch, type DeskSearch, type ItemsTab } from '../../components/desk-search.ts';
import { RegisterExport } from '../../components/register-export/register-export.tsx';
import { usePhone } from '../../components/use-phone.ts';
import { ChoiceFilters } from './choice-filters.tsx';
import { ColumnPicker } from './columns.tsx';
import { useWorkbenchText } from './messages.ts';
import styles from './workbench.module.css';

const KeyHelp = lazy(async () => ({ default: (await import('../../components/desk/key-help.tsx')).KeyHelp }));

const route = getRouteApi('/frame/signed-in/');
const typingMs = 350;

export function Filters({ tab }: { readonly tab: ItemsTab }) {
  const text = useWorkbenchText();
  const search = readDeskSearch({ ...route.useSearch() });
  const navigate = useNavigate({ from: '/' });
  const phone = usePhone();
  const { text: _text, ...chosen } = deskFilter({ ...search });
  const count = Object.keys(chosen).length + (search.overdue === true ? 1 : 0);
  const [open, setOpen] = useState(false);
  const [help, setHelp] = useState(false);
  useKeys({ '?': () => setHelp(true) });
  const set = useCallback((change: DeskSearch) => void navigate({ search: (before: DeskSearch) => readDeskSearch({ ...before, ...change }), replace: true }), [navigate]);
  const register = <RegisterExport look="link" of={{ list: 'inbox', tab, ...deskFilter({ ...search }), ...(search.overdue === true && tab === 'todo' ? { overdueOnly: true } : {}) }} />;
  return (
    <div className={styles['filters']}>
      <TextFilter key={tab} text={search.text} onChange={set} />
      {phone ? (
        <Badge count={open ? 0 : count} size="small">
          <Button icon={<FilterOutlined />} aria-expanded={open} onClick={() => setOpen(!open)}>{text('filters')}</Button>
        </Badge>
      ) : null}
      {phone && !open ? null : (
        <>
          <ChoiceFilters search={search} onChange={set} />
          {tab === 'todo' ? (
            <Checkbox checked={search.overdue === true} onChange={({ target }) => set({ overdue: target.checked })}>
              {text('overdueOnly')}
            </Checkbox>
          ) : null}
          <Checkbox checked={search.suspended === true} onChange={({ target }) => set({ suspended: target.checked })}>
            {text('suspendedOnly')}
          </Checkbox>
          {phone ? register : null}
        </>
      )}
      {phone ? null : (
        <span className={styles['listTools']}>
          <Button type="text" size="small" onClick={() => setHelp(true)}>{text('keys')}</Button>
          {register}
          <ColumnPicker />
        </span>
      )}
      {help ? <Suspense fallback={null}><KeyHelp onClose={() => setHelp(false)} /></Suspense> : null}
    </div>
  );
}

function TextFilter({ text: given, onChange }: { readonly text: string | undefined; readonly onChange: (change: DeskSearch) => void }) {
  const text = useWorkbenchText();
  // While somebody types, her text counts; once she leaves the field, the address does, which a link may have changed.
  const [typed, setTyped] = useState<string | undefined>();
  useEffect(() => {
    const wanted = typed?.trim();
    if (wanted === undefined || wanted === (given ?? '') || tooShort(wanted)) return undefined;
    const later = setTimeout(() => onChange({ text: wanted }), typingMs);
    return () => clearTimeout(later);
  }, [typed, given, onChange]);
  return (
    <Input
      allowClear
      prefix={<SearchOutlined />}
      value={typed ?? given ?? ''}
      maxLength={60}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => {
        if (typed !== undefined && !tooShort(typed.trim())) onChange({ text: typed.trim() });
        setTyped(undefined);
      }}
      placeholder={text('search')}
      aria-label={text('search')}
      className={styles['search'] ?? ''}
    />
  );
}

/** One character is not searched for; until there are two, the list stays as it is. */
function tooShort(text: string): boolean {
  return [...text].length === 1;
}

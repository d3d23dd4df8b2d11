// One row that narrows a list; it lives in the address, so that a narrowed list can be kept and sent on.
import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Checkbox, Input, Select } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { trpc } from '../../api.ts';
import { useLocal } from '../../messages/language.ts';
import { useWorkbenchText } from './messages.ts';
import styles from './workbench.module.css';

const route = getRouteApi('/frame/signed-in/');
const typingMs = 350;

interface DeskSearch {
  readonly tab?: 'todo' | 'done' | 'started' | 'drafts';
  readonly text?: string;
  readonly workflow?: string;
  readonly overdue?: boolean;
}


export function Filters({ tab }: { readonly tab: 'todo' | 'done' | 'started' }) {
  const text = useWorkbenchText();
  const local = useLocal();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/' });
  const { data: programmes } = useQuery(trpc.programme.list.queryOptions(undefined, { staleTime: 60_000 }));
  // While somebody types, her text counts; once she leaves the field, the address does, which a link may have changed.
  const [typed, setTyped] = useState<string | undefined>();
  const set = useCallback((change: DeskSearch) => navigate({ search: (before: DeskSearch) => compact({ ...before, ...change }), replace: true }), [navigate]);

  useEffect(() => {
    const wanted = typed?.trim();
    if (wanted === undefined || wanted === (search.text ?? '') || tooShort(wanted)) return undefined;
    const later = setTimeout(() => void set({ text: wanted }), typingMs);
    return () => clearTimeout(later);
  }, [typed, search.text, set]);

  return (
    <div className={styles['filters']}>
      <Input
        allowClear
        prefix={<SearchOutlined />}
        value={typed ?? search.text ?? ''}
        maxLength={60}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => {
          if (typed !== undefined && !tooShort(typed.trim())) void set({ text: typed.trim() });
          setTyped(undefined);
        }}
        placeholder={text('search')}
        aria-label={text('search')}
        style={{ width: 240 }}
      />
      <Select
        allowClear
        value={search.workflow ?? null}
        onChange={(workflow: string | null | undefined) => void set({ workflow: workflow ?? '' })}
        placeholder={text('programme')}
        aria-label={text('programme')}
        options={(programmes ?? []).map((one) => ({ value: one.workflow, label: local(one.title) }))}
        style={{ width: 220 }}
      />
      {tab === 'todo' ? (
        <Checkbox
          checked={search.overdue === true}
          onChange={({ target }) => void set({ overdue: target.checked })}
        >
          {text('overdueOnly')}
        </Checkbox>
      ) : null}
      <span className={styles['keys']}>{text('keys')}</span>
    </div>
  );
}

/** One character is not searched for; until there are two, the list stays as it is. */
function tooShort(text: string): boolean {
  return [...text].length === 1;
}

/** What is empty or off does not stand in the address. */
function compact({ tab, text, workflow, overdue }: DeskSearch): DeskSearch {
  return {
    ...(tab === undefined ? {} : { tab }),
    ...(text === undefined || text === '' ? {} : { text }),
    ...(workflow === undefined || workflow === '' ? {} : { workflow }),
    ...(overdue === true ? { overdue } : {}),
  };
}

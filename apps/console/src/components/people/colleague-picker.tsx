// Chooses colleagues an item can be handed, copied or told to, by part of a name; the server answers who may be chosen.
import { defineMessages, useLocal } from '@jinguo/console-kit';
import type { ActionView } from '@jinguo/core';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { trpc } from '../../api.ts';
import styles from './colleague-picker.module.css';

const useText = defineMessages(
  'colleagues',
  { searchName: '输入姓名查找', searching: '正在查找…', nobodyFound: '没有可选人员' },
  { searchName: 'Search by name', searching: 'Searching…', nobodyFound: 'Nobody can be chosen' },
);

export interface ColleaguePickerProps {
  readonly id: string;
  readonly itemId: string;
  /** What they are wanted for: not everybody may decide. */
  readonly action: ActionView['action'];
  readonly several: boolean;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
  readonly wrong: boolean;
}

export function ColleaguePicker({ id, itemId, action, several, chosen, onChoose, wrong }: ColleaguePickerProps) {
  const text = useText();
  const local = useLocal();
  const [search, setSearch] = useState('');
  const { data: found = [], isFetching } = useQuery(trpc.item.colleagues.queryOptions({ itemId, action, ...(search.trim() === '' ? {} : { text: search.trim() }) }, { placeholderData: (before) => before }));
  const options = found.map((one) => ({ value: one.id, name: one.name, post: one.posts.map((post) => local(post)).join('、') }));
  return (
    <Select
      id={id}
      style={{ width: '100%' }}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      {...(several ? { mode: 'multiple' as const } : {})}
      value={several ? [...chosen] : chosen[0]}
      onChange={(value: string | string[] | undefined) => onChoose(value === undefined ? [] : Array.isArray(value) ? value : [value])}
      options={options.map((one) => ({ value: one.value, label: one.name, post: one.post }))}
      optionRender={renderColleague}
      placeholder={text('searchName')}
      notFoundContent={isFetching ? text('searching') : text('nobodyFound')}
      status={wrong ? 'error' : ''}
      allowClear
    />
  );
}

function renderColleague({ label, data }: { readonly label?: React.ReactNode; readonly data: { readonly post: string } }) {
  return <span>{label}<span className={styles['post']}>{data.post}</span></span>;
}

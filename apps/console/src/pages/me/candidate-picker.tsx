// Chooses who covers, among the members of staff, by part of a name.
import { useLocal } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { trpc } from '../../api.ts';
import styles from './me-page.module.css';
import { useMeText } from './messages.ts';

export interface CandidatePickerProps {
  /** Whoever is on leave herself. */
  readonly not: string | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
  readonly wrong: boolean;
}

export function CandidatePicker({ not, chosen, onChoose, wrong }: CandidatePickerProps) {
  const text = useMeText();
  const local = useLocal();
  const [search, setSearch] = useState('');
  const { data: found = [], isFetching } = useQuery(trpc.cover.candidates.queryOptions({ text: search.trim() }, { placeholderData: (before) => before }));
  return (
    <Select
      id="cover-who"
      style={{ width: '100%' }}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      value={chosen}
      onChange={(id: string | undefined) => onChoose(id)}
      options={found.filter((one) => one.id !== not).map((one) => ({ value: one.id, label: one.name, post: one.posts.map((post) => local(post.title)).join('、') }))}
      optionRender={renderCandidate}
      placeholder={text('searchName')}
      notFoundContent={isFetching ? text('searching') : text('nobodyFound')}
      status={wrong ? 'error' : ''}
      allowClear
    />
  );
}

function renderCandidate({ label, data }: { readonly label?: React.ReactNode; readonly data: { readonly post: string } }) {
  return <span>{label}<span className={styles['optionPost']}>{data.post}</span></span>;
}

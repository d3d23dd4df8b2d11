// One member of staff, or several: found by part of a name, kept by id.
import { useLocal } from '@jinguo/console-kit';
import type { WidgetProps } from '@rjsf/utils';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { trpc } from '../../../api.ts';
import { useNames } from '../../people/use-names.ts';
import { useFormText } from '../messages.ts';
import styles from '../schema-form.module.css';
import { fieldAttributes, stringOf } from './shared.ts';

export function PersonWidget(props: WidgetProps) {
  const value = stringOf(props.value);
  return <StaffSelect {...props} chosen={value === '' ? [] : [value]} onChoose={([id]) => props.onChange(id)} />;
}

export function PeopleWidget(props: WidgetProps) {
  const value: unknown = props.value;
  return <StaffSelect {...props} several chosen={Array.isArray(value) ? value.map(String) : []} onChoose={props.onChange} />;
}

interface StaffSelectProps extends WidgetProps {
  readonly several?: boolean;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

function StaffSelect({ several = false, chosen, onChoose, ...props }: StaffSelectProps) {
  const text = useFormText();
  const local = useLocal();
  const [typed, setTyped] = useState('');
  const names = useNames(chosen);
  const { data: found = [], isFetching } = useQuery(trpc.cover.candidates.queryOptions({ text: typed.trim() }, { placeholderData: (before) => before, staleTime: 60_000 }));
  const options = found.map((one) => ({ value: one.id, label: one.name, posts: one.posts.map((post) => local(post.title)).join('、') }));
  // Who is chosen already keeps her name, also while another is looked for.
  const known = chosen.filter((id) => !options.some((one) => one.value === id)).map((id) => ({ value: id, label: names.get(id) ?? id, posts: '' }));
  return (
    <Select
      {...fieldAttributes(props)}
      style={{ width: '100%' }}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      {...(several ? { mode: 'multiple' as const } : {})}
      allowClear={props.required !== true}
      value={several ? [...chosen] : (chosen[0] ?? null)}
      onChange={(value: string | string[] | null | undefined) => onChoose(value === null || value === undefined ? [] : Array.isArray(value) ? value : [value])}
      options={[...known, ...options]}
      optionRender={renderPerson}
      placeholder={text('searchPerson')}
      notFoundContent={text(isFetching ? 'searching' : 'nobody')}
    />
  );
}

function renderPerson({ label, data }: { readonly label?: React.ReactNode; readonly data: { readonly posts: string } }) {
  return <span>{label}<span className={styles['posts']}>{data.posts}</span></span>;
}

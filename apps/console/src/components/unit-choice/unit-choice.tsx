// Narrows a page to one of the units below one's posts. Where there is nothing to choose, nothing is shown.
import { defineMessages, useLanguage } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { TreeSelect } from 'antd';
import { trpc } from '../../api.ts';
import { sessionQuery } from '../session/session.ts';
import { unitTree } from './unit-tree.ts';

const useText = defineMessages('unit-choice', { allUnits: '全部单位' }, { allUnits: 'Any unit' });

/** A page may wait for it before it draws the choice, which must not ask again what failed. */
export const unitsQuery = trpc.org.units.queryOptions(undefined, { staleTime: 600_000, retryOnMount: false });

/** `onChange` is told the empty text for none. */
export function UnitChoice({ value, onChange }: { readonly value: string | undefined; readonly onChange: (unit: string) => void }) {
  const text = useText();
  const language = useLanguage();
  const { data: me } = useQuery(sessionQuery);
  const { data: units = [] } = useQuery(unitsQuery);
  const tree = unitTree(units, (me?.person?.posts ?? []).map((post) => post.unit), language);
  if (tree.length === 0) return null;
  return (
    <TreeSelect
      allowClear
      showSearch={{ treeNodeFilterProp: 'title' }}
      value={value ?? null}
      onChange={(chosen: string | null | undefined) => onChange(chosen ?? '')}
      treeData={tree}
      treeDefaultExpandedKeys={tree.map((one) => one.value)}
      placeholder={text('allUnits')}
      aria-label={text('allUnits')}
      style={{ width: 146 }}
      popupMatchSelectWidth={false}
    />
  );
}

// What the engine explains of an item, asked once for every part of the page that tells of it. A new version is a new question.
import type { ExplainView, ItemDetail } from '@jinguo/core';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../api.ts';

/** Undefined until it is told, null where it cannot be. */
export function useExplain(item: ItemDetail): ExplainView | null | undefined {
  const { data, isError } = useQuery({
    queryKey: ['explain', item.id, item.version],
    queryFn: () => client.item.explain.query({ id: item.id }),
    enabled: item.good === null,
    staleTime: 30_000,
    retry: false,
  });
  return data ?? (isError ? null : undefined);
}

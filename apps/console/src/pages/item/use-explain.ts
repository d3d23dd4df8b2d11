// What the engine explains of an item, asked once for every part of the page that tells of it. A new version is a new question.
import type { ExplainView, ItemDetail } from '@jinguo/core';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../api.ts';

export function useExplain(item: ItemDetail): ExplainView | undefined {
  const { data } = useQuery({
    queryKey: ['explain', item.id, item.version],
    queryFn: () => client.item.explain.query({ id: item.id }),
    enabled: item.good === null,
    staleTime: 30_000,
    retry: false,
  });
  return data;
}

// 流程图: a published version as a picture, with what it changed against the one before.
import { FailedState, Loading } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../api.ts';
import { DraftGraph } from './flow/draft-graph.tsx';
import styles from './studio.module.css';

export interface VersionGraphProps {
  readonly workflow: string;
  readonly number: number;
  /** The version before; null for the first. */
  readonly against: number | null;
}

export function VersionGraph({ workflow, number, against }: VersionGraphProps) {
  const [selected, setSelected] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(trpc.studio.exportVersion.queryOptions({ workflow, number, ...(against === null ? {} : { against }) }, { staleTime: Infinity }));
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading rows={6} />;
  return <div className={styles['drawn']}><DraftGraph sketch={data.sketch} findings={[]} checked={false} selected={selected} onSelect={setSelected} /></div>;
}

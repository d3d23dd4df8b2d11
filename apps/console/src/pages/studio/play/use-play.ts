// A play at hand: its steps, and what they come to on the draft as it stands. Going back is playing one step less.
import type { Play, PlayStep } from '@jinguo/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client, type DraftView } from '../../../api.ts';

export interface Player {
  readonly play: Play | undefined;
  readonly report: Report | undefined;
  readonly error: unknown;
  readonly busy: boolean;
  readonly set: (play: Play | undefined) => void;
  readonly add: (step: PlayStep) => void;
  readonly back: () => void;
}

export type Report = Awaited<ReturnType<typeof client.studio.play.run.mutate>>;
export type PlayedItem = Report['items'][number];
export type PlayedAction = PlayedItem['actors'][number]['actions'][number];

/** `first` steps are the play's beginning: going back leaves them. */
export function usePlay({ id, revision }: Pick<DraftView, 'id' | 'revision'>, first: number): Player {
  const [play, set] = useState<Play>();
  const { data, error, isFetching } = useQuery({
    queryKey: ['studio-play', id, revision, play],
    queryFn: () => (play === undefined ? null : client.studio.play.run.mutate({ id, play })),
    placeholderData: (before) => before,
    staleTime: Infinity,
    retry: false,
  });
  const over = play === undefined || error !== null ? undefined : (data ?? undefined);
  return {
    play, error, busy: isFetching, set,
    report: over,
    add: (step) => set(play === undefined ? undefined : { ...play, steps: [...play.steps, step] }),
    back: () => set(play === undefined || play.steps.length <= first ? undefined : { ...play, steps: play.steps.slice(0, -1) }),
  };
}

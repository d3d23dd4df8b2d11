// Who is shown to act: whoever is asked first, then those who only may; of two stand-ins of one post who may do the same, one.
import type { PlayedItem } from './use-play.ts';

type Actor = PlayedItem['actors'][number];

export interface ShownActor extends Pick<Actor, 'by' | 'who'> {
  readonly common: Actor['actions'];
  readonly more: Actor['actions'];
}

export function shownActors(actors: readonly Actor[]): readonly ShownActor[] {
  const seen = new Set<string>();
  const shown = actors.flatMap(({ by, who, actions }): ShownActor[] => {
    const same = `${by.replace(/#\d$/u, '')} ${actions.map((one) => one.action).join()}`;
    if (seen.has(same)) return [];
    seen.add(same);
    return [{ by, who, common: actions.filter((one) => one.place === 'common'), more: actions.filter((one) => one.place === 'more') }];
  });
  return shown.toSorted((a, b) => Number(b.common.length > 0) - Number(a.common.length > 0));
}

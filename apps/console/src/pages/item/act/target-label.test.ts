import { expect, test } from 'vitest';
import { targetWord } from './target-label.ts';

const stage = (id: string, kind: string, leftAt: string | null) => ({
  id, kind, title: { zh: id, en: id }, who: null, limit: null, state: 'done' as const,
  visits: [{ enteredAt: '2022-09-01T00:00:00Z', leftAt, by: null, opinion: null, enginesWords: null, why: [] }],
});

test('an item is sent back to who began it, to the stage before, or to one that is chosen', () => {
  const item = { stage: 'head', graph: { stages: [stage('supplement', 'fillIn', '2022-09-02T00:00:00Z'), stage('village', 'review', '2022-09-03T00:00:00Z'), stage('town', 'review', '2022-09-05T00:00:00Z'), stage('head', 'review', null)], ways: [] } };
  expect(['supplement', 'village', 'town'].map((target) => targetWord(item, target))).toEqual(['toApplicant', 'toStage', 'toPrevious']);
});

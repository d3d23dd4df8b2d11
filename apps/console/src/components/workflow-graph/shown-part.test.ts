import { describe, expect, it } from 'vitest';
import type { GraphStage, GraphWay } from '@jinguo/core';
import { lineAhead, shownPart } from './shown-part.ts';

const stage = (id: string, state: GraphStage['state'], visits: GraphStage['visits'] = []): GraphStage =>
  ({ id, kind: id.startsWith('end') ? 'end' : 'review', title: { zh: id, en: id }, who: null, limit: null, state, visits });
const way = (from: string, to: string, outcome: string, walked = 0): GraphWay =>
  ({ from, to, outcomes: [{ outcome, title: { zh: outcome, en: outcome } }], walked, isReturn: outcome === 'returned' });
const visit = (enteredAt: string, leftAt: string | null) => ({ enteredAt, leftAt, by: null, opinion: null, enginesWords: null, why: [] });
const ids = (part: { readonly stages: readonly GraphStage[] }) => part.stages.map((one) => one.id);
const pairs = (part: { readonly ways: readonly GraphWay[] }) => part.ways.map((one) => `${one.from}>${one.to}`);

const ways = [
  way('apply', 'endGivenUp', 'withdrawn'), way('apply', 'check', 'submitted', 1),
  way('check', 'endGivenUp', 'withdrawn'), way('check', 'fix', 'returned'), way('check', 'decide', 'approved'), way('check', 'refused', 'rejected'),
  way('fix', 'check', 'submitted'), way('fix', 'decide', 'submitted'), way('fix', 'endGivenUp', 'expired'),
  way('decide', 'fix', 'returned'), way('decide', 'pay', 'approved'), way('decide', 'refused', 'rejected'),
  way('pay', 'fixAccount', 'bounced'), way('pay', 'endPaid', 'recorded'), way('fixAccount', 'pay', 'submitted'),
  way('refused', 'appeal', 'appealed'), way('refused', 'endRefused', 'lapsed'), way('appeal', 'endRefused', 'rejected'),
];
const all = ['apply', 'check', 'fix', 'decide', 'pay', 'fixAccount', 'refused', 'appeal', 'endPaid', 'endRefused', 'endGivenUp'];
const workflow = (states: Readonly<Record<string, GraphStage['state']>>, visits: Readonly<Record<string, GraphStage['visits']>> = {}) =>
  ({ stages: all.map((id) => stage(id, states[id] ?? 'future', visits[id])), ways });

describe('the part shown at first', () => {
  it('is where the item was, where it is, and the usual way to an end', () => {
    const part = shownPart(workflow({ apply: 'done', check: 'current' }));
    expect(ids(part)).toEqual(['apply', 'check', 'decide', 'pay', 'endPaid']);
    expect(pairs(part)).toEqual(['apply>check', 'check>decide', 'decide>pay', 'pay>endPaid']);
  });

  it('keeps what was walked off the usual way, with its returns', () => {
    const returned = { stages: workflow({ apply: 'done', check: 'done', fix: 'current', decide: 'done' }).stages, ways: ways.map((one) => (one.from === 'decide' && one.to === 'fix' ? { ...one, walked: 1 } : one)) };
    expect(pairs(shownPart(returned))).toContain('decide>fix');
    expect(ids(shownPart(returned))).toContain('fix');
  });

  it('shows no way ahead of a closed item', () => {
    const part = shownPart(workflow({ apply: 'done', endGivenUp: 'done' }));
    expect(ids(part)).toEqual(['apply', 'endGivenUp']);
    expect(pairs(part)).toEqual(['apply>check']);
  });
});

describe('the way ahead', () => {
  it('passes withdrawing by, although the definition names it first', () => {
    expect(lineAhead(workflow({ apply: 'current' }))).toEqual(['apply', 'check', 'decide', 'pay', 'endPaid']);
  });

  it('goes from a correction straight back to whoever asked for it', () => {
    const visits = { decide: [visit('2021-09-14T01:00:00Z', '2021-09-15T02:00:00Z')], fix: [visit('2021-09-15T02:00:00Z', null)] };
    const walked = ways.map((one) => (one.from === 'decide' && one.to === 'fix' ? { ...one, walked: 1 } : one));
    const { stages } = workflow({ apply: 'done', check: 'done', decide: 'done', fix: 'current' }, visits);
    expect(lineAhead({ stages, ways: walked })).toEqual(['fix', 'decide', 'pay', 'endPaid']);
  });

  it('lets a refusal stand unless somebody asks for a review', () => {
    expect(lineAhead(workflow({ apply: 'done', check: 'done', refused: 'current' }))).toEqual(['refused', 'endRefused']);
  });

  it('ends in a circle that has no way out', () => {
    expect(lineAhead({ stages: [stage('a', 'current'), stage('b', 'future')], ways: [way('a', 'b', 'approved'), way('b', 'a', 'approved')] })).toEqual(['a', 'b']);
  });
});

// A plugin whose contributions fail on demand, one hook at a time, for tests of what a faulty plugin may do to others.
import { definePlugin } from '../plugin/define-plugin.ts';
import type { Plugin } from '../plugin/contributions.ts';

const text = (zh: string) => ({ zh, en: zh });

export const hooks = ['guard', 'check', 'compute', 'itemTitle', 'keys', 'paper', 'effect'] as const;
export type Hook = (typeof hooks)[number];
export const faults = ['throws', 'throwsNoError', 'rubbish', 'slow', 'rejects'] as const;
export type Fault = (typeof faults)[number];

/** Which hook fails and how; a test changes it as it goes. */
export interface Mood {
  fails: Hook | undefined;
  how: Fault;
  /** The message of what it throws. */
  says: string;
  /** How often the failing one was asked. */
  asked: number;
  /** Keys of effects that were carried out. */
  readonly delivered: string[];
}

export function calmMood(): Mood {
  return { fails: undefined, how: 'throws', says: 'the roof leaks', asked: 0, delivered: [] };
}

/** A stall: applied for, approved by the village's officer, then filed with a paper and an effect. */
export function fragilePlugin(mood: Mood): Plugin {
  function ask<T>(hook: Hook, healthy: () => T): T {
    if (mood.fails !== hook) return healthy();
    mood.asked += 1;
    return misbehave(mood);
  }
  return definePlugin({
    name: 'fragile',
    title: text('摊位'),
    version: '1.0.0',
    engine: 1,
    workflows: [
      {
        itemTitle: () => ask('itemTitle', () => '摊位'),
        keys: () => ask('keys', () => ({ stall: 'one' })),
        definition: {
          format: 1, campaign: 'stalls', programme: 'stall', code: 'XX03', workflow: 'stall', title: text('摊位'), form: 'item', startedBy: [{ applicant: true }],
          forms: { stall: { title: text('摊位'), schema: { type: 'object', properties: { goods: { type: 'string' } } } } },
          start: 'writing',
          stages: [
            { id: 'writing', kind: 'fillIn', title: text('填写'), actors: [{ applicant: true }], form: 'stall', outcomes: { submitted: { to: 'review' } } },
            {
              id: 'review', kind: 'review', title: text('审核'), actors: [{ role: 'officer', unit: 'village' }], form: 'stall', formOn: ['approve'],
              checks: [{ check: 'tidy', on: ['approve'] }], computes: ['size'], settings: { mayReject: false },
              outcomes: { approved: { to: 'kept', when: [{ guard: 'dry' }], effects: [{ effect: 'makePaper', params: { paper: 'licence' } }, { effect: 'ring' }] } },
            },
            { id: 'kept', kind: 'end', title: text('办结'), settings: { result: 'kept', good: true } },
          ],
        },
      },
    ],
    guards: [{ name: 'dry', unmet: text('下雨'), test: () => ask('guard', () => true) }],
    checks: { tidy: () => ask('check', () => []) },
    computes: { size: () => ask('compute', () => ({ size: 1 })) },
    papers: { licence: () => ask('paper', () => ({ title: '许可', blocks: [] })) },
    effects: {
      ring: ({ key }) =>
        ask('effect', () => {
          mood.delivered.push(key);
          return Promise.resolve();
        }),
    },
  });
}

/** What a plugin does that does not keep its types' promise: hence typed as whatever was promised. */
function misbehave<T>({ how, says }: Mood): T {
  switch (how) {
    case 'throws':
      throw new RangeError(says);
    case 'throwsNoError':
      // Some libraries do.
      return throwPlain();
    case 'rubbish':
      return JSON.parse('[{"severity":7,"blocks":[3]}]');
    case 'slow':
      return asPromised(new Promise(() => undefined));
    case 'rejects':
      return asPromised(Promise.reject(new TypeError(says)));
  }
}

function throwPlain(): never {
  const thrown: unknown = 'leaks';
  throw thrown;
}

/** A promise where a value was promised; JavaScript lets it pass. */
function asPromised<T>(promise: Promise<unknown>): T {
  promise.catch(() => undefined);
  const box: { readonly value: T } = Object.create({ value: promise });
  return box.value;
}

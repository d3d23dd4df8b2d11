// Opens a round as the section head does, with the contacts every round's notice carries.
import { refusal, type Answer, type JsonObject } from '@jinguo/core';
import { district } from './applications.ts';
import type { Stage, Step } from './script.ts';

const usual: JsonObject = {
  scheme: 'lprFull', dayCount: 360, principalCap: 30_000_000, perPersonCap: 1_000_000,
  phone: '0573-82838021', partnerPhone: '0573-82838055', address: '嘉兴市南湖区凌公塘路1号', email: 'nhfl@example.cn',
  basis: '《南湖区妇女创业小额贷款贴息实施办法》',
};

export interface OpenRound {
  readonly at: Date;
  readonly form: JsonObject;
  readonly onOpened: (answer: Answer) => void;
}

export function openRound({ engine, person }: Stage, { at, form, onOpened }: OpenRound): Step {
  return {
    at,
    async run() {
      const command = { workflow: 'interest-subsidy-round', unit: district, form: { ...usual, ...form }, key: `demo-round-${at.toISOString()}` };
      onOpened(await engine.start({ kind: 'person', person: person('gumh') }, command));
    },
  };
}

/** What a step before has made. */
export function made(answer: Answer | undefined): Answer {
  if (answer === undefined) throw refusal('NOT_FOUND', { what: 'demo' });
  return answer;
}

// The election method of one body, as the plan of a congress sets it; what it leaves out is the default of the rule.
import type { JsonObject } from '@jinguo/core/plugin';
import { numberAt, rowsAt, textAt, valueAt } from '@jinguo/core/programme';
import type { Body } from '../bodies.ts';
import { electionMethod, type Differential, type ElectionMethod } from '../count/types.ts';

const settings = ['quorum', 'majorityOf', 'tie', 'revotes', 'openSeats', 'furtherElections', 'furtherThreshold', 'writeIns'] as const;

/** @param data the data of the congress */
export function methodOf(data: JsonObject, body: Body): ElectionMethod {
  const set = settings.flatMap((name) => {
    const value = valueAt(data, `plan.${name}`);
    return value === undefined ? [] : [[name, value] as const];
  });
  return electionMethod.parse({ ...Object.fromEntries(set), differential: differentialOf(data, body) });
}

/** 执委 with a tenth more candidates than seats, all others as many as seats, unless the plan says otherwise. */
function differentialOf(data: JsonObject, body: Body): Differential {
  const rule = rowsAt(data, 'plan.differentials').find((one) => textAt(one, 'body') === body);
  const amount = numberAt(rule, 'amount');
  switch (textAt(rule, 'kind')) {
    case 'none':
      return { kind: 'none' };
    case 'fixed':
      return { kind: 'fixed', more: Math.max(1, amount) };
    case 'share':
      return { kind: 'share', percent: Math.max(1, amount), rounding: textAt(rule, 'rounding') === 'round' ? 'round' : 'ceil' };
    default:
      return body === 'executive' ? { kind: 'share', percent: 10, rounding: 'ceil' } : { kind: 'none' };
  }
}

export function seatsOf(data: JsonObject, body: Body): number {
  return numberAt(data, `plan.${body}`);
}

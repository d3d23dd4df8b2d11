// Conditions as rows: what the builder writes it reads back the same, and what is no rows stays CEL.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLocalDate } from '../../calendar/local-date.ts';
import { conditionReader } from './condition.ts';
import { celOf, rowsOf, type ConditionGroup, type ConditionRow } from './rows.ts';
import { actorNames, itemNames, type Readable, type Vocabulary } from './vocabulary.ts';

const field = (type: Readable['type'], optional = false): Readable => ({ type, optional, secret: false });
const vocabulary: Vocabulary = {
  names: { fields: new Map([['area', field('integer')], ['kind', field('text')], ['ready', field('boolean')], ['lease', field('integer', true)], ['until', field('date')]]), item: itemNames, actor: actorNames },
  functions: new Map(),
  isDate: isLocalDate,
};
const read = conditionReader(vocabulary);
const rows = (cel: string) => {
  const reading = read(cel);
  return reading.ok ? rowsOf(reading.clause.term) : reading.en;
};

describe('rows', () => {
  it.each([
    ['fields.area >= 50', { joins: 'and', parts: [{ field: 'fields.area', comparison: '>=', value: 50 }] }],
    ['fields.ready && !(item.appliedSelf)', { joins: 'and', parts: [{ field: 'fields.ready', comparison: '==', value: true }, { field: 'item.appliedSelf', comparison: '==', value: false }] }],
    ['has(fields.lease) && fields.lease > -3', { joins: 'and', parts: [{ field: 'fields.lease', comparison: '>', value: -3 }] }],
    ['!has(fields.lease) || (fields.kind in ["花园", "菜园"] && actor.role != "clerk")', { joins: 'or', parts: [{ field: 'fields.lease', comparison: 'hasNot', value: null }, { joins: 'and', parts: [{ field: 'fields.kind', comparison: 'in', value: ['花园', '菜园'] }, { field: 'actor.role', comparison: '!=', value: 'clerk' }] }] }],
    ['fields.kind.startsWith("花")', { joins: 'and', parts: [{ field: 'fields.kind', comparison: 'startsWith', value: '花' }] }],
  ])('%s', (cel, expected) => {
    expect(rows(cel)).toEqual(expected);
  });

  it.each(['fields.area * 2 > 3', 'size(fields.kind) > 3', '!(fields.area > 3)', 'fields.ready ? fields.area > 3 : false', '[1, 2].exists(x, x == fields.area)', '3 < fields.area'])('%s has another shape and stays as it is', (cel) => {
    expect(rows(cel)).toBeUndefined();
  });

  it('that chance fills in are read back the same, and mean a condition', () => {
    const row: fc.Arbitrary<ConditionRow> = fc.oneof(
      fc.record({ field: fc.constantFrom('fields.area', 'fields.lease', 'item.returns'), comparison: fc.constantFrom('==', '!=', '<', '<=', '>', '>='), value: fc.integer() }),
      fc.record({ field: fc.constant('fields.area'), comparison: fc.constant('in' as const), value: fc.array(fc.integer(), { minLength: 1, maxLength: 4 }) }),
      fc.record({ field: fc.constantFrom('fields.kind', 'actor.role'), comparison: fc.constantFrom('==', '!=', 'contains', 'startsWith', 'endsWith'), value: fc.string({ maxLength: 6, unit: fc.constantFrom('花', '"', '\\', 'a', '\n') }) }),
      fc.record({ field: fc.constantFrom('fields.ready', 'item.appliedSelf'), comparison: fc.constant('==' as const), value: fc.boolean() }),
      fc.record({ field: fc.constant('fields.until'), comparison: fc.constantFrom('<', '>='), value: fc.constant('2022-09-05') }),
      fc.constant({ field: 'fields.lease', comparison: 'hasNot' as const, value: null }),
    );
    const inner = fc.array(row, { minLength: 2, maxLength: 3 });
    const group = fc.tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(fc.oneof(row, inner), { minLength: 2, maxLength: 4 })).map(([joins, parts]): ConditionGroup => ({ joins, parts: parts.map((part) => (Array.isArray(part) ? { joins: joins === 'and' ? ('or' as const) : ('and' as const), parts: part } : part)) }));
    fc.assert(
      fc.property(group, (given) => {
        expect(rows(celOf(given, vocabulary))).toEqual(given);
      }),
      { numRuns: 300 },
    );
  });
});

// Which fields a workflow may have searched: what everybody who sees the item may read, and nothing else.
import { describe, expect, it } from 'vitest';
import { isSearchable } from './searched-field.ts';

const forms = {
  application: {
    schema: {
      type: 'object',
      properties: {
        firm: { type: 'string' },
        keeper: { type: 'string', 'x-mask': 'name' },
        area: { type: 'integer' },
        place: { type: 'object', properties: { street: { type: 'string' }, door: { type: 'string', 'x-mask': 'address' } } },
      },
    },
  },
  ballot: { schema: { type: 'object', 'x-readers': ['chair'], properties: { reason: { type: 'string' } } } },
};

describe('a field', () => {
  it.each(['application.firm', 'application.place.street'])('%s may be searched', (from) => {
    expect(isSearchable(forms, from)).toBe(true);
  });

  it.each([
    ['masked', 'application.keeper'],
    ['masked further down', 'application.place.door'],
    ['no text', 'application.area'],
    ['no single value', 'application.place'],
    ['of a form only some may read', 'ballot.reason'],
    ['computed, so that nobody said whose data it is', 'result.firm'],
    ['not there', 'application.none'],
    ['inherited', 'application.constructor'],
  ])('that is %s may not', (_why, from) => {
    expect(isSearchable(forms, from)).toBe(false);
  });
});

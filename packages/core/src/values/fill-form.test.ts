// What a walk fills a form with is what the form takes.
import { expect, it } from 'vitest';
import { localDateOf } from '../calendar/local-date.ts';
import { chanceOf } from './chance.ts';
import { fillForm } from './fill-form.ts';

const filled = (place: Readonly<Record<string, string | readonly string[]>>) =>
  fillForm({ type: 'object', required: ['place'], properties: { place: { type: 'string', ...place } } }, { chance: chanceOf(2022), today: localDateOf(new Date('2022-09-05T01:00:00Z')), serial: 7, attempt: 0, unit: 'v11', town: 't1', people: [] })['place'];

it('a pattern of digits and letters is followed, another number each time', () => {
  expect([filled({ pattern: '^JX\\d{4}$' }), filled({ pattern: '^[A-C][1-4]$' })]).toEqual(['JX0007', 'A1']);
});

it('where no pattern can be followed, the form’s own examples are', () => {
  expect(filled({ pattern: '^(?:东|西)(?:一|二)$', examples: ['东一'] })).toBe('东一');
});

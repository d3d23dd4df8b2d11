// @vitest-environment jsdom
// What the editor marks red in a campaign's own words: a key nobody said, and one that lacks its English.
import { expect, expectTypeOf, it } from 'vitest';
import { defineMessages } from './define-messages.ts';

it('a sentence is said by a key both languages have', () => {
  const useText = defineMessages('gardens', { title: '微花园', days: '{count} 天' }, { title: 'Micro garden', days_one: '{count} day', days_other: '{count} days' });
  expectTypeOf<Parameters<ReturnType<typeof useText>>[0]>().toEqualTypeOf<'title' | 'days'>();
  function Titled(): string {
    const text = useText();
    // @ts-expect-error -- nobody said "titel"
    return text('titel');
  }
  expect(Titled).toBeTypeOf('function');
  // @ts-expect-error -- "title" has no English
  expect(defineMessages('lacking', { title: '微花园' }, {})).toBeTypeOf('function');
});

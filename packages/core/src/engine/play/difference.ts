// Where a recorded play comes to something else than it came to when it was recorded, in words.
import { z } from 'zod';
import { inAList, localText, type LocalText } from '../../definition/text.ts';
import type { EngineParts } from '../parts.ts';
import { standInWords } from './stand-ins.ts';
import { standing, type PlayDifference, type Standing } from './views.ts';

/** What one step must come to. */
export const expectation = z.strictObject({
  words: localText,
  /** Code of the refusal; null where it was done. */
  refused: z.string().nullable(),
  why: localText.nullable(),
  items: z.array(standing),
});
export type Expectation = z.infer<typeof expectation>;

/** The first step that differs; null where none does. */
export function differenceIn(parts: Pick<EngineParts, 'units' | 'roles'>, expected: readonly Expectation[], found: readonly Expectation[]): PlayDifference | null {
  for (const [step, was] of expected.entries()) {
    const now = found[step];
    const what = now === undefined ? undefined : stepDifference(parts, was, now);
    if (what !== undefined) return { step, words: { zh: `${was.words.zh}——${what.zh}`, en: `${was.words.en}: ${what.en}` } };
  }
  return null;
}

function stepDifference(parts: Pick<EngineParts, 'units' | 'roles'>, was: Expectation, now: Expectation): LocalText | undefined {
  if (was.refused === null && now.why !== null) return { zh: `现在办不了：${now.why.zh}`, en: `it is refused now: ${now.why.en}` };
  if (was.refused !== null && now.refused === null) return { zh: `录制时会被拒绝（${was.why?.zh ?? ''}），现在能办了`, en: `it was refused then (${was.why?.en ?? ''}) and is done now` };
  if (was.refused !== now.refused) return { zh: `拒绝的原因变了：${now.why?.zh ?? ''}`, en: `it is refused for another reason now: ${now.why?.en ?? ''}` };
  for (const [index, item] of was.items.entries()) {
    const other = now.items[index];
    if (other === undefined) return { zh: `不再发起“${item.title.zh}”的办件`, en: `the item at “${item.title.en}” is not started any more` };
    const what = standingDifference(parts, item, other);
    if (what !== undefined) return what;
  }
  const more = now.items[was.items.length];
  return more === undefined ? undefined : { zh: `多发起了一件，在“${more.title.zh}”`, en: `one item more is started, at “${more.title.en}”` };
}

function standingDifference(parts: Pick<EngineParts, 'units' | 'roles'>, was: Standing, now: Standing): LocalText | undefined {
  if (was.stage !== now.stage) return { zh: `应到“${was.title.zh}”，现在到“${now.title.zh}”`, en: `it came to “${was.title.en}” then and comes to “${now.title.en}” now` };
  if (was.result !== now.result) return { zh: `在“${now.title.zh}”的结果变了`, en: `the result at “${now.title.en}” is another` };
  if (was.waits.join() === now.waits.join()) return undefined;
  const who = (waits: readonly string[]) => (waits.length === 0 ? { zh: '无人', en: 'nobody' } : inAList(waits.map((one) => standInWords(parts, one))));
  const [then, today] = [who(was.waits), who(now.waits)];
  return { zh: `在“${now.title.zh}”应由${then.zh}办理，现在由${today.zh}办理`, en: `at “${now.title.en}” it waited for ${then.en} and waits for ${today.en} now` };
}

// A property test says which rule of which programme it holds, and cannot say so by an accident of a name: it fails where the
// programme has no such rule, where it hardly asked it, and where the rule gave one answer to whatever it was asked.
import type { Programme } from '../plugin/contributions.ts';

/** What `askRule` and `workOut` were answered, by the rule's qualified name. */
const answered = new Map<string, string[]>();

/** @internal What a rule of a programme was asked in a test, and what it answered. */
export function noteAnswer(programme: Programme, rule: string, answer: unknown): void {
  const name = `${programme.code}.${rule}`;
  const answers = answered.get(name) ?? [];
  answered.set(name, answers);
  answers.push(JSON.stringify(answer));
}

/** A rule by its programme and its name, `JH02.timetable`; by its archetype, asked of a sketch of it, `course.withinPlaces`. */
export type QualifiedRule = `${string}.${string}`;

type Body<Given extends readonly unknown[]> = (...given: Given) => void | Promise<void>;

/** Fewer are examples, and no property. */
const fewest = 50;
/** How often a property is drawn anew when a rule gave one answer: a refusal that one case in twenty meets is missed by a hundred cases now and then. */
const draws = 5;

function nameOf(programme: Programme, qualified: QualifiedRule): string {
  const [whose = '', rule = ''] = qualified.split('.');
  // JH03E is a part of JH03. An archetype is asked in a sketch, and no sketch passes for a programme.
  const fits = /^[A-Z]{2}\d\d$/u.test(whose) ? programme.code.replace(/[A-Z]$/u, '') === whose : programme.code.startsWith('XX');
  if (!fits) throw new Error(`${qualified} is said to be held, and ${programme.code} is asked`);
  if (programme.checks?.[rule] === undefined && programme.computes?.[rule] === undefined) throw new Error(`${qualified}: there is no such rule`);
  return `${programme.code}.${rule}`;
}

function watching<Given extends readonly unknown[]>(programme: Programme, rules: readonly QualifiedRule[], body: Body<Given>, judge: (rule: string, answers: readonly string[]) => void): (...given: Given) => Promise<void> {
  const names = rules.map((rule) => nameOf(programme, rule));
  return async (...given) => {
    for (const name of names) answered.delete(name);
    await body(...given);
    for (const name of names) judge(name, answered.get(name) ?? []);
  };
}

/**
 * The body of a property test that holds these rules of a programme: it asks each by `askRule` or `workOut` fifty times at least, and
 * hears more than one answer. A guard of the whole catalogue reads from these lines which rules are held.
 *
 * @example
 * ```ts
 * it('a tree is three metres tall at most', holds(gardens, ['XX01.tall'], () => fc.assert(fc.asyncProperty(fc.nat(6), async (height) => {
 *   expect(await askRule(gardens, 'tall', { data: { application: { height } }, today })).toHaveLength(height > 3 ? 1 : 0);
 * }))));
 * ```
 */
export function holds<Given extends readonly unknown[]>(programme: Programme, rules: readonly QualifiedRule[], body: Body<Given>): (...given: Given) => Promise<void> {
  const names = rules.map((rule) => nameOf(programme, rule));
  const drawn: Body<Given> = async (...given) => {
    for (let draw = 1; draw <= draws; draw += 1) {
      await body(...given);
      if (names.every((name) => new Set(answered.get(name)).size >= 2)) return;
    }
  };
  return watching(programme, rules, drawn, (rule, answers) => {
    if (answers.length < fewest) throw new Error(`${rule} was asked ${answers.length} times, which is no property`);
    if (new Set(answers).size < 2) throw new Error(`${rule} gave one answer to whatever it was asked: ${answers[0] ?? ''}`);
  });
}

/**
 * As `holds`, of a rule that is a table or a fixed line: its examples ask it. Why it has no property stands in the guard's list.
 *
 * @example
 * ```ts
 * it('a tree costs ten yuan', showsBy(gardens, ['XX01.fee'], () => expect(workOut(gardens, 'fee', { data: {}, today })).toEqual({ amount: 1000 })));
 * ```
 */
export function showsBy<Given extends readonly unknown[]>(programme: Programme, rules: readonly QualifiedRule[], body: Body<Given>): (...given: Given) => Promise<void> {
  return watching(programme, rules, body, (rule, answers) => {
    if (answers.length === 0) throw new Error(`${rule} was never asked`);
  });
}

/**
 * A test that asks these rules another way: by the function that each hands on to, or by a whole item on the engine.
 *
 * @example
 * ```ts
 * it('a garden is laid out, judged and opened', asksOtherwise(['XX01.opened'], async () => { await layOut(kit); }));
 * ```
 */
export function asksOtherwise<Given extends readonly unknown[]>(rules: readonly QualifiedRule[], body: Body<Given>): Body<Given> {
  if (rules.length === 0) throw new Error('asksOtherwise names no rule');
  return body;
}

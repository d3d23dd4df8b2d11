// Which grade a case is of now (domain.md §9 JH08): as it was graded, up at once to whatever graver grade a sign makes it, past those
// between, and one step down with the head's consent.
import type { StageInput } from '../block.ts';
import type { Compute, ItemView } from '../../plugin/contributions.ts';
import { tellAssignees } from '../blocks/parts.ts';
import { isTrueAt, textAt } from '../values.ts';
import type { Grade } from './casework.ts';

/** The stage of a step in a grade: `contactRed`. */
export function stageOf(step: string, grade: string): string {
  return `${step}${capital(grade)}`;
}

/** What is recorded where a sign of a graver grade is seen: `toRed`. */
export function upTo(grade: string): string {
  return stageOf('to', grade);
}

/** What a spot check records where a closed case came back so grave: `reopenedRed`; of the lightest grade simply `reopened`. */
export function reopenedAs(grade: string, lightest: string): string {
  return grade === lightest ? 'reopened' : stageOf('reopened', grade);
}

/** Of a case nobody is told but who handles it, and she no more than that it waits for her (domain.md §9 JH08: numbers and stage words). */
export const raised = tellAssignees('raised', { zh: '有案件升级，请立即按新的时限联系', en: 'A case went up: contact at once, within its new limits' });

/** A way up to each graver grade, the gravest first: any graver sign, seen at any time, takes the case there at once. */
export function waysUp(graver: readonly Grade[]): NonNullable<StageInput['outcomes']> {
  return Object.fromEntries(graver.map(({ id, title }) => [upTo(id), { to: stageOf('contact', id), title: { zh: `出现${title.zh}信号，立即升为${title.zh}`, en: `Up to ${title.en} at once` }, effects: [raised] }]));
}

/** The grade it is of after the action at hand; none while it is not graded. */
export function gradeNow(grades: readonly Grade[]): Compute {
  return (view) => {
    const id = after(grades, view) ?? textAt(view.data, 'now.grade');
    return id === '' ? {} : { grade: id };
  };
}

function after(grades: readonly Grade[], { data, stage = '', action = 'record', verdict = '' }: ItemView): string | undefined {
  const named = (word: string) => grades.find(({ id }) => upTo(id) === word)?.id;
  if (stage === 'report') return isTrueAt(data, 'report.alarm') ? grades[0]?.id : undefined;
  if (stage === 'triage') return isTrueAt(data, 'triage.duplicate') || isTrueAt(data, 'triage.outside') ? undefined : textAt(data, 'triage.grade');
  if (stage === 'closing') return named(textAt(data, 'closing.outcome'));
  const graded = grades.filter((one) => one.watchedOnly !== true);
  const lightest = graded.at(-1)?.id ?? '';
  if (stage === 'spotCheck') return graded.find(({ id }) => reopenedAs(id, lightest) === verdict)?.id;
  const index = grades.findIndex(({ id }) => stage.endsWith(capital(id)));
  const here = grades[index];
  if (here === undefined) return undefined;
  if (stage === stageOf('down', here.id)) return action === 'approve' ? (grades[index + 1] ?? here).id : action === 'reject' ? (named(textAt(data, 'stays.as')) ?? here.id) : here.id;
  if (here.watchedOnly === true && verdict === 'recurred') return grades[index - 1]?.id;
  return named(verdict) ?? here.id;
}

function capital(id: string): string {
  return `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`;
}

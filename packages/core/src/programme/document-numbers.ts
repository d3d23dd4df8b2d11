// 发文字号 南妇〔2022〕12号: one series of an office and year for all its programmes, without gaps; its letters are words a lead may
// change. domain.md §3.6
import type { EffectRef } from '../definition/transition.ts';
import type { WordsParameter } from '../definition/parameter.ts';
import type { WorkflowDefinitionInput } from '../definition/workflow-definition.ts';
import type { PaperInput, PaperMaker } from '../plugin/contributions.ts';
import { wordsParameter } from './parameter.ts';
import { textAt } from './values.ts';

/** The parameter that holds an office's letters 发文机关代字. */
export function lettersParameter(letters: string): { readonly documentLetters: WordsParameter } {
  return { documentLetters: wordsParameter('发文机关代字（第一个为准）', 'Letters of document numbers (the first counts)', [letters]) };
}

/** Takes the next number of the year's series for a paper made right after it; kept under a name that `documentNumber` reads. */
export function takeDocumentNumber(as: string): EffectRef {
  return { effect: 'takeNumber', params: { series: '{letters}〔{year}〕{serial}号', letters: 'documentLetters', as } };
}

/** The field that shows such a number, and by which lists find it. */
export function documentNumberField(as: string, zh: string, en: string): NonNullable<WorkflowDefinitionInput['fields']> {
  return { [as]: { from: `${as}.number`, type: 'text', title: { zh, en }, optional: true } };
}

/** 发文字号 that the effect `takeNumber` keeps under a name; papers of items older than the numbers have none. domain.md §3.6 */
export function documentNumber({ data }: Pick<PaperInput, 'data'>, name: string): { readonly documentNumber?: string } {
  const number = textAt(data, `${name}.number`);
  return number === '' ? {} : { documentNumber: number };
}

/** A paper headed by such a number, where the item has one. */
export function numberedPaper(name: string, make: PaperMaker): PaperMaker {
  return (input) => ({ ...make(input), ...documentNumber(input, name) });
}

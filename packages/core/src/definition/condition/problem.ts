// What is wrong with a condition: where in its text, what, and what to do instead, in both languages.
import type { Span } from './term.ts';

export interface Problem {
  readonly at: Span;
  readonly zh: string;
  readonly en: string;
}

/** Thrown while a condition is read, and caught where reading begins; never leaves the folder. */
export class Misread extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.en);
    this.name = 'Misread';
    this.problem = problem;
  }
}

export function misread(at: Span, zh: string, en: string): Misread {
  return new Misread({ at: { start: at.start, end: at.end }, zh, en });
}

/** The problem as a sentence that names its place in the text. */
export function told(text: string, { at, zh, en }: Problem): { readonly zh: string; readonly en: string } {
  const part = text.slice(at.start, at.end).slice(0, 60);
  const place = part === '' ? { zh: `第 ${at.start + 1} 个字符处`, en: `at character ${at.start + 1}` } : { zh: `第 ${at.start + 1} 个字符“${part}”`, en: `at character ${at.start + 1}, “${part}”` };
  return { zh: `条件有误，${place.zh}：${zh}`, en: `wrong condition ${place.en}: ${en}` };
}

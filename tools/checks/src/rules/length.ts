// A file of more than 400 lines holds more than one idea, and nobody reads to its end.
import type { Rule } from '../house.ts';

const most = 400;

export const length: Rule = ({ files }) =>
  files
    .filter(({ isTest }) => !isTest)
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > most)
    .map(({ path, lines }) => `${path} has ${lines} lines; ${most} is the most. Find its second idea and give it a file.`);

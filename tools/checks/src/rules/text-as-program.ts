// No configured JavaScript, anywhere: what leads write are conditions of a closed language, and a text is never run as a program.
import type { Rule } from '../house.ts';
import { lineAt } from '../imports.ts';

const runs = /\bnew\s+(?:Async|Generator)?Function\s*\(|(?<![.\w])(?:eval|Function)\s*\(|\b(?:globalThis|window)\s*\.\s*eval\b|\bset(?:Timeout|Interval)\s*\(\s*['"`]/g;
const sandboxes = /^(?:node:vm|vm|vm2|isolated-vm|docx-templates)$/;

export const textAsProgram: Rule = ({ files }) =>
  files
    .filter(({ pack, isTest }) => pack.role !== 'tool' && !isTest)
    .flatMap(({ path, code, imports }) => [
      ...[...code.matchAll(runs)].map(({ index }) => lineAt(code, index)),
      ...imports.filter(({ specifier }) => sandboxes.test(specifier)).map(({ line }) => line),
    ].map((line) => `${path}:${line} runs a text as a program. Let a condition say it, or a function of a plugin.`));

// The steps of docs/tutorial.md and of the page that goes on from it, docs/own-screens.md, taken from the pages: a `sh run` block is run, a `ts write` block is the file its first line names.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Step = { readonly run: string } | { readonly write: string; readonly text: string };

function stepsOf(page: string): readonly Step[] {
  return [...page.matchAll(/^```(sh run|tsx? write)\n([^]*?)^```/gmu)].flatMap(([, kind, text = '']): readonly Step[] => {
    if (kind === 'sh run') return text.trim().split('\n').map((run) => ({ run }));
    const [first = '', ...rest] = text.split('\n');
    return [{ write: first.replace(/^\/\/ /u, ''), text: rest.join('\n') }];
  });
}

export function tutorial(root: string, language: 'en' | 'zh' = 'en'): readonly Step[] {
  return ['tutorial.md', 'own-screens.md'].flatMap((page) => stepsOf(readFileSync(join(root, language === 'en' ? 'docs' : 'docs/zh', page), 'utf8')));
}

export function writeStep(to: string, step: { readonly write: string; readonly text: string }): void {
  mkdirSync(dirname(join(to, step.write)), { recursive: true });
  writeFileSync(join(to, step.write), step.text);
}

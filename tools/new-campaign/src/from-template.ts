// The new package out of packages/campaign-template, which is a package like any other: typed, linted and tested with the rest, so
// that what is copied works today.
import type { Names } from './answers.ts';

export const templateFolder = 'packages/campaign-template';

/** A file of the template under its new path, in the new package's words. Paths are from the repository's root. */
export function fromTemplate(path: string, text: string, names: Names): { readonly path: string; readonly text: string } {
  const words: readonly (readonly [string | RegExp, string])[] = [
    ['campaign-template', `campaign-${names.name}`],
    ['neighbourhood-project', names.workflow],
    ['neighbourhoodProject', names.constant],
    ['useTemplateText', `use${names.name.slice(0, 1).toUpperCase()}${names.name.slice(1)}Text`],
    ['templateConsole', `${names.name}Console`],
    [/\btemplate\b/gu, names.name],
    ['邻里互助', names.title.zh],
    ['Neighbours help', names.title.en],
    ['邻里项目', names.programme.zh],
    ['Neighbourhood project', names.programme.en],
    ['MB01', names.code],
  ];
  const renamed = (given: string) => words.reduce((all, [from, to]) => all.replaceAll(from, () => to), given);
  return { path: renamed(path), text: renamed(text) };
}

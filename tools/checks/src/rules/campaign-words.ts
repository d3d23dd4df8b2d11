// Core and apps serve any campaign. A campaign's word in them (each campaign lists its own in package.json,
// "jinguo": { "words": […] }) is a special case that the next campaign would have to work around.
import type { Rule, SourceFile } from '../house.ts';

// The list of campaigns names them, and demo data must speak of something.
const excepted = /^apps\/[^/]+\/src\/(?:campaigns\.ts$|demo\/)/;

export const campaignWords: Rule = ({ packages, files }) => {
  const words = packages.flatMap(({ words: own, name }) => own.map((word) => ({ word, name })));
  return files.filter(isShared).flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) =>
      words
        .filter(({ word }) => speaksOf(line, word))
        .map(({ word, name }) => `${path}:${index + 1} says “${word}”, a word of ${name}. Let the campaign contribute it, or use the general word.`),
    ),
  );
};

function isShared({ path, pack }: SourceFile): boolean {
  const inside = path.startsWith(`${pack.folder}/src/`);
  return inside && (pack.role === 'core' || pack.role === 'app' || pack.role === 'kit') && !excepted.test(path);
}

// English words are compared whole, also inside loanAmount and LOAN_AMOUNT; "interested" is another word.
function speaksOf(line: string, word: string): boolean {
  if (!/^[a-z]+$/.test(word)) return line.includes(word);
  const said = line.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z]+/);
  return said.some((one) => one === word || one === `${word}s` || one === word.replace(/y$/, 'ies'));
}

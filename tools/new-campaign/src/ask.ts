// The four questions, asked where the answers were not given; each again until its answer can be used.
import { createInterface } from 'node:readline/promises';
import { namesOf, requireUsable, UnusableAnswer, type Answers, type Names, type Taken } from './answers.ts';

const questions = {
  name: '1/4 A short English name, one word (包名，一个英文小写单词), e.g. gardens: ',
  title: '2/4 What is the campaign called? (行动名称，中文/English), e.g. 美丽庭院/Fair courtyards: ',
  programme: '3/4 And its first programme? (第一个事项，中文/English), e.g. 微花园/Micro garden: ',
} as const;

export type Given = Partial<Answers> & { readonly yes: boolean };

/** Whom questions are put to. */
export interface Asked {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
}

/** The names, or undefined where the last question was answered with no. @throws UnusableAnswer where nobody can be asked. */
export async function ask(given: Given, taken: Taken, { input, output }: Asked = { input: process.stdin, output: process.stdout }): Promise<Names | undefined> {
  if (given.yes || input.isTTY !== true) return namesOf({ name: given.name ?? '', title: given.title ?? '', programme: given.programme ?? '' }, taken);
  const lines = createInterface({ input, output });
  const one = async (question: keyof Answers): Promise<string> => {
    for (let answer = given[question]; ; answer = undefined) {
      const said = (answer ?? (await lines.question(questions[question]))).trim();
      const problem = problemOf(question, said, taken);
      if (problem === undefined) return said;
      output.write(`${problem}\n`);
    }
  };
  try {
    const names = namesOf({ name: await one('name'), title: await one('title'), programme: await one('programme') }, taken);
    const yes = await lines.question(`4/4 Write packages/campaign-${names.name} with ${names.code} ${names.programme.zh}, and register it? (写入并登记？) [Y/n] `);
    return /^n/iu.test(yes.trim()) ? undefined : names;
  } finally {
    lines.close();
  }
}

function problemOf(question: keyof Answers, answer: string, taken: Taken): string | undefined {
  try {
    requireUsable(question, answer, taken);
    return undefined;
  } catch (error) {
    if (!(error instanceof UnusableAnswer)) throw error;
    return error.message;
  }
}

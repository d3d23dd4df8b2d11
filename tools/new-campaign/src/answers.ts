// The four answers, and what follows from them: every name the new package will use. What cannot be used is said with what would do.
export interface Answers {
  readonly name: string;
  readonly title: string;
  readonly programme: string;
}

/** What the repository holds already, so that nothing is called like it. */
export interface Taken {
  readonly packages: readonly string[];
  readonly workflows: readonly string[];
  readonly codes: readonly string[];
}

export interface Names {
  /** The plugin: one word, also its package's last part and its constant. */
  readonly name: string;
  readonly title: Both;
  readonly programme: Both;
  /** The workflow and its file: micro-garden. */
  readonly workflow: string;
  /** The programme's constant: microGarden. */
  readonly constant: string;
  /** Catalogue code: GA01. */
  readonly code: string;
}

export interface Both {
  readonly zh: string;
  readonly en: string;
}

/** An answer that cannot be used: which, what was expected, what was found. */
export class UnusableAnswer extends Error {
  constructor(question: keyof Answers, expected: Both, found: string) {
    super(`--${question}: expected ${expected.en}, found ${JSON.stringify(found)}. (应为${expected.zh}。)`);
  }
}

const reserved = ['class', 'const', 'default', 'delete', 'enum', 'export', 'extends', 'function', 'import', 'interface', 'new', 'package', 'plugin', 'public', 'return', 'static', 'super', 'switch', 'this', 'typeof', 'void', 'with', 'yield'];

/** @throws UnusableAnswer */
export function namesOf({ name, title, programme }: Answers, taken: Taken): Names {
  for (const [question, answer] of [['name', name], ['title', title], ['programme', programme]] as const) requireUsable(question, answer, taken);
  const called = both('programme', programme);
  const workflow = workflowOf(called);
  return { name, title: both('title', title), programme: called, workflow, constant: constantOf(workflow), code: freeCode(name, taken.codes) };
}

/** One answer by itself. @throws UnusableAnswer */
export function requireUsable(question: keyof Answers, answer: string, taken: Taken): void {
  if (question === 'name') return requireName(answer, taken);
  const called = both(question, answer);
  if (question === 'title') return;
  const workflow = workflowOf(called);
  if (!/^[a-z][a-z0-9-]{1,40}$/u.test(workflow)) throw new UnusableAnswer(question, { zh: '以字母开头、不超过 40 个字符的英文名，如 "微花园/Micro garden"', en: 'an English name that begins with a letter, at most 40 long, such as "微花园/Micro garden"' }, answer);
  if (taken.workflows.includes(workflow)) throw new UnusableAnswer(question, { zh: '还没有事项使用的英文名', en: 'an English name that no programme has yet' }, called.en);
}

function requireName(name: string, taken: Taken): void {
  if (!/^[a-z][a-z0-9]{1,29}$/u.test(name) || reserved.includes(name)) throw new UnusableAnswer('name', { zh: '一个英文小写单词，如 "gardens"', en: 'one English word in lower-case letters, such as "gardens"' }, name);
  if (taken.packages.includes(name)) throw new UnusableAnswer('name', { zh: `还没有用过的名称（已有：${taken.packages.join('、')}）`, en: `a name that is free (taken: ${taken.packages.join(', ')})` }, name);
}

function workflowOf({ en }: Both): string {
  return en.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-+|-+$/gu, '');
}

/** `微花园/Micro garden`: both languages, because both are shown. */
function both(question: keyof Answers, answer: string): Both {
  const [zh = '', en = '', ...rest] = answer.split('/').map((one) => one.trim());
  const usable = /^[^\\`|<>{}\n]{2,40}$/u;
  if (rest.length > 0 || !usable.test(zh) || !usable.test(en) || !/\p{Script=Han}/u.test(zh)) throw new UnusableAnswer(question, { zh: '中文和英文，中间用斜线隔开，如 "微花园/Micro garden"', en: 'Chinese and English with a stroke between, such as "微花园/Micro garden"' }, answer);
  return { zh, en: en.replaceAll("'", '’') };
}

/** One word alone could be a word of the language, or one the file uses. */
function constantOf(workflow: string): string {
  const camel = workflow.replaceAll(/-+([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
  return workflow.includes('-') ? camel : `${camel}Programme`;
}

/** Two letters of the name that no programme's code begins with; then the first two and the next number. */
function freeCode(name: string, taken: readonly string[]): string {
  const letters = [...name.replaceAll(/[^a-z]/gu, '').toUpperCase(), 'X'];
  const [first = 'X', ...others] = letters;
  const prefix = others.map((other) => `${first}${other}`).find((one) => !taken.some((code) => code.startsWith(one)));
  if (prefix !== undefined) return `${prefix}01`;
  const numbers = taken.filter((code) => code.startsWith(`${first}X`)).map((code) => Number(code.slice(2, 4)));
  return `${first}X${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

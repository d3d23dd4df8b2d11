// What the generator makes of its answers; tutorial.test.ts types a package it wrote against today's core.
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { namesOf } from './answers.ts';
import { ask } from './ask.ts';
import { registrations } from './register.ts';
import { takenIn, writePackage } from './repository.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const taken = takenIn(root);
const answers = { name: 'gardens', title: '美丽庭院/Women\'s courtyards', programme: '微花园/Micro garden' };
const names = namesOf(answers, taken);

describe('the answers', () => {
  it('give every name the package needs, none of them in use', () => {
    expect(names).toEqual({ name: 'gardens', title: { zh: '美丽庭院', en: 'Women’s courtyards' }, programme: { zh: '微花园', en: 'Micro garden' }, workflow: 'micro-garden', constant: 'microGarden', code: 'GA01' });
  });

  it.each([
    [{ name: 'Gardens' }, '--name: expected one English word'],
    [{ name: 'new' }, '--name: expected one English word'],
    [{ name: 'families' }, '--name: expected a name that is free'],
    [{ title: '美丽庭院' }, '--title: expected Chinese and English'],
    [{ title: 'Fair/Courtyards' }, '--title: expected Chinese and English'],
    [{ programme: '微花园/9 gardens' }, '--programme: expected an English name'],
    [{ programme: '微心愿/Wishes' }, '--programme: expected an English name that no programme has yet'],
    [{ programme: '微花园/`rm`' }, '--programme: expected Chinese and English'],
  ])('that cannot be used say what would do: %o', (wrong, said) => {
    expect(() => namesOf({ ...answers, ...wrong }, taken)).toThrow(said);
  });

  it('never give a word of the language as a name in code, nor a code that is taken', () => {
    expect(namesOf({ ...answers, programme: '新项/New' }, { ...taken, codes: ['GA01', 'GR01', 'GD01', 'GE01', 'GN01', 'GS01', 'GX01'] })).toMatchObject({ constant: 'newProgramme', code: 'GX02' });
  });
});

describe('the questions', () => {
  /** Answers one line each time something is asked. */
  const talk = (...answers: readonly string[]) => {
    const input = Object.assign(new PassThrough(), { isTTY: true });
    const output = new PassThrough({ encoding: 'utf8' });
    const left = [...answers];
    let heard = '';
    output.on('data', (text: string) => {
      heard += text;
      if (/(?:: |\[Y\/n\] )$/u.test(text)) input.write(`${left.shift() ?? ''}\n`);
    });
    return { input, output, heard: () => heard };
  };

  it('are four; an answer that cannot be used is told at once what would do, in both languages, and asked again by itself', async () => {
    const asked = talk('Gardens', 'gardens', '美丽庭院', answers.title, answers.programme, 'y');
    expect(await ask({ yes: false }, taken, asked)).toEqual(names);
    expect(asked.heard()).toMatch(/1\/4[^]*--name: expected one English word[^]*应为一个英文小写单词[^]*1\/4[^]*2\/4[^]*--title: expected Chinese and English[^]*应为中文和英文[^]*2\/4[^]*3\/4[^]*4\/4 Write packages\/campaign-gardens with GA01/u);
  });

  it('leave out what was given, and write nothing after a no', async () => {
    const asked = talk(answers.title, answers.programme, 'n');
    expect(await ask({ yes: false, name: 'gardens' }, taken, asked)).toBeUndefined();
    expect(asked.heard()).not.toContain('1/4');
  });

  it('are not put to a program: it is told what is missing', async () => {
    await expect(ask({ yes: true }, taken)).rejects.toThrow('--name: expected one English word');
  });
});

it('server and console know the campaign by one line each', () => {
  const changed = Object.entries(registrations(names)).map(([path, change]) => [path, change(readFileSync(join(root, path), 'utf8'))] as const);
  expect(changed.map(([path, text]) => [path, text.split('\n').filter((line) => line.includes('gardens'))])).toEqual([
    ['apps/server/src/campaigns.ts', ["import { gardens } from '@jinguo/campaign-gardens';", expect.stringMatching(/^export const campaigns.*, gardens\];$/u)]],
    ['apps/console/src/campaigns.ts', ["import { gardensConsole } from '@jinguo/campaign-gardens/console';", expect.stringMatching(/^export const campaigns.*, gardensConsole\];$/u)]],
    ['apps/server/package.json', ['    "@jinguo/campaign-gardens": "workspace:*",']],
    ['apps/console/package.json', ['    "@jinguo/campaign-gardens": "workspace:*",']],
  ]);
});

describe('a package it wrote', () => {
  const clone = mkdtempSync(join(tmpdir(), 'jinguo-new-'));
  const written = writePackage(root, clone, names);
  afterAll(() => rmSync(clone, { recursive: true, force: true }));

  it('has a programme, a test and a screen test, and not a word of the template', () => {
    expect(written.toSorted()).toEqual(
      ['package.json', 'tsconfig.json', 'src/index.ts', 'src/micro-garden.ts', 'src/micro-garden.test.ts', 'src/console.tsx', 'src/console/messages.ts', 'src/console/served-panel.tsx', 'src/console/served-panel.test.tsx'].map((path) => `packages/campaign-gardens/${path}`).toSorted(),
    );
    const texts = globSync('**/*.*', { cwd: clone }).filter((path) => /\.\w+$/u.test(path)).map((path) => readFileSync(join(clone, path), 'utf8')).join('\n');
    expect(texts).not.toMatch(/template|neighbour|邻里互助|邻里项目|MB01/iu);
  });
});

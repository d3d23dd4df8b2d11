// A vote on a terminal: one code, one ballot, once.
import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tallyOf } from '../count/tally-of.ts';
import { round as roundShape, type Ballot } from '../count/types.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openBox } from './box.ts';

const round = roundShape.parse({ kind: 'first', seats: 1, candidates: [{ id: 'a', name: '甲' }, { id: 'b', name: '乙' }] });
const forA: Ballot = { marks: { a: 'for' }, writeIns: [] };
const forB: Ballot = { marks: { b: 'for', a: 'against' }, writeIns: [] };
const tools = { random: randomBytes };

async function boxWith(folder: string, count: number) {
  const box = openBox(folder, tools);
  const codes = await box.prepare('r1', round, count);
  if (codes === null) throw new RangeError('the box is in use');
  const [first = '', second = '', third = ''] = codes;
  return { box, codes, first, second, third };
}

it('takes a ballot for a code, and a second one for the same code never', async () => {
  await using folder = await temporaryFolder();
  const { box, first, second } = await boxWith(folder.path, 3);
  expect(await box.cast('r1', first, forA)).toBe('cast');
  expect(await box.cast('r1', first, forA)).toBe('alreadyUsed');
  expect(await box.cast('r1', first, forB)).toBe('alreadyUsed');
  expect(await box.cast('r1', second, forB)).toBe('cast');
  expect(await box.state('r1')).toEqual({ open: true, round, issued: 3, cast: 2 });
});

it('reads a code as people type it, and knows no other', async () => {
  await using folder = await temporaryFolder();
  const { box, first } = await boxWith(folder.path, 1);
  expect(first).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/u);
  expect(await box.cast('r1', '0000-0000-0000', forA)).toBe('unknownCode');
  expect(await box.cast('r1', ` ${first.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `, forA)).toBe('cast');
});

it('counts once what is sent many times at once, from many screens', async () => {
  await using folder = await temporaryFolder();
  const { codes } = await boxWith(folder.path, 20);
  const answers = await Promise.all(Array.from({ length: 5 }).flatMap(() => codes.map((code) => openBox(folder.path, tools).cast('r1', code, forA))));
  expect(answers.filter((answer) => answer === 'cast')).toHaveLength(20);
  expect(answers.filter((answer) => answer === 'alreadyUsed')).toHaveLength(80);
  expect(await openBox(folder.path, tools).state('r1')).toMatchObject({ cast: 20 });
});

it('takes what a paper could say, also too many marks, and nothing for who is not on the list', async () => {
  await using folder = await temporaryFolder();
  const { box, first, second } = await boxWith(folder.path, 2);
  expect(await box.cast('r1', first, { marks: { x: 'for' }, writeIns: [] })).toBe('notABallot');
  expect(await box.cast('r1', first, { marks: { a: 'unreadable' }, writeIns: [] })).toBe('notABallot');
  expect(await box.cast('r1', first, { marks: { a: 'for', b: 'for' }, writeIns: [] })).toBe('cast');
  expect(await box.cast('r1', second, { marks: {}, writeIns: [] })).toBe('cast');
  const closed = await box.close('r1');
  expect(tallyOf({ writeIns: true }, round, { entitled: 2, present: 2, issued: 2, ballots: [...(closed?.ballots ?? [])], ineligible: [] })).toMatchObject({ valid: 1, invalid: 1 });
});

it('gives every ballot when it closes, the same when asked again, and takes none after', async () => {
  await using folder = await temporaryFolder();
  const { box, first, second, third } = await boxWith(folder.path, 4);
  for (const [code, ballot] of [[first, forB], [second, forA], [third, forB]] as const) await box.cast('r1', code, ballot);
  const closed = await box.close('r1');
  expect(closed).toEqual({ issued: 4, ballots: [forA, forB, forB] });
  expect(await box.close('r1')).toEqual(closed);
  expect(await box.cast('r1', first, forA)).toBe('closed');
  expect(await box.prepare('r1', round, 4)).toBeNull();
  expect(await readFile(join(folder.path, 'r1.box'), 'utf8')).not.toMatch(/[0-9a-f]{64}/u);
  await box.erase('r1');
  expect(await readdir(folder.path)).toEqual([]);
  expect(await box.cast('r1', first, forA)).toBe('noBox');
});

it('erases no box that is open', async () => {
  await using folder = await temporaryFolder();
  const { box } = await boxWith(folder.path, 2);
  await box.erase('r1');
  expect(await box.state('r1')).toMatchObject({ open: true });
});

it('may be opened again with new slips until somebody has voted', async () => {
  await using folder = await temporaryFolder();
  const { box, first } = await boxWith(folder.path, 2);
  const [again = ''] = (await box.prepare('r1', round, 2)) ?? [];
  expect(await box.cast('r1', first, forA)).toBe('unknownCode');
  expect(await box.cast('r1', again, forA)).toBe('cast');
  expect(await box.prepare('r1', round, 2)).toBeNull();
});

it('counts a destroyed slip as not issued and takes nothing for it', async () => {
  await using folder = await temporaryFolder();
  const { box, first, second } = await boxWith(folder.path, 3);
  await box.cast('r1', first, forA);
  expect(await box.destroy('r1', second)).toBe('destroyed');
  expect(await box.destroy('r1', first)).toBe('alreadyUsed');
  expect(await box.cast('r1', second, forA)).toBe('unknownCode');
  expect(await box.state('r1')).toMatchObject({ issued: 2, cast: 1 });
});

it('holds no code: what is on a slip is in no file', async () => {
  await using folder = await temporaryFolder();
  const { codes } = await boxWith(folder.path, 5);
  const text = await readFile(join(folder.path, 'r1.box'), 'utf8');
  for (const code of codes) expect([text.includes(code), text.includes(code.replaceAll('-', ''))]).toEqual([false, false]);
  expect(text).toContain(createHash('sha256').update(`r1 ${(codes[0] ?? '').replaceAll('-', '')}`).digest('hex'));
});

it('knows a slip of one round in no other', async () => {
  await using folder = await temporaryFolder();
  const { box, first } = await boxWith(folder.path, 2);
  await box.prepare('r2', round, 2);
  expect(await box.cast('r2', first, forA)).toBe('unknownCode');
});

it('takes away what a crash left half-written, and no name that leads out of its folder', async () => {
  await using folder = await temporaryFolder();
  await writeFile(join(folder.path, 'r9.box.half'), 'half');
  const box = openBox(folder.path, tools);
  expect(await box.state('r9')).toBeNull();
  expect(await readdir(folder.path)).toEqual([]);
  await expect(box.state('../r9')).rejects.toThrow('Invalid');
});

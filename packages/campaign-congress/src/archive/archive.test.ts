// An archive that anyone can verify and count again.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archivedCongress, archiveText, newSigner } from '../testing/archived-congress.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { readArchive, type ArchiveContent } from './bundle.ts';
import { recount } from './recount.ts';
import { recountCommand } from './recount-command.ts';
import { fingerprintOf, signerIn } from './signature.ts';

type Called = Parameters<typeof recountCommand.run>[0]['options'];

/** Runs the command on texts by file name. */
function run(files: Readonly<Record<string, string>>, options: Called = {}, officeIsWhole = true) {
  return recountCommand.run({ args: ['bundle'], options }, { readText: (path) => Promise.resolve(files[path] ?? ''), verifyAudit: () => Promise.resolve({ ok: officeIsWhole }) });
}

const changed = (change: (content: ArchiveContent) => Partial<ArchiveContent>): ArchiveContent => ({ ...archivedCongress(), ...change(archivedCongress()) });

describe('the archive', () => {
  it('reads back as what was written, with the fingerprint of its key', () => {
    const signer = newSigner();
    const read = readArchive(archiveText(archivedCongress(), signer));
    expect(read).toMatchObject({ ok: true, fingerprint: fingerprintOf(signer.key), archive: { congress: { number: 'SY01-2022-0001', retention: 'permanent' }, rounds: [{}, {}, {}, {}, {}], papers: [{ title: '选举结果报告单' }] } });
  });

  it('is refused when anything of it was changed, cut off, doubled or exchanged', () => {
    const text = archiveText();
    const lines = text.split('\n').filter((line) => line !== '');
    fc.assert(
      fc.property(fc.nat({ max: text.length - 2 }), fc.integer({ min: 0, max: 9 }), (at, digit) => {
        fc.pre(text[at] !== '\n' && text[at] !== String(digit));
        expect(readArchive(`${text.slice(0, at)}${digit}${text.slice(at + 1)}`).ok).toBe(false);
      }),
    );
    expect(readArchive(archiveText(changed(({ elections }) => ({ elections: elections.slice(1) })))).ok).toBe(false);
    for (const at of lines.keys()) {
      expect(readArchive(lines.filter((_, place) => place !== at).join('\n')).ok).toBe(false);
      expect(readArchive([...lines.slice(0, at + 1), ...lines.slice(at)].join('\n')).ok).toBe(false);
    }
    expect(readArchive('').ok).toBe(false);
    expect(readArchive('{"what":"congress"}\n')).toMatchObject({ ok: false, problem: 'notAnArchive' });
  });

  it('is signed with a key that is made once, and that nobody else on the machine may read', async () => {
    await using folder = await temporaryFolder();
    const [one, other] = [await signerIn(folder.path), await signerIn(folder.path)];
    expect(fingerprintOf(one.key)).toBe(fingerprintOf(other.key));
    expect(fingerprintOf(one.key)).toMatch(/^(?:[0-9a-f]{4} ){7}[0-9a-f]{4}$/u);
    const path = join(folder.path, 'archive-key.pem');
    expect(await readFile(path, 'utf8')).toContain('PRIVATE KEY');
    expect((await stat(path)).mode & 0o077).toBe(0);
  });
});

describe('a recount', () => {
  it('is called as docs/congress.md shows', async () => {
    const page = await readFile(fileURLToPath(new URL('../../../../docs/congress.md', import.meta.url)), 'utf8');
    const calls = [...page.matchAll(/^npm run --silent jinguo -- recount congress\.jsonl(?: --(\w+)(?: "?([^"#\n]+?)"?)?)? *(?:#.*)?$/gmu)];
    const signer = newSigner();
    const known: Readonly<Record<string, string>> = { key: fingerprintOf(signer.key), heads: 'heads' };
    const answers = await Promise.all(calls.map(([, flag, value]) => run({ bundle: archiveText(archivedCongress(), signer), heads: '' }, flag === undefined ? {} : { [flag]: value === undefined ? true : (known[flag] ?? value) })));
    expect([calls.map(([, flag]) => flag), answers.map((one) => one.ok)]).toEqual([[undefined, 'key', 'heads', 'office'], [true, true, true, true]]);
  });

  it('agrees with what was recorded: rounds in order, ties and further elections, terminals and paper', async () => {
    const done = await run({ bundle: archiveText() }, { en: true });
    expect(done.ok).toBe(true);
    expect(done.lines.join('\n')).toContain('Every count agrees with the record.');
    expect(done.lines.filter((line) => line.includes('✓ agrees'))).toHaveLength(3);
    expect(done.lines.find((line) => line.includes('SY01-executive-2'))).toBe('  SY01-executive-2 further election (from the published ballots): entitled 12, present 11, issued 11, collected 11, valid 11, invalid 0; 1 seats, 7 votes elect, 1 elected');
    expect(done.lines).toContain('  3 elected, 0 vacant: 丁洁, 马丽, 王芳');
    const zh = await run({ bundle: archiveText() });
    expect(zh.lines.at(-1)).toBe('复核结果与记录全部一致。');
    expect(zh.lines).toContain('  当选 3 人，空缺 0：丁洁、马丽、王芳');
  });

  it.each<[string, (content: ArchiveContent) => Partial<ArchiveContent>, string]>([
    ['somebody announced who was not elected', ({ elections }) => ({ elections: elections.map((one) => (one.body === 'executive' ? { ...one, elected: one.elected.map((who) => (who.id === '王芳' ? { id: '沈慧', name: '沈慧' } : who)) } : one)) }), '✗ 记录为当选而复核未当选：沈慧'],
    ['a result that is not what its tally comes to', ({ rounds }) => ({ rounds: rounds.map((one) => (one.body === 'chair' ? { ...one, result: { ...one.result, elected: [] } } : one)) }), '✗ 本轮结果与记录不同'],
    ['votes in the result that nobody cast', ({ rounds }) => ({ rounds: rounds.map((one) => (one.body === 'chair' ? { ...one, result: { ...one.result, standings: one.result.standings.map((line) => ({ ...line, for: 11, against: 0 })) } } : one)) }), '✗ 本轮结果与记录不同'],
    ['another name for who was elected', ({ elections }) => ({ elections: elections.map((one) => (one.body === 'chair' ? { ...one, elected: [{ id: '马丽', name: '马莉' }] } : one)) }), '✗ 与记录不一致'],
    ['a tally that is not what the ballots come to', ({ rounds }) => ({ rounds: rounds.map((one) => (one.number === 'SY01-executive-1' ? { ...one, tally: { ...one.tally, candidates: one.tally.candidates.map((line) => (line.id === '王芳' ? { ...line, for: 4, against: 7 } : line)) } } : one)) }), '✗ 赞成 王芳: 记录 4, 复核 3'],
    ['a tally that does not add up', ({ rounds }) => ({ rounds: rounds.map((one) => (one.body === 'chair' ? { ...one, tally: { ...one.tally, invalid: 1 } } : one)) }), '✗ 有效 11 张加无效 1 张，应等于收回 11 张。'],
    ['a ballot more than was issued', ({ rounds }) => ({ rounds: rounds.map((one) => (one.number === 'SY01-standing-2' && one.ballots !== null ? { ...one, ballots: { ...one.ballots, ballots: [...one.ballots.ballots, { marks: {}, writeIns: [] }] } } : one)) }), '收回多于发出，本轮无效'],
    ['a round that did not have to be held', ({ rounds }) => ({ rounds: [...rounds, ...rounds.filter((one) => one.body === 'chair').map((one) => ({ ...one, number: 'SY01-chair-2' }))] }), '✗ 按选举办法，此处不应是这一轮投票'],
    ['a round left out', ({ rounds }) => ({ rounds: rounds.filter((one) => one.number !== 'SY01-executive-2') }), '✗ 选举未完成：尚须另行选举'],
    ['a rule changed afterwards', ({ elections }) => ({ elections: elections.map((one) => (one.body === 'executive' ? { ...one, method: { ...one.method, openSeats: 'vacant' as const } } : one)) }), '✗ 按选举办法，此处不应是这一轮投票'],
  ])('finds %s, also in an archive that is signed', async (_, change, told) => {
    const done = await run({ bundle: archiveText(changed(change)) });
    expect(done.ok).toBe(false);
    expect(done.lines.join('\n')).toContain(told);
    expect(done.lines.at(-1)).toBe('复核结果与记录不一致，见上面标 ✗ 的各行。');
  });

  it('says whose key signed, and refuses another than the one given', async () => {
    const signer = newSigner();
    const bundle = archiveText(archivedCongress(), signer);
    expect(await run({ bundle }, { key: fingerprintOf(signer.key).replaceAll(' ', '').toUpperCase() })).toMatchObject({ ok: true });
    const other = await run({ bundle }, { key: fingerprintOf(newSigner().key) });
    expect([other.ok, other.lines[0]?.startsWith('✗ 密钥指纹是')]).toEqual([false, true]);
  });

  it('compares the audit heads with those kept elsewhere, and asks the office’s own log', async () => {
    const bundle = archiveText();
    const head = archivedCongress().congress.auditHeads[0];
    expect((await run({ bundle, kept: JSON.stringify(head) }, { heads: 'kept', en: true })).lines[1]).toBe('The audit heads are those that were kept');
    expect(await run({ bundle, kept: JSON.stringify({ ...head, hash: 'cd'.repeat(32) }) }, { heads: 'kept' })).toMatchObject({ ok: false });
    expect((await run({ bundle, kept: JSON.stringify({ ...head, seq: 4712 }) }, { heads: 'kept', en: true })).lines[1]).toContain('nothing could be compared');
    expect(await run({ bundle }, { office: true }, false)).toMatchObject({ ok: false });
    expect(await run({ bundle }, { office: true })).toMatchObject({ ok: true });
  });

  it('refuses a file that was changed after it was signed, and one that is no archive', async () => {
    expect((await run({ bundle: archiveText().replace('SY01-2022-0001', 'SY01-2022-0002') })).lines).toEqual(['✗ 签名不符：文件签名后被改动，或不完整。请取原件。']);
    expect((await run({ bundle: 'x' }, { en: true })).lines).toEqual(['✗ This is no archive of a congress (line 1).']);
  });

  it('counts no election that was never held as agreeing with somebody elected', () => {
    const { elections } = archivedCongress();
    expect(recount({ elections: elections.map((one) => ({ what: 'election', ...one })), rounds: [] }).map((one) => one.agrees)).toEqual([false, false, false]);
  });
});

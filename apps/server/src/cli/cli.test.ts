// The command line as a person meets it: its words and its exit codes. What serves, ends on a signal or must not start is a process
// of its own; a command that runs beside it runs here, where what it needs is loaded once for all of them.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { officialCalendarYears } from '@jinguo/core';
import { campaigns } from '../campaigns.ts';
import { repositoryRoot } from '../config.ts';
import { openOffice } from '../office.ts';
import { commandsIn, firstStart } from '../testing/first-start.ts';
import { leadCalled } from './lead-called.ts';

// Each command is a process; on a busy machine ten of them take their time.
vi.setConfig({ testTimeout: 120_000 });

const sample = fileURLToPath(new URL('../demo/applications-sample.csv', import.meta.url));

/** The demonstration as the first start made it, copied for each test that begins with one. */
async function demoWorld() {
  const here = await world();
  await cp((await firstStart()).dataFolder, here.dataFolder, { recursive: true });
  return here;
}

async function world() {
  const folder = await mkdtemp(join(tmpdir(), 'jinguo-cli-'));
  return { ...commandsIn(folder), folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

describe('workdays', () => {
  test.for([
    ['2022-01-26', '10', '2022-02-14'],
    ['2022-09-30', '1', '2022-10-08'],
    ['2030-01-01', '1', '2030-01-02 (provisional 暂定: a year’s calendar is not announced yet)'],
  ])('%s %s prints %s', async ([from = '', n = '', expected = '']) => {
    await using here = await world();
    expect(await here.run(['workdays', from, n])).toEqual({ code: 0, out: `${expected}\n`, err: '' });
  });

  test('are printed by a process of its own as they are here', async () => {
    await using here = await world();
    expect(await here.runAlone(['workdays', '2022-01-26', '10'])).toEqual({ code: 0, out: '2022-02-14\n', err: '' });
  });

  test('count over a year that was read in, and refuse a file that is none', async () => {
    await using here = await demoWorld();
    const file = join(here.folder, '2030.json');
    await writeFile(file, JSON.stringify({ year: 2030, off: ['2030-01-02'], workdays: [] }));
    expect(await here.run(['calendar', 'set', file])).toMatchObject({ code: 0 });
    expect(await here.run(['workdays', '2030-01-01', '1'])).toEqual({ code: 0, out: '2030-01-03\n', err: '' });
    await writeFile(file, JSON.stringify({ year: 2030, off: ['2030-13-01'], workdays: [] }));
    expect(await here.run(['calendar', 'set', file])).toMatchObject({ code: 2 });
    await writeFile(file, JSON.stringify({ year: 2030, off: ['2029-12-31'], workdays: [] }));
    expect(await here.run(['calendar', 'set', file])).toMatchObject({ code: 2, err: expect.stringContaining('2029-12-31') });
  });

  test('decide, once a year is read in, which deadlines move: each is printed, first as a question', async () => {
    await using here = await demoWorld();
    await using server = await here.serve();
    expect(server.url).not.toBe('');
    const file = join(here.folder, '2022.json');
    const announced = officialCalendarYears.find((one) => one.year === 2022);
    // The demonstration stands in September 2022; a week off moves whatever ends in it or after.
    const off = [...(announced?.off ?? []), '2022-09-19', '2022-09-20', '2022-09-21', '2022-09-22', '2022-09-23'];
    await writeFile(file, JSON.stringify({ ...announced, off }));
    const moves = (out: string) => out.split('\n').filter((line) => line.includes('→'));
    const asked = await here.run(['calendar', 'set', file, '--dry-run']);
    expect(asked).toMatchObject({ code: 0, out: expect.stringContaining('nothing was written') });
    expect(moves(asked.out).length).toBeGreaterThan(0);
    for (const line of moves(asked.out)) expect(line).toMatch(/^[A-Z\d]+-202\d-\d{4} .+: 202\d-\d\d-\d\d → 202\d-\d\d-\d\d$/u);
    const english = await here.run(['calendar', 'set', file, '--dry-run', '--en']);
    expect(moves(english.out)[0]).toMatch(/^[A-Z\d]+-202\d-\d{4} .+: 202\d/u);
    expect(await here.run(['calendar', 'set', file, '--as', 'yumf'])).toMatchObject({ code: 1, err: expect.stringContaining('NOT_ALLOWED') });
    const set = await here.run(['calendar', 'set', file, '--as', 'gumh']);
    expect(set).toMatchObject({ code: 0, out: expect.stringContaining(`${moves(asked.out).length} deadlines moved`) });
    expect(moves(set.out).toSorted()).toEqual(moves(asked.out).toSorted());
    expect(moves((await here.run(['calendar', 'set', file, '--dry-run'])).out)).toEqual([]);
  });

  test('refuses what is no date and no number', async () => {
    await using here = await world();
    expect(await here.run(['workdays', '2022-02-30', '3'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('2022-02-30') });
    expect(await here.run(['workdays', '2022-02-28', 'three'])).toMatchObject({ code: 2, out: '' });
  });
});

/** The programme whose sheet and rounds these tests use. */
const programme = campaigns.flatMap((one) => one.programmes ?? []).find((one) => one.code === 'FZ01');
const sheet = programme?.imports?.[0];
const batched = programme?.workflows[0];

test('check finds every definition of the loaded campaigns sound in this district', async () => {
  await using here = await world();
  const names = campaigns.flatMap((campaign) => [campaign, ...(campaign.programmes ?? [])].flatMap(({ workflows }) => workflows.map((one) => one.definition.workflow)));
  const { code, out } = await here.run(['check']);
  const lines = out.trim().split('\n');
  expect({ code, checked: lines.map((line) => line.split(' ')[1]) }).toEqual({ code: 0, checked: names });
  for (const line of lines) expect(line).toMatch(/\(\d+ 个环节，版本 [\da-f]{12}\): 未发现问题$/);
  expect(await here.run(['check', '--workflow', 'nothing'])).toMatchObject({ code: 2, err: expect.stringContaining('“nothing”') });
});

test('check names a definition’s version, what is unsound with the way to it, or the place of what is wrong in it', async () => {
  await using here = await world();
  const definition = structuredClone(batched?.definition);
  const file = join(here.folder, 'definition.json');
  await writeFile(file, JSON.stringify(definition));
  expect(await here.run(['check', file, '--en'])).toMatchObject({ code: 0, out: expect.stringMatching(/\d+ stages, version [\da-f]{12}\): sound/) });
  const stages = definition?.stages.map((stage) => (stage.id === 'villageCheck' ? { ...stage, actors: [{ role: 'queen', unit: 'village' }] } : stage));
  await writeFile(file, JSON.stringify({ ...definition, stages }));
  const unsound = await here.run(['check', file]);
  expect(unsound).toMatchObject({ code: 1, out: expect.stringMatching(/1 错误, 0 警告\n {2}错误 \[someone-can-act\] .*“queen”.*\n {4}位置 \/stages\/1\/actors\/0\n {4}路径 申报 –提交→ 村（社区）初核\n$/) });
  expect(await here.run(['check', file, '--en'])).toMatchObject({ code: 1, out: expect.stringMatching(/1 error, 0 warning\n {2}error \[someone-can-act\] .*"queen".*\n {4}at \/stages\/1\/actors\/0\n {4}way Application –Submit→ Village check\n$/) });
  await writeFile(file, JSON.stringify({ ...definition, start: 'nowhere' }));
  expect(await here.run(['check', file])).toMatchObject({ code: 1, err: expect.stringMatching(/DEFINITION_INVALID.*\n.*\n {2}\/start: /) });
  await writeFile(file, '{');
  expect(await here.run(['check', file])).toMatchObject({ code: 2, err: expect.stringContaining('cannot be read as JSON') });
});

test('a wrong call, a wrong setting and an empty folder are each told in a sentence', async () => {
  await using here = await world();
  expect(await here.run(['seed', '2020'])).toMatchObject({ code: 2, err: expect.stringContaining('“2020”') });
  expect(await here.run(['seed', '2022', '--items', 'many'])).toMatchObject({ code: 2, err: expect.stringContaining('“many”') });
  expect(await here.run(['seed', '2021'], { JINGUO_DEMO: '0' })).toMatchObject({ code: 2, err: expect.stringContaining('JINGUO_DEMO=0') });
  expect(await here.runAlone(['fly'])).toMatchObject({ code: 2, err: expect.stringContaining("unknown command 'fly'") });
  const help = await here.run(['--help']);
  const list = /^## The command line\n\n(.+)$/mu.exec(await readFile(join(repositoryRoot, 'README.md'), 'utf8'))?.[1] ?? '';
  const told = new Set([...list.matchAll(/`([a-z]+)[ `]/gu)].map(([, name]) => name));
  // What it offers is what the README tells of.
  expect({ code: help.code, untold: [...help.out.matchAll(/^ {2}([a-z]+)\b/gmu)].map(([, name]) => name).filter((name) => name !== 'help' && !told.delete(name)), missing: [...told].filter((name) => name !== 'npm') }).toEqual({ code: 0, untold: [], missing: [] });
  expect(await here.runAlone(['serve'], { PORT: 'x' })).toMatchObject({ code: 2, err: expect.stringContaining('PORT') });
  await writeFile(join(here.folder, 'file'), '');
  expect(await here.runAlone(['serve'], { JINGUO_DATA: join(here.folder, 'file') })).toMatchObject({ code: 1, err: expect.stringContaining('STORAGE_READ_ONLY') });
  expect(await here.run(['audit', 'verify'])).toMatchObject({ code: 2, err: expect.stringContaining('There is no database') });
});

test('serve makes a demonstration, says where it is in one line, and ends with 0 on either signal', async () => {
  await using here = await demoWorld();
  const first = await firstStart();
  expect(first.said.trim().split('\n')).toHaveLength(1);
  expect(first).toMatchObject({ healthy: 200, taken: { code: 2, err: expect.stringContaining('is taken by another program') }, ended: { code: 0 } });
  const docx = join(here.folder, 'report.docx');
  const report = await here.run(['report', '--year', '2021', '--docx', docx]);
  expect(report).toMatchObject({ code: 0, out: expect.stringMatching(/^南湖区妇联2021年工作总结\n[^]*6\.96万元[^]*【0】/u) });
  expect((await readFile(docx)).length).toBeGreaterThan(1000);
  expect(await here.run(['report', '--year', 'last'])).toMatchObject({ code: 2, err: expect.stringContaining('--year') });
  const again = await here.serve();
  expect((await again.stop('SIGINT')).code).toBe(0);
});

test('a clerk’s sheet is filed row by row beside a running server, once, and comes back with reasons', async () => {
  await using here = await demoWorld();
  await using server = await here.serve();
  expect(server.url).not.toBe('');
  const name = sheet?.name ?? '';
  const report = join(here.folder, 'report.csv');
  const first = await here.run(['import', name, sample, '--report', report]);
  expect(first).toMatchObject({ code: 0, out: expect.stringContaining('5 accepted, 3 refused') });
  expect(first.out).toMatch(/row 4 {2}refused\n {4}证件号码: /);
  expect(first.out).toMatch(/row 6 {2}refused\n {4}借款本金: /);
  expect(first.out).toMatch(/row 8 {2}refused\n {4}证件号码: .*\[NOT_FEMALE\]/);
  expect(await readFile(report, 'utf8')).toMatch(/^\uFEFF姓名,.*,导入结果,办件编号,问题列,原因\r\n/);
  const second = await here.run(['import', name, sample]);
  const accepted = (text: string) => text.match(/FZ01-\d{4}-\d{4}/gu);
  expect(accepted(second.out)).toEqual(accepted(first.out));
  expect(await here.run(['import', name, sample, '--as', 'luwj'])).toMatchObject({ code: 1, err: expect.stringContaining('NOT_ALLOWED') });
  expect(await here.run(['import', name, sample, '--round', 'FZ01R-1999-0001'])).toMatchObject({ code: 1, err: expect.stringContaining('FZ01R-1999-0001') });
  expect(await here.run(['import', 'nothing', sample])).toMatchObject({ code: 1, err: expect.stringContaining('NOT_FOUND') });
  expect(await here.run(['audit', 'verify'])).toMatchObject({ code: 0, out: expect.stringMatching(/is whole: \d+ entries[^]*docs\/audit\.md/) });
  const workflow = sheet?.workflow ?? '';
  expect(await here.run(['versions', workflow, '--as', 'gumh'])).toMatchObject({ code: 0, out: expect.stringMatching(/^v1 \*.*release.*\d+ open \(/u) });
  expect(await here.run(['versions', workflow, '--as', 'luwj'])).toMatchObject({ code: 1, err: expect.stringContaining('NOT_ALLOWED') });
  expect(await here.run(['migrate', workflow, '--as', 'gumh', '--from', '1', '--to', '2', '--dry-run'])).toMatchObject({ code: 1, err: expect.stringContaining(`${workflow} v2`) });
  expect(await here.run(['migrate', workflow, '--as', 'gumh', '--from', '1', '--to', '2'])).toMatchObject({ code: 2, err: expect.stringContaining('--reason') });
  // What the sheet filed needs no repair; a demonstration may hold other items that do.
  expect(await here.run(['incidents'])).toMatchObject({ err: '', out: expect.not.stringContaining('FZ01-') });
  expect(await here.run(['incidents', '--limit', 'all'])).toMatchObject({ code: 2, err: expect.stringContaining('1 to 9999') });
});

test('items are moved to another version: those named, after all were, and none for a mistyped number', async () => {
  await using here = await demoWorld();
  const workflow = sheet?.workflow ?? '';
  {
    const office = await openOffice({ dataFolder: here.dataFolder, demo: undefined, clockStartsAt: undefined }, { campaigns, fillDemo: () => Promise.resolve() });
    const text = JSON.stringify(office.engine.registry.current(workflow)?.compiled.definition).replaceAll('"townReview"', '"townDesk"');
    await office.engine.publish(await leadCalled(office, 'gumh'), JSON.parse(text));
    await office.close();
  }
  const migrate = (...more: readonly string[]) => here.run(['migrate', workflow, '--as', 'gumh', '--from', '1', '--to', '2', '--map', 'townReview=townDesk', ...more]);
  const openOn = async () => /^v2 .* (\d+) open.*\nv1 .* (\d+) open/mu.exec((await here.run(['versions', workflow, '--as', 'gumh'])).out)?.slice(1).map(Number);
  const [none, all = 0] = (await openOn()) ?? [];
  expect([none, all > 5]).toEqual([0, true]);
  const dry = await migrate('--dry-run');
  expect(dry).toMatchObject({ code: 0, out: expect.stringContaining(`${all} would move, 0 stay, 0 refused.`) });
  const [moved = ''] = /\S+(?=  moves  townReview → townDesk)/u.exec(dry.out) ?? [];
  expect(moved).toMatch(/^FZ01-2022-\d{4}$/u);
  const wrong = await migrate('--item', moved, 'FZ01-2022-9999', '--reason', '三月新规');
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('FZ01-2022-9999') });
  expect([wrong.err.includes(moved), await openOn()]).toEqual([false, [0, all]]);
  expect(await migrate('--item', moved, '--reason', '三月新规')).toMatchObject({ code: 0, out: expect.stringMatching(new RegExp(`^${moved}  moves  townReview → townDesk\\n1 moved, 0 stay, 0 refused`, 'u')) });
  expect(await migrate('--item', moved, '--reason', '三月新规')).toMatchObject({ code: 2, err: expect.stringContaining(moved) });
  expect(await migrate('--reason', '三月新规')).toMatchObject({ code: 0, out: expect.stringContaining(`${all - 1} moved, 0 stay, 0 refused.`) });
  expect(await openOn()).toEqual([all, 0]);
});

test('heads of the audit log are kept in a file, run after run, and later a changed one is found out', async () => {
  await using here = await demoWorld();
  const file = join(here.folder, 'heads.jsonl');
  const heads = await here.run(['audit', 'heads']);
  expect(heads).toMatchObject({ code: 0, out: expect.stringMatching(/^\{"chain":"\d+","seq":\d+,"hash":"[\da-f]{64}","at":"[^"]+"\}\n$/) });
  await writeFile(file, `${heads.out}${(await here.run(['audit', 'heads'])).out}`);
  expect(await here.run(['audit', 'verify', '--against', file])).toMatchObject({ code: 0, out: expect.stringContaining('All 2 heads kept earlier are where they were') });
  expect(JSON.parse((await here.run(['audit', 'verify', '--json'])).out)).toMatchObject({ ok: true, chains: [{ ok: true }] });
  expect(JSON.parse((await here.run(['audit', 'items', '--json'])).out)).toMatchObject({ ok: true, faults: [] });
  await writeFile(file, heads.out.replace(/"hash":"./u, '"hash":"x'));
  expect(await here.run(['audit', 'verify', '--against', file])).toMatchObject({ code: 2, err: expect.stringContaining('line 1') });
  await writeFile(file, heads.out.replace(/"hash":"[\da-f]{8}/u, '"hash":"00000000'));
  expect(await here.run(['audit', 'verify', '--against', file])).toMatchObject({ code: 1, err: expect.stringContaining('it is not the entry whose hash was kept') });
  await writeFile(file, heads.out.replace(/"seq":\d+/u, '"seq":999999'));
  expect(await here.run(['audit', 'verify', '--against', file, '--json'])).toMatchObject({ code: 1, out: expect.stringContaining('"problem":"cut"') });
  expect(await here.run(['audit', 'verify', '--against', join(here.folder, 'nothing')])).toMatchObject({ code: 2, err: expect.stringContaining('cannot be read') });
});

test('a real office begins with an account, and is backed up and restored', async () => {
  await using here = await world();
  const real = { JINGUO_DEMO: '0' };
  const added = await here.run(['user', 'add', 'yumf', '--name', '余美芳', '--post', 'villageOfficer@330402103215'], real);
  const password = /password (\S+)/u.exec(added.out)?.[1] ?? '';
  expect(added).toMatchObject({ code: 0 });
  expect(await here.run(['user', 'add', 'yumf', '--name', '余美芳'])).toMatchObject({ code: 2, err: expect.stringContaining('already') });
  expect(await here.run(['user', 'add', 'x1', '--name', 'x', '--post', 'queen@330402'])).toMatchObject({ code: 2, err: expect.stringContaining('queen') });
  expect(await here.run(['check', '--posts', '--en'], real)).toMatchObject({ code: 1, out: expect.stringContaining('nobody holds the post "districtClerk" at Nanhu District') });
  expect(await here.run(['user', 'add', 'x2', '--name', 'x', '--email', 'x2 at home'])).toMatchObject({ code: 2, err: expect.stringContaining('no e-mail address') });
  expect(await here.run(['user', 'email', 'yumf', 'yumf@example.cn'])).toMatchObject({ code: 0, out: expect.stringContaining('yumf@example.cn') });
  expect(await here.run(['user', 'email', 'nobody', 'yumf@example.cn'])).toMatchObject({ code: 2, err: expect.stringContaining('nobody') });
  expect(await here.run(['user', 'channel', 'yumf', 'sms', '13800001234'])).toMatchObject({ code: 0, out: expect.stringContaining('sms reaches yumf') });
  expect(await here.run(['user', 'channel', 'yumf', 'wecom', '@all'])).toMatchObject({ code: 2, err: expect.stringContaining('account of one person') });
  expect(await here.run(['user', 'channel', 'yumf', 'pager', '1'])).toMatchObject({ code: 2, err: expect.stringContaining('dingtalk, wecom, sms') });
  const token = async (...more: readonly string[]) => here.run(['user', 'token', 'yumf', ...more]);
  const secret = (await token('--name', 'bank', '--days', '30')).out.split('\n')[0] ?? '';
  expect(await token()).toMatchObject({ code: 0, out: expect.stringMatching(/^bank\t/u) });
  expect(await token('--name', 'bank', '--days', '0')).toMatchObject({ code: 2, err: expect.stringContaining('1 to 730') });
  const file = join(here.folder, 'office.tar');
  {
    await using server = await here.serve();
    const asked = () => fetch(`${server.url}/api/v1/items`, { headers: { Authorization: `Bearer ${secret}` } });
    expect(await (await asked()).json()).toEqual({ rows: [], next: null });
    expect(await token('--name', 'bank', '--revoke')).toMatchObject({ code: 0, out: expect.stringContaining('1 token(s) ended') });
    expect((await asked()).status).toBe(401);
    const login = (by: string) => fetch(`${server.url}/trpc/session.login`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ username: 'yumf', password: by }) });
    const opened = await login(password);
    const who = async () => Object(Object(await (await fetch(`${server.url}/trpc/session.me`, { headers: { Cookie: opened.headers.get('Set-Cookie')?.split(';')[0] ?? '' } })).json()).result).data?.person?.name;
    expect([opened.status, await who()]).toEqual([200, '余美芳']);
    // Somebody else has her password: another is given, and what the old one opened is over at once.
    const changed = await here.run(['user', 'password', 'yumf']);
    expect(changed).toMatchObject({ code: 0, out: expect.stringContaining('1 session(s) and token(s) ended') });
    expect([await who(), (await login(password)).status, (await login(/password (\S+)/u.exec(changed.out)?.[1] ?? '')).status]).toEqual([undefined, 401, 200]);
    expect(await here.run(['user', 'password', 'nobody'])).toMatchObject({ code: 2, err: expect.stringContaining('nobody') });
    expect(await here.run(['backup', file])).toMatchObject({ code: 0 });
    expect(await here.run(['restore', file])).toMatchObject({ code: 1, err: expect.stringContaining('STORAGE_BUSY') });
  }
  expect(await here.run(['restore', file], { JINGUO_DATA: join(here.folder, 'elsewhere') })).toMatchObject({ code: 0, out: expect.stringContaining('whole') });
  expect(await here.runAlone(['serve'], { JINGUO_DEMO: '1' })).toMatchObject({ code: 2, err: expect.stringContaining('holds a real office') });
});

test('who looked at which personal data is told by day, item and person, and never what she saw', async () => {
  await using here = await demoWorld();
  const [item, earlier] = await (async () => {
    await using office = await opened(here.dataFolder);
    const lead = await leadCalled(office, 'gumh');
    const [one, other] = await office.store.read.selectFrom('item').select(['id', 'number']).where('number', 'like', 'FZ01-2022-%').orderBy('number').execute();
    if (lead.kind !== 'person' || one === undefined || other === undefined) throw new RangeError('no lead, or no two applications');
    const looks = async (id: string, reason: string) => String(await office.engine.unmask(lead.person, { itemId: id, form: 'application', pointer: '/idNumber', reason }));
    const seen = [await looks(one.id, '核对证件'), await looks(other.id, '比对账户')];
    return [{ ...one, seen }, other] as const;
  })();
  const told = await here.run(['audit', 'looks']);
  expect(told).toMatchObject({ code: 0, out: expect.stringMatching(new RegExp(`^2022-\\d\\d-\\d\\d \\d\\d:\\d\\d  顾敏华 \\(sectionHead@\\d+\\)  unmasked.*  ${item.number}  application/idNumber\\n    核对证件$`, 'mu')) });
  expect(item.seen.filter((value) => told.out.includes(value))).toEqual([]);
  const lines = async (...options: readonly string[]) => (await here.run(['audit', 'looks', '--json', ...options])).out.split('\n').flatMap((one): { readonly item: string; readonly reason: string }[] => (one === '' ? [] : [JSON.parse(one)]));
  expect((await lines('--item', earlier.number)).map((one) => [one.item, one.reason])).toEqual([[earlier.number, '比对账户']]);
  expect([(await lines('--person', '顾敏华')).length, (await lines('--person', '金怡')).length]).toEqual([2, 0]);
  const day = told.out.slice(0, 10);
  expect([(await lines('--from', day, '--to', day)).length, (await lines('--to', '2022-01-01')).length, (await lines('--from', '2030-01-01')).length]).toEqual([2, 0, 0]);
  expect(await here.run(['audit', 'looks', '--from', '1. März'])).toMatchObject({ code: 2, err: expect.stringContaining('--from') });
  expect(await here.run(['audit', 'looks', '--from', '2030-01-01'])).toMatchObject({ code: 0, out: expect.stringContaining('没有查看记录') });
});

async function opened(dataFolder: string) {
  const office = await openOffice({ dataFolder, demo: undefined, clockStartsAt: undefined }, { campaigns, fillDemo: () => Promise.resolve() });
  return { ...office, [Symbol.asyncDispose]: () => office.close() };
}

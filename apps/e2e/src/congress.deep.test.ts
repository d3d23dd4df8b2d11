// A town's congress in a browser, from its plan to its certificates: 120 delegates, three bodies. What decides is done on the
// screens: the delegates' sheet is imported while the places fill, people check in by the camera, the desk goes on, two tellers disagree and then agree, one of their machines dies
// half-way, the chief scrutineer signs, the hall sees who is elected. What is long goes through the API.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openBrowser } from './browser.ts';
import { filmCards } from './congress/camera.ts';
import { fillSheet } from './congress/delegates-sheet.ts';
import { adoptReport, ask, cast, checkInAll, delegateCount, elect, goOn, meeting, namedDelegates, order, plan, propose, recordStep, team, unanimous } from './congress/legs.ts';
import { everyLook } from './congress/looks.ts';
import { at, openStaff, rows, type Staff } from './congress/office.ts';
import { startDemo, type DemoServer } from './demo-server.ts';
import { picture, takeDesk, type Desk } from './desk.ts';
import { anyFaults } from './serious.ts';

const present = 84;
const pause = 2500;

describe.skipIf(!chromiumPath)('a congress', { timeout: 300_000 }, () => {
  let browser: Browser;
  let demo: DemoServer;
  let api: Staff;
  let today: string;
  const wide: string[] = [];
  beforeAll(async () => {
    [browser, demo] = await Promise.all([openBrowser(), startDemo()]);
    api = await openStaff(demo.url);
    today = await dateNow();
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await demo[Symbol.asyncDispose]();
  });

  const dateNow = async () => String(at(await (await api.as(cast.desk)).query('demo.clock'), 'today'));
  const accessible = async (page: Page) => expect(await anyFaults(page)).toEqual([]);
  const english = async (page: Page, name: string) => {
    await page.evaluate(() => localStorage.setItem('jinguo.language', 'en'));
    await page.reload();
    await page.waitForLoadState('networkidle');
    await picture(page, name);
    await page.evaluate(() => localStorage.setItem('jinguo.language', 'zh'));
    await page.reload();
    await page.waitForLoadState('networkidle');
  };
  const onPhone = (name: string) => takeDesk(browser, demo.url, { name, device: 'phone' });
  const at1440 = (name: string) => takeDesk(browser, demo.url, { name });

  /** Types a sheet as a teller does: digits and Enter, down the list. */
  async function type({ page }: Desk, valid: number, lines: readonly (readonly number[])[]): Promise<void> {
    await page.getByLabel('有效', { exact: true }).click();
    for (const number of [valid, 0, ...lines.flat()]) {
      await page.keyboard.type(String(number));
      await page.keyboard.press('Enter');
    }
  }

  /** The delegates of a sheet, by the page a town uses for it. */
  async function importDelegates(congressId: string, from: number, to: number): Promise<void> {
    const units = rows(at(await ask(api, cast.desk, 'places', { congressId }), 'units'));
    const villageName = (unit: string) => String(at(at(units.find((one) => at(one, 'unit') === unit), 'title'), 'zh'));
    const clerk = await at1440('盛夏');
    const { page } = clerk;
    await clerk.open('/programmes');
    await page.getByRole('link', { name: '用表格导入：镇（街道）妇女代表大会代表' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载模板' }).click()]);
    const sheet = await fillSheet(await readFile(await download.path()), { from, to, villageName });
    await page.locator('input[type=file]').setInputFiles({ name: '代表.xlsx', mimeType: '', buffer: sheet });
    await page.getByRole('button', { name: `导入 ${to - from} 行` }).click();
    await page.getByText(`全部 ${to - from} 行已导入`).waitFor({ timeout: 60_000 });
    await clerk.leave();
  }

  /** Two cards held before the camera of a phone at the door. */
  async function scanned(congressId: string, people: readonly unknown[]): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'jinguo-camera-'));
    const film = join(folder, 'cards.y4m');
    const desk = await api.as(cast.desk);
    const codes = await Promise.all(people.map(async (one) => String(at(rows(at(await desk.query('item.get', { id: at(one, 'itemId') }), 'certificates'))[0], 'code'))));
    await filmCards(film, codes.map((code) => `${demo.url}/certificates/${code}`));
    const phone = await openBrowser(['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`]);
    const door = await takeDesk(phone, demo.url, { name: '盛夏', device: 'phone' });
    await door.open(`/plugin/congress/check-in/${congressId}`);
    await door.page.getByRole('button', { name: '扫码', exact: true }).click();
    for (const one of people) await door.page.getByText(new RegExp(`${String(at(one, 'name'))} (已|此前已)签到`, 'u')).waitFor();
    await picture(door.page, 'congress-scan-390');
    expect(door.complaints).toEqual([]);
    await phone.close();
    await rm(folder, { recursive: true });
  }

  /** The chair is elected on a terminal: slips drawn, ballots cast, the box closed and its ballots published. */
  async function onTerminals({ page, open }: Desk, congressId: string): Promise<void> {
    await goOn(api, cast.desk, congressId);
    await open(`/plugin/congress/desk/${congressId}`);
    await page.getByRole('link', { name: /用现场终端投票/u }).click();
    await page.getByRole('button', { name: '开启票箱，生成 9 个投票码' }).click();
    await page.getByText('投票码只显示这一次').waitFor();
    const codes = await page.getByRole('listitem').filter({ hasText: '每码只能投票一次' }).locator('span').allTextContents();
    expect(codes).toHaveLength(9);
    const roundId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const terminal = await takeDesk(browser, demo.url, {});
    await terminal.open(`/open/congress/terminal/${roundId}`);
    wide.push(...(await everyLook(terminal.page, 'terminal-code', [1440, 1024, 390])));
    const [mine = '', ...others] = codes;
    await terminal.page.getByLabel('请输入投票码').fill(mine);
    await terminal.page.getByRole('button', { name: '开始投票' }).click();
    await terminal.page.getByRole('group', { name: '丁雅兰' }).getByRole('button', { name: '赞成' }).click();
    await accessible(terminal.page);
    await picture(terminal.page, 'congress-terminal-1440');
    await terminal.page.setViewportSize({ width: 390, height: 844 });
    await picture(terminal.page, 'congress-terminal-390');
    await terminal.page.setViewportSize({ width: 1440, height: 900 });
    await terminal.page.getByRole('button', { name: '核对选票' }).click();
    await terminal.page.getByRole('button', { name: '投出选票' }).click();
    await terminal.page.getByText('选票已投入票箱').waitFor();
    await terminal.page.getByRole('button', { name: '下一位' }).click();
    expect(await terminal.page.getByLabel('请输入投票码').inputValue()).toBe('');
    for (const code of others) await order(api, cast.desk, 'cast', { roundId, code, ballot: { marks: { 丁雅兰: 'for' }, writeIns: [] } });
    await page.getByRole('button', { name: '关闭票箱' }).waitFor();
    await page.getByText('9', { exact: true }).nth(1).waitFor();
    await accessible(page);
    await picture(page, 'congress-box-1440');
    wide.push(...(await everyLook(page, 'box-close')));
    await page.getByRole('button', { name: '关闭票箱' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: /^(确\s?定|OK)$/u }).click();
    await page.getByRole('button', { name: '公布选票并计票' }).waitFor();
    wide.push(...(await everyLook(page, 'box-publish')));
    await page.getByRole('button', { name: '公布选票并计票' }).click();
    await page.getByText('待总监票人签字').waitFor();
    await goOn(api, cast.chief, congressId);
    await goOn(api, cast.head, congressId);
    await goOn(api, cast.desk, congressId);
    await terminal.leave();
  }

  test('is held from its screens', async () => {
    const congressId = await plan(api, today);
    const desk = await at1440('盛夏');
    const address = (page: string, id = congressId) => `/plugin/congress/${page}/${id}`;
    await desk.open(address('places'));
    await desk.page.getByRole('row', { name: /合计 120 0/u }).waitFor();
    await importDelegates(congressId, 0, 50);
    // The page was not touched: it follows.
    await desk.page.getByRole('row', { name: /合计 120 50/u }).waitFor();
    await picture(desk.page, 'congress-places-1440');
    await importDelegates(congressId, 50, delegateCount);
    await desk.page.getByRole('row', { name: /合计 120 120/u }).waitFor();
    await accessible(desk.page);
    await english(desk.page, 'congress-places-en-1440');
    wide.push(...(await everyLook(desk.page, 'places')));
    await elect(api, congressId, await namedDelegates(api), today);
    await propose(api, congressId);
    today = await dateNow();
    await adoptReport(api, congressId, today);

    await desk.open(address('desk'));
    await desk.page.getByText('还差 81 人').first().waitFor();
    await desk.page.getByText('应到120人，实到0人').waitFor();

    const door = await onPhone('盛夏');
    await door.open(address('check-in'));
    const delegates = rows(at(rows(at(await ask(api, cast.desk, 'attendance', { congressId }), 'groups'))[0], 'people'));
    const card = rows(at(await (await api.as(cast.desk)).query('item.get', { id: at(delegates[0], 'itemId') }), 'certificates'))[0];
    const number = door.page.getByLabel('代表证编号');
    const link = `${demo.url}/certificates/${String(at(card, 'code'))}`;
    await number.fill(link);
    await number.press('Enter');
    await door.page.getByText(`${String(at(delegates[0], 'name'))} 已签到`).waitFor();
    await number.fill(link);
    await number.press('Enter');
    await door.page.getByText('此前已签到').waitFor();
    await number.fill(String(Number(String(at(delegates[1], 'number')).slice(-4))));
    await number.press('Enter');
    await door.page.getByText(`${String(at(delegates[1], 'name'))} 已签到`).waitFor();
    await number.fill('9999');
    await number.press('Enter');
    await door.page.getByText(/没有找到/u).waitFor();
    await desk.page.getByText('还差 79 人').first().waitFor();
    await accessible(door.page);
    await scanned(congressId, delegates.slice(2, 4));
    await desk.page.getByText('还差 77 人').first().waitFor();
    await checkInAll(api, congressId, 'delegates', present - 4);
    await door.page.getByText('达到法定人数').waitFor();
    await picture(door.page, 'congress-check-in-390');
    await english(door.page, 'congress-check-in-en-390');
    wide.push(...(await everyLook(door.page, 'check-in')));
    await door.leave();

    await recordStep(api, congressId, meeting(today, { agenda: true, presidium: ['蔡云霞', '沈雅兰'], secretary: '盛夏' }));
    await recordStep(api, congressId, meeting(today, { schedule: true, draft: true, list: true }));
    await recordStep(api, congressId, meeting(today, { votesFor: present, votesAgainst: 0, votesAbstained: 0, ...team(api) }));

    await desk.page.getByRole('button', { name: '开启大屏' }).click();
    const screen = await desk.page.getByRole('link', { name: '大屏' }).getAttribute('href');
    const hall = await takeDesk(browser, demo.url, {});
    await hall.page.setViewportSize({ width: 1920, height: 1080 });
    await hall.open(screen ?? '');
    await hall.page.getByText('待确认名单').waitFor();
    await accessible(hall.page);

    await desk.page.getByRole('button', { name: '确认候选人名单' }).click();
    await desk.page.getByRole('button', { name: '发出选票' }).waitFor();
    await accessible(desk.page);
    await picture(desk.page, 'congress-desk-1440');
    await english(desk.page, 'congress-desk-en-1440');
    wide.push(...(await everyLook(desk.page, 'desk')));
    // Four leave the hall: no quorum, no ballots, until two are back.
    const leavers = delegates.slice(0, 4).map((one) => at(one, 'itemId'));
    const move = async (itemId: unknown, to: string) => order(api, cast.desk, 'setPresence', { congressId, itemId, to });
    for (const one of leavers) await move(one, 'away');
    await desk.page.getByText('还差 1 人').first().waitFor();
    await hall.page.getByText('还差 1 人').waitFor();
    await desk.page.getByRole('button', { name: '发出选票' }).click();
    await desk.page.getByRole('alert').filter({ hasText: '法定人数' }).waitFor();
    await picture(desk.page, 'congress-no-quorum-1440');
    for (const one of leavers) await move(one, 'present');
    await desk.page.getByText('达到法定人数').first().waitFor();
    await desk.page.getByRole('button', { name: '发出选票' }).click();
    await desk.page.getByRole('button', { name: '收回选票' }).waitFor();
    await hall.page.getByText('投票中').waitFor();
    await picture(hall.page, 'congress-hall-1920');
    wide.push(...(await everyLook(hall.page, 'hall-voting', [1920, 1440])));
    await desk.page.getByLabel('收回选票').fill('83');
    await desk.page.getByRole('button', { name: '收回选票' }).click();

    const first = await at1440('郭芸');
    await first.open(address('desk'));
    await first.page.getByRole('link', { name: '录入计票单' }).click();
    await first.page.getByRole('heading', { name: /执行委员会委员/u }).waitFor();
    const sheet = new URL(first.page.url()).pathname;
    const lines = Array.from({ length: 10 }, (_, index) => (index < 9 ? [80 - index, 2, index + 1] : [3, 75, 5]));
    await type(first, 83, lines.slice(0, 4));
    await first.page.getByText('已保存').waitFor({ timeout: pause * 4 });
    await first.leave();

    const again = await at1440('郭芸');
    await again.open(sheet);
    await again.page.getByText('还有 18 格未填').waitFor();
    await again.page.getByLabel('朱雅兰：赞成').fill('84');
    await again.page.getByText('超过收回 83').waitFor();
    await accessible(again.page);
    await picture(again.page, 'congress-teller-1440');
    await english(again.page, 'congress-teller-en-1440');
    wide.push(...(await everyLook(again.page, 'teller')));
    await again.page.getByLabel('朱雅兰：赞成').click();
    for (const one of lines.slice(4).flat()) {
      await again.page.keyboard.type(String(one));
      await again.page.keyboard.press('Enter');
    }
    await again.page.getByText('全部平衡，可以提交').waitFor();
    await again.page.getByRole('button', { name: '提交计票单' }).click();
    await again.page.getByText('您的计票单已提交').waitFor();

    const second = await onPhone('施红');
    await second.open(sheet);
    await type(second, 83, [[79, 3, 1], ...lines.slice(1)]);
    await picture(second.page, 'congress-teller-390');
    await second.page.getByRole('button', { name: '提交计票单' }).click();
    await second.page.getByText('两份计票单有 2 处不一致').waitFor();
    await again.page.getByText('两份计票单有 2 处不一致').waitFor();
    await accessible(second.page);
    await picture(again.page, 'congress-mismatch-1440');
    wide.push(...(await everyLook(again.page, 'mismatch')));
    expect(rows(at(await ask(api, cast.desk, 'results', { congressId }), 'bodies')).flatMap((one) => rows(at(one, 'elected')))).toEqual([]);

    const chief = await at1440('于敏');
    await chief.open(address('desk'));
    await chief.page.getByRole('button', { name: '重新计票' }).click();
    await again.page.getByRole('button', { name: '提交计票单' }).click();
    await again.page.getByText('您的计票单已提交').waitFor();
    // Whoever counts second still sees what to count again.
    await second.page.getByText('两份计票单有 2 处不一致').waitFor();
    await second.page.getByLabel('丁雅兰：赞成').fill('80');
    await second.page.getByLabel('丁雅兰：反对').fill('2');
    await second.page.getByText('全部平衡，可以提交').waitFor();
    await second.page.getByRole('button', { name: '提交计票单' }).click();
    await chief.page.getByRole('button', { name: '总监票人签字' }).waitFor();
    expect(await hall.page.getByText('丁雅兰').count()).toBe(1);
    await chief.page.getByRole('button', { name: '总监票人签字' }).click();
    await chief.page.getByRole('button', { name: /^确\s?认$/u }).click();
    await hall.page.getByText('9 人').waitFor();
    await picture(hall.page, 'congress-hall-elected-1920');
    wide.push(...(await everyLook(hall.page, 'hall-elected', [1920, 1440])));

    const head = await onPhone('蔡云霞');
    await head.open(address('desk'));
    await head.page.getByRole('button', { name: '宣布结果' }).waitFor();
    await accessible(head.page);
    await picture(head.page, 'congress-desk-390', { fullPage: true });
    await head.page.getByRole('button', { name: '宣布结果' }).click();
    await desk.page.getByRole('button', { name: '本项选举完毕，进入下一步' }).click();
    await desk.page.getByText('选举完毕').first().waitFor();

    await checkInAll(api, congressId, 'committee', 9);
    await recordStep(api, congressId, meeting(today, { votesFor: 9, votesAgainst: 0, votesAbstained: 0, ...team(api) }));
    await onTerminals(desk, congressId);
    await unanimous(api, congressId, 9);
    await recordStep(api, congressId, meeting(today, { resolutions: '通过工作报告的决议' }));
    await recordStep(api, congressId, { number: '新妇〔2022〕12号', on: today });
    await recordStep(api, congressId, { number: '新委〔2022〕30号', on: today, words: '同意。' });
    await recordStep(api, congressId, { from: today });

    await desk.open(address('results'));
    await desk.page.getByText('副主席').waitFor();
    await accessible(desk.page);
    await picture(desk.page, 'congress-results-1440', { fullPage: true });
    wide.push(...(await everyLook(desk.page, 'results')));
    await desk.page.getByText('得票', { exact: true }).click();
    await desk.page.getByText('当选需 61 票').waitFor();
    await picture(desk.page, 'congress-votes-1440', { fullPage: true });
    const download = desk.page.waitForEvent('download');
    await desk.page.getByRole('button', { name: /下载档案/u }).click();
    expect((await download).suggestedFilename()).toMatch(/^SY02-.*\.jsonl$/u);

    const members = rows(at(await (await api.as(cast.desk)).query('inbox.items', { workflow: 'town-congress-members', status: 'open' }), 'rows'));
    await desk.open(`/items/${String(at(members[0], 'itemId'))}`);
    await desk.page.getByText('当选证书').first().waitFor();
    expect(wide).toEqual([]);
    expect([...desk.complaints, ...hall.complaints, ...again.complaints, ...second.complaints, ...chief.complaints, ...head.complaints].filter((one) => !one.includes('status of 4'))).toEqual([]);
  });
});

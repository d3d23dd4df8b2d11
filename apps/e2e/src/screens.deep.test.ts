// Every screen there is, with rows in it, on a desk and on a phone, in Chinese and in English: it shows them, stays within the
// width, has nothing to complain of, leaves no sentence of its own in the other language, and keeps nobody from working, in the light and in the dark.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openBrowser } from './browser.ts';
import { takeDesk, type Device } from './desk.ts';
import { officeApi } from './office-api.ts';
import { chineseOn, listen } from './screens/chinese-left.ts';
import { objections, objector, plugins, printing, settings, templates, versions } from './screens/driven.ts';
import { canOpen, openAgain } from './screens/opened-again.ts';
import { everyScreen } from './screens/every-screen.ts';
import { prepareOffice, type Office } from './screens/prepare.ts';
import { seriousFaults } from './serious.ts';

const people = [...new Set(Object.values(everyScreen).map((one) => one.who))];
const ways = [['desktop', 'zh', 'light'], ['phone', 'en', 'light'], ['phone', 'zh', 'dark'], ['desktop', 'en', 'dark']] as const satisfies readonly (readonly [Device, string, string])[];

describe.skipIf(!chromiumPath)('every screen', { timeout: 600_000 }, () => {
  let browser: Browser;
  let office: Office;
  beforeAll(async () => {
    [browser, office] = await Promise.all([openBrowser(), prepareOffice()]);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await office[Symbol.asyncDispose]();
  });

  test.each(ways)('on a %s in %s, in the %s', async (device, language, look) => {
    const wrong: string[] = [];
    for (const who of people) {
      const { page, open, leave, complaints } = await takeDesk(browser, office.demo.url, { device, ...(who === undefined ? {} : { name: who }) });
      const data = listen(page);
      if (who === undefined) await open('/login');
      await page.evaluate((chosen) => Object.entries(chosen).forEach(([name, value]) => localStorage.setItem(`jinguo.${name}`, value)), { language, look });
      for (const [route, { at, shows, mayRefuse }] of Object.entries(everyScreen).filter(([, one]) => one.who === who)) {
        const note = (what: string) => void wrong.push(`${route}: ${what}`);
        await open(at(office.ids));
        await page.locator(shows).first().waitFor().catch(() => note(`shows no ${shows}`));
        await page.waitForLoadState('networkidle');
        const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (width > 0) note(`runs ${width} over the edge`);
        const known = [...(await data())].join('\n');
        if (language === 'en') for (const run of await chineseOn(page)) if (!known.includes(run)) note(`says ${run}`);
        // What axe asks is the same in both languages: once in each light, and once on each device.
        if (language === 'zh') for (const fault of await seriousFaults(page)) note(fault.slice(0, 300));
        if (mayRefuse === true) complaints.length = 0;
      }
      for (const one of complaints) wrong.push(`${who ?? 'nobody'}: ${one}`);
      await leave();
    }
    expect(wrong).toEqual([]);
  });

  test.each([['desktop', 'zh'], ['phone', 'en']] as const)('of settings, templates, papers, batch print, objections, versions and plugins, is worked at on a %s in %s', async (device, language) => {
    const work = { 顾敏华: [settings, templates, versions, printing], 王一帆: [objector], 金怡: [objections], 方晨: [plugins] } as const;
    for (const [name, jobs] of Object.entries(work)) {
      const { page, open, leave, complaints } = await takeDesk(browser, office.demo.url, { device, name });
      await page.evaluate((chosen) => localStorage.setItem('jinguo.language', chosen), language);
      for (const job of jobs) await job({ page, open, ids: office.ids, say: (zh, en) => (language === 'zh' ? zh : en) });
      expect(complaints).toEqual([]);
      await leave();
    }
  });

  test.skipIf(!canOpen)('has sheets and papers that open in an office program, every row and every word of them on the page', async () => {
    const { demo, ids } = office;
    const [lead, clerk] = [await officeApi(demo.url, 'gumh'), await officeApi(demo.url, 'jiny')];
    const { rows } = Object(await lead.query('inbox.items', { workflow: 'interest-subsidy', limit: 100 }));
    const numbers: readonly string[] = rows.map((row: { readonly number: string }) => row.number);
    const [item, mentor] = (await Promise.all([ids.item, ids.appointed].map((id) => lead.query('item.get', { id })))).map((one) => Object(one));
    const letter = { of: 'document', item: mentor.id, document: mentor.documents.at(-1).id };
    const opened = await openAgain({
      'register.xlsx': await lead.file('/registers', { of: { list: 'items', workflow: 'interest-subsidy' }, columns: ['number', 'title', 'unit', 'stage', 'begun'], language: 'zh' }),
      'figures.xlsx': await lead.file('/figures.xlsx?year=2022'),
      'template.xlsx': await clerk.file('/sheets/template.xlsx?spec=interest-subsidy'),
      'report.docx': await lead.file('/report.docx?year=2021'),
      'form.docx': await lead.file('/papers', { of: 'sheet', item: ids.item, as: 'docx' }),
      'form-set.pdf': await lead.file('/papers', { of: 'sheet', item: ids.item, as: 'pdf' }),
      'notice.docx': await lead.file('/papers', { of: 'notice', item: ids.noticed, notice: ids.notice, as: 'docx' }),
      'certificate.docx': await lead.file('/papers', { ...letter, as: 'docx' }),
      'certificate-set.pdf': await lead.file('/papers', { ...letter, as: 'pdf' }),
    });
    const missing = (name: string, words: readonly string[]) => words.filter((one) => opened[name]?.text.includes(one.replaceAll(/\s+/gu, '')) !== true);
    expect(numbers.length).toBeGreaterThan(20);
    expect(missing('register.xlsx', numbers)).toEqual([]);
    expect(missing('figures.xlsx', ['2022年运行数据', '新丰镇'])).toEqual([]);
    expect(missing('template.xlsx', ['证件号码'])).toEqual([]);
    expect(missing('report.docx', ['2021年', '万元'])).toEqual([]);
    for (const name of ['form.docx', 'form-set.pdf']) expect(missing(name, [item.number, item.title])).toEqual([]);
    expect(missing('notice.docx', ['公示'])).toEqual([]);
    for (const name of ['certificate.docx', 'certificate-set.pdf']) expect(missing(name, ['聘书', '兹聘请您为女性创业导师'])).toEqual([]);
    for (const [name, { text, pages }] of Object.entries(opened)) {
      expect([name, pages.length > 0, text.includes('###')]).toEqual([name, true, false]);
      expect([name, pages.map(({ ink, isCut }) => ink > 0.0001 && ink < 0.5 && !isCut)]).toEqual([name, pages.map(() => true)]);
    }
  });
});

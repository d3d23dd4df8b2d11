// A certificate: which paper is one, and how it lies.
import type { Paper } from '@jinguo/core';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { pdfOf } from './pdf.ts';
import { withCode } from './printed-paper.ts';

const letter: Paper = { title: '聘书', documentNumber: 'FZ03-2021-0001', blocks: [{ kind: 'paragraph', text: '程建芬同志：' }, { kind: 'paragraph', text: '兹聘请您为女性创业导师，聘期2年。' }, { kind: 'signature', lines: ['嘉兴市南湖区妇女联合会', '2021年10月18日'] }] };
const issued = { code: 'code-of-it', number: 'FZ03聘〔2021〕001', title: { zh: '女性创业导师聘书', en: 'Letter of appointment' }, holder: '程*芬', issuedOn: '2021-10-18', validUntil: null, revokedOn: null, replacedBy: null };

test('a paper its certificate is named after leads to the check of it and is a sheet across; others lead to their item', async () => {
  const item = { id: 'item', certificates: [issued], signUp: null };
  const printed = withCode(item, { name: 'letterOfAppointment', paper: letter }, 'http://office');
  expect([printed.isCertificate, printed.qr?.url]).toEqual([true, 'http://office/certificates/code-of-it']);
  const sheet = withCode(item, { name: 'itemSheet', paper: { ...letter, title: '办理单' } }, 'http://office');
  expect([sheet.isCertificate, sheet.qr?.url]).toEqual([false, 'http://office/items/item']);

  const pdf = await getDocumentProxy(new Uint8Array(await pdfOf([{ printed }, { printed: sheet }])));
  const sizes = await Promise.all([1, 2].map(async (number) => (await pdf.getPage(number)).view.slice(2).map(Math.round)));
  expect(sizes).toEqual([[842, 595], [595, 842]]);
  const { text } = await extractText(pdf, { mergePages: true });
  expect(text.replaceAll(/\s/gu, '')).toContain('扫码查验证书');
});

test('the plan of an event that is open to sign-up carries the code to sign up by; its sheet, and a plan that is not open, lead to the item', () => {
  const event = { id: 'event', certificates: [], signUp: 'open' } as const;
  const plan = { name: 'planPaper', paper: { ...letter, title: '活动方案' } };
  const printed = [withCode(event, plan, 'http://office'), withCode(event, { ...plan, name: 'itemSheet' }, 'http://office'), withCode({ ...event, signUp: 'signingIn' }, plan, 'http://office')];
  expect(printed.map((one) => [one.qr?.url, one.qr?.caption])).toEqual([['http://office/open/activities/event', '扫码报名'], ['http://office/items/event', '扫码查看办件'], ['http://office/items/event', '扫码查看办件']]);
});

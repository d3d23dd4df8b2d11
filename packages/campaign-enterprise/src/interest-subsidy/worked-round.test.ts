// The round of 2021 as the report tells it, run through the real engine: “经过申报、审核、征求意见、公示等环节，为9名创业女性贴息6.96万元”.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { brokenPromises, type Kit } from '@jinguo/core/testing';
import { findPersonalData } from '@jinguo/core/plugin';
import { consult, minutes, openDesks, openRound, passNotice, passReviews } from './testing/desks.ts';
import { goodApplication, workedRound } from './testing/sample-application.ts';

let kit: Kit;
beforeEach(async () => {
  kit = await openDesks();
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

/** Nine women: the same papers, nine loans. Women's ID numbers differ by their birthday. */
const idNumbers = ['330402198604120001', '330402198803150000', '330402199202290002'];

async function applyAll(roundId: string): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, { expected, ...loan }] of workedRound.entries()) {
    const form = { ...goodApplication, ...loan, idNumber: idOf(index), contractNo: `合同第${index + 1}号`, applicantName: `沈雨${'甲乙丙丁戊己庚辛壬'.charAt(index)}`, payee: `沈雨${'甲乙丙丁戊己庚辛壬'.charAt(index)}` };
    const { itemId } = await kit.as(`woman${index + 1}`).start('interest-subsidy', form, { unit: 'v11', batchId: roundId });
    expect((await kit.as(`woman${index + 1}`).item(itemId)).fields.find((field) => field.name === 'amount')?.value).toBe(expected);
    ids.push(itemId);
  }
  return ids;
}

/** Valid numbers made by counting the check character for consecutive birthdays. */
function idOf(index: number): string {
  const known = idNumbers[index];
  if (known !== undefined) return known;
  const head = `3304021990010${index}000`.slice(0, 17);
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(head[at]), 0);
  return `${head}${'10X98765432'.charAt(sum % 11)}`;
}

it('nine women are paid 69,600.00 yuan', async () => {
  const roundId = await openRound(kit);
  const ids = await applyAll(roundId);
  for (const id of ids) await passReviews(kit, id);
  await kit.as('districtClerk.d').act('approve', roundId);
  await consult(kit, roundId);
  await kit.as('partyGroup.d').act('approve', roundId, { form: minutes });
  const published = (await kit.as('districtClerk.d').item(roundId)).notices[0];
  expect(findPersonalData(JSON.stringify(published?.paper))).toEqual([]);
  expect(JSON.stringify(published?.paper)).toContain('沈*');
  await passNotice(kit, roundId);
  await kit.as('partnerOfficer.partner.finance').act('record', roundId, {
    entries: ids.map((itemId, index) => ({ itemId, verdict: 'paid', form: { receiptNo: `2021-${index + 1}`, paidOn: '2021-10-25' } })),
  });
  await kit.settle();
  const round = await kit.as('sectionHead.d').item(roundId);
  expect(round.stage).toBe('filing');
  expect(round.entries.map((entry) => entry.stage)).toEqual(Array.from({ length: 9 }, () => 'wait6'));
  expect(round.entries.reduce((sum, entry) => sum + Number(entry.fields['amount']), 0)).toBe(6_960_000);
  expect(round.documents.map((document) => document.name)).toEqual(['openingNotice', 'consultationLetter', 'minutes', 'paymentLetter']);
  const { rows } = await kit.engine.documentNumbers(kit.as('districtClerk.d').person, { year: 2021 });
  expect(rows.map(({ number, title, itemNumber }) => [number, title.includes('拨款函'), itemNumber])).toEqual([['南妇〔2021〕1号', false, 'FZ01R-2021-0001'], ['南妇〔2021〕2号', true, 'FZ01R-2021-0001']]);
  expect((await kit.engine.messages(kit.as('woman1').person)).map((message) => message.code)).toContain('paid');
  const told = await kit.engine.report({ kind: 'person', person: kit.as('sectionHead.d').person }, { year: 2021 });
  expect(told.sections.flatMap(({ paragraphs }) => paragraphs.map((parts) => parts.map((part) => part.text).join(''))).join('')).toContain('开展小额贷款贴息补助工作，经过申报、审核、征求意见、公示等环节，为9名创业女性贴息6.96万元。');
  // Figures of domain.md §5: persons, total, mean, by town, industry and bank, days from 申报 to 发放.
  const { counted } = await kit.engine.workflowFigures(kit.as('sectionHead.d').person, { workflow: 'interest-subsidy', year: 2021 });
  const [people, money] = [counted.find((one) => one.figure === 'people'), counted.find((one) => one.figure === 'money')];
  expect([people?.sum, people?.items, money?.sum, money?.mean?.value]).toEqual([9, 9, 6_960_000, 773_333]);
  expect(money?.groups.map(({ title }) => title.zh)).toEqual(['所在镇街、村社区', '行业', '经办银行']);
  for (const group of money?.groups ?? []) expect(group.rows.map((row) => row.n)).toEqual([6_960_000]);
  for (const group of people?.groups ?? []) expect(group.rows.map((row) => row.n)).toEqual([9]);
  expect(people?.days?.median).toBeGreaterThan(0);
  await kit.as('districtClerk.d').act('record', roundId);
  expect((await kit.as('sectionHead.d').item(roundId)).result).toBe('filed');
});

// 撤回同意 (domain.md §3.7, PIPL 15): she does it herself or the office writes down that she said so, once; from then on she is not
// announced, handed to a department, shown to voters or approved, and what stands already stands.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isLocalDate } from '../../calendar/local-date.ts';
import type { JsonObject } from '../../definition/text.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { grant } from '../../programme/archetypes/grant.ts';
import { selection } from '../../programme/archetypes/selection.ts';
import { consent, formSpec, money, points, text, unit } from '../../programme/fields.ts';
import { partner } from '../../programme/posts.ts';
import { numberAt, textAt } from '../../programme/values.ts';
import { brokenPromises, type Kit } from '../../testing.ts';
import { codeOf } from '../../testing/committee.ts';
import { createKit } from '../../testing/kit.ts';

const basics = { campaign: 'sketches', issuer: '街坊会' } as const;
const repairs = grant({
  ...basics, code: 'XX02', name: 'repairs', title: { zh: '修缮补助', en: 'Repairs' }, noun: '修缮补助', noticed: true, onceBy: [], consulted: [partner('p.works', 'advise')],
  application: [{ zh: '修缮', en: 'Repair', fields: { cost: money('费用', 'Cost', { maximum: 10_000_000 }) } }], amountOf: (data) => numberAt(data, 'application.cost'),
});
const application = formSpec({ zh: '申报表', en: 'Application' }, [{ zh: '花园', en: 'Garden', fields: { gardenName: text('名称', 'Name'), orgUnit: unit(), publication: consent('publication', '同意公布园名', 'The garden may be named') } }]);
const gardens = selection({ ...basics, code: 'XX01', name: 'finest-garden', title: { zh: '最美花园评选', en: 'Finest gardens' }, award: '最美花园', letters: '街妇', unitField: 'orgUnit', years: 1, application, itemTitle: (data) => textAt(data, 'application.gardenName') });
const voted = selection({
  ...basics, code: 'XX03', name: 'loved-garden', title: { zh: '最受欢迎花园', en: 'Best loved gardens' }, award: '最受欢迎花园', unitField: 'orgUnit', years: 0, levels: [], application, itemTitle: (data) => textAt(data, 'application.gardenName'),
  panel: { members: [{ role: 'expert', everyone: 'district' }], days: 15, sheet: formSpec({ zh: '评分表', en: 'Sheet' }, [{ zh: '评分', en: 'Marks', fields: { beauty: points('美观', 'Beauty', 100) } }]), criteria: ['beauty'] },
  vote: { percent: 30, shows: ['gardenName'] }, fields: { gardenName: { from: 'application.gardenName', type: 'text', title: { zh: '名称', en: 'Name' } } },
});
const staff = [['village', 'villageOfficer', 'v11'], ['neighbour', 'villageOfficer', 'v21'], ['town', 'townHead', 't1'], ['clerk', 'districtClerk', 'd'], ['head', 'sectionHead', 'd'], ['chair', 'chair', 'd'], ['group', 'partyGroup', 'd'], ['works', 'partnerOfficer', 'p.works'], ...[1, 2, 3].map((nth) => [`expert${nth}`, 'expert', 'd'])]
  .map(([username = '', role = '', at = '']) => ({ username, name: username, posts: [{ role, unit: at }] }));
const asked: JsonObject = { person: '沈月琴', idNumber: '330402198803150043', phone: '13800005678', orgUnit: 'v11', reason: '屋面漏水', payee: '沈月琴', cardNo: '6228480338123456786', sensitive: true, publication: true, sharing: true, truth: true, cost: 100_000 };
const minutes = { number: '〔2022〕6号', heldOn: '2022-09-05', attendees: ['周丽君', '沈静'], votesFor: 2, votesAgainst: 0, votesAbstained: 0 };
const withdrawal = { consent: 'application.publication', saidBy: '沈月琴', on: '2022-09-05', how: '来电告知，不愿公开' };

let kit: Kit;
beforeEach(async () => {
  kit = await createKit({
    plugins: [definePlugin({ name: 'sketches', title: { zh: '样例', en: 'Samples' }, version: '1.0.0', engine: 1, workflows: [], programmes: [repairs, gardens, voted] })],
    partners: ['p.works'], people: [...staff, { username: 'lan', name: '沈月琴', posts: [] }, { username: 'mei', name: '余美', posts: [] }],
  });
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const passTo = async (day: string) => {
  if (isLocalDate(day)) await kit.passTo(day);
};
const withdraw = (who: string, itemId: string, more: JsonObject = {}) => kit.engine.withdrawConsent(kit.as(who).person, { itemId, ...withdrawal, ...more });
const consentOf = async (who: string, id: string, consent = withdrawal.consent) => (await kit.as(who).item(id)).consents.find((one) => one.consent === consent);

async function repair(upTo: 'village' | 'consultation' | 'decision'): Promise<string> {
  const { itemId: budget } = await kit.as('head').start('repairs-budget', { budget: 100_000_000 }, { unit: 'd' });
  await kit.as('chair').act('approve', budget);
  const { itemId } = await kit.as('lan').start('repairs', asked, { unit: 'v11' });
  if (upTo === 'village') return itemId;
  for (const who of ['village', 'town']) await kit.as(who).act('approve', itemId);
  if (upTo === 'consultation') return itemId;
  await kit.as('clerk').act('approve', itemId, { form: compared });
  await kit.as('works').act('opine', itemId, { verdict: 'none' });
  return itemId;
}
const compared = { comparedOn: '2022-09-05', doublePaid: false, note: '无' };

async function list(workflow: 'finest-garden' | 'loved-garden', more: JsonObject = {}): Promise<{ readonly round: string; readonly bamboo: string; readonly laurel: string }> {
  const { itemId: round } = await kit.as('head').start(`${workflow}-round`, { name: '2022年度', windowFrom: '2022-09-01', windowTo: '2022-09-30', phone: '0573-82838888', address: '行政中心', ...more }, { unit: 'd' });
  const apply = async (who: string, gardenName: string) => (await kit.as(who).start(workflow, { gardenName, orgUnit: 'v11', publication: true }, { unit: 'v11', batchId: round })).itemId;
  return { round, bamboo: await apply('lan', '竹里园'), laurel: await apply('mei', '桂香园') };
}

async function listed() {
  const all = await list('finest-garden');
  for (const id of [all.bamboo, all.laurel]) for (const who of ['village', 'town', 'clerk']) await kit.as(who).act('approve', id);
  await kit.as('clerk').act('approve', all.round);
  return all;
}

describe('a consent', () => {
  it('is withdrawn by who handles the item as she was told, stands in the log and on the page, and whom it waits for is told', async () => {
    const id = await repair('village');
    expect(await consentOf('village', id)).toMatchObject({ withdrawn: null, words: { zh: '同意公示姓名（隐去部分文字）、所属镇（街道）和金额' } });
    await passTo('2022-09-06');
    const { version } = await kit.as('town').item(id);
    await withdraw('town', id);
    await kit.settle();
    expect((await consentOf('village', id))?.withdrawn).toEqual({ on: '2022-09-05', saidBy: '沈月琴', how: '来电告知，不愿公开', recordedAt: kit.engine.clock.now().toISOString() });
    const seen = await kit.as('lan').item(id);
    expect([seen.version, seen.withdrawsConsent, seen.consents.filter((one) => one.withdrawn !== null).map((one) => one.consent)]).toEqual([version, 'own', ['application.publication']]);
    expect(seen.timeline.at(-1)).toMatchObject({ action: 'withdrawConsent', actionTitle: { zh: '撤回同意' }, actorName: 'town', opinion: '同意公示姓名（隐去部分文字）、所属镇（街道）和金额：2022年9月5日撤回。来电告知，不愿公开' });
    const toldOf = async (who: string) => (await kit.engine.messages(kit.as(who).person)).some((one) => one.code === 'consentWithdrawn');
    expect([await toldOf('village'), await toldOf('clerk'), await toldOf('town')]).toEqual([true, false, false]);
  });

  it('is withdrawn by herself, with an account or by her code, as easily as she gave it', async () => {
    const id = await repair('village');
    await kit.engine.withdrawConsent(kit.as('lan').person, { itemId: id, consent: 'application.sharing' });
    expect((await consentOf('lan', id, 'application.sharing'))?.withdrawn).toMatchObject({ on: '2022-09-05', saidBy: '沈月琴', how: '本人在网上办理' });
    const { code } = await kit.engine.applyOpenly({ workflow: 'repairs', key: 'a-key-that-nobody-guesses-1', unit: 'v11', form: asked });
    expect((await kit.engine.progress(code)).consents.map((one) => [one.consent, one.withdrawnOn])).toEqual([['application.sensitive', null], ['application.publication', null], ['application.sharing', null]]);
    await kit.engine.withdrawConsentOpenly({ code, consent: 'application.publication', how: '不愿公开' });
    expect((await kit.engine.progress(code)).consents.map((one) => one.withdrawnOn)).toEqual([null, '2022-09-05', null]);
    expect(await codeOf(kit.engine.withdrawConsentOpenly({ code, consent: 'application.publication' }))).toBe('CONSENT_WITHDRAWN_ALREADY');
    expect(await codeOf(kit.engine.withdrawConsentOpenly({ code: 'ABCD-EFGH', consent: 'application.publication' }))).toBe('CODE_UNKNOWN');
  });

  it('is withdrawn once, also of two at once; nothing that is no consent is, nor by a day that cannot be', async () => {
    const id = await repair('village');
    for (const consent of ['application.truth', 'application.cost', 'application.__proto__', 'budget.budget', 'constructor']) expect(await codeOf(withdraw('village', id, { consent }))).toBe('CONSENT_NOT_GIVEN');
    for (const wrong of [{ on: '2022-09-06' }, { on: '2022-09-04' }, { on: '昨天' }, { saidBy: ' ' }, { how: '' }]) expect(await codeOf(withdraw('village', id, wrong))).toBe('CONSENT_RECORD_INVALID');
    expect((await Promise.all([codeOf(withdraw('village', id)), codeOf(kit.engine.withdrawConsent(kit.as('lan').person, { itemId: id, consent: withdrawal.consent }))])).toSorted()).toEqual(['CONSENT_WITHDRAWN_ALREADY', 'accepted']);
    expect(await codeOf(withdraw('village', id))).toBe('CONSENT_WITHDRAWN_ALREADY');
    expect((await kit.as('village').item(id)).timeline.filter((one) => one.action === 'withdrawConsent')).toHaveLength(1);
  });

  it('is withdrawn by nobody outside the unit, nor by who only sees it; who only sees it reads no more than that it was', async () => {
    const id = await repair('decision');
    expect(await codeOf(withdraw('neighbour', id))).toBe('NOT_FOUND');
    expect(await codeOf(withdraw('mei', id))).toBe('NOT_FOUND');
    expect([await codeOf(withdraw('works', id)), await codeOf(withdraw('expert1', id))]).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED']);
    await withdraw('town', id);
    expect((await consentOf('expert1', id))?.withdrawn).toMatchObject({ on: '2022-09-05', saidBy: '沈*琴', how: null });
    expect([(await kit.as('expert1').item(id)).withdrawsConsent, (await kit.as('works').item(id)).withdrawsConsent, (await kit.as('chair').item(id)).withdrawsConsent]).toEqual(['no', 'no', 'staff']);
  });
});

describe('once it was withdrawn', () => {
  it('nothing of her is put on notice, and nobody goes on unannounced: the office is told what to do next', async () => {
    const id = await repair('decision');
    await withdraw('town', id);
    expect(await codeOf(kit.as('group').act('approve', id, { form: minutes }))).toBe('CONSENT_WITHDRAWN');
    expect([(await kit.as('group').item(id)).stage, await kit.engine.openNotices('')]).toEqual(['decision', []]);
    await kit.as('group').act('reject', id, { opinion: '申请人不同意公示' });
    expect((await kit.as('group').item(id)).stage).toBe('appealPeriod');
  });

  it('nothing of her is handed to a department', async () => {
    const id = await repair('consultation');
    await withdraw('town', id, { consent: 'application.sharing' });
    expect(await codeOf(kit.as('clerk').act('approve', id, { form: compared }))).toBe('CONSENT_WITHDRAWN');
    await kit.as('clerk').act('reject', id, { opinion: '申请人撤回同意，无法征求意见' });
    expect((await kit.as('clerk').item(id)).stage).toBe('appealPeriod');
  });

  it('of what is sensitive, she is approved no further and nobody but herself looks at it any more', async () => {
    const id = await repair('village');
    const head = kit.as('head').person;
    const of = { list: 'items', workflow: 'repairs' } as const;
    const columns = (await kit.engine.registerColumns(head, of)).columns.filter((one) => one.masked).map((one) => one.key);
    const inFull = async () => JSON.stringify(await kit.engine.register(head, { of, columns, language: 'zh', reason: '年终核对', limit: 10 }));
    expect(await inFull()).toContain('330402198803150043');
    await withdraw('village', id, { consent: 'application.sensitive' });
    expect(await codeOf(kit.as('village').act('approve', id))).toBe('CONSENT_WITHDRAWN');
    const look = { itemId: id, form: 'application', pointer: '/idNumber', reason: '核对' };
    expect(await codeOf(kit.engine.unmask(kit.as('village').person, look))).toBe('NOT_ALLOWED');
    expect(await kit.engine.unmask(kit.as('lan').person, look)).toBe(asked['idNumber']);
    expect(await inFull()).not.toContain('330402198803150043');
  });

  it('a list is published with her only after she is taken off it; a decision that leaves her out publishes it', async () => {
    const { round, bamboo, laurel } = await listed();
    await withdraw('clerk', bamboo);
    expect((await kit.as('group').item(round)).entries.map((one) => one.unpublished)).toEqual([true, false]);
    expect(await codeOf(kit.as('group').act('approve', round, { form: minutes }))).toBe('CONSENT_WITHDRAWN');
    await kit.as('group').act('approve', round, { form: minutes, entries: [{ itemId: bamboo, verdict: 'excluded', reason: '撤回公示同意' }] });
    const [notice] = await kit.engine.openNotices('');
    expect(JSON.stringify((await kit.engine.openNotice(notice?.id ?? '')).paper)).toMatch(/^(?!.*竹里园).*桂香园/u);
    expect((await kit.as('clerk').item(laurel)).stage).toBe('notice');
  });

  it('after a notice, what was published stands; a correction and the document that names leave her out', async () => {
    const { round, bamboo } = await listed();
    await kit.as('group').act('approve', round, { form: minutes });
    await passTo('2022-09-07');
    await kit.engine.withdrawConsent(kit.as('lan').person, { itemId: bamboo, consent: withdrawal.consent });
    const clerk = kit.as('clerk');
    expect(JSON.stringify((await clerk.item(round)).notices)).toContain('竹里园');
    await clerk.act('correct', round, { opinion: '园名有误' });
    const papers = async () => JSON.stringify([(await clerk.item(round)).notices.at(-1)?.paper, (await clerk.item(round)).documents.filter((one) => one.name === 'namingDocument').map((one) => one.paper)]);
    expect(await papers()).toMatch(/^(?!.*竹里园).*桂香园/u);
    await passTo('2022-09-16');
    await kit.as('chair').act('record', round);
    expect([(await clerk.item(round)).documents.some((one) => one.name === 'namingDocument'), await papers()]).toEqual([true, expect.not.stringContaining('竹里园')]);
    expect((await kit.as('lan').item(bamboo)).stage).not.toBe('confirmation');
  });

  it('the public is shown her no more, and votes for her no more', async () => {
    const { round, bamboo, laurel } = await list('loved-garden', { voteFrom: '2022-09-07', voteTo: '2022-09-09' });
    for (const id of [bamboo, laurel]) for (const nth of [1, 2, 3]) await kit.as(`expert${nth}`).act('approve', id, { form: { beauty: 80 } });
    await passTo('2022-09-07');
    expect((await kit.engine.openVote(round)).list.map((one) => one.title)).toEqual(['竹里园', '桂香园']);
    await kit.engine.withdrawConsent(kit.as('lan').person, { itemId: bamboo, consent: withdrawal.consent });
    expect((await kit.engine.openVote(round)).list.map((one) => one.title)).toEqual(['桂香园']);
    const vote = (candidate: string) => kit.engine.castVote({ candidate, device: 'the-browser-of-voter-1', phone: '13800000001', source: '115.1' });
    expect([await codeOf(vote(bamboo)), await codeOf(vote(laurel))]).toEqual(['VOTE_CLOSED', 'accepted']);
  });
});

// 换证 on the real engine: three years, another certificate, three years more; who is not renewed; whose years do not hold.
import { addDays, type JsonObject, type OtherItem } from '@jinguo/core/plugin';
import { askRule, brokenPromises, holds, workOut, type Kit } from '@jinguo/core/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { instructors } from './index.ts';
import { always, application, day, runningClass } from './testing.ts';

const codeOf = (work: Promise<unknown>) => work.then(() => 'accepted', (error: { readonly code?: string }) => error.code);
const [good, short] = [{ hours: 16, services: 4 }, { hours: 8, services: 1 }];

interface Certified {
  readonly kit: Kit;
  readonly lan: string;
  readonly stage: () => Promise<string>;
  readonly certificates: () => Promise<readonly { readonly code: string; readonly number: string; readonly validUntil: string | null; readonly replacedBy: string | null }[]>;
  /** Registers so many years as they come to. */
  readonly years: (...come: readonly JsonObject[]) => Promise<void>;
  readonly renew: () => Promise<void>;
  /** The sum of a figure in the years asked for. */
  readonly figure: (name: string, ...years: readonly number[]) => Promise<number>;
}

/** Two are certified on 7 November 2022 and on the roster. */
async function certified(): Promise<Certified> {
  const { kit, classId, trainees } = await runningClass();
  const [lan = ''] = trainees;
  await kit.passTo(day('2022-10-28'));
  for (const [id, who] of [[lan, 'lan'], [trainees[1] ?? '', 'mei']] as const) {
    await kit.as('clerk').act('record', id, { form: always });
    await kit.as(who).act('submit', id, { form: { code: '案-2022-031', guidedOn: '2022-10-20', summary: '与家长约定使用时间，四周后冲突减少。' } });
    await kit.as('clerk').act('record', id, { form: { on: '2022-10-28', mark: 95 } });
    for (const expert of ['e1', 'e2', 'e3']) await kit.as(expert).act('approve', id, { form: { analysis: 38, talk: 28, plan: 28 } });
  }
  await kit.as('clerk').act('approve', classId);
  await kit.passTo(day('2022-11-07'));
  await kit.as('chair').act('record', classId);
  await kit.as('head').act('record', lan, { form: { tier: 'instructor' } });
  return {
    kit, lan,
    stage: async () => (await kit.as('clerk').item(lan)).stage,
    certificates: async () => (await kit.as('clerk').item(lan)).certificates,
    async years(...come) {
      for (const form of come) await kit.as('clerk').act('record', lan, { form });
    },
    async renew() {
      await kit.as('clerk').act('record', lan, { form: { appliedOn: '2022-11-07' } });
      await kit.as('head').act('approve', lan);
    },
    figure: async (name, ...of) => (await kit.engine.figures(kit.as('head').person, { years: of })).filter((one) => one.programme === 'JH02' && one.figure === name).reduce((all, one) => all + one.sum, 0),
  };
}

it('renewed twice she has three certificates, each for three years from the end of the one before, and only the last is in force', async () => {
  const { kit, lan, stage, certificates, years, renew } = await certified();
  await years(good, good);
  const { actions, fields } = await kit.as('clerk').item(lan);
  expect([actions.find((one) => one.action === 'record')?.form?.data, fields.filter((one) => typeof one.value === 'string' && /^[a-z]+$/iu.test(one.value) && !('shown' in one))]).toEqual([{}, []]);
  // Whoever is taught in one class is not one person.
  expect(await kit.engine.related(kit.as('clerk').person, lan)).toEqual([]);
  await years(good);
  expect(await stage()).toBe('renewal');
  await renew();
  expect(await stage()).toBe('year1');
  await years(good, good, good);
  await renew();
  const all = await certificates();
  expect(all.map((one) => [one.number, one.validUntil, one.replacedBy])).toEqual([
    ['南妇证〔2022〕001', '2025-11-07', '南妇证〔2022〕003'], ['南妇证〔2022〕003', '2028-11-07', '南妇证〔2022〕004'], ['南妇证〔2022〕004', '2031-11-07', null],
  ]);
  expect(new Set(all.map((one) => one.code)).size).toBe(3);
  expect(await Promise.all(all.map(async (one) => (await kit.engine.certificate(one.code)).replacedBy))).toEqual(['南妇证〔2022〕003', '南妇证〔2022〕004', null]);
  expect(await Promise.all(all.map((one) => codeOf(kit.engine.certified(kit.as('clerk').person, one.code))))).toEqual(['NOT_FOUND', 'NOT_FOUND', 'accepted']);
  const mei = await kit.store.read.selectFrom('certificate').select(['replaced_by', 'revoked_on']).where('number', '=', '南妇证〔2022〕002').execute();
  expect(mei).toEqual([{ replaced_by: null, revoked_on: null }]);
  expect((await kit.as('clerk').item(lan)).documents.filter((one) => one.name === 'certificate').length).toBeGreaterThan(0);
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

it('the figures of a year count whose certificate was renewed in it, and whose was not', async () => {
  const { kit, lan, years, renew, figure } = await certified();
  await years(good, good, good);
  expect([await figure('renewed', 2022), await figure('certified', 2022)]).toEqual([0, 2]);
  await renew();
  await kit.passTo(day('2025-06-20'));
  await years(good, good, good);
  await renew();
  await years(good, good, good);
  await kit.passTo(day('2026-01-05'));
  await kit.as('clerk').act('record', lan, { verdict: 'notRenewed', form: {} });
  expect([await figure('renewed', 2022), await figure('renewed', 2025), await figure('renewed', 2026)]).toEqual([1, 1, 0]);
  expect([await figure('notRenewed', 2022, 2025), await figure('notRenewed', 2026), await figure('certified', 2022, 2025, 2026)]).toEqual([0, 1, 2]);
  await kit.close();
});

it('after a renewal the next registration is due in the new term, not at the end of the old one', async () => {
  const { kit, lan, years, renew } = await certified();
  await kit.passTo(day('2025-06-20'));
  await years(good, good, good);
  const by = async () => (await kit.as('clerk').item(lan)).fields.find((one) => one.name === 'registerBy')?.value;
  expect(await by()).toBe('2025-11-07');
  await renew();
  expect(await by()).toBe('2025-12-31');
  await kit.close();
});

it('a revocation after a renewal takes the new certificate away, and leaves the one before as it is: replaced', async () => {
  const { kit, certificates, stage, years, renew } = await certified();
  await years(good, good, good);
  await renew();
  await years(short, short);
  expect(await stage()).toBe('left');
  expect((await kit.store.read.selectFrom('certificate').select(['number', 'replaced_by', 'revoked_on']).where('number', '!=', '南妇证〔2022〕002').orderBy('number').execute())).toEqual([
    { number: '南妇证〔2022〕001', replaced_by: '南妇证〔2022〕003', revoked_on: null }, { number: '南妇证〔2022〕003', replaced_by: null, revoked_on: '2022-11-07' },
  ]);
  expect(await certificates()).toHaveLength(2);
  await kit.close();
});

it('who is not renewed is off the roster, told so, keeps one certificate until its day, and may apply anew', async () => {
  const { kit, lan, stage, certificates, years } = await certified();
  await years(good, good, good);
  // A desk that offers a choice says 已登记 in as many words.
  for (const said of [{}, { verdict: 'recorded' }]) expect(await codeOf(kit.as('clerk').act('record', lan, { ...said, form: {} }))).toBe('RULE_REFUSED');
  await kit.as('clerk').act('record', lan, { verdict: 'notRenewed', form: {} });
  const told = await kit.store.read.selectFrom('outbox').select('params').where('item_id', '=', lan).where('effect', '=', 'notifyApplicant').execute();
  expect(told.filter((one) => one.params.includes('notRenewed') && one.params.includes('可以重新报名'))).toHaveLength(1);
  expect([await stage(), (await kit.as('clerk').item(lan)).result]).toEqual(['closed', 'notRenewed']);
  expect((await certificates()).map((one) => [one.number, one.replacedBy])).toEqual([['南妇证〔2022〕001', null]]);
  const was = (result: string): OtherItem => ({ id: 'a', number: 'JH02-2022-0001', workflow: 'instructor-training', batch: null, stage: 'closed', result, createdOn: day('2022-09-05'), since: day('2022-09-05'), fields: {} });
  const again = async (result: string) => (await askRule(instructors, 'once', { data: { application: application('lan', {}) }, today: day('2025-12-01'), others: [was(result)] })).length;
  expect([await again('notRenewed'), await again('left'), await again('removed')]).toEqual([0, 0, 1]);
  await kit.close();
});

it('the certificate of who is removed holds no more from then on, and again where the removal is set aside; not asked about in five working days she is out', async () => {
  const { kit, lan, stage, certificates } = await certified();
  const holds = async () => (await kit.engine.certificate((await certificates())[0]?.code ?? '')).revokedOn;
  await kit.as('clerk').act('record', lan, { verdict: 'removed', form: { ...good, removedFor: 'falsePapers' } });
  expect([await stage(), await holds()]).toEqual(['year1Removal', kit.engine.today()]);
  await kit.as('lan').act('appeal', lan, { opinion: '没有招揽有偿服务。' });
  await kit.as('deputy').act('approve', lan);
  expect([await stage(), await holds()]).toEqual(['year1', null]);
  await kit.as('clerk').act('record', lan, { verdict: 'removed', form: { ...good, removedFor: 'falsePapers' } });
  await kit.passTo(addDays(kit.engine.today(), 20));
  expect([await stage(), await holds() === null]).toEqual(['removed', false]);
  await kit.close();
});

it('one year short and made up for is renewed; short of hours over the term she is not, until a lead asks for less', async () => {
  const { kit, lan, stage, years } = await certified();
  await years(short, good, good);
  expect(await stage()).toBe('renewal');
  expect(await codeOf(kit.as('clerk').act('record', lan, { form: { appliedOn: '2022-11-07' } }))).toBe('RULE_REFUSED');
  const data = { certificate: { number: 'a' }, renewal: { appliedOn: '2025-11-01' }, term: { under: 'a', recorded: 3, missed: 1, hours: 40, services: 9 } };
  const asked = async (parameters = {}) => (await askRule(instructors, 'renewable', { data, today: day('2022-11-07'), parameters })).map((one) => one.code);
  expect([await asked(), await asked({ renewalHours: 40, renewalServices: 9 }), await asked({ renewalMissed: 0, renewalHours: 40 })]).toEqual([['TERM_HOURS', 'TERM_SERVICES'], [], ['YEARS_SHORT', 'TERM_SERVICES']]);
  await kit.close();
  const other = await certified();
  await other.years(short, { hours: 30, services: 8 }, { hours: 16, services: 4 });
  await other.renew();
  expect(await other.stage()).toBe('year1');
  await other.kit.close();
});

it('whose last year was short begins the new term suspended, and leaves where the next year is short too', async () => {
  const { kit, stage, years, renew } = await certified();
  await years({ hours: 24, services: 6 }, { hours: 24, services: 6 }, short);
  await renew();
  expect(await stage()).toBe('suspended1');
  await years(short);
  expect(await stage()).toBe('left');
  await kit.close();
});

it('who was short in two years of the term is not renewed', async () => {
  const { kit, lan, stage, years } = await certified();
  await years(short, { hours: 60, services: 20 }, short);
  expect(await stage()).toBe('renewal');
  expect(await codeOf(kit.as('clerk').act('record', lan, { form: { appliedOn: '2022-11-07' } }))).toBe('RULE_REFUSED');
  await kit.as('clerk').act('record', lan, { verdict: 'notRenewed', form: {} });
  await kit.close();
});

it('services under the number before count with those under the new one, and a station finds her by either', async () => {
  const today = day('2025-12-20');
  const service = (id: string): OtherItem => ({ id, number: id, workflow: 'instructor-training-service', batch: null, stage: 'closed', result: 'done', createdOn: today, since: today, fields: {} });
  const { kit, lan, years, renew } = await certified();
  await years(good, good, good);
  await renew();
  const asks = (number: string) => kit.as('town').start('instructor-training-service', { kind: 'station', station: '家庭教育指导服务站', orgUnit: 'v11', name: '暑期亲子沟通指导', wantedOn: '2022-11-20', provider: number, need: '请作一次沟通指导。' }, { unit: 'v11' });
  const found = async (number: string) => {
    const { itemId } = await asks(number);
    return (await kit.engine.ruleView(kit.as('clerk').person, itemId)).stage;
  };
  expect([await found('南妇证〔2022〕001'), await found('南妇证〔2022〕003')]).toEqual(['dispatch', 'dispatch']);
  const data = (await kit.engine.ruleView(kit.as('clerk').person, lan)).data;
  expect(data['earlierCertificates']).toEqual(['南妇证〔2022〕001']);
  // One under each number: two in the books.
  const counted = (services: number) => askRule(instructors, 'asInTheBooks', { data: { ...data, registration: { hours: 16, services } }, today, others: [service('a')] });
  expect([(await counted(2)).length, (await counted(1)).length]).toEqual([0, 1]);
  await kit.close();
});

it('between two terms she is on the roster where her last year was registered', async () => {
  const at = (stage: string, registered: boolean): OtherItem => ({ id: 'a', number: 'JH02-2022-0001', workflow: 'instructor-training', batch: null, stage, result: null, createdOn: day('2022-09-05'), since: day('2022-09-05'), fields: { registered } });
  const asked = async (stage: string, registered: boolean, key = 'provider') => (await askRule(instructors, 'onRoster', { data: { request: { provider: '南妇证〔2022〕001' } }, today: day('2025-11-01'), others: (name) => (name === key ? [at(stage, registered)] : []) })).length;
  expect([await asked('renewal', true), await asked('renewalConfirmation', true), await asked('renewal', false), await asked('renewalRemoval', true), await asked('year1', true, 'formerly')]).toEqual([0, 0, 1, 1, 0]);
});

const year = fc.record({ nth: fc.constantFrom('1', '2', '3'), suspended: fc.boolean(), hours: fc.nat(40), services: fc.nat(10) });

it('a term adds up its years, each once with its last word, and nothing of the term before (JH02)', holds(instructors, ['JH02.term'], () => fc.assert(fc.property(fc.array(year, { minLength: 1, maxLength: 6 }), fc.boolean(), (written, renewed) => {
  const at = (number: string, before: JsonObject, { nth, suspended, hours, services }: { nth: string; suspended: boolean; hours: number; services: number }) => workOut(instructors, 'term', { data: { certificate: { number }, term: before, registration: { hours, services } }, today: day('2022-11-07'), stage: `${suspended ? 'suspended' : 'year'}${nth}` });
  const old = renewed ? at('old', {}, { nth: '1', suspended: false, hours: 99, services: 99 }) : {};
  const found = written.reduce<JsonObject>((before, one) => at('new', before, one), old);
  const last = [...new Map(written.map((one) => [one.nth, one])).values()];
  expect(found).toMatchObject({ under: 'new', recorded: last.length, missed: last.filter((one) => one.hours < 16 || one.services < 4).length, hours: last.reduce((sum, one) => sum + one.hours, 0), services: last.reduce((sum, one) => sum + one.services, 0) });
}))));

it('a certificate is renewed for years that hold, and of a term not all written down here the clerk looks (JH02)', holds(instructors, ['JH02.renewable'], () => fc.assert(fc.asyncProperty(fc.nat(3), fc.nat(3), fc.integer({ min: 30, max: 60 }), fc.integer({ min: 6, max: 18 }), async (recorded, missed, hours, services) => {
  const found = await askRule(instructors, 'renewable', { data: { renewal: { appliedOn: '2025-11-01' }, certificate: { number: 'a' }, term: { under: 'a', recorded, missed, hours, services } }, today: day('2025-11-01') });
  expect(found.map((one) => one.code)).toEqual([...(missed > 1 ? ['YEARS_SHORT'] : []), ...(hours < 48 ? ['TERM_HOURS'] : []), ...(services < 12 ? ['TERM_SERVICES'] : [])]);
  expect(new Set(found.map((one) => one.severity))).toEqual(new Set(found.length === 0 ? [] : [recorded === 3 ? 'refuse' : 'warn']));
}))));

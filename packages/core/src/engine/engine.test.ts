// The spine, as people live it: one garden from application to visit, and everything that may go wrong on the way.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenPromises, createKit, samplePeople, type Kit } from '../testing.ts';
import { parseLocalDate } from '../calendar/local-date.ts';
import { samplePlugin, type SampleLog } from '../testing/sample-plugin.ts';

const people = [
  ...samplePeople([
    { role: 'villageOfficer', units: ['v11', 'v12', 'v21'] },
    { role: 'townHead', units: ['t1', 't2'] },
    { role: 'clerk', units: ['d'] },
    { role: 'chair', units: ['d'] },
    { role: 'partnerOfficer', units: ['p.garden', 'p.water'] },
  ]),
  { username: 'lan', name: '沈兰', posts: [] },
  { username: 'mei', name: '陆梅', posts: [] },
];
const garden = (gardenName: string) => ({ gardenName, keeper: '沈兰', area: 12 });

let kit: Kit;
let log: SampleLog;
beforeEach(async () => {
  log = { delivered: [], failNext: false };
  kit = await createKit({ plugins: [samplePlugin(log)], people, partners: ['p.garden', 'p.water'] });
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const openRound = () => kit.as('clerk.d').start('micro-garden-round', { note: '第一批' }, { unit: 'd' });
const apply = (name: string, round: string, unit = 'v11') => kit.as('lan').start('micro-garden', garden(name), { unit, batchId: round });
const date = (text: string) => {
  const parsed = parseLocalDate(text);
  if (parsed === undefined) throw new RangeError(text);
  return parsed;
};

async function toList(name: string, round: string): Promise<string> {
  const { itemId } = await apply(name, round);
  await kit.as('villageOfficer.v11').act('approve', itemId);
  await kit.as('townHead.t1').act('approve', itemId);
  return itemId;
}

describe('a garden', () => {
  it('walks from application to visit, in a round, with opinions and a notice', async () => {
    const round = await openRound();
    const first = await toList('莲心园', round.itemId);
    const second = await toList('竹影园', round.itemId);
    await kit.as('clerk.d').act('approve', round.itemId);
    expect((await kit.as('lan').item(first)).stage).toBe('consultation');
    await kit.as('partnerOfficer.p.garden').act('opine', round.itemId, { verdict: 'none', entries: [{ itemId: second, verdict: 'vetoed', reason: '占用绿线' }] });
    await kit.as('partnerOfficer.p.water').act('opine', round.itemId, { verdict: 'amend', opinion: '注意排水' });
    const noticed = await kit.as('clerk.d').item(round.itemId);
    expect(noticed.stage).toBe('notice');
    expect(noticed.notices[0]?.endsOn).toBe('2022-09-13');
    expect(JSON.stringify(noticed.notices[0]?.paper)).toContain('莲心园');
    expect(JSON.stringify(noticed.notices[0]?.paper)).not.toContain('竹影园');
    expect((await kit.as('lan').item(second)).stage).toBe('appealPeriod');
    await kit.passTo(date('2022-09-14'));
    expect((await kit.as('lan').item(first)).stage).toBe('handover');
    await kit.as('clerk.d').act('record', round.itemId, { entries: [{ itemId: first, verdict: 'handed', form: { sign: '12号' } }] });
    await kit.settle();
    expect(log.delivered).toHaveLength(1);
    expect((await kit.as('clerk.d').item(round.itemId)).result).toBe('filed');
    await kit.passTo(date('2023-03-20'));
    await kit.as('townHead.t1').act('record', first, { verdict: 'recorded', form: { note: '长势良好' } });
    expect((await kit.as('lan').item(first)).result).toBe('kept');
  });

  it('comes back to whoever returned it, and the clock there runs on', async () => {
    const round = await openRound();
    const { itemId } = await apply('桂香园', round.itemId);
    await kit.as('villageOfficer.v11').act('approve', itemId);
    await kit.passTo(date('2022-09-07'));
    await kit.as('townHead.t1').act('return', itemId, { target: 'supplement', opinion: '面积不清' });
    await kit.passTo(date('2022-09-08'));
    await kit.as('lan').act('submit', itemId, { form: { ...garden('桂香园'), area: 20 } });
    const back = await kit.as('townHead.t1').item(itemId);
    expect(back.stage).toBe('townReview');
    expect(back.dueOn).toBe('2022-09-14');
    expect(back.fields[0]?.value).toBe(20);
  });

  it('that nobody completes in time is taken as withdrawn', async () => {
    const round = await openRound();
    const { itemId } = await apply('迟到园', round.itemId);
    await kit.as('villageOfficer.v11').act('return', itemId, { opinion: '缺照片' });
    await kit.passTo(date('2022-09-15'));
    expect((await kit.as('lan').item(itemId)).result).toBe('withdrawn');
  });
});

describe('an entry that missed its list', () => {
  it('is taken over by the next round, whether it waits already or comes later', async () => {
    const first = await openRound();
    await toList('莲心园', first.itemId);
    const late = (await apply('迟来园', first.itemId)).itemId;
    const later = (await apply('更迟园', first.itemId)).itemId;
    for (const id of [late, later]) await kit.as('villageOfficer.v11').act('approve', id);
    await kit.as('clerk.d').act('approve', first.itemId);
    await kit.as('townHead.t1').act('approve', late);
    expect((await kit.as('lan').item(late)).batch?.number).toBe(first.number);
    const second = await openRound();
    expect((await kit.as('lan').item(late)).batch?.number).toBe(second.number);
    await kit.as('townHead.t1').act('approve', later);
    expect((await kit.as('lan').item(later)).batch?.number).toBe(second.number);
    expect((await kit.as('clerk.d').item(second.itemId)).entries.filter((entry) => entry.onList)).toHaveLength(2);
  });
});

describe('a refusal is typed and writes nothing', () => {
  it('names the office that acts when somebody else tries', async () => {
    const round = await openRound();
    const { itemId } = await apply('莲心园', round.itemId);
    await expect(kit.as('townHead.t1').act('approve', itemId)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(kit.as('villageOfficer.v21').act('approve', itemId, { seenVersion: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('says who moved an item since it was seen', async () => {
    const round = await openRound();
    const { itemId } = await apply('莲心园', round.itemId);
    const seen = await kit.as('villageOfficer.v11').item(itemId);
    await kit.as('villageOfficer.v11').act('approve', itemId);
    await expect(kit.as('townHead.t1').act('approve', itemId, { seenVersion: seen.version })).rejects.toMatchObject({
      code: 'STALE_VERSION',
      params: { who: { zh: 'villageOfficer@v11' } },
    });
  });

  it('answers a repeated command with its first answer, and refuses its key for another', async () => {
    const round = await openRound();
    const { itemId } = await apply('莲心园', round.itemId);
    const officer = kit.as('villageOfficer.v11');
    const key = 'double-click-1';
    const first = await officer.act('approve', itemId, { key, seenVersion: 1 });
    expect(await officer.act('approve', itemId, { key, seenVersion: 1 })).toEqual(first);
    await expect(officer.act('reject', itemId, { key, seenVersion: 1, opinion: '改主意' })).rejects.toMatchObject({ code: 'KEY_REUSED' });
  });

  it('lists every field to mend', async () => {
    const round = await openRound();
    await expect(kit.as('lan').start('micro-garden', { gardenName: '园', area: 0 }, { unit: 'v11', batchId: round.itemId })).rejects.toMatchObject({
      code: 'FORM_INVALID',
      issues: expect.arrayContaining([
        expect.objectContaining({ path: '/application/keeper', code: 'required' }),
        expect.objectContaining({ path: '/application/area', code: 'minimum' }),
      ]),
    });
  });

  it('names the rule that refuses', async () => {
    const round = await openRound();
    await apply('莲心园', round.itemId);
    await expect(apply('莲心园', round.itemId)).rejects.toMatchObject({ code: 'RULE_REFUSED', issues: [expect.objectContaining({ code: 'GARDEN_EXISTS' })] });
  });

  it('stops the third return of one level', async () => {
    const round = await openRound();
    const { itemId } = await apply('莲心园', round.itemId);
    for (let n = 0; n < 2; n += 1) {
      await kit.as('villageOfficer.v11').act('return', itemId, { opinion: '再补' });
      await kit.as('lan').act('submit', itemId, { form: garden('莲心园') });
    }
    await expect(kit.as('villageOfficer.v11').act('return', itemId, { opinion: '再补' })).rejects.toMatchObject({ code: 'ACTION_NOT_POSSIBLE' });
  });

  it('keeps an objection from being examined by a signer, and lets the rest of the list go on', async () => {
    const round = await openRound();
    const first = await toList('莲心园', round.itemId);
    const second = await toList('竹影园', round.itemId);
    await kit.as('clerk.d').act('approve', round.itemId);
    await kit.as('partnerOfficer.p.garden').act('opine', round.itemId);
    await kit.as('partnerOfficer.p.water').act('opine', round.itemId);
    await kit.as('clerk.d').act('object', round.itemId, { opinion: '收到实名异议', entries: [{ itemId: first, verdict: 'objected', reason: '邻居异议' }] });
    await kit.passTo(date('2022-09-14'));
    expect((await kit.as('clerk.d').item(first)).stage).toBe('inquiry');
    expect((await kit.as('clerk.d').item(second)).stage).toBe('handover');
    await kit.as('chair.d').act('approve', first, { opinion: '异议不成立' });
    expect((await kit.as('lan').item(first)).stage).toBe('waiting');
  });
});

describe('the outbox', () => {
  it('tries a failed effect again and carries it out once', async () => {
    const round = await openRound();
    const first = await toList('莲心园', round.itemId);
    await kit.as('clerk.d').act('approve', round.itemId);
    await kit.as('partnerOfficer.p.garden').act('opine', round.itemId);
    await kit.as('partnerOfficer.p.water').act('opine', round.itemId);
    await kit.passTo(date('2022-09-14'));
    log.failNext = true;
    await kit.as('clerk.d').act('record', round.itemId, { entries: [{ itemId: first, verdict: 'handed', form: { sign: '1号' } }] });
    await kit.settle();
    expect(log.delivered).toHaveLength(0);
    kit.clock.advance(10_000);
    await kit.settle();
    kit.clock.advance(10_000);
    await kit.settle();
    expect(log.delivered).toHaveLength(1);
  });
});

describe('the audit chain', () => {
  it('names the entry somebody altered', async () => {
    const round = await openRound();
    await toList('莲心园', round.itemId);
    expect(await kit.engine.verifyAudit()).toMatchObject({ ok: true });
    await kit.store.write((tx) => tx.db.updateTable('audit_entry').set({ opinion: '伪造' }).where('seq', '=', 2).execute());
    expect(await kit.engine.verifyAudit()).toMatchObject({ ok: false, chains: [{ ok: false, seq: 2, problem: 'altered' }] });
    await kit.store.write((tx) => tx.db.updateTable('audit_entry').set({ opinion: null }).where('seq', '=', 2).execute());
  });

  it('records who looked at a masked value, and why', async () => {
    const round = await openRound();
    const { itemId } = await kit.as('lan').start('micro-garden', { ...garden('莲心园'), keeperId: '330402198803150000' }, { unit: 'v11', batchId: round.itemId });
    const officer = kit.as('villageOfficer.v11');
    const seen = await officer.item(itemId);
    expect(seen.forms[0]?.data).toMatchObject({ keeper: '沈*', keeperId: '330402********0000' });
    expect(await kit.engine.unmask(officer.person, { itemId, form: 'application', pointer: '/keeperId', reason: '核对证件' })).toBe('330402198803150000');
    expect((await officer.item(itemId)).timeline.at(-1)).toMatchObject({ action: 'unmask', opinion: '核对证件', moved: false });
    await expect(kit.engine.unmask(officer.person, { itemId, form: 'application', pointer: '', reason: '整张表' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('lists', () => {
  it('show a person what waits for her, what she decided and what she started', async () => {
    const round = await openRound();
    const { itemId } = await apply('莲心园', round.itemId);
    const officer = kit.as('villageOfficer.v11').person;
    expect(await kit.engine.counts(officer)).toMatchObject({ todo: 1, overdue: 0 });
    const page = await kit.engine.inbox(officer, { tab: 'todo', limit: 50 });
    expect(page.rows[0]).toMatchObject({ itemId, title: '莲心园', dueOn: '2022-09-08', daysLeft: 3 });
    await kit.as('villageOfficer.v11').act('approve', itemId);
    expect((await kit.engine.inbox(officer, { tab: 'done', limit: 50 })).rows[0]).toMatchObject({ itemId, myAction: { zh: '同意' } });
    expect((await kit.engine.inbox(kit.as('lan').person, { tab: 'started', limit: 50 })).rows[0]).toMatchObject({ itemId });
    expect((await kit.engine.inbox(kit.as('townHead.t2').person, { tab: 'todo', limit: 50 })).rows).toEqual([]);
  });
});

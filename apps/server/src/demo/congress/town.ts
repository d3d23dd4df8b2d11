// A town's congress, held in the spring of 2022 from plan to archive: sixty-one delegates of four villages, twenty-five
// committee members, a chair and two deputies. What is done to many on one day is done at once.
import type { ActCommand, Answer, JsonObject, Person } from '@jinguo/core';
import { made } from '../open-round.ts';
import { act, day, officeHour, type Stage, type Step } from '../script.ts';
import { madeUpCandidate, madeUpDelegate, madeUpPerson, targets } from './people.ts';

const town = '330402100000';
const places = [['330402100222', 16], ['330402100223', 15], ['330402100224', 15], ['330402100226', 15]] as const;
const seats = { executive: 25, chair: 1, deputies: 2 };
const listed = 28;
const tenMinutes = 600_000;
const partners = { delegate: ['organization', 'police'], candidate: ['organization', 'police', 'discipline', 'court', 'tax'] };

/** @param seed its people are others with each; absent: the demonstration's */
export function townCongress(stage: Stage, seed?: number): readonly Step[] {
  const { engine, holder } = stage;
  const desk = holder('townOfficer', town);
  const head = holder('townHead', town);
  const [chief, teller1, teller2] = places.map(([village]) => holder('villageOfficer', village));
  const count: readonly Person[] = [chief, teller1, teller2].flatMap((one) => one ?? []);
  const id = (at: number) => count[at]?.id ?? '';
  // Who counts is no candidate.
  const taken = new Set(count.map((one) => one.name));
  const people = Array.from({ length: 61 }, (_, index) => madeUpPerson('凤桥镇', index, { taken, seed }));
  const units = places.flatMap(([village, amount]) => Array.from({ length: amount }, () => village));
  let opened: Answer | undefined;
  const congress = () => made(opened).itemId;
  const delegates: string[] = [];
  let turn = 0;

  /** One after the other, also on one day. */
  const step = (on: string, run: () => Promise<unknown>): Step => ({ at: new Date(officeHour(day(on), 0).getTime() + (turn += 1) * tenMinutes), run });
  const does = (who: Person, action: ActCommand['action'], itemId: string, form?: JsonObject) => act(engine, who, { action, itemId, ...(form === undefined ? {} : { form }) });
  const records = (on: string, form?: JsonObject) => step(on, () => does(desk, 'record', congress(), form));
  const opinions = async (itemId: string, of: readonly string[]) => {
    for (const one of of) await does(holder('partnerOfficer', `partner.${one}`), 'opine', itemId);
  };
  const begin = async (who: Person, workflow: string, where: { readonly unit: string; readonly form: JsonObject; readonly key: string }) =>
    (await engine.start({ kind: 'person', person: who }, { workflow, batchId: congress(), unit: where.unit, form: where.form, key: `demo-town-congress-${where.key}` })).itemId;

  const nominate = async (index: number) => {
    const village = units[index] ?? '';
    const itemId = await begin(holder('villageOfficer', village), 'town-congress-delegates', { unit: village, form: madeUpDelegate(people[index] ?? {}, index, village), key: `delegate-${index}` });
    delegates.push(itemId);
    await does(head, 'approve', itemId);
    await opinions(itemId, partners.delegate);
  };
  const propose = async (index: number, body: string) => {
    const itemId = await begin(desk, 'town-congress-candidates', { unit: town, form: madeUpCandidate(people[index] ?? {}, body, { by: '凤桥镇党委', heard: ['南妇〔2022〕10号', '2022-03-17'] }), key: `${body}-${index}` });
    await does(head, 'approve', itemId);
    await opinions(itemId, partners.candidate);
  };
  const elect = (itemId: string) => does(holder('villageOfficer', units[delegates.indexOf(itemId)] ?? ''), 'record', itemId, { heldOn: '2022-03-18', way: 'election', entitled: 46, present: 42, votesFor: 40 });

  const meeting = (more: JsonObject): JsonObject => ({ heldOn: '2022-04-12', chairedBy: head.name, minutes: '会议应到、实到人数符合规定，各项议程逐项通过。', ...more });
  const team = (votesFor: number): JsonObject => ({ votesFor, votesAgainst: 0, votesAbstained: 0, chief: id(0), tellers: [id(1), id(2)], scrutineers: ['费红', '俞敏'], teamNames: count.map((one) => one.name), notRelated: true });

  /** One ballot, counted twice and announced; `votes` by the number of the person. */
  const ballot = async (present: number, votes: (index: number) => number) => {
    const votesFor = (name: string) => votes(people.findIndex((one) => one['name'] === name));
    const round = (await engine.items(head, { workflow: 'town-congress-rounds', status: 'open', limit: 20 })).rows.find((one) => one.stage === 'preparing')?.itemId ?? '';
    await does(desk, 'record', round, { confirmed: true });
    await does(desk, 'record', round, { printed: present + 2, issued: present, destroyed: 2 });
    await does(desk, 'record', round, { collected: present });
    const list = namesOn((await engine.item(head, round)).forms);
    const sheet: JsonObject = { valid: present, invalid: 0, lines: list.map((name) => ({ id: name, for: votesFor(name), against: present - votesFor(name), abstain: 0 })) };
    for (const teller of count.slice(1)) await does(teller, 'approve', round, sheet);
    for (const one of count.slice(0, 1)) await does(one, 'approve', round, { signed: true });
    await does(head, 'approve', round);
  };

  return [
    step('2022-03-01', async () => {
      const form = { name: '凤桥镇妇女第六次代表大会', orgUnit: town, heldFrom: '2022-04-12', heldTo: '2022-04-12', venue: '镇文化礼堂', termYears: 5, delegates: 61, quotas: places.map(([unit, amount]) => ({ unit, amount })), targets: [...targets], ...seats };
      opened = await engine.start({ kind: 'person', person: desk }, { workflow: 'town-congress', unit: town, form, key: 'demo-town-congress' });
    }),
    records('2022-03-03', { number: '凤委〔2022〕11号', on: '2022-03-03', words: '同意召开。' }),
    records('2022-03-04', { number: '南妇〔2022〕7号', on: '2022-03-04', words: '同意。' }),
    step('2022-03-08', () => Promise.all(people.map((_, index) => nominate(index)))),
    step('2022-03-18', () => Promise.all(delegates.map(elect))),
    step('2022-03-18', () => does(desk, 'approve', congress())),
    step('2022-03-18', async () => {
      if ((await engine.item(head, congress())).stage === 'gap') await does(head, 'approve', congress(), { reason: '个别类别人选偏少，经镇党委同意继续筹备' });
    }),
    step('2022-03-21', () => Promise.all([...people.slice(0, listed).map((_, index) => propose(index, 'executive')), propose(0, 'chair'), propose(1, 'deputies'), propose(2, 'deputies')])),
    step('2022-04-02', () => does(desk, 'approve', congress())),
    step('2022-04-06', () => does(head, 'approve', congress(), { heldOn: '2022-04-06', committee: [head.name, desk.name], findings: '代表的产生符合规定程序，结构合理，资格有效。' })),
    step('2022-04-12', async () => {
      await Promise.all(delegates.slice(2).map((one) => does(desk, 'record', one)));
      await does(desk, 'record', await begin(desk, 'town-congress-guests', { unit: town, form: { name: '钟慧', kind: 'invited', post: '南湖区妇联' }, key: 'guest' }));
    }),
    records('2022-04-12', meeting({ agenda: true, presidium: [head.name, desk.name], secretary: desk.name })),
    records('2022-04-12', meeting({ schedule: true, draft: true, list: true })),
    records('2022-04-12', meeting(team(59))),
    step('2022-04-12', () => ballot(59, (index) => (index < seats.executive ? 56 - (index % 7) : index - 9))),
    records('2022-04-12'),
    step('2022-04-12', async () => {
      const elected = (await engine.items(head, { workflow: 'town-congress-members', status: 'open', limit: 100 })).rows;
      await Promise.all(elected.map((one) => does(desk, 'record', one.itemId)));
    }),
    records('2022-04-12', meeting(team(seats.executive))),
    step('2022-04-12', () => ballot(seats.executive, () => seats.executive)),
    records('2022-04-12'),
    step('2022-04-12', () => ballot(seats.executive, (index) => seats.executive - index)),
    records('2022-04-12'),
    records('2022-04-12', meeting({ resolutions: '通过关于第五届执行委员会工作报告的决议。' })),
    records('2022-04-14', { number: '凤妇〔2022〕3号', on: '2022-04-14' }),
    records('2022-04-20', { number: '凤委〔2022〕19号', on: '2022-04-20', words: '同意选举结果。' }),
    records('2022-04-21', { from: '2022-04-21' }),
    records('2022-04-28', { catalogue: '请示、批复、代表登记表、资格审查报告、选举办法、选票、计票单、结果报告单、当选证书。', ballotsSealed: true, retention: 'permanent' }),
  ];
}

/** The candidates of a round as its ballot lists them, in stroke order. */
function namesOn(forms: readonly { readonly name: string; readonly data: JsonObject }[]): readonly string[] {
  const candidates = forms.find((one) => one.name === 'ballot')?.data['candidates'];
  return Array.isArray(candidates) ? candidates.flatMap((one) => (typeof one === 'object' && one !== null && !Array.isArray(one) && typeof one['name'] === 'string' ? [one['name']] : [])) : [];
}

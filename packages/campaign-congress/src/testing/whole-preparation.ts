// The preparation of a congress with everything that may happen in it: each reply refused once, a gap filled, and delegates and
// candidates who are sent back, refused, vetoed, objected to, or let a time limit pass.
import type { JsonObject } from '@jinguo/core/plugin';
import type { Deed } from './both-offices.ts';
import { ruledOn, vetoedTwice } from './ruled-on.ts';
import { nominationOf, planOf, proposalOf } from './town.ts';

/** One of forty-seven is found not qualified: of forty-six fifteen may stay away, and the quorum stands. */
const places = 47;
const size = { places: [places], executive: 6, candidates: 7, deputies: 2 };
const minority = 3;
const reply = { number: '新委〔2022〕3号', on: '2022-03-01', words: '同意。' };
const heldInUnit = { heldOn: '2022-03-15', way: 'election', entitled: 30, present: 28, votesFor: 25 };

/** Up to where delegates may be nominated. */
export async function agreed(deed: Deed, more: JsonObject = {}): Promise<string> {
  const { desk, does, begins, linger, unit, sends, names, congress } = deed;
  const plan: JsonObject = { ...planOf(size), orgUnit: unit, quotas: [{ unit: sends, amount: places }], targets: [{ trait: 'minority', bound: 'least', amount: 1, unit: 'people' }], ...(congress.bodies.includes('standing') ? { standing: 2 } : {}), ...more };
  const id = await begins(desk, names.congress, { unit, form: plan });
  for (const agreedBefore of [0, 1]) {
    for (let step = 0; step < agreedBefore; step += 1) await does(desk, 'record', id, { form: reply });
    await linger(id);
    await does(desk, 'record', id, { verdict: 'refused', form: reply });
    await does(desk, 'submit', id, { form: plan });
  }
  for (let step = 0; step < 2; step += 1) await does(desk, 'record', id, { form: reply });
  return id;
}

interface Person {
  readonly parties: readonly string[];
  readonly applicant: string;
  readonly form: (index: number) => JsonObject;
  readonly begin: (index: number) => Promise<string>;
}

/** What befalls people whom nobody elects, with every reminder on the way; `kept` ends those whose objection did not take them out. */
async function unlucky(deed: Deed, { parties, applicant, form, begin }: Person, kept: (id: string) => Promise<void>): Promise<void> {
  const { does, linger, until, lead } = deed;
  const opinions = async (id: string) => {
    for (const one of parties) await does(one, 'opine', id);
  };
  let index = 60;
  const next = () => begin((index += 1));
  const slow = await next();
  await linger(slow);
  await does(lead, 'approve', slow);
  await linger(slow);
  await opinions(slow);
  const noticed = async () => {
    const id = await next();
    await does(lead, 'approve', id);
    await opinions(id);
    return id;
  };
  await does(applicant, 'withdraw', slow, { opinion: '本人书面声明退出' });
  await ruledOn(deed, { applicant, noticed, kept });
  const late = await next();
  await does(lead, 'return', late, { target: 'supplement', opinion: '缺照片' });
  await linger(late);
  await until(late, 'expire');
  const given = await next();
  await does(lead, 'return', given, { target: 'supplement', opinion: '缺照片' });
  await does(applicant, 'submit', given, { form: form(index) });
  await does(applicant, 'withdraw', given);
  const back = await next();
  await does(lead, 'return', back, { target: 'supplement', opinion: '缺照片' });
  await does(applicant, 'withdraw', back);
  const asked = await next();
  await does(lead, 'approve', asked);
  await does(applicant, 'withdraw', asked);
  await does(lead, 'reject', await next(), { opinion: '不符合条件' });
  const [vetoed, other] = [await next(), await next()];
  for (const one of [vetoed, other]) await does(lead, 'approve', one);
  await vetoedTwice(deed, vetoed, { party: parties[0] ?? '', withdraws: { applicant, other } });
}

/** Delegates of the unit, one more than are found qualified; and candidates for each body. */
export async function prepared(deed: Deed, id: string): Promise<readonly string[]> {
  const { desk, lead, does, begins, linger, until, nominates, sends, unit, names, congress } = deed;
  const nominee: Person = { parties: ['organization', 'police'], applicant: nominates, form: (index) => nominationOf(index, sends), begin: (index) => begins(nominates, names.delegates, { unit: sends, form: nominationOf(index, sends), congress: id }) };
  const stands = (body: string): Person => ({ parties: ['organization', 'police', 'discipline', 'court', 'tax'], applicant: desk, form: (index) => proposalOf(index, body), begin: (index) => begins(desk, names.candidates, { unit, form: proposalOf(index, body), congress: id }) });
  const through = async (person: Person, index: number) => {
    const itemId = await person.begin(index);
    await does(lead, 'approve', itemId);
    for (const one of person.parties) await does(one, 'opine', itemId);
    return itemId;
  };
  await unlucky(deed, nominee, async (id) => {
    await linger(id);
    await does(nominates, 'record', id, { verdict: 'notElected', form: { ...heldInUnit, votesFor: 12 } });
  });

  const delegates: string[] = [];
  for (let index = 0; index < places; index += 1) if (index !== minority) delegates.push(await through(nominee, index));
  await until(delegates.at(-1) ?? '', 'noticeEnd');
  for (const one of delegates) await does(nominates, 'record', one, { form: heldInUnit });
  await does(desk, 'approve', id);
  await linger(id);
  await does(lead, 'record', id, { verdict: 'fill', form: { reason: '继续推荐少数民族代表' } });
  const filled = await through(nominee, minority);
  await until(filled, 'noticeEnd');
  await does(nominates, 'record', filled, { form: heldInUnit });
  await does('section', 'pause', filled, { opinion: '有举报待核' });
  await does(desk, 'approve', id);

  await unlucky(deed, stands('executive'), (id) => does('section', 'terminate', id, { opinion: '本人放弃' }));
  const standing = [...Array.from({ length: size.candidates }, () => 'executive'), ...(congress.bodies.includes('standing') ? ['standing', 'standing'] : []), 'chair', 'deputies', 'deputies'];
  const bodies = new Map<string, number>();
  let candidate = '';
  for (const body of standing) {
    const index = bodies.get(body) ?? (body === 'deputies' ? 1 : 0);
    bodies.set(body, index + 1);
    candidate = await through(stands(body), index);
  }
  await until(candidate, 'noticeEnd');
  await does(desk, 'approve', id);
  return [...delegates, filled];
}

/** A congress of one seat and two candidates, whose only delegate gives up: with a gap explained, it comes to a review of nobody. */
export async function leastPrepared(deed: Deed): Promise<void> {
  const { desk, lead, does, begins, until, nominates, sends, unit, names, congress } = deed;
  const id = await begins(desk, names.congress, { unit, form: { ...planOf({ places: [2], executive: 1, candidates: 2, deputies: 0 }, { chair: 0 }), orgUnit: unit, quotas: [{ unit: sends, amount: 2 }], targets: [], ...(congress.bodies.includes('standing') ? { standing: 0 } : {}) } });
  for (let step = 0; step < 2; step += 1) await does(desk, 'record', id, { form: reply });
  const through = async (itemId: string, parties: readonly string[]) => {
    await does(lead, 'approve', itemId);
    for (const one of parties) await does(one, 'opine', itemId);
    await until(itemId, 'noticeEnd');
    return itemId;
  };
  const delegate = await through(await begins(nominates, names.delegates, { unit: sends, form: nominationOf(0, sends), congress: id }), ['organization', 'police']);
  await does(nominates, 'record', delegate, { form: heldInUnit });
  await does(desk, 'approve', id);
  await does(lead, 'record', id, { form: { reason: '个别类别人选不足，已报批' } });
  for (const index of [0, 1]) await through(await begins(desk, names.candidates, { unit, form: proposalOf(index, 'executive'), congress: id }), ['organization', 'police', 'discipline', 'court', 'tax']);
  await does(desk, 'approve', id);
  await does('section', 'terminate', delegate, { opinion: '本人放弃' });
}

// Fifty people who decide the same item from the same page at once, round after round, each as chance has it; what came of it
// is held against the rule of the sign mode, written down here once more in the simplest way.
import { randomUUID } from 'node:crypto';
import { JinguoError } from '../errors.ts';
import type { ActCommand, Answer } from '../engine/command/command.ts';
import { inShanghai } from '../engine/command/grant.ts';
import { chanceOf, pick, shuffled, type Chance } from '../values/chance.ts';
import { committeePlugin } from './committee-plugin.ts';
import { brokenPromises } from './invariants.ts';
import { createKit, type Kit } from './kit.ts';
import { samplePeople } from './sample-org.ts';

export type Mode = 'any' | 'all' | 'inOrder' | 'vote';
type Verdict = 'approve' | 'reject';

interface Signer {
  readonly name: string;
  readonly verdict: Verdict;
}

interface Heard extends Signer {
  readonly answer: Answer;
}

/** The last of the fifty holds the post whose 不同意 ends a vote. */
const warden = 'warden';
const names = [...Array.from({ length: 49 }, (_, n) => `judge${String(n).padStart(2, '0')}`), warden];

/** What the rule makes of the verdicts so far. */
function resultOf(mode: Mode, given: readonly Signer[]): 'chair' | 'refused' | 'jury' {
  const yes = given.filter((one) => one.verdict === 'approve').length;
  const no = given.length - yes;
  const vetoer = given.find((one) => one.name === warden);
  switch (mode) {
    case 'any':
      return given[0]?.verdict === 'approve' ? 'chair' : 'refused';
    case 'all':
    case 'inOrder':
      if (no > 0) return 'refused';
      return yes === names.length ? 'chair' : 'jury';
    case 'vote':
      if (vetoer?.verdict === 'reject' || names.length - no <= 25) return 'refused';
      return yes > 25 && vetoer !== undefined ? 'chair' : 'jury';
  }
}

/** So many rounds in one mode; answers what was wrong, with the seed. */
export async function fiftyAtOnce(mode: Mode, seed: number, rounds: number): Promise<readonly string[]> {
  const chance = chanceOf(seed);
  const kit = await createKit({
    plugins: [committeePlugin({ sign: { mode, veto: [warden] }, jury: [{ role: 'expert', everyone: 'district' }, { role: warden, unit: 'district' }] })],
    people: [
      ...samplePeople([{ role: 'clerk', units: ['d'] }, { role: 'sectionHead', units: ['d'] }, { role: 'chair', units: ['d'] }]),
      ...names.map((username) => ({ username, name: username, posts: [{ role: username === warden ? warden : 'expert', unit: 'd' }] })),
      { username: 'lan', name: '沈兰', posts: [] },
    ],
  });
  try {
    const faults: string[] = [];
    for (let round = 0; round < rounds && faults.length < 10; round += 1) {
      kit.clock.advance(60_000 + Math.floor(chance() * 3_600_000));
      for (const fault of await oneRound(kit, mode, chance)) faults.push(`seed ${seed}, round ${round}: ${fault}`);
    }
    return [...faults, ...(await brokenPromises(kit))];
  } finally {
    await kit.close();
  }
}

async function oneRound(kit: Kit, mode: Mode, chance: Chance): Promise<readonly string[]> {
  const { id, version } = await atJury(kit);
  const against = pick([0, 0.02, 0.3, 0.5, 1], chance) ?? 0;
  const signers = inTurn(mode, chance).map((name): Signer => ({ name, verdict: chance() < against ? 'reject' : 'approve' }));
  const faults: string[] = [];
  const heard: Heard[] = [];
  // In order, who comes before her turn has to come again.
  for (let waiting = signers; waiting.length > 0; ) {
    const answers = await Promise.all(waiting.map(async (signer) => ({ signer, answer: await sign(kit, signer, { id, version }) })));
    const accepted = answers.flatMap(({ signer, answer }) => (answer instanceof JinguoError ? [] : [{ ...signer, answer }]));
    heard.push(...accepted);
    const last = heard.toSorted((a, b) => a.answer.version - b.answer.version).at(-1);
    const tooLate = { code: 'STALE_VERSION', who: last?.name, at: inShanghai(kit.clock.now().toISOString()).zh };
    const early: Signer[] = [];
    for (const { signer, answer } of answers) {
      if (!(answer instanceof JinguoError)) continue;
      if (mode === 'inOrder' && answer.code === 'NOT_ALLOWED') early.push(signer);
      else if (answer.code !== tooLate.code || !answer.text('zh').startsWith(`${tooLate.who}已于${tooLate.at}办理`)) faults.push(`${signer.name} came too late and was told “${answer.text('zh')}”, not ${tooLate.who} at ${tooLate.at}`);
    }
    if (last === undefined || last.answer.stage !== 'jury' || early.length === waiting.length) break;
    waiting = early;
  }
  return [...faults, ...contradictions(mode, heard, version), ...(await elsewhere(kit, id, heard))];
}

/** Each answer follows from the one before it and from the rule, and nobody is heard after the end. */
function contradictions(mode: Mode, heard: readonly Heard[], version: number): readonly string[] {
  const history = heard.toSorted((a, b) => a.answer.version - b.answer.version);
  const faults = history.flatMap(({ name, answer }, n) => {
    const due = resultOf(mode, history.slice(0, n + 1));
    return answer.version === version + n + 1 && answer.stage === due ? [] : [`${name} was heard as ${n + 1}st: ${answer.stage} v${answer.version}, the rule says ${due} v${version + n + 1}`];
  });
  if (mode === 'inOrder' && history.some(({ name }, n) => name !== names[n])) faults.push('somebody signed before her turn');
  if (history.at(-1)?.answer.stage === 'jury') faults.push(`after ${history.length} signatures there is no result`);
  return faults;
}

/** What everybody sees afterwards is what the last one was answered. */
async function elsewhere(kit: Kit, id: string, heard: readonly Heard[]): Promise<readonly string[]> {
  const item = await kit.as('chair.d').item(id);
  const last = heard.toSorted((a, b) => a.answer.version - b.answer.version).at(-1);
  return item.stage === last?.answer.stage && item.version === last.answer.version ? [] : [`the item stands at ${item.stage} v${item.version} but the last heard was ${last?.answer.stage ?? 'nobody'} v${last?.answer.version ?? 0}`];
}

/** In order, most come when it is their turn, else they would hardly ever be through. */
function inTurn(mode: Mode, chance: Chance): readonly string[] {
  if (mode !== 'inOrder') return shuffled(names, chance);
  const order = [...names];
  for (let swaps = 0; swaps < 3; swaps += 1) {
    const at = Math.floor(chance() * (order.length - 1));
    order.push(...order.splice(at, 1));
  }
  return order;
}

async function atJury(kit: Kit): Promise<{ readonly id: string; readonly version: number }> {
  const { itemId } = await kit.as('lan').start('prize', { family: '沈兰家', points: 80 }, { unit: 'v11' });
  await kit.as('clerk.d').act('approve', itemId, { seenVersion: 1 });
  const { version } = await kit.as('sectionHead.d').act('approve', itemId, { seenVersion: 2 });
  return { id: itemId, version };
}

async function sign(kit: Kit, { name, verdict }: Signer, { id, version }: { readonly id: string; readonly version: number }): Promise<Answer | JinguoError> {
  const command: ActCommand = { action: verdict, itemId: id, seenVersion: version, key: randomUUID(), ...(verdict === 'reject' ? { opinion: '不符合条件' } : {}) };
  try {
    return await kit.engine.act({ kind: 'person', person: kit.as(name).person }, command);
  } catch (error) {
    if (error instanceof JinguoError) return error;
    throw error;
  }
}

// A stage that several people sign learns who they are when it is entered: posts of the tree, everybody who holds a post,
// or people the item's data names; whoever may not decide is left out. The roster is an event of its own, so the log says
// who was asked, and who was not and why.
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import type { RosterEntry } from '../../definition/item-context.ts';
import { inOrder } from '../../definition/roster.ts';
import { mayCarry, signMode, subjectOf, type SignMode } from '../../definition/sign-mode.ts';
import { partyOf } from '../../definition/stage-kinds/common.ts';
import { inAList } from '../../definition/text.ts';
import { resolveAssignee } from '../../people/assignee.ts';
import { placeOf } from '../../people/org-unit.ts';
import { sees, systemActor } from '../../people/post.ts';
import { namesOf } from '../../store/queries/people.ts';
import { postHolders } from '../../store/queries/post-holders.ts';
import { postsOf } from '../../store/queries/staff.ts';
import { inOneLine, linesInOne } from '../../values/one-line.ts';
import { applyEvent } from '../command/apply-event.ts';
import { openIncident } from '../outbox/incidents.ts';
import { postName } from '../parts.ts';
import { barredAt, barTexts, standIn, type Bar } from './recusals.ts';
import type { Scene } from '../command/scene.ts';
import { tellKeepers } from './tell-keepers.ts';
import { startItems } from '../command/start-items.ts';
import { placeOfItem, readingNow, stageNow, valueAtPath, type WorkItem } from '../command/work-item.ts';

type Signer = Pick<RosterEntry, 'party' | 'role' | 'unit' | 'person'>;

/** An item that stays at its stage because too few are there to sign. */
export interface Unseated {
  readonly work: WorkItem;
  /** How many might. */
  readonly found: number;
}

/** Sets the roster of every item that has come to such a stage; kept sign-offs may end it at once and lead to the next. */
export async function seatRosters(scene: Scene): Promise<readonly Unseated[]> {
  const unseated: Unseated[] = [];
  for (const work of scene.items.values()) {
    const short = work.steps.length === 0 ? undefined : await seatRoster(scene, work);
    if (short !== undefined) unseated.push(short);
  }
  return unseated;
}

/** Sets the roster of one item, if its stage still lacks one; answers what is missing when too few are there to sign. */
export async function seatRoster(scene: Scene, work: WorkItem): Promise<Unseated | undefined> {
  while (needsRoster(work)) {
    const { roster, left } = await rosterFor(scene, work);
    if (!(await setRoster(scene, work, { roster, said: await leftOut(scene, left) }))) return { work, found: roster.length };
    await startItems(scene);
  }
  return undefined;
}

/**
 * Lets these people sign the present stage, or its stand-in where they could not carry it. False when there is none:
 * then it stays as it is.
 */
export async function setRoster(scene: Scene, work: WorkItem, asked: { readonly roster: readonly RosterEntry[]; readonly said: string | null }): Promise<boolean> {
  const mode = signModeNow(work);
  const able = mayCarry(asked.roster, mode);
  const other = able ? undefined : await standIn(scene, work, work.row.stage);
  const roster = able ? asked.roster : other === undefined ? [] : [{ party: `${other.role}@${other.unit}`, ...other, person: null, waitsFor: [], added: false }];
  if (!mayCarry(roster, mode)) return false;
  const name = other === undefined ? undefined : postName(scene.parts, other.role, other.unit);
  const instead = name === undefined ? [] : [inOneLine({ zh: `可签署的人员不足，改由${name.zh}签署`, en: `too few may sign: ${name.en} is asked` })];
  const said = linesInOne([...(asked.said === null ? [] : [asked.said]), ...instead]);
  const grant = { actor: systemActor, post: undefined, taskId: undefined };
  applyEvent(scene, work, { type: 'roster', roster }, { grant, action: 'roster', opinion: said === '' ? null : said, changed: [] });
  return true;
}

/** The incident of a stage that too few are there to sign. */
export async function noteUnseated(scene: Scene, { work, found }: Unseated): Promise<void> {
  await openIncident(scene.tx, { itemId: work.row.id, kind: 'assignee', rule: `roster ${work.row.stage}`, found: inOneLine(found === 0 ? { zh: '没有人可以签署', en: 'nobody may sign' } : { zh: `只有${found}人可以签署`, en: `only ${found} may sign` }), refId: `${work.row.stage}.roster`, at: scene.now.toISOString() });
  await tellKeepers(scene, work);
}

/** Lets somebody who was named sign beside whom the stage asks. False where they are still too few. */
export async function seatNamed(scene: Scene, work: WorkItem, person: string): Promise<boolean> {
  const { roster, left } = await rosterFor(scene, work);
  const named: RosterEntry = { ...(await namedSigner(scene, work, person)), waitsFor: [], added: false };
  const all = [...roster.filter((one) => one.party !== named.party), named];
  const { mode } = signModeNow(work);
  if (!mayCarry(all, signModeNow(work))) return false;
  await setRoster(scene, work, { roster: mode === 'inOrder' ? inOrder(all) : all, said: await leftOut(scene, left) });
  await startItems(scene);
  return true;
}

/** A person who signs for herself, with the post that counts: one with a veto before any other that has to do with the item. */
export async function namedSigner(scene: Scene, work: WorkItem, person: string): Promise<Signer> {
  const { veto } = signModeNow(work);
  const posts = (await postsOf(scene.tx, person)).filter((post) => scene.parts.units.get(post.unit)?.level === 'partner' || sees([post], scene.parts.units, placeOfItem(work.row)));
  const post = posts.find(({ role }) => veto.includes(role)) ?? posts[0];
  return { party: `person:${person}`, role: post?.role ?? null, unit: post?.unit ?? null, person };
}

function needsRoster(work: WorkItem): boolean {
  return work.row.status === 'open' && readingNow(work).plan.signing?.roster === true && (work.context.rosters?.[work.row.stage]?.length ?? 0) === 0;
}

function signModeNow(work: WorkItem): SignMode {
  return readingNow(work).plan.signing?.mode ?? signMode.parse({});
}

interface LeftOut {
  readonly person: string;
  readonly bar: Bar;
}

async function rosterFor(scene: Scene, work: WorkItem): Promise<{ readonly roster: readonly RosterEntry[]; readonly left: readonly LeftOut[] }> {
  const { veto, mode, keepUnless } = signModeNow(work);
  const parties = new Map<string, Signer>();
  for (const rule of stageNow(work).actors) {
    for (const signer of await signersOf(scene, work, rule)) {
      const known = parties.get(signer.party);
      if (known === undefined || !veto.includes(known.role ?? '')) parties.set(signer.party, signer);
    }
  }
  const barred = await barredAt(scene, work, work.row.stage);
  const subject = subjectOf(work.context, keepUnless);
  const signedIt = (party: string) => (work.context.signOffs[work.row.stage] ?? []).some((one) => one.party === party && one.subject === subject);
  const left: LeftOut[] = [];
  for (const { party, person } of parties.values()) {
    const bar = person === null || party === 'applicant' ? undefined : barred(person);
    // Who has signed already need not be asked again, and where her second level passes by itself she is heard so.
    const mayStay = bar === 'signed' ? signedIt(party) : bar === 'same' && (signedIt(party) || stageNow(work).consecutive === 'pass');
    if (person === null || bar === undefined || mayStay) continue;
    parties.delete(party);
    left.push({ person, bar });
  }
  const roster = [...parties.values()].map((signer) => ({ ...signer, waitsFor: [], added: false }));
  return { roster: mode === 'inOrder' ? inOrder(roster) : roster, left };
}

async function signersOf(scene: Scene, work: WorkItem, rule: AssigneeRule): Promise<readonly Signer[]> {
  const { parts } = scene;
  const place = placeOfItem(work.row);
  if ('each' in rule) {
    return [...parts.units.values()]
      .filter((unit) => unit.level === rule.each && Object.values(placeOf(parts.units, unit.id)).includes(work.row.unit))
      .map((unit) => ({ party: `${rule.role}@${unit.id}`, role: rule.role, unit: unit.id, person: null }));
  }
  if ('everyone' in rule) {
    const unit = place[rule.everyone];
    const holders = unit === null ? [] : await postHolders(scene.tx, { role: rule.role, unit });
    return holders.map(({ id }) => ({ party: `person:${id}`, role: rule.role, unit, person: id }));
  }
  if ('named' in rule) {
    const value = valueAtPath(work.data, rule.named);
    const ids = (Array.isArray(value) ? value : [value]).filter((id): id is string => typeof id === 'string');
    return Promise.all(ids.map((id) => namedSigner(scene, work, id)));
  }
  const assignee = resolveAssignee(rule, { place, applicant: work.row.applicant, decided: work.context.lastDecider });
  return ['person' in assignee ? { party: partyOf(rule), role: null, unit: null, person: assignee.person } : { party: partyOf(rule), role: assignee.role, unit: assignee.unit, person: null }];
}

/** Who was left out and why, for the log; an applicant is a private person and not named. */
async function leftOut(scene: Scene, left: readonly LeftOut[]): Promise<string | null> {
  if (left.length === 0) return null;
  const names = await namesOf(scene.tx.db, left.map((one) => one.person));
  const each = left.map(({ person, bar }) => (bar === 'own' ? { zh: `申报人：${barTexts.own.zh}`, en: `the applicant: ${barTexts.own.en}` } : { zh: `${names.get(person) ?? person}：${barTexts[bar].zh}`, en: `${names.get(person) ?? person}: ${barTexts[bar].en}` }));
  const { zh, en } = inAList(each);
  return inOneLine({ zh: `未列入签署名单：${zh}`, en: `left out of who signs: ${en}` });
}

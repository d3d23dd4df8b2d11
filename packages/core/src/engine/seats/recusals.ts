// Who may not decide an item where it stands (回避), found out before anybody is asked: whoever applied, has a tie to who
// did, decided the level before, or signed before where the stage minds. And who is asked instead. domain.md §1
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import type { Stage } from '../../definition/stage.ts';
import type { LocalText } from '../../definition/text.ts';
import { resolveAssignee } from '../../people/assignee.ts';
import type { Post } from '../../people/post.ts';
import { signersBarredAt } from '../../store/load-item.ts';
import { postHolders } from '../../store/queries/post-holders.ts';
import { identityKey, tiedPeople } from '../../store/queries/ties.ts';
import { concernedBy } from './concerned.ts';
import { filerBarredAt } from './filer.ts';
import type { Scene } from '../command/scene.ts';
import { placeOfItem, stageCalled, type WorkItem } from '../command/work-item.ts';

export type Bar = 'own' | 'tied' | 'same' | 'filed' | 'signed';

export const barTexts: Readonly<Record<Bar | 'vacant', LocalText>> = {
  vacant: { zh: '岗位空缺', en: 'the post is vacant' },
  own: { zh: '本人为申报人，应当回避', en: 'it is her own application' },
  tied: { zh: '与申报人有利害关系，应当回避', en: 'she has a tie to the applicant' },
  same: { zh: '上一环节由同一人办理', en: 'she decided the level before' },
  filed: { zh: '由本人代填，须由他人核实', en: 'she entered it for the applicant' },
  signed: { zh: '此前已审签本件', en: 'she signed the item before' },
};

/** Tells why a person may not; undefined when she may. */
type Barred<B> = (person: string) => B | undefined;

/** Whom an item concerns herself, whatever its stage. */
export async function recusedFrom(scene: Scene, work: WorkItem): Promise<Barred<'own' | 'tied'>> {
  const tied = await tiedTo(scene, work);
  return (person) => (work.row.applied_self === 1 && work.row.applicant === person ? 'own' : tied.includes(person) ? 'tied' : undefined);
}

/** Kinds of stage at which somebody decides, marks or puts down. */
const decided: ReadonlySet<string> = new Set(['review', 'inspection', 'opinions', 'record']);

/** Who may not decide at a stage. */
export async function barredAt(scene: Scene, work: WorkItem, stageId: string): Promise<Barred<Bar>> {
  const stage = stageCalled(work, stageId);
  if (!decided.has(stage.kind)) return () => undefined;
  const recused = await recusedFrom(scene, work);
  const before = stage.kind === 'review' ? decidedBefore(work, stageId) : [];
  const signers = stage.excludeSigners ? [...(await signersBarredAt(scene.tx, work.row.id, stage)), ...deciding(work, stage)] : [];
  const filer = await filerBarredAt(scene.tx, work, stageId);
  return (person) => recused(person) ?? (before.includes(person) ? 'same' : filer === person ? 'filed' : signers.includes(person) ? 'signed' : undefined);
}

/** Who decided the level before a stage; a panel that marks is no level. */
export function decidedBefore({ workflow, context: { lastDecider } }: WorkItem, stageId: string): readonly string[] {
  if (workflow.compiled.stages.get(stageId)?.kind === 'inspection') return [];
  return lastDecider === null || lastDecider.stage === stageId ? [] : [lastDecider.person, ...(lastDecider.others ?? [])];
}

/** Why nobody who holds a post may act at a stage; undefined when somebody may. */
export async function whyNobody(scene: Scene, work: WorkItem, at: { readonly stage: string; readonly post: Post }): Promise<Bar | 'vacant' | undefined> {
  const holders = await postHolders(scene.tx, at.post);
  if (holders.length === 0) return 'vacant';
  const barred = await barredAt(scene, work, at.stage);
  const bars = holders.map(({ id }) => barred(id));
  return bars.includes(undefined) ? undefined : bars[0];
}

/** The first post of the stage's fallback, the definition's, or the superior's, of which somebody may act. */
export async function standIn(scene: Scene, work: WorkItem, stageId: string): Promise<Post | undefined> {
  for (const rule of fallbackOf(work, stageId)) {
    const post = postOf(rule, work);
    if (post !== undefined && (await whyNobody(scene, work, { stage: stageId, post })) === undefined) return post;
  }
  return undefined;
}

function fallbackOf(work: WorkItem, stageId: string): readonly AssigneeRule[] {
  const stage = stageCalled(work, stageId);
  const escalate = stage.deadline?.escalate;
  return stage.fallback ?? work.workflow.compiled.definition.fallback ?? (escalate === undefined || escalate.toldOnly === true ? [] : [escalate.to]);
}

function postOf(rule: AssigneeRule, work: WorkItem): Post | undefined {
  if (!('role' in rule) || !('unit' in rule || 'partner' in rule)) return undefined;
  const assignee = resolveAssignee(rule, { place: placeOfItem(work.row), applicant: work.row.applicant, decided: work.context.lastDecider });
  return 'person' in assignee ? undefined : assignee;
}

const signatures: ReadonlySet<string> = new Set(['approve', 'reject', 'return', 'opine', 'record']);

/** Who signs in the very command at hand: not among the stored signers yet. */
function deciding({ steps }: WorkItem, { mayHaveSigned = [] }: Pick<Stage, 'mayHaveSigned'>): readonly string[] {
  return steps.flatMap(({ grant, action, from }) => (!mayHaveSigned.includes(from ?? '') && grant.actor.kind === 'person' && signatures.has(action) ? [grant.actor.person.id] : []));
}

/** By the identity it will have, where the command at hand changes that; else by the one it has. */
async function tiedTo(scene: Scene, work: WorkItem): Promise<readonly string[]> {
  const key = work.keys.find((one) => one.name === identityKey);
  const stored = work.loadedVersion === 0 ? [] : await tiedHere(scene, work);
  return key === undefined ? stored : [...stored, ...(await tiedPeople(scene.tx, { blinded: key.blinded }))];
}

/** Whom a stored item concerns where it stands; looked up once in a command. */
export async function tiedHere({ parts, tx, ties }: Scene, { row }: WorkItem): Promise<readonly string[]> {
  const at = `${row.id} ${row.stage}`;
  const known = ties.get(at);
  if (known !== undefined) return known;
  const found = await concernedBy(parts, tx, row);
  ties.set(at, found);
  return found;
}

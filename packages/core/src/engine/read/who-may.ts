// Who may act on each open task now: of those who hold its post, or whom it names, the ones no rule of recusal stands
// against; and who covers for them. The same `may` answers as for buttons and commands.
import { localDateOf } from '../../calendar/local-date.ts';
import { actions, isActionName, type ActionName } from '../../definition/action.ts';
import type { ItemContext } from '../../definition/item-context.ts';
import type { Stage } from '../../definition/stage.ts';
import { asIs } from '../../errors.ts';
import { decides, may, type MayInput, type OpenTask } from '../../people/may.ts';
import type { Cover } from '../../people/cover.ts';
import type { Person } from '../../people/post.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import { signersBarredAt, type ItemRow } from '../../store/load-item.ts';
import { namesOf } from '../../store/queries/people.ts';
import { coversForPeople, holdersOf } from '../../store/queries/task-people.ts';
import type { WriteTx } from '../../store/store.ts';
import type { EngineParts } from '../parts.ts';
import { concernedBy } from '../seats/concerned.ts';
import { filerBarredAt } from '../seats/filer.ts';
import { shownName } from './shown-name.ts';

export interface WhoMay {
  readonly names: readonly string[];
  readonly covers: readonly { readonly name: string; readonly onBehalfOf: string }[];
}

export interface WaitingItem {
  readonly row: ItemRow;
  readonly context: ItemContext;
  readonly workflow: LoadedWorkflow;
  readonly tasks: readonly OpenTask[];
}

type Standing = Omit<MayInput, 'person' | 'action' | 'tasks' | 'covers' | 'tied'>;

/** By task id. */
export async function whoMay(parts: Pick<EngineParts, 'clock' | 'registry'>, tx: Pick<WriteTx, 'run' | 'db'>, item: WaitingItem): Promise<ReadonlyMap<string, WhoMay>> {
  const { row, workflow, tasks } = item;
  const stage = workflow.compiled.stages.get(row.stage);
  const kinds = asked(workflow, row.stage);
  if (stage === undefined || tasks.length === 0) return new Map();
  const holders = await holdersOf(tx.db, tasks.flatMap(({ role, unit }) => (role === null || unit === null ? [] : [{ role, unit }])));
  const named = [...new Set(tasks.flatMap((task) => [task.person, task.heldBy].filter((one) => one !== null)))];
  const names = new Map([...(await namesOf(tx.db, named)), ...holders.map((one) => [one.id, one.name] as const)]);
  const now = parts.clock.now();
  const covers = await coversForPeople(tx.db, [...names.keys()], localDateOf(now));
  const tied = await concernedBy(parts, tx, row);
  const standing: Standing = {
    stage,
    // A pause stops everybody; who would act is still to be told.
    context: { ...item.context, paused: null },
    applicant: row.applicant,
    appliedSelf: row.applied_self === 1,
    signers: await signersBarredAt(tx, row.id, stage),
    filer: await filerBarredAt(tx, { workflow, row, data: JSON.parse(row.data) }, stage.id),
    keepers: [],
    now: now.toISOString(),
    who: asIs(''),
  };
  const can = (person: Person, task: OpenTask, as: readonly Cover[]) =>
    kinds.some((action) => may({ ...standing, person, action, tasks: [claimed(stage, task, as[0]?.personId ?? person.id)], covers: as, tied: tied.includes(person.id) }).ok);
  return new Map(
    tasks.map((task) => {
      const { role, unit } = task;
      const post = role === null || unit === null ? [] : [{ role, unit }];
      const behind = new Set([...holders.filter((one) => one.role === role && one.unit === unit).map((one) => one.id), ...[task.person, task.heldBy].filter((one) => one !== null)]);
      const people = [...behind].filter((id) => can({ id, name: '', posts: holders.filter((one) => one.id === id) }, task, []));
      const onLeave = covers.filter((one) => behind.has(one.personId) && !people.includes(one.coverId) && (one.workflows === null || one.workflows.includes(row.workflow)));
      const standIns = onLeave.filter((one) => can({ id: one.coverId, name: '', posts: [] }, task, [{ personId: one.personId, personName: '', workflows: null, posts: post.filter((own) => one.post === null || (one.post.role === own.role && one.post.unit === own.unit)) }]));
      const nameOf = (id: string) => shownName(row, id, names.get(id) ?? '');
      return [task.id, { names: people.map(nameOf), covers: standIns.map((one) => ({ name: one.coverName, onBehalfOf: nameOf(one.personId) })) }];
    }),
  );
}

/** What the stage asks of whom it waits for: its decisions where it has some, else whatever moves it. */
function asked({ compiled }: LoadedWorkflow, stage: string): readonly ActionName[] {
  const offered = Object.keys(compiled.readings.get(stage)?.plan.on ?? {}).filter((name): name is ActionName => isActionName(name) && actions[name].family === 'stage' && actions[name].by !== 'viewer' && name !== 'withdraw');
  const decisions = offered.filter(decides);
  return decisions.length > 0 ? decisions : offered;
}

/** Where a task has to be claimed first, whoever could claim it may act. */
function claimed(stage: Stage, task: OpenTask, by: string): OpenTask {
  return stage.pool === 'claim' && task.heldBy === null ? { ...task, heldBy: by } : task;
}

// People of the district at work on any programme: they begin items, take up what waits for them and decide mostly in
// favour. Everything goes through the engine's own door; what a rule refuses is put otherwise, as at a desk.
import { JinguoError, pick, withScans, type ActCommand, type Actor, type Answer, type Chance, type Engine, type JsonObject, type LoadedWorkflow, type PersonWithUsername, type ScanFile, type StartCommand, type Store } from '@jinguo/core';
import { chooseAction, extrasOf } from './choose-action.ts';
import { fromTheBooks } from './from-the-books.ts';
import { fillForm, type Filling } from './fill-form.ts';
import { usualForms } from './usual-forms.ts';

export interface OfficeAtWork {
  readonly engine: Engine;
  readonly store: Store;
  readonly chance: Chance;
  readonly people: readonly PersonWithUsername[];
  /** Villages in which items are begun. */
  readonly villages: readonly string[];
  /** 0 to 1: how often something other than going forward is chosen. */
  readonly trouble: number;
  /** Told of what could not be done. */
  readonly onRefused?: (what: Refused) => void;
  /** Told of each command and what it was answered. */
  /** What is brought for a signed paper, where the engine does not see to it. */
  readonly scan?: ScanFile;
  readonly onSent?: (sent: SentCommand) => void;
}

/** A command as it was sent, and the answer. */
export type SentCommand = { readonly actor: Actor; readonly answer: Answer } & ({ readonly act: ActCommand } | { readonly start: StartCommand });

export interface Refused {
  readonly workflow: string;
  readonly step: string;
  readonly code: string;
  readonly why: string;
}

export interface OpenTask {
  readonly itemId: string;
  readonly workflow: string;
  readonly stage: string;
  readonly role: string | null;
  readonly unit: string | null;
  readonly person: string | null;
  readonly heldBy: string | null;
}

/** How often somebody tries again after a refusal. */
const tries = 8;

export interface Beginning {
  readonly workflow: LoadedWorkflow;
  readonly batchId?: string | undefined;
  /** Data that is given; the rest is made up. */
  readonly form?: JsonObject;
  readonly key: string;
  readonly unit?: string;
}

/** Begins an item; undefined when nobody may or every try is refused. */
export async function begin(office: OfficeAtWork, beginning: Beginning): Promise<Answer | undefined> {
  const { definition } = beginning.workflow.compiled;
  const village = beginning.unit ?? pick(office.villages, office.chance) ?? '';
  const unit = unitAt(office.engine, village, definition.level ?? (definition.form === 'batch' ? 'district' : 'village'));
  const person = starterOf(office, definition.startedBy, { village, unit });
  const first = definition.stages.find((stage) => stage.id === definition.start)?.form;
  const schema = first === undefined ? undefined : definition.forms[first]?.schema;
  if (person === undefined || first === undefined || schema === undefined) return undefined;
  const known = await fromTheBooks({ ...office, workflow: definition.workflow, form: first, unit });
  if (known === undefined) return undefined;
  return persist(office, { workflow: definition.workflow, step: 'start' }, (attempt) => {
    const form = { ...fillForm(schema, filling(office, unit, attempt)), ...usualForms({ ...office, form: first, schema, unit }), ...known, ...beginning.form };
    const command: StartCommand = { workflow: definition.workflow, key: `${beginning.key}-${attempt}`, unit, form, ...(beginning.batchId === undefined ? {} : { batchId: beginning.batchId }) };
    return sent(office, { actor: { kind: 'person', person }, start: command });
  });
}

export interface Working {
  readonly task: OpenTask;
  /** Data that is given for the stage's form. */
  readonly form?: JsonObject;
  /** Go forward whatever chance says. */
  readonly steady?: boolean;
}

/** Does what a task asks for; undefined when it has to wait or every try is refused. */
export async function work(office: OfficeAtWork, { task, form, steady }: Working): Promise<Answer | undefined> {
  const { engine, chance } = office;
  const person = whoDoes(office, task);
  if (person === undefined) return undefined;
  const item = await engine.item(person, task.itemId);
  const action = chooseAction(item, { chance, trouble: steady === true ? 0 : office.trouble });
  if (action === undefined) return undefined;
  const unit = task.unit ?? office.villages[0] ?? '';
  const known = action.form === null ? {} : await fromTheBooks({ ...office, workflow: task.workflow, form: action.form.name, schema: action.form.schema, unit, itemId: item.id });
  if (known === undefined) return undefined;
  return persist(office, { workflow: task.workflow, step: `${task.stage}.${action.action}` }, (attempt) => {
    const asked = action.form;
    const filled = asked === null ? undefined : { ...fillForm(asked.schema, filling(office, unit, attempt)), ...usualForms({ ...office, form: asked.name, schema: asked.schema, unit }), ...(attempt < 2 ? asked.data : {}), ...known, ...form };
    const command: ActCommand = {
      itemId: item.id, action: action.action, seenVersion: item.version, key: `${item.id}-${item.version}-${action.action}-${attempt}-${person.username}`,
      ...(filled === undefined ? {} : { form: filled }),
      ...extrasOf({ item, action, chance, steady: steady === true || attempt > 0, fill: (schema) => fillForm(schema, filling(office, unit, attempt)) }),
    };
    return sent(office, { actor: { kind: 'person', person }, act: command });
  });
}

async function sent({ engine, onSent, scan }: OfficeAtWork, asked: { readonly actor: Actor } & ({ readonly act: ActCommand } | { readonly start: StartCommand })): Promise<Answer> {
  const command = 'act' in asked || scan === undefined ? asked : { ...asked, start: await withScans(engine, asked.actor, asked.start, scan) };
  const answer = 'act' in command ? await engine.act(command.actor, command.act) : await engine.start(command.actor, command.start);
  onSent?.({ ...command, answer });
  return answer;
}

/** Work that lies on desks, oldest first. */
export async function openTasks({ store }: Pick<OfficeAtWork, 'store'>, only: { readonly item?: string; readonly without?: readonly string[] } = {}): Promise<readonly OpenTask[]> {
  let query = store.read
    .selectFrom('task')
    .select(['item_id as itemId', 'workflow', 'stage', 'role', 'unit', 'person', 'held_by as heldBy'])
    .where('state', '=', 'open');
  if (only.item !== undefined) query = query.where('item_id', '=', only.item);
  if (only.without !== undefined && only.without.length > 0) query = query.where('workflow', 'not in', [...only.without]);
  return query.orderBy('opened_at').orderBy('id').execute();
}

/** Tries again with other data while it is the data that is refused. */
async function persist(office: OfficeAtWork, about: Pick<Refused, 'workflow' | 'step'>, attemptOne: (attempt: number) => Promise<Answer>): Promise<Answer | undefined> {
  let last: JinguoError | undefined;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    try {
      return await attemptOne(attempt);
    } catch (error) {
      if (!(error instanceof JinguoError)) throw error;
      last = error;
      if (!['FORM_INVALID', 'RULE_REFUSED'].includes(error.code)) break;
    }
  }
  if (last !== undefined) office.onRefused?.({ ...about, code: last.code, why: last.issues.length === 0 ? last.message : last.issues.map((one) => `${one.path} ${one.code}`).join(', ') });
  return undefined;
}

function filling({ engine, chance, people }: OfficeAtWork, unit: string, attempt: number): Filling {
  return { chance, today: engine.today(), unit, attempt, people: people.map((one) => one.id) };
}

function whoDoes({ people, chance }: OfficeAtWork, task: OpenTask): PersonWithUsername | undefined {
  const named = task.heldBy ?? task.person;
  if (named !== null) return people.find((one) => one.id === named);
  return pick(people.filter((one) => one.posts.some((post) => post.role === task.role && (task.unit === null || post.unit === task.unit))), chance);
}

type StartedBy = LoadedWorkflow['compiled']['definition']['startedBy'];

function starterOf({ people, chance, engine }: OfficeAtWork, rules: StartedBy, { village, unit }: { readonly village: string; readonly unit: string }): PersonWithUsername | undefined {
  const above = new Set(lineOf(engine, rules.some((rule) => 'role' in rule && rule.role === 'villageOfficer') && unit === village ? village : unit));
  const roles = new Set(rules.flatMap((rule) => ('role' in rule ? [rule.role] : [])));
  return pick(people.filter((one) => one.posts.some((post) => roles.has(post.role) && above.has(post.unit))), chance);
}

/** A unit and all above it. */
export function lineOf(engine: Engine, unit: string): readonly string[] {
  const { parent } = engine.units.get(unit) ?? {};
  return parent === null || parent === undefined ? [unit] : [unit, ...lineOf(engine, parent)];
}

/** The unit of a level above a village. */
export function unitAt(engine: Engine, village: string, level: string): string {
  return lineOf(engine, village).find((unit) => engine.units.get(unit)?.level === level) ?? village;
}

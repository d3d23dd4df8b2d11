// What somebody does with a task whose item she need not open first, because what its stage asks for is known: the action of
// its kind, its form filled in, an opinion. A whole year is tens of thousands of these; reading each item would cost more than
// deciding it.
import { chanceOf, JinguoError, pick, type ActCommand, type ActionName, type Answer, type Engine, type JsonObject, type LoadedWorkflow, type PersonWithUsername } from '@jinguo/core';
import { fillForm } from '../season/fill-form.ts';
import { usualForms } from '../season/usual-forms.ts';
import { writtenIn, type Forms, type Trouble } from './wanted.ts';

export interface Desk {
  readonly itemId: string;
  readonly workflow: string;
  readonly stage: string;
  readonly version: number;
  readonly role: string | null;
  readonly unit: string | null;
  readonly person: string | null;
  readonly heldBy: string | null;
}

export interface Hands {
  readonly engine: Engine;
  readonly people: readonly PersonWithUsername[];
}

export interface Doing {
  readonly desk: Desk;
  readonly forms: Forms;
  readonly seed: number;
  /** Who decided it last: another one is asked where there is one. */
  readonly lastBy: string | undefined;
  /** What is done here instead of going forward. */
  readonly trouble?: Trouble | undefined;
  /** What is said of entries of a list. */
  readonly entries?: NonNullable<ActCommand['entries']>;
}

export interface Done {
  readonly answer: Answer;
  readonly by: string;
}

type Stage = LoadedWorkflow['compiled']['definition']['stages'][number];

const byKind: Readonly<Record<string, ActionName>> = { fillIn: 'submit', review: 'approve', inspection: 'approve', opinions: 'opine', record: 'record', collect: 'approve' };
const tries = 4;
const nay = { return: '材料不全，请补正后再报。', reject: '经核实不符合条件，不予通过。' };
const opinions = ['情况属实，同意。', '材料齐全，符合条件，同意。', '经核实无误，同意上报。', '已核对，按规定办理。'];

/** Undefined where a stage asks for nothing that goes forward. @throws JinguoError what the engine refuses for good. */
export async function doTask(hands: Hands, doing: Doing): Promise<Done | undefined> {
  const { engine } = hands;
  const { desk, seed, forms, trouble } = doing;
  const workflow = engine.registry.current(desk.workflow);
  const stage = workflow?.compiled.stages.get(desk.stage);
  const came = stage === undefined ? undefined : meanwhileOf(stage);
  const action = stage === undefined ? undefined : came === undefined ? byKind[stage.kind] : 'record';
  const chance = chanceOf(seed);
  const person = whoActs(hands, doing, chance);
  if (workflow === undefined || stage === undefined || action === undefined || person === undefined) return undefined;
  const unit = desk.unit ?? writtenIn(forms, '')?.['unit']?.toString() ?? '';
  let version = desk.version;
  const send = (command: Omit<ActCommand, 'itemId' | 'seenVersion' | 'key'>, key: string) => engine.act({ kind: 'person', person }, { itemId: desk.itemId, seenVersion: version, key: `${desk.itemId}-${version}-${key}`, ...command });
  if (stage.pool === 'claim' && desk.heldBy === null) ({ version } = await send({ action: 'claim' }, `claim-${person.username}`));
  if (trouble?.stage === desk.stage) return { answer: await send({ action: trouble.action, opinion: nay[trouble.action] }, trouble.action), by: person.id };
  const form = stage.form !== undefined && (stage.formOn === undefined || stage.formOn.includes(action)) ? stage.form : undefined;
  const schema = form === undefined ? undefined : workflow.compiled.definition.forms[form]?.schema;
  const filled = (attempt: number): JsonObject | undefined => (form === undefined || schema === undefined ? undefined : withoutBlanks({ ...fillForm(schema, { chance, today: engine.today(), unit, attempt, people: [] }), ...usualForms({ engine, chance, form, schema, unit }), ...writtenIn(forms, form, version) }));
  const answer = await persist(async (attempt) => {
    const data = filled(attempt);
    return send({
      action, ...(data === undefined ? {} : { form: data }), ...(action === 'opine' ? { verdict: 'none' } : came === undefined ? {} : { verdict: came }), ...(action === 'submit' ? {} : { opinion: pick(opinions, chance) ?? '' }),
      ...(doing.entries === undefined || doing.entries.length === 0 ? {} : { entries: doing.entries }),
    }, `${action}-${attempt}-${person.username}`);
  });
  return { answer, by: person.id };
}

export interface Beginning {
  readonly workflow: LoadedWorkflow;
  readonly unit: string;
  readonly by: PersonWithUsername;
  readonly batchId?: string;
  readonly forms: Forms;
  readonly key: string;
  readonly seed: number;
}

export async function beginItem({ engine }: Hands, { workflow, unit, by, batchId, forms, key, seed }: Beginning): Promise<Answer> {
  const { definition } = workflow.compiled;
  const first = definition.stages.find((stage) => stage.id === definition.start)?.form ?? '';
  const schema = definition.forms[first]?.schema ?? {};
  const chance = chanceOf(seed);
  return persist((attempt) => {
    const form = withoutBlanks({ ...fillForm(schema, { chance, today: engine.today(), unit, attempt, people: [] }), ...usualForms({ engine, chance, form: first, schema, unit }), ...writtenIn(forms, first) });
    return engine.start({ kind: 'person', person: by }, { workflow: definition.workflow, key: `${key}-${attempt}`, unit, form, ...(batchId === undefined ? {} : { batchId }) });
  });
}

/** Null in a plan leaves its field blank. */
function withoutBlanks(form: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(form).filter(([, value]) => value !== null));
}

/** What is waited for and written down when it comes; what is only watched for does not. */
function meanwhileOf({ kind, settings }: Pick<Stage, 'kind' | 'settings'>): string | undefined {
  const { meanwhile, notes } = settings;
  return kind === 'wait' && notes !== true && Array.isArray(meanwhile) ? meanwhile.map(String)[0] : undefined;
}

function whoActs({ people }: Hands, { desk, lastBy }: Doing, chance: ReturnType<typeof chanceOf>): PersonWithUsername | undefined {
  const named = desk.heldBy ?? desk.person;
  if (named !== null) return people.find((one) => one.id === named);
  const holders = people.filter((one) => one.posts.some((post) => post.role === desk.role && post.unit === desk.unit));
  return pick(holders.filter((one) => one.id !== lastBy), chance) ?? pick(holders, chance);
}

/** Tries again with other data while it is the data that is refused. */
async function persist(attempt: (nth: number) => Promise<Answer>): Promise<Answer> {
  for (let n = 0; ; n += 1) {
    try {
      return await attempt(n);
    } catch (error) {
      if (!(error instanceof JinguoError) || !['FORM_INVALID', 'RULE_REFUSED'].includes(error.code) || n + 1 >= tries) throw error;
    }
  }
}

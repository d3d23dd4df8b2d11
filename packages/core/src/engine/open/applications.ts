// 网上申报: a citizen without an account applies for herself on the same path as everybody, and follows her application by its
// code. The code shows where it stands and what is asked of her; what is masked elsewhere is not shown to who holds it.
import { localDateOf } from '../../calendar/local-date.ts';
import { notAccepted } from '../../definition/intake.ts';
import type { Json, JsonObject } from '../../definition/text.ts';
import { formSchema } from '../../definition/workflow-definition.ts';
import { refusal } from '../../errors.ts';
import { placeOf } from '../../people/org-unit.ts';
import type { Actor, Person } from '../../people/post.ts';
import { citizenByCode, putCitizen } from '../../store/queries/citizens.ts';
import { itemPageRows } from '../../store/queries/item-page.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Answer } from '../command/command.ts';
import type { Engine } from '../engine.ts';
import type { EngineParts } from '../parts.ts';
import { itemDetail } from '../read/item-detail.ts';
import { withdrawConsent } from '../consents/withdraw.ts';
import { startsForHerself } from '../command/start.ts';
import type { ActionView, ItemDetail } from '../views.ts';
import { isObject } from '../../values/json.ts';
import { citizenId, codeFor, hashOfCode } from './code.ts';
import type { OpenAct, OpenApplication, OpenConsentWithdrawal, Progress } from './views.ts';

const nameless = '网上申报人';

/** Who applies with a key, known from her first file on. */
export async function citizenOf(parts: EngineParts, key: string): Promise<Person> {
  const person: Person = { id: citizenId(parts, key), name: nameless, posts: [] };
  await parts.store.write((tx) => putCitizen(tx, rowOf(parts, key, person)));
  return person;
}

function rowOf(parts: EngineParts, key: string, { id, name }: Person) {
  return { id, name, codeHash: hashOfCode(parts, 'application', codeFor(parts, 'application', key)), at: parts.clock.now().toISOString() };
}

/** Starts an item; what comes `first` is written with it or not at all. */
export type StartWith = (actor: Actor, command: OpenApplication, first: (tx: WriteTx) => Promise<void>) => Promise<Answer>;

/** @throws JinguoError NOT_FOUND where nobody applies for herself, and what `start` throws */
export async function applyOpenly(parts: EngineParts, start: StartWith, command: OpenApplication): Promise<{ readonly code: string; readonly number: string }> {
  const workflow = parts.registry.inForceAt(command.workflow, placeOf(parts.units, command.unit).town);
  if (workflow === undefined || !startsForHerself(workflow)) throw refusal('NOT_FOUND', { what: command.workflow });
  const { definition } = workflow.compiled;
  const name = nameIn(formSchema(definition, workflow.compiled.stages.get(definition.start)?.form ?? ''), command.form) ?? nameless;
  const person: Person = { id: citizenId(parts, command.key), name, posts: [] };
  const answer = await start({ kind: 'person', person }, command, (tx) => putCitizen(tx, rowOf(parts, command.key, person)));
  return { code: codeFor(parts, 'application', command.key), number: answer.number };
}

/** The first name of a person the form asks for. */
function nameIn(schema: JsonObject | undefined, form: JsonObject): string | undefined {
  const properties: Json | undefined = schema?.['properties'];
  if (!isObject(properties)) return undefined;
  const field = Object.entries(properties).find(([, one]) => isObject(one) && (one['x-mask'] === 'name' || one['format'] === 'person-name'))?.[0];
  const value = field === undefined ? undefined : form[field];
  return typeof value === 'string' && value !== '' ? value.slice(0, 30) : undefined;
}

/** @throws JinguoError CODE_UNKNOWN */
export async function progress(parts: EngineParts, code: string): Promise<Progress> {
  const { person, itemId } = await holder(parts, code);
  const item = await itemDetail(parts, localDateOf(parts.clock.now()), person, itemId);
  const submit = item.actions.find((one) => one.action === 'submit');
  const withdraw = item.actions.find((one) => one.action === 'withdraw');
  const arrived = item.timeline.findLast((one) => one.moved);
  return {
    number: item.number,
    workflow: item.workflow,
    programme: item.workflowTitle,
    appliedOn: localDateOf(new Date(item.createdAt)),
    stage: item.stageTitle,
    turn: item.result === null ? (submit === undefined ? 'office' : 'hers') : 'nobody',
    good: item.good,
    state: item.state,
    dueOn: item.dueOn,
    notAccepted: notAcceptedOf(item),
    asked: submit !== undefined && arrived?.action === 'return' ? arrived.opinion : null,
    form: submit === undefined ? null : shownForm(submit),
    mayWithdraw: withdraw === undefined ? 'no' : withdraw.opinion === 'required' ? 'withReason' : 'freely',
    consents: item.consents.map(({ consent, words, withdrawn }) => ({ consent, words, withdrawnOn: withdrawn?.on ?? null })),
    version: item.version,
  };
}

/** What she is told of an item that was not accepted. */
function notAcceptedOf({ result, timeline, forms }: ItemDetail): Progress['notAccepted'] {
  if (result !== notAccepted) return null;
  const body = forms.find((one) => one.name === notAccepted)?.data['rightBody'];
  return { reason: timeline.findLast((one) => one.action === 'decline')?.opinion ?? '', rightBody: typeof body === 'string' ? body : '' };
}

/** Supplements what was returned, or withdraws, in the applicant's name. @throws JinguoError CODE_UNKNOWN and what `act` throws */
export async function actOpenly(parts: EngineParts, act: Engine['act'], order: OpenAct): Promise<Answer> {
  const { person, itemId } = await holder(parts, order.code);
  const { key, seenVersion, action, opinion, form } = order;
  const command = { itemId, key, seenVersion, action, ...(opinion === undefined ? {} : { opinion }) };
  if (action === 'withdraw') return act({ kind: 'person', person }, command);
  const item = await itemDetail(parts, localDateOf(parts.clock.now()), person, itemId);
  const submit = item.actions.find((one) => one.action === 'submit')?.form;
  // What was kept from her eyes stays as it is, unless she writes it anew.
  const kept = submit === undefined || submit === null ? {} : Object.fromEntries(secretNames(submit.schema).flatMap((name) => (submit.data[name] === undefined ? [] : [[name, submit.data[name]]])));
  return act({ kind: 'person', person }, { ...command, form: { ...kept, ...form } });
}

/** Withdraws one of her consents, as she gave it: without an account. @throws JinguoError CODE_UNKNOWN and what `withdrawConsent` throws */
export async function withdrawConsentOpenly(parts: EngineParts, { code, ...order }: OpenConsentWithdrawal): Promise<void> {
  const { person, itemId } = await holder(parts, code);
  await withdrawConsent(parts, person, { itemId, ...order });
}

/** Whose code it is, as a person who uploads and acts. @throws JinguoError CODE_UNKNOWN */
export async function holder(parts: EngineParts, code: string): Promise<{ readonly person: Person; readonly itemId: string }> {
  const found = await citizenByCode(parts.store.read, hashOfCode(parts, 'application', code));
  if (found?.item === undefined || found.item === null || (await itemPageRows(parts.store.read, found.item)) === undefined) throw refusal('CODE_UNKNOWN', {});
  return { person: { id: found.person, name: found.name, posts: [] }, itemId: found.item };
}

function shownForm({ form }: ActionView): Progress['form'] {
  if (form === null) return null;
  const kept = secretNames(form.schema).filter((name) => form.data[name] !== undefined);
  const required: Json | undefined = form.schema['required'];
  return {
    title: form.title,
    kept,
    schema: { ...form.schema, ...(Array.isArray(required) ? { required: required.filter((name) => typeof name !== 'string' || !kept.includes(name)) } : {}) },
    data: Object.fromEntries(Object.entries(form.data).filter(([name]) => !kept.includes(name))),
  };
}

const secret = /"x-mask"|"attachments"|"signature"|"person-name"|"resident-id"|"cn-phone"|"bank-card"/u;

/** Fields that hold files, or anything that says who she is. */
function secretNames(schema: JsonObject): readonly string[] {
  const properties: Json | undefined = schema['properties'];
  if (!isObject(properties)) return [];
  return Object.entries(properties).flatMap(([name, one]) => (secret.test(JSON.stringify(one)) ? [name] : []));
}

// Quotas and budgets with what is left of each line, and 额度调整: whoever may set a limit may raise it later, or lower it as far as
// what is taken. The form that said how much there is says the new amount too, so that rules which read it go by the same.
import { localDateOf } from '../../calendar/local-date.ts';
import { refusal } from '../../errors.ts';
import { inAList, type Json, type JsonObject, type LocalText } from '../../definition/text.ts';
import type { Stage } from '../../definition/stage.ts';
import { waysOf } from '../../definition/transition.ts';
import type { Person } from '../../people/post.ts';
import type { LedgerSpec } from '../../plugin/contributions.ts';
import { rewriteData } from '../../store/commit.ts';
import { changeMost, ledgerLines, type LedgerLine, type LimitSetter } from '../../store/queries/ledgers.ts';
import { isObject } from '../../values/json.ts';
import { formatYuan } from '../../values/money.ts';
import { appendNote } from '../command/append-note.ts';
import { bringIn, openScene, type Scene } from '../command/scene.ts';
import { placeOfItem, type WorkItem } from '../command/work-item.ts';
import type { ChangeLimit, LedgerView } from '../desk/book-views.ts';
import { unitName, type EngineParts } from '../parts.ts';
import { townOf } from './figures.ts';
import { ruleWho } from './words.ts';

/** The lines of a programme's ledgers. @throws JinguoError NOT_FOUND */
export async function ledgers(parts: EngineParts, person: Person, { programme }: { readonly programme: string }): Promise<readonly LedgerView[]> {
  const found = programmeCalled(parts, programme);
  if (found === undefined || townOf(parts, person) !== undefined) throw refusal('NOT_FOUND', { what: programme });
  const year = localDateOf(parts.clock.now()).slice(0, 4);
  const lines = await ledgerLines(parts.store.read, `${programme}/`);
  return lines.flatMap((line) => {
    const { name, scope, unit } = readId(line.id);
    const spec = found.ledgers?.[name];
    const { most, taken, spent, setter } = line;
    return spec === undefined ? [] : [{
      ledger: name, title: spec.title, unit: spec.unit, scope, unitName: unit === undefined ? null : unitName(parts, unit), most, reserved: taken - spent, spent, left: most - taken,
      line: line.id, setBy: setter === undefined ? null : { itemId: setter.id, number: setter.number },
      mayChange: setter !== undefined && whyKept({ spec, scope, year, setter }) === undefined && maySet(person, setter, settingStages(parts, setter, name)),
    }];
  });
}

const changing = { zh: '额度调整', en: 'Change a limit' };

/** Sets another limit, with the reason in the log of the item that set the one before. @throws JinguoError NOT_FOUND, NOT_ALLOWED, OPINION_REQUIRED, LIMIT_KEPT */
export async function changeLimit(parts: EngineParts, person: Person, { line: id, most, reason: given }: ChangeLimit): Promise<void> {
  const { programme, name, scope } = readId(id);
  const spec = programmeCalled(parts, programme)?.ledgers?.[name];
  if (spec === undefined || townOf(parts, person) !== undefined) throw refusal('NOT_FOUND', { what: id });
  const reason = given.trim();
  if (reason === '') throw refusal('OPINION_REQUIRED', { action: changing });
  const change = await parts.store.write(async (tx) => {
    const scene = openScene(parts, tx);
    const line = (await ledgerLines(tx.db, id)).find((one) => one.id === id);
    if (line === undefined) throw refusal('NOT_FOUND', { what: id });
    const setter = requireSetter(parts, person, { line, spec, year: scene.today.slice(0, 4), scope, name });
    if (!(await changeMost(tx, { id, most }))) throw kept(spec, belowTaken(spec, line));
    const work = await bringIn(scene, setter.id);
    await write(scene, work, { line, name, most });
    const post = person.posts.find((one) => settingStages(parts, setter, name).some((stage) => stage.actors.some((rule) => 'role' in rule && rule.role === one.role)));
    const amounts = [line.most, most].map((amount) => shown(spec, amount)).join('→');
    await appendNote(scene, work, { actor: { kind: 'person', person }, post }, { action: 'changeLimit', about: [id, String(line.most), String(most)], text: `${amounts}：${reason}` });
    return { itemId: work.row.id, version: work.row.version, stage: work.row.stage, touches: [] };
  });
  parts.tell(change);
}

interface OfLine {
  readonly line: LedgerLine;
  readonly spec: LedgerSpec;
  readonly name: string;
  readonly scope: string;
  readonly year: string;
}

function requireSetter(parts: EngineParts, person: Person, { line, spec, name, scope, year }: OfLine): LimitSetter {
  const { setter } = line;
  if (setter === undefined) throw kept(spec, { zh: '系统没有留下它由哪一件审定', en: 'it is not on record which item set it' });
  const why = whyKept({ spec, scope, year, setter });
  if (why !== undefined) throw kept(spec, why);
  const stages = settingStages(parts, setter, name);
  if (!maySet(person, setter, stages)) throw refusal('NOT_ALLOWED', { who: inAList(stages.flatMap((stage) => stage.actors.map((rule) => ruleWho(parts, rule, null)))), action: changing });
  return setter;
}

/** Undefined while the limit may be changed. */
function whyKept({ spec, scope, year, setter }: { readonly spec: LedgerSpec; readonly scope: string; readonly year: string; readonly setter: LimitSetter }): LocalText | undefined {
  if (spec.fixed !== undefined) return spec.fixed;
  if (spec.per === 'year' && scope < year) return { zh: `${scope}年度已结束`, en: `${scope} is over` };
  if (spec.per === 'round' && setter.status === 'done') return { zh: '该批次已办结', en: 'the round is over' };
  return undefined;
}

const kept = (spec: LedgerSpec, why: LocalText) => refusal('LIMIT_KEPT', { ledger: spec.title, why });

function belowTaken(spec: LedgerSpec, { taken }: LedgerLine): LocalText {
  return { zh: `已占用和使用${shown(spec, taken)}，新的额度不能低于它`, en: `${shown(spec, taken)} are taken, and it cannot be less` };
}

const shown = ({ unit }: LedgerSpec, amount: number) => (unit === 'fen' ? formatYuan(amount) : String(amount));

const programmeCalled = (parts: Pick<EngineParts, 'registry'>, code: string) => parts.registry.plugins.flatMap((plugin) => plugin.programmes ?? []).find((one) => one.code === code);

function readId(id: string): { readonly programme: string; readonly name: string; readonly scope: string; readonly unit: string | undefined } {
  const [programme = '', name = '', scope = '', unit] = id.split('/');
  return { programme, name, scope, unit };
}

const limitsOf = (stage: Stage, name: string) => Object.values(stage.outcomes).flatMap(waysOf).flatMap(({ effects }) => effects ?? []).filter(({ effect, params }) => effect === 'limit' && params?.['ledger'] === name);

/** Where an item's version sets the limit. */
function settingStages(parts: Pick<EngineParts, 'registry'>, setter: LimitSetter, name: string): readonly Stage[] {
  return parts.registry.version(setter.definition_hash)?.compiled.definition.stages.filter((stage) => limitsOf(stage, name).length > 0) ?? [];
}

/** Whether she is asked where the limit is set: what one decided no other changes. */
function maySet(person: Person, setter: LimitSetter, stages: readonly Stage[]): boolean {
  const place = placeOfItem(setter);
  return stages.some(({ actors }) => actors.some((rule) => ('applicant' in rule ? setter.applicant === person.id : 'role' in rule && 'unit' in rule && person.posts.some((post) => post.role === rule.role && post.unit === place[rule.unit]))));
}

/** Into the form it came from. */
async function write({ tx }: Scene, work: WorkItem, { line, name, most }: { readonly line: LedgerLine; readonly name: string; readonly most: number }): Promise<void> {
  const { unit } = readId(line.id);
  const effect = work.workflow.compiled.definition.stages.flatMap((stage) => limitsOf(stage, name))[0];
  const { from, unit: unitKey = 'unit', amount: amountKey = 'amount' } = effect?.params ?? {};
  const put = (value: Json | undefined): Json => (Array.isArray(value) ? value.map((row) => (isObject(row) && row[String(unitKey)] === unit ? { ...row, [String(amountKey)]: most } : row)) : most);
  await rewriteData(tx, { id: work.row.id, data: JSON.stringify(within(work.data, String(from).split('.'), put)) });
}

function within(data: JsonObject, [head = '', ...rest]: readonly string[], put: (value: Json | undefined) => Json): JsonObject {
  const value = data[head];
  return { ...data, [head]: rest.length === 0 ? put(value) : within(isObject(value) ? value : {}, rest, put) };
}

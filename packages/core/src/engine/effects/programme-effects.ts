// Effects that keep something beside the item, inside its commit: figures of the yearly report, quotas and budgets,
// document numbers and certificates. What cannot be kept (a budget that would be overdrawn) refuses the whole command.
import { randomBytes } from 'node:crypto';
import { addMonths, isLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import { answerParams, type AnswerParams } from '../../definition/effect-params.ts';
import type { EffectRef } from '../../definition/transition.ts';
import type { Json, JsonObject } from '../../definition/text.ts';
import { wordsOf } from '../../definition/parameter.ts';
import { refusal } from '../../errors.ts';
import type { LedgerSpec } from '../../plugin/contributions.ts';
import { takeSerials } from '../../store/commit.ts';
import type { CertificateTable, DocumentNumberTable, FigureEntryTable } from '../../store/programme-tables.ts';
import { entriesOfItem } from '../../store/queries/figures.ts';
import type { LedgerMove } from '../../store/queries/ledgers.ts';
import type { ObjectionAnswer } from '../../store/queries/objections.ts';
import { mask } from '../../values/mask.ts';
import { bringIn, type Scene } from '../command/scene.ts';
import { isObject } from '../../values/json.ts';
import { fieldsOf, valueAtPath, type WorkItem } from '../command/work-item.ts';

/** What is written once the item's own row is there. */
export interface Kept {
  readonly figures: FigureEntryTable[];
  readonly ledgers: LedgerMove[];
  readonly certificates: CertificateTable[];
  /** Of documents: each gets the title of the paper that is made with it. */
  readonly numbers: DocumentNumberTable[];
  revokes: boolean;
  restores: boolean;
  /** The number of a certificate that takes the place of the one in force. */
  replacement: string | undefined;
  /** What is told to who objected to it. */
  readonly answers: Pick<ObjectionAnswer, 'state' | 'reply'>[];
}

/** Carries out one effect; true when it was one of these. */
export async function keep(scene: Scene, work: WorkItem, { effect, params = {} }: EffectRef, kept: Kept): Promise<boolean> {
  switch (effect) {
    case 'count':
      kept.figures.push(...(await figureEntries(scene, work, { params, kept })));
      return true;
    case 'limit':
      kept.ledgers.push(...limits(scene, work, params));
      return true;
    case 'reserve':
      kept.ledgers.push({ ...line(scene, work, params), do: 'reserve', amount: amountOf(work, params), whereLimited: params['whereLimited'] === true });
      return true;
    case 'spend':
    case 'release':
      kept.ledgers.push({ ...line(scene, work, params), do: effect });
      return true;
    case 'takeNumber':
      await draw(scene, work, { params: lettered(work, params), kept });
      return true;
    case 'issueCertificate':
      await certify(scene, work, { params, kept });
      return true;
    case 'answerObjection':
      kept.answers.push(answerTo(work, answerParams.parse(params)));
      return true;
    case 'revokeCertificates':
      kept.revokes = true;
      return true;
    case 'restoreCertificates':
      kept.restores = true;
      return true;
    default:
      return false;
  }
}

/** While it is being looked into nothing is said but that. */
function answerTo(work: WorkItem, { state, reply }: AnswerParams): Kept['answers'][number] {
  const said = reply === undefined ? work.steps.at(-1)?.opinion : valueAtPath(work.data, reply);
  return { state, reply: state !== 'accepted' && typeof said === 'string' && said !== '' ? said : null };
}

/** A declared field of the item, or so much; 1 where neither is said. */
function amountOf(work: WorkItem, { field, amount }: JsonObject): number {
  if (typeof field !== 'string') return typeof amount === 'number' ? amount : 1;
  const value = fieldsOf(work.workflow, work.data)[field];
  return typeof value === 'number' ? value : 0;
}

/** Whether an item holds what `only` asks for. */
function isOfKind(work: WorkItem, { only }: JsonObject): boolean {
  const fields = fieldsOf(work.workflow, work.data);
  return !isObject(only) || Object.entries(only).every(([name, value]) => fields[name] === value);
}

async function figureEntries(scene: Scene, work: WorkItem, { params, kept }: { readonly params: JsonObject; readonly kept: Kept }): Promise<readonly FigureEntryTable[]> {
  const own = isOfKind(work, params) ? [figureEntry(scene, work, params)] : [];
  const { figure, of, anew } = params;
  if (typeof of !== 'string' && anew !== true) return own;
  const { programme } = work.workflow;
  const all = [...(await entriesOfItem(scene.tx.db, { programme, item: work.row.id })), ...kept.figures];
  const counted = (name: unknown) => all.filter((one) => one.figure === name).reduce((sum, { amount }) => sum + amount, 0);
  if (typeof of === 'string') return own.map((one) => ({ ...one, amount: counted(of) - counted(figure) })).filter(({ amount }) => amount !== 0);
  const before = all.filter((one) => one.figure === figure);
  return netOf([...before.map((one) => ({ ...one, amount: -one.amount })), ...own]).map((one) => ({ ...one, id: scene.parts.ids() }));
}

/** One entry for each day and place, where it comes to anything. */
function netOf(entries: readonly FigureEntryTable[]): readonly FigureEntryTable[] {
  const together = Map.groupBy(entries, ({ counted_on: on, town, village }) => [on, town, village].join(' '));
  return [...together.values()].flatMap((list) => list.slice(0, 1).map((one) => ({ ...one, amount: list.reduce((sum, { amount }) => sum + amount, 0) }))).filter(({ amount }) => amount !== 0);
}

function figureEntry(scene: Scene, work: WorkItem, params: JsonObject): FigureEntryTable {
  const { district, town, village, id } = work.row;
  const countedOn = dayCounted(scene, work, params);
  return {
    id: scene.parts.ids(), programme: work.workflow.programme, figure: String(params['figure']), item_id: id,
    year: Number(countedOn.slice(0, 4)), counted_on: countedOn, district, town, village, amount: params['back'] === true ? -amountOf(work, params) : amountOf(work, params),
  };
}

/** The declared day it counts for, or today; never a day to come. */
function dayCounted(scene: Scene, work: WorkItem, { on }: JsonObject): LocalDate {
  const day = typeof on === 'string' ? fieldsOf(work.workflow, work.data)[on] : undefined;
  return typeof day === 'string' && isLocalDate(day) && day <= scene.today ? day : scene.today;
}

type Line = Pick<LedgerMove, 'ledger' | 'title' | 'money'>;

function specOf(work: WorkItem, params: JsonObject): { readonly name: string; readonly spec: LedgerSpec } {
  const name = String(params['ledger']);
  const spec = work.workflow.ledger(name);
  if (spec === undefined) throw refusal('RULE_FAILED', { rule: `ledger ${name}` });
  return { name, spec };
}

function line(scene: Scene, work: WorkItem, params: JsonObject): Line {
  const { name, spec } = specOf(work, params);
  const unit = spec.by === 'town' ? work.row.town : spec.by === 'village' ? work.row.village : null;
  return { ledger: lineId(scene, work, { name, spec, unit }), title: spec.title, money: spec.unit === 'fen' };
}

function lineId(scene: Scene, work: WorkItem, { name, spec, unit }: { readonly name: string; readonly spec: LedgerSpec; readonly unit: string | null }): string {
  const isBatch = work.workflow.compiled.definition.form === 'batch';
  const scope = spec.per === 'year' ? scene.today.slice(0, 4) : spec.per === 'ever' ? 'ever' : isBatch ? work.row.id : (work.row.batch_id ?? 'none');
  return [work.workflow.programme, name, scope, ...(spec.by === undefined ? [] : [unit ?? ''])].join('/');
}

/** One number for the whole line, or rows that each name a unit. */
function limits(scene: Scene, work: WorkItem, params: JsonObject): readonly LedgerMove[] {
  const { name, spec } = specOf(work, params);
  const value = valueAtPath(work.data, String(params['from']));
  const move = (unit: string | null, most: number): LedgerMove => ({ do: 'limit', ledger: lineId(scene, work, { name, spec, unit }), title: spec.title, money: spec.unit === 'fen', amount: most });
  if (typeof value === 'number') return [move(null, value)];
  if (!Array.isArray(value)) return [];
  return value.flatMap((row) => {
    if (!isObject(row)) return [];
    const unit = row[String(params['unit'] ?? 'unit')];
    const most = row[String(params['amount'] ?? 'amount')];
    return typeof unit === 'string' && typeof most === 'number' ? [move(unit, most)] : [];
  });
}

/** 发文机关代字 are an office's own, so they are words a lead may change. */
function lettered({ workflow }: WorkItem, params: JsonObject): JsonObject {
  const { letters, series } = params;
  const words = typeof letters === 'string' ? { ...wordsOf(workflow.contribution.definition.parameters), ...wordsOf(workflow.definition.parameters) }[letters] : undefined;
  return words === undefined ? params : { ...params, series: String(series).replace('{letters}', words[0] ?? '') };
}

/** A number of the office's documents stands in its register; one of a plaque in its item alone. */
async function draw(scene: Scene, work: WorkItem, { params, kept }: { readonly params: JsonObject; readonly kept: Kept }): Promise<void> {
  const as = String(params['as']);
  const { number, serial } = await nextNumber(scene, params);
  work.data = { ...work.data, [as]: { number, on: scene.today } };
  if (typeof params['letters'] !== 'string') return;
  kept.numbers.push({ number, series: String(params['series']), year: Number(scene.today.slice(0, 4)), serial, item_id: work.row.id, taken_as: as, title: '', taken_on: scene.today, cancelled_on: null, reason: null });
}

interface Numbered {
  readonly number: string;
  readonly serial: number;
}

async function nextNumber(scene: Scene, params: JsonObject): Promise<Numbered> {
  return (await nextNumbers(scene, params, 1))[0] ?? { number: '', serial: 0 };
}

async function nextNumbers(scene: Scene, params: JsonObject, many: number): Promise<readonly Numbered[]> {
  if (many === 0) return [];
  const year = scene.today.slice(0, 4);
  const series = String(params['series']);
  const first = await takeSerials(scene.tx, `${series} ${year}`, many);
  return Array.from({ length: many }, (_, index) => ({ serial: first + index, number: series.replace('{year}', year).replace('{serial}', String(first + index).padStart(Number(params['digits'] ?? 1), '0')) }));
}

/** One certificate, or one for each name of a list; the item keeps their numbers. */
async function certify(scene: Scene, work: WorkItem, { params, kept }: { readonly params: JsonObject; readonly kept: Kept }): Promise<void> {
  const title = JSON.stringify(params['withBatch'] === true ? await batchNamed(scene, work, params['title']) : params['title']);
  if (typeof params['each'] !== 'string') {
    const row = certificate(scene, work, { params, title, number: (await nextNumber(scene, params)).number, holder: valueAtPath(work.data, String(params['holder'])) });
    kept.certificates.push(row);
    const earlier = params['replaces'] === true ? replaced(work, row.number, kept) : {};
    work.data = { ...work.data, ...earlier, certificate: keptOf(row) };
    return;
  }
  const listed = valueAtPath(work.data, params['each']);
  const holders = Array.isArray(listed) ? listed : [];
  const numbers = await nextNumbers(scene, params, holders.length);
  const rows = numbers.map(({ number }, index) => certificate(scene, work, { params, title, number, holder: holders[index] }));
  kept.certificates.push(...rows);
  work.data = { ...work.data, certificates: rows.map(keptOf) };
}

/** Its numbers stay with the item, since what was done under them still counts; oldest first. */
function replaced({ data }: WorkItem, number: string, kept: Kept): JsonObject {
  kept.replacement = number;
  const [before, all] = [valueAtPath(data, 'certificate.number'), data['earlierCertificates']];
  return before === undefined ? {} : { earlierCertificates: [...(Array.isArray(all) ? all : []), before] };
}

/** A new term begins where the one before ends, so that nobody loses by renewing early. */
function validUntil(scene: Scene, work: WorkItem, { validYears, replaces }: JsonObject): LocalDate | null {
  if (typeof validYears !== 'number') return null;
  const before = replaces === true ? valueAtPath(work.data, 'certificate.validUntil') : undefined;
  return addMonths(typeof before === 'string' && isLocalDate(before) ? before : scene.today, validYears * 12);
}

/** The code must not be guessed from another's, so it does not come from the ids that sort. */
function certificate(scene: Scene, work: WorkItem, { params, title, number, holder }: { readonly params: JsonObject; readonly title: string; readonly number: string; readonly holder: Json | undefined }): CertificateTable {
  return {
    code: randomBytes(12).toString('base64url'), number, item_id: work.row.id, holder: mask('name', typeof holder === 'string' ? holder : ''),
    title, issued_on: scene.today, valid_until: validUntil(scene, work, params), revoked_on: null, replaced_by: null,
  };
}

/** 证书名称（班次）: the title with the batch's behind it. */
async function batchNamed(scene: Scene, work: WorkItem, title: Json | undefined): Promise<Json> {
  if (!isObject(title) || work.row.batch_id === null) return title ?? null;
  const { row } = await bringIn(scene, work.row.batch_id);
  return { ...title, zh: `${String(title['zh'])}（${row.title}）`, en: `${String(title['en'])} (${row.title})` };
}

function keptOf({ number, code, issued_on: issuedOn, valid_until: until }: CertificateTable): JsonObject {
  return { number, code, issuedOn, ...(until === null ? {} : { validUntil: until }) };
}

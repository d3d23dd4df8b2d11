// Migrations: chosen items go to another version by a stage mapping. The dry run answers for each item what would become of
// it; the move asks the same again inside one transaction an item, so a run that is cut off anywhere is simply run again.
import { migration, type ItemFacts, type Migrated, type Migration, type StageMapping } from '../../analysis/migrate/migrate.ts';
import { JinguoError, refusal, type Issue } from '../../errors.ts';
import { renamedStages } from '../../definition/diff.ts';
import { definitionHash } from '../../definition/definition-hash.ts';
import { parseDefinition } from '../../definition/workflow-definition.ts';
import type { Json, LocalText } from '../../definition/text.ts';
import type { Actor } from '../../people/post.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import { loadItem, type ItemRow } from '../../store/load-item.ts';
import { batchStanding, entriesByVersion, itemsNamed, itemsOnVersion } from '../../store/queries/version-items.ts';
import { versionNumbered } from '../../store/queries/definitions.ts';
import type { Store } from '../../store/store.ts';
import { commandHash, commitScene } from '../command/commit-scene.ts';
import type { Change } from '../engine.ts';
import { firstAnswer } from '../command/first-answer.ts';
import type { EngineParts } from '../parts.ts';
import { settle } from '../command/ripple.ts';
import { admit, openScene } from '../command/scene.ts';
import { fieldsOf, takeUp } from '../command/work-item.ts';
import { definitionIn } from '../studio/drafts.ts';
import { requireDraft, requireLead, type Lead } from './lead.ts';
import { migrateItem } from './migrate-item.ts';
import { vetted } from './publish.ts';
import type { MigrationLine, MigrationPage } from './views.ts';

/** Items on the page of a dry run or a move, at most. */
const mostItemsAPage = 1000;
/** Moves that are written side by side: they share commits, and a crash loses no more than these. */
const sideBySide = 50;

export interface MigrationRequest {
  readonly workflow: string;
  /** Version numbers. */
  readonly from: number;
  readonly to: number;
  /** Stage of `from` → stage of `to`, or null to let its items stay; a stage that is not named keeps its name. */
  readonly mapping?: StageMapping | undefined;
  /** These items; absent: all open ones on `from`. */
  readonly itemIds?: readonly string[] | undefined;
  readonly cursor?: string | undefined;
  /** 1–1000; default 200. */
  readonly limit?: number | undefined;
}

export interface MigrateCommand extends MigrationRequest {
  /** Of the whole migration: sent again, items that moved are not moved again. */
  readonly key: string;
  /** Kept in each item's audit entry. */
  readonly reason: string;
}

interface Prepared {
  readonly lead: Lead;
  readonly from: LoadedWorkflow;
  readonly to: LoadedWorkflow;
  readonly decide: Migration;
  readonly numbers: { readonly from: number; readonly to: number };
}

/**
 * What would become of each item; writes nothing.
 *
 * @throws JinguoError NOT_ALLOWED, NOT_FOUND, MIGRATION_INVALID, VERSION_UNKNOWN
 */
export async function planMigration(parts: EngineParts, actor: Actor, request: MigrationRequest): Promise<MigrationPage> {
  const prepared = await prepare(parts, actor, request);
  const { rows, next } = await page(parts, prepared, request);
  const lines: MigrationLine[] = [];
  for (const row of rows) lines.push(line(row, await judge(parts, parts.store.read, { prepared, row })));
  return told(lines, next);
}

/**
 * The same for a draft nobody has published: what would become of the open items on the version in force, at most a page of them.
 *
 * @throws JinguoError NOT_ALLOWED, NOT_FOUND, DEFINITION_INVALID
 */
export async function planDraftMigration(parts: EngineParts, actor: Actor, id: string): Promise<MigrationPage> {
  const { row: draft, ...lead } = await requireDraft(parts, actor, { id, action: { zh: '迁移办件', en: 'Migrate items' } });
  await parts.versions.refresh();
  const from = parts.registry.inForceAt(draft.workflow, draft.town);
  if (from === undefined) throw refusal('NOT_FOUND', { what: draft.workflow });
  const compiled = vetted(parts, parseDefinition(definitionIn(draft.json)));
  const to = { ...from, compiled, hash: definitionHash(compiled.definition) };
  const mapping = Object.fromEntries([...renamedStages(from.compiled.definition, compiled.definition)].map(([now, then]) => [then, now]));
  const prepared: Prepared = { lead: draft.town === null ? lead : { ...lead, posts: [{ role: lead.post.role, unit: draft.town }] }, from, to, decide: migration({ from: from.compiled, to: compiled, mapping }), numbers: { from: draft.base_number, to: draft.base_number + 1 } };
  const { rows, next } = await page(parts, prepared, { workflow: draft.workflow, ...prepared.numbers });
  const lines: MigrationLine[] = [];
  for (const row of rows) lines.push(line(row, await judge(parts, parts.store.read, { prepared, row })));
  return told(lines, next);
}

/**
 * Moves a page of items, each in a transaction of its own. What cannot move is a line of the report.
 *
 * @throws JinguoError as planMigration; OPINION_REQUIRED without a reason; STORAGE_* (run it again then).
 */
export async function migrate(parts: EngineParts, actor: Actor, command: MigrateCommand): Promise<MigrationPage> {
  if (command.reason.trim() === '') throw refusal('OPINION_REQUIRED', { action: { zh: '迁移', en: 'Migrate' } });
  const prepared = await prepare(parts, actor, command);
  const { rows, next } = await page(parts, prepared, command);
  const lines: MigrationLine[] = [];
  for (let at = 0; at < rows.length; at += sideBySide) {
    // All that began is over before a failure is told.
    const ended = await Promise.allSettled(rows.slice(at, at + sideBySide).map((row) => moveOne(parts, actor, { prepared, row, command })));
    const failed = ended.find((one) => one.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    lines.push(...ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
  }
  return told(lines, next);
}

interface OneMove {
  readonly prepared: Prepared;
  readonly row: ItemRow;
  readonly command: MigrateCommand;
}

async function moveOne(parts: EngineParts, actor: Actor, { prepared, row, command }: OneMove): Promise<MigrationLine> {
  const key = `${command.key}:${row.id}`;
  const hash = commandHash(actor, { workflow: command.workflow, from: command.from, to: command.to, mapping: command.mapping ?? {}, item: row.id });
  try {
    const { answer, changes } = await parts.store.write(async (tx): Promise<{ answer: MigrationLine; changes: readonly Change[] }> => {
      const before = await firstAnswer(parts, tx, { key, hash });
      if (before !== undefined) return { answer: moved(row, before.stage, []), changes: [] };
      const scene = openScene(parts, tx);
      const now = await loadItem(tx, row.id);
      if (now === undefined) throw refusal('NOT_FOUND', { what: row.id });
      const found = await judge(parts, tx.db, { prepared, row: now });
      if (found.outcome !== 'moves') return { answer: line(now, found), changes: [] };
      const work = admit(scene, takeUp(parts.registry, now));
      const grant = { actor, post: prepared.lead.post, taskId: undefined };
      await migrateItem(scene, work, { to: prepared.to, target: found, grant, opinion: command.reason.trim() });
      await settle(scene);
      const changes = await commitScene(scene, { key, hash, of: work });
      return { answer: moved(now, found.stage, found.notes), changes };
    });
    for (const change of changes) parts.tell(change);
    return answer;
  } catch (error) {
    // What refuses one item (its new stage's rule fails, say) refuses it alone; a failing database stops the run.
    if (!(error instanceof JinguoError) || error.code.startsWith('STORAGE_')) throw error;
    return line(row, { outcome: 'refused', reason: { zh: error.text('zh'), en: error.text('en') } });
  }
}

/** @throws JinguoError NOT_ALLOWED, NOT_FOUND, MIGRATION_INVALID, VERSION_UNKNOWN */
async function prepare(parts: EngineParts, actor: Actor, request: MigrationRequest): Promise<Prepared> {
  const lead = requireLead(parts, actor, { zh: '迁移办件', en: 'Migrate items' });
  await parts.versions.refresh();
  const from = await loaded(parts, request.workflow, request.from);
  const to = await loaded(parts, request.workflow, request.to);
  const mapping = request.mapping ?? {};
  const issues = [...(from === to ? [issue('/to', '与原版本相同', 'it is the version they run on')] : []), ...mappingIssues(mapping, from, to)];
  const [first] = issues;
  if (first !== undefined) throw refusal('MIGRATION_INVALID', { path: first.path, problem: { zh: first.zh, en: first.en } }, { issues });
  return { lead, from, to, decide: migration({ from: from.compiled, to: to.compiled, mapping }), numbers: { from: request.from, to: request.to } };
}

async function loaded(parts: EngineParts, workflow: string, number: number): Promise<LoadedWorkflow> {
  const hash = await versionNumbered(parts.store.read, workflow, number);
  const found = parts.registry.version(hash);
  if (found === undefined) throw refusal('VERSION_UNKNOWN', { version: hash.slice(0, 12) });
  return found;
}

function mappingIssues(mapping: StageMapping, from: LoadedWorkflow, to: LoadedWorkflow): readonly Issue[] {
  return Object.entries(mapping).flatMap(([stage, target]) => {
    if (!from.compiled.stages.has(stage)) return [issue(`/mapping/${stage}`, '原版本没有这个环节', 'the older version has no such stage')];
    return target === null || to.compiled.stages.has(target) ? [] : [issue(`/mapping/${stage}`, `新版本没有环节“${target}”`, `the newer version has no stage “${target}”`)];
  });
}

function issue(path: string, zh: string, en: string): Issue {
  return { path, code: 'migration', zh, en };
}

async function page(parts: EngineParts, { lead, from }: Prepared, request: MigrationRequest): Promise<{ readonly rows: readonly ItemRow[]; readonly next: string | null }> {
  const area = { posts: lead.posts, units: parts.units };
  const limit = Math.min(Math.max(request.limit ?? 200, 1), mostItemsAPage);
  if (request.itemIds !== undefined) {
    if (request.itemIds.length > mostItemsAPage) throw refusal('BODY_TOO_LARGE', { limit: { zh: `${mostItemsAPage} 件`, en: `${mostItemsAPage} items` } });
    return { rows: await itemsNamed(parts.store.read, { ...area, workflow: request.workflow, ids: request.itemIds }), next: null };
  }
  const rows = await itemsOnVersion(parts.store.read, { ...area, hash: from.hash, after: request.cursor ?? '', limit });
  return { rows, next: rows.length < limit ? null : (rows.at(-1)?.id ?? null) };
}

/** What becomes of one item as it is now. */
async function judge(parts: EngineParts, db: Store['read'], { prepared, row }: { readonly prepared: Prepared; readonly row: ItemRow }): Promise<Migrated> {
  const { from, to, decide } = prepared;
  if (row.definition_hash === to.hash) return stays('已在该版本', 'it runs on that version already');
  if (row.definition_hash !== from.hash) return stays(`不在第${prepared.numbers.from}版`, `it does not run on version ${prepared.numbers.from}`);
  const data: Record<string, Json> = JSON.parse(row.data);
  return decide({ stage: row.stage, context: JSON.parse(row.context) }, { status: row.status, fields: fieldsOf(to, data), ...(await aroundIt(parts, db, row)) });
}

async function aroundIt(parts: EngineParts, db: Store['read'], row: ItemRow): Promise<Pick<ItemFacts, 'batch' | 'entries'>> {
  const compiledOf = (hash: string) => {
    const found = parts.registry.version(hash)?.compiled;
    if (found === undefined) throw refusal('VERSION_UNKNOWN', { version: hash.slice(0, 12) });
    return found;
  };
  if (row.batch_id !== null) {
    const batch = await batchStanding(db, row.batch_id);
    return batch === undefined ? {} : { batch: { stage: batch.stage, workflow: compiledOf(batch.definition_hash) } };
  }
  if (compiledOf(row.definition_hash).definition.form !== 'batch') return {};
  return { entries: (await entriesByVersion(db, row.id)).map((entry) => ({ stage: entry.stage, workflow: compiledOf(entry.definition_hash) })) };
}

function line(row: ItemRow, found: Migrated): MigrationLine {
  if (found.outcome === 'moves') return moved(row, found.stage, found.notes);
  return { itemId: row.id, number: row.number, stage: row.stage, outcome: found.outcome, to: null, reason: found.reason, notes: [] };
}

function moved(row: ItemRow, to: string, notes: readonly LocalText[]): MigrationLine {
  return { itemId: row.id, number: row.number, stage: row.stage, outcome: 'moves', to, reason: null, notes };
}

function stays(zh: string, en: string): Migrated {
  return { outcome: 'stays', reason: { zh, en } };
}

function told(lines: readonly MigrationLine[], next: string | null): MigrationPage {
  const count = (outcome: MigrationLine['outcome']) => lines.filter((one) => one.outcome === outcome).length;
  return { lines, moves: count('moves'), stays: count('stays'), refused: count('refused'), next };
}

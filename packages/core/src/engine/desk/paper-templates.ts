// Which papers a workflow has, and the Word templates an office made of them: every version is kept, the newest counts.
import type { LocalText } from '../../definition/text.ts';
import { waysOf } from '../../definition/transition.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { refusal } from '../../errors.ts';
import type { Actor } from '../../people/post.ts';
import { addPaperTemplate, lastPaperTitle, paperTemplate, paperTemplates } from '../../store/queries/paper-templates.ts';
import type { EngineParts } from '../parts.ts';
import { requireLead } from '../versions/lead.ts';

/** The sheet 办理单 that every item has, beside the papers its workflow makes. */
export const itemSheet = 'itemSheet';

export interface PaperTemplateView {
  readonly paper: string;
  /** What the newest paper of the kind is called; null where none was made yet. */
  readonly title: string | null;
  /** The stage that makes it; null for the sheet every item has. */
  readonly stage: LocalText | null;
  /** Newest first; a version without a file went back to the template of the system. */
  readonly versions: readonly { readonly version: number; readonly fileName: string | null; readonly madeBy: string; readonly madeAt: string }[];
}

export interface PutPaperTemplate {
  readonly workflow: string;
  readonly paper: string;
  /** Null: the template of the system again. */
  readonly file: { readonly name: string; readonly sha256: string } | null;
}

const action: LocalText = { zh: '管理文书模板', en: 'Keep paper templates' };

/** @throws JinguoError NOT_ALLOWED for anybody but leads, NOT_FOUND. */
export async function templatesOf(parts: EngineParts, actor: Actor, workflow: string): Promise<readonly PaperTemplateView[]> {
  requireLead(parts, actor, action);
  const stored = await paperTemplates(parts.store.read, workflow);
  return Promise.all(
    [...papersIn(parts, workflow)].map(async ([paper, stage]) => ({
      paper,
      stage,
      title: await lastPaperTitle(parts.store.read, { workflow, paper }),
      versions: stored.filter((row) => row.paper === paper).map((row) => ({ version: row.version, fileName: row.file_name, madeBy: row.made_by_name, madeAt: row.made_at })),
    })),
  );
}

/** Answers the version it became. @throws JinguoError NOT_ALLOWED for anybody but leads, NOT_FOUND. */
export async function putTemplate(parts: EngineParts, actor: Actor, { workflow, paper, file }: PutPaperTemplate): Promise<number> {
  const lead = requireLead(parts, actor, action);
  if (!papersIn(parts, workflow).has(paper)) throw refusal('NOT_FOUND', { what: paper });
  return addPaperTemplate(parts.store, { workflow, paper, file_name: file?.name ?? null, sha256: file?.sha256 ?? null, made_by: lead.person.id, made_at: parts.clock.now().toISOString() });
}

/** Where the bytes of a paper's template are; null where the system's own counts. */
export async function templateFile(parts: EngineParts, of: { readonly workflow: string; readonly paper: string; readonly version?: number | undefined }): Promise<{ readonly name: string; readonly sha256: string } | null> {
  const row = await paperTemplate(parts.store.read, of);
  if (row === undefined && of.version !== undefined) throw refusal('NOT_FOUND', { what: `${of.paper} ${of.version}` });
  return row === undefined || row.sha256 === null || row.file_name === null ? null : { name: row.file_name, sha256: row.sha256 };
}

/** Each paper by name with the stage that makes it first. @throws JinguoError NOT_FOUND for a workflow there is not. */
function papersIn(parts: Pick<EngineParts, 'registry'>, workflow: string): ReadonlyMap<string, LocalText | null> {
  const loaded = parts.registry.current(workflow);
  if (loaded === undefined) throw refusal('NOT_FOUND', { what: workflow });
  const papers = new Map<string, LocalText | null>([[itemSheet, null]]);
  for (const stage of loaded.compiled.definition.stages) for (const paper of papersOf(stage)) if (!papers.has(paper)) papers.set(paper, stage.title);
  return papers;
}

function papersOf(stage: WorkflowDefinition['stages'][number]): readonly string[] {
  const effects = [...stage.onEnter, ...Object.values(stage.outcomes).flatMap((outcome) => waysOf(outcome)).flatMap((way) => way.effects ?? [])];
  return [stage.settings['paper'], ...effects.map((one) => one.params?.['paper'])].filter((name) => typeof name === 'string');
}

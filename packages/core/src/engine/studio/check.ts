// Checks a draft as it stands: what keeps it from being used, what is unsound, how an item comes to it, and what would help.
import { checkWorkflow } from '../../analysis/check.ts';
import type { SoundnessFinding } from '../../analysis/finding.ts';
import { fixesFor, type Fault } from '../../analysis/fixes/fixes.ts';
import { isActionName, actions } from '../../definition/action.ts';
import { applyEdits } from '../../definition/edits/apply.ts';
import type { LocalText } from '../../definition/text.ts';
import { parseDefinition, type WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { JinguoError, type Issue } from '../../errors.ts';
import type { Actor } from '../../people/post.ts';
import type { EngineParts } from '../parts.ts';
import { requireLead } from '../versions/lead.ts';
import { factsOf, vetted } from '../versions/publish.ts';
import { definitionIn, draftRow } from './drafts.ts';
import type { DraftCheck, DraftFinding } from './views.ts';

/** So many findings are offered fixes: each is tried, which takes a check. */
const mostMended = 8;

/** @throws JinguoError NOT_ALLOWED, NOT_FOUND */
export async function checkWorkflowDraft(parts: EngineParts, actor: Actor, id: string): Promise<DraftCheck> {
  requireLead(parts, actor, { zh: '检查流程草稿', en: 'Check the draft of a process' });
  await parts.versions.refresh();
  const row = await draftRow(parts, id);
  const definition = definitionIn(row.json);
  const found = faultsOf(parts, definition);
  return { revision: row.revision, findings: found.map((one, index) => ({ ...one, fixes: index < mostMended ? helpful(parts, definition, { fault: one, found }) : [] })) };
}

type Finding = Omit<DraftFinding, 'fixes'>;

/** Never throws for a definition that has a definition's shape. */
function faultsOf(parts: EngineParts, definition: WorkflowDefinition): readonly Finding[] {
  try {
    return checkWorkflow(vetted(parts, parseDefinition(definition)), factsOf(parts)).map((one) => ({ rule: one.rule, severity: one.severity, stage: one.stage, path: one.path, words: { zh: one.zh, en: one.en }, story: storyOf(definition, one) }));
  } catch (error) {
    if (!(error instanceof JinguoError)) throw error;
    const issues: readonly Issue[] = error.issues.length > 0 ? error.issues : [{ path: String(error.params['path'] ?? ''), code: error.code, zh: error.text('zh'), en: error.text('en') }];
    return issues.map(({ path, zh, en }) => ({ rule: 'definition' as const, severity: 'error' as const, stage: definition.stages[Number(/^\/stages\/(\d+)/u.exec(path)?.[1] ?? -1)]?.id ?? null, path, words: { zh, en }, story: [] }));
  }
}

/** The fixes that take the finding away without bringing another error. */
function helpful(parts: EngineParts, definition: WorkflowDefinition, { fault, found }: { readonly fault: Finding; readonly found: readonly Finding[] }): DraftFinding['fixes'] {
  const known = new Set(found.map(sameness));
  return fixesFor(definition, fault satisfies Fault).filter(({ edits }) => {
    const after = triedWith(parts, definition, edits);
    return after !== undefined && !after.some((one) => sameness(one) === sameness(fault)) && !after.some((one) => one.severity === 'error' && !known.has(sameness(one)));
  });
}

function triedWith(parts: EngineParts, definition: WorkflowDefinition, edits: Parameters<typeof applyEdits>[1]): readonly Finding[] | undefined {
  try {
    return faultsOf(parts, applyEdits(definition, edits));
  } catch (error) {
    // A candidate that does not fit this definition is none.
    if (!(error instanceof JinguoError)) throw error;
    return undefined;
  }
}

/** By stage, not by place: removing a stage moves the places of those after it. */
const sameness = ({ rule, stage, words }: Finding): string => `${rule} ${stage ?? ''} ${words.en}`;

function storyOf(definition: WorkflowDefinition, { trace }: SoundnessFinding): readonly LocalText[] {
  const title = (id: string): LocalText => definition.stages.find((one) => one.id === id)?.title ?? { zh: id, en: id };
  return trace.map(({ event, from, to }) => {
    const [here, there, what] = [title(from), title(to), eventWords(event.type)];
    return from === to ? { zh: `在“${here.zh}”${what.zh}，仍在本环节`, en: `At “${here.en}”: ${what.en}; it stays there` } : { zh: `在“${here.zh}”${what.zh}，转到“${there.zh}”`, en: `At “${here.en}”: ${what.en}; it goes on to “${there.en}”` };
  });
}

function eventWords(type: string): LocalText {
  if (isActionName(type)) return { zh: `办理“${actions[type].title.zh}”`, en: actions[type].title.en };
  if (type.startsWith('timer.')) return { zh: '到期', en: 'the time is over' };
  if (type.startsWith('batch.') || type.startsWith('entry.')) return { zh: '随批次变化', en: 'the batch moves' };
  return { zh: '确定签署人', en: 'signers are found' };
}

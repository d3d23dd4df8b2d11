// Checks a draft as it stands: what keeps it from being used, what is unsound, how an item comes to it, and what would help.
import { checkWorkflow } from '../../analysis/check.ts';
import type { CheckFacts } from '../../analysis/subject.ts';
import { fixesFor, type Fault } from '../../analysis/fixes/fixes.ts';
import { storyOf } from '../../analysis/story.ts';
import { brokenMustHaves } from '../../analysis/must-haves/check-must-haves.ts';
import type { MustHave } from '../../analysis/must-haves/must-have.ts';
import { applyEdits } from '../../definition/edits/apply.ts';
import { parseDefinition, type WorkflowDefinition } from '../../definition/workflow-definition.ts';
import { JinguoError, type Issue } from '../../errors.ts';
import type { Actor } from '../../people/post.ts';
import { pinnedMustHaves } from '../must-haves/must-haves.ts';
import { roleName, type EngineParts } from '../parts.ts';
import { withPosts } from '../words/with-posts.ts';
import { requireDraft } from '../versions/lead.ts';
import { factsOf } from '../versions/facts-of.ts';
import { vetted } from '../versions/publish.ts';
import { definitionIn } from './drafts.ts';
import type { DraftCheck, DraftFinding } from './views.ts';

/** So many findings are offered fixes: each is tried, which takes a check. */
const mostMended = 8;

/** @throws JinguoError NOT_ALLOWED, NOT_FOUND */
export async function checkWorkflowDraft(parts: EngineParts, actor: Actor, id: string): Promise<DraftCheck> {
  const { row } = await requireDraft(parts, actor, { id, action: { zh: '检查流程草稿', en: 'Check the draft of a process' } });
  await parts.versions.refresh();
  const definition = definitionIn(row.json);
  const mustHaves = await pinnedMustHaves(parts, row.workflow);
  const facts = factsOf(parts, row.town);
  const check: Check = (one) => faultsOf(parts, one, { mustHaves, facts });
  const found = check(definition);
  return { revision: row.revision, findings: found.map((one, index) => ({ ...one, fixes: index < mostMended ? helpful(definition, check, { fault: one, found }) : [] })) };
}

type Finding = Omit<DraftFinding, 'fixes'>;
type Check = (definition: WorkflowDefinition) => readonly Finding[];

/** Never throws for a definition that has a definition's shape. */
function faultsOf(parts: EngineParts, definition: WorkflowDefinition, { mustHaves, facts }: { readonly mustHaves: readonly MustHave[]; readonly facts: CheckFacts }): readonly Finding[] {
  try {
    const workflow = vetted(parts, parseDefinition(definition));
    const broken = brokenMustHaves({ workflow, facts, mustHaves, roleName: (role) => roleName(parts, role) });
    return [...broken.map((one) => ({ rule: 'must-have' as const, severity: 'error' as const, ...one })), ...checkWorkflow(workflow, facts)].map((one) => ({ rule: one.rule, ...('mustHave' in one ? { mustHave: one.mustHave } : {}), severity: one.severity, stage: one.stage, path: one.path, words: withPosts(parts, one), story: storyOf(definition, one.trace) }));
  } catch (error) {
    if (!(error instanceof JinguoError)) throw error;
    const issues: readonly Issue[] = error.issues.length > 0 ? error.issues : [{ path: String(error.params['path'] ?? ''), code: error.code, zh: error.text('zh'), en: error.text('en') }];
    return issues.map(({ path, zh, en }) => ({ rule: 'definition' as const, severity: 'error' as const, stage: definition.stages[Number(/\/stages\/(\d+)/u.exec(path)?.[1] ?? -1)]?.id ?? null, path, words: { zh, en }, story: [] }));
  }
}

/** The fixes that take the finding away without bringing another error. */
function helpful(definition: WorkflowDefinition, check: Check, { fault, found }: { readonly fault: Finding; readonly found: readonly Finding[] }): DraftFinding['fixes'] {
  const known = new Set(found.map(sameness));
  const fixes = fixesFor(definition, fault satisfies Fault).filter(({ edits, onlyReveals = false }) => {
    const after = triedWith(definition, check, edits);
    return after !== undefined && !after.some((one) => sameness(one) === sameness(fault)) && (onlyReveals || !after.some((one) => one.severity === 'error' && !known.has(sameness(one))));
  });
  return fixes.map(({ title, edits }) => ({ title, edits }));
}

function triedWith(definition: WorkflowDefinition, check: Check, edits: Parameters<typeof applyEdits>[1]): readonly Finding[] | undefined {
  try {
    return check(applyEdits(definition, edits));
  } catch (error) {
    // A candidate that does not fit this definition is none.
    if (!(error instanceof JinguoError)) throw error;
    return undefined;
  }
}

/** By stage, not by place: removing a stage moves the places of those after it. */
const sameness = ({ rule, stage, words }: Finding): string => `${rule} ${stage ?? ''} ${words.en}`;

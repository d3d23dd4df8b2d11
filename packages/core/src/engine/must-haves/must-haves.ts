// What the district asks of a workflow whatever its leads change: pinned and taken off by the district's leads, and never
// forgotten who did either. Publishing refuses what breaks one.
import { brokenMustHaves } from '../../analysis/must-haves/check-must-haves.ts';
import { mustHave, mustHaveWords, type MustHave } from '../../analysis/must-haves/must-have.ts';
import { storyOf } from '../../analysis/story.ts';
import { canonicalJson } from '../../definition/workflow-definition.ts';
import type { LocalText } from '../../definition/text.ts';
import { refusal, type Issue } from '../../errors.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import type { Actor } from '../../people/post.ts';
import { addMustHave, mustHaveRows, takeOffMustHave } from '../../store/queries/must-haves.ts';
import { namesOf } from '../../store/queries/people.ts';
import { roleName, type EngineParts } from '../parts.ts';
import { requireLead, requireStudioLead } from '../versions/lead.ts';
import { factsOf } from '../versions/facts-of.ts';
import type { MustHaveView } from './views.ts';

const action: LocalText = { zh: '规定流程底线', en: 'Pin a must-have' };

/** A workflow's must-haves, those that were taken off too, the newest first. @throws JinguoError NOT_ALLOWED, NOT_FOUND */
export async function mustHaves(parts: EngineParts, actor: Actor, workflow: string): Promise<readonly MustHaveView[]> {
  requireStudioLead(parts, actor, { zh: '查看流程底线', en: 'See the must-haves' });
  await parts.versions.refresh();
  const compiled = inForce(parts, workflow);
  const rows = await mustHaveRows(parts.store.read, workflow);
  const names = await namesOf(parts.store.read, rows.flatMap((row) => [row.pinned_by, row.taken_off_by ?? []].flat()));
  return rows.map((row) => {
    const one = mustHave.parse(JSON.parse(row.json));
    return {
      id: row.id,
      mustHave: one,
      words: wordsOf(parts, one),
      pinnedBy: names.get(row.pinned_by) ?? '',
      pinnedAt: row.pinned_at,
      takenOff: row.taken_off_by === null || row.taken_off_at === null ? null : { by: names.get(row.taken_off_by) ?? '', at: row.taken_off_at },
      holdsInForce: brokenIn(parts, compiled, { asked: [one], town: null }).length === 0,
    };
  });
}

/** Pins one; one that is pinned already stays as it is. @throws JinguoError NOT_ALLOWED, NOT_FOUND */
export async function pinMustHave(parts: EngineParts, actor: Actor, pin: { readonly workflow: string; readonly mustHave: MustHave }): Promise<readonly MustHaveView[]> {
  const { person } = requireLead(parts, actor, action);
  inForce(parts, pin.workflow);
  const json = canonicalJson(pin.mustHave);
  await parts.store.write(async (tx) => {
    const known = (await mustHaveRows(tx.db, pin.workflow)).some((row) => row.taken_off_at === null && row.json === json);
    if (!known) await addMustHave(tx, { id: parts.ids(), workflow: pin.workflow, json, pinned_by: person.id, pinned_at: parts.clock.now().toISOString(), taken_off_by: null, taken_off_at: null });
  });
  return mustHaves(parts, actor, pin.workflow);
}

/** Takes one off. @throws JinguoError NOT_ALLOWED; NOT_FOUND, also where it was taken off already */
export async function unpinMustHave(parts: EngineParts, actor: Actor, pin: { readonly workflow: string; readonly id: string }): Promise<readonly MustHaveView[]> {
  const { person } = requireLead(parts, actor, action);
  const found = await parts.store.write((tx) => takeOffMustHave(tx, { ...pin, taken_off_by: person.id, taken_off_at: parts.clock.now().toISOString() }));
  if (!found) throw refusal('NOT_FOUND', { what: pin.id });
  return mustHaves(parts, actor, pin.workflow);
}

/** Those that count now. */
export async function pinnedMustHaves(parts: EngineParts, workflow: string): Promise<readonly MustHave[]> {
  const rows = await mustHaveRows(parts.store.read, workflow);
  return rows.flatMap((row) => (row.taken_off_at === null ? [mustHave.parse(JSON.parse(row.json))] : []));
}

/** The same in words. */
export async function pinnedWords(parts: EngineParts, workflow: string): Promise<readonly LocalText[]> {
  return (await pinnedMustHaves(parts, workflow)).map((one) => wordsOf(parts, one));
}

/** Each with whether a workflow keeps it. */
export async function heldMustHaves(parts: EngineParts, compiled: CompiledWorkflow, town: string | null): Promise<readonly { readonly words: LocalText; readonly holds: boolean }[]> {
  const pinned = await pinnedMustHaves(parts, compiled.definition.workflow);
  return pinned.map((one) => ({ words: wordsOf(parts, one), holds: brokenIn(parts, compiled, { asked: [one], town }).length === 0 }));
}

/** What a workflow breaks, each as an issue with the way that breaks it. */
export async function brokenPins(parts: EngineParts, compiled: CompiledWorkflow, town: string | null = null): Promise<readonly (Issue & { readonly what: LocalText; readonly way: LocalText })[]> {
  const pinned = await pinnedMustHaves(parts, compiled.definition.workflow);
  return brokenIn(parts, compiled, { asked: pinned, town }).map(({ mustHave: one, path, zh, en, trace }) => {
    const story = storyOf(compiled.definition, trace);
    return { path, code: 'must-have', zh, en, what: wordsOf(parts, one), way: { zh: story.map((step) => step.zh).join('；'), en: story.map((step) => step.en).join('; ') } };
  });
}

/** @throws JinguoError MUST_HAVE_BROKEN with the way that breaks the first, and all of them as issues */
export async function requireMustHaves(parts: EngineParts, compiled: CompiledWorkflow, town: string | null = null): Promise<void> {
  const broken = await brokenPins(parts, compiled, town);
  const [first] = broken;
  if (first === undefined) return;
  const issues = broken.map(({ path, code, zh, en }): Issue => ({ path, code, zh, en }));
  throw refusal('MUST_HAVE_BROKEN', { what: first.what, way: first.way }, { issues });
}

function brokenIn(parts: EngineParts, workflow: CompiledWorkflow, { asked, town }: { readonly asked: readonly MustHave[]; readonly town: string | null }) {
  return brokenMustHaves({ workflow, facts: factsOf(parts, town), mustHaves: asked, roleName: (role) => roleName(parts, role) });
}

function wordsOf(parts: EngineParts, one: MustHave): LocalText {
  return mustHaveWords(one, (role) => roleName(parts, role));
}

function inForce(parts: EngineParts, workflow: string): CompiledWorkflow {
  const found = parts.registry.current(workflow)?.compiled;
  if (found === undefined) throw refusal('NOT_FOUND', { what: workflow });
  return found;
}

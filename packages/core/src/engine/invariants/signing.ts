// I6 where several sign, each was asked, in her turn and once, and the stage ends exactly when the rule says and the way it
// says. Read from the log alone.
import type { RosterEntry } from '../../definition/item-context.ts';
import { signMode, type SignMode } from '../../definition/sign-mode.ts';
import type { Stage } from '../../definition/stage.ts';
import { waysOf } from '../../definition/transition.ts';
import type { Registry } from '../../plugin/registry.ts';
import type { ItemEvidence, LoggedEvent } from './evidence.ts';
import { resultOf } from './sign-result.ts';

interface Voice {
  readonly yes: boolean;
  /** What she signed: the values the stage names. */
  readonly subject: string;
}

/** The signing of one item, as its log tells it. */
interface Signing {
  asked: readonly RosterEntry[];
  readonly said: Map<string, Map<string, Voice>>;
  fields: Readonly<Record<string, unknown>>;
}

const signs: ReadonlySet<string> = new Set(['approve', 'reject']);
const counts: ReadonlySet<string> = new Set([...signs, 'roster', 'addSigner', 'removeSigner']);

export function brokenSigning({ item, log }: ItemEvidence, registry: Registry): readonly string[] {
  const signing: Signing = { asked: [], said: new Map(), fields: {} };
  const broken: string[] = [];
  for (const entry of log) {
    const stages = registry.version(entry.definition)?.compiled.stages;
    // From a migration on the log is another definition's.
    if (stages === undefined || entry.event.type === 'migrate') break;
    signing.fields = { ...signing.fields, ...entry.event.fields };
    const stage = stages.get(entry.from_stage ?? '');
    // A refusal that was looked at again passes the appeal period by.
    const past = appealedIn(log, entry) ? [...stages.values()].filter((one) => one.kind === 'appeal') : [];
    if (stage !== undefined && modeOf(stage) !== nobodySigns) broken.push(...follow(signing, stage, { ...entry, past }).map((what) => `I6 item ${item.number}, version ${entry.item_version} at ${stage.id}: ${what}`));
    if (entry.from_stage === entry.to_stage) continue;
    signing.asked = [];
    if (modeOf(stages.get(entry.to_stage)).keepUnless === null) signing.said.delete(entry.to_stage);
  }
  return broken;
}

function appealedIn(log: readonly LoggedEvent[], { item_version }: LoggedEvent): boolean {
  return log.some((one) => one.event.type === 'appeal' && one.item_version < item_version);
}

function follow(signing: Signing, stage: Stage, { event, from_stage, to_stage, past }: LoggedEvent & { readonly past: readonly Stage[] }): readonly string[] {
  const mode = modeOf(stage);
  const broken: string[] = [];
  const subject = mode.keepUnless === null ? '' : JSON.stringify(mode.keepUnless.map((name) => signing.fields[name] ?? null));
  const voices = signing.said.get(stage.id) ?? new Map<string, Voice>();
  const valid = () => new Map([...voices].filter(([party, voice]) => voice.subject === subject && signing.asked.some((one) => one.party === party)).map(([party, voice]) => [party, voice.yes]));
  if (signs.has(event.type) && signing.asked.length > 0) {
    const party = event.party ?? '';
    const who = signing.asked.find((one) => one.party === party);
    if (who === undefined) broken.push(`${party} signed without being asked`);
    else if (valid().has(party)) broken.push(`${party} signed twice`);
    else if (!who.waitsFor.every((one) => valid().has(one))) broken.push(`${party} signed before her turn`);
    voices.delete(party);
    voices.set(party, { yes: event.type === 'approve', subject });
    signing.said.set(stage.id, voices);
  }
  signing.asked = event.roster ?? signing.asked;
  if (!counts.has(event.type) || signing.asked.length === 0) return broken;
  const result = resultOf(mode, signing.asked, valid());
  const ways = waysFor(stage, result, past);
  if (result === undefined && to_stage !== from_stage) broken.push(`it went to ${to_stage} while the signing was open`);
  if (result !== undefined && to_stage === from_stage && ways.free) broken.push(`it stayed although the signing was ${result ? 'carried' : 'refused'}`);
  if (result !== undefined && to_stage !== from_stage && !ways.to.includes(to_stage)) broken.push(`it went to ${to_stage} although the signing was ${result ? 'carried' : 'refused'}`);
  return broken;
}

/** Where a result leads, and whether some way is taken in any case. */
function waysFor(stage: Stage, result: boolean | undefined, past: readonly Stage[]): { readonly to: readonly string[]; readonly free: boolean } {
  const ways = waysOf(stage.outcomes[result === true ? 'approved' : 'rejected']);
  const back = stage.settings['backTo'];
  const on = past.filter((one) => ways.some((way) => way.to === one.id)).flatMap((one) => waysOf(one.outcomes['lapsed']).map((way) => way.to));
  return { to: [...ways.map((way) => way.to), ...on, ...(result === true && Array.isArray(back) ? back.map(String) : [])], free: ways.some((way) => way.to !== stage.id && (way.when ?? []).length === 0) };
}

const modes = new WeakMap<Stage, SignMode>();
const nobodySigns = signMode.parse({});
/** A panel's members all fill their sheets. */
const panel = signMode.parse({ mode: 'all' });

function modeOf(stage: Stage | undefined): SignMode {
  if (stage?.kind === 'inspection') return panel;
  if (stage?.kind !== 'review') return nobodySigns;
  const known = modes.get(stage) ?? signMode.parse(stage.settings['sign'] ?? {});
  modes.set(stage, known);
  return known;
}

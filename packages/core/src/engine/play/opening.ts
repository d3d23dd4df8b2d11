// How a play of a draft begins: who may start an item where, its form filled so that it is taken, and before that the round
// it belongs to, opened by whoever opens it.
import { localDateOf } from '../../calendar/local-date.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import type { LocalText } from '../../definition/text.ts';
import { JinguoError, refusal } from '../../errors.ts';
import { placeOf, type OrgUnit } from '../../people/org-unit.ts';
import { sees, type Actor, type Person } from '../../people/post.ts';
import type { StartCommand } from '../command/command.ts';
import type { EngineParts } from '../parts.ts';
import { definitionIn } from '../studio/drafts.ts';
import { requireDraft } from '../versions/lead.ts';
import { start } from '../command/start.ts';
import { openPlayOffice, type PlayOffice } from './play-office.ts';
import type { Play, PlayStep } from './play.ts';
import { framesOf, runPlay } from './run-play.ts';
import { applicantId, standInWords, worldOf } from './stand-ins.ts';
import { attempts, exampleFor, itemsOf } from './stands.ts';
import type { PlayItem, PlayOpening } from './views.ts';

/** Steps a round may need until it takes entries. */
const mostBefore = 10;
const mostUnits = 400;

export const playing = { zh: '试走流程草稿', en: 'Play the draft of a process' };

/** @throws JinguoError NOT_ALLOWED, NOT_FOUND, DEFINITION_INVALID */
export async function playOpening(parts: EngineParts, actor: Actor, asked: { readonly id: string; readonly unit?: string | undefined }): Promise<PlayOpening> {
  const { row } = await requireDraft(parts, actor, { id: asked.id, action: playing });
  await parts.versions.refresh();
  const definition = definitionIn(row.json);
  const units = unitsAt(parts, definition).filter((one) => row.town === null || placeOf(parts.units, one.id).town === row.town);
  const unit = asked.unit ?? units[0]?.id;
  if (unit === undefined || !units.some((one) => one.id === unit)) throw refusal('NOT_FOUND', { what: asked.unit ?? definition.workflow });
  const startsOn = localDateOf(parts.clock.now());
  const before = definition.batchOf === undefined ? [] : await roundFor(parts, { definition, unit, startsOn, round: definition.batchOf });
  const batch = before.length === 0 ? null : 0;
  const starters = startersOf(parts, definition, { unit, startsOn });
  const form = definition.stages.find((one) => one.id === definition.start)?.form ?? '';
  const spec = definition.forms[form];
  if (spec === undefined) throw refusal('NOT_FOUND', { what: form });
  const example = await taken(parts, definition, {
    startsOn, before,
    step: { do: 'start', workflow: definition.workflow, by: starters[0] ?? applicantId, unit, form: {}, ...(batch === null ? {} : { batch }) },
  });
  return {
    unit, startsOn, before, batch,
    units: units.slice(0, mostUnits).map(({ id, zh, en }) => ({ id, name: { zh, en } })),
    starters: starters.map((by) => ({ by, who: standInWords(parts, by) })),
    form: { name: form, title: spec.title, schema: spec.schema },
    example: example.step.form,
    exampleRefused: example.refused,
  };
}

function levelAt({ level, form }: WorkflowDefinition): OrgUnit['level'] {
  return level ?? (form === 'batch' ? 'district' : 'village');
}

function unitsAt(parts: EngineParts, definition: WorkflowDefinition): readonly OrgUnit[] {
  return [...parts.units.values()].filter((one) => one.level === levelAt(definition));
}

/** Who may start one at a unit: the applicant first, then each post that sees it. */
function startersOf(parts: EngineParts, definition: WorkflowDefinition, { unit, startsOn }: { readonly unit: string; readonly startsOn: Play['startsOn'] }): readonly string[] {
  const { units, people } = worldOf(parts, [definition], { startsOn, steps: [{ do: 'start', workflow: definition.workflow, by: applicantId, unit, form: {} }] });
  const place = placeOf(units, unit);
  const roles = definition.startedBy.flatMap((rule) => ('role' in rule ? [rule.role] : []));
  const staff = [...people.values()].filter((one) => one.id.endsWith('#1') && one.posts.some((post) => roles.includes(post.role)) && sees(one.posts, units, place));
  return [...(definition.startedBy.some((rule) => 'applicant' in rule) ? [applicantId] : []), ...staff.map((one) => one.id)];
}

type StartStep = Extract<PlayStep, { do: 'start' }>;
interface Tried {
  readonly startsOn: Play['startsOn'];
  readonly before: readonly PlayStep[];
  readonly step: StartStep;
}

/** The step with the first way of filling its form that is taken; the plainest where none is. */
async function taken(parts: EngineParts, definition: WorkflowDefinition, { startsOn, before, step }: Tried): Promise<{ readonly step: StartStep; readonly refused: LocalText | null }> {
  await using office = await openPlayOffice(parts, definition, { startsOn, steps: [...before, step] });
  await framesOf(office, { startsOn, steps: [...before] });
  const person = office.people.get(step.by);
  const batchId = step.batch === undefined ? undefined : (await itemsOf(office))[step.batch];
  let plainest = step;
  let why: LocalText = { zh: '没有人可以发起', en: 'nobody may begin it' };
  for (const attempt of attempts) {
    const filled = { ...step, form: exampleOfStart(office, step, attempt) };
    // What is refused leaves nothing behind, and what is taken is in an office nobody looks at.
    const refused = person === undefined ? why : await refusalOfStart(office, person, { workflow: step.workflow, unit: step.unit, form: filled.form, ...(batchId === undefined ? {} : { batchId }) });
    if (refused === null) return { step: filled, refused };
    if (attempt === 0) [plainest, why] = [filled, refused];
  }
  return { step: plainest, refused: why };
}

/** Null where it is taken; else what is said first against it. */
async function refusalOfStart({ parts }: PlayOffice, person: Person, command: Omit<StartCommand, 'key'>): Promise<LocalText | null> {
  try {
    await start(parts, { kind: 'person', person }, { ...command, key: parts.ids(), fromSheet: true });
    return null;
  } catch (error) {
    if (!(error instanceof JinguoError)) throw error;
    const { zh, en } = error.issues[0] ?? { zh: error.text('zh'), en: error.text('en') };
    return { zh, en };
  }
}

function exampleOfStart(office: PlayOffice, step: StartStep, attempt: number) {
  const workflow = office.parts.registry.current(step.workflow);
  const name = workflow?.definition.stages.find((one) => one.id === workflow.definition.start)?.form ?? '';
  return workflow === undefined ? {} : exampleFor(office, { workflow, name, schema: workflow.definition.forms[name]?.schema ?? {} }, { unit: step.unit, attempt });
}

/** The steps that open a round and bring it to where entries may be started; where it does not come there, as far as it comes. */
async function roundFor(parts: EngineParts, asked: { readonly definition: WorkflowDefinition; readonly unit: string; readonly startsOn: Play['startsOn']; readonly round: string }): Promise<readonly PlayStep[]> {
  const { definition, startsOn } = asked;
  const round = parts.registry.current(asked.round)?.compiled.definition;
  const level = round === undefined ? undefined : levelAt(round);
  const unit = level === undefined || level === 'partner' ? null : placeOf(parts.units, asked.unit)[level];
  if (round === undefined || unit === null) return [];
  const by = startersOf(parts, round, { unit, startsOn })[0] ?? applicantId;
  const steps: PlayStep[] = [(await taken(parts, definition, { startsOn, before: [], step: { do: 'start', workflow: round.workflow, by, unit, form: {} } })).step];
  while (steps.length < mostBefore) {
    const [item] = (await runPlay(parts, definition, { startsOn, steps })).items;
    const stage = round.stages.find((one) => one.id === item?.stage);
    const takes = definition.startsDuring === undefined ? stage?.kind === 'collect' : definition.startsDuring.includes(stage?.id ?? '');
    if (item === undefined || item.result !== null || takes) break;
    steps.push(onward(item));
  }
  return steps;
}

const yes: ReadonlySet<string> = new Set(['submit', 'approve', 'record', 'opine', 'claim']);

/** A plain yes of whoever is asked first; where nobody is, a day. */
function onward(item: PlayItem): PlayStep {
  for (const { by, actions } of item.actors) {
    const found = actions.find((one) => yes.has(one.action));
    if (found === undefined) continue;
    const [verdict] = found.choices;
    return { do: 'act', item: 0, by, action: found.action, ...(found.example === null ? {} : { form: found.example }), ...(found.opinion === 'required' ? { opinion: '同意' } : {}), ...(verdict === undefined ? {} : { verdict: verdict.verdict }) };
  }
  return { do: 'wait', workingDays: 5 };
}

// What a lead could do about a finding, as edits she may make with one click. Candidates only: whoever offers them tries
// each first, and leaves out what does not help.
import type { DefinitionEdit } from '../../definition/edits/definition-edit.ts';
import { fieldsIn } from '../../definition/edits/form-fields.ts';
import { mainOutcome } from '../../definition/edits/stage-edits.ts';
import type { Stage } from '../../definition/stage.ts';
import { coreKinds } from '../../definition/stage-kinds/core-kinds.ts';
import { isJsonObject, type LocalText } from '../../definition/text.ts';
import type { MustHave } from '../must-haves/must-have.ts';
import { canonicalJson, type WorkflowDefinition } from '../../definition/workflow-definition.ts';

export interface Fix {
  readonly title: LocalText;
  readonly edits: readonly DefinitionEdit[];
  /** It takes a setting away on which no way depends: what is found afterwards was there before, hidden by this fault. */
  readonly onlyReveals?: true;
}

/** What is wrong, as far as a fix depends on it. */
export interface Fault {
  readonly rule: string;
  readonly path: string;
  /** What the district asks for, where that is broken. */
  readonly mustHave?: MustHave | undefined;
}

/** Candidates, the likeliest first. */
export function fixesFor(definition: WorkflowDefinition, fault: Fault): readonly Fix[] {
  const index = Number(/\/stages\/(\d+)/u.exec(fault.path)?.[1] ?? -1);
  const stage = definition.stages[index];
  if (stage === undefined) return [];
  const next = definition.stages.slice(index + 1).find((one) => one.id !== stage.id) ?? definition.stages.find((one) => one.kind === 'end');
  switch (fault.rule) {
    case 'definition':
    case 'no-dead-end':
      return [...withoutGrace(stage, fault.path), ...leadOn(definition, stage, next), ...withoutExpiry(stage), ...leaveOut(stage, next)];
    case 'final-reachable':
      return [...outOfCircle(definition, stage), ...leadOn(definition, stage, next), ...leaveOut(stage, next)];
    case 'unreachable-stage':
      return [...leaveOut(stage, next), ...leadHere(definition, index)];
    case 'someone-can-act':
      return askAsNearby(definition, index);
    case 'timer-leads-somewhere':
      return [...leadOn(definition, stage, next), ...withoutExpiry(stage)];
    case 'waits-for-batch':
      return goAlongAtEnd(stage, /\/follows\/([^/]+)$/u.exec(fault.path)?.[1]);
    case 'field-can-be-filled':
      return openField(definition, stage, fault.path);
    case 'refusal-has-appeal':
      return [{ title: { zh: '注明本项目不设复核', en: 'Say that this programme has no appeal' }, edits: [{ op: 'set-appeal', appeal: 'none' }] }];
    case 'must-have':
      return fault.mustHave?.kind === 'notice' ? longerNotices(definition, fault.mustHave.workingDays) : [];
    default:
      return [];
  }
}

function longerNotices({ stages }: WorkflowDefinition, days: number): readonly Fix[] {
  const notices = stages.filter((one) => one.kind === 'notice');
  const [zh, en] = [notices.map((one) => `“${one.title.zh}”`).join('、'), notices.map((one) => `“${one.title.en}”`).join(', ')];
  return notices.length === 0 ? [] : [{
    title: { zh: `${zh}改为 ${days} 个工作日`, en: `Let ${en} stand for ${days} working days` },
    edits: notices.map((one): DefinitionEdit => ({ op: 'set-settings', stage: one.id, settings: { ...one.settings, days, unit: 'workingDays' } })),
  }];
}

/** Leaves at an end of its batch in one of the ways in which it goes along already. */
function goAlongAtEnd(stage: Stage, end: string | undefined): readonly Fix[] {
  const { follows } = stage;
  if (follows === undefined || end === undefined) return [];
  return [...new Set(Object.values(follows))].map((outcome) => ({
    title: { zh: `批次到“${end}”时，“${stage.title.zh}”的办件也按“${outcome}”往下走`, en: `When the batch comes to “${end}”, let what is at “${stage.title.en}” leave by “${outcome}” too` },
    edits: [{ op: 'set-follows' as const, stage: stage.id, follows: { ...follows, [end]: outcome } }],
  }));
}

/** Leads every outcome that leads nowhere to the next stage or to an end; the usual way out where none is missing. */
function leadOn(definition: WorkflowDefinition, stage: Stage, next: Stage | undefined): readonly Fix[] {
  const reading = coreKinds.find((one) => one.name === stage.kind)?.read(stage);
  const asked = reading?.ok === true ? reading.outcomes.filter((name) => !leadsSomewhere(definition, stage, name)) : [];
  const main = mainOutcome(stage.kind);
  const outcomes = asked.length > 0 ? asked : main === undefined ? [] : [main];
  const ends = definition.stages.filter((one) => one.kind === 'end');
  return [...(next === undefined ? [] : [next]), ...ends.filter((one) => one.id !== next?.id)].slice(0, 3).flatMap((to) => outcomes.length === 0 ? [] : [{
    title: { zh: `“${stage.title.zh}”转到“${to.title.zh}”`, en: `Lead “${stage.title.en}” to “${to.title.en}”` },
    edits: outcomes.map((outcome): DefinitionEdit => ({ op: 'set-way', stage: stage.id, outcome, ways: [{ to: to.id }] })),
  }]);
}

/** Leads one of the stages that only lead to each other to an end: the last of them first, and an end that is good. */
function outOfCircle({ stages }: WorkflowDefinition, stage: Stage): readonly Fix[] {
  const circle = new Set([stage.id]);
  // What is met on the way is looked through as well.
  for (const id of circle) for (const { to } of Object.values(stages.find((one) => one.id === id)?.outcomes ?? {}).flat()) circle.add(to);
  const ends = stages.filter((one) => one.kind === 'end').toSorted((a, b) => Number(b.settings['good'] === true) - Number(a.settings['good'] === true)).slice(0, 2);
  return stages.filter((one) => circle.has(one.id)).toReversed().slice(0, 3).flatMap((from) => {
    const outcome = mainOutcome(from.kind);
    return outcome === undefined ? [] : ends.map((to): Fix => ({
      title: { zh: `“${from.title.zh}”转到“${to.title.zh}”`, en: `Lead “${from.title.en}” to “${to.title.en}”` },
      edits: [{ op: 'set-way', stage: from.id, outcome, ways: [{ to: to.id }] }],
    }));
  });
}

function leadsSomewhere(definition: WorkflowDefinition, stage: Stage, outcome: string): boolean {
  const value = Object.hasOwn(stage.outcomes, outcome) ? stage.outcomes[outcome] : undefined;
  return value !== undefined && [value].flat().every((way) => definition.stages.some((one) => one.id === way.to));
}

function leaveOut(stage: Stage, next: Stage | undefined): readonly Fix[] {
  return next === undefined ? [] : [{ title: { zh: `取消环节“${stage.title.zh}”`, en: `Remove the stage “${stage.title.en}”` }, edits: [{ op: 'remove-stage', stage: stage.id, leadsTo: next.id }] }];
}

/** Puts a stage nothing leads to between the one before it and where that one leads. */
function leadHere(definition: WorkflowDefinition, index: number): readonly Fix[] {
  const [before, stage] = [definition.stages[index - 1], definition.stages[index]];
  const [out, on] = [mainOutcome(before?.kind ?? ''), mainOutcome(stage?.kind ?? '')];
  if (before === undefined || stage === undefined || out === undefined) return [];
  const led = Object.hasOwn(before.outcomes, out) ? [before.outcomes[out] ?? []].flat() : [];
  const onwards: readonly DefinitionEdit[] = on === undefined || Object.hasOwn(stage.outcomes, on) || led.length === 0 ? [] : [{ op: 'set-way', stage: stage.id, outcome: on, ways: led }];
  return [{
    title: { zh: `“${before.title.zh}”之后转到“${stage.title.zh}”`, en: `Lead “${before.title.en}” to “${stage.title.en}”` },
    edits: [...onwards, { op: 'set-way', stage: before.id, outcome: out, ways: [{ to: stage.id }] }],
  }];
}

/** The actors of the stages beside it, nearest first. */
function askAsNearby(definition: WorkflowDefinition, index: number): readonly Fix[] {
  const stage = definition.stages[index];
  if (stage === undefined) return [];
  const near = definition.stages.toSorted((a, b) => Math.abs(definition.stages.indexOf(a) - index) - Math.abs(definition.stages.indexOf(b) - index));
  const seen = new Set([canonicalJson(stage.actors)]);
  return near.filter((one) => one.actors.length > 0 && !seen.has(canonicalJson(one.actors)) && seen.add(canonicalJson(one.actors))).slice(0, 3).map((one) => ({
    title: { zh: `与“${one.title.zh}”由同样的岗位办理`, en: `Ask whom “${one.title.en}” asks` },
    edits: [{ op: 'set-actors' as const, stage: stage.id, actors: one.actors }],
  }));
}

function openField({ forms }: WorkflowDefinition, stage: Stage, path: string): readonly Fix[] {
  const [form = '', field = ''] = path.slice(path.lastIndexOf('/') + 1).split('.');
  const found = fieldsIn(forms[form]?.schema ?? {}).find(([name]) => name === field)?.[1];
  const asked = isJsonObject(found) ? found : {};
  const [zh, en] = [String(asked['title'] ?? field), String(asked['x-en'] ?? field)];
  return [{ title: { zh: `在“${stage.title.zh}”开放填写“${zh}”`, en: `Let “${en}” be filled in at “${stage.title.en}”` }, edits: [{ op: 'set-field-access', stage: stage.id, form, field, access: null }] }];
}

function withoutGrace({ id, title }: Stage, path: string): readonly Fix[] {
  return path.endsWith('/grace') ? [{ title: { zh: `“${title.zh}”的决定不可收回`, en: `Let no decision at “${title.en}” be taken back` }, edits: [{ op: 'set-grace', stage: id, grace: null }], onlyReveals: true }] : [];
}

function withoutExpiry(stage: Stage): readonly Fix[] {
  if (stage.deadline?.expires === undefined) return [];
  const { expires: _expires, ...deadline } = stage.deadline;
  return [{ title: { zh: '到期不自动流转', en: 'Let nothing move when the time is over' }, edits: [{ op: 'set-deadline', stage: stage.id, deadline }] }];
}

// timer-leads-somewhere: when a limit of time ends, something follows: the item moves, somebody is told, or somebody more
// may act.
import type { SoundnessFinding } from '../finding.ts';
import type { Stage } from '../../definition/stage.ts';
import type { StagePlan } from '../../definition/stage-plan.ts';
import { itemTimers } from '../../definition/item-deadline.ts';
import { called, traceToStage, type Subject } from '../subject.ts';

export function timerLeadsSomewhere(subject: Subject): readonly SoundnessFinding[] {
  const stages = subject.definition.stages.flatMap((stage) => {
    const plan = subject.workflow.readings.get(stage.id)?.plan;
    return plan === undefined ? [] : ofStage(subject, stage, plan);
  });
  return [...stages, ...ofItem(subject)];
}

/** The item's own timers tell somebody each; two of one name would tell once. */
function ofItem({ definition }: Subject): readonly SoundnessFinding[] {
  return twice(itemTimers(definition).map((timer) => timer.name)).map((one) => ({
    rule: 'timer-leads-somewhere', severity: 'error', stage: null, path: '/deadline', trace: [],
    zh: `办件的全程时限有两个同名的时限 ${one}；请去掉一个。`, en: `Of the item’s own deadline two limits are called ${one}; remove one.`,
  }));
}

function twice(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((one, at) => names.indexOf(one) !== at))];
}

function ofStage(subject: Subject, stage: Stage, plan: StagePlan): readonly SoundnessFinding[] {
  const name = called(stage, stage.id);
  const finding = (zh: string, en: string): SoundnessFinding => ({
    rule: 'timer-leads-somewhere', severity: 'error', stage: stage.id, path: subject.pathOf(stage.id), zh: `环节${name.zh}${zh}`, en: `In the stage ${name.en} ${en}`, trace: traceToStage(subject, stage.id),
  });
  const names = plan.timers.map((timer) => timer.name);
  const idle = [...new Set(names)].filter((one) => !(plan.on[`timer.${one}`] ?? []).some((way) => way.to !== undefined || way.effects.length > 0 || way.opensTask !== undefined || way.tells !== undefined || way.updates.length > 0));
  const set = [...names, ...itemTimers(subject.definition).map((timer) => timer.name)];
  const unset = Object.keys(plan.on).filter((event) => event.startsWith('timer.') && !set.includes(event.slice('timer.'.length)));
  return [
    ...idle.map((one) => finding(`的时限 ${one} 到期后什么也不发生；请让它通往某个环节或通知某人。`, `nothing follows when the limit ${one} ends; lead it to a stage or let it tell somebody.`)),
    ...twice(names).map((one) => finding(`有两个同名的时限 ${one}；请去掉一个。`, `two limits are called ${one}; remove one.`)),
    ...unset.map((event) => finding(`等待时限 ${event.slice('timer.'.length)}，却没有人设定它；请设定或去掉。`, `something waits for the limit ${event.slice('timer.'.length)}, which is never set; set it or remove it.`)),
  ];
}

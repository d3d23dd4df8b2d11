// 受理: within so many working days the first desk takes an item in, sends it back with all that is missing, or does not accept it and
// names the right body. Whatever the desk does with it takes it in; a word of its own does so while it is still looked at. domain.md §3.2
import type { StageReading } from './stage-kinds/core-kinds.ts';
import type { WayPlan } from './stage-plan.ts';
import type { Problem } from './shape-words.ts';
import type { Stage } from './stage.ts';
import { outcomeWays } from './stage-kinds/common.ts';
import type { WorkflowDefinition } from './workflow-definition.ts';

/** The outcome of a stage that takes items in: this office is not the one to decide. */
export const notAccepted = 'notAccepted';

/** A stage's reading with the ways, reminders and outcome of its intake. */
export function withIntake(definition: Pick<WorkflowDefinition, 'parameters'>, stage: Stage, reading: StageReading): StageReading {
  const { intake, deadline } = stage;
  const days = intake === undefined ? undefined : definition.parameters?.[intake.days];
  if (days === undefined || !('value' in days)) return reading;
  const { plan } = reading;
  const guards = [{ guard: 'untaken' }];
  const limit = { rule: 'deadline', span: { workingDays: days.value } } as const;
  const remind = { effect: 'notifyAssignees', params: { code: 'notTakenIn' } };
  const late = deadline?.escalate;
  const told = { effect: 'notifyApplicant', params: { code: 'takenIn', zh: '您的申请已受理', en: 'Your application was accepted and is being looked at' } };
  const accept: WayPlan = { guards, updates: ['takeIn'], effects: [told], clock: 'takenIn' };
  return {
    ...reading,
    outcomes: [...reading.outcomes, notAccepted],
    plan: {
      ...plan,
      enterUpdates: [...(plan.enterUpdates ?? []), 'openIntake'],
      timers: [
        ...plan.timers,
        { name: 'remindIntake', untilTakenIn: true, due: { ...limit, after: { workingDays: 1 } } },
        ...(late === undefined ? [] : [{ name: 'intakeLate', untilTakenIn: true as const, due: { ...limit, plusWorkingDays: late.afterWorkingDays } }]),
      ],
      on: {
        ...plan.on,
        accept: [accept],
        decline: outcomeWays(stage, notAccepted).map((way) => ({ ...way, guards: [...guards, ...way.guards] })),
        'timer.remindIntake': [{ guards: [], updates: [], effects: [remind] }],
        ...(late === undefined ? {} : { 'timer.intakeLate': [{ guards: [], updates: [], effects: [remind], tells: { code: 'notTakenIn', to: late.to } }] }),
      },
    },
  };
}

/** An intake names a number that a lead may change and a form, and stands where one desk reviews. */
export function intakeProblems({ parameters = {}, forms }: Pick<WorkflowDefinition, 'parameters' | 'forms'>, { kind, intake, title, id }: Stage, path: string): readonly Problem[] {
  if (intake === undefined) return [];
  const days = parameters[intake.days];
  return [
    ...(kind === 'review' ? [] : [{ path, problem: { zh: `只有审核环节可以受理，“${title.zh}”不是：去掉 intake`, en: `only a review stage takes items in, and "${id}" is none: leave intake out` } }]),
    ...(days !== undefined && 'value' in days ? [] : [{ path: `${path}/days`, problem: { zh: `没有数值参数“${intake.days}”：在 parameters 中写明受理时限`, en: `there is no number "${intake.days}" under parameters: say there how long taking in may take` } }]),
    ...(forms[intake.form] === undefined ? [{ path: `${path}/form`, problem: { zh: `没有表单“${intake.form}”`, en: `there is no form "${intake.form}"` } }] : []),
  ];
}

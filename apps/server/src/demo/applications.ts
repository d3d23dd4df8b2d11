// One demonstration application as steps: who files it, and which desk does what after how many working days.
import { refusal, type ActionName, type Answer, type JsonObject, type OpenApplication, type Person } from '@jinguo/core';
import type { DemoApplication } from './demo-application.ts';
import { act, day, later, officeHour, type Stage, type Step } from './script.ts';

export const district = '330402';
const workflow = 'interest-subsidy';

export type Desk = 'applicant' | 'village' | 'town' | 'district' | 'section';

export interface DeskStep {
  /** Working days after the day of application. */
  readonly after: number;
  readonly desk: Desk;
  readonly action: ActionName;
  readonly opinion?: string;
  /** Where the step alone says what its form holds. */
  readonly form?: JsonObject;
}

export const villageApproves = (after: number): DeskStep => ({ after, desk: 'village', action: 'approve', opinion: '已上门核实，情况属实，同意上报。' });
export const townApproves = (after: number): DeskStep => ({ after, desk: 'town', action: 'approve', opinion: '材料齐全，符合条件，同意上报区妇联。' });
export const districtApproves = (after: number): DeskStep => ({ after, desk: 'district', action: 'approve', opinion: '经审查符合贴息条件，按系统测算金额报审。' });
export const sectionApproves = (after: number): DeskStep => ({ after, desk: 'section', action: 'approve', opinion: '复核无误，同意列入本批次。' });

export interface Filed {
  /** Number of the application within its round, from 0; spreads its hours over the day. */
  readonly turn: number;
  readonly application: DemoApplication;
  readonly steps: readonly DeskStep[];
  readonly round: () => Answer;
  readonly onFiled?: (answer: Answer) => void;
}

/** The steps of one application, from its filing on. */
export function stepsOf(stage: Stage, { turn, application, steps, round, onFiled }: Filed): readonly Step[] {
  const appliedOn = day(application.appliedOn);
  const hers = applicantOf(stage, application);
  let itemId: string | undefined;
  const filing: Step = {
    at: officeHour(appliedOn, turn),
    async run() {
      const form: JsonObject = { ...application.form };
      const command = { workflow, unit: application.form.orgUnit, batchId: round().itemId, form, key: `demo-file-${application.appliedOn}-${application.form.idNumber}` };
      if (application.by === 'open') {
        itemId = await filedOpenly(stage, command);
        return;
      }
      const answer = await stage.engine.start({ kind: 'person', person: hers }, command);
      ({ itemId } = answer);
      onFiled?.(answer);
    },
  };
  const deskSteps = steps.map((step, index): Step => {
    const date = later(stage.engine, appliedOn, step.after);
    return {
      at: officeHour(date, turn + index + 1),
      async run() {
        if (itemId === undefined) throw refusal('NOT_FOUND', { what: application.form.contractNo });
        const person = step.desk === 'applicant' ? hers : atDesk(stage, step.desk, application.form.orgUnit);
        const form = formAt(step, { visitedOn: date, application });
        await act(stage.engine, person, { itemId, action: step.action, ...(step.opinion === undefined ? {} : { opinion: step.opinion }), ...(form === undefined ? {} : { form }) });
      },
    };
  });
  return [filing, ...deskSteps];
}

/** Sent in on the open page, where whoever applies is told her code alone: the village finds it on its desk by the number. */
async function filedOpenly({ engine, holder }: Stage, command: OpenApplication): Promise<string> {
  const { number } = await engine.applyOpenly(command);
  const { rows } = await engine.inbox(holder('villageOfficer', command.unit), { tab: 'todo', limit: 100 });
  const row = rows.find((one) => one.number === number);
  if (row === undefined) throw refusal('NOT_FOUND', { what: number });
  return row.itemId;
}

/** Her own account, or the village officer who fills it in for her (代填). */
export function applicantOf(stage: Stage, application: DemoApplication): Person {
  return application.account === null ? stage.holder('villageOfficer', application.form.orgUnit) : stage.person(application.account);
}

function atDesk(stage: Stage, desk: Exclude<Desk, 'applicant'>, village: string): Person {
  switch (desk) {
    case 'village':
      return stage.holder('villageOfficer', village);
    case 'town':
      return stage.holder('townHead', stage.engine.units.get(village)?.parent ?? '');
    case 'district':
      return stage.person('jiny');
    case 'section':
      return stage.person('gumh');
  }
}

function formAt(step: DeskStep, { visitedOn, application }: { readonly visitedOn: string; readonly application: DemoApplication }): JsonObject | undefined {
  if (step.form !== undefined) return step.form;
  if (step.action === 'submit') return { ...application.form };
  if (step.action !== 'approve') return undefined;
  if (step.desk === 'village') return { siteVisitedOn: visitedOn, factsConfirmed: true, attachmentsComplete: true };
  return step.desk === 'district' ? {} : undefined;
}

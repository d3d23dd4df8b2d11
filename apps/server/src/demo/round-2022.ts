// The round of 2022, in the middle of its work: each application goes as far as its story says, and stops there.
import type { Answer, LocalDate } from '@jinguo/core';
import { applications2022 } from './applications-2022.ts';
import { applicantOf, districtApproves, sectionApproves, stepsOf, townApproves, villageApproves, type DeskStep } from './applications.ts';
import type { DemoStory, StoriedApplication } from './demo-application.ts';
import { openApplication2022 } from './open-application-2022.ts';
import { made, openRound } from './open-round.ts';
import { day, officeHour, type Stage, type Step } from './script.ts';

type Told = Exclude<DemoStory, 'draft'>;

/** What happened in each story, by working days after the application; `reason` is the application's own, and so is the right body. */
const stories: Readonly<Record<Told, (reason: string, rightBody: string) => readonly DeskStep[]>> = {
  village: () => [],
  notAccepted: (opinion, rightBody) => [{ after: 1, desk: 'village', action: 'decline', opinion, form: { rightBody } }],
  town: () => [villageApproves(1)],
  returnedFromVillage: (opinion) => [{ after: 2, desk: 'village', action: 'return', opinion }],
  returnedFromTown: (opinion) => [villageApproves(2), { after: 7, desk: 'town', action: 'return', opinion }],
  resubmitted: (opinion) => [villageApproves(1), { after: 4, desk: 'town', action: 'return', opinion }, { after: 7, desk: 'applicant', action: 'submit' }],
  districtCheck: () => [villageApproves(2), townApproves(7)],
  sectionReview: () => [villageApproves(3), townApproves(8), districtApproves(11)],
  awaitingRound: () => [villageApproves(1), townApproves(4), districtApproves(6), sectionApproves(8)],
  rejectedAtTown: (opinion) => [villageApproves(1), { after: 5, desk: 'town', action: 'reject', opinion }],
  withdrawn: (opinion) => [{ after: 2, desk: 'applicant', action: 'withdraw', opinion }],
};

export function round2022(stage: Stage): readonly Step[] {
  const applications: readonly StoriedApplication[] = [...applications2022, openApplication2022];
  let round: Answer | undefined;
  const theRound = () => made(round);
  return [
    openRound(stage, {
      at: officeHour(day('2022-09-01'), 0),
      form: { name: '2022年第一批', windowFrom: '2022-09-01', windowTo: '2022-09-30', budget: 20_000_000, claimFrom: '2021-10-01', claimTo: '2022-10-01' },
      onOpened: (answer) => {
        round = answer;
      },
    }),
    ...applications.flatMap((application, index) => {
      const turn = index + 1;
      const { story } = application;
      if (story === 'draft') return [draft(stage, { application, at: officeHour(day(application.appliedOn), turn), theRound })];
      return stepsOf(stage, { turn, application, round: theRound, steps: stories[story](application.reason ?? '', application.rightBody ?? '') });
    }),
  ];
}

/** Half a form, saved and left. */
function draft(stage: Stage, { application, at, theRound }: { readonly application: StoriedApplication; readonly at: Date; readonly theRound: () => Answer }): Step {
  const { applicantName, idType, idNumber, phone, orgUnit, residence, entityName, uscc, bank, contractNo } = application.form;
  return {
    at,
    run: () =>
      stage.engine.saveDraft(applicantOf(stage, application), {
        workflow: 'interest-subsidy',
        batchId: theRound().itemId,
        unit: orgUnit,
        form: { applicantName, idType, idNumber, phone, orgUnit, residence, entityName, uscc, bank, contractNo },
      }),
  };
}

/** The day the demonstration is left to its visitors. */
export const demoToday: LocalDate = day('2022-09-23');

// 扶智助创: what the campaign contributes. Wiring only; each programme is a folder.
import { definePlugin, mask } from '@jinguo/core/plugin';
import { readApplication } from './interest-subsidy/application.ts';
import { accountHolder, applicationKeys, applicationWindow, districtFindings, duplicates, manualChange } from './interest-subsidy/checks.ts';
import { adjustment, applied, subsidy } from './interest-subsidy/computes.ts';
import { eligibility } from './interest-subsidy/eligibility.ts';
import { subsidyImport } from './interest-subsidy/import.ts';
import { loanFacts } from './interest-subsidy/loan-facts.ts';
import { applicationForm, approvalForm, calculationSheet } from './interest-subsidy/papers/application-papers.ts';
import { consultationLetter } from './interest-subsidy/papers/consultation-letter.ts';
import { minutesPaper } from './interest-subsidy/papers/minutes-paper.ts';
import { paymentLetter, singlePaymentLetter } from './interest-subsidy/papers/payment-letter.ts';
import { publicNotice } from './interest-subsidy/papers/public-notice.ts';
import { budget, listNotEmpty, roundDates, votes } from './interest-subsidy/round-checks.ts';
import { readRound } from './interest-subsidy/round.ts';
import { interestSubsidyRound } from './interest-subsidy/round-workflow.ts';
import { interestSubsidy } from './interest-subsidy/workflow.ts';

export const enterprise = definePlugin({
  name: 'enterprise',
  title: { zh: '扶智助创', en: 'Skills and enterprise' },
  version: '1.0.0',
  engine: 1,
  workflows: [
    {
      definition: interestSubsidy,
      itemTitle(data) {
        const { applicantName, entityName } = readApplication(data);
        return `${mask('name', applicantName)} · ${entityName}`;
      },
      keys: applicationKeys,
    },
    { definition: interestSubsidyRound, itemTitle: (data) => readRound(data).name },
  ],
  checks: { eligibility, loanFacts, duplicates, applicationWindow, districtFindings, manualChange, accountHolder, roundDates, listNotEmpty, budget, votes },
  computes: { applied, adjustment, subsidy },
  papers: { applicationForm, calculationSheet, approvalForm, consultationLetter, minutes: minutesPaper, publicNotice, paymentLetter, singlePaymentLetter },
  imports: [subsidyImport],
});

// FZ01 贴息: what the programme contributes. Wiring only.
import { mask, type Programme } from '@jinguo/core/plugin';
import { numberedPaper } from '@jinguo/core/programme';
import { readApplication } from './application.ts';
import { accountHolder, applicationKeys, applicationWindow, districtFindings, duplicates, manualChange } from './checks.ts';
import { adjustment, applied, subsidy, visits } from './computes.ts';
import { eligibility } from './eligibility.ts';
import { subsidyImport } from './import.ts';
import { applicationExample, roundExample } from './examples.ts';
import { loanFacts } from './loan-facts.ts';
import { referral } from './referral.ts';
import { applicationForm, approvalForm, calculationSheet } from './papers/application-papers.ts';
import { consultationLetter } from './papers/consultation-letter.ts';
import { minutesPaper } from './papers/minutes-paper.ts';
import { demandLetter } from './papers/demand-letter.ts';
import { openingNotice } from './papers/opening-notice.ts';
import { paymentLetter, singlePaymentLetter } from './papers/payment-letter.ts';
import { visit12Form, visit6Form } from './papers/visit-form.ts';
import { publicNotice } from './papers/public-notice.ts';
import { budget, listNotEmpty, roundDates, votes } from './round-checks.ts';
import { readRound } from './round.ts';
import { noticeLength, shares } from './shares.ts';
import { interestSubsidyRound } from './round-workflow.ts';
import { interestSubsidy } from './workflow.ts';

export const interestSubsidyProgramme = {
  code: 'FZ01',
  title: { zh: '小额贷款贴息', en: 'Interest subsidy' },
  workflows: [
    {
      definition: interestSubsidy,
      itemTitle(data) {
        const { applicantName, entityName } = readApplication(data);
        return `${mask('name', applicantName)} · ${entityName}`;
      },
      keys: applicationKeys,
      examples: { application: applicationExample },
    },
    { definition: interestSubsidyRound, itemTitle: (data) => readRound(data).name, examples: { roundSettings: roundExample } },
  ],
  checks: { eligibility, loanFacts, duplicates, referral, applicationWindow, districtFindings, manualChange, accountHolder, roundDates, listNotEmpty, budget, votes },
  computes: { applied, adjustment, subsidy, visits, shares, noticeLength },
  papers: { openingNotice, applicationForm, calculationSheet, approvalForm, consultationLetter, minutes: minutesPaper, publicNotice, paymentLetter: numberedPaper('paymentNumber', paymentLetter), singlePaymentLetter: numberedPaper('paymentNumber', singlePaymentLetter), visit6Form, visit12Form, demandLetter },
  ledgers: { budget: { title: { zh: '贴息批次预算', en: 'Budget of the round' }, unit: 'fen', per: 'round' } },
  figures: {
    people: { title: { zh: '贴息创业女性', en: 'Women subsidised' }, unit: { zh: '名', en: 'women' }, by: ['place', 'industry', 'bank'] },
    money: { title: { zh: '贴息金额', en: 'Subsidies' }, unit: 'fen', mean: 'people', by: ['place', 'industry', 'bank'] },
    jobs: { title: { zh: '带动就业', en: 'Jobs' }, unit: { zh: '人', en: 'people' } },
  },
  imports: [subsidyImport],
} as const satisfies Programme;

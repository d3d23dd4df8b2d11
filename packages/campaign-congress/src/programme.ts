// One congress as a programme: its seven workflows, rules, papers, figures, the ledger of places and the delegates' sheet.
import type { Programme, ReportSentence } from '@jinguo/core/plugin';
import { sheetOf, textAt } from '@jinguo/core/programme';
import { bodyTitles, isBody } from './bodies.ts';
import { checksOf } from './checks.ts';
import { computesOf } from './computes.ts';
import { nomination } from './forms/people.ts';
import { namesOf, type Congress } from './office.ts';
import { electionPapers } from './papers/election.ts';
import { preparationPapers } from './papers/preparation.ts';
import { candidateWorkflow } from './workflows/candidate.ts';
import { congressWorkflow } from './workflows/congress.ts';
import { delegateWorkflow } from './workflows/delegate.ts';
import { guestWorkflow } from './workflows/guest.ts';
import { memberWorkflow, vacancyWorkflow } from './workflows/member.ts';
import { roundWorkflow } from './workflows/round.ts';

const bodyTitle = (body: string) => (isBody(body) ? bodyTitles[body].zh : body);
const people = { zh: '人', en: 'people' };

export function congressProgramme(congress: Congress, report: readonly ReportSentence[]): Programme {
  return {
    code: congress.code,
    title: congress.title,
    workflows: [
      { definition: congressWorkflow(congress), itemTitle: (data) => textAt(data, 'plan.name') },
      { definition: delegateWorkflow(congress), itemTitle: (data) => textAt(data, 'nomination.name'), keys: (data) => ({ person: textAt(data, 'nomination.idNumber'), applicant: textAt(data, 'nomination.idNumber') }) },
      { definition: candidateWorkflow(congress), itemTitle: (data) => `${textAt(data, 'proposal.name')} · ${bodyTitle(textAt(data, 'proposal.body'))}`, keys: (data) => ({ candidacy: `${textAt(data, 'proposal.body')} ${textAt(data, 'proposal.idNumber')}`, applicant: textAt(data, 'proposal.idNumber') }) },
      { definition: guestWorkflow(congress), itemTitle: (data) => textAt(data, 'guest.name') },
      { definition: roundWorkflow(congress), itemTitle: (data) => roundTitle(data) },
      { definition: memberWorkflow(congress), itemTitle: (data) => `${textAt(data, 'seat.name')} · ${bodyTitle(textAt(data, 'seat.body'))}` },
      { definition: vacancyWorkflow(congress), itemTitle: (data) => `${bodyTitle(textAt(data, 'vacancy.body'))}空缺（原${textAt(data, 'vacancy.name')}）` },
    ],
    figures: {
      congresses: { title: { zh: '召开代表大会', en: 'Congresses held' }, unit: { zh: '个', en: 'congresses' } },
      delegates: { title: { zh: '代表', en: 'Delegates' }, unit: people },
      ...Object.fromEntries(congress.bodies.map((body) => [body, { title: { zh: `产生${bodyTitles[body].zh}`, en: `${bodyTitles[body].en}: elected` }, unit: people }])),
    },
    ledgers: { places: { title: { zh: '代表名额', en: 'Delegates’ places' }, unit: 'count', per: 'round', by: congress.units, fixed: { zh: '代表名额由换届方案确定', en: 'the delegates’ places are fixed by the plan' } } },
    checks: checksOf(congress),
    computes: computesOf(congress),
    papers: { ...preparationPapers(congress), ...electionPapers(congress) },
    imports: [sheetOf({ workflow: namesOf(congress).delegates, form: nomination, unitField: 'orgUnit' })],
    report,
  };
}

function roundTitle(data: Parameters<Programme['workflows'][number]['itemTitle']>[0]): string {
  const kinds: Readonly<Record<string, string>> = { revote: ' · 再次投票', further: ' · 另行选举' };
  return `选举${bodyTitle(textAt(data, 'ballot.body'))}${kinds[textAt(data, 'ballot.kind')] ?? ''}`;
}

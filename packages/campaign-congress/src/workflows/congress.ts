// The congress itself: plan, replies, delegates, candidates, qualification report, meetings, elections body by body, report
// and term. It is a batch: delegates, candidates, rounds and seats are its entries; it waits for them by rules that name
// what is missing. domain.md §8.2
import type { WorkflowDefinitionInput } from '@jinguo/core/plugin';
import { documentNumberField, lettersParameter, superiorOf, takeDocumentNumber, tell } from '@jinguo/core/programme';
import { bodyTitles, type Body } from '../bodies.ts';
import { planForm } from '../forms/plan.ts';
import { adoption, archive, closing, committee, exception, preparatory, presidium, reply, report, numberedReport, resultReport, termStart } from '../forms/session.ts';
import { namesOf, type Congress } from '../office.ts';

type Stage = WorkflowDefinitionInput['stages'][number];
type Action = 'submit' | 'approve' | 'record';

const paper = (name: string) => ({ effect: 'makePaper', params: { paper: name } });
const asked = (action: Action, ...checks: string[]) => checks.map((check) => ({ check, on: [action] }));
const within = (days: number, to: NonNullable<Stage['actors']>[number] | undefined) => ({ within: { workingDays: days }, ...(to === undefined ? {} : { escalate: { afterWorkingDays: 2, to } }) });

/** The stage at which a body is elected. */
export function electionOf(body: Body): string {
  return `elect${body.charAt(0).toUpperCase()}${body.slice(1)}`;
}

export function congressWorkflow(congress: Congress): WorkflowDefinitionInput {
  const names = namesOf(congress);
  const { desk, lead, bodies } = congress;
  const late = lead[0];
  const overLead = late === undefined ? undefined : superiorOf(late);
  const [, ...byCommittee] = bodies;
  const firstRound = (body: Body) => ({ effect: 'startItems', params: { workflow: names.rounds, from: `opening.${body}` } });
  const meeting = (id: string, title: Stage['title'], next: string, more: Partial<Stage> = {}): Stage => ({
    id, kind: 'record', title, actors: desk, form: id, deadline: within(20, late), computes: ['roll'], checks: asked('record', 'quorum'), outcomes: { recorded: { to: next, effects: [paper('minutes')] } }, ...more,
  });
  const election = (body: Body, next: string, effects: Stage['onEnter'] = []): Stage => ({
    id: electionOf(body), kind: 'record', title: { zh: `选举${bodyTitles[body].zh}`, en: `Election: ${bodyTitles[body].en}` }, actors: desk, deadline: within(5, late), computes: ['elected', 'opening'], checks: [{ check: 'bodyElected', params: { body }, on: ['record'] }],
    outcomes: { recorded: { to: next, title: { zh: `${bodyTitles[body].zh}选举完毕`, en: `${bodyTitles[body].en}: elected` }, effects } },
  });
  const stages: Stage[] = [
    { id: 'plan', kind: 'fillIn', title: { zh: '筹备方案', en: 'Plan' }, actors: [{ applicant: true }, ...desk], form: 'plan', checks: asked('submit', 'planFits'), outcomes: { submitted: { to: 'partyReply', effects: [{ effect: 'limit', params: { ledger: 'places', from: 'plan.quotas' } }, paper('request')] } } },
    answer('partyReply', { zh: `请示${congress.committee.zh}`, en: `${congress.committee.en} asked` }, 'upperReply'),
    answer('upperReply', { zh: '报告上一级妇联', en: 'Upper federation informed' }, 'delegates'),
    {
      id: 'delegates', kind: 'collect', title: { zh: '代表产生', en: 'Delegates' }, actors: desk, computes: ['makeup'], checks: asked('approve', 'delegatesThrough'), onEnter: [paper('placesTable')],
      outcomes: { approved: [{ to: 'gap', when: [{ cel: 'fields.missed', unmet: { zh: '名额与结构未达要求', en: 'places or make-up fall short' } }], title: { zh: '有缺口，报负责人', en: 'Something is short' } }, { to: 'candidates', title: { zh: '代表产生完毕', en: 'All delegates are there' } }] },
    },
    {
      // A reason written down is no signature: the same lead signs the review of qualifications later.
      id: 'gap', kind: 'record', title: { zh: '缺口处理', en: 'Something is short' }, actors: lead, form: 'exception', deadline: within(5, overLead), settings: { failures: ['fill'] },
      outcomes: { recorded: { to: 'candidates', title: { zh: '说明理由，继续筹备', en: 'Go on with a reason' } }, fill: { to: 'delegates', title: { zh: '继续推荐代表', en: 'Name more delegates' } } },
    },
    { id: 'candidates', kind: 'collect', title: { zh: '候选人产生', en: 'Candidates' }, actors: desk, checks: asked('approve', 'candidatesThrough'), outcomes: { approved: { to: 'qualification', title: { zh: '候选人产生完毕', en: 'All candidates are there' } } } },
    {
      id: 'qualification', kind: 'review', title: { zh: '代表资格审查', en: 'Qualification review' }, actors: lead, form: 'report', deadline: within(5, overLead), computes: ['register'], checks: asked('approve', 'everybodyReviewed'),
      settings: { mayReject: false, verdicts: [{ name: 'unqualified', title: { zh: '资格无效', en: 'Not qualified' }, reason: 'required' }] },
      outcomes: { approved: { to: 'preparatory', title: { zh: '通过审查报告，确定应到人数', en: 'Report adopted' }, effects: [paper('qualificationReport')] } },
    },
    meeting('preparatory', { zh: '预备会议', en: 'Preparatory meeting' }, 'presidium'),
    { ...meeting('presidium', { zh: '主席团会议', en: 'Meeting of the presidium' }, 'adoption'), checks: [] },
    meeting('adoption', { zh: '第一次全体会议：通过选举办法', en: 'First plenary: the method' }, electionOf('executive'), {
      computes: ['roll', 'opening'], checks: asked('record', 'quorum', 'methodAdopted', 'teamFit'), outcomes: { recorded: { to: electionOf('executive'), title: { zh: '选举办法通过，开始选举', en: 'Method adopted: vote' }, effects: [paper('minutes'), firstRound('executive')] } },
    }),
    election('executive', byCommittee.length === 0 ? 'closing' : 'committee'),
    ...committeeStages(),
    meeting('closing', { zh: '第二次全体会议', en: 'Second plenary' }, 'resultReport', { outcomes: { recorded: { to: 'resultReport', title: { zh: '宣布当选名单，闭会', en: 'Announce and close' }, effects: [paper('minutes'), paper('announcement')] } } }),
    { id: 'resultReport', kind: 'record', title: { zh: '选举结果报批', en: 'Report of the result' }, actors: desk, form: 'resultReport', deadline: within(10, late), outcomes: { recorded: { to: 'approval', title: { zh: '已报送', en: 'Sent' }, effects: [...(congress.letters === undefined ? [] : [takeDocumentNumber('reportNumber')]), paper('resultReportPaper')] } } },
    { id: 'approval', kind: 'record', title: { zh: `${congress.committee.zh}批复选举结果`, en: `${congress.committee.en}: result` }, actors: desk, form: 'approval', deadline: within(20, late), outcomes: { recorded: { to: 'termStart', title: { zh: '同意', en: 'Approved' }, effects: [tell('approved', { zh: '选举结果已获批复', en: 'The result of the election is approved' })] } } },
    { id: 'termStart', kind: 'record', title: { zh: '任期开始', en: 'Term start' }, actors: desk, form: 'termStart', deadline: within(5, late), outcomes: { recorded: { to: 'filing', effects: [{ effect: 'count', params: { figure: 'congresses' } }, tell('termStart', { zh: '新一届任期已开始', en: 'The new term has begun' })] } } },
    { id: 'filing', kind: 'record', title: { zh: '归档', en: 'Archive' }, actors: desk, form: 'archive', deadline: within(10, late), outcomes: { recorded: { to: 'filed', title: { zh: '归档完毕', en: 'Archived' }, effects: [paper('archiveCatalogue')] } } },
    { id: 'filed', kind: 'end', title: { zh: '已归档', en: 'Archived' }, settings: { result: 'filed', good: true } },
    { id: 'stopped', kind: 'end', title: { zh: '终止', en: 'Stopped' }, settings: { result: 'stopped', good: false } },
  ];
  return {
    format: 1, campaign: 'guidance', programme: congress.name, code: congress.code, workflow: names.congress, title: congress.title, form: 'batch', entriesOf: names.delegates, seesBatch: true,
    level: congress.level, startedBy: congress.startedBy, stakes: ['election'], appeal: 'none', keepers: [{ role: 'sectionHead', unit: 'district' }], terminatesAt: 'stopped',
    ...(congress.letters === undefined ? {} : { parameters: lettersParameter(congress.letters) }),
    fields: {
      ...(congress.letters === undefined ? {} : documentNumberField('reportNumber', '选举结果报告文号', 'Number of the report')),
      delegates: { from: 'plan.delegates', type: 'integer', title: { zh: '代表名额', en: 'Delegates' } },
      heldFrom: { from: 'plan.heldFrom', type: 'date', title: { zh: '召开日期', en: 'Held from' } },
      entitled: { from: 'register.entitled', type: 'integer', title: { zh: '应到', en: 'Entitled' }, optional: true },
      present: { from: 'roll.present', type: 'integer', title: { zh: '实到', en: 'Present' }, optional: true },
      missed: { from: 'makeup.missed', type: 'boolean', title: { zh: '名额或结构有缺口', en: 'Something is short' } },
    },
    forms: {
      plan: planForm(congress), partyReply: reply('同级党委批复', 'Reply of the party committee'), upperReply: reply('上一级妇联复函', 'Reply of the upper federation'), exception, report, preparatory, presidium, adoption,
      ...(byCommittee.length === 0 ? {} : { committee }), closing, resultReport: congress.letters === undefined ? resultReport : numberedReport, approval: reply('选举结果批复', 'Approval of the result'), termStart, archive,
    },
    start: 'plan', stages,
  };

  function answer(id: string, title: Stage['title'], next: string): Stage {
    return {
      id, kind: 'record', title, actors: desk, form: id, deadline: within(20, late), settings: { failures: ['refused'] },
      outcomes: { recorded: { to: next, title: { zh: '同意', en: 'Agreed' }, effects: [tell(`${id}Agreed`, { zh: `${title.zh}：已同意`, en: `${title.en}: agreed` })] }, refused: { to: 'plan', title: { zh: '不同意，修改方案', en: 'Not agreed: change the plan' }, effects: [tell(`${id}Refused`, { zh: `${title.zh}：不同意，请修改方案`, en: `${title.en}: not agreed; change the plan` })] } },
    };
  }

  /** The committee's first meeting, and the bodies it elects, one after another. */
  function committeeStages(): Stage[] {
    const [first] = byCommittee;
    if (first === undefined) return [];
    return [
      meeting('committee', { zh: '新一届执委会第一次全体会议', en: 'First meeting of the new committee' }, electionOf(first), {
        computes: ['assembly', 'opening'], checks: asked('record', 'committeeQuorum', 'committeeAdopts', 'committeeTeamFit'), outcomes: { recorded: { to: electionOf(first), title: { zh: '开始选举', en: 'Vote' }, effects: [paper('minutes'), firstRound(first)] } },
      }),
      ...byCommittee.map((body, index) => {
        const next = byCommittee[index + 1];
        return next === undefined ? election(body, 'closing') : election(body, electionOf(next), [firstRound(next)]);
      }),
    ];
  }
}

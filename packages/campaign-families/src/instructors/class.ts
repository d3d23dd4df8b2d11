// JH02, the class: 方案 → 教育局意见 → 审批 → 报名 → 录取 → 培训与考核 → 公示 → 发证 → 评估归档, one list all along.
import type { WorkflowDefinitionInput } from '@jinguo/core/plugin';
import { at, documentNumberField, lettersParameter, noticeVerdicts, partner, roundStopped, takeDocumentNumber, tell } from '@jinguo/core/programme';
import { letters } from '../office.ts';
import { evaluation, planOfClass } from './forms.ts';
import { classStandards } from './rules.ts';

export const classOfTrainees: WorkflowDefinitionInput = {
  format: 1, campaign: 'families', programme: 'instructor-training', code: 'JH02R', workflow: 'instructor-class', title: { zh: '家庭教育指导师培训班次', en: 'Class of instructors' }, form: 'batch', entriesOf: 'instructor-training', seesBatch: true,
  startedBy: [{ role: 'districtClerk' }, { role: 'sectionHead' }], stakes: ['naming'], retention: 'years30', keepers: [at.sectionHead], terminatesAt: roundStopped.id, terminatesFrom: ['opening', 'partnerOpinion', 'approval', 'enrolling'], parameters: { ...lettersParameter(letters), ...classStandards }, fields: { ...documentNumberField('noticeNumber', '通知文号', 'Number of the notice'), ...documentNumberField('certificatesNumber', '发证文号', 'Number of the certificates’ notice') }, forms: { roundSettings: planOfClass, evaluation }, start: 'opening',
  stages: [
    { id: 'opening', kind: 'fillIn', title: { zh: '班次方案', en: 'Plan' }, actors: [at.districtClerk, at.sectionHead], form: 'roundSettings', checks: [{ check: 'roundDates', on: ['submit'] }, { check: 'classDates', on: ['submit'] }, { check: 'timetable', on: ['submit'] }], computes: ['quotas'], outcomes: { submitted: { to: 'partnerOpinion', effects: [{ effect: 'makePaper', params: { paper: 'plan' } }] } } },
    { id: 'partnerOpinion', kind: 'opinions', title: { zh: '征求教育局意见', en: 'The education bureau is asked' }, actors: [partner('partner.education', 'advise')], deadline: { within: { workingDays: 5 }, escalate: { afterWorkingDays: 2, to: at.deputyChair } }, settings: { vetoEndsItem: false }, outcomes: { agreed: { to: 'approval' } } },
    { id: 'approval', kind: 'review', title: { zh: '方案审批', en: 'Approval' }, actors: [at.deputyChair], deadline: { within: { workingDays: 5 }, escalate: { afterWorkingDays: 2, to: at.chair } }, settings: { mayReject: false, returnTo: ['opening'] }, outcomes: { approved: { to: 'enrolling', title: { zh: '同意开班，发布报名', en: 'Approved: applications open' }, effects: [{ effect: 'limit', params: { ledger: 'places', from: 'quotas.rows' } }, takeDocumentNumber('noticeNumber'), { effect: 'makePaper', params: { paper: 'openingNotice' } }] } } },
    { id: 'enrolling', kind: 'collect', title: { zh: '报名', en: 'Applications' }, actors: [at.districtClerk, at.sectionHead], checks: [{ check: 'listNotEmpty', on: ['approve'] }], outcomes: { approved: { to: 'admission', title: { zh: '报名截止', en: 'Close applications' } } } },
    {
      id: 'admission', kind: 'review', title: { zh: '录取', en: 'Admission' }, actors: [at.sectionHead], deadline: { within: { workingDays: 3 }, escalate: { afterWorkingDays: 2, to: at.deputyChair } }, checks: [{ check: 'byScore', on: ['approve'] }],
      settings: { mayReject: false, verdicts: [{ name: 'waiting', title: { zh: '候补', en: 'Waiting list' }, reason: 'optional' }] },
      outcomes: { approved: { to: 'collecting', title: { zh: '录取，公布名单', en: 'Admit' }, effects: [{ effect: 'makePaper', params: { paper: 'admissionList' } }] } },
    },
    { id: 'collecting', kind: 'collect', title: { zh: '培训与考核', en: 'Course and examination' }, actors: [at.districtClerk, at.sectionHead], checks: [{ check: 'listNotEmpty', on: ['approve'] }], outcomes: { approved: { to: 'notice', title: { zh: '结班，公示拟发证人员', en: 'Close the class and publish who passed' } } } },
    {
      id: 'notice', kind: 'notice', title: { zh: '公示', en: 'Public notice' }, actors: [at.districtClerk],
      settings: { days: 5, paper: 'publicNotice', objection: 'entry', verdicts: [...noticeVerdicts] },
      outcomes: { passed: { to: 'confirmation' } },
    },
    { id: 'confirmation', kind: 'record', title: { zh: '发证', en: 'Certificates' }, actors: [at.chair], deadline: { within: { workingDays: 5 }, escalate: { afterWorkingDays: 2, to: at.partyGroup } }, outcomes: { recorded: { to: 'filing', effects: [takeDocumentNumber('certificatesNumber'), { effect: 'makePaper', params: { paper: 'certificateList' } }, { effect: 'count', params: { figure: 'classes' } }, tell('certified', { zh: '本班证书已签发', en: 'The certificates of this class are issued' })] } } },
    { id: 'filing', kind: 'record', title: { zh: '评估与归档', en: 'Evaluation and filing' }, actors: [at.districtClerk], form: 'evaluation', deadline: { within: { workingDays: 10 }, escalate: { afterWorkingDays: 2, to: at.sectionHead } }, outcomes: { recorded: { to: 'filed', title: { zh: '归档完毕', en: 'Filed' }, effects: [{ effect: 'makePaper', params: { paper: 'evaluationPaper' } }] } } },
    { id: 'filed', kind: 'end', title: { zh: '已归档', en: 'Filed' }, settings: { result: 'filed', good: true } },
    roundStopped,
  ],
};

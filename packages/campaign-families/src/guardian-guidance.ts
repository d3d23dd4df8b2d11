// JH12 涉案未成年监护人家庭教育指导 (domain.md §9): 指导令 → 委托 to a station and whom of it, who takes it on and handles it → 评估 → 方案 → each session written down as it is held or missed; missed
// twice, the ordering body is told at once, and says whether it goes on → 报告 → 六个月回访. No facts of the case, seen by its handlers alone.
import { addMonths, findPersonalData, type Check, type Compute } from '@jinguo/core/plugin';
import { at, choice, count, date, fill, formSpec, isTrueAt, level, longText, numberAt, parameter, parameterAt, printedDateAt, programmeOf, putDown, refuse, rowsAt, singlePaper, tell, tellAssignees, text, textAt, unit, yesNo } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const campaign = 'families';

const bodies = [{ value: 'police', zh: '公安', en: 'Police' }, { value: 'procuratorate', zh: '检察院', en: 'Procuratorate' }, { value: 'court', zh: '法院', en: 'Court' }] as const;

const order = formSpec({ zh: '家庭教育指导令登记', en: 'Order' }, [{
  zh: '指导令', en: 'Order',
  fields: { code: text('编号', 'Code', { maxLength: 30, description: '不填姓名', 'x-help': 'Never a name', examples: ['导-2022-003', '导-2022-011'] }), body: choice('出具单位', 'Ordered by', bodies), orderedOn: date('出具日期', 'Ordered on'), orgUnit: unit(), sessions: count('指导次数', 'Sessions', { in: 'times', minimum: 1, maximum: 24 }) },
}]);
const entrusted = formSpec({ zh: '委托', en: 'Entrusted' }, [{ zh: '受托单位和承办人', en: 'Station and who handles it', fields: { station: text('受托指导站（单位）', 'Station', { maxLength: 60, examples: ['新丰镇家庭教育指导站', '南湖区家庭教育指导服务中心'] }), person: text('承办人', 'Who handles it', { maxLength: 64, 'x-widget': 'person' }) } }]);
const assessment = formSpec({ zh: '评估', en: 'Assessment' }, [{ zh: '评估', en: 'Assessment', fields: { on: date('评估日期', 'On'), findings: { ...longText('评估意见', 'Findings'), 'x-mask': 'text' } } }]);
const plan = formSpec({ zh: '指导方案', en: 'Plan' }, [{ zh: '方案', en: 'Plan', fields: { sessions: count('计划次数', 'Sessions', { in: 'times', minimum: 1, maximum: 24, examples: [6] }), months: count('期限', 'Term', { in: 'months', minimum: 1, maximum: 12, examples: [3] }), topics: longText('主题', 'Topics', { examples: ['亲子沟通、青春期教育、家庭规则。'] }) } }]);
/** Of one session, as it was held or missed. */
const session = formSpec({ zh: '指导记录', en: 'Session' }, [{ zh: '指导', en: 'Session', fields: { on: date('日期', 'On'), topic: text('主题（不写案情）', 'Topic, no facts of the case', { maxLength: 60, examples: ['亲子沟通', '青春期教育', '家庭规则'] }), attended: yesNo('监护人到场', 'The guardian came') } }]);
const notice = formSpec({ zh: '缺席告知', en: 'Notice' }, [{ zh: '告知', en: 'Notice', fields: { toldOn: date('告知日期', 'Told on') } }]);
const report = formSpec({ zh: '指导报告', en: 'Report' }, [{ zh: '报告', en: 'Report', fields: { reportedOn: date('报告日期', 'Reported on'), result: { ...longText('指导效果', 'Result'), 'x-mask': 'text' } } }]);
const followUp = formSpec({ zh: '六个月回访', en: 'After six months' }, [{ zh: '回访', en: 'Followed up', fields: { on: date('回访日期', 'On'), state: { ...longText('情况', 'State'), 'x-mask': 'text' } } }]);

/**
 * Every session so far, the latest word on each day; held and missed; as many held as the plan has; and whether the ordering body has to
 * be told: so many missed since it was told last.
 */
const tally: Compute = (view) => {
  const { data } = view;
  const known = new Map(rowsAt(data, 'tally.sessions').map((one) => [textAt(one, 'on'), one]));
  const on = textAt(data, 'sessions.on');
  if (on !== '') known.set(on, { on, topic: textAt(data, 'sessions.topic'), attended: isTrueAt(data, 'sessions.attended') });
  const sessions = [...known.values()].toSorted((one, other) => textAt(one, 'on').localeCompare(textAt(other, 'on')));
  const held = sessions.filter((one) => isTrueAt(one, 'attended')).length;
  const missed = sessions.length - held;
  return { sessions, held, missed, complete: held >= numberAt(data, 'plan.sessions'), tooOften: missed - numberAt(data, 'told.missed') >= parameterAt(view, 'absences') };
};

/** Of how many absences the ordering body knows: from then on they are counted anew. */
const told: Compute = ({ data }) => ({ missed: numberAt(data, 'tally.missed') });

/** No fewer sessions than were ordered. */
const planFits: Check = ({ data }) => {
  const [ordered, planned] = [numberAt(data, 'order.sessions'), numberAt(data, 'plan.sessions')];
  return planned >= ordered ? [] : [refuse('/plan/sessions', 'PLAN_SHORT', { zh: `指导令要求指导${ordered}次，方案只安排${planned}次；次数不得少于指导令`, en: `${ordered} sessions were ordered and ${planned} are planned: plan no fewer` })];
};

/** The term of the plan, from the day it was made: by its end the last session is held. */
const term: Compute = ({ data, today }) => ({ from: today, until: addMonths(today, Math.max(1, numberAt(data, 'plan.months'))) });

/** On a day that has come, and with no number of a person in its topic. */
const sessionHeld: Check = ({ data, today }) => [
  ...(textAt(data, 'sessions.on') <= today ? [] : [refuse('/sessions/on', 'NOT_HELD_YET', { zh: '日期还未到，请在指导后登记', en: 'has not come yet; write it down afterwards' })]),
  ...(findPersonalData(textAt(data, 'sessions.topic')).length === 0 ? [] : [refuse('/sessions/topic', 'NOT_ANONYMOUS', { zh: '主题中有证件号或电话，请删去', en: 'holds a number of a person; take it out' })]),
];

/** Who takes the mandate on handles it to the end. */
const handler = { decider: 'accepted' } as const;

const tooOften = 'has(fields.tooOften) && fields.tooOften';
const complete = 'has(fields.complete) && fields.complete';

/** Told, it goes on where it was, unless the ordering body ends it. */
const noticed = putDown('notice', {
  title: { zh: '告知出具单位', en: 'Notice' }, by: [at.districtClerk], days: 3, form: notice, anew: true, computes: ['told'], paper: 'noticePaper', done: { zh: '已告知，继续指导', en: 'Told; it goes on' },
  failures: { stopped: { to: 'report', title: { zh: '已告知，出具单位决定不再继续', en: 'Told; the ordering body ends it' } } },
});

/** Held by the end of the plan's term, of which whoever handles it is reminded, and the section's head is told where it passed. */
const sessions = putDown('sessions', {
  title: { zh: '开展指导', en: 'Sessions' }, by: [handler], form: session, anew: true, checks: ['sessionHeld'], computes: ['tally'],
  ways: [{ cel: `!(${tooOften}) && ${complete}`, to: 'report', title: { zh: '方案次数已完成', en: 'As many as planned' }, effects: [tellAssignees('toReport', { zh: '方案次数已完成，请在期限内报告', en: 'As many as planned were held: report in time' })] }, { cel: `!(${tooOften})`, to: 'sessions', title: { zh: '登记本次，继续指导', en: 'Written down; more are to come' } }],
  done: { zh: '多次缺席，告知出具单位', en: 'Missed too often: the ordering body is told' },
  whenDone: [tellAssignees('toTell', { zh: '请在期限内告知出具单位', en: 'Tell the ordering body in time' })],
});
const byPlanEnd: typeof sessions = { ...sessions, stages: (around) => sessions.stages(around).map((stage) => ({ ...stage, deadline: { within: { untilField: 'planUntil' }, remindBefore: [{ naturalDays: 14 }], escalate: { afterWorkingDays: 2, to: at.sectionHead, toldOnly: true } } })) };

export const guardianGuidance = programmeOf(
  { campaign, code: 'JH12', name: 'guardian-guidance', title: { zh: '涉案未成年监护人家庭教育指导', en: 'Guidance of guardians' }, issuer, startedBy: [{ role: 'districtClerk' }] },
  {
    form: order,
    itemTitle: (data) => textAt(data, 'order.code'),
    examples: { order: () => ({ sessions: 1 }), plan: () => ({ sessions: 1 }), sessions: () => ({ attended: true }) },
    workflow: {
      stakes: ['case'],
      visibleTo: 'handlers',
      parameters: { absences: parameter('缺席几次告知出具单位', 'Absences until the ordering body is told', 2, { minimum: 1, maximum: 24, unit: { zh: '次', en: 'times' } }) },
      fields: { missed: { from: 'tally.missed', type: 'integer', title: { zh: '缺席次数', en: 'Missed' }, optional: true }, tooOften: { from: 'tally.tooOften', type: 'boolean', title: { zh: '缺席达到告知次数', en: 'Missed too often' }, optional: true }, held: { from: 'tally.held', type: 'integer', title: { zh: '指导次数', en: 'Held' }, optional: true }, station: { from: 'entrusting.station', type: 'text', title: { zh: '受托单位', en: 'Station' }, optional: true }, planUntil: { from: 'term.until', type: 'date', title: { zh: '方案期满', en: 'Plan until' }, optional: true }, complete: { from: 'tally.complete', type: 'boolean', title: { zh: '方案次数已完成', en: 'As many as planned' }, optional: true } },
      blocks: [
        fill('order', { title: { zh: '接收指导令', en: 'Order' }, form: order }),
        level('entrusting', { title: { zh: '委托', en: 'Entrusted' }, by: [at.sectionHead], within: 5, form: entrusted, mayReject: false, decides: true, paper: 'entrustment', effects: [tell('entrusted', { zh: '已委托，待承办人接受', en: 'It is entrusted; who handles it is to take it on' }), tellAssignees('toTakeOn', { zh: '有委托等您接受承办', en: 'A mandate waits for you to take it on' })] }),
        level('accepted', { title: { zh: '承办人接受委托', en: 'Taken on' }, by: [{ named: 'entrusting.person' }], within: 2, mayReject: false, approved: { zh: '接受委托，由本人承办', en: 'I take it on' }, effects: [tell('takenOn', { zh: '承办人已接受委托', en: 'Who handles it has taken it on' })] }),
        putDown('assessment', { title: { zh: '评估', en: 'Assessment' }, by: [handler], days: 10, form: assessment }),
        putDown('plan', { title: { zh: '指导方案', en: 'Plan' }, by: [handler], days: 5, form: plan, checks: ['planFits'], computes: ['term'] }),
        byPlanEnd,
        { ...noticed, stages: (around) => noticed.stages({ ...around, next: 'sessions' }) },
        putDown('report', { title: { zh: '报告出具单位', en: 'Report' }, by: [at.districtClerk], days: 10, form: report, paper: 'reportPaper', effects: [{ effect: 'count', params: { figure: 'guided' } }, { effect: 'count', params: { figure: 'sessions', field: 'held' } }] }),
        { id: 'wait6', level: false, decides: true, stages: ({ next }) => [{ id: 'wait6', kind: 'wait', title: { zh: '待六个月回访', en: 'Until the visit' }, settings: { until: { months: 6 } }, outcomes: { elapsed: { to: next } } }] },
        putDown('followUp', { title: { zh: '六个月回访', en: 'After six months' }, by: [handler], days: 10, form: followUp, effects: [tell('followedUp', { zh: '六个月回访已登记，办结', en: 'It was followed up after six months and is closed' })] }),
      ],
    },
    given: {
      checks: { planFits, sessionHeld },
      computes: { tally, term, told },
      figures: { guided: { title: { zh: '涉案未成年监护人指导', en: 'Guardians guided' }, unit: { zh: '人', en: 'people' } }, sessions: { title: { zh: '指导次数', en: 'Sessions' }, unit: { zh: '次', en: 'sessions' } } },
      papers: {
        entrustment: singlePaper({ title: '委托函', issuer, text: ({ data }) => [`编号：${textAt(data, 'order.code')}`, `${textAt(data, 'entrusting.station')}：`, `现委托你单位开展家庭教育指导，指导令要求指导${numberAt(data, 'order.sessions')}次。请承办人于10个工作日内完成评估。`] }),
        noticePaper: singlePaper({ title: '缺席情况告知函', issuer, text: ({ data }) => [`编号：${textAt(data, 'order.code')}`, `被指导人已${numberAt(data, 'tally.missed')}次无故缺席，特此告知。`] }),
        reportPaper: singlePaper({
          title: '家庭教育指导报告', issuer,
          text: ({ data }) => [`编号：${textAt(data, 'order.code')}`, `方案计划指导${numberAt(data, 'plan.sessions')}次，监护人到场${numberAt(data, 'tally.held')}次，缺席${numberAt(data, 'tally.missed')}次。`, `指导效果：${textAt(data, 'report.result')}`],
          table: ({ data }) => ({ head: ['日期', '主题', '监护人'], rows: rowsAt(data, 'tally.sessions').map((row) => [printedDateAt(row, 'on'), textAt(row, 'topic'), isTrueAt(row, 'attended') ? '到场' : '缺席']) }),
        }),
      },
    },
  },
);

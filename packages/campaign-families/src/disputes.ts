// JH08 家事纠纷三色管理 (嘉家福), JH09 家暴警情共享与“三源”共治, JH12 涉案未成年监护人家庭教育指导 (domain.md §9). Limits and signs are
// assumed and the lead's to edit; what a case is about is seen by its handlers alone.
import { daysBetween, type JsonObject } from '@jinguo/core/plugin';
import { at, casework, choice, count, date, dateAt, fill, formSpec, level, longText, programmeOf, putDown, rows, rowsAt, singlePaper, text, textAt, unit, type Grade } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const campaign = 'families';

const red: Grade = {
  id: 'red', title: { zh: '红色', en: 'Red' }, handler: at.districtClerk, planner: at.sectionHead, contact: { hours: 2 }, visit: { hours: 24 }, plan: { workingDays: 3 }, followEvery: 3, followWithin: { hours: 24 }, quietDays: 30, withPolice: true,
  signs: [
    { value: 'injury', zh: '有伤情', en: 'Injury' }, { value: 'weapon', zh: '持械', en: 'Weapon' }, { value: 'threat', zh: '威胁生命', en: 'Threat to life' }, { value: 'weak', zh: '受害人为儿童、老人、残疾人或孕妇', en: 'A child, elderly, disabled or pregnant victim' },
    { value: 'order', zh: '告诫书或人身安全保护令有效期内', en: 'Under an order' }, { value: 'twoCalls', zh: '180天内两次以上家暴警情', en: 'Two calls in 180 days' },
  ],
};
const yellow: Grade = {
  id: 'yellow', title: { zh: '黄色', en: 'Yellow' }, handler: at.townOfficer, planner: at.townHead, contact: { hours: 24 }, visit: { workingDays: 3 }, plan: { workingDays: 5 }, followEvery: 7, quietDays: 60,
  signs: [{ value: 'violence', zh: '有肢体冲突未致伤', en: 'Violence without injury' }, { value: 'oneCall', zh: '180天内一次警情', en: 'One call in 180 days' }, { value: 'divorce', zh: '离婚诉讼并有威胁', en: 'Divorce suit with threats' }, { value: 'addiction', zh: '酗酒、吸毒等', en: 'Addiction' }],
};
const green: Grade = {
  id: 'green', title: { zh: '绿色', en: 'Green' }, handler: at.villageOfficer, planner: at.villageOfficer, contact: { workingDays: 3 }, visit: { workingDays: 10 }, plan: { workingDays: 10 }, followEvery: 30, followWithin: { workingDays: 5 }, quietDays: 90,
  signs: [{ value: 'quarrel', zh: '口角', en: 'Quarrel' }, { value: 'property', zh: '财产', en: 'Property' }, { value: 'support', zh: '赡养抚养', en: 'Support' }, { value: 'inLaws', zh: '婆媳翁婿', en: 'In-laws' }],
};

const sources = [
  { value: 'police', zh: '110接警', en: 'Police' }, { value: 'hotline', zh: '12338维权热线', en: 'Hotline' }, { value: 'homes', zh: '微家园', en: 'Neighbourhood homes' }, { value: 'visits', zh: '走访', en: 'Visits' }, { value: 'court', zh: '诉讼、信访', en: 'Court' },
  { value: 'childrensHome', zh: '儿童之家', en: 'Children’s homes' }, { value: 'counsellor', zh: '心理顾问', en: 'Counsellors' },
] as const;

/** 每周信息汇总录入: graded by the end of the week's last working day. */
const weekly = { endOfWeek: 17 };

/** 180 days, both dates counted as their difference. */
const callDays = 180;
const triage = [{ zh: '家暴警情', en: 'Calls', fields: { calls: rows('家暴警情', 'Calls of domestic violence', { on: date('接警日期', 'On') }) } }];

/** The signs that the dates of calls are, seen from the day it was reported. */
const callSigns = (data: JsonObject): readonly string[] => {
  const received = dateAt(data, 'report.receivedOn');
  const recent = rowsAt(data, 'triage.calls').map((call) => dateAt(call, 'on')).filter((on) => received !== undefined && on !== undefined && on <= received && daysBetween(on, received) <= callDays).length;
  return recent >= 2 ? ['twoCalls'] : recent === 1 ? ['oneCall'] : [];
};

/** 未保法 11: whoever finds a child harmed or in danger reports it at once, and it is red at once. */
const alarm = { zh: '紧急：儿童受到侵害或面临危险，或专业人员发现高风险', en: 'Urgent: a child is harmed or in danger, or a professional sees a high risk' };

export const disputes = casework({ campaign, code: 'JH08', name: 'disputes', title: { zh: '家事纠纷三色管理', en: 'Disputes in three colours' }, issuer, noun: '家事纠纷', sources, grades: [red, yellow, green], triageWithin: weekly, triage, signsIn: callSigns, alarm });

const shared = [{ value: 'police', zh: '公安家暴警情', en: 'Police' }, { value: 'suit', zh: '诉源', en: 'Suits' }, { value: 'petition', zh: '访源', en: 'Petitions' }] as const;

/** What the police share is at least yellow. */
export const policeCalls = casework({ campaign, code: 'JH09', name: 'police-calls', title: { zh: '家暴警情共享与“三源”共治', en: 'Shared calls of domestic violence' }, issuer, noun: '共享警情', sources: shared, grades: [red, yellow], triage, signsIn: callSigns, alarm, startedBy: [{ role: 'districtClerk' }] });

const bodies = [{ value: 'police', zh: '公安', en: 'Police' }, { value: 'procuratorate', zh: '检察院', en: 'Procuratorate' }, { value: 'court', zh: '法院', en: 'Court' }] as const;

const order = formSpec({ zh: '家庭教育指导令登记', en: 'Order' }, [{
  zh: '指导令', en: 'Order',
  fields: { code: text('编号', 'Code', { maxLength: 30, description: '不填姓名', 'x-help': 'Never a name', examples: ['导-2022-003', '导-2022-011'] }), body: choice('出具单位', 'Ordered by', bodies), orderedOn: date('出具日期', 'Ordered on'), orgUnit: unit(), sessions: count('指导次数', 'Sessions', { in: 'times', minimum: 1, maximum: 24 }) },
}]);
const assessment = formSpec({ zh: '评估', en: 'Assessment' }, [{ zh: '评估', en: 'Assessment', fields: { on: date('评估日期', 'On'), findings: { ...longText('评估意见', 'Findings'), 'x-mask': 'text' } } }]);
const plan = formSpec({ zh: '指导方案', en: 'Plan' }, [{ zh: '方案', en: 'Plan', fields: { sessions: count('计划次数', 'Sessions', { in: 'times', minimum: 1 }), months: count('期限', 'Term', { in: 'months', minimum: 1, maximum: 12 }), topics: longText('主题', 'Topics', { examples: ['亲子沟通、青春期教育、家庭规则。'] }) } }]);
const sessions = formSpec({ zh: '指导记录', en: 'Sessions' }, [{ zh: '指导', en: 'Sessions', fields: { held: count('已开展次数', 'Held', { in: 'times' }), missed: count('缺席次数', 'Missed', { in: 'times' }), topics: longText('主题（不写案情）', 'Topics, no facts of the case') } }]);
const notice = formSpec({ zh: '缺席告知', en: 'Notice' }, [{ zh: '告知', en: 'Notice', fields: { toldOn: date('告知日期', 'Told on') } }]);
const report = formSpec({ zh: '指导报告', en: 'Report' }, [{ zh: '报告', en: 'Report', fields: { reportedOn: date('报告日期', 'Reported on'), result: { ...longText('指导效果', 'Result'), 'x-mask': 'text' } } }]);
const followUp = formSpec({ zh: '六个月回访', en: 'After six months' }, [{ zh: '回访', en: 'Followed up', fields: { on: date('回访日期', 'On'), state: { ...longText('情况', 'State'), 'x-mask': 'text' } } }]);

export const guardianGuidance = programmeOf(
  { campaign, code: 'JH12', name: 'guardian-guidance', title: { zh: '涉案未成年监护人家庭教育指导', en: 'Guidance of guardians' }, issuer, startedBy: [{ role: 'districtClerk' }] },
  {
    form: order,
    itemTitle: (data) => textAt(data, 'order.code'),
    workflow: {
      stakes: ['case'],
      visibleTo: 'handlers',
      fields: { missed: { from: 'sessions.missed', type: 'integer', title: { zh: '缺席次数', en: 'Missed' }, optional: true }, held: { from: 'sessions.held', type: 'integer', title: { zh: '指导次数', en: 'Held' }, optional: true } },
      blocks: [
        fill('order', { title: { zh: '接收指导令', en: 'Order' }, form: order }),
        level('entrusting', { title: { zh: '委托', en: 'Entrusted' }, by: [at.sectionHead], within: 5, mayReject: false, decides: true, paper: 'entrustment' }),
        putDown('assessment', { title: { zh: '评估', en: 'Assessment' }, by: [at.townOfficer], days: 10, form: assessment }),
        putDown('plan', { title: { zh: '指导方案', en: 'Plan' }, by: [at.townOfficer], days: 5, form: plan }),
        putDown('sessions', { title: { zh: '开展指导', en: 'Sessions' }, by: [at.townOfficer], days: 65, form: sessions, effects: [{ effect: 'count', params: { figure: 'sessions', field: 'held' } }], ways: [{ cel: '!has(fields.missed) || fields.missed < 2', to: 'report', title: { zh: '如期完成', en: 'Done as planned' } }], done: { zh: '两次缺席，告知出具单位', en: 'Missed twice' } }),
        putDown('notice', { title: { zh: '告知出具单位', en: 'Notice' }, by: [at.districtClerk], days: 3, form: notice, paper: 'noticePaper' }),
        putDown('report', { title: { zh: '报告出具单位', en: 'Report' }, by: [at.districtClerk], days: 10, form: report, paper: 'reportPaper', effects: [{ effect: 'count', params: { figure: 'guided' } }] }),
        { id: 'wait6', level: false, decides: true, stages: ({ next }) => [{ id: 'wait6', kind: 'wait', title: { zh: '待六个月回访', en: 'Until the visit' }, settings: { until: { months: 6 } }, outcomes: { elapsed: { to: next } } }] },
        putDown('followUp', { title: { zh: '六个月回访', en: 'After six months' }, by: [at.townOfficer], days: 10, form: followUp }),
      ],
    },
    given: {
      figures: { guided: { title: { zh: '涉案未成年监护人指导', en: 'Guardians guided' }, unit: { zh: '人', en: 'people' } }, sessions: { title: { zh: '指导次数', en: 'Sessions' }, unit: { zh: '次', en: 'sessions' } } },
      papers: {
        entrustment: singlePaper({ title: '委托函', issuer, text: ({ data }) => [`编号：${textAt(data, 'order.code')}`, '现委托你单位开展家庭教育指导，请于10个工作日内完成评估。'] }),
        noticePaper: singlePaper({ title: '缺席情况告知函', issuer, text: ({ data }) => [`编号：${textAt(data, 'order.code')}`, '被指导人已两次无故缺席，特此告知。'] }),
        reportPaper: singlePaper({ title: '家庭教育指导报告', issuer, text: ({ data }) => [`编号：${textAt(data, 'order.code')}`, '指导已按方案完成，未涉及案情。'] }),
      },
    },
  },
);

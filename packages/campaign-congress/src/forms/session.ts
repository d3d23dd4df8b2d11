// What is written down on the way of a congress: replies, the qualification report, the meetings, the report of its result.
import { choice, count, date, formSpec, longText, mustTick, text, typedNumber, type Section } from '@jinguo/core/programme';

const names = (zh: string, en: string, more = {}) => ({ type: 'array', minItems: 1, maxItems: 60, uniqueItems: true, items: { type: 'string', minLength: 1, maxLength: 30 }, title: zh, 'x-en': en, ...more });
const people = (zh: string, en: string, least: number) => ({ type: 'array', minItems: least, maxItems: 9, uniqueItems: true, items: { type: 'string', minLength: 1, maxLength: 64 }, title: zh, 'x-en': en, 'x-widget': 'people' });
const held = (): Section => ({ zh: '会议', en: 'Meeting', fields: { heldOn: date('日期', 'On'), chairedBy: text('主持人', 'Chaired by', { maxLength: 30 }), minutes: longText('会议记录', 'Minutes', { maxLength: 2000, examples: ['会议应到、实到人数符合规定，各项议程逐项通过。'] }) } });

export const reply = (zh: string, en: string) => formSpec({ zh, en }, [
  { zh: '批复', en: 'Reply', fields: { number: text('文号', 'Number', { maxLength: 40, examples: ['南委〔2022〕18号', '嘉妇〔2022〕9号'] }), on: date('日期', 'On'), words: longText('批复意见', 'What it says', { maxLength: 500, examples: ['同意召开。'] }) } },
], ['words']);

export const exception = formSpec({ zh: '带缺口继续的理由', en: 'Reason to go on' }, [{ zh: '理由', en: 'Reason', fields: { reason: longText('理由', 'Reason', { minLength: 5, maxLength: 500 }) } }]);

export const report = formSpec({ zh: '代表资格审查报告', en: 'Qualification report' }, [
  { zh: '审查', en: 'Review', fields: { heldOn: date('审查日期', 'Reviewed on'), committee: names('审查委员会成员', 'Committee'), findings: longText('审查情况', 'Findings', { maxLength: 1000, examples: ['代表的产生符合规定程序，结构合理，资格有效。'] }) } },
]);

export const preparatory = formSpec({ zh: '预备会议', en: 'Preparatory meeting' }, [held(), { zh: '通过事项', en: 'Adopted', fields: { agenda: mustTick('通过大会议程', 'Agenda adopted'), presidium: names('主席团', 'Presidium', { maxItems: 99 }), secretary: text('秘书长', 'Secretary general', { maxLength: 30 }) } }]);

export const presidium = formSpec({ zh: '主席团会议', en: 'Meeting of the presidium' }, [held(), { zh: '通过事项', en: 'Agreed', fields: { schedule: mustTick('通过日程和资格审查报告', 'Schedule and report agreed'), draft: mustTick('通过选举办法（草案）', 'Draft method agreed'), list: mustTick('通过候选人建议名单', 'List of candidates agreed') } }]);

/** 总监票人, 监票人, 计票人: accounts of those who work on the count, names of those who watch. */
const team: Section = {
  zh: '监票计票', en: 'Scrutineers and tellers',
  fields: { chief: text('总监票人（账号）', 'Chief scrutineer', { maxLength: 64, 'x-widget': 'person' }), tellers: people('计票人（账号，2名以上，前两名独立计票）', 'Tellers, two count', 2), scrutineers: names('监票人', 'Scrutineers', { minItems: 2 }), teamNames: names('总监票人、计票人姓名', 'Names of chief and tellers', { minItems: 3 }), notRelated: mustTick('均非候选人及其近亲属', 'None is a candidate or near relative') },
};

const vote = (zh: string): Section => ({ zh, en: 'Vote', fields: { votesFor: count('赞成', 'For', { in: 'votes' }), votesAgainst: count('反对', 'Against', { in: 'votes' }), votesAbstained: count('弃权', 'Abstained', { in: 'votes' }) } });

export const adoption = formSpec({ zh: '第一次全体会议', en: 'First plenary' }, [held(), vote('通过选举办法'), team]);
export const committee = formSpec({ zh: '新一届执委会第一次全体会议', en: 'First meeting of the new committee' }, [held(), vote('通过选举办法'), team]);
export const closing = formSpec({ zh: '第二次全体会议', en: 'Second plenary' }, [held(), { zh: '决议', en: 'Resolutions', fields: { resolutions: longText('决议', 'Resolutions', { maxLength: 1000, examples: ['通过关于执行委员会工作报告的决议。'] }) } }]);

const sentOn = date('报送日期', 'Sent on');
/** Of a town: its number is of the town's own series. */
export const resultReport = formSpec({ zh: '选举结果报告', en: 'Report of the result' }, [{ zh: '报告', en: 'Report', fields: { number: typedNumber('文号', 'Number', { examples: ['凤妇〔2022〕3号'] }), on: sentOn } }]);
/** Of the district: its number is drawn. */
export const numberedReport = formSpec({ zh: '选举结果报告', en: 'Report of the result' }, [{ zh: '报告', en: 'Report', fields: { on: sentOn } }]);
export const termStart = formSpec({ zh: '任期开始', en: 'Term start' }, [{ zh: '任期', en: 'Term', fields: { from: date('任期起始', 'From') } }]);
export const archive = formSpec({ zh: '归档', en: 'Archive' }, [{ zh: '归档', en: 'Archive', fields: { catalogue: longText('档案目录', 'Catalogue', { maxLength: 1000, examples: ['请示、批复、代表登记表、资格审查报告、选举办法、选票、计票单、结果报告单、当选证书。'] }), ballotsSealed: mustTick('选票已密封', 'Ballots sealed'), retention: choice('保管期限', 'Kept', [{ value: 'permanent', zh: '永久', en: 'For ever' }]) } }]);

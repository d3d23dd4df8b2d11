// A12 走访台账 (domain.md §4, §9 SY11/QJ03): 任务 (visit-tasks.ts), or without one → 走访记录 → no need, or a need: 自办, 转镇街, 转部门 (accepted and
// handed to a department in 5 working days, which answers in 15: visit-handling.ts) or 暂不能办 with the reason → 反馈 → the woman's rating,
// asked for by whoever stands next and did not do it herself → 办结. A visit counts as it was checked; what is corrected counts anew.
import type { JsonObject } from '../../definition/text.ts';
import type { Programme } from '../../plugin/contributions.ts';
import { fill } from '../blocks/fill.ts';
import { level } from '../blocks/level.ts';
import { tell } from '../blocks/parts.ts';
import { putDown } from '../blocks/put-down.ts';
import { choice, count, date, files, forHandlers, formSpec, longText, text, unit, type Choice, type Section } from '../fields.ts';
import { refuse } from '../finding.ts';
import { singlePaper } from '../papers/item-papers.ts';
import { at } from '../posts.ts';
import { textAt } from '../values.ts';
import { programmeOf, type Basics } from './basics.ts';
import { departmentField, handledTold, handover, handoverWays, rated, replies } from './visit-handling.ts';
import { visitTaskRules, visitTasks } from './visit-tasks.ts';

/** Parameters of visits 走访台账 (A12). */
export interface Visits extends Basics {
  /** The kinds of visit, e.g. the four of 四必访; the lead edits them with the definition. */
  readonly kinds: readonly Choice[];
  readonly record?: readonly Section[];
  readonly optional?: readonly string[];
  /** Declared integer fields of the record that become figures of the same name, beside `visits`. */
  readonly alsoCounts?: readonly string[];
  /** About children, quarrels or illness at home: what was found, asked and done is read by its handlers alone (domain.md §9). */
  readonly sealed?: boolean;
}

const ways = [
  { value: 'none', zh: '无需求', en: 'Nothing needed' }, { value: 'self', zh: '自办', en: 'Done by herself' }, { value: 'town', zh: '转镇（街道）', en: 'To the town' },
  { value: 'district', zh: '转部门', en: 'To a department' }, { value: 'cannot', zh: '暂不能办', en: 'Cannot be done now' },
] as const;

/** A programme of visits: record, needs handed on, feedback. */
export function visits(spec: Visits): Programme {
  const kept = spec.sealed === true ? forHandlers : (field: JsonObject) => field;
  const record = formSpec({ zh: '走访记录', en: 'Visit' }, [
    {
      zh: '走访', en: 'Visit',
      fields: {
        visitedOn: date('走访日期', 'Visited on'), orgUnit: unit(), kind: kept(choice('走访类型', 'Kind', spec.kinds)), code: text('户（人）编号', 'Code of the household', { maxLength: 40, description: '只填编号，不填姓名', 'x-help': 'The code, not the name' }),
        visits: count('走访户（人）次', 'Visits', { in: { zh: '户（人）次', en: 'visits' }, minimum: 1 }), situation: kept(longText('走访情况', 'What was found')), photos: kept(files('照片（经同意）', 'Photos, with consent')),
      },
    },
    ...(spec.record ?? []),
    { zh: '需求', en: 'Need', fields: { way: choice('需求办理方式', 'What is to be done', ways), need: kept(longText('需求或问题', 'The need', { maxLength: 500 })) } },
  ], ['photos', 'need', ...(spec.optional ?? [])]);
  const answer = formSpec({ zh: '办理反馈', en: 'Answer' }, [{ zh: '反馈', en: 'Answer', fields: { result: kept(longText('办理结果', 'Result')), on: date('反馈日期', 'Answered on') } }]);
  const counted = ['visits', ...(spec.alsoCounts ?? [])];
  const counts = counted.map((figure) => ({ effect: 'count', params: { figure, field: figure, on: 'visitedOn', anew: true } }));
  // What cannot be done now is explained instead, and rated like what was done.
  const explaining = putDown('explanation', { title: { zh: '说明解释', en: 'Explanation' }, by: [at.applicant], days: 5, form: answer });
  const { checks, computes } = visitTaskRules(spec.name);
  return programmeOf({ keys: (data) => ({ visited: textAt(data, 'record.code') }), ...spec }, {
    form: record,
    more: [visitTasks({ ...spec, kept })],
    itemTitle: (data) => `走访 ${textAt(data, 'record.code')}`,
    workflow: {
      stakes: [],
      takesBack: counted,
      fields: {
        visitedOn: { from: 'record.visitedOn', type: 'date', title: { zh: '走访日期', en: 'Visited on' } }, answeredOn: { from: 'answer.on', type: 'date', title: { zh: '反馈日期', en: 'Answered on' }, optional: true },
        visits: { from: 'record.visits', type: 'integer', title: { zh: '走访户（人）次', en: 'Visits' } }, way: { from: 'record.way', type: 'text', title: { zh: '办理方式', en: 'Way' } }, ...departmentField,
      },
      blocks: [
        fill('record', { title: { zh: '走访记录', en: 'Visit' }, form: record, checks: ['needSaid'] }),
        level('check', {
          title: { zh: '核对', en: 'Check' }, by: [at.townOfficer], within: 5, mayReject: false, effects: [...counts, tell('checked', { zh: '走访记录已核对', en: 'The visit was checked' })], approved: { zh: '转部门', en: 'To a department' },
          ways: [
            { when: [{ cel: 'fields.way == "none"' }], to: 'closed', title: { zh: '归入台账', en: 'Into the book' } },
            { when: [{ cel: 'fields.way == "self"' }], to: 'answer' },
            { when: [{ cel: 'fields.way == "cannot"' }], to: 'explanation' },
            { when: [{ cel: 'fields.way == "town"' }], to: 'townHandling' },
          ],
        }),
        level('accept', { title: { zh: '区妇联受理转办', en: 'Accepted and handed on' }, by: [at.districtClerk], within: 5, mayReject: false, effects: [...counts, tell('passedOn', { zh: '走访需求已受理转办', en: 'What was needed is accepted and handed on' })], form: handover, approved: { zh: '受理', en: 'Accepted' }, ways: [...handoverWays, { when: [{ cel: 'fields.way == "district"' }], to: 'districtHandling' }] }),
        level('townHandling', { title: { zh: '镇（街道）办理', en: 'Handled by the town' }, by: [at.townHead], within: 15, mayReject: false, decides: true, effects: counts, ways: [{ when: [{ cel: 'fields.way == "town"' }], to: 'answer', effects: [...counts, handledTold] }] }),
        level('districtHandling', { title: { zh: '区妇联办理', en: 'Handled by the district' }, by: [at.sectionHead], within: 15, mayReject: false, effects: [...counts, handledTold] }),
        putDown('answer', { title: { zh: '办理反馈', en: 'Answer' }, by: [at.applicant], days: 15, form: answer, paper: 'answerPaper', effects: [{ effect: 'count', params: { figure: 'solved', on: 'answeredOn' } }], ways: [{ cel: 'fields.way == "town"', to: 'ratingAbove' }] }),
        rated,
      ],
      forms: { explanation: answer, reply: answer },
      beside: [...explaining.stages({ next: 'rating', refused: 'rejected', earlier: [], withdrawn: undefined }), ...replies({ next: 'answer', back: 'accept' })],
      supplement: { checks: ['needSaid'] },
    },
    given: {
      figures: { visits: { title: { zh: `${spec.title.zh}走访户（人）次`, en: `${spec.title.en}: visits` }, unit: { zh: '户（人）次', en: 'visits' } }, solved: { title: { zh: `${spec.title.zh}解决问题`, en: `${spec.title.en}: solved` }, unit: { zh: '项', en: 'needs' } } },
      checks: {
        ...checks,
        needSaid: ({ data }) => (textAt(data, 'record.way') === 'none' || textAt(data, 'record.need') !== '' ? [] : [refuse('/record/need', 'NEED', { zh: '请写明需求或问题', en: 'say what is needed' })]),
      },
      computes,
      papers: { answerPaper: singlePaper({ title: '需求办理反馈单', issuer: spec.issuer, text: ({ data }) => [`走访编号：${textAt(data, 'record.code')}`, `需求：${textAt(data, 'record.need')}`, `办理结果：${textAt(data, 'answer.result')}`] }) },
    },
  });
}

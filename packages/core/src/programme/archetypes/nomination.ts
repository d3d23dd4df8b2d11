// A15 推荐上报 (domain.md §4): 上级通知 → 择优 (of what is titled already) → 征求意见 → 审定 → 公示 → 上报 → 结果登记.
import type { Check, Programme } from '../../plugin/contributions.ts';
import type { JsonObject } from '../../definition/text.ts';
import type { EffectRef } from '../../definition/transition.ts';
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import { consult } from '../blocks/consult.ts';
import { fill } from '../blocks/fill.ts';
import { level } from '../blocks/level.ts';
import { notify } from '../blocks/notify.ts';
import { tell } from '../blocks/parts.ts';
import { putDown } from '../blocks/put-down.ts';
import { documentNumber, documentNumberField, lettersParameter, takeDocumentNumber } from '../document-numbers.ts';
import { choice, consent, count, date, files, formSpec, longText, text, unit, yesNo, type Choice, type Section } from '../fields.ts';
import { approvalPaper, singlePaper } from '../papers/item-papers.ts';
import { contactsParameter, noticeParagraphs } from '../papers/notice-paragraphs.ts';
import { quoted } from '../papers/quoted.ts';
import { at } from '../posts.ts';
import { isTrueAt, numberAt, textAt } from '../values.ts';
import { refuse } from '../finding.ts';
import { normalise } from '../../values/parsed.ts';
import { programmeOf, type Basics } from './basics.ts';

/** Parameters of putting forward for honours of higher levels 推荐上报 (A15). */
export interface Nomination extends Basics {
  /** Levels it is put forward to. Default: city, province, nation. */
  readonly levels?: readonly Choice[];
  readonly honours: readonly Choice[];
  readonly parties: readonly AssigneeRule[];
  /** 发文机关代字, e.g. 南妇: the letter that reports it is numbered in the office's series. */
  readonly letters: string;
  readonly nomination?: readonly Section[];
  readonly optional?: readonly string[];
  /** Rules of the programme's own, asked on submission; contribute them in `own.checks`. */
  readonly checks?: readonly string[];
  /** More that is counted when it was awarded, e.g. by honour; `honour` and `grade` are declared fields. */
  readonly onAwarded?: readonly EffectRef[];
}

const usualLevels: readonly Choice[] = [{ value: 'city', zh: '市级', en: 'City' }, { value: 'province', zh: '省级', en: 'Province' }, { value: 'nation', zh: '全国', en: 'Nation' }];

/** A notice gives so many places for an honour at a level, and no more are decided on; what is still looked at takes none. */
const withinPlaces: Check = async ({ data, others }) => {
  const taken = (await others('notice', noticeKey(data))).filter((other) => other.result === null ? decided.includes(other.stage) : ['awarded', 'notAwarded'].includes(other.result)).length;
  const places = numberAt(data, 'nomination.places');
  return taken < places ? [] : [refuse('/nomination/places', 'PLACES', { zh: `上级分配名额${places}个，已审定${taken}个，请择优取舍`, en: `the notice gives ${places} places and ${taken} are decided on already: choose among the candidates` })];
};
const decided = ['notice', 'noticeObjectionIntake', 'noticeObjection', 'noticeObjectionExtended', 'report', 'result'];
const noticeKey = (data: JsonObject) => ['noticeOf', 'honour', 'level'].map((name) => normalise(textAt(data, `nomination.${name}`))).join('|');

/** Named above: by which document and on which day, or nobody finds it again; of no day to come. */
const resultSaid: Check = ({ data, today }) => {
  if (!isTrueAt(data, 'result.awarded')) return [];
  const on = textAt(data, 'result.on');
  return [
    ...(textAt(data, 'result.document') === '' ? [refuse('/result/document', 'AWARD_DOCUMENT', { zh: '已获命名的，请填写命名文件文号', en: 'say by which document it was awarded' })] : []),
    ...(on === '' ? [refuse('/result/on', 'AWARD_DAY', { zh: '已获命名的，请填写命名日期', en: 'say on which day it was awarded' })] : on > today ? [refuse('/result/on', 'NOT_YET', { zh: '命名日期还未到', en: 'has not come yet' })] : []),
  ];
};

/** A programme that puts candidates forward, level by level, and writes down what came of it. */
export function nomination(spec: Nomination): Programme {
  const form = formSpec({ zh: '推荐表', en: 'Nomination' }, [
    {
      zh: '推荐', en: 'Nomination',
      fields: {
        name: text('推荐对象（集体、家庭或个人）', 'Who', { maxLength: 60 }), orgUnit: unit('所属单位', 'Unit'), honour: choice('荣誉称号', 'Honour', spec.honours), level: choice('级别', 'Level', spec.levels ?? usualLevels),
        titleHeld: text('已获称号及文号', 'Title held, with its document', { maxLength: 80 }), noticeOf: text('上级通知文号', 'Notice from above', { maxLength: 60 }), places: count('上级分配名额', 'Places the notice gives', { in: 'pieces', minimum: 1, maximum: 500, examples: [50, 80] }), deeds: longText('主要事迹', 'Deeds', { maxLength: 1500, examples: ['长期扎根一线，服务妇女儿童和家庭，成绩突出，群众公认。', '带头创新、带领群众共同富裕，事迹感人，影响广泛。'] }), proof: files('佐证材料', 'Proof'),
      },
    },
    ...(spec.nomination ?? []),
    { zh: '授权', en: 'Consent', fields: { publication: consent('publication', '推荐对象同意公示名称（姓名）和事迹', 'Who is put forward agrees that name and deeds may be published') } },
  ], ['proof', ...(spec.optional ?? [])]);
  const report = formSpec({ zh: '上报登记', en: 'Reported' }, [{ zh: '上报', en: 'Reported', fields: { reportedOn: date('上报日期', 'Reported on') } }]);
  const result = formSpec({ zh: '结果登记', en: 'Result' }, [{ zh: '结果', en: 'Result', fields: { awarded: yesNo('已获命名', 'Awarded'), document: text('命名文件（已获命名的填写）', 'Document, where it was awarded', { maxLength: 60 }), on: date('命名日期（已获命名的填写）', 'On, where it was awarded') } }], ['document', 'on']);
  return programmeOf({ ...spec, keys: (data) => ({ applicant: textAt(data, 'nomination.idNumber'), ...spec.keys?.(data), notice: noticeKey(data) }) }, {
    form,
    itemTitle: (data) => textAt(data, 'nomination.name'),
    workflow: {
      stakes: ['naming'],
      startedBy: [{ role: 'townOfficer' }, { role: 'districtClerk' }],
      parameters: { ...lettersParameter(spec.letters), ...contactsParameter(spec.contacts ?? [], ['上级推荐通知']) },
      fields: { ...documentNumberField('reportNumber', '上报文号', 'Number of the report'), honour: { from: 'nomination.honour', type: 'text', title: { zh: '荣誉称号', en: 'Honour' } }, grade: { from: 'nomination.level', type: 'text', title: { zh: '级别', en: 'Level' } }, awarded: { from: 'result.awarded', type: 'boolean', title: { zh: '已获命名', en: 'Awarded' }, optional: true }, awardDocument: { from: 'result.document', type: 'text', title: { zh: '命名文件', en: 'Document of the award' }, optional: true }, awardedOn: { from: 'result.on', type: 'date', title: { zh: '上级命名日期', en: 'Awarded on' }, optional: true } },
      forms: { result },
      blocks: [
        fill('nomination', { title: { zh: '推荐', en: 'Nomination' }, form, checks: spec.checks ?? [] }),
        level('selection', { title: { zh: '择优审查', en: 'Selection' }, by: [at.sectionHead], within: 5 }),
        consult('consultation', { parties: spec.parties }),
        level('decision', { title: { zh: '集体审定', en: 'Decision' }, by: [at.partyGroup], within: 10, decides: true, checks: ['withinPlaces'], paper: 'approvalForm' }),
        notify('notice', { paper: 'publicNotice' }),
        putDown('report', { title: { zh: '上报', en: 'Reported' }, by: [at.districtClerk], days: 5, form: report, effects: [takeDocumentNumber('reportNumber'), { effect: 'makePaper', params: { paper: 'reportPaper' } }, { effect: 'count', params: { figure: 'reported' } }, tell('reported', { zh: '推荐已审定上报', en: 'It is decided on and reported upwards' })] }),
        putDown('result', { title: { zh: '结果登记', en: 'Result' }, by: [at.districtClerk], days: 120, form: result, checks: ['resultSaid'], done: { zh: '已获命名', en: 'Awarded' }, whenDone: [{ effect: 'count', params: { figure: 'awarded' } }, tell('awarded', { zh: '推荐对象已获命名', en: 'Whom you put forward was awarded' }), ...(spec.onAwarded ?? [])], ways: [{ cel: '!has(fields.awarded) || !fields.awarded', to: 'notAwarded', title: { zh: '未获命名', en: 'Not awarded' }, effects: [tell('notAwarded', { zh: '推荐对象本次未获命名', en: 'Whom you put forward was not awarded this time' })] }] }),
      ],
      supplement: { checks: spec.checks ?? [] },
      appealTo: 'selection',
      closed: { title: { zh: '已获命名', en: 'Awarded' }, result: 'awarded' },
      ends: { notAwarded: { title: { zh: '未获命名', en: 'Not awarded' } } },
    },
    given: {
      figures: { reported: { title: { zh: `${spec.title.zh}上报数`, en: `${spec.title.en}: reported` }, unit: { zh: '个', en: 'nominations' } }, awarded: { title: { zh: `${spec.title.zh}获命名数`, en: `${spec.title.en}: awarded` }, unit: { zh: '个', en: 'awards' } } },
      checks: { withinPlaces, resultSaid },
      papers: {
        approvalForm: approvalPaper({ title: `${spec.title.zh}审批表`, forms: { nomination: form }, levels: { selection: '择优审查意见', decision: '集体审定意见' }, toCome: ['上级意见'] }),
        publicNotice: singlePaper({ title: `${spec.title.zh}对象公示`, issuer: spec.issuer, text: (input) => [`经择优、征求意见和集体审定，拟推荐${quoted(textAt(input.data, 'nomination.name'))}上报。`, ...noticeParagraphs(input)] }),
        reportPaper: singlePaper({ title: '推荐上报函', issuer: spec.issuer, number: ({ data }) => documentNumber({ data }, 'reportNumber').documentNumber ?? textAt(data, 'report.number'), text: ({ data }) => [`现推荐${quoted(textAt(data, 'nomination.name'))}，请审核。`], forms: { nomination: form } }),
      },
    },
  });
}

// A11 共建协议 (domain.md §4, §9 QJ06): 意向 → 协议稿 → 会签 (a lawyer too where money is in it) → 签署, each side’s signature for itself → yearly plan, activities
// and a review 60 days before each year of the term is over and before the term is, so that whether it is renewed is decided before it ends →
// 续签 on new dates, or end.
import type { FormSpec } from '../../definition/workflow-definition.ts';
import type { Check, PaperMaker, Programme } from '../../plugin/contributions.ts';
import { fill } from '../blocks/fill.ts';
import { level } from '../blocks/level.ts';
import { putDown } from '../blocks/put-down.ts';
import { count, date, files, formSpec, longText, money, rows, text, unit, type Section } from '../fields.ts';
import { refuse, warn } from '../finding.ts';
import { addMonths, isLocalDate } from '../../calendar/local-date.ts';
import { approvalPaper, singlePaper } from '../papers/item-papers.ts';
import { at } from '../posts.ts';
import { parameter } from '../parameter.ts';
import { normalise } from '../../values/parsed.ts';
import { numberAt, parameterAt, printedDateAt, rowsAt, textAt } from '../values.ts';
import { limit, rulesOn, tell, tellAssignees } from '../blocks/parts.ts';
import { agreementDays, agreementFields, remindedBefore, signedTerm } from './agreement-days.ts';
import { programmeOf, type Basics } from './basics.ts';

/** Parameters of an agreement 共建协议 (A11). */
export interface Partnership extends Basics {
  /** What one is called, e.g. 共建协议, 结对. */
  readonly noun: string;
  readonly draft?: readonly Section[];
  /** Fields of those sections that may be left out. */
  readonly optional?: readonly string[];
  /** Rules of its own that the draft is held against, beside its term. */
  readonly checks?: readonly string[];
  /** Fewest activities a year the parties promise. Default 2. */
  readonly activities?: number;
  /** What the figure of their activities is called. Default `activities`. */
  readonly figure?: string;
}

const longestYears = 3;

const isLast = (nth: number) => ({ cel: `has(fields.years) && fields.years <= ${nth}` });

/** To the review; whoever writes it is reminded that the term is nearly over, where it is. */
function yearOver(nth: number) {
  const to = `review${nth}`;
  const reminded = { to, effects: [tellAssignees('termEnds', { zh: `协议还有${remindedBefore}日到期，请评估并决定是否续签`, en: `The agreement ends in ${remindedBefore} days: review it and decide whether it is renewed` })] };
  return nth === longestYears ? reminded : [{ ...reminded, when: [isLast(nth)] }, { to }];
}

/** A programme of agreements: draft, countersignature, signing, yearly plan, evaluation, renewal or end. */
export function partnership(spec: Partnership): Programme {
  const { noun, activities = 2, figure = 'activities', optional = [], checks = [] } = spec;
  const draft = formSpec({ zh: `${noun}稿`, en: 'Draft' }, [
    {
      zh: '协议', en: 'Agreement',
      fields: {
        name: text('名称', 'Name', { maxLength: 60 }), orgUnit: unit('我方单位', 'Our side'), partners: text('共建方', 'The other side', { maxLength: 100 }), from: date('起始日期', 'From'), until: date('终止日期', 'Until'),
        money: money('涉及金额', 'Money in it'), goals: longText('共建内容', 'What for', { examples: ['双方在组织建设、创业创新、家庭教育、社会治理等领域开展项目合作，互学互访，资源共享。', '双方结对共建，定期开展服务妇女和家庭的活动。'] }), yearly: count('每年活动场次', 'Activities a year', { in: 'sessions', minimum: activities }), text: files('协议文本', 'Text'),
      },
    },
    ...(spec.draft ?? []),
  ], ['money', 'text', ...optional]);
  const signing = formSpec({ zh: '签署登记', en: 'Signing' }, [{ zh: '签署', en: 'Signing', fields: { signedOn: date('签署日期', 'Signed on'), signatures: { ...rows('各方签署', 'Signed by each side', { party: text('签署方', 'Side', { maxLength: 100 }), signer: text('签署人', 'Who signed', { maxLength: 30 }), on: date('签署日期', 'Signed on') }), minItems: 2, maxItems: 20 }, plan: longText('首年度计划', 'Plan of the first year', { maxLength: 500 }) } }]);
  const review = formSpec({ zh: '年度评估', en: 'Yearly review' }, [{ zh: '评估', en: 'Review', fields: { held: count('已开展活动场次', 'Activities held', { in: 'sessions' }), people: count('参加人次', 'People', { in: 'visits', maximum: 99_999 }), findings: longText('评估意见', 'Findings'), nextPlan: longText('下年度计划', 'Plan of the next year', { maxLength: 500 }) } }], ['nextPlan']);
  const years = [1, 2, 3];
  const held = [{ effect: 'count', params: { figure, field: 'held' } }];
  return programmeOf(spec, {
    form: draft,
    itemTitle: (data) => textAt(data, 'draft.name'),
    workflow: {
      stakes: ['money'],
      parameters: { longestYears: parameter('协议最长期限', 'Longest term', longestYears, { minimum: 1, maximum: longestYears, unit: { zh: '年', en: 'years' } }) },
      fields: { ...agreementFields(longestYears), money: { from: 'draft.money', type: 'integer', unit: 'fen', title: { zh: '涉及金额', en: 'Money' }, optional: true }, until: { from: 'draft.until', type: 'date', title: { zh: '终止日期', en: 'Until' } }, held: { from: 'review.held', type: 'integer', title: { zh: '活动场次', en: 'Activities' }, optional: true } },
      forms: { review },
      blocks: [
        fill('draft', { title: { zh: '意向与协议稿', en: 'Draft' }, form: draft, checks: ['term', ...checks], computes: ['agreementDays'] }),
        level('review', { title: { zh: '审核', en: 'Review' }, by: [at.sectionHead], within: 5, ways: [{ when: [{ cel: '!has(fields.money) || fields.money <= 0' }], to: 'signing', title: { zh: '不涉及资金，送签署', en: 'No money in it: to be signed' }, effects: [{ effect: 'makePaper', params: { paper: 'approvalForm' } }] }], approved: { zh: '涉及资金，送法务审查', en: 'Money in it: to the lawyer' } }),
        level('legal', { title: { zh: '法务审查', en: 'Legal review' }, by: [at.deputyChair], within: 5, paper: 'approvalForm' }),
        putDown('signing', { title: { zh: '会签与签署', en: 'Signing' }, by: [at.districtClerk], days: 20, form: signing, checks: ['everySide'], computes: ['signedTerm'], paper: 'agreementPaper', done: { zh: '已签署', en: 'Signed' }, effects: [{ effect: 'count', params: { figure: 'signed' } }, tell('signed', { zh: `${noun}已由各方签署`, en: 'All sides have signed the agreement' })], failures: { dropped: { to: 'withdrawn', title: { zh: '不再签署', en: 'Given up' }, effects: [tell('dropped', { zh: `${noun}不再签署`, en: 'The agreement is not signed' })] } } }),
        {
          id: 'year1', level: false, decides: true,
          stages: ({ next }) => years.flatMap((nth) => [
            { id: `year${nth}`, kind: 'wait', title: { zh: `第${nth}年实施`, en: `Year ${nth}` }, settings: { until: { untilField: `wait${nth}` } }, outcomes: { elapsed: yearOver(nth) } },
            {
              id: `review${nth}`, kind: 'record', title: { zh: `第${nth}年评估`, en: `Review of year ${nth}` }, actors: [at.applicant], form: 'review', ...limit(20, [at.sectionHead]), ...rulesOn(['record'], { checks: ['asPromised'], computes: ['signedTerm'] }), settings: { failures: ['ended'] },
              outcomes: {
                recorded: [
                  ...(nth < longestYears ? [{ to: next, when: [isLast(nth)], title: { zh: '协议将到期', en: 'The term is nearly over' }, effects: held }] : []),
                  nth < longestYears ? { to: `year${nth + 1}`, title: { zh: '继续实施', en: 'Goes on' }, effects: held } : { to: next, title: { zh: '协议将到期', en: 'The term is nearly over' }, effects: held },
                ],
                ended: { to: next, title: { zh: '提前结束', en: 'Ended before its term' }, effects: held },
              },
            },
          ]),
        },
        putDown('renewal', { title: { zh: '续签或终止', en: 'Renewed or ended' }, by: [at.sectionHead], days: 40, done: { zh: '到期终止', en: 'Ended' }, effects: [tell('ended', { zh: `${noun}已终止`, en: 'The agreement has ended' })], failures: { renewed: { to: 'draft', title: { zh: '续签，另定期限', en: 'Renewed, for a new term' }, effects: [tell('renewed', { zh: `${noun}同意续签，请拟定新期限`, en: 'The agreement is renewed: draft its new term' })] } } }),
      ],
      supplement: { checks: ['term', ...checks], computes: ['agreementDays'] },
    },
    given: {
      figures: { signed: { title: { zh: `${spec.title.zh}签订数`, en: `${spec.title.en}: signed` }, unit: { zh: '份', en: 'agreements' } }, [figure]: { title: { zh: `${spec.title.zh}活动场次`, en: `${spec.title.en}: activities` }, unit: { zh: '场', en: 'activities' } } },
      checks: {
        term: (view) => {
          const { data } = view;
          const years = parameterAt(view, 'longestYears');
          const from = textAt(data, 'draft.from');
          const until = textAt(data, 'draft.until');
          if (from >= until) return [refuse('/draft/until', 'TERM', { zh: '终止日期须晚于起始日期', en: 'must be after the first day' })];
          return isLocalDate(from) && until > addMonths(from, years * 12) ? [refuse('/draft/until', 'TERM_TOO_LONG', { zh: `协议期限最长${years}年`, en: `an agreement runs for at most ${years} years` })] : [];
        },
        everySide,
        asPromised: ({ data }) => {
          const [held, promised] = [numberAt(data, 'review.held'), numberAt(data, 'draft.yearly')];
          return held >= promised ? [] : [warn('/review/held', 'FEW_ACTIVITIES', { zh: `协议约定每年${promised}场，本年度开展${held}场，请督促`, en: `${promised} a year were agreed, ${held} were held: remind both sides` })];
        },
      },
      computes: { agreementDays: agreementDays(longestYears), signedTerm },
      papers: { approvalForm: approvalOf(spec.title.zh, draft), agreementPaper: singlePaper({ title: ({ data }) => textAt(data, 'draft.name'), issuer: spec.issuer, text: ({ data }) => [`甲方：${spec.issuer}`, `乙方：${textAt(data, 'draft.partners')}`, textAt(data, 'draft.goals'), `双方约定每年开展活动不少于${numberAt(data, 'draft.yearly')}场，协议期自${printedDateAt(data, 'draft.from')}至${printedDateAt(data, 'draft.until')}。`] }) },
    },
  });
}

/** 审批表: what the lawyer says stands on it where there is money in it. */
function approvalOf(title: string, draft: FormSpec): PaperMaker {
  return (input) => approvalPaper({ title: `${title}协议审批表`, forms: { draft }, levels: { review: '审核意见', ...(numberAt(input.data, 'draft.money') > 0 ? { legal: '法务审查意见' } : {}) } })(input);
}

/** Each side has signed for itself (会签): two at least, each named once and by today; a side the draft names and nobody signed for is pointed at. */
const everySide: Check = ({ data, today }) => {
  const signed = rowsAt(data, 'signing.signatures');
  const sides = signed.map((one) => normalise(textAt(one, 'party')));
  const named = textAt(data, 'draft.partners').split(/[、，,；;]/u).map((one) => normalise(one)).filter((one) => one !== '');
  const missing = named.filter((one) => !sides.some((side) => side !== '' && (side.includes(one) || one.includes(side))));
  return [
    ...signed.flatMap((one, index) => [
      ...(sides.indexOf(sides[index] ?? '') === index ? [] : [refuse(`/signing/signatures/${index}/party`, 'SIDE_TWICE', { zh: '同一签署方已登记，请逐方登记', en: 'has signed already; write down each side once' })]),
      ...(textAt(one, 'on') <= today ? [] : [refuse(`/signing/signatures/${index}/on`, 'NOT_SIGNED_YET', { zh: '签署日期还未到', en: 'has not come yet' })]),
    ]),
    ...missing.map((one) => warn('/signing/signatures', 'SIDE_MISSING', { zh: `协议稿中的共建方“${one}”没有签署登记，请核对`, en: `the draft names ${one}, for whom nobody signed; please check` })),
  ];
};

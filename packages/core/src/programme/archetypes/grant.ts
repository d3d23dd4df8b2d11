// A2 申报补助 (domain.md §4): 申报 → 村 → 镇 → 区审查测算 → (征求意见) → 审定 → (公示) → 拨付 → 回访, of one item. The year's budget is a ledger:
// the decision reserves, the payment spends, what comes to nothing gives back. Health facts are never put on notice.
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import type { JsonObject, LocalText } from '../../definition/text.ts';
import type { EffectRef } from '../../definition/transition.ts';
import type { Check, Compute, ItemView, Programme } from '../../plugin/contributions.ts';
import type { Block } from '../block.ts';
import { consult, type Consult } from '../blocks/consult.ts';
import { fill } from '../blocks/fill.ts';
import { level } from '../blocks/level.ts';
import { notify } from '../blocks/notify.ts';
import { tell } from '../blocks/parts.ts';
import { putDown } from '../blocks/put-down.ts';
import { oneEach, votes, type OneEach } from '../checks.ts';
import { choice, consent, creditCode, date, files, formSpec, idNumber, longText, money, mustTick, personName, phone, sensitiveConsent, sensitiveFiles, text, unit, yesNo, type Section } from '../fields.ts';
import { refuse } from '../finding.ts';
import { longNoticeField, longNoticeParameters, noticeLengthOf } from '../long-notice.ts';
import { itemWorkflow } from '../item-workflow.ts';
import { applicationPaper, approvalPaper, singlePaper } from '../papers/item-papers.ts';
import { contactsParameter, noticeParagraphs } from '../papers/notice-paragraphs.ts';
import { at } from '../posts.ts';
import { minutes, receipt } from '../round-forms.ts';
import { formatYuan, toCapitals } from '../../values/money.ts';
import { mask } from '../../values/mask.ts';
import { normalise } from '../../values/parsed.ts';
import { numberAt, textAt } from '../values.ts';
import { programmeOf, type Basics } from './basics.ts';

/** Parameters of a grant 申报补助 (A2). */
export interface Grant extends Basics {
  readonly noun: string;
  readonly application?: readonly Section[];
  readonly optional?: readonly string[];
  /** What is paid, in fen, from the application; the view has the parameters. */
  readonly amountOf: (data: JsonObject, view: ItemView) => number;
  /** Code of its budget. Default: its own with B. */
  readonly budgetCode?: string;
  /** false where what it is for may not be published (domain.md §9 JH15). */
  readonly noticed: boolean;
  /** Who applies: a person (default), or a unit such as a village. */
  readonly applicant?: 'person' | 'unit';
  /** Who looks at it before the decision. Default: village, town and district; fewer where others have looked at what it is for. */
  readonly levels?: readonly GrantLevel[];
  /** Departments that compare what is applied for with their registers before the decision, each asked about what is theirs (domain.md §9 JH15); what is nobody’s is decided at once. */
  readonly compared?: readonly ComparedWith[];
  /** Departments asked before the decision, e.g. 区财政局; then a meeting decides on it and its minutes are kept. Absent: a deputy chair decides. */
  readonly consulted?: readonly AssigneeRule[];
  /** false: nobody asks afterwards how it was used. */
  readonly visited?: boolean;
  /** More that is counted when it is paid, e.g. by kind. */
  readonly onPaid?: readonly EffectRef[];
  /** Rules of the programme's own, asked on submission; contribute them in `own.checks`. */
  readonly checks?: readonly string[];
  /** Of these, what must still be so when it is decided and when it is paid, e.g. that a title stands. */
  readonly stillChecks?: readonly string[];
  /** What is paid once a year: the applicant (default), or what the programme names, each by itself; none: as often as it is due. */
  readonly onceBy?: readonly PaidOnce[];
}

/** Levels of a grant before its decision. */
export type GrantLevel = 'villageCheck' | 'townReview' | 'districtCheck';

/** What is paid for once a year: a person, a house, a child, a kind of help for a woman. */
export interface PaidOnce extends Pick<OneEach, 'key' | 'value' | 'path'> {
  /** What the refusal calls it, e.g. 该户. */
  readonly what: LocalText;
}

/** A department with a register. */
export interface ComparedWith extends Omit<Consult, 'parties'> {
  readonly id: string;
  readonly party: AssigneeRule;
  /** What it is asked about, a condition on declared fields. */
  readonly when: string;
}

const applicantId = (data: JsonObject) => normalise(textAt(data, 'application.idNumber')).toUpperCase();

/** Once a year for whoever applies, by her number: a grant’s own rule, to be named beside others in `onceBy`. */
export const onceAnApplicant: PaidOnce = { key: 'applicant', value: applicantId, path: '/application/idNumber', what: { zh: '该申请人', en: 'the applicant' } };

const crossCheck = formSpec({ zh: '部门比对', en: 'Cross-check' }, [{ zh: '比对', en: 'Cross-check', fields: { comparedOn: date('比对日期', 'Compared on'), doublePaid: yesNo('已享受同类补助', 'Paid for the same elsewhere'), note: longText('比对情况', 'Findings') } }], ['doublePaid']);
const doublePaid = { from: 'districtCheck.doublePaid', type: 'boolean', title: { zh: '已享受同类补助', en: 'Paid elsewhere' }, optional: true } as const;

/** The district’s look, and which department is asked next. */
const looksOf = (compared: readonly ComparedWith[]) => ({
  villageCheck: level('villageCheck', { title: { zh: '村（社区）初核', en: 'Village check' }, by: [at.villageOfficer], within: 3, approved: { zh: '属实', en: 'Facts confirmed' }, rejected: { zh: '不符', en: 'Does not qualify' } }),
  townReview: level('townReview', { title: { zh: '镇（街道）审核', en: 'Town review' }, by: [at.townHead], within: 5 }),
  districtCheck: level('districtCheck', { title: { zh: '区妇联审查与部门比对', en: 'District check' }, by: [at.districtClerk], within: 5, form: crossCheck, ways: [{ when: [{ cel: 'has(fields.doublePaid) && fields.doublePaid' }], to: 'appealPeriod', title: { zh: '已享受同类补助，不予补助', en: 'Paid elsewhere: refused' } }, ...compared.map(({ id, when, title }) => ({ when: [{ cel: when }], to: id, ...(title === undefined ? {} : { title }) }))] }),
});
const opinions: Readonly<Record<GrantLevel, string>> = { villageCheck: '村（社区）初核意见', townReview: '镇（街道）审核意见', districtCheck: '区妇联审查意见' };
/** Whether it is the village itself that applies, which is no judge of its own application. */
const bodies = [{ value: 'other', zh: '企业、社会组织等单位', en: 'A firm, a society or another unit' }, { value: 'village', zh: '本村（社区）及其所属组织', en: 'The village itself, or a body of its own' }] as const;
const allLevels: readonly GrantLevel[] = ['villageCheck', 'townReview', 'districtCheck'];
/** 10 000 yuan, assumed; a programme's own parameter of that name replaces it. */
const longNoticeFrom = 1_000_000;

/** A programme of grants: application, levels, calculation, opinions, decision, notice, payment, return visits. */
export function grant(spec: Grant): Programme {
  const { noun, noticed, onceBy = [onceAnApplicant], levels = allLevels, compared = [], visited = true, stillChecks = [], consulted } = spec;
  const looks = looksOf(compared);
  // A village that applies is not asked to confirm its own facts: its town looks first (domain.md §1 回避).
  const recused = spec.applicant === 'unit' && levels.includes('villageCheck') && levels.includes('townReview');
  const application = formSpec({ zh: `${noun}申请表`, en: 'Application' }, [
    spec.applicant === 'unit'
      ? { zh: '申请单位', en: 'Applicant', fields: { person: text('申请单位', 'Unit', { maxLength: 60, examples: ['竹林村股份经济合作社', '联丰村村民委员会'] }), idNumber: creditCode(), phone: phone('联系电话', 'Phone'), ...(recused ? { body: choice('申请单位性质', 'Kind of unit', bodies) } : {}), orgUnit: unit() } }
      : { zh: '申请人', en: 'Applicant', fields: { person: personName('姓名', 'Name'), idNumber: idNumber(), phone: phone(), orgUnit: unit() } },
    ...(spec.application ?? []),
    { zh: '事由', en: 'Reason', fields: { reason: longText('申请事由', 'Reason', { 'x-mask': 'text' }), proof: (spec.applicant === 'unit' ? files : sensitiveFiles)('证明材料', 'Proof') } },
    { zh: '收款账户', en: 'Account', fields: { payee: { ...text('收款户名', 'Account name', { maxLength: 60 }), 'x-mask': 'name' }, cardNo: text('账号', 'Account number', { format: 'bank-card', 'x-widget': 'bankCard', 'x-mask': 'bankCard' }) } },
    { zh: '授权与承诺', en: 'Consent', fields: { ...(spec.applicant === 'unit' ? {} : { sensitive: sensitiveConsent('身份证号、银行账号', 'ID number and bank account'), ...(noticed ? { publication: consent('publication', '同意公示姓名（隐去部分文字）、所属镇（街道）和金额', 'My name (masked), town and sum may be published') } : {}) }), sharing: consent('sharing', '同意与民政、卫健等部门核对信息', 'My data may be compared with the departments’'), truth: mustTick('承诺所填属实', 'All I state is true') } },
  ], ['proof', ...(spec.optional ?? [])]);
  const visit = formSpec({ zh: '回访', en: 'Visit' }, [{ zh: '回访', en: 'Visit', fields: { visitedOn: date('回访日期', 'Visited on'), used: longText('使用情况', 'How it was used'), ...(noticed ? {} : { signed: mustTick('本人（监护人）已签收', 'Signed for by her, or the guardian') }) } }]);
  const budgetForm = formSpec({ zh: `${noun}年度预算`, en: 'Budget of the year' }, [{ zh: '预算', en: 'Budget', fields: { budget: money('年度预算', 'Budget'), basis: text('依据', 'Basis', { maxLength: 80 }) } }], ['basis']);
  const amount: Compute = (view) => ({ amount: spec.amountOf(view.data, view) });
  const called = (data: JsonObject) => (spec.applicant === 'unit' ? textAt(data, 'application.person') : mask('name', textAt(data, 'application.person')));
  const checks = ['accountHolder', ...(onceBy.length === 0 ? [] : ['once']), ...(spec.checks ?? [])];
  const who = spec.applicant === 'unit' ? { person: '联丰村村民委员会', payee: '联丰村村民委员会' } : { person: '沈小兰', payee: '沈小兰' };
  const budget = itemWorkflow({
    campaign: spec.campaign, code: spec.budgetCode ?? `${spec.code}B`, workflow: `${spec.name}-budget`, programme: spec.name, level: 'district', title: { zh: `${noun}年度预算`, en: `Budget: ${spec.title.en}` }, startedBy: [{ role: 'sectionHead' }], stakes: ['money'],
    blocks: [
      fill('budget', { title: { zh: '编制预算', en: 'Budget' }, form: budgetForm, by: [at.sectionHead] }),
      level('decision', { title: { zh: '审定', en: 'Decision' }, by: [at.chair], within: 10, paper: 'budgetForm', effects: [{ effect: 'limit', params: { ledger: 'budget', from: 'budget.budget' } }, tell('approved', { zh: '年度预算已审定', en: 'The budget of the year is decided on' })] }),
    ],
    appealTo: 'decision',
  });
  return programmeOf({ ...spec, keys: (data) => ({ applicant: applicantId(data), ...keysOf(onceBy, data), ...spec.keys?.(data) }) }, {
    form: application,
    examples: { application: () => who },
    itemTitle: (data) => `${called(data)} · ${noun}`,
    workflow: {
      stakes: ['money'],
      ...(noticed ? { parameters: { ...longNoticeParameters(longNoticeFrom), ...contactsParameter(spec.contacts ?? [], [`本年度${noun}申报通知`]) } } : {}),
      startedBy: [{ applicant: true }, { role: 'villageOfficer' }, { role: 'townOfficer' }],
      fields: { ...(noticed ? longNoticeField : {}), ...(recused ? { body: { from: 'application.body' as const, type: 'text' as const, title: { zh: '申请单位性质', en: 'Kind of unit' } } } : {}), amount: { from: 'amount.amount', type: 'integer', unit: 'fen', title: { zh: '补助金额', en: 'Sum' } }, ...(levels.includes('districtCheck') ? { doublePaid } : {}) },
      blocks: (recused ? passingVillageBy : asTheyAre)([
        fill('application', { title: { zh: '申请', en: 'Application' }, form: application, checks, computes: ['amount'], paper: 'applicationForm', ...(recused ? { ways: [{ cel: 'fields.body == "village"', to: 'townReview', title: { zh: '本村（社区）申请，村（社区）回避', en: 'The village’s own: its town looks first' } }] } : {}) }),
        ...levels.map((one) => (compared.length > 0 && one === 'districtCheck' ? before('decision', looks[one]) : looks[one])),
        ...compared.map((one) => before('decision', consult(one.id, { ...one, parties: [one.party] }))),
        ...(consulted === undefined ? [] : [consult('consultation', { parties: consulted, letter: 'consultationLetter', readers: ['partnerOfficer', 'districtClerk', 'sectionHead', 'deputyChair', 'chair', 'partyGroup'] })]),
        decisionBy(consulted === undefined ? 'deputy' : 'meeting', { checks: stillChecks, computes: noticed ? ['noticeLength'] : [] }),
        ...(noticed ? [notify('notice', { paper: 'publicNotice', daysField: 'noticeDays' })] : []),
        putDown('payment', { title: { zh: '拨付', en: 'Payment' }, by: [at.sectionHead], days: 10, form: receipt, checks: stillChecks, paper: 'paymentLetter', readers: ['districtClerk', 'sectionHead', 'deputyChair', 'chair'], done: { zh: '已拨付', en: 'Paid' }, effects: [{ effect: 'spend', params: { ledger: 'budget' } }, { effect: 'count', params: { figure: 'people' } }, { effect: 'count', params: { figure: 'money', field: 'amount' } }, ...(spec.onPaid ?? []), tell('paid', { zh: '补助已拨付，请注意查收', en: 'Your grant was paid out' })] }),
        ...(visited ? [putDown('visit', { title: { zh: '回访', en: 'Visit' }, by: [at.townOfficer], days: 60, form: visit })] : []),
      ]),
      supplement: { checks, computes: ['amount'] }, takesIn: true,
      appealTo: levels.at(-1) ?? 'decision',
    },
    given: {
      figures: { people: { title: { zh: `${spec.title.zh}人数`, en: `${spec.title.en}: people` }, unit: { zh: '人', en: 'people' } }, money: { title: { zh: `${spec.title.zh}金额`, en: `${spec.title.en}: money` }, unit: 'fen' } },
      ledgers: { budget: { title: { zh: `${noun}年度预算`, en: `Budget: ${spec.title.en}` }, unit: 'fen', per: 'year' } },
      checks: { accountHolder, ...(recused ? { villageAside } : {}), ...(consulted === undefined ? {} : { votes }), ...(onceBy.length === 0 ? {} : { once: paidOnce(spec.name, onceBy) }) },
      computes: { amount, ...(noticed ? { noticeLength: noticeLengthOf(({ data }) => numberAt(data, 'amount.amount')) } : {}) },
      papers: {
        applicationForm: applicationPaper('application', application),
        approvalForm: approvalPaper({ title: `${noun}审批表`, forms: { application, ...(consulted === undefined ? {} : { minutes }) }, levels: { ...Object.fromEntries(levels.map((one) => [one, opinions[one]])), decision: consulted === undefined ? '审定意见' : '集体审定意见' } }),
        ...(consulted === undefined ? {} : { consultationLetter: singlePaper({ title: `关于征求${noun}意见的函`, issuer: spec.issuer, text: (input) => [`${textAt(input.data, 'application.person')}（${input.unitName(input.unit)}）申请${noun}，经审核拟补助${formatYuan(numberAt(input.data, 'amount.amount'))}。`, '请贵单位在5个工作日内通过系统回复意见。所附信息不得用于其他用途。'] }) }),
        ...(noticed ? { publicNotice: singlePaper({ title: `${noun}拟补助对象公示`, issuer: spec.issuer, text: (input) => [`拟给予${called(input.data)}（${input.unitName(input.town ?? input.unit)}）${noun}${formatYuan(numberAt(input.data, 'amount.amount'))}。`, ...noticeParagraphs(input)] }) } : {}),
        budgetForm: approvalPaper({ title: `${noun}年度预算审批表`, forms: { budget: budgetForm }, levels: { decision: '审定意见' } }),
        paymentLetter: singlePaper({ title: `${noun}拨款单`, issuer: spec.issuer, text: ({ data }) => [`收款户名：${textAt(data, 'application.payee')}`, `账号：${textAt(data, 'application.cardNo')}`, `金额：${formatYuan(numberAt(data, 'amount.amount'))}（大写：${toCapitals(numberAt(data, 'amount.amount'))}）`] }),
      },
    },
    more: [{ definition: budget, itemTitle: () => `${noun}年度预算` }],
  });
}

/** 审定: a deputy chair signs, or a meeting decides on it with number, day, those present and votes (domain.md §1 partyGroup, §4 A2). */
function decisionBy(who: 'deputy' | 'meeting', { checks, computes }: { readonly checks: readonly string[]; readonly computes: readonly string[] }): Block {
  const rest = { decides: true, computes, paper: 'approvalForm', effects: [{ effect: 'reserve', params: { ledger: 'budget', field: 'amount' } }, tell('approved', { zh: '申请已审定同意', en: 'Your application is granted' })] } as const;
  if (who === 'deputy') return level('decision', { ...rest, title: { zh: '审定', en: 'Decision' }, by: [at.deputyChair], within: 5, checks });
  const meeting = level('decision', { ...rest, title: { zh: '党组会集体审定', en: 'Decision of the party group' }, by: [at.partyGroup], within: 10, checks: [...checks, 'votes'] });
  return { ...meeting, forms: { minutes }, stages: (around) => meeting.stages(around).map((stage) => ({ ...stage, form: 'minutes', formOn: ['approve'] })) };
}

const asTheyAre = (blocks: readonly Block[]): readonly Block[] => blocks;

/** Where the village looks, whoever may send it back there is asked whose application it is. */
function passingVillageBy(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => ({ ...block, stages: (around) => block.stages(around).map((stage) => (stage.kind === 'review' && around.earlier.includes('villageCheck') ? { ...stage, checks: [...(stage.checks ?? []), { check: 'villageAside', on: ['return'] }] } : stage)) }));
}

/** Its own application is not sent back to the village to say 属实 of: to the applicant instead (domain.md §1 回避). */
const villageAside: Check = ({ data, target }) => (textAt(data, 'application.body') === 'village' && target === 'villageCheck' ? [refuse('', 'VILLAGE_ASIDE', { zh: '本村（社区）申请的，村（社区）回避，不能退回村（社区）初核；需要补正的，请退回申请单位', en: 'is the village’s own application, which the village does not check: return it to the applicant' })] : []);

/** A block that leads to a stage of this name, whatever stands behind it. */
function before(next: string, block: Block): Block {
  return { ...block, stages: (around) => block.stages({ ...around, next }) };
}

/** 收款户名 is the applicant’s own, a person’s or a unit’s: nobody is paid in another’s place (domain.md §3.1). */
const accountHolder: Check = ({ data }) => {
  const [holder, payee] = ['person', 'payee'].map((field) => normalise(textAt(data, `application.${field}`)));
  return holder === payee ? [] : [refuse('/application/payee', 'PAYEE', { zh: '收款户名须与申请人姓名（申请单位名称）一致，请更正收款账户', en: 'the account must be in the applicant’s own name; give such an account' })];
};

/** Nobody and nothing of these is paid for twice in one year. */
function paidOnce(workflow: string, onceBy: readonly PaidOnce[]): Check {
  const rules = onceBy.map(({ key, value, path, what }) => oneEach({ key, value, path, within: 'year', workflows: [workflow], words: (other) => ({ zh: `${what.zh}本年度已申请（${other.number}），同一事项一年补助一次`, en: `${what.en} was applied for this year (${other.number}); the same is paid once a year` }) }));
  return async (input) => (await Promise.all(rules.map((rule) => rule(input)))).flat();
}

/** What an application has nothing of, it is not found by. */
function keysOf(onceBy: readonly PaidOnce[], data: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(onceBy.map(({ key, value }) => [key, value(data)]).filter(([, value]) => value !== ''));
}

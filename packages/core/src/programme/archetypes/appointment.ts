// A9 聘任入库 (domain.md §4, §9 FZ03): 征集/推荐 → 资格 → 审定 → (公示) → 聘书 → yearly assessment over the term → 续聘 or not.
// Each service she does is an item of its own (`<name>-service`): request → accepted in 3 working days → record → rating.
import { addMonths } from '../../calendar/local-date.ts';
import type { Check, Compute, Programme, WorkflowContribution } from '../../plugin/contributions.ts';
import { fill } from '../blocks/fill.ts';
import { level } from '../blocks/level.ts';
import { notify } from '../blocks/notify.ts';
import { tell } from '../blocks/parts.ts';
import { putDown } from '../blocks/put-down.ts';
import { yearly } from '../blocks/yearly.ts';
import { oneEach } from '../checks.ts';
import { consent, count, date, files, formSpec, idNumber, longText, mustTick, personName, phone, sensitiveConsent, text, unit, type Section } from '../fields.ts';
import { itemWorkflow } from '../item-workflow.ts';
import { applicationPaper, approvalPaper, singlePaper } from '../papers/item-papers.ts';
import { contactsParameter, noticeParagraphs } from '../papers/notice-paragraphs.ts';
import { at } from '../posts.ts';
import { mask } from '../../values/mask.ts';
import { normalise } from '../../values/parsed.ts';
import type { JsonObject } from '../../definition/text.ts';
import type { EffectRef } from '../../definition/transition.ts';
import type { WorkflowDefinitionInput } from '../../definition/workflow-definition.ts';
import { parameter } from '../parameter.ts';
import { refuse, warn } from '../finding.ts';
import { isTrueAt, numberAt, parameterAt, textAt, textsAt } from '../values.ts';
import { byItsTerm, standsOn, termDays, termFields } from '../term.ts';
import { programmeOf, type Basics } from './basics.ts';

/** More of what a service asks and writes down than every service does. */
export interface ServiceMore {
  readonly record: readonly Section[];
  readonly optional?: readonly string[];
  readonly computes?: readonly string[];
  readonly effects?: readonly EffectRef[];
  /** More of what is asked where she is asked for. */
  readonly request?: { readonly sections: readonly Section[]; readonly optional?: readonly string[] };
  /** Rules asked before somebody is sent; contribute them in `own.checks`. */
  readonly dispatchChecks?: readonly string[];
  readonly fields?: WorkflowDefinitionInput['fields'];
  /** By what a service is found, beside the number of her letter. */
  readonly keys?: WorkflowContribution['keys'];
  /** What she is asked for is about disputes or what somebody suffers from: its handlers alone see it (domain.md §9). */
  readonly visibleTo?: 'handlers';
}

/** Parameters of an appointment 聘任入库 (A9). */
export interface Appointment extends Basics {
  /** What she becomes, e.g. 女性创业导师. */
  readonly post: string;
  readonly application?: readonly Section[];
  readonly optional?: readonly string[];
  /** Years of the term. */
  readonly term: number;
  /** Whether the appointment stands on public notice first. */
  readonly noticed?: boolean;
  /** Services a year she is expected to do; 0: none are kept. */
  readonly services: number;
  /** Mean rating, in tenths, below which she is not appointed again. Default 35. */
  readonly leastRating?: number;
  /** More of what is written down of a service, and what comes of it; contribute its computes in `own`. */
  readonly service?: ServiceMore;
  /** Rules of the programme's own, asked on submission; contribute them in `own.checks`. */
  readonly checks?: readonly string[];
}

/** By what an appointment is found: her identity number, and the number of her letter. */
export const appointmentKeys = (data: JsonObject) => ({ applicant: normalise(textAt(data, 'application.idNumber')).toUpperCase(), appointed: textAt(data, 'certificate.number') });

/** A programme of appointments: candidates, qualification, decision, letter of appointment, service, yearly look, renewal or end. */
export function appointment(spec: Appointment): Programme {
  const { post, term, services, leastRating = 35 } = spec;
  const application = formSpec({ zh: `${post}申请（推荐）表`, en: 'Application' }, [
    { zh: '本人', en: 'Applicant', fields: { person: personName('姓名', 'Name'), idNumber: idNumber(), phone: phone(), orgUnit: unit('所属村社区'), workplace: text('工作单位及职务', 'Workplace', { maxLength: 60 }) } },
    { zh: '条件', en: 'Qualification', fields: { years: count('从业年限', 'Years of practice', { in: 'years', maximum: 60 }), qualifications: longText('资格与专长', 'Qualifications'), papers: files('证明材料', 'Proof') } },
    ...(spec.application ?? []),
    { zh: '承诺', en: 'Pledge', fields: { honest: mustTick('承诺所填属实，服从服务安排', 'All I state is true; I serve as asked'), sensitive: sensitiveConsent('身份证号', 'the ID number'), publication: consent('publication', '同意公示姓名', 'My name may be published') } },
  ], ['papers', ...(spec.optional ?? [])]);
  const assessment = formSpec({ zh: '年度考核', en: 'Yearly assessment' }, [
    { zh: '考核', en: 'Assessment', fields: { reviewedOn: date('考核日期', 'Assessed on'), services: count('年度服务次数', 'Services in the year', { in: 'times' }), rating: count('平均评分（10至50，即1.0至5.0）', 'Mean rating, 10 to 50 for 1.0 to 5.0', { in: { zh: '个十分之一分', en: 'tenths' }, minimum: 10, maximum: 50 }), findings: longText('考核意见', 'Findings'), ...(services > 0 ? { otherwiseFor: longText('与系统服务记录不一致的理由', 'Why it is otherwise than the books say', { maxLength: 300, examples: ['另有两次服务为纸质登记，已核对原件。', '一次服务因临时改期，计入本年度。'] }) } : {}) } },
  ], ['rating', ...(services > 0 ? ['otherwiseFor' as const] : [])]);
  const once = oneEach({ key: 'applicant', value: (data) => normalise(textAt(data, 'application.idNumber')).toUpperCase(), path: '/application/idNumber', within: 'ever', workflows: [spec.name], dropped: ['notAccepted', 'rejected', 'withdrawn', 'terminated', 'voided', 'done', 'dismissed'], words: (other) => ({ zh: `已有在办或在聘的申请（${other.number}），不能重复申请`, en: `already applied or appointed (${other.number})` }) });
  const kept = services > 0;
  /** One year with too few services, or ill rated, and the term ends with the term. */
  const standing: Compute = (view) => {
    const { data } = view;
    const rating = numberAt(data, 'yearlyReview.rating');
    const short = numberAt(data, 'yearlyReview.services') < parameterAt(view, 'services') || (rating > 0 && rating < parameterAt(view, 'leastRating'));
    return { short: short || isTrueAt(data, 'standing.short') };
  };
  const renewable = { cel: '!has(fields.short) || !fields.short', unmet: { zh: '聘期内有年度服务次数不足或平均评分过低（见流程参数），不续聘', en: 'in some year of the term there were too few services, or the mean rating was too low (see the parameters of the process): she is not appointed again' } };
  return programmeOf({ keys: appointmentKeys, ...spec }, {
    form: application,
    itemTitle: (data) => `${mask('name', textAt(data, 'application.person'))} · ${post}`,
    workflow: {
      stakes: ['naming'],
      startedBy: [{ applicant: true }, { role: 'villageOfficer' }, { role: 'townOfficer' }, { role: 'districtClerk' }],
      ...(kept || spec.noticed === true ? { parameters: { ...(spec.noticed === true ? contactsParameter(spec.contacts ?? [], [`本年度${post}征集（推荐）通知`]) : {}), ...(kept ? { services: parameter('每年最少服务次数', 'Fewest services a year', services, { unit: { zh: '次', en: 'times' } }), leastRating: parameter('续聘最低平均评分（十分之一分）', 'Lowest mean rating, in tenths', leastRating, { minimum: 10, maximum: 50 }) } : {}) } } : {}),
      fields: { ...termFields(term), ...(kept ? { short: { from: 'standing.short', type: 'boolean', title: { zh: '服务不达标', en: 'Short of services' }, optional: true } } : {}) },
      blocks: [
        fill('application', { title: { zh: '申请（推荐）', en: 'Application' }, form: application, checks: ['once', ...(spec.checks ?? [])], paper: 'applicationForm' }),
        level('townReview', { title: { zh: '镇（街道）推荐', en: 'Recommended by the town' }, by: [at.townHead], within: 3 }),
        level('districtCheck', { title: { zh: '资格审查', en: 'District check' }, by: [at.districtClerk], within: 5 }),
        level('decision', { title: { zh: '审定', en: 'Decision' }, by: [at.deputyChair], within: 5, decides: true, paper: 'approvalForm', effects: [tell('approved', spec.noticed === true ? { zh: '聘任已审定同意，现予公示', en: 'The appointment is agreed to and stands on public notice' } : { zh: '聘任已审定同意，待颁发聘书', en: 'The appointment is agreed to; its letter follows' })] }),
        ...(spec.noticed === true ? [notify('notice', { paper: 'publicNotice' })] : []),
        putDown('appointment', { title: { zh: '颁发聘书', en: 'Appointment' }, by: [at.chair], days: 5, computes: ['term'], paper: 'letterOfAppointment', done: { zh: '已聘任', en: 'Appointed' }, effects: [{ effect: 'issueCertificate', params: { series: `${spec.code}聘〔{year}〕{serial}`, digits: 3, title: { zh: `${post}聘书`, en: `Appointment: ${spec.title.en}` }, holder: 'application.person', validYears: term } }, { effect: 'count', params: { figure: 'appointed' } }, tell('appointed', { zh: `已聘任为${post}，聘书已制发`, en: 'The appointment is made and its letter issued' })] }),
        yearly({ ...byItsTerm, years: term, by: [at.sectionHead], title: { zh: '年度考核', en: 'Yearly assessment' }, form: assessment, ...(kept ? { checks: ['asInTheBooks'], computes: ['standing'] } : {}), revoked: 'dismissed' }),
        putDown('renewal', { title: { zh: '聘期届满', en: 'End of the term' }, by: [at.sectionHead], days: 20, done: { zh: '聘期结束', en: 'Term over' }, effects: [tell('termOver', { zh: '聘期已届满，聘任结束', en: 'The term is over, and the appointment with it' })], failures: { renewed: { to: 'appointment', title: { zh: '续聘', en: 'Appointed again' }, effects: [tell('renewed', { zh: '聘期届满，同意续聘', en: 'The term is over; appointed again' })], ...(kept ? { when: renewable } : {}) } } }),
      ],
      supplement: { checks: ['once', ...(spec.checks ?? [])] }, takesIn: true,
      appealTo: 'districtCheck',
      ends: { dismissed: { title: { zh: '已解聘', en: 'Dismissed' } } },
    },
    given: {
      figures: {
        appointed: { title: { zh: `聘任${post}`, en: `Appointed: ${spec.title.en}` }, unit: { zh: '人', en: 'people' } },
        ...(services === 0 ? {} : { services: { title: { zh: `${post}服务次数`, en: `Services: ${spec.title.en}` }, unit: { zh: '次', en: 'times' } } }),
      },
      checks: { once, ...(kept ? { asInTheBooks: servicesInTheBooks({ workflow: `${spec.name}-service`, path: 'yearlyReview.services', rating: 'yearlyReview.rating', reason: 'yearlyReview.otherwiseFor' }), inForce: inForce(spec.name) } : {}) },
      computes: { term: termDays(term), ...(kept ? { standing } : {}) },
      papers: {
        applicationForm: applicationPaper('application', application),
        approvalForm: approvalPaper({ title: `${post}聘任审批表`, forms: { application }, levels: { townReview: '镇（街道）推荐意见', districtCheck: '资格审查意见', decision: '审定意见' } }),
        ...(spec.noticed === true ? { publicNotice: singlePaper({ title: `${post}拟聘人选公示`, issuer: spec.issuer, text: (input) => [`经推荐、审查和审定，拟聘任${textAt(input.data, 'application.person')}为${post}。`, ...noticeParagraphs(input)] }) } : {}),
        letterOfAppointment: singlePaper({ title: '聘书', issuer: spec.issuer, number: ({ data }) => textAt(data, 'certificate.number') || undefined, text: ({ data }) => [`${textAt(data, 'application.person')}同志：`, `兹聘请您为${post}，聘期${term}年。`] }),
      },
    },
    ...(services === 0 ? {} : { more: [serviceOf({ ...spec, checks: ['inForce'] })] }),
  });
}

/** Where an assessment says what somebody did in a year. */
export interface ServicesSaid {
  /** The workflow of the services. */
  readonly workflow: string;
  /** The field of their number. */
  readonly path: string;
  /** The field of their mean rating, in tenths; absent: it is not compared. */
  readonly rating?: string;
  /** The field that says why it is otherwise than in the books; without a word there what the books hold stands. Absent: it is pointed at, and no more. */
  readonly reason?: string;
}

/**
 * What the system holds of her services in the past year, where the assessment says otherwise (domain.md §4 A9). Services are found by
 * the number of her certificate, and by those it replaced; whose books are empty is on paper, and looked at.
 */
export function servicesInTheBooks({ workflow, path, rating, reason }: ServicesSaid): Check {
  return async ({ data, today, others }) => {
    const numbers = [...textsAt(data, 'earlierCertificates'), textAt(data, 'certificate.number')].filter((one) => one !== '');
    const since = addMonths(today, -12);
    const under = await Promise.all(numbers.map((number) => others('provider', number)));
    const kept = under.flat().filter((other) => other.workflow === workflow);
    const done = kept.filter((other) => other.result === 'done' && other.createdOn >= since);
    const mean = done.length === 0 ? 0 : Math.round((done.reduce((sum, other) => sum + Number(other.fields['rating'] ?? 0), 0) * 10) / done.length);
    const found = reason === undefined || kept.length === 0 || textAt(data, reason) !== '' ? warn : refuse;
    const why = found === refuse ? { zh: '；如确有不同，请填写理由', en: '; where it is otherwise, say why' } : { zh: '，请核对', en: '; please check' };
    const at = (field: string) => `/${field.replaceAll('.', '/')}`;
    const held = mean === 0 ? { zh: '', en: '' } : { zh: `，平均评分${(mean / 10).toFixed(1)}分`, en: `, rated ${(mean / 10).toFixed(1)} on average` };
    return [
      ...(done.length === numberAt(data, path) ? [] : [found(at(path), 'SERVICES', { zh: `系统内近一年完成服务${done.length}次${held.zh}${why.zh}`, en: `the books hold ${done.length} services of the past year${held.en}${why.en}` })]),
      ...(rating === undefined || mean === 0 || numberAt(data, rating) === mean ? [] : [found(at(rating), 'SERVICES_RATED', { zh: `系统内近一年服务平均评分${(mean / 10).toFixed(1)}分，应填${mean}${why.zh}`, en: `services of the past year were rated ${(mean / 10).toFixed(1)} on average, which is ${mean} here${why.en}` })]),
    ];
  };
}

/**
 * Whoever is asked for and sent is appointed, by the number of her letter: in the books, and neither dismissed nor past the last day
 * of her term. Asked where she is asked for, and again where she is sent. domain.md §4 A9
 */
function inForce(name: string): Check {
  return async ({ data, today, others }) => {
    const number = textAt(data, 'request.provider');
    if (number === '') return [];
    const held = (await others('appointed', number)).filter((other) => other.workflow === name);
    if (held.some((one) => standsOn(one, today))) return [];
    return [
      held.length === 0
        ? refuse('/request/provider', 'NOT_APPOINTED', { zh: '系统内没有这一聘书编号，请填写在聘人员的聘书编号', en: 'the books hold no such appointment; give the number of one in force' })
        : refuse('/request/provider', 'NOT_IN_FORCE', { zh: '该聘任已不在聘期内（聘期届满或已解聘），请另派在聘人员', en: 'this appointment is over: the term has ended, or she was dismissed; send somebody else' }),
    ];
  };
}

/** One service: asked for, accepted or passed on, done, rated by whoever asked. `checks`: whom the request may name; asked of the dispatch too. */
export function serviceOf(spec: Pick<Appointment, 'campaign' | 'code' | 'name' | 'title' | 'post' | 'service'> & { readonly checks?: readonly string[] }): WorkflowContribution {
  const { checks = [] } = spec;
  const { record = [], optional = [], computes = [], effects = [], request: more, dispatchChecks = [], fields, keys, visibleTo } = spec.service ?? {};
  const request = formSpec({ zh: `${spec.post}服务需求`, en: 'Request' }, [
    { zh: '需求', en: 'Request', fields: { name: text('服务主题', 'Subject', { maxLength: 60 }), orgUnit: unit('需求单位', 'Asked by'), wantedOn: date('希望日期', 'Wanted on'), provider: text('服务人（聘书编号）', 'Who (number of appointment)', { maxLength: 40 }), need: longText('需求内容', 'What is needed') } },
    ...(more?.sections ?? []),
  ], more?.optional ?? []);
  const done = formSpec({ zh: '服务记录', en: 'Record' }, [{ zh: '服务', en: 'Service', fields: { servedOn: date('服务日期', 'Served on'), people: count('服务人数', 'People', { in: 'people' }), content: longText('服务情况', 'What was done') } }, ...record], optional);
  const rating = formSpec({ zh: '服务评价', en: 'Rating' }, [{ zh: '评价', en: 'Rating', fields: { rating: count('评分（1至5）', 'From 1 to 5', { in: 'points', minimum: 1, maximum: 5 }), words: longText('评语', 'Words', { maxLength: 300 }) } }], ['words']);
  const definition = itemWorkflow({
    campaign: spec.campaign, code: `${spec.code}S`, workflow: `${spec.name}-service`, programme: spec.name, title: { zh: `${spec.post}服务`, en: `Service: ${spec.title.en}` }, stakes: [], ...(visibleTo === undefined ? {} : { visibleTo, retention: 'years30' }),
    startedBy: [{ role: 'villageOfficer' }, { role: 'townOfficer' }, { role: 'districtClerk' }],
    fields: { rating: { from: 'rating.rating', type: 'integer', title: { zh: '评分', en: 'Rating' }, optional: true }, ...fields },
    blocks: [
      fill('request', { title: { zh: '服务需求', en: 'Request' }, form: request, checks }),
      level('dispatch', { title: { zh: '派单', en: 'Dispatch' }, by: [at.districtClerk], within: 3, checks: [...checks, ...dispatchChecks], approved: { zh: '已接单', en: 'Accepted' }, rejected: { zh: '无法安排', en: 'Cannot be arranged' }, effects: [tell('dispatched', { zh: '服务需求已接单，请做好对接', en: 'Your request is accepted: get ready for it' })] }),
      putDown('service', { title: { zh: '服务记录', en: 'Service' }, by: [at.districtClerk], days: 20, form: done, computes, effects: [{ effect: 'count', params: { figure: 'services' } }, ...effects, tell('served', { zh: '服务已完成，请评价', en: 'The service was done: please rate it' })], failures: { missed: { to: 'rejected', title: { zh: '未成行', en: 'Did not take place' } } } }),
      putDown('rating', { title: { zh: '服务评价', en: 'Rating' }, by: [at.applicant], days: 10, form: rating }),
    ],
  });
  return { definition, itemTitle: (data) => textAt(data, 'request.name'), keys: (data) => ({ ...keys?.(data), provider: textAt(data, 'request.provider') }) };
}

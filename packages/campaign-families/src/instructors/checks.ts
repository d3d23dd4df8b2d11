// What JH02 asks before somebody goes on, each rule once.
import { addDays, addMonths, ageOn, findPersonalData, isObject, normalise, parseIdNumber, shareQuota, type Check, type Compute, type JsonObject } from '@jinguo/core/plugin';
import { dateAt, isTrueAt, numberAt, oneEach, panelScore, parameterAt, refuse, rowsAt, servicesInTheBooks, textAt, valueAt } from '@jinguo/core/programme';
import { monthEndAfter } from '../month-ends.ts';
import { admissionScore, byScore, nextInLine } from './admission.ts';
import { attendance, hours, signInFits, timetable } from './attendance.ts';
import { criteria } from './forms.ts';
import { letterAttached, recommendBy, villageSigned } from './recommendation.ts';
import { removalGround } from './removal.ts';
import { renewable, term, validUntil } from './renewal.ts';
import { marksOf, mayBeExpert, registered, type Standard } from './rules.ts';

const standard = (view: Pick<Parameters<Compute>[0], 'parameters'>): Standard => (name) => parameterAt(view, name);

export const person = (data: JsonObject) => normalise(textAt(data, 'application.idNumber')).toUpperCase();

/** 22 to 65; college or above, or three years in education, social work, psychology or the federation. */
const qualified: Check = (view) => {
  const { data, today } = view;
  const of = standard(view);
  const read = parseIdNumber(textAt(data, 'application.idNumber'), today);
  const age = read.ok ? ageOn(read.value.birthDate, today) : undefined;
  const years = textAt(data, 'application.field') === 'none' ? 0 : numberAt(data, 'application.years');
  return [
    ...(age === undefined || (age >= of('youngest') && age <= of('oldest')) ? [] : [refuse('/application/idNumber', 'AGE', { zh: `报名者须年满${of('youngest')}周岁、不超过${of('oldest')}周岁，现为${age}周岁`, en: `must be ${of('youngest')} to ${of('oldest')}; is ${age}` })]),
    ...(textAt(data, 'application.education') !== 'other' || years >= of('experience') ? [] : [refuse('/application/education', 'QUALIFICATION', { zh: `须为大专及以上学历，或在教育、社工、心理、妇联领域从业满${of('experience')}年`, en: `asks college or above, or ${of('experience')} years in education, social work, psychology or the federation` })]),
  ];
};

/** Who did not keep it up may begin anew; who was removed (paid referrals, harm to a child, false papers) may not. domain.md §7 */
const once = oneEach({ key: 'applicant', value: person, path: '/application/idNumber', within: 'ever', workflows: ['instructor-training'], dropped: ['notAccepted', 'rejected', 'withdrawn', 'terminated', 'voided', 'notAdmitted', 'notCompleted', 'notPassed', 'done', 'notRenewed', 'left'], words: (other) => (other.result === 'removed' ? { zh: `已被除名，不能再次报名（${other.number}）`, en: `was removed from the roster and cannot apply again (${other.number})` } : { zh: `已有在办的报名或有效证书（${other.number}）`, en: `already applied or certified (${other.number})` }) });

/** 未保法 62: a clean record, looked up within the year, as at a children's home (domain.md §6, §7 row 3). */
const cleanRecord: Check = (view) => {
  const { data, today } = view;
  const [on, months] = [dateAt(data, 'districtCheck.recordCheckedOn'), parameterAt(view, 'recordMonths')];
  return [
    ...(isTrueAt(data, 'districtCheck.cleanRecord') ? [] : [refuse('/districtCheck/cleanRecord', 'RECORD', { zh: '未查实“无记录”的不得通过，请选择不予通过', en: 'nobody passes without a clean record; refuse it instead' })]),
    ...(on === undefined || (on <= today && addMonths(on, months) >= today) ? [] : [refuse('/districtCheck/recordCheckedOn', 'RECORD_DAY', { zh: `违法犯罪记录须在近${months}个月内查询，且不晚于今天`, en: `the record is looked up within the last ${months} months, and not after today` })]),
  ];
};

/** Examined again within thirty days of the result that failed her, in theory as in practice; later ones do not count. */
const late = (path: string, by: string) => refuse(path, 'RESIT_LATE', { zh: `补考须在${by}前完成，之后的补考成绩不予登记：逾期未参加的按0分登记，日期填写${by}，考核未合格，可报名参加下一期培训`, en: `the resit was to be held by ${by}, and a mark of a later one does not count: who was not there has no points (write 0, on ${by}), does not pass, and may enrol in another class` });

const resitInTime: Check = ({ data }) => {
  const [on, by] = [dateAt(data, 'theoryResit.on'), dateAt(data, 'resitBy.on')];
  return on === undefined || by === undefined || on <= by ? [] : [late('/theoryResit/on', by)];
};

/** Each assessor says on her sheet when it was held. */
const practiceResitInTime: Check = ({ data }) => {
  const [sheets, by] = [valueAt(data, 'practiceResitSheets'), dateAt(data, 'resitBy.on')];
  const days = isObject(sheets) ? Object.values(sheets).flatMap((sheet) => (isObject(sheet) ? [textAt(sheet, 'on')] : [])) : [];
  return by === undefined || days.every((on) => on <= by) ? [] : [late('/practiceResit/on', by)];
};

const classDates: Check = (view) => {
  const { data } = view;
  const hours = parameterAt(view, 'hours');
  return [
    ...(textAt(data, 'roundSettings.from') > textAt(data, 'roundSettings.windowTo') ? [] : [refuse('/roundSettings/from', 'DATES', { zh: '开班日期须晚于报名截止', en: 'must be after the last day of applications' })]),
    ...(textAt(data, 'roundSettings.until') >= textAt(data, 'roundSettings.from') ? [] : [refuse('/roundSettings/until', 'DATES', { zh: '结班日期早于开班日期', en: 'is before the first day' })]),
    ...(numberAt(data, 'roundSettings.nominations') >= rowsAt(data, 'roundSettings.towns').length ? [] : [refuse('/roundSettings/nominations', 'PLACES', { zh: '推荐名额少于镇（街道）数，不能保证每镇至少1个', en: 'are fewer than the towns; each gets at least one' })]),
    ...(numberAt(data, 'roundSettings.hours') >= hours ? [] : [refuse('/roundSettings/hours', 'HOURS', { zh: `总学时不少于${hours}学时`, en: `at least ${hours} lessons` })]),
  ];
};

const anonymous: Check = ({ data }) => (findPersonalData(textAt(data, 'guidedCase.summary')).length === 0 ? [] : [refuse('/guidedCase/summary', 'NOT_ANONYMOUS', { zh: '个案中有证件号或电话，请删去', en: 'holds a number of a person; take it out' })]);

const tierFits: Check = (view) => {
  const { data } = view;
  const of = standard(view);
  const expert = mayBeExpert({ senior: textAt(data, 'application.rank') === 'senior', years: numberAt(data, 'application.years'), total: numberAt(data, 'marks.total') }, of);
  return textAt(data, 'roster.tier') !== 'expert' || expert ? [] : [refuse('/roster/tier', 'TIER', { zh: `专家须具有高级职称或从业满${of('expertYears')}年，且总评达到${of('expertTotal')}分`, en: `asks a senior title or ${of('expertYears')} years, and ${of('expertTotal')} in all` })];
};

const practiceMark = (name: string, input: Parameters<Compute>[0]) => {
  const { total } = panelScore({ form: name, criteria })(input);
  return typeof total === 'number' ? total : undefined;
};

/** In hundredths, since the panel's mean is. */
const marks: Compute = (input) => {
  const second = valueAt(input.data, 'theoryResit.mark');
  const practice = practiceMark('practice', input);
  const retaken = valueAt(input.data, 'practiceResitSheets') !== undefined;
  return { valid: (retaken ? practiceMark('practiceResit', input) : practice) !== undefined, ...marksOf({ theory: numberAt(input.data, 'theory.mark') * 100, practice, theoryResit: typeof second === 'number' ? second * 100 : undefined, practiceResit: practiceMark('practiceResit', input) }, standard(input)) };
};

export const checks: Readonly<Record<string, Check>> = { qualified, once, cleanRecord, letterAttached, villageSigned, resitInTime, practiceResitInTime, classDates, byScore, nextInLine, timetable, signInFits, anonymous, tierFits, renewable, removalGround, asInTheBooks: servicesInTheBooks({ workflow: 'instructor-training-service', path: 'registration.services' }) };

export const computes: Readonly<Record<string, Compute>> = {
  marks,
  resitBy: (view) => ({ on: addDays(view.today, parameterAt(view, 'resitDays')) }),
  recommendBy,
  admissionScore,
  attendance,
  hours,
  registered: (view) => ({ ok: registered(numberAt(view.data, 'registration.hours'), numberAt(view.data, 'registration.services'), standard(view)) }),
  term,
  /** 12-31, and no later than her certificate is valid. */
  registerBy: (view) => {
    const [end, valid] = [monthEndAfter(view.today, parameterAt(view, 'registerMonth')), validUntil(view)];
    return { on: valid !== undefined && valid < end ? valid : end };
  },
  /** Each town's recommendations: by largest remainder on its villages, at least one. */
  quotas: ({ data }) => {
    const towns = rowsAt(data, 'roundSettings.towns');
    const shares = shareQuota(numberAt(data, 'roundSettings.nominations'), towns.map((one) => numberAt(one, 'villages')), 1);
    return { rows: towns.map((one, index) => ({ unit: textAt(one, 'unit'), amount: shares[index] ?? 0 })) };
  },
};

// JH02, 换证 (domain.md §7 row 12): a certificate is valid three years; whose years under it hold is given another in its place and
// goes on, whose do not is 到期不换 and may apply anew. What the years must come to is assumed, and a lead's to change.
import { addMonths, isLocalDate, type Check, type Compute } from '@jinguo/core/plugin';
import { at, date, formSpec, longText, numberAt, parameter, parameterAt, refuse, rowsAt, tell, textAt, warn, type StageInput } from '@jinguo/core/programme';
import { removedFor } from './removal.ts';
import { registered, type Standard } from './rules.ts';

export const validYears = 3;

export const certificateOf = { series: '南妇证〔{year}〕{serial}', digits: 3, title: { zh: '家庭教育指导师培训合格证书', en: 'Certificate of training: family-education instructor' }, holder: 'application.person', withBatch: true, validYears };

/** Assumed: one year of suspension at most, and over the term the hours and services of three years. */
export const renewalStandards = {
  renewalMissed: parameter('换证：有效期内未达标年度最多', 'Renewal: years short at most', 1, { maximum: validYears, unit: { zh: '年', en: 'years' } }),
  renewalHours: parameter('换证：有效期内继续教育不少于', 'Renewal: further education over the term at least', 48, { unit: { zh: '学时', en: 'lessons' } }),
  renewalServices: parameter('换证：有效期内服务不少于', 'Renewal: services over the term at least', 12, { unit: { zh: '次', en: 'times' } }),
};

export const renewal = formSpec({ zh: '换证', en: 'Renewal' }, [{ zh: '换证', en: 'Renewal', fields: { appliedOn: date('本人申请日期', 'She asked for it on'), note: longText('说明', 'Note', { maxLength: 300 }), removedFor } }], ['appliedOn', 'note', 'removedFor']);

const yearOf = (stage = '') => /^(?:year|suspended)(?<nth>\d)$/u.exec(stage)?.groups?.['nth'];

/** What the years under the certificate in force came to: each counts once, however often it is written down; under the next they begin anew. */
export const term: Compute = ({ data, stage, parameters }) => {
  const standard: Standard = (name) => parameterAt({ parameters }, name);
  const under = textAt(data, 'certificate.number');
  const [nth, hours, services] = [yearOf(stage), numberAt(data, 'registration.hours'), numberAt(data, 'registration.services')];
  const before = textAt(data, 'term.under') === under ? rowsAt(data, 'term.years') : [];
  const years = nth === undefined ? before : [...before.filter((one) => one['nth'] !== nth), { nth, hours, services, short: !registered(hours, services, standard) }];
  const sum = (name: string) => years.reduce((all, one) => all + numberAt(one, name), 0);
  return { under, years, recorded: years.length, missed: years.filter((one) => one['short'] === true).length, hours: sum('hours'), services: sum('services') };
};

/** She asks for it herself. Of a term not all of whose years were written down here, the clerk looks herself. */
export const renewable: Check = (view) => {
  const { data, verdict } = view;
  if (verdict !== undefined) return [];
  const known = textAt(data, 'term.under') === textAt(data, 'certificate.number');
  const has = (name: string) => (known ? numberAt(data, `term.${name}`) : 0);
  const [most, hours, services] = [parameterAt(view, 'renewalMissed'), parameterAt(view, 'renewalHours'), parameterAt(view, 'renewalServices')];
  const found = [
    ...(has('missed') <= most ? [] : [refuse('', 'YEARS_SHORT', { zh: `证书有效期内${has('missed')}个年度未达标，最多${most}个，请选择“到期不换”`, en: `${has('missed')} years of the term were short, ${most} at most; choose “not renewed”` })]),
    ...(has('hours') >= hours ? [] : [refuse('', 'TERM_HOURS', { zh: `证书有效期内继续教育${has('hours')}学时，不足${hours}学时，请选择“到期不换”`, en: `${has('hours')} lessons of further education over the term, short of ${hours}; choose “not renewed”` })]),
    ...(has('services') >= services ? [] : [refuse('', 'TERM_SERVICES', { zh: `证书有效期内服务${has('services')}次，不足${services}次，请选择“到期不换”`, en: `${has('services')} services over the term, short of ${services}; choose “not renewed”` })]),
  ];
  const asked = textAt(data, 'renewal.appliedOn') === '' ? [refuse('/renewal/appliedOn', 'NOT_ASKED', { zh: '请填写本人申请换证的日期；本人未申请的，请选择“到期不换”', en: 'give the day she asked for it; who did not ask is not renewed' })] : [];
  return [...asked, ...(has('recorded') >= validYears ? found : found.map(({ path, code, zh, en }) => warn(path, code, { zh, en })))];
};

/** Until when her certificate is valid: the one in force, or, where another is being given in its place, that one. */
export function validUntil({ data, stage }: Parameters<Compute>[0]) {
  const until = textAt(data, 'certificate.validUntil');
  if (!isLocalDate(until)) return undefined;
  return stage === 'renewalConfirmation' ? addMonths(until, validYears * 12) : until;
}

/** Told as the last year is written down. */
export const renewalDue = tell('renewalDue', { zh: '证书有效期将满，请向区妇联申请换证', en: 'Your certificate is about to end: please ask the district for a new one' });

export const notRenewed = { title: { zh: '到期不换', en: 'Not renewed' }, effects: [{ effect: 'count', params: { figure: 'notRenewed' } }, tell('notRenewed', { zh: '证书到期不换，您已移出指导师名册，可以重新报名', en: 'Your certificate is not renewed and you are off the roster; you may apply anew' })] };

const renewed = [{ effect: 'issueCertificate', params: { ...certificateOf, replaces: true } }, { effect: 'makePaper', params: { paper: 'certificate' } }, { effect: 'count', params: { figure: 'renewed' } }, tell('renewed', { zh: '已换发新证书，原证书作废', en: 'Your new certificate is issued; the one before holds no more' })];

/** The section head's word; a last year that was short is carried over: she begins the new term suspended. */
export function confirmation(registeredCel: string): StageInput {
  return {
    id: 'renewalConfirmation', kind: 'review', title: { zh: '换证确认', en: 'Renewal confirmed' }, actors: [at.sectionHead], computes: ['registerBy'], deadline: { within: { workingDays: 5 }, escalate: { afterWorkingDays: 2, to: at.deputyChair } }, settings: { mayReject: false, returnTo: ['renewal'] },
    outcomes: { approved: [{ to: 'year1', when: [{ cel: registeredCel }], title: { zh: '换发新证', en: 'New certificate' }, effects: renewed }, { to: 'suspended1', title: { zh: '换发新证，仍为暂停', en: 'New certificate, still suspended' }, effects: renewed }] },
  };
}

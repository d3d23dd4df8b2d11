// SY08 推荐上级荣誉: women and collectives are put forward to city, province and nation (domain.md §4 A15).
import { choice, consent, idNumber, nomination, partner, refuse, standsOn, textAt, warn } from '@jinguo/core/programme';
import { normalise, type Check } from '@jinguo/core/plugin';
import { contacts, issuer, letters } from './office.ts';

/** Whom each honours: a woman, a collective, or either. */
const honours = [
  { value: 'pacesetter', zh: '三八红旗手', en: 'Pacesetter', of: ['person'] }, { value: 'collective', zh: '三八红旗集体', en: 'Collective', of: ['collective'] }, { value: 'rights', zh: '妇女儿童维权先进', en: 'Rights', of: ['person', 'collective'] }, { value: 'meritorious', zh: '巾帼建功标兵', en: 'Meritorious', of: ['person'] },
] as const;
const whom = [{ value: 'person', zh: '个人', en: 'A woman' }, { value: 'collective', zh: '集体（单位）', en: 'A collective' }] as const;

/** A woman is put forward by her number, a collective by none, and each for an honour that is for such. */
const whoFits: Check = ({ data }) => {
  const [of, honour] = [textAt(data, 'nomination.of'), honours.find((one) => one.value === textAt(data, 'nomination.honour'))];
  const numbered = textAt(data, 'nomination.idNumber') !== '';
  return [
    ...(honour === undefined || honour.of.some((one) => one === of) ? [] : [refuse('/nomination/honour', 'HONOUR_OF_OTHERS', { zh: `${honour.zh}只推荐${honour.of.map((one) => whom.find(({ value }) => value === one)?.zh).join('、')}，请更正推荐对象类别或荣誉称号`, en: `is not for such: ${honour.en} is for ${honour.of.join(' or ')}` })]),
    ...(of !== 'person' || numbered ? [] : [refuse('/nomination/idNumber', 'ID_NEEDED', { zh: '推荐个人的，请填写其身份证号', en: 'a woman is put forward by her number' })]),
    ...(of !== 'collective' || !numbered ? [] : [refuse('/nomination/idNumber', 'ID_OF_COLLECTIVE', { zh: '推荐集体的，不填个人身份证号，请删去', en: 'a collective has no number of a person; take it out' })]),
  ];
};

/**
 * Who is put forward holds the title of the district that is reported on (domain.md §4 A15): a woman is looked up among SY07’s.
 * Titles from before the system are on paper, and of collectives there is no number: both are pointed at, none is refused.
 */
const titleStands: Check = async ({ data, today, others }) => {
  const id = normalise(textAt(data, 'nomination.idNumber')).toUpperCase();
  if (id === '') return [];
  const titles = (await others('applicant', id)).filter((other) => other.workflow === 'outstanding-women');
  return titles.some((other) => standsOn(other, today)) ? [] : [warn('/nomination/idNumber', 'TITLE_NOT_FOUND', { zh: '系统内没有此人有效的巾帼十行百星称号，请核对已获称号及文号', en: 'the books hold no valid title of hers; check the title and its document' })];
};

export const honoursAbove = nomination({
  campaign: 'guidance', contacts, code: 'SY08', name: 'honours-above', title: { zh: '推荐上级荣誉', en: 'Honours from above' }, issuer, letters, honours: honours.map(({ value, zh, en }) => ({ value, zh, en })), level: 'town',
  parties: [partner('partner.police', 'veto'), partner('partner.court', 'veto'), partner('partner.market', 'veto'), partner('partner.tax', 'veto')],
  nomination: [{ zh: '推荐对象类别', en: 'Who it is', fields: { of: choice('推荐对象类别', 'Who it is', whom), idNumber: idNumber('身份证号（推荐个人的填写）', 'ID number, of a woman'), sensitive: consent('sensitive', '推荐个人的，本人同意处理身份证号等敏感个人信息（单独同意）', 'A woman put forward separately consents to her ID number being used') } }], optional: ['idNumber'], checks: ['whoFits', 'titleStands'],
  own: { checks: { whoFits, titleStands } },
});

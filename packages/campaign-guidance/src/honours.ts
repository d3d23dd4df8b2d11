// SY08 推荐上级荣誉: women, collectives and families are put forward to city, province and nation (domain.md §4 A15).
import { idNumber, nomination, partner, textAt, warn } from '@jinguo/core/programme';
import { normalise, type Check } from '@jinguo/core/plugin';
import { issuer } from './office.ts';

const honours = [
  { value: 'pacesetter', zh: '三八红旗手', en: 'Pacesetter' }, { value: 'collective', zh: '三八红旗集体', en: 'Collective' }, { value: 'rights', zh: '妇女儿童维权先进', en: 'Rights' }, { value: 'meritorious', zh: '巾帼建功标兵', en: 'Meritorious' },
] as const;

/**
 * Who is put forward holds the title of the district that is reported on (domain.md §4 A15): a woman is looked up among SY07’s.
 * Titles from before the system are on paper, and of collectives there is no number: both are pointed at, none is refused.
 */
const titleStands: Check = async ({ data, others }) => {
  const id = normalise(textAt(data, 'nomination.idNumber')).toUpperCase();
  if (id === '') return [];
  const titles = (await others('applicant', id)).filter((other) => other.workflow === 'outstanding-women' && yearsOfTitle.test(other.stage));
  return titles.some((other) => other.result === null) ? [] : [warn('/nomination/idNumber', 'TITLE_NOT_FOUND', { zh: '系统内没有此人有效的巾帼十行百星称号，请核对已获称号及文号', en: 'the books hold no valid title of hers; check the title and its document' })];
};
/** Stages of whoever is named: the years her title stands. */
const yearsOfTitle = /^(?:year|review|rectify|recheck)\d+$/u;

export const honoursAbove = nomination({
  campaign: 'guidance', code: 'SY08', name: 'honours-above', title: { zh: '推荐上级荣誉', en: 'Honours from above' }, issuer, honours, level: 'town',
  parties: [partner('partner.police', 'veto'), partner('partner.court', 'veto'), partner('partner.market', 'veto'), partner('partner.tax', 'veto')],
  nomination: [{ zh: '个人', en: 'A woman by herself', fields: { idNumber: idNumber() } }], optional: ['idNumber'], checks: ['titleStands'],
  own: { checks: { titleStands } },
});

// SY08 推荐上级荣誉: women, collectives and families are put forward to city, province and nation (domain.md §4 A15).
import { nomination, partner } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const honours = [
  { value: 'pacesetter', zh: '三八红旗手', en: 'Pacesetter' }, { value: 'collective', zh: '三八红旗集体', en: 'Collective' }, { value: 'rights', zh: '妇女儿童维权先进', en: 'Rights' }, { value: 'meritorious', zh: '巾帼建功标兵', en: 'Meritorious' },
] as const;

export const honoursAbove = nomination({
  campaign: 'guidance', code: 'SY08', name: 'honours-above', title: { zh: '推荐上级荣誉', en: 'Honours from above' }, issuer, honours, level: 'town',
  parties: [partner('partner.police', 'veto'), partner('partner.court', 'veto'), partner('partner.market', 'veto'), partner('partner.tax', 'veto')],
});

// QJ01 妇女微家: 请示 by the village, 批复 by the town, 授牌, filed with the district; looked at every six months (domain.md §9).
import { choices, founding, refuse, textsAt } from '@jinguo/core/programme';
import { issuer } from './office.ts';

/** 五个一; reading assumed, the lead edits it (domain.md §9). */
const fiveOnes = [
  { value: 'sign', zh: '一块牌子', en: 'A sign' }, { value: 'host', zh: '一名主人', en: 'A host' }, { value: 'list', zh: '一张清单', en: 'A list' },
  { value: 'ledger', zh: '一本台账', en: 'A ledger' }, { value: 'feature', zh: '一个特色', en: 'A feature' },
] as const;

export const womenHomes = founding({
  campaign: 'organization', code: 'QJ01', name: 'women-homes', title: { zh: '妇女微家', en: 'Women’s homes' }, issuer, noun: '妇女微家', fewest: 8, years: 6, reviewEvery: 6, leastActivities: 2, endsWhenIdle: true,
  request: [{ zh: '五个一', en: 'Five ones', fields: { fiveOnes: choices('已落实的“五个一”', 'Of the five ones, in place', fiveOnes) } }],
  checks: ['fiveOnes'],
  own: {
    checks: {
      fiveOnes: ({ data }) => {
        const missing = fiveOnes.filter((one) => !textsAt(data, 'request.fiveOnes').includes(one.value));
        return missing.length === 0 ? [] : [refuse('/request/fiveOnes', 'FIVE_ONES', { zh: `“五个一”尚缺：${missing.map((one) => one.zh).join('、')}`, en: `of the five ones these are missing: ${missing.map((one) => one.en).join(', ')}` })];
      },
    },
  },
});

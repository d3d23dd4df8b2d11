// QJ01 妇女微家: 请示 by the village, 批复 by the town, 授牌, filed with the district; looked at every six months, reminded when nothing
// was done since, dissolved after twelve months of that (domain.md §9).
import { choices, founding } from '@jinguo/core/programme';
import { issuer } from './office.ts';

/** 五个一; reading assumed. All must be in place: the lead edits the list and its number in the form. */
const fiveOnes = [
  { value: 'sign', zh: '一块牌子', en: 'A sign' }, { value: 'host', zh: '一名主人', en: 'A host' }, { value: 'list', zh: '一张清单', en: 'A list' },
  { value: 'ledger', zh: '一本台账', en: 'A ledger' }, { value: 'feature', zh: '一个特色', en: 'A feature' },
] as const;

export const womenHomes = founding({
  campaign: 'organization', code: 'QJ01', name: 'women-homes', title: { zh: '妇女微家', en: 'Women’s homes' }, issuer, noun: '妇女微家', words: { head: { zh: '微家长', en: 'Host' }, members: { zh: '女性成员人数', en: 'Women in it' } }, fewest: 8, reviewEvery: 6, leastActivities: 2, endsWhenIdle: true,
  request: [{ zh: '五个一', en: 'Five ones', fields: { fiveOnes: choices('“五个一”（须全部落实）', 'The five ones, all in place', fiveOnes, { minItems: fiveOnes.length }) } }],
});

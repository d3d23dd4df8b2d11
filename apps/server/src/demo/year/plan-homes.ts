// 美家美妇 2021: 示范户806户, 美丽阳台288户, 示范点1个, 帮帮团120个, 公益课堂20次, 精品线路2条, 垃圾分类290场5623户11523人.
import type { JsonObject } from '@jinguo/core';
import { activities } from './activities.ts';
import { charter } from './charter.ts';
import { nth, share, type Wanted, type WantedRound, type WantedYear } from './wanted.ts';

const criteria = ['yardClean', 'roomClean', 'kitchenClean', 'aroundClean', 'layout', 'green', 'family', 'life'];
/** Marks that make three stars or four. */
const marks = (n: number): JsonObject => Object.fromEntries(criteria.map((name, index) => [name, 10.5 + ((n + index) % 4) * 0.5]));

/** One round of rated houses. */
function rated(workflow: string, { nth: turn, opens, until, closes, count, before, streets }: { readonly nth: string; readonly opens: string; readonly until: string; readonly closes: string; /** Named; three more in a hundred are refused. */ readonly count: number; readonly before: number; readonly streets: readonly [string, ...string[]] }): WantedRound {
  return {
    round: `${workflow}-round`, opens, closes, settings: { name: `2021年${turn}批` },
    entries: {
      workflow, count: count + Math.floor(count / 33), from: opens, until,
      trouble: (n) => (n >= count ? { stage: 'mutualReview', action: 'reject' } : n % 19 === 6 ? { stage: 'mutualReview', action: 'return' } : undefined),
      forms: ({ n }) => ({ application: { ...marks(n), place: `${nth(streets, n)}${n >= count ? '后' : ''}${1 + before + n}号`, before: 0 }, mutualReview: marks(n + 1), townReview: marks(n + 2) }),
    },
  };
}

const yards = ['竹林浜', '东浜', '西港', '新村路', '桃园里'] as const;
const blocks = ['南溪花园3幢', '烟雨小区7幢', '桂苑12幢', '文星花园5幢'] as const;

const helpers = (stock: boolean, count: number): Wanted => ({
  workflow: 'helpers', count, from: stock ? '2021-01-06' : '2021-03-08', until: stock ? '2021-03-05' : '2021-10-15',
  forms: ({ n, unitName, today }) => ({ request: { name: `${unitName}${nth(['秀美环境帮帮团', '“花仙子”队', '庭院帮帮团'], n)}${stock ? '' : '（新）'}`, members: 6 + (n % 12), team: n % 3 === 1 ? 'fairies' : 'help' }, opening: { openedOn: stock ? `20${19 + (n % 2)}-0${1 + (n % 9)}-20` : today } }),
});

export const homes2021: WantedYear = {
  items: [
    helpers(true, 78),
    helpers(false, 42),
    activities({ workflow: 'open-classes', count: 20, from: '2021-03-08', until: '2021-11-19', people: 620, names: ['“绿美家园”公益课堂'], plan: () => ({ lesson: 'green' }) }),
    { workflow: 'finest-routes', count: 2, from: '2021-01-06', until: '2021-01-12', forms: ({ n }) => charter({ name: nth(['王祥里巾帼旅游精品线路', '多彩竹韵巾帼旅游精品线路'], n), indicator: '精品线路', measure: '条', target: 1, more: { route: 'travel' } }) },
    activities({ workflow: 'clean-nanhu', count: 290, from: '2021-01-11', until: '2021-12-03', people: 11_523, names: ['垃圾无死角志愿行动', '垃圾分类进家庭', '清河治水巾帼行动', '洁美南湖巾帼先行'], plan: ({ n }) => ({ work: nth(['waste', 'waste', 'river', 'clean'], n) }), summary: ({ n }) => ({ households: share(5623, 290, n) }) }),
  ],
  rounds: [
    rated('courtyards', { nth: '春季', opens: '2021-03-01', until: '2021-03-24', closes: '2021-04-19', count: 300, before: 0, streets: yards }),
    rated('courtyards', { nth: '夏季', opens: '2021-06-01', until: '2021-06-24', closes: '2021-07-19', count: 300, before: 300, streets: yards }),
    rated('courtyards', { nth: '秋季', opens: '2021-09-06', until: '2021-09-29', closes: '2021-10-25', count: 206, before: 600, streets: yards }),
    rated('balconies', { nth: '上半年', opens: '2021-04-12', until: '2021-05-05', closes: '2021-05-31', count: 150, before: 0, streets: blocks }),
    rated('balconies', { nth: '下半年', opens: '2021-08-16', until: '2021-09-08', closes: '2021-10-11', count: 138, before: 150, streets: blocks }),
    {
      round: 'showcases-round', opens: '2021-05-17', closes: '2021-06-28', settings: { name: '2021年' },
      entries: { workflow: 'showcases', count: 1, from: '2021-05-18', until: '2021-05-18', forms: () => ({ application: { name: '王祥里优美庭院示范点', kind: 'point', households: 36 } }) },
    },
  ],
};

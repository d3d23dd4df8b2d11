// 强基赋能 2021: 微家101/13个、活动350次, 执委工作室14个, 四新8家, 走访16704户、档案9346与328份、领办135个、金点子23条、解决330项.
import { charter } from './charter.ts';
import { nth, share, type Wanted, type WantedYear } from './wanted.ts';

/** What there was before is filed in the first weeks, with the day it was opened, and looked at half a year later. */
const homes = (stock: boolean, { count, from, until, activities }: { readonly count: number; readonly from: string; readonly until: string; readonly activities: number }): Wanted => ({
  workflow: 'women-homes', count, from, until,
  forms: ({ n, unitName, today }) => ({
    request: { name: `${unitName}${nth(['“巧手”', '“知心”', '“书香”', '“禾美”', '“和风”'], n)}妇女微家`, members: 8 + (n % 12), fiveOnes: ['sign', 'host', 'list', 'ledger', 'feature'] },
    opening: { openedOn: stock ? `20${18 + (n % 3)}-0${1 + (n % 9)}-08` : today },
    yearlyReview: { activities: share(activities, count, n), stars: 3 + (n % 3) },
  }),
});

const workshops = (stock: boolean, count: number): Wanted => ({
  workflow: 'workshops', count, from: stock ? '2021-01-07' : '2021-05-10', until: stock ? '2021-02-10' : '2021-06-18',
  forms: ({ n, unitName, today }) => ({ request: { name: `${unitName}执委工作室`, kind: 'committee', members: 10, women: 8, jobs: n % 6 }, opening: { openedOn: stock ? `20${19 + (n % 2)}-0${1 + (n % 9)}-18` : today } }),
});

const founded = ['南湖天地商圈妇联', '韵达快递妇联', '区快递物流行业妇工委', '月河街区妇联', '家政服务行业妇联', '嘉兴科技城企业妇联', '湘家荡民宿集群妇联', '直播电商平台妇联'] as const;
const months = 12;
const villages = 36;

export const organization2021: WantedYear = {
  items: [
    homes(true, { count: 88, from: '2021-01-05', until: '2021-03-05', activities: 326 }),
    homes(false, { count: 6, from: '2021-03-15', until: '2021-04-16', activities: 24 }),
    homes(false, { count: 7, from: '2021-08-16', until: '2021-10-22', activities: 0 }),
    workshops(true, 12),
    workshops(false, 2),
    { workflow: 'new-fields', count: 8, from: '2021-03-22', until: '2021-10-15', forms: ({ n, today }) => ({ request: { name: nth(founded, n), field: nth(['district', 'couriers', 'couriers', 'district', 'housekeeping', 'platforms', 'district', 'platforms'], n), members: 30 + n, committee: 5 + (n % 4), women: 120 + n * 15 }, opening: { openedOn: today } }) },
    {
      workflow: 'member-visits', count: villages * months, from: '2021-01-11', until: '2021-12-06',
      forms: ({ n }) => {
        const all = villages * months;
        const asked = share(330, all, n) === 1;
        return {
          record: {
            code: `台账-2021-${String(n + 1).padStart(3, '0')}`, kind: nth(['households', 'people', 'children', 'work'], n), visits: share(16_704, all, n), files: share(9346, all, n), childFiles: share(328, all, n), ideas: share(23, all, n),
            way: asked ? nth(['self', 'self', 'town'], n) : 'none', need: asked ? nth(['独居老人需要助餐服务', '妇女就业培训需求', '困境儿童学业辅导', '小区活动场地不足'], n) : '无',
          },
        };
      },
    },
    { workflow: 'member-projects', count: 135, from: '2021-01-11', until: '2021-03-31', forms: ({ n, unitName }) => charter({ name: `${unitName}${nth(['爱心助餐', '家门口就业', '亲子阅读角', '平安守望'], n)}项目`, indicator: '服务妇女和家庭', measure: '户', target: 20 + (n % 30) }) },
    { workflow: 'courier-care', count: 8, from: '2021-06-07', until: '2021-06-18', forms: ({ n }) => charter({ name: `“暖心八条”第${n + 1}条落实`, indicator: '惠及快递物流行业女性', measure: '人', target: 60 + n * 20, more: { clause: `m${n + 1}` } }) },
    { workflow: 'partnerships', count: 2, from: '2021-05-10', until: '2021-06-21', forms: ({ n, today }) => ({ draft: { name: nth(['长三角一体化“一大两地”巾帼红共建协议', '安吉、嘉善、建德、南湖四地妇联共建协议'], n), partners: nth(['上海市黄浦区妇联', '安吉县、嘉善县、建德市妇联'], n), kind: nth(['delta', 'four'], n), money: 0, from: today, until: '2024-04-30' } }) },
  ],
  rounds: [],
};

// 扶智助创 2021: 培育18名, 培训20批次200人, 家庭农场联盟31家, 带动47户, 示范基地1个. 贴息9名6.96万元 is played from its own story.
import { charter } from './charter.ts';
import { classOf } from './plan-guidance.ts';
import { idOf, nth, type Wanted, type WantedYear } from './wanted.ts';

const farm = (stock: boolean, count: number): Wanted => ({
  workflow: 'farm-alliance', count, from: stock ? '2021-01-06' : '2021-03-08', until: stock ? '2021-02-26' : '2021-09-17',
  forms: ({ n, unitName, today }) => ({ request: { name: `${unitName}${nth(['丰禾', '竹里', '水乡', '绿野', '桃源'], n)}家庭农场`, members: 3 + (n % 9) }, opening: { openedOn: stock ? `20${18 + (n % 3)}-0${1 + (n % 9)}-15` : today } }),
});

export const enterprise2021: WantedYear = {
  items: [
    { workflow: 'starters', count: 18, from: '2021-02-22', until: '2021-08-31', forms: ({ n }) => ({ application: { idNumber: idOf(2, n), need: nth(['skill', 'loan', 'market', 'brand'], n) } }) },
    { workflow: 'skill-training', count: 20, from: '2021-03-01', until: '2021-11-12', forms: ({ n, unitName, today }) => ({ plan: { name: `${unitName}${nth(['家政服务技能培训', '电商直播培训', '巾帼就业洽谈会', '农技培训', '母婴护理培训'], n)}`, kind: n % 5 === 2 ? 'fair' : 'skill', hours: 16, places: 12 }, ...classOf(10, 16), fair: { heldOn: today, people: 10, employers: 12, jobs: 40, matched: 4, spent: 0 } }) },
    farm(true, 24),
    farm(false, 7),
    { workflow: 'live-rooms', count: 1, from: '2021-05-10', until: '2021-05-10', forms: ({ today }) => ({ request: { name: '“美好姜来幸福路”女主播直播间', trade: 'farm', members: 5, sessions: 24 }, opening: { openedOn: today } }) },
    { workflow: 'lead-geese', count: 1, from: '2021-02-08', until: '2021-02-08', forms: () => charter({ name: '褚大姐“巾帼头雁”种瓜致富项目', indicator: '带动困难群众', measure: '户', target: 47, more: { leader: '褚大姐', site: '西瓜种植基地', cooperative: '瓜果专业合作社', crop: '西瓜', households: 47 }, reached: { households: 47 } }) },
  ],
  rounds: [
    {
      round: 'start-bases-round', opens: '2021-05-10', closes: '2021-06-21', settings: { name: '2021年' },
      entries: { workflow: 'start-bases', count: 1, from: '2021-05-11', until: '2021-05-11', forms: () => ({ application: { name: '灼华居民宿乡村振兴女性创业基地', members: 12, women: 10 } }) },
    },
  ],
};

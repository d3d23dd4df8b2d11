// 思想引航 2021: 读书会41场, 宣讲100场与300余场, 专栏330刊、信息41、报道23、微信700余篇, 优秀女性100名, 推荐荣誉2, 百户看南湖, 百名主席履诺, 举措13项.
import { activities } from './activities.ts';
import { charter } from './charter.ts';
import { idOf, nth, share, type Place, type WantedRound, type WantedYear } from './wanted.ts';

const topics = ['history', 'spirit', 'family', 'rights'] as const;
/** Topics that passed three reviews. */
const titles = ['百年党史中的嘉兴女性', '红船旁的她们', '一封家书里的家风', '平安家庭法律十问'] as const;

/** Lectures booked by villages, with the people who came adding up. */
function lectures(by: 'corps' | 'others', { count, people, names, ...days }: { readonly count: number; readonly people: number; readonly from: string; readonly until: string; readonly names: readonly [string, ...string[]] }) {
  return {
    workflow: 'lectures', count, ...days,
    forms: ({ n, unitName, today }: Place) => ({
      booking: { name: `${unitName}${nth(names, n)}`, by, topic: nth(topics, n), headcount: 40, place: `${unitName}党群服务中心`, ...(by === 'corps' ? { passed: nth(titles, n) } : {}) },
      lecture: { heldOn: today, people: share(people, count, n) },
    }),
  };
}

const leads = ['leaders', 'experts', 'cadres'] as const;
const industries = 10;

/** Pieces of one column, some of them several issues at once. */
function pieces(column: string, { issues, count, headlines }: { readonly issues: number; readonly count: number; readonly headlines: readonly [string, ...string[]] }) {
  return { workflow: 'columns', count, from: '2021-01-05', until: '2021-12-06', forms: ({ n }: Place) => ({ piece: { column, issues: share(issues, count, n), name: `${nth(headlines, n)}（第${n + 1}期）` } }) };
}

const outstanding: WantedRound = {
  round: 'outstanding-women-round', opens: '2021-04-06', closes: '2021-05-26',
  settings: { name: '2021年', basis: '《关于开展“巾帼十行百星 我为南湖代言”优秀女性评选活动的通知》' },
  entries: { workflow: 'outstanding-women', count: 106, trouble: (n) => (n >= 100 ? { stage: 'townReview', action: 'reject' } : n % 17 === 3 ? { stage: 'villageCheck', action: 'return' } : undefined), from: '2021-04-07', until: '2021-04-28', forms: ({ n }) => ({ application: { idNumber: idOf(1, n), industry: `industry${n % industries}`, years: 5 + (n % 30) } }) },
};

export const guidance2021: WantedYear = {
  items: [
    activities({ workflow: 'study-sessions', count: 41, from: '2021-01-08', until: '2021-12-03', people: 1640, names: ['专题学习读书会', '党史学习读书会', '六中全会精神学习会'], plan: ({ n }) => ({ lead: nth(leads, n), book: nth(['党史学习教育', '建党百年重要讲话精神', '《中国妇女运动百年简史》'], n) }) }),
    { workflow: 'lecture-topics', count: topics.length, from: '2021-01-05', until: '2021-01-05', forms: ({ n }) => ({ topic: { subject: nth(topics, n), name: nth(titles, n) } }) },
    lectures('corps', { count: 100, from: '2021-03-01', until: '2021-11-26', people: 5200, names: ['“南湖女儿心向党 红船精神进万家”宣讲'] }),
    lectures('others', { count: 300, from: '2021-02-01', until: '2021-12-03', people: 9300, names: ['党史微宣讲', '“四史”宣讲', '好家风宣讲', '巾帼讲堂'] }),
    pieces('history', { issues: 330, count: 55, headlines: ['南湖女儿学党史', '红船边的她', '百年党史中的女性'] }),
    pieces('special', { issues: 700, count: 50, headlines: ['一周专题推送', '巾帼心向党专题', '家庭教育专题', '反诈宣传专题'] }),
    pieces('news', { issues: 41, count: 41, headlines: ['工作信息：党史学习教育', '工作信息：家事纠纷化解', '工作信息：创业帮扶'] }),
    pieces('press', { issues: 23, count: 23, headlines: ['媒体报道：南湖女儿宣讲团', '媒体报道：优美庭院', '媒体报道：儿童之家'] }),
    activities({ workflow: 'families-tour', count: 5, from: '2021-05-17', until: '2021-06-25', people: 260, names: ['百户最美家庭看南湖新样子'], plan: () => ({ families: 20 }), summary: () => ({ families: 20 }) }),
    activities({ workflow: 'hosting', count: 2, from: '2021-06-01', until: '2021-06-18', people: 600, names: ['妇联庆祝建党百年大会'], plan: ({ n }) => ({ host: nth(['province', 'city'], n), headcount: 300, seats: 300, name: nth(['承办省妇联庆祝建党百年大会', '承办市妇联庆祝建党百年大会'], n) }) }),
    { workflow: 'honours-above', count: 2, from: '2021-01-11', until: '2021-01-20', forms: ({ n }) => ({ nomination: n === 0 ? { name: '区综合行政执法队南湖景区女子中队', honour: 'collective', level: 'nation', noticeOf: '浙妇〔2021〕1号', of: 'collective', idNumber: null } : { name: '区委政法委', honour: 'rights', level: 'nation', noticeOf: '浙妇〔2021〕2号', of: 'collective', idNumber: null }, result: { awarded: true } }) },
    { workflow: 'promises', count: 100, from: '2021-01-11', until: '2021-03-31', forms: ({ unitName }) => charter({ name: `${unitName}妇联主席履诺实事`, indicator: '服务妇女和家庭', measure: '户', target: 50 }) },
    { workflow: 'prosperity-plan', count: 13, from: '2021-03-01', until: '2021-03-26', forms: ({ n }) => charter({ name: `共富行动举措之${n + 1}`, indicator: '开展活动', measure: '场', target: 4 + (n % 5), more: { action: `action${1 + (n % 4)}` } }) },
    { workflow: 'cadre-training', count: 2, from: '2021-04-12', until: '2021-09-06', forms: ({ n }) => ({ plan: { name: nth(['南湖区第十二期科级女干部培训班', '妇联系统巾帼“头雁”履新培训'], n), kind: nth(['section', 'leaders'], n), hours: 24, places: 60 }, ...classOf(48, 24, true) }) },
  ],
  rounds: [outstanding],
};

/** Enrolment and attendance of a class of so many. */
export function classOf(trainees: number, hours: number, examined = false) {
  const names = Array.from({ length: trainees }, (_, n) => `学员${'甲乙丙丁戊己庚辛壬癸'.charAt(n % 10)}${'春夏秋冬梅兰竹菊'.charAt(Math.floor(n / 10) % 8)}`);
  return {
    enrolment: { trainees: names.map((name) => ({ name, unit: '南湖区', qualified: true, waiting: false })) },
    attendance: { trainees: names.map((name) => ({ name, hours, ...(examined ? { mark: 88 } : {}) })) },
  };
}

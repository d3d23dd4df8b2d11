// A round of family titles in the middle of its 公众投票: six households that passed every desk and the panel in August, and what
// the public gave on the days before visitors come. They find the vote open and may give theirs.
import { chanceOf, JinguoError, refusal, type LoadedWorkflow, type PersonWithUsername } from '@jinguo/core';
import type { Office } from '../office.ts';
import { day, officeHour, type Stage, type Step } from './script.ts';
import { begin, openTasks, work, type OfficeAtWork } from './season/office-at-work.ts';
import { villagesOf } from './season/villages.ts';

const dates = { opened: '2022-08-15', applied: '2022-08-16', desks: ['2022-08-17', '2022-08-24', '2022-08-25', '2022-08-26', '2022-08-29'], voted: ['2022-09-14', '2022-09-15', '2022-09-16', '2022-09-19', '2022-09-20', '2022-09-21'] } as const;

const households = [
  { householder: '沈建国', kind: 'finest', intro: '三代同堂，婆媳和睦二十余年。夫妻俩常年照料邻里独居老人，带头分类垃圾、整治庭院，是村里公认的热心人家。' },
  { householder: '许惠芳', kind: 'finest', intro: '一家四口坚持每周家庭读书夜，把自家客厅办成邻里小书屋；疫情期间全家报名志愿服务，累计服务三百余小时。' },
  { householder: '陆根林', kind: 'green', intro: '十多年坚持低碳出行，屋顶装光伏、雨水浇菜园，厨余做堆肥，带动整条弄堂二十六户一起做好垃圾分类。' },
  { householder: '钱美珍', kind: 'finest', intro: '丈夫卧病八年，她一边务农一边悉心照料，还把两位失去亲人的老邻居接到家里吃饭，从没有一句怨言。' },
  { householder: '高志强', kind: 'couriers', intro: '快递员之家。丈夫送件途中多次帮助走失老人，妻子利用空余时间为新居民子女义务辅导，用平凡小事温暖一座城。' },
  { householder: '姚秀琴', kind: 'civilised', intro: '退休教师家庭，义务调解邻里纠纷四十余起，每年除夕为环卫工人送热饭，家训“与人为善”传了三代。' },
] as const;

/** How many vote for each on one day, and from where. */
const votesADay = [7, 5, 4, 3, 2, 2];
const ranges = ['115.192', '183.156', '60.12', '125.118', '240e:390', '36.22', '122.225'];

export function publicVote2022({ engine, store, people }: Pick<Stage, 'engine'> & Pick<Office, 'store'> & { readonly people: readonly PersonWithUsername[] }): readonly Step[] {
  const office: OfficeAtWork = { engine, store, people, villages: villagesOf(people), chance: chanceOf(2205), trouble: 0 };
  const workflow = (name: string): LoadedWorkflow => {
    const found = engine.registry.current(name);
    if (found === undefined) throw refusal('NOT_FOUND', { what: name });
    return found;
  };
  let round: string | undefined;
  const entries: string[] = [];
  return [
    {
      at: officeHour(day(dates.opened), 2),
      async run() {
        const form = { name: '2022年度最美家庭与家庭荣誉', windowFrom: dates.opened, windowTo: '2022-08-31', voteFrom: '2022-09-13', voteTo: '2022-09-30' };
        round = (await begin(office, { workflow: workflow('family-titles-round'), form, key: 'demo-vote-round' }))?.itemId;
      },
    },
    ...households.map((household, turn): Step => ({
      at: officeHour(day(dates.applied), turn),
      async run() {
        const answer = await begin(office, { workflow: workflow('family-titles'), ...(round === undefined ? {} : { batchId: round }), form: household, key: `demo-vote-${turn}`, unit: office.villages[(turn * 3) % office.villages.length] ?? '' });
        if (answer !== undefined) entries.push(answer.itemId);
      },
    })),
    ...dates.desks.map((date): Step => ({
      at: officeHour(day(date), 5),
      async run() {
        for (const item of entries) for (const task of await openTasks(office, { item })) await work(office, { task, steady: true });
      },
    })),
    ...dates.voted.map((date, turn): Step => ({ at: officeHour(day(date), 3), run: () => voteOn(turn) })),
  ];

  async function voteOn(turn: number): Promise<void> {
    for (const [place, candidate] of entries.entries()) {
      for (let n = 0; n < (votesADay[place] ?? 1); n += 1) {
        const voter = turn * 100 + place * 10 + n;
        await engine.castVote({ candidate, device: `demo-device-of-${String(voter).padStart(8, '0')}`, phone: `1390573${String(voter).padStart(4, '0')}`, source: ranges[(voter * 5 + n) % ranges.length] ?? '' }).catch(closed);
      }
    }
  }
}

/** A household that did not come as far as the vote has none. */
function closed(error: unknown): void {
  if (!(error instanceof JinguoError) || error.code !== 'VOTE_CLOSED') throw error;
}

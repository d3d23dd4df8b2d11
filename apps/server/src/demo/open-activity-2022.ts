// An activity the open pages show: approved, open to sign-up when visitors come, all its places taken and some waiting. Its event lies
// after their days, so they may sign up, cancel, and see who waits move up. Names and telephones are invented.
import { act, day, officeHour, type Stage, type Step } from './script.ts';

const dates = { planned: '2022-09-19', approved: '2022-09-20', signUpUntil: '2022-10-12', held: '2022-10-15' } as const;
const places = 12;
/** Who signed up, with how many children; the last two wait. */
const parties = [
  { on: '2022-09-20', name: '王小芳', children: 1 }, { on: '2022-09-20', name: '陆红梅', children: 0 }, { on: '2022-09-21', name: '周敏芝', children: 2 }, { on: '2022-09-21', name: '沈桂兰', children: 1 },
  { on: '2022-09-21', name: '顾秀英', children: 0 }, { on: '2022-09-22', name: '钱慧', children: 2 }, { on: '2022-09-22', name: '朱丽华', children: 1 }, { on: '2022-09-22', name: '吴佳', children: 0 },
] as const;

export function openActivity2022({ engine, person }: Pick<Stage, 'engine' | 'person'>): readonly Step[] {
  let itemId = '';
  const unit = () => person('yumf').posts[0]?.unit ?? '';
  const plan = () => ({
    name: '书香妈妈读书会（秋季第二期）', orgUnit: unit(), heldOn: dates.held, place: '文化礼堂二楼', headcount: 40, purpose: '亲子共读，交流家庭阅读的做法。', openToSignUp: true, startsAt: '上午9:00至11:00', places,
    signUpUntil: dates.signUpUntil, lesson: 'books', budget: 200_000, safety: '专人负责秩序和用电安全，备急救药箱。',
  });
  return [
    {
      at: officeHour(day(dates.planned), 4),
      async run() {
        itemId = (await engine.start({ kind: 'person', person: person('yumf') }, { workflow: 'brand-classes', unit: unit(), form: plan(), key: 'demo-open-activity' })).itemId;
      },
    },
    { at: officeHour(day(dates.approved), 1), run: () => act(engine, person('caiyx'), { itemId, action: 'approve', opinion: '同意举办，注意安全。' }) },
    ...parties.map(({ on, name, children }, turn): Step => ({
      at: officeHour(day(on), 3 + (turn % 3)),
      run: () => engine.signUp({ key: `demo-open-activity-party-${turn}`, item: itemId, name, phone: `1380057${String(3101 + turn)}`, children }),
    })),
  ];
}

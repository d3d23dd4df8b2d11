// The first class of family-education instructors (家庭教育指导师培训), in the spring of 2022, from its plan to its file: twelve
// recommended by their villages and six towns, ten admitted, one of the waiting list moved up, one who missed too much, one examined twice, nine
// certified and on the roster, and a service one of them did in summer.
import { chanceOf, type ActCommand, type Answer, type JsonObject, type Person } from '@jinguo/core';
import { compareMarks } from '@jinguo/core/programme';
import { made } from './open-round.ts';
import { act, day, officeHour, type Stage, type Step } from './script.ts';
import { madeUpIdNumber, madeUpPhone } from './season/made-up.ts';

const district = '330402';
const tenMinutes = 600_000;

interface Trainee {
  readonly person: string;
  readonly unit: string;
  readonly born: number;
  readonly more: JsonObject;
  readonly theory: number;
  /** Of each assessor: analysis, talk, plan. */
  readonly practice: readonly [number, number, number];
  readonly tier: 'expert' | 'instructor' | 'volunteer';
}

const teacher = { field: 'education', education: 'bachelor', major: '学前教育', post: '教师', recommendedBy: 'village' };
const social = { field: 'social', education: 'college', major: '社会工作', post: '社区工作者', recommendedBy: 'village' };
const federation = { field: 'federation', education: 'college', major: '行政管理', post: '妇联执委', recommendedBy: 'village' };

const trainees: readonly Trainee[] = [
  { person: '蒋文英', unit: '330402010028', born: 1976, more: { ...teacher, education: 'master', years: 22, rank: 'senior', services: 8 }, theory: 96, practice: [38, 28, 28], tier: 'expert' },
  { person: '谢丽萍', unit: '330402010031', born: 1984, more: { ...teacher, years: 12, rank: 'middle', services: 6 }, theory: 92, practice: [37, 27, 28], tier: 'expert' },
  { person: '范雪芬', unit: '330402010034', born: 1989, more: { ...social, years: 7, services: 6 }, theory: 84, practice: [34, 25, 26], tier: 'instructor' },
  { person: '董佩华', unit: '330402100222', born: 1981, more: { ...federation, years: 9, services: 5 }, theory: 78, practice: [33, 24, 25], tier: 'instructor' },
  { person: '汪小燕', unit: '330402100223', born: 1992, more: { ...teacher, years: 6, services: 5 }, theory: 51, practice: [35, 26, 25], tier: 'instructor' },
  { person: '潘水娟', unit: '330402101004', born: 1987, more: { ...social, field: 'psychology', education: 'bachelor', major: '应用心理学', post: '心理咨询师', years: 8, services: 5 }, theory: 90, practice: [36, 27, 26], tier: 'instructor' },
  { person: '田慧珍', unit: '330402101204', born: 1979, more: { ...federation, years: 10, services: 5 }, theory: 74, practice: [32, 24, 24], tier: 'volunteer' },
  { person: '俞月仙', unit: '330402105207', born: 1990, more: { ...teacher, years: 6, services: 6 }, theory: 86, practice: [35, 25, 26], tier: 'instructor' },
  { person: '施芳琴', unit: '330402105218', born: 1985, more: { ...social, years: 6, services: 5 }, theory: 80, practice: [33, 25, 25], tier: 'instructor' },
  { person: '邵美仙', unit: '330402105222', born: 1983, more: { ...federation, years: 6, services: 5 }, theory: 82, practice: [34, 24, 25], tier: 'instructor' },
  { person: '陶玉洁', unit: '330402014003', born: 1995, more: { ...social, years: 3, services: 4 }, theory: 76, practice: [32, 24, 25], tier: 'volunteer' },
  { person: '毛秋芳', unit: '330402015001', born: 1997, more: { ...social, field: 'none', years: 0, services: 4, post: '企业职员' }, theory: 0, practice: [0, 0, 0], tier: 'volunteer' },
];
/** Who they are in the story, by their place above. */
const [resits, missesTooMuch, givesUp] = [4, 8, 9];
const places = 10;

const timetable = [['2022-04-11', '家庭教育促进法解读', 'offline'], ['2022-04-18', '儿童发展与家庭环境', 'online'], ['2022-04-25', '亲子沟通', 'online'], ['2022-05-06', '个案指导演练', 'offline'], ['2022-05-13', '隔代养育与新居民家庭', 'online']] as const;

const plan = (stage: Pick<Stage, 'engine'>): JsonObject => {
  const units = [...stage.engine.units.values()];
  const towns = [...new Set(trainees.map((one) => stage.engine.units.get(one.unit)?.parent ?? ''))];
  return {
    name: '2022年第一期家庭教育指导师培训班', windowFrom: '2022-03-07', windowTo: '2022-03-25', from: '2022-04-11', until: '2022-05-13', place: '南湖区妇女儿童活动中心', hours: 40, places, teachers: '嘉兴学院、市家庭教育学会讲师', budget: 4_800_000, nominations: 20,
    towns: towns.map((unit) => ({ unit, villages: units.filter((one) => one.parent === unit).length })), sessions: timetable.map(([on, theme, mode]) => ({ on, theme, mode, hours: 8 })), phone: '0573-82838021', address: '嘉兴市南湖区凌公塘路1号',
  };
};

function applicationOf({ person, unit, born, more }: Trainee, index: number, unitName: string): JsonObject {
  const chance = chanceOf(20_220 + index);
  return {
    rank: 'none', ...more, person, idNumber: madeUpIdNumber(chance, born), phone: madeUpPhone(chance), orgUnit: unit, workplace: more['field'] === 'education' ? `${unitName}幼儿园` : `${unitName}家长学校`, recommender: `${unitName}妇联`, availability: ['evening', 'weekend'],
    sensitive: true, recordCheck: true, sharing: true, publication: true, unpaid: true, truth: true,
  };
}

export function instructors2022(stage: Stage): readonly Step[] {
  const { engine, holder, person } = stage;
  const [clerk, head, chair, deputy, bureau] = [person('xujy'), person('gumh'), person('luwj'), person('shenxl'), holder('partnerOfficer', 'partner.education')];
  const assessors = ['guoy', 'shih2', 'yumin', 'caoj', 'wenq'].map((username) => person(username));
  let opened: Answer | undefined;
  const round = () => made(opened).itemId;
  const ids: string[] = [];
  let turn = 0;

  const step = (on: string, run: () => Promise<unknown>): Step => ({ at: new Date(officeHour(day(on), 0).getTime() + (turn += 1) * tenMinutes), run });
  const does = (who: Person, action: ActCommand['action'], itemId: string, more: Omit<ActCommand, 'itemId' | 'action' | 'seenVersion' | 'key'> = {}) => act(engine, who, { action, itemId, ...more });
  const village = (unit: string) => holder('villageOfficer', unit);
  const stands = async (at: string) => {
    const stages = await Promise.all(ids.map(async (id) => (await engine.item(clerk, id)).stage));
    return trainees.flatMap((one, index) => (stages[index] === at ? [{ ...one, index, id: ids[index] ?? '' }] : []));
  };

  const apply = async (one: Trainee, index: number) => {
    const unit = engine.units.get(one.unit);
    const form = applicationOf(one, index, unit?.zh ?? '');
    ids[index] = (await engine.start({ kind: 'person', person: village(one.unit) }, { workflow: 'instructor-training', batchId: round(), unit: one.unit, form, key: `demo-instructors-${index}` })).itemId;
  };
  /** Of equal scores by the criteria in their order, then by who applied first: in this list by turn. */
  const inOrder = ['score', 'ofEducation', 'ofWork', 'ofPledge', 'ofBalance'];
  const bestFirst = (one: readonly number[], other: readonly number[]) => -compareMarks(one, other);
  /** The best ten; the others wait in their order. */
  const admit = async () => {
    const { entries } = await engine.item(head, round());
    const marksIn = ({ fields }: (typeof entries)[number]) => inOrder.map((name) => Number(fields[name]));
    const waiting = entries.toSorted((one, other) => bestFirst(marksIn(one), marksIn(other)) || one.number.localeCompare(other.number)).slice(places);
    await does(head, 'approve', round(), { entries: waiting.map((one) => ({ itemId: one.itemId, verdict: 'waiting' })) });
  };
  const byScore = async () => {
    const scored = await Promise.all((await stands('waitingList')).map(async (one) => {
      const { fields } = await engine.item(head, one.id);
      return { ...one, marks: inOrder.map((name) => Number(fields.find((field) => field.name === name)?.value)) };
    }));
    return scored.toSorted((one, other) => bestFirst(one.marks, other.marks));
  };
  const plugin = engine.registry.plugins.find((one) => one.programmes?.some(({ code }) => code === 'JH02') === true);
  const signIns = plugin?.tables?.['signIns'];
  /** One session: everybody was there but one, who was on leave on the second day. */
  const signIn = async (session: number) => {
    for (const { index, id } of await stands('attendance')) {
      const leaves = index === missesTooMuch && session === 2;
      const scanned = !leaves && index % 6 !== 5;
      if (scanned && signIns !== undefined) await engine.pluginTable(plugin?.name ?? '', signIns).change(`${round()}:${session}:${id}`, () => ({ at: `${engine.today()}T00:${40 + index}:00.000Z`, version: 1 }));
      const known = scanned ? `扫码签到 08:${40 + index}` : '补签：手机没电，班主任当面确认';
      await does(clerk, 'record', id, { form: { rows: [{ session, presence: leaves ? 'leave' : 'present', ...(leaves ? { approvedBy: clerk.name } : { basis: known }) }] } });
    }
  };
  const examine = async (assessor: Person) => {
    for (const { id, practice: [analysis, talk, howToGoOn] } of await stands('practice')) await does(assessor, 'approve', id, { form: { analysis, talk, plan: howToGoOn } });
  };
  const serve = async () => {
    const [first, asker] = [ids[0] ?? '', village('330402010028')];
    const provider = (await engine.item(head, first)).certificates[0]?.number ?? '';
    const form = { kind: 'parentSchool', station: '烟雨社区家长学校', name: '暑期亲子沟通指导', orgUnit: '330402010028', wantedOn: '2022-07-20', provider, need: '社区家长学校暑期开班，请指导师为家长作一次沟通指导。' };
    const { itemId } = await engine.start({ kind: 'person', person: asker }, { workflow: 'instructor-training-service', unit: '330402010028', form, key: 'demo-instructors-service' });
    return { itemId, asker };
  };
  let service: Awaited<ReturnType<typeof serve>> | undefined;
  const each = (at: string, run: (one: Trainee & { readonly index: number; readonly id: string }) => Promise<unknown>) => async () => {
    for (const one of await stands(at)) await run(one);
  };

  return [
    step('2022-03-01', async () => { opened = await engine.start({ kind: 'person', person: clerk }, { workflow: 'instructor-class', unit: district, form: plan(stage), key: 'demo-instructors-class' }); }),
    step('2022-03-02', () => does(bureau, 'opine', round())),
    step('2022-03-03', () => does(deputy, 'approve', round())),
    step('2022-03-09', async () => { for (const [index, one] of trainees.entries()) await apply(one, index); }),
    step('2022-03-10', each('villageRecommendation', ({ unit, id }) => does(village(unit), 'approve', id, { form: { recommended: true } }))),
    step('2022-03-11', each('recommendation', ({ unit, id }) => does(holder('townOfficer', engine.units.get(unit)?.parent ?? ''), 'approve', id))),
    step('2022-03-15', each('districtCheck', ({ index, id }) => does(clerk, 'approve', id, { form: { recordCheckedOn: '2022-03-15', cleanRecord: true, there: index % 3 === 2 ? 1 : 0 } }))),
    step('2022-03-17', each('educationCheck', ({ id }) => does(bureau, 'opine', id))),
    step('2022-03-28', () => does(clerk, 'approve', round())),
    step('2022-03-30', admit),
    step('2022-04-07', () => does(village(trainees[givesUp]?.unit ?? ''), 'withdraw', ids[givesUp] ?? '', { opinion: '因工作调动不能参加' })),
    step('2022-04-08', async () => { for (const { id } of (await byScore()).slice(0, 1)) await does(head, 'approve', id); }),
    step('2022-04-12', each('waitingList', ({ id }) => does(head, 'reject', id, { opinion: '已开班，本期没有空余名额' }))),
    ...timetable.map(([on], index) => step(on, () => signIn(index + 1))),
    step('2022-05-16', each('guidedCase', ({ unit, index, id }) => does(village(unit), 'submit', id, { form: { code: `案-2022-${String(index + 1).padStart(3, '0')}`, guidedOn: '2022-05-14', summary: '与家长约定每天二十分钟陪伴时间，四周后亲子冲突明显减少。' } }))),
    step('2022-05-18', each('theory', ({ theory, id }) => does(clerk, 'record', id, { form: { on: '2022-05-18', mark: theory } }))),
    ...assessors.map((one) => step('2022-05-20', () => examine(one))),
    step('2022-06-06', () => does(clerk, 'record', ids[resits] ?? '', { form: { on: '2022-06-06', mark: 83 } })),
    step('2022-06-08', () => does(clerk, 'approve', round())),
    step('2022-06-17', () => does(chair, 'record', round())),
    step('2022-06-20', () => does(clerk, 'record', round(), { form: { answers: 9, rating: 46, remarks: '课程贴近实际，案例研讨和沟通演练最受欢迎。', improve: '下一期增加线下演练，缩短线上课时。' } })),
    step('2022-06-21', each('roster', ({ tier, id }) => does(head, 'record', id, { form: { tier } }))),
    step('2022-07-06', async () => { service = await serve(); }),
    step('2022-07-07', () => does(clerk, 'approve', service?.itemId ?? '')),
    step('2022-07-21', () => does(clerk, 'record', service?.itemId ?? '', { form: { servedOn: '2022-07-20', people: 26, content: '面向二十六位家长讲解暑期亲子沟通，并为三个家庭作单独指导。', hours: 3, satisfied: 'very', feedback: '老师教的沟通办法有用，孩子愿意和我们说话了。' } })),
    step('2022-07-22', async () => { if (service !== undefined) await does(service.asker, 'record', service.itemId, { form: { rating: 5, words: '准备充分，家长反映好。' } }); }),
  ];
}

// The sign-in sheet of a class (签到表): who is on the course and what is known of each session, and one order that writes a session
// down for everybody. Each sign-in is a command of its own on the trainee’s item, so her rules are asked and her log tells it.
import { command, query, refusal, z, type ActingEngine } from '@jinguo/core/plugin';
import { numberAt, rowsAt, textAt } from '@jinguo/core/programme';

const who = { roles: ['districtClerk', 'sectionHead'] } as const;
const presence = z.enum(['present', 'leave', 'absent']);
const id = z.string().min(1).max(64);

const sheet = z.strictObject({
  sessions: z.array(z.strictObject({ number: z.number().int(), on: z.string(), theme: z.string(), mode: z.string(), hours: z.number().int(), hasCome: z.boolean() })),
  trainees: z.array(z.strictObject({ itemId: id, number: z.string(), name: z.string(), unit: z.strictObject({ zh: z.string(), en: z.string() }), known: z.array(z.strictObject({ session: z.number().int(), presence })) })),
});
export type Sheet = z.output<typeof sheet>;

async function onCourse(engine: ActingEngine, classId: string) {
  const view = await engine.ruleView(classId);
  if (view.workflow !== 'instructor-class') throw refusal('NOT_FOUND', { what: classId });
  return { view, trainees: view.members.filter((one) => one.workflow === 'instructor-training' && one.stage === 'attendance') };
}

export const procedures = {
  signInSheet: query({
    title: { zh: '查看签到表', en: 'See the sign-in sheet' }, who, input: z.strictObject({ classId: id }), output: sheet,
    async run({ classId }, { engine, today }) {
      const { view, trainees } = await onCourse(engine, classId);
      return {
        sessions: rowsAt(view.data, 'roundSettings.sessions').map((one, index) => ({ number: index + 1, on: textAt(one, 'on'), theme: textAt(one, 'theme'), mode: textAt(one, 'mode'), hours: numberAt(one, 'hours'), hasCome: textAt(one, 'on') <= today() })),
        trainees: trainees.map((one) => {
          const unit = engine.units.get(one.unit);
          const known = rowsAt(one.data, 'attendance.sessions').map((row) => ({ session: numberAt(row, 'session'), presence: presence.parse(textAt(row, 'presence')) }));
          return { itemId: one.id, number: one.number, name: textAt(one.data, 'application.person'), unit: { zh: unit?.zh ?? '', en: unit?.en ?? '' }, known };
        }),
      };
    },
  }),
  signIn: command({
    title: { zh: '登记一次课的考勤', en: 'Write down who was at a session' }, who,
    input: z.strictObject({ classId: id, session: z.number().int().min(1).max(60), rows: z.array(z.strictObject({ itemId: id, presence, approvedBy: z.string().trim().max(20).optional() })).min(1).max(500) }),
    output: z.strictObject({ done: z.number().int(), refused: z.array(z.strictObject({ itemId: id, zh: z.string(), en: z.string() })) }),
    async run({ classId, session, rows }, { engine, random }) {
      const { trainees } = await onCourse(engine, classId);
      const mine = rows.filter((row) => trainees.some((one) => one.id === row.itemId));
      const commands = await Promise.all(mine.map(async ({ itemId, presence: is, approvedBy = '' }) => ({
        itemId, action: 'record' as const, seenVersion: (await engine.ruleView(itemId)).version, key: Buffer.from(random(16)).toString('hex'),
        form: { rows: [{ session, presence: is, ...(approvedBy === '' ? {} : { approvedBy }) }] },
      })));
      const { done, lines } = await engine.actMany(commands);
      return { done, refused: lines.flatMap((line) => (line.ok ? [] : [{ itemId: line.itemId, zh: line.issues[0]?.zh ?? line.zh, en: line.issues[0]?.en ?? line.en }])) };
    },
  }),
};

// The sign-in sheet of a class (签到表): who is on the course, who signed in by the code and what is known of each session, and one
// order that writes a session down for everybody: who signed in was there, anybody else only with the reason. Each sign-in is a command of its own on the trainee’s item, so her rules are asked and her log tells it.
import { command, query, refusal, z, type ActingEngine } from '@jinguo/core/plugin';
import { numberAt, rowsAt, textAt } from '@jinguo/core/programme';
import { doorProcedures, signedInAt } from './sign-in-door.ts';
import { clock } from './sign-in-rows.ts';

const who = { roles: ['districtClerk', 'sectionHead'] } as const;
const presence = z.enum(['present', 'leave', 'absent']);
const id = z.string().min(1).max(64);

const sheet = z.strictObject({
  sessions: z.array(z.strictObject({ number: z.number().int(), on: z.string(), theme: z.string(), mode: z.string(), hours: z.number().int(), hasCome: z.boolean(), isToday: z.boolean() })),
  trainees: z.array(z.strictObject({ itemId: id, number: z.string(), name: z.string(), unit: z.strictObject({ zh: z.string(), en: z.string() }), known: z.array(z.strictObject({ session: z.number().int(), presence })), scanned: z.array(z.strictObject({ session: z.number().int(), at: z.string() })) })),
});
export type Sheet = z.output<typeof sheet>;

async function onCourse(engine: ActingEngine, classId: string) {
  const view = await engine.ruleView(classId);
  if (view.workflow !== 'instructor-class') throw refusal('NOT_FOUND', { what: classId });
  return { view, trainees: view.members.filter((one) => one.workflow === 'instructor-training' && one.stage === 'attendance') };
}

/** Her own sign-in where there is one, else why she is added by hand. */
function basisOf(is: z.output<typeof presence>, scan: string | undefined, reason: string) {
  if (is !== 'present' || (scan === undefined && reason === '')) return {};
  return { basis: scan === undefined ? `补签：${reason}` : `扫码签到 ${clock(scan)}` };
}

export const procedures = {
  ...doorProcedures,
  signInSheet: query({
    title: { zh: '查看签到表', en: 'See the sign-in sheet' }, who, input: z.strictObject({ classId: id }), output: sheet,
    async run({ classId }, ports) {
      const { engine } = ports;
      const { view, trainees } = await onCourse(engine, classId);
      const sessions = rowsAt(view.data, 'roundSettings.sessions');
      const scans = await Promise.all(sessions.map((_, index) => signedInAt(ports, { classId, session: index + 1 })));
      return {
        sessions: sessions.map((one, index) => ({ number: index + 1, on: textAt(one, 'on'), theme: textAt(one, 'theme'), mode: textAt(one, 'mode'), hours: numberAt(one, 'hours'), hasCome: textAt(one, 'on') <= ports.today(), isToday: textAt(one, 'on') === ports.today() })),
        trainees: trainees.map((one) => {
          const unit = engine.units.get(one.unit);
          const known = rowsAt(one.data, 'attendance.sessions').map((row) => ({ session: numberAt(row, 'session'), presence: presence.parse(textAt(row, 'presence')) }));
          return { itemId: one.id, number: one.number, name: textAt(one.data, 'application.person'), unit: { zh: unit?.zh ?? '', en: unit?.en ?? '' }, known, scanned: scans.flatMap((scan, index) => (scan.has(one.id) ? [{ session: index + 1, at: clock(scan.get(one.id) ?? '') }] : [])) };
        }),
      };
    },
  }),
  signIn: command({
    title: { zh: '登记一次课的考勤', en: 'Write down who was at a session' }, who,
    input: z.strictObject({ classId: id, session: z.number().int().min(1).max(60), rows: z.array(z.strictObject({ itemId: id, presence, approvedBy: z.string().trim().max(20).optional(), reason: z.string().trim().max(60).optional() })).min(1).max(500) }),
    output: z.strictObject({ done: z.number().int(), refused: z.array(z.strictObject({ itemId: id, zh: z.string(), en: z.string() })) }),
    async run({ classId, session, rows }, ports) {
      const { engine, random } = ports;
      const scans = await signedInAt(ports, { classId, session });
      const { trainees } = await onCourse(engine, classId);
      const mine = rows.filter((row) => trainees.some((one) => one.id === row.itemId));
      const commands = await Promise.all(mine.map(async ({ itemId, presence: is, approvedBy = '', reason = '' }) => ({
        itemId, action: 'record' as const, seenVersion: (await engine.ruleView(itemId)).version, key: Buffer.from(random(16)).toString('hex'),
        form: { rows: [{ session, presence: is, ...basisOf(is, scans.get(itemId), reason), ...(approvedBy === '' ? {} : { approvedBy }) }] },
      })));
      const { done, lines } = await engine.actMany(commands);
      return { done, refused: lines.flatMap((line) => (line.ok ? [] : [{ itemId: line.itemId, zh: line.issues[0]?.zh ?? line.zh, en: line.issues[0]?.en ?? line.en }])) };
    },
  }),
};

// Sign-in by QR (domain.md §7 row 5): who keeps the class opens a session's sign-in on its day and shows its code; a trainee
// scans it, says who she is by her progress code or her account, and is signed in once. Her sign-in is a line of her own in the
// log of her item; the sheet of the class and her hours are made from it.
import { createHash } from 'node:crypto';
import { command, defineTable, query, refusal, z, type ProcedurePorts, type PublicPorts } from '@jinguo/core/plugin';
import { parameterAt, rowsAt, textAt } from '@jinguo/core/programme';
import { codeOf, doorIn, readCode, type Door } from './door-code.ts';
import { clock, signIns } from './sign-in-rows.ts';

const minuteMs = 60_000;
const keepers = { roles: ['districtClerk', 'sectionHead'] } as const;
const id = z.string().min(1).max(64);
const door = z.strictObject({ classId: id, session: z.number().int().min(1).max(60) });
const shownCode = z.string().min(1).max(200);

/** An opened sign-in. Its secret never leaves the office's database. */
export const doors = defineTable({ title: { zh: '签到开放', en: 'Opened sign-ins' }, shape: z.strictObject({ secret: z.string(), until: z.string(), openedBy: z.string(), className: z.string(), theme: z.string(), on: z.string() }) });
const keyOf = ({ classId, session }: Door) => `${classId}:${session}`;

/** When each trainee signed in at a session, by her item. */
export async function signedInAt({ table }: Pick<PublicPorts, 'table'>, at: Door): Promise<ReadonlyMap<string, string>> {
  const prefix = `${keyOf(at)}:`;
  const rows = (await table(signIns).list({ after: prefix })).filter((one) => one.key.startsWith(prefix));
  return new Map(rows.map((one) => [one.key.slice(prefix.length), one.value.at]));
}

async function sessionOf({ engine }: ProcedurePorts, { classId, session }: Door) {
  const view = await engine.ruleView(classId);
  const found = rowsAt(view.data, 'roundSettings.sessions')[session - 1];
  if (view.workflow !== 'instructor-class' || view.stage !== 'collecting' || found === undefined) throw refusal('NOT_FOUND', { what: classId });
  return { view, found };
}

async function open(ports: ProcedurePorts, at: Door) {
  const { view, found } = await sessionOf(ports, at);
  if (textAt(found, 'on') !== ports.today()) {
    throw refusal('RULE_REFUSED', { count: 1 }, { issues: [{ path: '/session', code: 'DATES', zh: `这次课在${textAt(found, 'on')}，只能在当天开放签到`, en: `this session is on ${textAt(found, 'on')}; its sign-in is open on that day only` }] });
  }
  const until = new Date(ports.now().getTime() + parameterAt(view, 'signInMinutes') * minuteMs).toISOString();
  const secret = Buffer.from(ports.random(24)).toString('base64url');
  await ports.table(doors).change(keyOf(at), (before) => ({ secret: before?.secret ?? secret, until, openedBy: ports.person.id, className: textAt(view.data, 'roundSettings.name'), theme: textAt(found, 'theme'), on: textAt(found, 'on') }));
  return { until };
}

const refused = z.enum(['expired', 'foreign', 'closed']);

/** The session a scanned code opens just now, or why it opens none. */
async function opened({ table, today, now }: PublicPorts, code: string) {
  const at = doorIn(code);
  const found = at === undefined ? undefined : await table(doors).get(keyOf(at));
  if (at === undefined || found === undefined) return { answer: 'foreign' as const };
  const read = readCode(code, at, { secret: found.secret, now: now() });
  if (read !== 'valid') return { answer: read };
  return found.on === today() && now().toISOString() < found.until ? { answer: 'open' as const, at, found } : { answer: 'closed' as const };
}

/** Her own place on the course of this class; nobody's whom she merely entered. */
async function placeOf({ engine, person }: ProcedurePorts, { classId }: Door) {
  const { rows } = await engine.inbox({ tab: 'started', workflow: 'instructor-training', stage: 'attendance', limit: 100 });
  for (const row of rows) {
    const view = await engine.ruleView(row.itemId);
    if (view.batch?.id === classId && textAt(view.data, 'application.person') === person.name) return view;
  }
  return undefined;
}

export const doorProcedures = {
  openSignIn: command({ title: { zh: '开放扫码签到', en: 'Open the sign-in' }, who: keepers, input: door, output: z.strictObject({ until: z.string() }), run: (at, ports) => open(ports, at) }),
  closeSignIn: command({
    title: { zh: '结束扫码签到', en: 'End the sign-in' }, who: keepers, input: door, output: z.strictObject({ ok: z.literal(true) }),
    async run(at, ports) {
      await sessionOf(ports, at);
      await ports.table(doors).change(keyOf(at), (before) => (before === undefined ? undefined : { ...before, until: ports.now().toISOString() }));
      return { ok: true as const };
    },
  }),
  signInCode: query({
    title: { zh: '签到二维码', en: 'Code of the sign-in' }, who: keepers, input: door, output: z.strictObject({ code: z.string().nullable(), until: z.string().nullable(), className: z.string(), theme: z.string(), signedIn: z.number().int(), onCourse: z.number().int() }),
    async run(at, ports) {
      const { view, found } = await sessionOf(ports, at);
      const known = await ports.table(doors).get(keyOf(at));
      const isOpen = known !== undefined && known.on === ports.today() && ports.now().toISOString() < known.until;
      return {
        code: isOpen ? codeOf(at, known.secret, ports.now()) : null, until: isOpen ? clock(known.until) : null, className: textAt(view.data, 'roundSettings.name'), theme: textAt(found, 'theme'),
        signedIn: (await signedInAt(ports, at)).size, onCourse: view.members.filter((one) => one.workflow === 'instructor-training' && one.stage === 'attendance').length,
      };
    },
  }),
  signInDoor: query({
    title: { zh: '签到', en: 'Sign in' }, who: 'public', input: z.strictObject({ scanned: shownCode }), output: z.strictObject({ answer: z.union([z.literal('open'), refused]), className: z.string(), theme: z.string(), session: z.number().int() }),
    async run({ scanned }, ports) {
      const { answer, found, at } = await opened(ports, scanned);
      return { answer, className: found?.className ?? '', theme: found?.theme ?? '', session: at?.session ?? 0 };
    },
  }),
  signMeIn: command({
    title: { zh: '扫码签到', en: 'Sign in' }, who: 'applicant', input: z.strictObject({ scanned: shownCode, code: z.string().max(80).optional() }), output: z.strictObject({ answer: z.union([z.enum(['signedIn', 'already', 'notAdmitted']), refused]), at: z.string() }),
    async run({ scanned }, ports) {
      const door = await opened(ports, scanned);
      if (door.answer !== 'open') return { answer: door.answer, at: '' };
      const { at, found } = door;
      const place = await placeOf(ports, at);
      if (place?.id === undefined || place.id === null) return { answer: 'notAdmitted' as const, at: '' };
      const key = `${keyOf(at)}:${place.id}`;
      const known = await ports.table(signIns).get(key);
      const entry = (await ports.table(signIns).change(key, (before) => before ?? { at: ports.now().toISOString(), version: place.version })) ?? { at: '', version: place.version };
      // One line of the log for one sign-in, however often it is sent: the same command under the same key.
      await ports.engine.act({ itemId: place.id, action: 'comment', seenVersion: entry.version, key: createHash('sha256').update(key).digest('hex').slice(0, 32), opinion: `扫码签到：第${at.session}次课（${found.theme}），${clock(entry.at)}` });
      return { answer: known === undefined ? 'signedIn' as const : 'already' as const, at: clock(entry.at) };
    },
  }),
};

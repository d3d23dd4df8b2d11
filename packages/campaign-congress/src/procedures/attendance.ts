// Who is there: the people of each meeting, and their coming and going. Each is an event of her own item, so that who was
// there when ballots went out can be told afterwards.
import { refusal, type ActingEngine } from '@jinguo/core/plugin';
import { textAt } from '@jinguo/core/programme';
import { namesOf } from '../office.ts';
import { congressTitle, electorateView, openCongress, type OpenCongress } from './read-congress.ts';
import type { Attendance, Attendee } from './shapes.ts';

type Group = Attendance['groups'][number];

/** What a stage of a delegate, or of a member of the committee, says of her presence. */
const presenceAt: Readonly<Record<Group['group'], Readonly<Record<string, Attendee['presence']>>>> = {
  delegates: { seated: 'absent', present: 'present', away: 'away', onLeave: 'leave' },
  committee: { awaiting: 'absent', present: 'present' },
  guests: { expected: 'absent', attending: 'present', left: 'away' },
};

const namedIn: Readonly<Record<Group['group'], string>> = { delegates: 'nomination.name', committee: 'seat.name', guests: 'guest.name' };

export async function attendance(engine: ActingEngine, congressId: string): Promise<Attendance> {
  const open = await openCongress(engine, congressId);
  return { title: congressTitle(open), groups: (['delegates', 'committee', 'guests'] as const).map((group) => groupOf(engine, open, group)).filter(({ people }) => people.length > 0) };
}

function groupOf(engine: ActingEngine, open: OpenCongress, group: Group['group']): Group {
  const { delegates, members, guests } = namesOf(open.congress);
  const people = open.view.members.flatMap((one): readonly Attendee[] => {
    const presence = presenceAt[group][one.stage];
    const isIn = group === 'committee' ? one.workflow === members && textAt(one.data, 'seat.body') === 'executive' : one.workflow === (group === 'guests' ? guests : delegates);
    if (!isIn || presence === undefined) return [];
    const unit = engine.units.get(one.unit);
    const name = textAt(one.data, namedIn[group]);
    return [{ itemId: one.id, number: one.number, name, unit: { zh: unit?.zh ?? '', en: unit?.en ?? '' }, presence }];
  });
  return { group, electorate: group === 'guests' ? null : electorateView(open, group === 'delegates' ? 'executive' : 'standing'), people };
}

export interface CheckIn {
  readonly congressId: string;
  readonly group: Group['group'];
  /** What the QR of a card says, the number of an item, its last digits, or a name nobody else has. */
  readonly text: string;
}

/** @throws JinguoError NOT_FOUND where it is nobody's, or more than one person's. */
export async function checkIn(engine: ActingEngine, { congressId, group, text }: CheckIn, key: string): Promise<{ readonly name: string; readonly unit: Attendee['unit']; readonly already: boolean }> {
  const { groups } = await attendance(engine, congressId);
  const people = groups.find((one) => one.group === group)?.people ?? [];
  const found = await whoIs(engine, people, { text, all: groups.flatMap((one) => one.people) });
  const already = found.presence === 'present';
  if (!already) await engine.act({ itemId: found.itemId, action: 'record', seenVersion: (await engine.ruleView(found.itemId)).version, key });
  return { name: found.name, unit: found.unit, already };
}

async function whoIs(engine: ActingEngine, people: readonly Attendee[], { text, all }: { readonly text: string; readonly all: readonly Attendee[] }): Promise<Attendee> {
  const [, code] = /\/certificates\/([\w-]{1,64})$/u.exec(text) ?? [];
  const serial = /^\d{1,4}$/u.test(text) ? text.padStart(4, '0') : undefined;
  const fits = people.filter((one) => one.number === text || one.name === text || (serial !== undefined && one.number.endsWith(`-${serial}`)));
  const [only, another] = code === undefined ? fits : await holders(engine, people, { code, all });
  if (only === undefined || another !== undefined) throw refusal('NOT_FOUND', { what: code === undefined ? text : '…' });
  return only;
}

/** A card leads to a delegate; at the committee's meeting it stands for the member of that name. */
async function holders(engine: ActingEngine, people: readonly Attendee[], { code, all }: { readonly code: string; readonly all: readonly Attendee[] }): Promise<readonly Attendee[]> {
  const { itemId } = await engine.certified(code);
  const name = all.find((one) => one.itemId === itemId)?.name;
  return people.filter((one) => one.itemId === itemId || one.name === name);
}

export interface SetPresence {
  readonly congressId: string;
  readonly itemId: string;
  readonly to: Exclude<Attendee['presence'], 'absent'>;
}

/** Moves somebody by hand; what she is already, she stays. */
export async function setPresence(engine: ActingEngine, { congressId, itemId, to }: SetPresence, key: string): Promise<void> {
  const { groups } = await attendance(engine, congressId);
  const found = groups.flatMap((one) => one.people).find((one) => one.itemId === itemId);
  if (found === undefined) throw refusal('NOT_FOUND', { what: itemId });
  if (found.presence === to) return;
  await engine.act({ itemId, action: 'record', seenVersion: (await engine.ruleView(itemId)).version, key, ...(to === 'leave' ? { verdict: 'onLeave' } : {}) });
}

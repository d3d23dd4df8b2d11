// Ways in which somebody who can write into the database may falsify a chain of the audit log. The careful forger makes the
// hashes of what she touched anew; the most careful one those of everything that follows.
import { link, type ChainHead } from '../audit/chain.ts';
import { chainStart, type ChainedEntry } from '../audit/entry.ts';
import { pick, type Chance } from '../values/chance.ts';

export const tamperings = ['edit', 'delete', 'insert', 'swap', 'cutTail', 'rewriteAll'] as const;
export type Tampering = (typeof tamperings)[number];

/** Falsifications that only heads kept elsewhere can show. */
export const needsHeads: ReadonlySet<Tampering> = new Set(['cutTail', 'rewriteAll']);

type Forge = (entries: readonly ChainedEntry[], chance: Chance) => readonly ChainedEntry[];

/** A falsified copy of a chain, which always differs from it. */
export function tamper(how: Tampering, entries: readonly ChainedEntry[], chance: Chance): readonly ChainedEntry[] {
  return ways[how](entries, chance);
}

const ways: Readonly<Record<Tampering, Forge>> = {
  edit(entries, chance) {
    const at = placeIn(entries, chance);
    const before = model(entries, at);
    const entry = { ...before, ...pick(fields, chance)?.(before, entries) };
    // Every other forger makes the entry's own hash anew; at the end of the chain that would be a rewriting of all there is.
    const plain = entry.hash === before.hash && entry.previousHash === before.previousHash;
    const hashed = plain && at < entries.length - 1 && chance() < 0.5 ? link(headBefore(entries, at), entry) : entry;
    return entries.map((one, index) => (index === at ? hashed : one));
  },
  delete(entries, chance) {
    // The last entry stays: without it, it would be a cut tail.
    const at = Math.floor(chance() * (entries.length - 1));
    const gone = 1 + Math.floor(chance() * Math.min(5, entries.length - 1 - at));
    const left = [...entries.slice(0, at), ...entries.slice(at + gone)];
    return chance() < 0.5 ? left : left.map((entry, index) => ({ ...entry, seq: index + 1 }));
  },
  insert(entries, chance) {
    const at = Math.floor(chance() * (entries.length - 1));
    const invented = link(headBefore(entries, at), { ...model(entries, at), commandKey: null, opinion: '同意（伪造）' });
    return [...entries.slice(0, at), invented, ...entries.slice(at).map((entry) => ({ ...entry, seq: entry.seq + 1 }))];
  },
  swap(entries, chance) {
    const one = Math.floor(chance() * (entries.length - 1));
    const other = one + 1 + Math.floor(chance() * (entries.length - 1 - one));
    const order = entries.map((entry, index) => ({ ...model(entries, index === one ? other : index === other ? one : index), seq: entry.seq }));
    return chance() < 0.5 ? order : relinked(order.slice(0, other), one).concat(order.slice(other));
  },
  cutTail(entries, chance) {
    const left = entries.slice(0, placeIn(entries, chance));
    // Cut, and perhaps written on, so that the number of entries is what it was.
    return chance() < 0.5 ? left : relinked([...left, ...entries.slice(left.length).map((entry) => ({ ...entry, opinion: '另行记录' }))], left.length);
  },
  rewriteAll(entries, chance) {
    const at = placeIn(entries, chance);
    return relinked(entries.map((entry, index) => (index === at ? { ...entry, opinion: `${entry.opinion ?? ''}改` } : entry)), at);
  },
};

/** One change for each field of an entry. */
const fields: readonly ((entry: ChainedEntry, entries: readonly ChainedEntry[]) => Partial<ChainedEntry>)[] = [
  (entry, entries) => ({ itemId: entries.find((one) => one.itemId !== entry.itemId)?.itemId ?? '' }),
  (entry) => ({ itemVersion: entry.itemVersion + 1 }),
  () => ({ commandKey: 'another-key' }),
  (entry) => ({ actorId: `${entry.actorId ?? ''}x` }),
  (entry) => ({ actorName: `${entry.actorName}*` }),
  (entry) => ({ actorRole: entry.actorRole === null ? 'chair' : null }),
  (entry) => ({ actorUnit: entry.actorUnit === null ? 'd' : null }),
  (entry) => ({ action: entry.action === 'approve' ? 'reject' : 'approve' }),
  (entry) => ({ fromStage: entry.fromStage === null ? 'intake' : null }),
  (entry) => ({ toStage: `${entry.toStage}2` }),
  (entry) => ({ event: entry.event === null ? { type: 'approve' } : { ...entry.event, by: 'somebody-else' } }),
  (entry) => ({ changed: [...entry.changed, 'form.amount'] }),
  (entry) => ({ opinion: entry.opinion === null ? '' : null }),
  (entry) => ({ definition: `${entry.definition}0` }),
  (entry) => ({ at: new Date(Date.parse(entry.at) - 86_400_000).toISOString() }),
  (entry) => ({ previousHash: flipped(entry.previousHash) }),
  (entry) => ({ hash: flipped(entry.hash) }),
];

/** The same entries, each bound to the one before it, from a place on. */
function relinked(entries: readonly ChainedEntry[], from: number): ChainedEntry[] {
  const made = entries.slice(0, from);
  for (const { seq: _seq, previousHash: _previous, hash: _hash, ...entry } of entries.slice(from)) made.push(link(headBefore(made, made.length), entry));
  return made;
}

function headBefore(entries: readonly ChainedEntry[], at: number): ChainHead {
  return entries[at - 1] ?? { seq: 0, hash: chainStart };
}

function model(entries: readonly ChainedEntry[], at: number): ChainedEntry {
  const entry = entries[at];
  if (entry === undefined) throw new RangeError(`there is no entry ${at}`);
  return entry;
}

function placeIn(entries: readonly ChainedEntry[], chance: Chance): number {
  return Math.floor(chance() * entries.length);
}

function flipped(hash: string): string {
  return `${hash.startsWith('0') ? '1' : '0'}${hash.slice(1)}`;
}

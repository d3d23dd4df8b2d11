// A round voted on terminals of the hall, against a real server: everybody draws a slip and casts a ballot like nobody else's.
import { randomInt } from 'node:crypto';
import { ask, cast, commit, goOn, order } from './legs.ts';
import { at, rows, type Staff } from './office.ts';

export interface Vote {
  readonly code: string;
  readonly ballot: { readonly marks: Readonly<Record<string, string>>; readonly writeIns: readonly string[] };
  /** The ballot as the box and the record write it. */
  readonly line: string;
}

export interface OpenVote {
  readonly roundId: string;
  readonly candidates: readonly string[];
  /** In the order in which people go to the terminals, which is chance's. */
  readonly votes: readonly Vote[];
}

/** The desk confirms the list and opens the box. */
export async function openVote(api: Staff, congressId: string): Promise<OpenVote> {
  await goOn(api, cast.desk, congressId);
  const roundId = String(at(at(await ask(api, cast.desk, 'session', { congressId }), 'primary'), 'itemId'));
  const codes = rows(at(await commit(api, cast.desk, 'openTerminals', { roundId }), 'codes')).map(String);
  const candidates = rows(at(at(await ask(api, cast.desk, 'ballot', { roundId }), 'round'), 'candidates')).map((one) => String(at(one, 'id')));
  const patterns = shuffled(Array.from({ length: 2 ** candidates.length - 1 }, (_, pattern) => pattern)).slice(0, codes.length);
  const votes = shuffled(codes).map((code, place): Vote => {
    const isFor = (index: number) => ((patterns[place] ?? 0) >> index) % 2 === 1;
    return { code, line: candidates.map((_, index) => (isFor(index) ? '+' : '-')).join(''), ballot: { marks: Object.fromEntries(candidates.map((id, index) => [id, isFor(index) ? 'for' : 'against'])), writeIns: [] } };
  });
  return { roundId, candidates, votes };
}

/** A terminal is a stranger: nobody is signed in there. Answers what it was told, or null where nobody answered. */
export async function castAt(url: string, roundId: string, { code, ballot }: Vote): Promise<string | null> {
  const answer = await fetch(`${url}/trpc/plugin.command`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ plugin: 'congress', procedure: 'cast', input: { roundId, code, ballot } }),
  }).then((response) => response.json(), () => null);
  const said = at(at(at(answer, 'result'), 'data'), 'answer');
  return typeof said === 'string' ? said : null;
}

/** The box is closed and its ballots published; answers them as they are on record. */
export async function publish(api: Staff, roundId: string): Promise<readonly string[]> {
  const version = at(await ask(api, cast.desk, 'box', { roundId }), 'version');
  await order(api, cast.desk, 'publishBallots', { roundId, version, key: `publish-${roundId}`, ineligible: [] });
  const item = await (await api.as(cast.desk)).query('item.get', { id: roundId });
  const form = rows(at(item, 'forms')).find((one) => at(one, 'name') === 'publishing');
  return rows(at(at(form, 'data'), 'ballots')).map(String);
}

/** Signed, and annulled by the presidium: the same round is voted again. */
export async function signAndAnnul(api: Staff, congressId: string, roundId: string): Promise<void> {
  await goOn(api, cast.chief, congressId);
  const head = await api.as(cast.head);
  await head.mutate('item.act', { itemId: roundId, seenVersion: at(await head.query('item.get', { id: roundId }), 'version'), key: `annul-${roundId}`, action: 'reject', opinion: '主席团决定重新投票' });
}

export function shuffled<T>(from: readonly T[]): readonly T[] {
  const all = [...from];
  for (let place = all.length - 1; place > 0; place -= 1) {
    const other = randomInt(place + 1);
    const [one, two] = [all[place], all[other]];
    if (one !== undefined && two !== undefined) [all[place], all[other]] = [two, one];
  }
  return all;
}

// Terminals and tellers on the real server process, which is killed while they work; and several elections of which a full
// dump (database, journal, log, backup, audit, box) says nothing about who cast what.
import { execFile } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dumpOf, find, guesses, hits, markOf, type Dump } from './congress/full-dump.ts';
import { castAt, openVote, publish, signAndAnnul, type OpenVote, type Vote } from './congress/hall-vote.ts';
import { ask, atFirstBallot, cast, goOn, order } from './congress/legs.ts';
import { at, openStaff, rows, type Staff } from './congress/office.ts';
import { program, startDemo, type DemoServer } from './demo-server.ts';

const present = 84;
const terminals = 6;
const elections = 6;
const run = promisify(execFile);

describe('an election on the real server', { timeout: 600_000 }, () => {
  let demo: DemoServer;
  let api: Staff;
  let congressId: string;
  let log = '';
  beforeAll(async () => {
    demo = await startDemo({ logLevel: 'trace' });
    api = await openStaff(demo.url);
    congressId = await atFirstBallot(api, present);
  }, 300_000);
  afterAll(async () => demo[Symbol.asyncDispose]());

  async function killed(): Promise<void> {
    await demo.kill();
    log += demo.said();
  }

  async function startedAgain(): Promise<void> {
    demo = await startDemo({ dataFolder: demo.dataFolder, logLevel: 'trace' });
    api = await openStaff(demo.url);
  }

  /** Everybody votes, several terminals at once, until the server dies. Answers who was told that her ballot is in. */
  async function voteUntilKilled({ roundId, votes }: OpenVote, left: readonly Vote[], atMost: number): Promise<ReadonlyMap<string, string>> {
    const told = new Map<string, string>();
    const queue = [...left];
    const dies = new Promise<void>((resolve) => {
      setTimeout(resolve, 30 + randomInt(Math.max(1, Math.floor((400 * atMost) / votes.length))));
    }).then(killed);
    const terminal = async () => {
      for (let vote = queue.shift(); vote !== undefined; vote = queue.shift()) {
        const answer = await castAt(demo.url, roundId, vote);
        if (answer === null) return;
        told.set(vote.code, answer);
      }
    };
    await Promise.all(Array.from({ length: terminals }, terminal));
    await dies;
    return told;
  }

  test('killed in the middle of ballots again and again, it has lost none, counts none twice, and keeps no order', async () => {
    const vote = await openVote(api, congressId);
    const acknowledged = new Set<string>();
    for (let kills = 0; kills < 4; kills += 1) {
      const told = await voteUntilKilled(vote, vote.votes.filter(({ code }) => !acknowledged.has(code)), vote.votes.length - acknowledged.size);
      for (const [code, answer] of told) if (answer === 'cast' || answer === 'alreadyUsed') acknowledged.add(code);
      await startedAgain();
    }
    // Whoever was left without an answer tries again, and so does, by mistake, everybody else.
    const answers = await Promise.all(vote.votes.map(async (one) => [one.code, await castAt(demo.url, vote.roundId, one)] as const));
    expect(answers.filter(([code, answer]) => acknowledged.has(code) && answer !== 'alreadyUsed')).toEqual([]);
    expect(answers.filter(([, answer]) => answer !== 'cast' && answer !== 'alreadyUsed')).toEqual([]);
    expect(at(await ask(api, cast.desk, 'box', { roundId: vote.roundId }), 'box')).toEqual({ open: true, issued: present, cast: present });
    const names = (await readdir(demo.dataFolder, { recursive: true })).filter((name) => name.includes(vote.roundId));
    expect(names.filter((name) => name.endsWith('.half'))).toEqual([]);
    const box = await readFile(join(demo.dataFolder, names.find((name) => name.endsWith('.box')) ?? ''), 'utf8');
    expect(at(JSON.parse(box), 'ballots')).toEqual(vote.votes.map(({ line }) => line).toSorted());

    await order(api, cast.desk, 'closeBox', { roundId: vote.roundId });
    await killed();
    await startedAgain();
    expect((await publish(api, vote.roundId)).toSorted()).toEqual(vote.votes.map(({ line }) => line).toSorted());
    await goOn(api, cast.chief, congressId);
    const [round] = rows(at(rows(at(await ask(api, cast.desk, 'results', { congressId }), 'bodies'))[0], 'rounds'));
    // All ballots have at most nine marks for ten candidates, so all are valid; each candidate has her own.
    const expected = Object.fromEntries(vote.candidates.map((id, index) => [id, vote.votes.filter(({ line }) => line[index] === '+').length]));
    expect(Object.fromEntries(rows(at(at(round, 'tally'), 'candidates')).map((one) => [at(one, 'id'), at(one, 'for')]))).toEqual(expected);
    const head = await api.as(cast.head);
    await head.mutate('item.act', { itemId: vote.roundId, seenVersion: at(await head.query('item.get', { id: vote.roundId }), 'version'), key: randomUUID(), action: 'reject', opinion: '主席团决定重新投票' });
  });

  test('a full dump of several elections lets nobody guess better than chance who cast which ballot', async () => {
    const sums = new Map<string, number>();
    const traces: string[] = [];
    /** Reads one place of the dump in every way, and looks for what should be nowhere. */
    const read = async (dump: Dump, vote: OpenVote, moment: string) => {
      for (const [file, text] of dump) {
        const place = `${moment}: ${file.replace(vote.roundId, 'round')}`;
        const found = find(text);
        for (const [way, guess] of Object.entries(guesses(found, vote))) sums.set(`${place}: ${way}`, (sums.get(`${place}: ${way}`) ?? 0) + hits(guess));
        traces.push(...vote.votes.flatMap(({ code }) => [code, code.replaceAll('-', ''), markOf(vote.roundId, code)]).filter((one) => found.has(one)).map(() => place));
        traces.push(...vote.votes.filter(({ line }) => file === 'log' && found.has(line)).map(() => `${place}: a ballot`));
      }
      // It takes seconds: connections the server has let go meanwhile are noticed before one is used again.
      await setImmediate();
    };
    for (let count = 0; count < elections; count += 1) {
      const vote = await openVote(api, congressId);
      const half = Math.floor(present / 2);
      for (const one of vote.votes.slice(0, half)) expect(await castAt(demo.url, vote.roundId, one)).toBe('cast');
      // A backup made while people vote.
      const file = join(demo.dataFolder, 'backup.tar');
      await run(process.execPath, [program, 'backup', file], { env: { PATH: process.env['PATH'] ?? '', JINGUO_DATA: demo.dataFolder } });
      for (const one of vote.votes.slice(half)) expect(await castAt(demo.url, vote.roundId, one)).toBe('cast');
      await order(api, cast.desk, 'closeBox', { roundId: vote.roundId });
      await read(await dumpOf(demo.dataFolder, { log: log + demo.said() }), vote, 'closed');
      await publish(api, vote.roundId);
      await read(await dumpOf(demo.dataFolder, { log: log + demo.said() }), vote, 'published');
      await signAndAnnul(api, congressId, vote.roundId);
    }
    const places = new Set([...sums.keys()].map((one) => one.split(': ').slice(0, 2).join(': ')));
    expect([...places]).toEqual(expect.arrayContaining(['closed: log', 'closed: backup.tar', 'closed: round.box', 'closed: jinguo.sqlite', 'closed: jinguo.sqlite-wal', 'published: jinguo.sqlite-wal']));
    // No slip and no mark of one is anywhere once the box is closed, and the log holds no ballot.
    expect(traces).toEqual([]);
    // Were ballots kept in the order of voting, or beside their slips, the same eyes would see it at once.
    const leaky = await openVote(api, congressId);
    const kept = guesses(find(leaky.votes.map(({ line, code }) => `"${line}" ${code}`).join('\n')), leaky);
    expect([hits(kept['ballots lie in the order of voting'] ?? []), hits(kept['a ballot lies beside its slip'] ?? [])]).toEqual([present, present]);
    await order(api, cast.desk, 'closeBox', { roundId: leaky.roundId });
    // Chance hits one in an election, give or take one: six deviations, for so many ways of guessing.
    const bound = elections + 6 * Math.sqrt(elections);
    expect([...sums].filter(([, sum]) => sum > bound)).toEqual([]);
  });

  test('killed while tallies are typed and handed in, it has every sheet once', async () => {
    // The box of the last test was closed empty: ballots are issued on paper.
    await goOn(api, cast.desk, congressId, present);
    await goOn(api, cast.desk, congressId, present);
    const [first, second] = cast.tellers;
    const roundId = String(at(at(await ask(api, first, 'session', { congressId }), 'primary'), 'itemId'));
    const sheet = await ask(api, first, 'sheet', { roundId });
    const candidates = rows(at(at(sheet, 'round'), 'candidates')).map((one, index) => ({ id: at(one, 'id'), for: index < 9 ? present - index : 0, against: index < 9 ? index : present, abstain: 0 }));
    const tally = { ...Object(at(sheet, 'turnout')), valid: present, invalid: 0, candidates, writeIns: [] };
    const drafts: unknown[] = [];
    for (const teller of [first, second]) {
      const key = randomUUID();
      const cells = { valid: String(present), [`${String(candidates[0]?.id)}/for`]: '84' };
      await order(api, teller, 'saveSheet', { roundId, cells });
      await killed();
      await startedAgain();
      drafts.push(at(await ask(api, teller, 'sheet', { roundId }), 'draft'));
      for (let kills = 0; kills < 3; kills += 1) {
        const sent = order(api, teller, 'sendSheet', { roundId, key, tally }).catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, randomInt(25)));
        await killed();
        await sent;
        await startedAgain();
      }
      // The same press of the button once more: it is in, once.
      await order(api, teller, 'sendSheet', { roundId, key, tally });
      expect(at(await ask(api, teller, 'sheet', { roundId }), 'sent')).toEqual(tally);
      expect(drafts.at(-1)).toEqual(cells);
    }
    await goOn(api, cast.chief, congressId);
    const results = rows(at(rows(at(await ask(api, cast.desk, 'results', { congressId }), 'bodies'))[0], 'rounds')).find((one) => at(one, 'itemId') === roundId);
    expect(at(results, 'tally')).toEqual(tally);
    const item = await (await api.as(cast.desk)).query('item.get', { id: roundId });
    expect(rows(at(item, 'timeline')).filter((one) => at(one, 'action') === 'approve')).toHaveLength(3);
  });
});

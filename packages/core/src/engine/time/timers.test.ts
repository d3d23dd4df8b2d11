// Time that passes: what one item's rules refuse must not hold up the others, and nothing fires twice.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { brokenPromises, createKit, lateTimers, type Kit } from '../../testing.ts';
import { definePlugin } from '../../plugin/define-plugin.ts';
import { isObject } from '../../values/json.ts';

const text = (zh: string) => ({ zh, en: zh });
const titleOf = (data: Readonly<Record<string, unknown>>) => (isObject(data['letter']) ? String(data['letter']['title']) : '');

/** What a guard of theirs stumbles over. */
const wax = { melted: false };

/** Letters wait a month and are then published by themselves, whatever they say. */
const letters = definePlugin({
  name: 'letters',
  title: text('来信'),
  version: '1.0.0',
  engine: 1,
  workflows: [
    {
      itemTitle: titleOf,
      definition: {
        format: 1, campaign: 'letters', programme: 'letter', code: 'XX02', workflow: 'letter', title: text('来信'), form: 'item', startedBy: [{ applicant: true }],
        forms: { letter: { title: text('来信'), schema: { type: 'object', required: ['title'], properties: { title: { type: 'string' } } } } },
        start: 'writing',
        stages: [
          { id: 'writing', kind: 'fillIn', title: text('撰写'), actors: [{ applicant: true }], form: 'letter', outcomes: { submitted: { to: 'resting' } } },
          { id: 'resting', kind: 'wait', title: text('静置'), settings: { until: { months: 1 } }, outcomes: { elapsed: { to: 'posted', when: [{ guard: 'sealed' }] } } },
          { id: 'posted', kind: 'notice', title: text('公示'), settings: { paper: 'letter' }, outcomes: { passed: { to: 'kept' }, objected: { to: 'kept' } } },
          { id: 'kept', kind: 'end', title: text('留存'), settings: { result: 'kept', good: true } },
        ],
      },
    },
  ],
  guards: [
    {
      name: 'sealed',
      unmet: text('没有封缄'),
      test: () => {
        if (wax.melted) throw new RangeError('no wax');
        return true;
      },
    },
  ],
  papers: { letter: ({ data }) => ({ title: '来信', blocks: [{ kind: 'paragraph', text: titleOf(data) }] }) },
});

let kit: Kit;
beforeEach(async () => {
  kit = await createKit({ plugins: [letters], people: [{ username: 'lan', name: '沈兰', posts: [] }, { username: 'clerk', name: '经办', posts: [{ role: 'clerk', unit: 'd' }] }], engine: { keepers: ['clerk'] } });
  wax.melted = false;
});
afterEach(async () => {
  await kit.settle();
  expect(await lateTimers(kit.store, kit.clock.now())).toEqual([]);
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const write = async (title: string) => (await kit.as('lan').start('letter', { title }, { unit: 'v11' })).itemId;
const stageOf = async (id: string) => (await kit.as('lan').item(id)).stage;
const incidents = () => kit.store.read.selectFrom('incident').selectAll().execute();
const pass = (days: number) => kit.clock.advance(days * 86_400_000);

it('a timer whose item is refused stays due as an incident that says why, and fires once it is repaired', async () => {
  const leaking = await write('请致电13812345678');
  kit.clock.advance(60_000);
  const harmless = [await write('一封信'), await write('又一封信')];
  pass(40);
  await kit.settle();
  expect(await Promise.all(harmless.map(stageOf))).toEqual(['posted', 'posted']);
  expect(await stageOf(leaking)).toBe('resting');
  expect(await incidents()).toMatchObject([{ item_id: leaking, kind: 'timer', rule: 'timer resting.elapse', state: 'open', times: 1 }]);
  expect(JSON.stringify(await incidents())).not.toContain('13812345678');
  await kit.store.write((tx) => tx.db.updateTable('item').set({ data: JSON.stringify({ letter: { title: '请致电****' } }) }).where('id', '=', leaking).execute());
  await kit.settle();
  expect(await stageOf(leaking)).toBe('resting');
  kit.clock.advance(60_000);
  await kit.settle();
  expect(await stageOf(leaking)).toBe('posted');
  expect(await incidents()).toMatchObject([{ state: 'resolved', resolution: 'fired', resolved_by: null }]);
});

it('a refused timer is tried again by itself, less and less often, and counted on one incident', async () => {
  await write('请致电13812345678');
  pass(40);
  const tries: number[] = [];
  for (let minute = 0; minute < 6 * 60; minute += 1) {
    const before = (await incidents())[0]?.times ?? 0;
    await kit.settle();
    if (((await incidents())[0]?.times ?? 0) > before) tries.push(minute);
    kit.clock.advance(60_000);
  }
  const waits = tries.slice(1).map((minute, n) => minute - (tries[n] ?? 0));
  expect(waits[0]).toBe(1);
  expect(Math.max(...waits)).toBeGreaterThanOrEqual(30);
  expect(Math.max(...waits)).toBeLessThanOrEqual(60);
  expect(await incidents()).toMatchObject([{ times: tries.length }]);
});

it('a timer whose guard throws decides nothing: an incident names the plugin’s guard, and a keeper has it tried again', async () => {
  const id = await write('一封信');
  wax.melted = true;
  pass(40);
  await kit.settle();
  expect(await stageOf(id)).toBe('resting');
  expect(await incidents()).toMatchObject([{ kind: 'timer', rule: 'timer resting.elapse', found: 'plugin letters: guard sealed failed: RangeError: no wax' }]);
  wax.melted = false;
  const { person } = kit.as('clerk');
  const [waiting] = (await kit.engine.incidents(person, { limit: 5 })).incidents;
  await expect(kit.engine.dropIncident(person, waiting?.id ?? '', '不要了')).rejects.toMatchObject({ code: 'NOT_DROPPABLE' });
  await kit.settle();
  expect(await stageOf(id)).toBe('resting');
  await kit.engine.retryIncident(person, waiting?.id ?? '', '已补封蜡');
  await kit.settle();
  expect(await stageOf(id)).toBe('posted');
  expect(await incidents()).toMatchObject([{ state: 'resolved', resolution: 'fired' }]);
});

it('passes that run at the same time fire each timer once', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, (_, n) => write(`信${n}`)));
  pass(40);
  const fired = await Promise.all(Array.from({ length: 5 }, () => kit.engine.runTimers()));
  expect(fired.reduce((all, one) => all + one, 0)).toBe(20);
  expect(new Set(await Promise.all(ids.map(async (id) => (await kit.as('lan').item(id)).version)))).toEqual(new Set([2]));
});

it('after a long silence everything due is caught up, oldest first, and a clock set back undoes nothing', async () => {
  const id = await write('一封信');
  pass(400);
  await kit.settle();
  expect(await stageOf(id)).toBe('posted');
  pass(-400);
  await kit.settle();
  expect(await stageOf(id)).toBe('posted');
  pass(420);
  await kit.settle();
  expect(await kit.as('lan').item(id)).toMatchObject({ stage: 'kept', result: 'kept' });
});

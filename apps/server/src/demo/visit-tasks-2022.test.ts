// The story of three planned visits, alone in an empty office, as they stand on the demonstration's day.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allPeople, morningOf } from '@jinguo/core';
import { brokenInvariants } from '@jinguo/core/testing';
import { expect, test } from 'vitest';
import { campaigns } from '../campaigns.ts';
import { openOffice } from '../office.ts';
import { moveClock } from './move-clock.ts';
import { addPeople, directory } from './newcomers.ts';
import { demoToday } from './round-2022.ts';
import { day, officeHour, play, settle } from './script.ts';
import { visitTasks2022 } from './visit-tasks-2022.ts';

test('one planned visit is made and done, one is due again today, and of one that nobody made the town’s head was told', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jinguo-visits-'));
  const office = await openOffice({ dataFolder: folder, demo: true, clockStartsAt: undefined }, {
    campaigns,
    async fillDemo({ store, engine, demoClock: clock }) {
      if (clock === undefined) throw new TypeError('no clock');
      clock.moveTo(officeHour(day('2022-06-10'), 0));
      await addPeople(store);
      const stage = { engine, clock, ...directory(await allPeople(store.read)) };
      await play(stage, visitTasks2022(stage));
      await moveClock({ clock, to: new Date(morningOf(demoToday).getTime() + 3_600_000), settle: () => settle(engine) });
    },
  });
  try {
    const { engine, store } = office;
    const { person } = directory(await allPeople(store.read));
    const tasks = await store.read.selectFrom('item').select(['title', 'stage', 'result']).where('workflow', '=', 'member-visits-tasks').orderBy('number').execute();
    expect(tasks.map((one) => [one.title, one.stage, one.result])).toEqual([['走访任务 竹-2022-03', 'closed', 'done'], ['走访任务 竹-2022-07', 'visit', null], ['走访任务 竹-2022-11', 'visit', null]]);
    const desk = await engine.inbox(person('yumf'), { tab: 'todo', workflow: 'member-visits-tasks', limit: 10 });
    expect(desk.rows.map((one) => one.title).toSorted()).toEqual(['走访任务 竹-2022-07', '走访任务 竹-2022-11']);
    expect((await engine.messages(person('caiyx'))).map(({ itemNumber, code }) => [itemNumber, code]).toSorted()).toEqual([['QJ03T-2022-0001', 'visited'], ['QJ03T-2022-0003', 'overdue']]);
    expect(await brokenInvariants(store, engine.registry)).toEqual([]);
  } finally {
    await office.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);

// The story of a class of instructors, alone in an empty office: each of its turns came about, and its certificates can be checked.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allPeople } from '@jinguo/core';
import { brokenInvariants } from '@jinguo/core/testing';
import { expect, test } from 'vitest';
import { campaigns } from '../campaigns.ts';
import { openOffice } from '../office.ts';
import { instructors2022 } from './instructors-2022.ts';
import { addPeople, directory } from './newcomers.ts';
import { day, officeHour, play } from './script.ts';
import { bringingPapers, keepSignedPaper } from './signed-paper.ts';

test('a class is filled, moves one up from its waiting list, teaches, examines one twice and certifies nine, whose certificates answer', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jinguo-class-'));
  const office = await openOffice({ dataFolder: folder, demo: true, clockStartsAt: undefined }, {
    campaigns,
    async fillDemo({ store, engine, demoClock: clock }) {
      if (clock === undefined) throw new TypeError('no clock');
      clock.moveTo(officeHour(day('2022-02-25'), 0));
      await addPeople(store);
      const stage = { engine: bringingPapers(engine, await keepSignedPaper(folder)), clock, ...directory(await allPeople(store.read)) };
      await play(stage, instructors2022(stage));
    },
  });
  try {
    const { engine, store } = office;
    const ended = await store.read.selectFrom('item').select(['stage', 'title']).where('workflow', '=', 'instructor-training').orderBy('number').execute();
    const byStage = Map.groupBy(ended, (one) => one.stage);
    expect(Object.fromEntries([...byStage].map(([stage, list]) => [stage, list.length]))).toEqual({ year1: 9, notCompleted: 1, withdrawn: 1, rejected: 1 });
    expect(await store.read.selectFrom('item').select('stage').where('workflow', 'in', ['instructor-class', 'instructor-training-service']).orderBy('workflow').execute()).toEqual([{ stage: 'filed' }, { stage: 'closed' }]);
    const certificates = await store.read.selectFrom('certificate').select(['code', 'number']).where('number', 'like', '南妇证%').orderBy('number').execute();
    expect(certificates.map((one) => one.number)).toEqual(Array.from({ length: 9 }, (_, index) => `南妇证〔2022〕00${index + 1}`));
    expect(await engine.certificate(certificates[0]?.code ?? '')).toMatchObject({ number: '南妇证〔2022〕001', holder: '蒋*英', validUntil: '2025-06-17', revokedOn: null });
    const clerk = (await allPeople(store.read)).find((one) => one.username === 'xujy');
    const figures = clerk === undefined ? [] : (await engine.figures(clerk, { years: [2022] })).filter((one) => one.programme === 'JH02');
    expect(Object.fromEntries(figures.map((one) => [one.figure, one.sum]))).toMatchObject({ classes: 1, enrolled: 10, examined: 9, completed: 9, certified: 9, hours: 360, services: 1, serviceHours: 3 });
    const marks = await Promise.all((await store.read.selectFrom('item').select('data').where('workflow', '=', 'instructor-training').where('stage', '=', 'year1').execute()).map((row) => JSON.parse(row.data)));
    expect(marks.filter((one) => one.theoryResit !== undefined).map((one) => [one.theory.mark, one.marks.theory, one.marks.passed])).toEqual([[51, 7000, true]]);
    expect(Object.fromEntries([...Map.groupBy(marks, (one) => String(one.roster.tier))].map(([tier, list]) => [tier, list.length]))).toEqual({ expert: 2, instructor: 5, volunteer: 2 });
    expect(await brokenInvariants(store, engine.registry)).toEqual([]);
  } finally {
    await office.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);

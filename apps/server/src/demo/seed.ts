// Fills a new demonstration: makes its people, then lets them work through two written rounds, a class of instructors, two congresses, three planned visits, a vote of the public and a season of every programme,
// with the clock set to each step's hour. Nothing is inserted: every item went through the command path, so the audit log holds the whole story.
import { allPeople, morningOf, type Person } from '@jinguo/core';
import { ConfigProblem } from '../config.ts';
import type { Office } from '../office.ts';
import { districtCongress } from './congress/district.ts';
import { townCongress } from './congress/town.ts';
import { instructors2022 } from './instructors-2022.ts';
import { moveClock } from './move-clock.ts';
import { addPeople, directory } from './newcomers.ts';
import { round2021 } from './round-2021.ts';
import { openActivity2022 } from './open-activity-2022.ts';
import { publicVote2022 } from './public-vote-2022.ts';
import { demoToday, round2022 } from './round-2022.ts';
import { compactSeason } from './season/compact-season.ts';
import { day, officeHour, play, settle, type Stage, type Step } from './script.ts';
import { bringingPapers, keepSignedPaper } from './signed-paper.ts';
import { visitTasks2022 } from './visit-tasks-2022.ts';

const hour = 3_600_000;

export async function seedDemo({ store, engine: plain, demoClock: clock, dataFolder }: Office): Promise<void> {
  if (clock === undefined) throw new ConfigProblem('Only a demonstration can be filled with its rounds.');
  clock.moveTo(officeHour(day('2021-08-30'), 0));
  const engine = bringingPapers(plain, await keepSignedPaper(dataFolder));
  await addPeople(store);
  const everybody = await allPeople(store.read);
  const stage: Stage = { engine, clock, ...directory(everybody) };
  const season = compactSeason({ engine, store, people: everybody, from: '2021-08-31', until: '2022-09-20' });
  await play(stage, [...round2021(stage), lastYearRead(stage, everybody), ...round2022(stage), ...townCongress(stage), ...districtCongress(stage), ...instructors2022(stage), ...visitTasks2022(stage), ...openActivity2022(stage), ...publicVote2022({ engine, store, people: everybody }), ...season]);
  await moveClock({ clock, to: new Date(morningOf(demoToday).getTime() + hour), settle: () => settle(engine) });
}

/** Nobody comes back from a year with all its messages unread. */
function lastYearRead({ engine }: Stage, everybody: readonly Person[]): Step {
  return {
    at: officeHour(day('2022-08-31'), 7),
    async run() {
      for (const person of everybody) {
        const ids = (await engine.messages(person)).map((message) => message.id);
        if (ids.length > 0) await engine.readMessages(person, ids);
      }
    },
  };
}

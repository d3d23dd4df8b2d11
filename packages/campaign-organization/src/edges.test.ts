// Every edge of every workflow of the campaign, walked on the real engine.
import { appointedBefore, projectsDue, walkEveryEdge, type FormHints } from '@jinguo/core/testing';
import { addMonths } from '@jinguo/core/plugin';
import { expect, it } from 'vitest';
import { organization } from './index.ts';

const projects = projectsDue(['member-projects', 'breakthroughs', 'courier-care', 'model-office']);

/** A period with activities, and one without. */
const forms: FormHints = {
  'women-homes.yearlyReview': ({ attempt }) => ({ activities: (attempt + 1) % 2 }),
  ...Object.fromEntries(['member-visits', 'sisters-visits'].flatMap((name): [string, FormHints[string]][] => [
    [`${name}-tasks.plan`, ({ today, serial }) => ({ frequency: serial % 2 === 0 ? 'once' : 'monthly', firstOn: today, lastOn: addMonths(today, 11) })],
    [`${name}-tasks.visit`, ({ today }) => ({ visitedOn: today })],
  ])),
};

/** Nothing done for twelve months, of which the first look comes after six. */
const afterDays = { 'women-homes: review1 —recorded→ dissolved': 200 };

it.each(organization.programmes.map((one) => one.code))('every edge of %s is walked, and all that must hold holds', async (programme) => {
  const served = appointedBefore(['volunteers']);
  const { walked, missed, faults, untold } = await walkEveryEdge({ plugin: organization, programme, comesRound: projects.comesRound, given: served.given, forms: { ...projects.forms, ...forms, ...served.forms }, afterDays: { ...projects.afterDays, ...afterDays } });
  expect({ missed, faults, untold }).toEqual({ missed: [], faults: [], untold: [] });
  expect(walked).toBeGreaterThan(0);
});

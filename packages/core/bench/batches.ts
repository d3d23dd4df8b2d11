// Goal P9: one call with 500 decisions beside one with 50.
import { batchTime } from './engine-rate.ts';
import { fixed, type Part } from './part.ts';
import { median } from './timing.ts';
import { createWorld } from './world.ts';

export const batches: Part = async ({ quick, print }) => {
  const world = await createWorld();
  await batchTime(world, 50);
  const of50: number[] = [];
  const of500: number[] = [];
  for (let n = 0; n < (quick ? 3 : 9); n += 1) {
    of50.push(await batchTime(world, 50));
    of500.push(await batchTime(world, 500));
  }
  await world.close();
  const [few, many] = [median(of50), median(of500)];
  print(`one call with 50 decisions ${fixed(few, 1)} ms, with 500 ${fixed(many, 1)} ms: ${fixed(many / few)}× (goal P9 ≤ 3)`);
  return { P9: many / few };
};

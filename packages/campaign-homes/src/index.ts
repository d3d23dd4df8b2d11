// 美家美妇: what the campaign contributes. Wiring only; each programme reads like its row in the catalogue.
import { definePlugin } from '@jinguo/core/plugin';
import { classes, cleanDays, cleanNanhu } from './days.ts';
import { alterations, upkeep } from './money.ts';
import { report } from './report.ts';
import { managers, showcases, showings, smallGardens } from './selections.ts';
import { balconies, courtyards } from './starred.ts';
import { threeGifts } from './three-gifts.ts';
import { finestRoutes, helpers, pairings, sharedBeauty } from './works.ts';

export const homes = definePlugin({
  name: 'homes',
  title: { zh: '美家美妇', en: 'Beautiful homes' },
  version: '1.0.0',
  engine: 1,
  workflows: [],
  programmes: [courtyards, balconies, showcases, finestRoutes, sharedBeauty, helpers, classes, smallGardens, alterations, showings, threeGifts, managers, upkeep, cleanDays, cleanNanhu, pairings],
  report,
});

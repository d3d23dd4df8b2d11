// 思想引航: what the campaign contributes. Wiring only; each programme reads like its row in the catalogue.
import { definePlugin } from '@jinguo/core/plugin';
import { cadreTraining, fourVisits, promises, prosperityPlan } from './chairs-and-visits.ts';
import { weChatColumns } from './columns.ts';
import { familiesTour, hosting, studySessions, themeEducation } from './events.ts';
import { honoursAbove } from './honours.ts';
import { lectureCorps } from './lectures.ts';
import { outstandingWomen } from './outstanding-women.ts';
import { report } from './report.ts';

export const guidance = definePlugin({
  name: 'guidance',
  title: { zh: '思想引航', en: 'Shared ideas' },
  version: '1.0.0',
  engine: 1,
  workflows: [],
  programmes: [lectureCorps, weChatColumns, themeEducation, studySessions, outstandingWomen, honoursAbove, familiesTour, promises, fourVisits, cadreTraining, hosting, prosperityPlan],
  report,
});

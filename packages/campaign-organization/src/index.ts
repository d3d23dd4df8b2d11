// 强基赋能: what the campaign contributes. Wiring only; each programme reads like its row in the catalogue.
import { definePlugin } from '@jinguo/core/plugin';
import { breakthroughs, courierCare, modelOffice } from './breakthroughs.ts';
import { media, volunteers } from './media-and-volunteers.ts';
import { memberReports, memberVisits } from './member-duties.ts';
import { newFields, societies } from './new-fields.ts';
import { outstandingHeads } from './outstanding-heads.ts';
import { partnerships } from './partnerships.ts';
import { report } from './report.ts';
import { womenHomes } from './women-homes.ts';
import { workshops } from './workshops.ts';

export const organization = definePlugin({
  name: 'organization',
  title: { zh: '强基赋能', en: 'A stronger base' },
  version: '1.0.0',
  engine: 1,
  workflows: [],
  programmes: [womenHomes, workshops, memberVisits, newFields, breakthroughs, partnerships, societies, memberReports, media, courierCare, volunteers, modelOffice, outstandingHeads],
  report,
});

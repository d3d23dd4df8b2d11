// 家和助兴: what the campaign contributes. Wiring only; each programme reads like its row in the catalogue.
import { definePlugin } from '@jinguo/core/plugin';
import { childrensDrawings, safeFamilies } from './awards.ts';
import { childrensHomes } from './childrens-homes/index.ts';
import { disputes, policeCalls } from './disputes.ts';
import { familyTitles } from './family-titles.ts';
import { brandClasses, familySpirit, lawTalks, neighboursFestival } from './gatherings.ts';
import { guardianGuidance } from './guardian-guidance.ts';
import { help } from './help.ts';
import { instructors } from './instructors/index.ts';
import { doors } from './instructors/sign-in-door.ts';
import { signIns } from './instructors/sign-in-rows.ts';
import { procedures } from './instructors/sign-in-sheet.ts';
import { counsellors, guardians, mediators } from './people.ts';
import { educationBases, keyProjects, kindFirms, mothersSchool } from './places-and-projects.ts';
import { parentPoints } from './points/index.ts';
import { wishes } from './wishes.ts';
import { report } from './report.ts';

export const families = definePlugin({
  name: 'families',
  title: { zh: '家和助兴', en: 'Harmonious families' },
  version: '1.0.0',
  engine: 1,
  workflows: [],
  programmes: [
    childrensHomes, instructors, parentPoints, wishes, keyProjects, familyTitles, kindFirms, neighboursFestival, disputes, policeCalls, mediators, counsellors, guardianGuidance, guardians, help, childrensDrawings, familySpirit, brandClasses, lawTalks, educationBases,
    mothersSchool, safeFamilies,
  ],
  report,
  procedures,
  tables: { signInDoors: doors, signIns },
});

// 扶智助创: what the campaign contributes. Wiring only; each programme reads like its row in the catalogue.
import { definePlugin } from '@jinguo/core/plugin';
import { farmAlliance, groupedPosts, leadGeese, scientists, womensAlliances } from './alliances.ts';
import { bankReferral } from './bank-referral.ts';
import { interestSubsidyProgramme } from './interest-subsidy/programme.ts';
import { cloudStart, liveHosts, mentors, skillTraining } from './mentors-and-courses.ts';
import { craftswomen, innovationWorkshops, modelPosts, startBases } from './named-posts.ts';
import { report } from './report.ts';

export const enterprise = definePlugin({
  name: 'enterprise',
  title: { zh: '扶智助创', en: 'Skills and enterprise' },
  version: '1.0.0',
  engine: 1,
  workflows: [],
  programmes: [
    interestSubsidyProgramme, bankReferral, mentors, skillTraining, innovationWorkshops, scientists, modelPosts, groupedPosts, cloudStart, liveHosts, farmAlliance, leadGeese, startBases, womensAlliances, craftswomen,
  ],
  report,
});

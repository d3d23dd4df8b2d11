// Row by row what the catalogue says of each programme (domain.md §2, §5, §9), held against its definition: who is asked and how, how
// long, what a lead may change. What a rule makes of them is in rules.test.ts and beside the interest subsidy.
import { createRegistry } from '@jinguo/core';
import { factsOf } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { enterprise } from './index.ts';

const registry = createRegistry([enterprise]);
const said = (workflow: string) => factsOf(registry, workflow);

it.each([
  ['FZ01', 'interest-subsidy', ['villageCheck 3wd', 'townReview 5wd', 'districtCheck 3wd', 'sectionReview 2wd', 'recovery 15wd', 'youngest 18', 'oldest 55', 'leastShare 30', 'mostTimes 3', 'longestTerm 36', 'barYears 3']],
  ['FZ01', 'interest-subsidy-round', ['consultation 5wd', 'decision 10wd', 'notice 公示5', 'payment 10wd', 'partner.hr veto', 'partner.police veto', 'partner.court veto', 'partner.market veto', 'partner.tax veto', 'partner.finance veto', 'partner.bank advise', 'longestClaim 12']],
  ['FZ02', 'bank-referral', ['referral 3wd', 'bankResult 10wd', 'partner.bank countersign']],
  ['FZ03', 'mentors', ['notice 公示5', 'practice 5', 'services 6', 'leastRating 35', 'year2 wait']],
  ['FZ03', 'mentors-service', ['dispatch 3wd']],
  ['FZ04', 'skill-training', ['attendance 90']],
  ['FZ05', 'innovation-workshops', ['leastMembers 5', 'leastWomen 50', 'leastResults 1', 'leastJobs 10', 'year3 wait']],
  ['FZ05', 'innovation-workshops-round', ['partner.science advise', 'partner.hr advise', 'notice 公示5']],
  ['FZ05', 'workshop-support', ['decision 5wd', 'notice 公示5', 'payment 10wd', 'mostSupport 2000000']],
  ['FZ07', 'model-posts', ['leastMembers 5', 'leastWomen 50', 'higherWomen 60', 'heldYears 2', 'plaque 10wd']],
  ['FZ07', 'model-posts-round', ['notice 公示5', 'newFields 30']],
  ['FZ08', 'grouped-posts', ['longestYears 3']],
  ['FZ12', 'lead-geese', ['report4 10wd', 'yellow 80']],
  ['FZ13', 'start-bases', ['leastWomen 50', 'year3 wait']],
  ['FZ15', 'craftswomen', ['panel 15wd', 'year3 wait']],
])('%s %s', (_code, workflow, facts) => {
  expect(said(workflow)).toEqual(expect.arrayContaining([...facts]));
});

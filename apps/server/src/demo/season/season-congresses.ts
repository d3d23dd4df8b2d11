// The congresses of a season, held as they are written down, by people of its seed: a town's from plan to archive, a seat of it that
// falls vacant in June and is filled in August, and the district's as far as its delegates and candidates.
import type { ActCommand } from '@jinguo/core';
import { districtCongress } from '../congress/district.ts';
import { townCongress } from '../congress/town.ts';
import { act, day, officeHour, type Stage, type Step } from '../script.ts';

const town = '330402100000';
const seatsLeft = 24;

export function seasonCongresses(stage: Stage, seed: number): readonly Step[] {
  return [...townCongress(stage, seed * 1_000), ...districtCongress(stage, seed * 1_000), ...filledAgain(stage)].toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

function filledAgain({ engine, holder }: Stage): readonly Step[] {
  const desk = holder('townOfficer', town);
  const records = async (workflow: string, stage: string, more: Omit<ActCommand, 'action' | 'itemId' | 'seenVersion' | 'key'>) => {
    const { rows } = await engine.items(desk, { workflow, status: 'open', limit: 100 });
    await act(engine, desk, { action: 'record', itemId: rows.find((one) => one.stage === stage)?.itemId ?? '', ...more });
  };
  const step = (on: string, run: Step['run']): Step => ({ at: officeHour(day(on), 0), run });
  return [
    step('2022-06-15', () => records('town-congress-members', 'serving', { verdict: 'resigned', form: { on: '2022-06-15', document: '辞职书' } })),
    step('2022-07-01', () => records('town-congress-vacancies', 'filling', { form: { candidate: '费清', post: '凤桥镇中心小学教师', way: 'byElection', reason: '补足名额' } })),
    step('2022-07-05', async () => {
      const officer = holder('partnerOfficer', 'partner.organization');
      const { rows } = await engine.inbox(officer, { tab: 'todo', limit: 100, workflow: 'town-congress-vacancies' });
      for (const row of rows) await act(engine, officer, { action: 'opine', itemId: row.itemId });
    }),
    step('2022-08-05', () => records('town-congress-vacancies', 'committeeVote', { form: { heldOn: '2022-08-05', present: seatsLeft, issued: seatsLeft, collected: seatsLeft, invalid: 0, votesFor: 22, votesAgainst: 2, votesAbstained: 0 } })),
  ];
}

// The round of 2021 as it really went: nine women, asked about in seven departments, decided, published, paid by the
// finance bureau, visited half a year later. “为9名创业女性贴息6.96万元” counts these.
import type { Answer, EntryVerdict } from '@jinguo/core';
import { applications2021 } from './applications-2021.ts';
import { district, districtApproves, sectionApproves, stepsOf, townApproves, villageApproves } from './applications.ts';
import { made, openRound } from './open-round.ts';
import { act, day, officeHour, type Stage, type Step } from './script.ts';

const partners = ['hr', 'police', 'court', 'market', 'tax', 'bank', 'finance'] as const;

const answered = ['2021-10-13', '2021-10-14', '2021-10-15', '2021-10-18'] as const;

const dates = {
  opened: '2021-09-01', closed: '2021-10-12', decided: '2021-10-22', paid: '2021-11-05', filed: '2021-11-12', visited: '2022-05-12',
} as const;

export function round2021(stage: Stage): readonly Step[] {
  const { engine } = stage;
  const entries: Answer[] = [];
  let round: Answer | undefined;
  const theRound = () => made(round);
  const item = () => ({ itemId: theRound().itemId });

  const asked = partners.map((partner, index): Step => ({
    at: officeHour(day(answered[index % answered.length] ?? dates.closed), index * 3),
    run: () => act(engine, stage.holder('partnerOfficer', `partner.${partner}`), { ...item(), action: 'opine', verdict: 'none', opinion: '经核查，无意见。' }),
  }));

  const paidOn = day(dates.paid);
  const pay = (): readonly EntryVerdict[] =>
    entries.map(({ itemId }, index) => ({ itemId, verdict: 'paid', form: { receiptNo: `20211105${String(index + 1).padStart(4, '0')}`, paidOn } }));

  const visitedOn = day(dates.visited);
  const visits = applications2021.map(({ form }, index): Step => ({
    at: officeHour(visitedOn, index * 2),
    run: () =>
      act(engine, stage.holder('townOfficer', engine.units.get(form.orgUnit)?.parent ?? ''), {
        itemId: made(entries[index]).itemId,
        action: 'record',
        form: { visitedOn, business: 'running', note: '经营正常，订单稳定。' },
      }),
  }));

  return [
    openRound(stage, {
      at: officeHour(day(dates.opened), 0),
      form: { name: '2021年第一批', windowFrom: '2021-09-01', windowTo: '2021-09-30', budget: 8_000_000, claimFrom: '2020-10-01', claimTo: '2021-10-01' },
      onOpened: (answer) => {
        round = answer;
      },
    }),
    ...applications2021.flatMap((application, turn) =>
      stepsOf(stage, { turn, application, round: theRound, steps: [villageApproves(1), townApproves(4), districtApproves(6), sectionApproves(7)], onFiled: (answer) => entries.push(answer) }),
    ),
    { at: officeHour(day(dates.closed), 1), run: () => act(engine, stage.person('gumh'), { ...item(), action: 'approve', opinion: '申报截止，9人进入名单。' }) },
    ...asked,
    {
      at: officeHour(day(dates.decided), 5),
      run: () => act(engine, stage.person('zhoulj'), { ...item(), action: 'approve', opinion: '党组会集体研究，同意名单及金额，予以公示。', form: minutes }),
    },
    { at: officeHour(paidOn, 3), run: () => act(engine, stage.holder('partnerOfficer', 'partner.finance'), { ...item(), action: 'record', entries: [...pay()] }) },
    { at: officeHour(day(dates.filed), 2), run: () => act(engine, stage.holder('districtClerk', district), { ...item(), action: 'record', opinion: '材料齐全，归档。' }) },
    ...visits,
  ];
}

const minutes = {
  number: '南妇党组纪要〔2021〕14号', heldOn: dates.decided, attendees: ['陆文静', '沈晓岚', '周丽君', '顾敏华', '俞静'], votesFor: 5, votesAgainst: 0, votesAbstained: 0,
};

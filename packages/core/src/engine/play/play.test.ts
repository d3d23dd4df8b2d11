// A draft played by hand before it is in force, and plays recorded as what every later version must still come to.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseLocalDate, type LocalDate } from '../../calendar/local-date.ts';
import { allRows, brokenPromises, createKit, type Kit } from '../../testing.ts';
import { codeOf, committee } from '../../testing/committee.ts';
import { samplePlugin } from '../../testing/sample-plugin.ts';
import type { Play, PlayStep } from './play.ts';

let kit: Kit;
beforeEach(async () => {
  kit = await committee();
});
afterEach(async () => {
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const lead = () => ({ kind: 'person', person: kit.as('sectionHead.d').person }) as const;
const draftOf = (workflow = 'prize') => kit.engine.startWorkflowDraft(lead(), { workflow, number: 1 });
const startsOn = parseLocalDate('2022-09-05') ?? failed();
function failed(): LocalDate {
  throw new RangeError('no date');
}
const begin: PlayStep = { do: 'start', workflow: 'prize', by: 'applicant', unit: 'v11', form: { family: '沈兰家', points: 80 } };
const act = (by: string, action: 'approve' | 'return' | 'submit', more: Partial<Extract<PlayStep, { do: 'act' }>> = {}): PlayStep => ({ do: 'act', item: 0, by, action, ...more });
const toJury: readonly PlayStep[] = [begin, act('clerk@d#1', 'approve'), act('sectionHead@d#1', 'approve')];
const named: readonly PlayStep[] = [...toJury, act('expert@d#1', 'approve'), act('expert@d#2', 'approve'), act('chair@d#1', 'approve')];
const playOf = (steps: readonly PlayStep[]): Play => ({ startsOn, steps: [...steps] });
const stages = async (id: string, steps: readonly PlayStep[]) => (await kit.engine.playDraft(lead(), { id, play: playOf(steps) })).frames.map((one) => one.items[0]?.stage);

it('goes through a countersign of stand-ins, with what each step does told in words, and leaves nothing in the office', async () => {
  const { id } = await draftOf();
  const before = await allRows(kit.store);
  const { frames, items } = await kit.engine.playDraft(lead(), { id, play: playOf(named.slice(0, -2)) });
  expect(frames.map((one) => one.items[0]?.stage)).toEqual(['intake', 'check', 'jury', 'jury']);
  expect(frames[1]).toMatchObject({ words: { zh: '南湖区clerk在“受理”：同意' }, refusal: null, happened: [{ zh: '转到“审查”' }, { zh: '通知申报人：已受理' }] });
  expect(items[0]).toMatchObject({ number: expect.any(String), stage: 'jury', result: null });
  expect(items[0]?.actors.filter((one) => one.actions.some(({ action }) => action === 'approve')).map((one) => one.by)).toEqual(['expert@d#2']);
  expect(await stages(id, named)).toEqual(['intake', 'check', 'jury', 'jury', 'chair', 'named']);
  expect(await allRows(kit.store)).toEqual(before);
});

it('comes back from a return, and refuses in the office’s own words whoever is not asked', async () => {
  const { id } = await draftOf();
  const back = [...toJury, act('expert@d#1', 'return', { target: 'nomination', opinion: '请补充' }), act('clerk@d#1', 'approve'), act('applicant', 'submit', { form: { family: '沈兰家', points: 90 } })];
  const { frames } = await kit.engine.playDraft(lead(), { id, play: playOf(back) });
  expect(frames.map((one) => one.items[0]?.stage)).toEqual(['intake', 'check', 'jury', 'nomination', 'nomination', expect.stringMatching(/^(?:intake|jury)$/u)]);
  expect(frames[3]?.words.zh).toBe('南湖区expert在“评议”：退回（推荐）');
  expect(frames[4]).toMatchObject({ refusal: { code: 'NOT_ALLOWED' }, happened: [] });
});

it('moves its clock by working days, and what falls due on the way happens in its order', async () => {
  const { id } = await draftOf();
  const { frames, today, items } = await kit.engine.playDraft(lead(), { id, play: playOf([begin, act('clerk@d#1', 'approve'), { do: 'wait', workingDays: 5 }, { do: 'wait', workingDays: 2 }]) });
  // Saturday 10 and Mid-Autumn Monday 12 September 2022 are days off.
  expect([frames[2]?.at, today]).toEqual(['2022-09-13T01:00:00.000Z', '2022-09-15']);
  expect(frames[3]?.items[0]?.waits).toEqual(['chair@d', 'sectionHead@d']);
  expect(items[0]?.waitsFor.map((one) => one.zh)).toEqual(['南湖区chair', '南湖区sectionHead']);
});

it('begins an application with an example that is taken, in a round opened for it, and plays both through the public notice', async () => {
  await kit.close();
  kit = await createKit({ plugins: [samplePlugin()], partners: ['p.garden', 'p.water'] });
  const by = { kind: 'person', person: kit.as('sectionHead').person } as const;
  const { id } = await kit.engine.startWorkflowDraft(by, { workflow: 'micro-garden', number: 1 });
  const opening = await kit.engine.playOpening(by, { id });
  const { before, batch, starters, unit, example } = opening;
  const first: PlayStep = { do: 'start', workflow: 'micro-garden', by: starters[0]?.by ?? '', unit, form: example, batch: batch ?? 0 };
  const steps: readonly PlayStep[] = [
    ...before, first,
    { do: 'act', item: 1, by: 'villageOfficer@v11#1', action: 'approve' },
    { do: 'act', item: 1, by: 'townHead@t1#1', action: 'approve' },
    act('clerk@d#1', 'approve'),
    { do: 'act', item: 0, by: 'partnerOfficer@p.garden#1', action: 'opine', verdict: 'none' },
    { do: 'act', item: 0, by: 'partnerOfficer@p.water#1', action: 'opine', verdict: 'none' },
    { do: 'wait', workingDays: 10 },
  ];
  const { frames, items } = await kit.engine.playDraft(by, { id, play: playOf(steps) });
  expect(frames.filter((one) => one.refusal !== null)).toEqual([]);
  expect(frames.map((one) => one.items.map((item) => item.stage).join()).slice(-7)).toEqual(['collecting,villageCheck', 'collecting,townReview', 'collecting,awaiting', 'consultation,consultation', 'consultation,consultation', 'notice,notice', 'handover,handover']);
  expect(frames.at(-2)?.happened.map((one) => one.zh)).toContainEqual(expect.stringMatching(/^XX01R-2022-0001：公示《.+》，2022-09-\d\d 至 2022-09-\d\d$/u));
  expect(frames.at(-1)?.happened.map((one) => one.zh)).toContainEqual(expect.stringMatching(/公示期满，转到“授牌”$/u));
  expect(items[1]).toMatchObject({ stage: 'handover', waitsFor: [] });
});

it('is recorded by a lead with what it comes to, renamed, and kept to be seen once it is retired', async () => {
  const { id } = await draftOf();
  await kit.engine.recordPlay(lead(), { id, title: '顺利通过', play: playOf(named) });
  const [recorded] = await kit.engine.recordedPlays(lead(), id);
  expect(recorded).toMatchObject({ title: '顺利通过', recordedBy: 'sectionHead@d', retired: null, broken: null });
  expect(await kit.engine.renamePlay(lead(), { id, play: recorded?.id ?? '', title: '会签通过' })).toMatchObject([{ title: '会签通过' }]);
  expect(await kit.engine.retirePlay(lead(), { id, play: recorded?.id ?? '' })).toMatchObject([{ retired: { by: 'sectionHead@d' }, broken: null }]);
  expect(await codeOf(kit.engine.retirePlay(lead(), { id, play: recorded?.id ?? '' }))).toBe('NOT_FOUND');
});

it('keeps a version that comes to something else from being published, naming the play and the step, until it is retired', async () => {
  const draft = await draftOf();
  const [recorded] = await kit.engine.recordPlay(lead(), { id: draft.id, title: '会签通过', play: playOf(named) });
  const { definition } = await kit.engine.editWorkflowDraft(lead(), { id: draft.id, seenRevision: 0, edits: [{ op: 'remove-stage', stage: 'jury', leadsTo: 'chair' }] });
  const broken = { step: 2, words: { zh: '南湖区sectionHead在“审查”：同意——应到“评议”，现在到“审定”', en: expect.stringContaining('it came to “Jury” then and comes to “Decision” now') } };
  expect(await kit.engine.recordedPlays(lead(), draft.id)).toMatchObject([{ broken }]);
  await expect(kit.engine.publish(lead(), definition)).rejects.toMatchObject({ code: 'PLAY_BROKEN', params: { play: '会签通过', step: 3 } });
  await kit.engine.retirePlay(lead(), { id: draft.id, play: recorded?.id ?? '' });
  expect(await kit.engine.publish(lead(), definition)).toMatchObject({ number: 2 });
});

it('says what is refused now and was not, who is asked now instead, and that a draft cannot run', async () => {
  const { id } = await draftOf();
  await kit.engine.recordPlay(lead(), { id, title: '受理', play: playOf([begin, act('clerk@d#1', 'approve')]) });
  const brokenAfter = async (edits: Parameters<typeof kit.engine.editWorkflowDraft>[1]['edits']) => {
    const { revision } = await kit.engine.workflowDraft(lead(), id);
    await kit.engine.editWorkflowDraft(lead(), { id, seenRevision: revision, edits });
    const [recorded] = await kit.engine.recordedPlays(lead(), id);
    await kit.engine.undoWorkflowDraft(lead(), id);
    return recorded?.broken;
  };
  expect(await brokenAfter([{ op: 'set-actors', stage: 'check', actors: [{ role: 'chair', unit: 'district' }] }])).toMatchObject({ step: 1, words: { zh: expect.stringContaining('应由南湖区sectionHead办理，现在由南湖区chair办理') } });
  expect(await brokenAfter([{ op: 'set-actors', stage: 'intake', actors: [{ role: 'chair', unit: 'district' }] }])).toMatchObject({ step: 0 });
});

it('is a lead’s alone', async () => {
  const { id } = await draftOf();
  const clerk = { kind: 'person', person: kit.as('clerk.d').person } as const;
  const play = playOf([begin]);
  const refused = [
    kit.engine.playOpening(clerk, { id }), kit.engine.playDraft(clerk, { id, play }), kit.engine.recordedPlays(clerk, id),
    kit.engine.recordPlay(clerk, { id, title: '受理', play }), kit.engine.renamePlay(clerk, { id, play: 'p', title: '受理' }), kit.engine.retirePlay(clerk, { id, play: 'p' }),
  ];
  expect(await Promise.all(refused.map(codeOf))).toEqual(refused.map(() => 'NOT_ALLOWED'));
});

// The rules every programme shares (domain.md §3.2–§3.5), a table over all that are loaded: what is read off each definition here is
// carried out by the kinds of stages, whose own tests hold the engine to it. Where a workflow has it otherwise, the reason stands here.
import { createRegistry, type LoadedWorkflow } from '@jinguo/core';
import { isObject } from '@jinguo/core/plugin';
import { expect, it } from 'vitest';
import { campaigns } from './campaigns.ts';

type Stage = LoadedWorkflow['compiled']['definition']['stages'][number];

const catalogued = /^(?:SY|FZ|MJ|JH|QJ)\d\d/u;
const registry = createRegistry(campaigns);
const all = registry.workflows().map((one) => one.compiled.definition).filter((one) => catalogued.test(one.code));
const items = all.filter((one) => one.form === 'item');
const at = (has: (stage: Stage, of: (typeof all)[number]) => boolean) => all.flatMap((one) => one.stages.filter((stage) => has(stage, one)).map((stage) => `${one.code} ${stage.id}`));
const ends = (stage: Stage, outcome: string) => [stage.outcomes[outcome] ?? []].flat().map((way) => way.to);
const kind = (...kinds: readonly string[]) => (stage: Stage) => kinds.includes(stage.kind);
const acted = kind('review', 'opinions', 'record', 'inspection');

it('reads every programme of the catalogue and more than two hundred stages where somebody acts', () => {
  expect(new Set(all.map((one) => one.code.slice(0, 4))).size).toBe(15 + 22 + 16 + 13 + 14);
  expect(at(acted).length).toBeGreaterThan(200);
});

it('退回补正: five working days, reminded on the third; not answered it is given up, and that is told', () => {
  expect(at((stage) => stage.id === 'supplement').length).toBeGreaterThan(80);
  expect(at((stage) => stage.id === 'supplement' && !(JSON.stringify(stage.settings['expiresAfter']) === '{"workingDays":5}' && JSON.stringify(stage.deadline) === '{"within":{"workingDays":5},"remindAtPercent":[60]}'))).toEqual([]);
  expect(at((stage) => stage.id === 'supplement' && !(ends(stage, 'expired').join() === 'withdrawn' && JSON.stringify(stage.outcomes['expired']).includes('notifyApplicant')))).toEqual([]);
});

it('退回补正: no level returns an item more than twice', () => {
  expect(at((stage) => Number(stage.settings['maxReturns'] ?? 2) > 2)).toEqual([]);
});

it('不予通过: whoever is refused is told, with the review she may ask for or by the end itself, and what a review came to', () => {
  const tells = (part: unknown) => JSON.stringify(part ?? []).includes('notifyApplicant');
  expect(at((stage, of) => stage.id === 'rejected' && !tells(stage.onEnter) && !of.stages.some((one) => one.kind === 'appeal'))).toEqual([]);
  expect(at((stage) => stage.id === 'appealReview' && !(tells(stage.outcomes['approved']) && tells(stage.outcomes['rejected'])))).toEqual([]);
});

it('撤回: while it is looked at, the applicant may take back what may be sent back to her; on a list that is published with a statement', () => {
  const returns = (stage: Stage) => JSON.stringify(stage.settings['returnTo'] ?? []).includes('supplement');
  expect(at((stage) => stage.id === 'supplement' && stage.withdraw !== 'free')).toEqual([]);
  expect(at((stage) => stage.kind === 'listed' && stage.id === 'notice' && stage.withdraw !== 'statement')).toEqual([]);
  // From the decision on, a level may still return it and she may no longer take it back.
  const decided = items.filter((one) => one.stages.some((stage) => returns(stage) && stage.withdraw === 'no'));
  expect(decided.filter((one) => !one.stages.some((stage) => stage.withdraw === 'free')).map((one) => one.code)).toEqual([]);
});

it('超时: wherever somebody acts there is a limit', () => {
  expect(at((stage) => acted(stage) && stage.deadline === undefined)).toEqual([]);
});

it('超时: half of the limit and all of it are reminded of, but in the hall where an election is held', () => {
  const hall = /^SY0[12][A-Z]$/u;
  expect(at((stage, of) => acted(stage) && JSON.stringify(stage.deadline?.remindAtPercent) !== '[50,100]' && !hall.test(of.code))).toEqual([]);
});

it('超时: two working days later the next head is told, or sooner where somebody is in danger or something is taken down', () => {
  const { escalated, later } = Object.groupBy(all.flatMap((one) => one.stages.filter((stage) => acted(stage) && stage.deadline?.escalate !== undefined).map((stage) => ({ name: `${one.code} ${stage.id}`, days: stage.deadline?.escalate?.afterWorkingDays ?? 0 }))), ({ days }) => (days > 2 ? 'later' : 'escalated'));
  expect([later ?? [], (escalated ?? []).length > 200]).toEqual([[], true]);
});

it('超时: each stage that has a due date tells somebody above when it has passed, but where it lapses or moves along by itself', () => {
  const byItself = (stage: Stage) => stage.follows !== undefined || ends(stage, 'expired').length > 0;
  expect(at((stage) => stage.deadline !== undefined && !byItself(stage)).length).toBeGreaterThan(600);
  expect(at((stage) => stage.deadline !== undefined && stage.deadline.escalate === undefined && !byItself(stage))).toEqual([]);
});

it('超时: of a department, a panel or whoever the item names that is late the head is told, and acts for none of them', () => {
  const answersForItself = ({ actors }: Stage) => (actors ?? []).length > 0 && (actors ?? []).every((one) => 'partner' in one || 'named' in one || ('role' in one && one.role === 'expert'));
  const late = (stage: Stage) => stage.deadline?.escalate !== undefined && stage.kind !== 'opinions' && answersForItself(stage);
  expect(at(late).length).toBeGreaterThan(15);
  expect(at((stage) => late(stage) && stage.deadline?.escalate?.toldOnly !== true)).toEqual([]);
});

it('超时: where money, a name, an election or a case is at stake, nothing passes or is refused by silence', () => {
  const staked = all.filter((one) => (one.stakes ?? []).length > 0);
  expect(staked.length).toBeGreaterThan(60);
  const silent = staked.flatMap((one) => one.stages.filter((stage) => stage.deadline?.expires === true || (ends(stage, 'expired').length > 0 && stage.id !== 'supplement')).map((stage) => `${one.code} ${stage.id}`));
  expect(silent).toEqual([]);
});

/** Why a refusal of what is at stake has no 复核. */
const noAppeal = {
  'who is nominated or stands is decided on by those who elect': 'SY01C SY01D SY01M SY01R SY01V SY02C SY02D SY02M SY02R SY02V',
  'an agreement that one party does not sign is none': 'FZ08 JH06 JH13P MJ16 QJ06',
  'a check of what is titled refuses nothing': 'JH01S MJ01S MJ02S',
  'a case is helped, not granted': 'JH08 JH08W JH09 JH10C JH12 JH14',
};

it('不予通过: who is refused money or a name may ask for 复核 once within five working days; others decide within ten', () => {
  const without = items.filter((one) => (one.stakes ?? []).length > 0 && one.appeal !== 'required').map((one) => one.code);
  expect(without.toSorted()).toEqual(Object.values(noAppeal).flatMap((codes) => codes.split(' ')).toSorted());
  const appealed = items.filter((one) => one.appeal === 'required');
  expect(appealed.length).toBeGreaterThan(40);
  const wrong = appealed.filter(({ stages }) => {
    const [period, review] = ['appealPeriod', 'appealReview'].map((id) => stages.find((stage) => stage.id === id));
    return !(period?.kind === 'appeal' && JSON.stringify(period.settings['within']) === '{"workingDays":5}' && review?.excludeSigners === true && JSON.stringify(review.deadline?.within) === '{"workingDays":10}');
  });
  expect(wrong.map((one) => one.code)).toEqual([]);
});

it('不予通过: no way leads past the 复核 to a refusal', () => {
  const past = items.filter((one) => one.appeal === 'required').flatMap((one) => one.stages.filter((stage) => !['appealPeriod', 'appealReview'].includes(stage.id) && Object.keys(stage.outcomes).some((outcome) => ends(stage, outcome).includes('rejected'))).map((stage) => `${one.code} ${stage.id}`));
  expect(past).toEqual([]);
});

it('通知: every round that publishes a list prints the notice of its opening, before anything is taken in', () => {
  const rounds = all.filter((one) => one.form === 'batch' && one.stages.some(kind('notice')));
  expect(rounds.length).toBeGreaterThan(18);
  const announces = (one: (typeof all)[number]) => one.stages.some((stage) => JSON.stringify(stage.outcomes).includes('"openingNotice"') && Object.keys(stage.outcomes).some((outcome) => ends(stage, outcome).some((to) => one.stages.some((next) => next.id === to && next.kind === 'collect'))));
  expect(rounds.filter((one) => !announces(one)).map((one) => one.code)).toEqual([]);
});

it('发文字号: what opens a round and what names are numbered in the office’s one series of the year, a joint document too', () => {
  const numbered = all.filter((one) => one.form === 'batch').flatMap((one) => one.stages.flatMap((stage) => Object.values(stage.outcomes).flat().flatMap(({ effects = [] }) => effects.flatMap(({ effect, params }, index) => {
    const paper = effect === 'makePaper' ? String(params?.['paper']) : '';
    const before = effects.slice(0, index).findLast((other) => other.effect === 'takeNumber');
    return /^(?:openingNotice|namingDocument|certificateList)$/u.test(paper) ? [{ name: `${one.code} ${paper}`, series: before?.params?.['series'] ?? 'none' }] : [];
  }))));
  expect(numbered.length).toBeGreaterThan(36);
  expect(numbered.filter((one) => one.series !== '{letters}〔{year}〕{serial}号').map((one) => `${one.name}: ${String(one.series)}`)).toEqual([]);
});

it('公示: five working days, seven where persons are elected, three days in a village', () => {
  const length = (stage: Stage) => `${String(stage.settings['days'])} ${String(stage.settings['unit'] ?? 'workingDays')}`;
  const notices = all.flatMap((one) => one.stages.filter(kind('notice')).map((stage) => ({ name: `${one.code} ${stage.id}`, length: length(stage) })));
  expect(notices.length).toBeGreaterThan(25);
  expect(notices.filter((one) => one.length !== '5 workingDays').map((one) => `${one.name} ${one.length}`).toSorted()).toEqual([
    'JH05 villageNotice 3 naturalDays', ...['SY01C', 'SY01D', 'SY01V', 'SY02C', 'SY02D', 'SY02V'].map((code) => `${code} notice 7 workingDays`),
  ]);
});

/** The first stage of each notice's objections, of one item and of the entries of a list. */
const objected = all.flatMap((one) => one.stages.filter((stage) => ends(stage, 'objected').length > 0).map((stage) => {
  const [intake, inquiry, extended] = ['objected', 'approved', 'extended'].reduce<readonly (Stage | undefined)[]>((found, outcome) => [...found, one.stages.find((next) => next.id === ends(found.at(-1) ?? stage, outcome)[0])], []);
  return { name: `${one.code} ${stage.id}`, notice: stage, intake, inquiry, extended };
}));
const within = (stage: Stage | undefined, workingDays: number) => JSON.stringify(stage?.deadline?.within) === JSON.stringify({ workingDays }) && stage?.deadline?.escalate?.afterWorkingDays === 2;

it('异议: taken in within two working days, looked into within ten and once ten more, by leaders who signed nothing of it before', () => {
  expect(objected.length).toBeGreaterThan(30);
  const wrong = objected.filter(({ intake, inquiry, extended }) => !(within(intake, 2) && within(inquiry, 10) && within(extended, 10) && [intake, inquiry, extended].every((stage) => stage?.excludeSigners === true)));
  expect(wrong.map((one) => one.name)).toEqual([]);
  expect(objected.filter(({ inquiry, extended }) => extended?.id === inquiry?.id || extended === undefined || 'extended' in extended.outcomes).map((one) => one.name)).toEqual([]);
});

it('异议: 成立 takes it out, 不成立 lets it stay, 部分成立 is for who rules to say which, each with a reason', () => {
  const wrong = objected.flatMap(({ name, inquiry, extended }) => [inquiry, extended].filter((stage) => {
    const to = (outcome: string) => (stage === undefined ? '' : ends(stage, outcome).join());
    return !(to('upheld') === to('partlyRemoved') && to('recorded') === to('partlyKept') && to('upheld') !== '' && to('upheld') !== to('recorded') && stage?.settings['reason'] === 'required');
  }).map(() => name));
  expect(wrong).toEqual([]);
});

it('异议: of one item an anonymous clue stops nothing either', () => {
  const single = createRegistry(campaigns).workflows().flatMap(({ compiled }) => compiled.definition.stages.filter((stage) => catalogued.test(compiled.definition.code) && stage.kind === 'notice' && stage.settings['objection'] !== 'entry').map((stage) => ({ name: `${compiled.definition.code} ${stage.id}`, first: compiled.readings.get(stage.id)?.plan.on.object?.[0] })));
  expect(single.length).toBeGreaterThan(13);
  expect(single.filter(({ first }) => !(first?.to === undefined && first?.guards[0]?.params?.['verdict'] === 'clue')).map((one) => one.name)).toEqual([]);
});

it('撤回: from the notice on with a written statement, of a list and of one item', () => {
  expect(objected.filter(({ notice }) => notice.withdraw !== 'statement' || ends(notice, 'withdrawn').length === 0).map((one) => one.name)).toEqual([]);
});

it('征求意见: whom a department vetoes the chair may return with a reason', () => {
  const vetoes = all.flatMap((one) => one.stages.filter((stage) => ends(stage, 'vetoed').length > 0).map((stage) => ({ name: `${one.code} ${stage.id}`, review: one.stages.find((next) => next.id === ends(stage, 'vetoed')[0]) })));
  expect(vetoes.length).toBeGreaterThan(10);
  expect(vetoes.filter(({ review }) => !(review?.kind === 'review' && JSON.stringify(review.actors).includes('"chair"') && review.settings['reason'] === 'required')).map((one) => one.name)).toEqual([]);
});

it('异议: of every list an anonymous clue stops nothing, and a signed objection takes its entry alone off the list', () => {
  const lists = all.filter((one) => one.form === 'batch' && one.stages.some(kind('notice')));
  expect(lists.length).toBeGreaterThan(15);
  expect(lists.filter((one) => !one.stages.filter(kind('notice')).every((stage) => stage.settings['objection'] === 'entry' && JSON.stringify(stage.settings['verdicts']).includes('"clue"'))).map((one) => one.code)).toEqual([]);
  const entries = all.flatMap((one) => one.stages.filter((stage) => stage.kind === 'listed' && stage.id === 'notice').map((stage) => [one.code, stage.settings['notes'], ends(stage, 'objected').join()] as const));
  expect(entries.filter(([, notes, to]) => JSON.stringify(notes) !== '["clue"]' || to !== 'objectionIntake')).toEqual([]);
});

it('异议: who objects is read by who looks into it and her head alone', () => {
  const forms = all.flatMap((one) => Object.entries(one.forms).filter(([, { schema }]) => JSON.stringify(schema).includes('"objector"')).map(([name, { schema }]) => ({ name: `${one.code} ${name}`, readers: schema['x-readers'] })));
  expect(forms.length).toBeGreaterThan(25);
  expect(forms.filter(({ readers }) => !Array.isArray(readers) || readers.length === 0 || readers.some((one) => !['districtClerk', 'deputyChair', 'chair'].includes(String(one)))).map((one) => one.name)).toEqual([]);
});

it('征求意见: five working days side by side, then the section’s head or hers is told; silence is nobody’s answer', () => {
  expect(at(kind('opinions')).length).toBeGreaterThan(15);
  expect(at((stage) => stage.kind === 'opinions' && !(JSON.stringify(stage.deadline?.within) === '{"workingDays":5}' && stage.deadline?.escalate?.afterWorkingDays === 2 && stage.outcomes['expired'] === undefined))).toEqual([]);
});

it('征求意见: police, court, tax and market always may veto, finance where money is; civil affairs countersigns the homes', () => {
  const asked = all.flatMap((one) => one.stages.filter(kind('opinions')).flatMap((stage) => stage.actors.flatMap((rule) => ('partner' in rule ? [{ name: `${one.code} ${rule.partner}`, partner: rule.partner, binding: rule.binding }] : []))));
  expect(asked.filter((one) => /\.(?:police|court|tax|market|finance)$/u.test(one.partner) && one.binding !== 'veto').map((one) => one.name)).toEqual([]);
  expect(asked.filter((one) => one.binding === 'countersign').map((one) => one.name)).toEqual(['JH01 partner.civil', 'JH01C partner.civil']);
});

it('回避: whoever is applied for, named or proposed by her number is known by it to whoever declared a tie to her', () => {
  const started = campaigns.flatMap(({ programmes = [] }) => programmes).flatMap(({ workflows }) => workflows).flatMap(({ definition, keys }) => {
    const form = definition.stages.find((stage) => stage.id === definition.start)?.form;
    const schema = form === undefined ? undefined : registry.current(definition.workflow)?.compiled.definition.forms[form]?.schema;
    const fields = schema?.['properties'];
    return form !== undefined && isObject(fields) && isObject(fields['idNumber']) && fields['idNumber']['format'] === 'resident-id' ? [{ code: definition.code, keys, form }] : [];
  });
  expect(started.length).toBeGreaterThan(12);
  // FZ01 reads its whole application; its own test asks for the key.
  const known = started.filter(({ code }) => code !== 'FZ01').map(({ code, keys, form }) => [code, keys?.({ [form]: { idNumber: '330402198803150000' } })['applicant']]);
  expect(known.filter(([, number]) => number !== '330402198803150000')).toEqual([]);
});

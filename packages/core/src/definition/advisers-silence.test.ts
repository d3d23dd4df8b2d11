// 逾期视为无意见: only of who advises, only where the letter says so, and as nobody's word. domain.md §3.5
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { parseLocalDate } from '../calendar/local-date.ts';
import { checkWorkflow } from '../analysis/check.ts';
import { coreKinds } from './stage-kinds/core-kinds.ts';
import { compile } from '../machine/compile.ts';
import { begin, decide } from '../machine/decide.ts';
import { explore } from '../machine/explore.ts';
import { definePlugin, type Plugin } from '../plugin.ts';
import { brokenPromises, createKit, samplePeople, type Kit } from '../testing.ts';
import { parseDefinition, type WorkflowDefinitionInput } from './workflow-definition.ts';

type Actor = Exclude<WorkflowDefinitionInput['stages'][number]['actors'], undefined>[number];
const text = (zh: string, en: string) => ({ zh, en });
const asked = (partner: string, binding: 'veto' | 'countersign' | 'advise', silent = false): Actor => ({ role: 'partnerOfficer', partner, binding, ...(silent ? { silenceIsConsent: true } : {}) });
const letter = [{ effect: 'makePaper', params: { paper: 'letter' } }];

type Stage = WorkflowDefinitionInput['stages'][number];
function shows(actors: readonly Actor[], { stakes = [], ...more }: Partial<Stage> & { readonly stakes?: ('money' | 'naming')[] } = {}): WorkflowDefinitionInput {
  return {
    format: 1, campaign: 'shows', programme: 'show', code: 'XX09', workflow: 'show', title: text('展示', 'Show'), form: 'item', startedBy: [{ applicant: true }], stakes, start: 'apply', forms: { application: { title: text('申请', 'Application'), schema: { type: 'object', properties: {} } } },
    stages: [
      { id: 'apply', kind: 'fillIn', title: text('申请', 'Application'), actors: [{ applicant: true }], form: 'application', outcomes: { submitted: { to: 'hearing' } } },
      { id: 'hearing', kind: 'opinions', title: text('征求意见', 'Consultation'), actors: [...actors], deadline: { within: { workingDays: 5 }, remindAtPercent: [] }, settings: { vetoEndsItem: false }, onEnter: letter, outcomes: { agreed: { to: 'done' } }, ...more },
      { id: 'done', kind: 'end', title: text('办结', 'Done'), settings: { result: 'done', good: true } },
    ],
  };
}
const plugin = (definition: WorkflowDefinitionInput): Plugin => definePlugin({
  name: 'shows', title: text('展示', 'Shows'), version: '1.0.0', engine: 1,
  workflows: [{ itemTitle: () => '展示', definition }],
  papers: { letter: () => ({ title: '征求意见函', blocks: [{ kind: 'paragraph', text: '请回复。' }, { kind: 'signature', lines: ['区妇联'] }] }) },
});

describe('a definition', () => {
  const problem = (definition: WorkflowDefinitionInput): string | undefined => {
    try {
      parseDefinition(definition);
      return undefined;
    } catch (error) {
      return error instanceof Error && 'issues' in error && Array.isArray(error.issues) ? String(error.issues[0]?.path) : 'other';
    }
  };
  const at = '/stages/1/actors/0/silenceIsConsent';

  it.each([
    ['of one that may veto', shows([asked('p.water', 'veto', true)]), at],
    ['of one that must countersign', shows([asked('p.water', 'countersign', true)]), at],
    ['without a letter that says so', shows([asked('p.water', 'advise', true)], { onEnter: [] }), at],
    ['without a time to answer', shows([asked('p.water', 'advise', true)], { deadline: undefined }), at],
    ['where no opinion is asked', shows([asked('p.water', 'advise', true)], { kind: 'record', settings: {}, outcomes: { recorded: { to: 'done' } } }), at],
    ['of an adviser, by a letter', shows([asked('p.water', 'advise', true)]), undefined],
  ])('counts no silence %s', (_, definition, found) => {
    expect(problem(definition)).toBe(found);
  });

  it('lets silence alone carry nothing on where something is at stake', () => {
    const found = (actors: readonly Actor[], stakes: ('money' | 'naming')[]) => {
      const partners = ['p.water', 'p.garden'].map((id) => ({ id, parent: null, level: 'partner' as const, zh: id, en: id }));
      return checkWorkflow(compile(parseDefinition(shows(actors, { stakes })), { kinds: coreKinds, guards: [] }), { roles: ['partnerOfficer'], units: partners }).map((one) => one.rule);
    };
    const [silent, other, veto] = [asked('p.water', 'advise', true), asked('p.garden', 'advise'), asked('p.garden', 'veto')];
    expect([found([silent], []), found([silent], ['naming']), found([silent, other], ['naming']), found([silent, veto], ['money'])]).toEqual([[], ['no-passing-by-silence'], [], []]);
  });

  it('ends by silence exactly when every other has answered, whoever is asked and in whatever order', () => {
    const parties = fc.array(fc.record({ binding: fc.constantFrom('veto' as const, 'countersign' as const, 'advise' as const), silent: fc.boolean(), verdict: fc.constantFrom('none', 'amend', 'disagree') }), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(parties, fc.nat(), fc.nat(), (asks, spoken, when) => {
      const actors = asks.map(({ binding, silent }, index) => asked(`p.n${index}`, binding, silent && binding === 'advise'));
      const workflow = compile(parseDefinition(shows(actors)), { kinds: coreKinds, guards: [] });
      let { snapshot } = begin(workflow);
      const send = (event: Parameters<typeof decide>[2]) => {
        const decision = decide(workflow, snapshot, event);
        if (decision.ok) snapshot = decision.snapshot;
        return decision.ok;
      };
      send({ type: 'submit', by: 'lan' });
      const speakers = asks.flatMap(({ verdict }, index) => (Math.floor(spoken / 2 ** index) % 2 === 1 ? [{ party: `p.n${index}`, verdict }] : []));
      const isSilent = (index: number) => asks[index]?.silent === true && asks[index].binding === 'advise';
      const rings = asks.some((_, index) => isSilent(index));
      const ringsAfter = when % (speakers.length + 1);
      for (let n = 0; n <= speakers.length; n += 1) {
        if (rings && n === ringsAfter && snapshot.stage === 'hearing') send({ type: 'timer.silence' });
        const speaker = speakers[n];
        if (speaker !== undefined && snapshot.stage === 'hearing') send({ type: 'opine', by: speaker.party, ...speaker });
      }
      const counted = (snapshot.context.signOffs['hearing'] ?? []).filter((one) => one.verdict === 'silence');
      const mayBeSilent = asks.flatMap((_, index) => (isSilent(index) ? [`p.n${index}`] : []));
      expect(counted.filter(({ party, by }) => by !== '' || !mayBeSilent.includes(party))).toEqual([]);
      const everybody = asks.every((_, index) => speakers.some(({ party }) => party === `p.n${index}`) || (rings && isSilent(index)));
      expect(snapshot.stage).toBe(everybody ? 'done' : 'hearing');
      expect(explore(workflow).ways.some(({ event, to }) => event.type === 'timer.silence' && to === 'done')).toBe(rings);
    }), { numRuns: 150 });
  });
});

describe('an item', () => {
  let kit: Kit;
  afterEach(async () => {
    expect(await brokenPromises(kit)).toEqual([]);
    await kit.close();
  });
  const partners = ['p.garden', 'p.water', 'p.bank'];
  const begun = async (actors: readonly Actor[]) => {
    kit = await createKit({ plugins: [plugin(shows(actors))], people: [...samplePeople([{ role: 'partnerOfficer', units: partners }, { role: 'clerk', units: ['d'] }, { role: 'sectionHead', units: ['d'] }]), { username: 'lan', name: '沈兰', posts: [] }], partners });
    return (await kit.as('lan').start('show', {}, { unit: 'v11' })).itemId;
  };
  const three = [asked('p.garden', 'veto'), asked('p.water', 'advise', true), asked('p.bank', 'advise')];
  const goTo = (on: string) => kit.passTo(parseLocalDate(on) ?? expect.fail(on));
  const said = async (id: string) => (await kit.as('clerk.d').item(id)).opinions.map(({ verdict, by, silent }) => [verdict?.zh ?? null, by, silent]);
  const tasks = async (who: string) => (await kit.engine.inbox(kit.as(who).person, { tab: 'todo', limit: 10 })).rows.length;

  it('counts the silence of who advises once the time is over, as nobody’s word, and of no other', async () => {
    const id = await begun(three);
    expect((await kit.as('clerk.d').item(id)).documents[0]?.paper?.blocks.map((one) => (one.kind === 'paragraph' ? one.text : one.kind))).toEqual(['请回复。', expect.stringMatching(/逾期未回复的，视为无意见。$/u), 'signature']);
    await goTo('2022-09-13');
    expect([await said(id), await tasks('partnerOfficer.p.water')]).toEqual([[[null, null, false], [null, null, true], [null, null, false]], 1]);
    await goTo('2022-09-14');
    expect([await said(id), await tasks('partnerOfficer.p.water'), await tasks('partnerOfficer.p.bank')]).toEqual([[[null, null, false], ['逾期视为无意见', null, true], [null, null, false]], 0, 1]);
    const last = (await kit.as('clerk.d').item(id)).timeline.findLast((one) => one.action === 'timer.silence');
    expect([last?.actionTitle.zh, last?.opinion, last?.moved]).toEqual(['回复期满，逾期视为无意见', expect.any(String), false]);
    await expect(kit.as('partnerOfficer.p.water').act('opine', id, { verdict: 'disagree', opinion: '太迟了' })).rejects.toThrow(/your post cannot/u);
    await kit.as('partnerOfficer.p.garden').act('opine', id);
    expect((await kit.as('clerk.d').item(id)).stage).toBe('hearing');
    await kit.as('partnerOfficer.p.bank').act('opine', id);
    expect((await kit.as('clerk.d').item(id)).result).toBe('done');
  });

  it('goes on by itself where only she had not answered, and has nothing to count where all have', async () => {
    const id = await begun(three);
    for (const who of ['p.garden', 'p.bank']) await kit.as(`partnerOfficer.${who}`).act('opine', id);
    const { itemId: other } = await kit.as('lan').start('show', {}, { unit: 'v11' });
    await kit.as('partnerOfficer.p.water').act('opine', other, { verdict: 'amend', opinion: '注意排水' });
    await goTo('2022-09-14');
    expect((await kit.as('clerk.d').item(id)).result).toBe('done');
    expect(await said(other)).toEqual([[null, null, false], ['有意见', expect.any(String), true], [null, null, false]]);
    expect((await kit.as('clerk.d').item(other)).timeline.some((one) => one.action === 'timer.silence')).toBe(false);
  });

  it('whose letter is out is put on no version that says otherwise', async () => {
    const id = await begun([asked('p.garden', 'veto'), asked('p.water', 'advise')]);
    const lead = { kind: 'person', person: kit.as('sectionHead.d').person } as const;
    const { number } = await kit.engine.publish(lead, shows([asked('p.garden', 'veto'), asked('p.water', 'advise', true)]));
    const report = await kit.engine.migrate(lead, { workflow: 'show', from: number - 1, to: number, itemIds: [id], key: 'up', reason: '时限调整' });
    expect(report.lines).toMatchObject([{ outcome: 'refused' }]);
  });
});

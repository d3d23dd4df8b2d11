// 后悔药: a decision that may be taken back for half an hour. What it sends out waits; the next person sees it coming; it ends
// when the time does, or when she opens it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseDefinition } from '../../definition/workflow-definition.ts';
import { brokenPromises, type Kit } from '../../testing.ts';
import { committeePlugin, type CommitteeOptions } from '../../testing/committee-plugin.ts';
import { signersBarredAt } from '../../store/load-item.ts';
import { buttons, codeOf, committee, idOf, nominated, stageOf } from '../../testing/committee.ts';

let kit: Kit;
let id: string;
beforeEach(async () => {
  kit = await committee();
  id = await nominated(kit, 'intake');
  await kit.settle();
  await kit.as('clerk.d').act('approve', id);
});
afterEach(async () => {
  kit.clock.advance(3_600_000);
  await kit.settle();
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const minutes = (n: number) => n * 60_000;
const told = async () => (await kit.engine.messages(kit.as('lan').person)).map((one) => one.code);
/** As somebody who may see it, and at whom it does not arrive. */
const seenBy = (username: string) => kit.as(username).item(id);

describe('within the window', () => {
  it('nothing is sent yet, and the next person is not kept from seeing it come', async () => {
    await kit.settle();
    expect(await told()).toEqual([]);
    expect((await seenBy('clerk.d')).waitsFor[0]?.arrivingUntil).toBe('2022-09-05T01:30:00.000Z');
    expect(await buttons(kit, 'clerk.d', id)).toContain('takeBack');
  });

  it('the decision can be taken back: with a trace, without a refusal on anyone’s record, and nobody is ever told', async () => {
    await kit.as('clerk.d').act('takeBack', id, { opinion: '点错了' });
    expect(await stageOf(kit, id)).toBe('intake');
    kit.clock.advance(minutes(120));
    await kit.settle();
    expect(await told()).toEqual([]);
    const item = await seenBy('clerk.d');
    expect(item.timeline.slice(-2).map((one) => one.action)).toEqual(['approve', 'takeBack']);
    await kit.as('clerk.d').act('reject', id, { opinion: '不符合条件' });
    expect(await stageOf(kit, id)).toBe('chair');
  });

  it('a 不同意 taken back stands in nobody’s 已办 and counts for no signature, but is told in the record', async () => {
    const other = await nominated(kit, 'intake');
    await kit.as('clerk.d').act('reject', other, { opinion: '看错了件' });
    await kit.as('clerk.d').act('takeBack', other, { opinion: '点错了' });
    expect((await kit.engine.inbox(kit.as('clerk.d').person, { tab: 'done', limit: 9 })).rows.map((row) => row.itemId)).toEqual([id]);
    expect(await kit.store.write((tx) => signersBarredAt(tx, other, { excludeSigners: true }))).not.toContain(idOf(kit, 'clerk.d'));
    expect((await kit.as('clerk.d').item(other)).timeline.slice(-2).map((one) => [one.action, one.opinion])).toEqual([['reject', '看错了件'], ['takeBack', '点错了']]);
  });

  it('only the decision taken back is gone: what she decided there before stays hers', async () => {
    await kit.as('sectionHead.d').act('return', id, { opinion: '请再核对', target: 'intake' });
    await kit.as('clerk.d').act('approve', id);
    await kit.as('clerk.d').act('takeBack', id);
    expect((await kit.engine.inbox(kit.as('clerk.d').person, { tab: 'done', limit: 9 })).rows.map((row) => row.myAction?.zh)).toEqual(['同意']);
  });

  it('only by who decided', async () => {
    expect(await codeOf(kit.as('clerk2').act('takeBack', id))).toBe('NOT_ALLOWED');
    expect(await buttons(kit, 'clerk2', id)).not.toContain('takeBack');
  });

  it('and only once', async () => {
    await kit.as('clerk.d').act('takeBack', id);
    expect(await codeOf(kit.as('clerk.d').act('takeBack', id))).toBe('NOT_ALLOWED');
  });

  it('a colleague may decide after it was taken back, though the first had decided before', async () => {
    await kit.as('clerk.d').act('takeBack', id);
    await kit.as('clerk2').act('approve', id);
    kit.clock.advance(minutes(31));
    await kit.as('sectionHead.d').act('approve', id);
    expect(await stageOf(kit, id)).toBe('jury');
  });
});

describe('it is over', () => {
  it('when the half hour is: then what it sends out leaves', async () => {
    kit.clock.advance(minutes(30));
    expect(await codeOf(kit.as('clerk.d').act('takeBack', id))).toBe('GRACE_OVER');
    await kit.settle();
    expect(await told()).toEqual(['accepted']);
  });

  it('when the next person opens it, which the log keeps', async () => {
    const opened = await seenBy('sectionHead.d');
    expect(opened.waitsFor[0]?.arrivingUntil).toBeNull();
    expect(opened.timeline.at(-1)).toMatchObject({ action: 'opened', actorName: 'sectionHead@d' });
    expect(await codeOf(kit.as('clerk.d').act('takeBack', id))).toBe('GRACE_OVER');
    await kit.settle();
    expect(await told()).toEqual(['accepted']);
  });

  it('when she decides without opening it', async () => {
    const { version } = await seenBy('clerk.d');
    await kit.as('sectionHead.d').act('approve', id, { seenVersion: version });
    expect(await codeOf(kit.as('clerk.d').act('takeBack', id))).not.toBe('accepted');
    expect(await stageOf(kit, id)).toBe('jury');
  });

  it('when both click at the same instant, for one of them', async () => {
    const { version } = await seenBy('clerk.d');
    const said = await Promise.all([codeOf(kit.as('clerk.d').act('takeBack', id, { seenVersion: version })), codeOf(kit.as('sectionHead.d').act('approve', id, { seenVersion: version }))]);
    expect(said.filter((one) => one === 'accepted')).toHaveLength(1);
  });
});

describe('a window', () => {
  /** The prize, with a window at one more stage, and a jury that signs otherwise than all together where that is asked. */
  function withWindow(at: string, options: CommitteeOptions = {}) {
    const [workflow] = committeePlugin(options).workflows;
    const definition = JSON.parse(JSON.stringify(workflow?.definition));
    definition.stages.find((one: { id: string }) => one.id === at).grace = { minutes: 5 };
    return () => parseDefinition(definition);
  }

  it('is refused where the way out cannot be taken back', () => {
    expect(withWindow('chair')).toThrow(/ends the item/u);
  });

  it.each([
    ['by vote', { sign: { mode: 'vote' }, jury: [{ role: 'expert', unit: 'district' }] }],
    ['one after the other', { sign: { mode: 'inOrder' }, jury: [{ role: 'expert', unit: 'district' }] }],
    ['any of those who hold a post', { sign: { mode: 'any' }, jury: [{ role: 'expert', everyone: 'district' }] }],
    ['any of those the form names', { sign: { mode: 'any' }, jury: [{ named: 'nomination.judges' }] }],
  ] as const)('is refused where several sign: %s', (_how, options) => {
    expect(withWindow('jury', options)).toThrow(/several sign/u);
  });

  it('is possible where one post decides', () => {
    expect(withWindow('check')).not.toThrow();
  });
});

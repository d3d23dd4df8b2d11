// 批量: up to 500 actions in one call, each decided or refused by itself, in one report in the order asked; whatever fails in
// one of them, the others stand.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refusal } from '../../errors.ts';
import { brokenPromises, type Kit } from '../../testing.ts';
import { committee, nominated, stageOf } from '../../testing/committee.ts';
import { actMany, mostAtOnce } from '../command/act-many.ts';
import type { ActCommand } from '../command/command.ts';
import type { Alarm } from '../engine.ts';

let kit: Kit;
beforeEach(async () => {
  kit = await committee();
});
afterEach(async () => {
  await kit.settle();
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const clerk = () => ({ kind: 'person', person: kit.as('clerk.d').person }) as const;
const approve = (itemId: string): ActCommand => ({ itemId, action: 'approve', key: randomUUID(), seenVersion: 1 });
const nominations = (count: number) => Promise.all(Array.from({ length: count }, () => nominated(kit, 'intake')));

describe('many at once', () => {
  it('500 are each decided or refused by themselves, whatever each refusal is', async () => {
    const ids = await nominations(mostAtOnce);
    const [passed = '', known] = [ids[0], approve(ids[1] ?? '')];
    await kit.as('clerk.d').act('approve', passed);
    await kit.engine.act(clerk(), known);
    const commands = ids.map((itemId, n): ActCommand => {
      if (n === 0) return { ...approve(itemId), seenVersion: 2 };
      if (n === 1) return known;
      if (n === 2) return { ...known, itemId };
      switch (n % 10) {
        case 3:
          return { ...approve(itemId), seenVersion: 9 };
        case 4:
          return approve(`nowhere${n}`);
        case 5:
          return { ...approve(itemId), action: 'reject' };
        case 6:
          return { ...approve(itemId), form: { family: '改' } };
        case 7:
          return { ...approve(itemId), action: 'archive' };
        case 8:
          // The one before asked for the same: one of the two is heard.
          return approve(ids[n + 1] ?? itemId);
        default:
          return approve(itemId);
      }
    });
    const report = await kit.engine.actMany(clerk(), commands);
    expect(report.lines.map((one) => one.itemId)).toEqual(commands.map((one) => one.itemId));
    const codes = report.lines.map((one) => (one.ok ? 'ok' : one.code));
    expect(codes.slice(0, 3)).toEqual(['NOT_ALLOWED', 'ok', 'KEY_REUSED']);
    const refusals = new Map([[3, 'STALE_VERSION'], [4, 'NOT_FOUND'], [5, 'OPINION_REQUIRED'], [6, 'BAD_REQUEST'], [7, 'NOT_FINISHED']]);
    for (const [n, code] of codes.entries()) {
      if (n <= 2 || n % 10 === 8 || n % 10 === 9) continue;
      expect([n, code]).toEqual([n, refusals.get(n % 10) ?? 'ok']);
    }
    for (let n = 8; n < mostAtOnce; n += 10) expect(codes.slice(n, n + 2).toSorted()).toEqual(['STALE_VERSION', 'ok']);
    expect([report.done, report.refused]).toEqual([codes.filter((code) => code === 'ok').length, codes.filter((code) => code !== 'ok').length]);
    expect(report.lines.filter((one) => !one.ok).every((one) => one.zh !== '' && one.en !== '')).toBe(true);
    expect([await stageOf(kit, ids[13] ?? ''), await stageOf(kit, ids[10] ?? '')]).toEqual(['intake', 'check']);
  });

  it('501 are too many, and none is done', async () => {
    const [id = ''] = await nominations(1);
    const commands = Array.from({ length: mostAtOnce + 1 }, () => approve(id));
    await expect(kit.engine.actMany(clerk(), commands)).rejects.toMatchObject({ code: 'BODY_TOO_LARGE' });
    expect(await stageOf(kit, id)).toBe('intake');
  });

  it('what nobody foresaw in one of them is its own line, and heard of; the others stand', async () => {
    const ids = await nominations(5);
    const heard: Alarm[] = [];
    kit.engine.onIncident((alarm) => void heard.push(alarm));
    const cut = new TypeError('the socket of 13800001234 was closed');
    vi.spyOn(kit.store, 'write').mockImplementationOnce(() => Promise.reject(cut));
    const report = await kit.engine.actMany(clerk(), ids.map(approve));
    expect([report.done, report.refused]).toEqual([4, 1]);
    const failed = report.lines.findIndex((one) => !one.ok);
    expect(report.lines[failed]).toMatchObject({ code: 'INTERNAL', zh: expect.stringMatching(/编号 [\da-z]+/u), issues: [] });
    expect(heard).toEqual([{ itemId: ids[failed], kind: 'command', rule: 'approve', found: 'TypeError: the socket of *** was closed', detail: expect.stringMatching(/^INTERNAL [\da-z]+$/u), err: cut }]);
    expect(await Promise.all(ids.map((id) => stageOf(kit, id)))).toEqual(ids.map((_, n) => (n === failed ? 'intake' : 'check')));
  });

  it('a full disk refuses its line and is heard of; a rule that refuses is not', async () => {
    const heard: string[] = [];
    const parts = { ids: () => 'n1', alarm: (alarm: Alarm) => void heard.push(alarm.detail ?? '') };
    const act = ({ itemId }: ActCommand) => (itemId === 'a' ? Promise.reject(refusal('STORAGE_FULL', {})) : kit.engine.act(clerk(), approve(itemId)));
    const report = await actMany(parts, ['a', 'b'].map(approve), act);
    expect(report.lines.map((one) => !one.ok && one.code)).toEqual(['STORAGE_FULL', 'NOT_FOUND']);
    expect(heard).toEqual(['STORAGE_FULL']);
  });
});

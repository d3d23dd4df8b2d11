// 挂起 / 恢复, 终止, 作废, 归档, 重新办理: what keepers of a programme may do to an item anywhere, and what it does to clocks.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseLocalDate } from '../../calendar/local-date.ts';
import { brokenPromises, type Kit } from '../../testing.ts';
import { buttons, codeOf, committee, nominated, stageOf } from '../../testing/committee.ts';

let kit: Kit;
let id: string;
beforeEach(async () => {
  kit = await committee();
  id = await nominated(kit, 'check');
});
afterEach(async () => {
  await kit.settle();
  expect(await brokenPromises(kit)).toEqual([]);
  await kit.close();
});

const date = (text: string) => {
  const parsed = parseLocalDate(text);
  if (parsed === undefined) throw new RangeError(text);
  return parsed;
};

describe('a paused item', () => {
  it('takes no decision until it is resumed, and says since when', async () => {
    await kit.as('clerk.d').act('pause', id, { opinion: '申报人住院' });
    expect((await kit.as('sectionHead.d').item(id)).pausedOn).toBe('2022-09-05');
    expect(await codeOf(kit.as('sectionHead.d').act('approve', id))).toBe('ITEM_PAUSED');
    expect(await buttons(kit, 'sectionHead.d', id)).not.toContain('approve');
    expect(await buttons(kit, 'sectionHead.d', id)).toContain('resume');
    await kit.as('sectionHead.d').act('resume', id);
    await kit.as('sectionHead.d').act('approve', id);
    expect(await stageOf(kit, id)).toBe('jury');
  });

  it('is not reminded of and not escalated while it rests', async () => {
    await kit.as('clerk.d').act('pause', id, { opinion: '等待材料' });
    await kit.passTo(date('2022-10-10'));
    expect((await kit.as('chair.d').item(id)).waitsFor).toHaveLength(1);
    expect((await kit.engine.messages(kit.as('sectionHead.d').person)).map((one) => one.code)).not.toContain('overdue');
    await kit.as('clerk.d').act('resume', id);
    await kit.passTo(date('2022-10-31'));
    expect((await kit.as('chair.d').item(id)).waitsFor).toHaveLength(2);
  });

  it('may be paused by who acts or keeps the programme, not by the applicant', async () => {
    expect(await codeOf(kit.as('lan').act('pause', id, { opinion: '想缓一缓' }))).toBe('NOT_ALLOWED');
    expect(await codeOf(kit.as('sectionHead.d').act('pause', id))).toBe('OPINION_REQUIRED');
  });
});

describe('终止 and 作废', () => {
  it.each([['terminate', 'terminated'], ['void', 'voided']] as const)('%s ends it from anywhere, by a keeper with a reason', async (action, result) => {
    expect(await codeOf(kit.as('sectionHead.d').act(action, id, { opinion: '无权' }))).toBe('NOT_ALLOWED');
    await kit.as('clerk.d').act(action, id, { opinion: '重复申报' });
    expect((await kit.as('clerk.d').item(id)).result).toBe(result);
    expect(await codeOf(kit.as('sectionHead.d').act('approve', id))).toBe('NOT_ALLOWED');
  });

  it('works on a paused item too', async () => {
    await kit.as('clerk.d').act('pause', id, { opinion: '核实' });
    await kit.as('clerk.d').act('terminate', id, { opinion: '申报人去世' });
    expect((await kit.as('clerk.d').item(id)).result).toBe('terminated');
  });
});

describe('a finished item', () => {
  beforeEach(async () => {
    await kit.as('sectionHead.d').act('reject', id, { opinion: '不符' });
    await kit.as('chair.d').act('reject', id, { opinion: '同意不予入选' });
  });

  it('is archived once, by a keeper', async () => {
    expect(await codeOf(kit.as('chair.d').act('archive', id))).toBe('NOT_ALLOWED');
    await kit.as('clerk.d').act('archive', id);
    expect((await kit.as('clerk.d').item(id)).archivedAt).toBe('2022-09-05T01:00:00.000Z');
    expect(await codeOf(kit.as('clerk.d').act('archive', id))).toBe('NOT_FINISHED');
  });

  it('is reopened where the definition allows it, and goes on from there', async () => {
    await kit.as('clerk.d').act('reopen', id, { opinion: '法院判决撤销原决定' });
    const item = await kit.as('lan').item(id);
    expect([item.stage, item.result]).toEqual(['check', null]);
    await kit.as('sectionHead.d').act('approve', id);
    expect(await stageOf(kit, id)).toBe('jury');
  });

  it('is archived no more once it is reopened, and can be archived when it ends again', async () => {
    await kit.as('clerk.d').act('archive', id);
    await kit.as('clerk.d').act('reopen', id, { opinion: '法院判决撤销原决定' });
    expect((await kit.as('clerk.d').item(id)).archivedAt).toBeNull();
    expect(await buttons(kit, 'clerk.d', id)).not.toContain('archive');
    await kit.as('sectionHead.d').act('reject', id, { opinion: '仍不符' });
    await kit.as('chair.d').act('reject', id, { opinion: '同意不予入选' });
    expect(await buttons(kit, 'clerk.d', id)).toContain('archive');
    kit.clock.advance(86_400_000);
    await kit.as('clerk.d').act('archive', id);
    expect((await kit.as('clerk.d').item(id)).archivedAt).toBe('2022-09-06T01:00:00.000Z');
  });

  it('cannot be reopened where it does not', async () => {
    const other = await nominated(kit, 'check');
    await kit.as('clerk.d').act('void', other, { opinion: '录入有误' });
    expect(await codeOf(kit.as('clerk.d').act('reopen', other, { opinion: '再来' }))).toBe('ACTION_NOT_POSSIBLE');
  });
});

import { describe, expect, it } from 'vitest';
import { incidentWords } from './incident-words.ts';

const parts = { units: new Map(), roles: { clerk: { zh: '经办人', en: 'Clerk' } } };
const told = (kind: 'guard' | 'timer' | 'effect' | 'assignee', rule: string, found = 'RangeError: 2 > 1') => incidentWords(parts, { kind, rule, found });

describe('what staff read of an incident', () => {
  it.each([
    ['guard', 'guard ageIs'], ['guard', 'check oneEach'], ['guard', 'condition fields.amount > 5'], ['guard', 'keys garden'], ['guard', 'table rows'],
    ['timer', 'timer weighing.elapse'], ['timer', 'timer item.remind80'], ['timer', 'timer weighing.overdue'],
    ['effect', 'effect email'], ['effect', 'effect webhook:carrier'], ['effect', 'effect message:sms'], ['effect', 'effect publish'],
    ['assignee', 'clerk@d'], ['assignee', 'roster jury'],
  ] as const)('of a %s, %s, is whole in each language: what happened, and what to do next', (kind, rule) => {
    const { what, next } = told(kind, rule);
    for (const { zh, en } of [what, next]) {
      expect(zh).toMatch(/^[^a-z]*(?:“[^”]*”|d?)[^a-z]*。$/u);
      expect(en).toMatch(/^[^\p{Script=Han}]+\.$/u);
    }
  });

  it('names what came due, and the post that is empty', () => {
    expect(told('timer', 'timer weighing.elapse').what.zh).toContain('“等待期满”');
    expect(told('timer', 'timer item.escalate').what.en).toContain('“Escalation when overdue in all”');
    expect(told('assignee', 'clerk@d').what.zh).toContain('经办人没有可以办理此件的人');
  });

  it('tells why where the engine said so in both, and leaves out what a program said', () => {
    expect(told('effect', 'effect email', '没有配置邮件服务器 (no mail server is configured)').what).toMatchObject({ zh: expect.stringContaining('原因：没有配置邮件服务器。'), en: expect.stringContaining('Why: no mail server is configured.') });
    expect(JSON.stringify(told('guard', 'guard ageIs'))).not.toContain('RangeError');
  });
});

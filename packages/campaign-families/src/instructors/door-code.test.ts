import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeOf, doorIn, readCode } from './door-code.ts';

const doors = fc.record({ classId: fc.uuid(), session: fc.integer({ min: 1, max: 60 }) });
const minutes = (after: number, from: Date) => new Date(from.getTime() + after * 60_000);
const now = new Date('2022-10-10T00:52:30Z');

it('a code opens its own session for five minutes after it was shown, never before and no longer', () => {
  fc.assert(fc.property(doors, fc.string({ minLength: 1 }), fc.integer({ min: -30, max: 30 }), (door, secret, after) => {
    const code = codeOf(door, secret, now);
    expect(doorIn(code)).toEqual(door);
    expect(readCode(code, door, { secret, now: minutes(after, now) })).toBe(after >= 0 && after <= 5 ? 'valid' : 'expired');
  }));
});

it('a code opens no other session or class, is made by nobody without the secret, and bears no later minute', () => {
  fc.assert(fc.property(doors, doors, fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (door, other, secret, guess) => {
    fc.pre(JSON.stringify(door) !== JSON.stringify(other) && secret !== guess);
    expect(readCode(codeOf(door, secret, now), other, { secret, now })).toBe('foreign');
    expect(readCode(codeOf(door, guess, now), door, { secret, now })).toBe('foreign');
    const [classId, session, minute, seal] = codeOf(door, secret, now).split('.');
    expect(readCode([classId, session, Number(minute) + 3, seal].join('.'), door, { secret, now: minutes(3, now) })).toBe('foreign');
  }));
});

// What a whole year of the district holds, as data: what is begun, how often, when, and what is written in its forms. What
// is not given is filled in as at any desk.
import type { JsonObject } from '@jinguo/core';

export interface Place {
  /** Number among its kind, from 0. */
  readonly n: number;
  /** The unit it belongs to, by id and by its Chinese name. */
  readonly unit: string;
  readonly unitName: string;
  /** The day it is begun. */
  readonly today: string;
}

/** Data by the name of the form it goes into; or what each of several writes there, one after the other. */
export type Forms = Readonly<Record<string, JsonObject | ((turn: number) => JsonObject)>>;

/** What is written in a form by whoever's turn it is. */
export function writtenIn(forms: Forms, form: string, turn = 0): JsonObject | undefined {
  const given = forms[form];
  return typeof given === 'function' ? given(turn) : given;
}

export interface Wanted {
  readonly workflow: string;
  readonly count: number;
  /** They are begun one after the other over these days. */
  readonly from: string;
  readonly until: string;
  readonly forms?: (place: Place) => Forms;
  /** Where it is left lying until the year is over. */
  readonly stays?: (n: number) => string;
  /** What does not go forward at once: sent back to be completed, or refused, at some stage. */
  readonly trouble?: (n: number) => Trouble | undefined;
}

export interface Trouble {
  readonly stage: string;
  readonly action: 'return' | 'reject';
}

/** A round with what is put on its list; the list is closed on its day. */
export interface WantedRound {
  readonly round: string;
  readonly settings: JsonObject;
  readonly opens: string;
  readonly closes: string;
  readonly entries: Wanted;
  /** Which entries the meeting takes off the list. */
  readonly excluded?: (n: number) => boolean;
}

export interface WantedYear {
  readonly items: readonly Wanted[];
  readonly rounds: readonly WantedRound[];
}

/** The n-th of so many parts that add up to a total exactly. */
export function share(total: number, of: number, n: number): number {
  return Math.floor((total * (n + 1)) / of) - Math.floor((total * n) / of);
}

/** The n-th of a list, from the beginning again when it is through. */
export function nth<T>(list: readonly [T, ...T[]], n: number): T {
  return list[n % list.length] ?? list[0];
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** ID number of the n-th invented woman of a group, each another: order code 000 is given to nobody. */
export function idOf(group: number, n: number): string {
  const at = group * 2000 + n;
  const two = (value: number) => String(value).padStart(2, '0');
  const digits = `330402${1950 + (Math.floor(at / 336) % 50)}${two(1 + (Math.floor(at / 28) % 12))}${two(1 + (at % 28))}000`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return `${digits}${'10X98765432'[sum % 11] ?? ''}`;
}

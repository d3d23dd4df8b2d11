// What messages say, in every workflow of every campaign: words of the definition alone, in both languages, short enough for
// a telephone, and nothing of a person in them.
import { findPersonalData, isObject, type Json, type JsonObject } from '@jinguo/core';
import { expect, test } from 'vitest';
import { campaigns } from './campaigns.ts';

interface Said {
  readonly where: string;
  readonly zh: string;
  readonly en: string;
}

const told = ['notifyAssignees', 'notifyApplicant', 'email'];

/** Every text an effect of a definition would send. */
function said(where: string, value: Json | undefined): readonly Said[] {
  if (Array.isArray(value)) return value.flatMap((one: Json) => said(where, one));
  if (!isObject(value)) return [];
  const { effect, params } = value;
  if (typeof effect === 'string' && told.includes(effect) && isObject(params)) return [params, params['subject'], params['body']].flatMap((one) => textOf(where, one));
  return Object.values(value).flatMap((one) => said(where, one));
}

function textOf(where: string, value: Json | undefined): readonly Said[] {
  if (!isObject(value)) return [];
  const { zh, en } = value;
  return typeof zh === 'string' && typeof en === 'string' ? [{ where, zh, en }] : [];
}

const all = campaigns.flatMap(({ workflows, programmes = [] }) => [...workflows, ...programmes.flatMap((one) => one.workflows)].flatMap(({ definition }) => {
  const plain: JsonObject = JSON.parse(JSON.stringify(definition));
  return said(String(plain['workflow']), plain);
}));

test('there are messages of every campaign that brings its own words', () => {
  expect(all.length).toBeGreaterThan(20);
});

test('no message holds a number of a person, or a place for anything but number, stage and workflow', () => {
  const wrong = all.filter(({ zh, en }) => findPersonalData(`${zh}\n${en}`).length > 0 || /\{(?!(?:number|stage|workflow)\})/u.test(zh + en));
  expect(wrong).toEqual([]);
});

test('every message is said in both languages and fits a telephone', () => {
  expect(all.filter(({ zh, en }) => zh.trim() === '' || !/[a-z]/iu.test(en) || [...zh].length > 60 || en.length > 140)).toEqual([]);
});

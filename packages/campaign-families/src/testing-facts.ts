// How the tests of rows ask the definitions of this package: a stage, what a form refuses, the codes a rule answers with.
import { createRegistry } from '@jinguo/core';
import type { JsonObject, OtherItem, Programme } from '@jinguo/core/plugin';
import { askRule, formIssues } from '@jinguo/core/testing';
import { families } from './index.ts';
import { day } from './instructors/testing.ts';

export const today = day('2022-09-05');
const registry = createRegistry([families]);
export const definitionOf = (workflow: string) => registry.current(workflow)?.compiled.definition;
export const stageOf = (workflow: string, id: string) => definitionOf(workflow)?.stages.find((one) => one.id === id);
export const wrongIn = (workflow: string, form: string, data: JsonObject) => [...new Set(formIssues(definitionOf(workflow)?.forms[form]?.schema ?? {}, data, today).map((one) => one.path.split('/')[1] ?? ''))];
export const codes = async (programme: Programme, check: string, data: JsonObject, more: { readonly parameters?: Readonly<Record<string, number>>; readonly others?: readonly OtherItem[] } = {}) => (await askRule(programme, check, { data, today, ...more })).map((one) => one.code);

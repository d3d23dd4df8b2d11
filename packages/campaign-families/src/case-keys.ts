// By what a case of the families is found: its code, which stands for the names (domain.md §9 JH08 to JH10).
import { normalise, type JsonObject } from '@jinguo/core/plugin';
import { textAt } from '@jinguo/core/programme';

/** A code as it is looked up, however it was typed. */
export const caseKey = (code: string): string => normalise(code).toUpperCase();

/** The key of what is about a case; none without a code. */
export const caseKeys = (code: string): Readonly<Record<string, string>> => (caseKey(code) === '' ? {} : { case: caseKey(code) });

/** The key of a case itself. */
export const reportKeys = (data: JsonObject): Readonly<Record<string, string>> => caseKeys(textAt(data, 'report.code'));

// What went wrong, from whatever was thrown: a refusal of the server with its sentences, or no answer at all.
import type { ActsNext, Issue } from '@jinguo/core';
import type { Language } from '../messages/language.ts';

/** A refusal as screens show it. */
export interface Refusal {
  /** Code of core's error table; OFFLINE when no answer came. */
  readonly code: string;
  readonly actsNext: ActsNext;
  readonly zh: string;
  readonly en: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly issues: readonly Issue[];
  readonly requestId: string | null;
}

const offline: Refusal = {
  code: 'OFFLINE',
  actsNext: 'callerRetries',
  zh: '暂时连接不上服务器，请检查网络后重试。已填写的内容不会丢失。',
  en: 'The server cannot be reached. Check your network and try again; what you typed is kept.',
  params: {},
  issues: [],
  requestId: null,
};

/** The refusal in an error of tRPC, of an upload, or of the network. */
export function readRefusal(error: unknown): Refusal {
  const data = isObject(error) ? error['data'] : undefined;
  if (!isObject(data)) return offline;
  const { code, zh, en, actsNext, params, issues, requestId } = data;
  if (typeof code !== 'string' || typeof zh !== 'string' || typeof en !== 'string') return offline;
  return {
    code,
    zh,
    en,
    actsNext: actsNext === 'callerRetries' || actsNext === 'staff' ? actsNext : 'callerCorrects',
    params: isObject(params) ? Object.fromEntries(Object.entries(params).filter(isParam)) : {},
    issues: Array.isArray(issues) ? issues.filter(isIssue) : [],
    requestId: typeof requestId === 'string' ? requestId : null,
  };
}

/** The sentence for the reader. */
export function sentenceOf(error: unknown, language: Language): string {
  return readRefusal(error)[language];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isParam(entry: [string, unknown]): entry is [string, string | number] {
  return typeof entry[1] === 'string' || typeof entry[1] === 'number';
}

function isIssue(value: unknown): value is Issue {
  return isObject(value) && ['path', 'code', 'zh', 'en'].every((name) => typeof value[name] === 'string');
}

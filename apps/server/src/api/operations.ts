// The operations machine clients have, in one table: the routes and the document are both made from it. Each is one call of
// the engine, as the account the token belongs to; it can do and see what that account can, and no more.
import type { Engine, Person } from '@jinguo/core';
import type { z } from 'zod';
import { actBody, commandAnswer, itemAnswer, itemPage, itemsQuery, programmesAnswer, startBody } from './schemas.ts';

export interface Given {
  readonly engine: Engine;
  readonly person: Person;
  /** The header Idempotency-Key; empty where the operation asks for none. */
  readonly key: string;
  readonly id: string;
}

export interface Operation {
  readonly name: string;
  readonly method: 'get' | 'post';
  readonly path: '/items' | '/items/{id}' | '/items/{id}/actions' | '/programmes';
  readonly title: { readonly zh: string; readonly en: string };
  /** What it is given: the query of a get, the body of a post. */
  readonly takes: z.ZodType | undefined;
  readonly answers: z.ZodType;
  readonly run: (taken: unknown, given: Given) => Promise<unknown>;
}

function operation<In extends z.ZodType, Out extends z.ZodType>(spec: Omit<Operation, 'takes' | 'answers' | 'run'> & { readonly takes: In; readonly answers: Out; readonly run: (taken: z.output<In>, given: Given) => Promise<unknown> }): Operation {
  const { takes, run } = spec;
  return { ...spec, run: (taken, given) => run(takes.parse(taken), given) };
}

export const operations: readonly Operation[] = [
  operation({
    name: 'listItems', method: 'get', path: '/items', title: { zh: '办件列表：本账号管辖范围内，最新的在前', en: 'Items of the units the account looks after, newest first' },
    takes: itemsQuery, answers: itemPage, run: (query, { engine, person }) => engine.items(person, query),
  }),
  {
    name: 'getItem', method: 'get', path: '/items/{id}', title: { zh: '一个办件，以及本账号现在可以办理的动作', en: 'One item, with what the account may do to it now' },
    takes: undefined, answers: itemAnswer, run: (_taken, { engine, person, id }) => engine.item(person, id),
  },
  operation({
    name: 'startItem', method: 'post', path: '/items', title: { zh: '发起办件', en: 'Start an item' },
    takes: startBody, answers: commandAnswer, run: (body, { engine, person, key }) => engine.start({ kind: 'person', person }, { ...body, key }),
  }),
  operation({
    name: 'actOnItem', method: 'post', path: '/items/{id}/actions', title: { zh: '办理：同意、退回、登记……', en: 'Act on an item: approve, return, record …' },
    takes: actBody, answers: commandAnswer, run: (body, { engine, person, key, id }) => engine.act({ kind: 'person', person }, { ...body, key, itemId: id }),
  }),
  {
    name: 'listProgrammes', method: 'get', path: '/programmes', title: { zh: '可以发起的事项，以及各自表单的 JSON Schema', en: 'What may be started, with the JSON Schema of each form' },
    takes: undefined, answers: programmesAnswer, run: async (_taken, { engine, person }) => ({ programmes: await engine.programmes(person) }),
  },
];

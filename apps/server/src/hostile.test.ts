// Hostile input at every procedure: whatever is sent, the answer is typed and the server goes on (goal R13).
import { expect, test } from 'vitest';
import { createAccount } from '@jinguo/core';
import { hashPassword } from './session/passwords.ts';
import { password, runServer } from './testing/running-server.ts';

const queries = ['session.me', 'session.demoPeople', 'inbox.list', 'inbox.counts', 'inbox.find', 'inbox.items', 'item.get', 'programme.list', 'draft.list', 'draft.get', 'notice.list', 'notice.get', 'message.list', 'org.units', 'demo.clock', 'incident.list', 'effect.dead', 'workflow.versions', 'workflow.diff', 'workflow.planMigration'];
const mutations = ['session.login', 'item.act', 'item.dryRun', 'item.start', 'item.preview', 'item.unmask', 'draft.save', 'draft.remove', 'message.read', 'demo.advance', 'incident.retry', 'incident.drop', 'workflow.publish', 'workflow.makeCurrent', 'workflow.migrate'];

const text = "'; drop table item; --";
const hostile: readonly unknown[] = [
  null, 0, -1, 1e308, true, text, [], [[[]]], {}, '\u0000\uFFFF\u202E', 'x'.repeat(5000),
  { id: text }, { id: '../../etc/passwd' }, { id: { $ne: null } }, { id: ['a'] }, { ids: [text, ''] }, { days: 1e9 }, { to: 'never' },
  { tab: 'todo', limit: 101 }, { tab: 'todo', text: '%_\\', limit: 100 }, { tab: 'todo', cursor: 'bm90IGpzb24', limit: 5 }, { tab: 'done', cursor: Buffer.from('["a",1]').toString('base64url') },
  { text }, { text: '王' }, { text: '王丽" OR "a', limit: 5 }, { text: 'ab*', cursor: Buffer.from('["NaN",""]').toString('base64url') }, { text: 'x'.repeat(60), unit: text, stage: text }, { text: 'ab', order: 'item.data' },
  { unit: '330402', status: 'open' }, { status: 'open; --' }, { campaign: text, programme: '__proto__', workflow: text }, { cursor: Buffer.from('["\u0000","%"]').toString('base64url') }, { tab: 'copied', text: '33040219880315002X' },
  { itemId: text, action: 'approve', seenVersion: 1, key: 'hostile-key', form: { a: text } }, { itemId: 'x', action: 'submit', seenVersion: 0, key: 'k' },
  { itemId: text, action: 'approve', seenVersion: 1, form: { a: text } }, { itemId: 'x', action: 'submit', seenVersion: 1, entries: [{ itemId: text, verdict: 'vetoed' }] }, { itemId: 'x', action: 'comment', seenVersion: 1, opinion: text, people: [text] },
  { workflow: text, unit: text, key: 'hostile-key', form: {} }, { workflow: 'wish', unit: 'partner.bank', key: 'hostile-key-2', form: {} }, { workflow: 'wish', unit: '330402103215', key: 'hostile-key-3', form: { wish: [] } },
  { workflow: 'wish', form: { wish: text } }, { itemId: 'x', form: 'wish', pointer: '/__proto__', reason: text },
  { limit: 1e9 }, { limit: 10, cursor: text }, { limit: 10, cursor: Buffer.from('["a","b"]').toString('base64url') }, { kind: text, limit: 1 }, { id: text, reason: text }, { id: 'x', reason: '  ' },
  { workflow: 'wish' }, { workflow: text }, { workflow: 'wish', from: 1, to: 1 }, { workflow: 'wish', from: 1, to: 1e6, mapping: { [text]: text } }, { workflow: 'wish', from: 1, to: 2, mapping: {}, key: 'hostile-key-4', reason: text, itemIds: [text] }, { workflow: 'wish', number: 99 },
  { definition: {} }, { definition: { format: 1, workflow: 'wish', stages: [{ id: text }] } }, { definition: { workflow: text } },
  { username: text, password: text }, { username: 'officer', password: '\u0000' },
];

test('every procedure answers every one of it in our words, below 500', async () => {
  await using server = await runServer();
  const cookie = await server.signIn('officer');
  // Incidents open themselves to keepers, versions to leads: theirs must stand as much.
  await createAccount(server.office.store, { id: 'keeper', username: 'keeper', name: '孙丽娟', passwordHash: await hashPassword(password), posts: [{ id: 'post', role: 'districtClerk', unit: '330402' }, { id: 'post2', role: 'sectionHead', unit: '330402' }] });
  const keeper = await server.signIn('keeper');
  const untyped: unknown[] = [];
  for (const input of hostile) {
    const asked = await Promise.all([
      ...queries.map(async (name) => ({ name, answer: await server.query(name, typeof input === 'string' ? input.slice(0, 500) : input, cookie) })),
      ...mutations.map(async (name) => ({ name, answer: await server.mutate(name, input, cookie) })),
      ...['incident.list', 'effect.dead', 'workflow.versions', 'workflow.diff', 'workflow.planMigration'].map(async (name) => ({ name, answer: await server.query(name, typeof input === 'string' ? input.slice(0, 500) : input, keeper) })),
      ...['incident.retry', 'incident.drop', 'workflow.publish', 'workflow.makeCurrent', 'workflow.migrate'].map(async (name) => ({ name, answer: await server.mutate(name, input, keeper) })),
    ]);
    for (const { name, answer } of asked) {
      const typed = answer.status === 200 ? answer.error === undefined : answer.error !== undefined && answer.error.zh !== '';
      if (!typed || answer.status >= 500) untyped.push({ name, input, status: answer.status, error: answer.error });
    }
  }
  expect(untyped).toEqual([]);
  expect((await server.fetch('/healthz')).status).toBe(200);
}, 60_000);

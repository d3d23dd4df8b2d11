// What is sent to every procedure by hostile.test.ts, and the same by everybody in hostile.deep.test.ts.
import { village } from './running-server.ts';

export const text = "'; drop table item; --";
const act = { itemId: text, action: 'approve', seenVersion: 1 };
const migration = { workflow: 'wish', from: 1, to: 2, mapping: { [text]: text }, itemIds: [text] };
export const hostile: readonly unknown[] = [
  null, 0, -1, 1e308, true, text, [], [[[]]], {}, '\u0000\uFFFF\u202E', 'x'.repeat(5000),
  { id: text }, { id: '../../etc/passwd' }, { id: { $ne: null } }, { id: ['a'] }, { ids: [text] }, { ids: [text, ''] }, { days: 1e9 }, { to: 'never' }, { to: 'nextWorkingDay' },
  { tab: 'todo', limit: 101 }, { tab: 'todo', text: '%_\\', limit: 100 }, { tab: 'todo', cursor: 'bm90IGpzb24', limit: 5 }, { tab: 'done', cursor: Buffer.from('["a",1]').toString('base64url') },
  { text }, { text: '王' }, { text: '王丽" OR "a', limit: 5 }, { text: 'ab*', cursor: Buffer.from('["NaN",""]').toString('base64url') }, { text: 'x'.repeat(60), unit: text, stage: text }, { text: 'ab', order: 'item.data' },
  { unit: '330402', status: 'open' }, { status: 'open; --' }, { campaign: text, programme: '__proto__', workflow: text }, { cursor: Buffer.from('["\u0000","%"]').toString('base64url') }, { tab: 'copied', text: '33040219880315002X' },
  { ...act, key: 'hostile-key', form: { a: text } }, { itemId: 'x', action: 'submit', seenVersion: 0, key: 'k' }, { ...act, key: 'hostile-key', action: '__proto__' },
  { ...act, form: { a: text } }, { itemId: 'x', action: 'submit', seenVersion: 1, entries: [{ itemId: text, verdict: 'vetoed' }] }, { itemId: 'x', action: 'comment', seenVersion: 1, opinion: text, people: [text] },
  { commands: [] }, { commands: [text] }, { commands: [{ ...act, key: 'hostile-key' }, { ...act, key: 'hostile-key' }] }, { commands: Array.from({ length: 501 }, () => ({ ...act, key: 'hostile-key' })) },
  { itemId: text }, { itemId: text, text }, { itemId: text, on: true }, { itemId: '../../etc/passwd', on: 'yes' }, { phrases: 'x' }, { pageRows: 1e9 }, { filters: [{ name: text, search: { __proto__x: {} } }] }, { documentId: text, reason: text }, { documentId: '../../etc/passwd', reason: '看一看' },
  { workflow: text, unit: text, key: 'hostile-key', form: {} }, { workflow: 'wish', unit: 'partner.bank', key: 'hostile-key-2', form: {} }, { workflow: 'wish', unit: village, key: 'hostile-key-3', form: { wish: [] } },
  { workflow: text, unit: text, form: { wish: text } }, { workflow: text, form: {} }, { id: text, workflow: 'wish', itemId: text, form: {} }, { itemId: 'x', form: 'wish', pointer: '/__proto__', reason: text },
  { limit: 1e9 }, { limit: 10, cursor: text }, { limit: 10, cursor: Buffer.from('["a","b"]').toString('base64url') }, { kind: text, limit: 1 }, { id: text, reason: text }, { id: 'x', reason: '  ' },
  { workflow: 'wish' }, { workflow: text }, { workflow: 'wish', from: 1, to: 1 }, { workflow: 'wish', from: 1, to: 1e6, mapping: { [text]: text } }, { ...migration, key: 'hostile-key-4', reason: text }, migration, { workflow: 'wish', number: 99 },
  { definition: {} }, { definition: { format: 1, workflow: 'wish', stages: [{ id: text }] } }, { definition: { workflow: text } }, { definition: { workflow: text }, year: 2022 },
  { coverId: text, fromOn: '2022-09-05', untilOn: '2022-09-06' }, { personId: text, coverId: 'x', post: { role: text, unit: text }, workflows: [text], fromOn: '0000-00-00', untilOn: '9999-12-31' }, { coverId: 'x', fromOn: text, untilOn: '2022-13-45' },
  { itemId: text, reason: text }, { itemId: '__proto__', reason: '近亲属' }, { kind: 'relative', idNumber: text }, { kind: text, idNumber: '33040219880315002X' }, { kind: 'self', idNumber: '３３０４０２' },
  { itemId: text, consent: text, saidBy: text, on: text, how: text }, { itemId: '__proto__', consent: 'constructor.__proto__', saidBy: '沈兰', on: '2999-12-31', how: text }, { code: text, consent: text, how: text }, { code: text, consent: '__proto__' },
  { year: 2021 }, { year: 1e9 }, { year: '2021' }, { programme: text, figure: text, year: 2021 }, { programme: '__proto__', figure: 'constructor', year: 2021, after: text }, { code: text }, { code: '../../etc/passwd' }, { year: 2022, campaign: text, unit: text }, { workflow: text, year: 2022 }, { workflow: 'wish', year: 2022, unit: '__proto__' },
  { plugin: text, procedure: text, input: { text } }, { plugin: text, on: true, reason: text }, { plugin: 'wishes', procedure: '__proto__', input: null }, { plugin: 'wishes', procedure: 'mine', input: { itemId: text } }, { plugin: 'wishes', procedure: 'write', input: { text: '' } }, { plugin: 'wishes', procedure: 'slate', input: { text } },
  { workflow: text, paper: text }, { workflow: 'wish', paper: '__proto__' }, { list: 'items', workflow: text }, { list: 'entries', batch: text }, { list: 'ledgers', programme: '__proto__' }, { spec: text }, { spec: '__proto__' }, { id: text, cursor: 0, limit: 5 }, { id: '../x', row: 2, column: '__proto__', value: '=1+1' },
  { workflow: 'wish', unit: village, form: { wish: [] }, key: 'a-hostile-key-of-twenty', trap: '' }, { code: text, key: 'a-hostile-key-of-twenty', seenVersion: 1, action: 'submit', form: { a: text } }, { code: text, key: 'a-hostile-key-of-twenty', seenVersion: 1, action: 'withdraw' },
  { key: 'a-hostile-key-of-twenty', noticeId: text, trap: '', kind: 'person', objector: text, contact: text, about: text, facts: '<script>alert(1)</script>' }, { id: text, state: 'notUpheld', reply: text }, { id: text, key: 'hostile-key', seenVersion: 1, entryId: text },
  { id: text, seenRevision: 0, edits: [{ op: 'rename-stage', stage: 'constructor', title: { zh: '<script>', en: text } }] }, { id: text, seenRevision: 0, edits: [{ op: 'declare-field', name: '__proto__', spec: null }] }, { id: text, stage: null, text },
  { workflow: 'wish', town: text }, { workflow: text, town: '__proto__' },
  { workflow: text, mustHave: { kind: 'role-agrees', role: 'constructor' } }, { workflow: 'wish', mustHave: { kind: text } }, { workflow: text, id: text },
  { id: text, unit: '__proto__' }, { id: text, play: text }, { id: text, play: text, title: text }, { id: text, title: '<script>', play: { startsOn: '2022-09-05', steps: [{ do: 'start', workflow: '__proto__', by: text, unit: text, form: { a: text } }] } }, { id: text, play: { startsOn: '2022-09-05', steps: [{ do: 'wait', until: '2999-12-31' }, { do: 'act', item: 999, by: 'constructor@__proto__#1', action: 'approve' }] } },
  { number: text, reason: '不再发出' }, { number: '南妇〔2022〕1号', reason: text },
  { poll: text }, { poll: text, phone: '13812345678', trap: '' }, { candidate: text, device: 'a-hostile-key-of-twenty', phone: '13812345678', trap: '' }, { candidate: '../../etc/passwd', device: text, phone: '1381234567８', trap: '' },
  { id: text, reason: text, to: text }, { id: 'x', reason: text, to: '__proto__' }, { programme: text }, { programme: '__proto__' }, { line: text, most: 1, reason: text }, { line: 'constructor/__proto__/2022', most: 9_007_199_254_740_991, reason: text },
  { item: text }, { key: 'a-hostile-key-of-twenty', item: text, name: text, phone: '13812345678', children: 0, consent: true, trap: '' }, { key: 'a-hostile-key-of-twenty', item: '../../etc/passwd', name: '\u202E', phone: '13812345678', children: 1e9, consent: 'yes', trap: text }, { id: text, came: true }, { id: '__proto__', came: 'yes' },
  { item: text, key: text }, { item: '../../etc/passwd', key: 'a-hostile-key-of-twenty' }, { item: text, key: 'a-hostile-key-of-twenty', code: text, trap: '' }, { item: text, key: 'a-hostile-key-of-twenty', phone: '13812345678', trap: '' },
  { on: text }, { on: '2999-12-31' }, { itemIds: [text], until: '2099-01-01', reason: text }, { itemIds: [text], reason: text, documentNumber: text }, { itemIds: [text], agreed: true }, { itemIds: ['../../etc/passwd'], agreed: 'yes' },
  { username: text, password: text }, { username: 'nobody', password: '\u0000' },
];

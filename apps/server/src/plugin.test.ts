// Procedures of campaigns over HTTP: who may call them, what they are held against, and that their faults stay theirs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runServer, village, type TestServer } from './testing/running-server.ts';

let server: TestServer;
let officer: string;
let woman: string;
beforeAll(async () => {
  server = await runServer();
  officer = await server.signIn('officer');
  woman = await server.signIn('woman');
});
afterAll(() => server[Symbol.asyncDispose]());

const ask = (procedure: string, input: unknown, cookie?: string) => server.query('plugin.query', { plugin: 'wishes', procedure, input }, cookie);
const order = (procedure: string, input: unknown, cookie?: string) => server.mutate('plugin.command', { plugin: 'wishes', procedure, input }, cookie);

describe('a procedure', () => {
  it('for one role does its work as who is signed in, and keeps what it writes in a folder of its plugin', async () => {
    await server.mutate('item.start', { workflow: 'wish', key: 'a-true-wish', unit: village, form: { wish: '一台缝纫机', village } }, officer);
    expect((await ask('slate', {})).data).toEqual({ text: '空' });
    expect((await order('write', { text: '今天发放' }, officer)).data).toEqual({ by: '余美芳', stage: 'answering' });
    expect((await ask('slate', {})).data).toEqual({ text: '今天发放' });
  });

  it('is refused to who is not signed in, and to another role in words', async () => {
    expect((await order('write', { text: '早' })).error?.code).toBe('NOT_SIGNED_IN');
    const refused = await order('write', { text: '早' }, woman);
    expect(refused.error).toMatchObject({ code: 'NOT_ALLOWED', params: { action: { zh: '写板' } } });
    expect((await ask('slate', {})).data).toEqual({ text: '今天发放' });
  });

  it('shows nothing that its caller may not see', async () => {
    const started = await server.mutate('item.start', { workflow: 'wish', key: 'another-wish', unit: village, form: { wish: '一台风扇', village } }, officer);
    const itemId = Object(started.data).itemId;
    expect((await ask('mine', { itemId }, officer)).status).toBe(200);
    expect((await ask('mine', { itemId }, woman)).error?.code).toBe('NOT_FOUND');
  });

  it('is found by its own name, plugin and kind only', async () => {
    for (const procedure of ['toString', '__proto__', 'nothing', 'write']) expect((await ask(procedure, {}, officer)).error?.code).toBe('NOT_FOUND');
    expect((await server.query('plugin.query', { plugin: 'others', procedure: 'slate', input: {} })).error?.code).toBe('NOT_FOUND');
  });

  it('never sees an input its schema refuses, and passes on what it refuses itself', async () => {
    for (const input of [undefined, null, {}, { text: '' }, { text: 1 }, { text: 'x', more: 1 }, []]) expect((await order('write', input, officer)).error?.code).toBe('BAD_REQUEST');
    expect((await order('write', { text: '空' }, officer)).error?.code).toBe('NOT_FOUND');
  });

  it.each(['breaks', 'lies', 'odd'])('that %s becomes a typed refusal that names action and plugin, and the server goes on', async (procedure) => {
    const { status, error } = await ask(procedure, procedure === 'odd' ? 'nowhere' : {});
    expect({ status, error }).toMatchObject({ status: 500, error: { code: 'PROCEDURE_FAILED', actsNext: 'staff', params: { plugin: 'wishes' } } });
    expect((await server.fetch('/healthz')).status).toBe(200);
    expect(server.office.engine.pluginHealth()[0]?.contributions.find((one) => one.rule === `procedure ${procedure}`)).toMatchObject({ failures: 1 });
  });
});

describe('the list of plugins', () => {
  it('tells the system administrator what each brings, and what failed first', async () => {
    const { data } = await server.query('plugin.list', undefined, await server.signIn('admin'));
    expect(data).toEqual([expect.objectContaining({ name: 'wishes', version: '1.0.0', contributes: expect.arrayContaining([{ kind: 'workflows', names: ['wish'] }]), failures: expect.any(Number), totalMs: expect.any(Number) }), expect.objectContaining({ name: 'studio' })]);
    expect(Object(data)[0].worst[0]).toMatchObject({ rule: expect.stringMatching(/^procedure (?:breaks|lies|odd)$/u), failures: 1, totalMs: expect.any(Number), slowestMs: expect.any(Number) });
  });

  it('is refused to anybody else, in words', async () => {
    expect((await server.query('plugin.list', undefined, officer)).error).toMatchObject({ code: 'NOT_ALLOWED', params: { who: { zh: '系统管理员' } } });
  });
});

describe('the off switch', () => {
  const turn = async (on: boolean, by: string) => server.mutate('plugin.turn', { plugin: 'wishes', on, reason: on ? '已修复' : '出现错误' }, by);

  it('stops a plugin’s items and procedures with a sentence that says who turned it, keeps them readable, and gives all of it back', async () => {
    const admin = await server.signIn('admin');
    const started = Object((await server.mutate('item.start', { workflow: 'wish', key: 'a-waiting-wish', unit: village, form: { wish: '一台冰箱', village } }, officer)).data);
    expect((await turn(false, admin)).status).toBe(200);
    expect(Object((await server.query('plugin.list', undefined, admin)).data)[0]).toMatchObject({ off: { by: { zh: '方晨' }, reason: '出现错误', at: expect.any(String) }, turns: [expect.anything()] });
    for (const refused of [await server.mutate('item.start', { workflow: 'wish', key: 'a-late-wish', unit: village, form: { wish: '一台风扇', village } }, officer), await ask('slate', {}), await ask('mine', { itemId: started.itemId }, officer)]) {
      expect(refused).toMatchObject({ status: 503, error: { code: 'PLUGIN_OFF', actsNext: 'staff', params: { who: { zh: '方晨' }, why: { zh: '出现错误' } } } });
    }
    expect((await server.query('item.get', { id: started.itemId }, officer)).data).toMatchObject({ id: started.itemId, closed: [{ zh: expect.stringContaining('方晨') }] });
    expect((await turn(true, admin)).status).toBe(200);
    expect((await ask('slate', {})).status).toBe(200);
  });

  it('is refused to anybody else', async () => {
    expect((await turn(false, officer)).error?.code).toBe('NOT_ALLOWED');
  });
});

import { expect, test } from 'vitest';
import { ConfigProblem, readConfig } from './config.ts';
import { requireSafeListening } from './mode.ts';

test('without settings the server listens to this machine on 8022', () => {
  expect(readConfig({})).toMatchObject({ port: 8022, host: '127.0.0.1', demo: undefined, logLevel: 'info', publicUrl: undefined });
  expect(readConfig({}).dataFolder).toMatch(/\.data$/);
});

test('settings are taken as they are meant', () => {
  const config = readConfig({ PORT: '0', HOST: '0.0.0.0', JINGUO_DATA: '/srv/jinguo', JINGUO_DEMO: '0', JINGUO_CLOCK: '2022-09-23T10:00:00+08:00', JINGUO_PUBLIC_URL: 'https://jinguo.example.cn', LOG_LEVEL: 'warn' });
  expect(config).toMatchObject({ port: 0, host: '0.0.0.0', dataFolder: '/srv/jinguo', demo: false, logLevel: 'warn' });
  expect(config.clockStartsAt?.toISOString()).toBe('2022-09-23T02:00:00.000Z');
  expect(config.publicUrl?.origin).toBe('https://jinguo.example.cn');
});

test.for([
  ['PORT', '80a'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['HOST', 'jinguo.example.cn'],
  ['JINGUO_DEMO', 'yes'],
  ['JINGUO_CLOCK', '2022-09-23'],
  ['JINGUO_CLOCK', '2022-13-23T10:00:00Z'],
  ['JINGUO_PUBLIC_URL', 'jinguo.example.cn'],
  ['JINGUO_PUBLIC_URL', 'https://jinguo.example.cn/app'],
  ['JINGUO_PUBLISHING', 'always'],
  ['JINGUO_TOWN_LEAD', 'constructor'],
  ['LOG_LEVEL', 'loud'],
])('%s = %s stops the start with a sentence that names it', ([name = '', value]) => {
  expect(() => readConfig({ [name]: value })).toThrow(ConfigProblem);
  expect(() => readConfig({ [name]: value })).toThrow(name);
});

test('only what is safe listens beyond this machine', () => {
  const publicUrl = new URL('https://jinguo.example.cn');
  const may = (mode: 'demo' | 'real', more: object) => () => requireSafeListening(mode, { host: '0.0.0.0', demo: undefined, publicUrl: undefined, ...more });
  expect(may('demo', {})).toThrow('JINGUO_DEMO=1');
  expect(may('demo', { demo: true })).not.toThrow();
  expect(may('real', {})).toThrow('https');
  expect(may('real', { publicUrl })).not.toThrow();
  expect(may('real', { host: '127.0.0.1' })).not.toThrow();
});

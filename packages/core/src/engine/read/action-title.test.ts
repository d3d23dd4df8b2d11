// What recording is called: the stage's own work, or, where an item waits and nobody is asked, only what came up meanwhile.
import { expect, it } from 'vitest';
import { coreKinds } from '../../definition/stage-kinds/core-kinds.ts';
import { parseDefinition } from '../../definition/workflow-definition.ts';
import { compile } from '../../machine/compile.ts';
import { actionTitleAt } from './actions.ts';

const words = (zh: string) => ({ zh, en: zh });
const wait = { kind: 'wait', title: words('等待'), settings: { until: { months: 12 }, meanwhile: ['lost'] }, outcomes: { elapsed: { to: 'closed' }, lost: { to: 'closed' } } };
const compiled = compile(parseDefinition({
  format: 1, campaign: 'shows', programme: 'show', code: 'XX09', workflow: 'show', title: words('展示'), form: 'item', startedBy: [{ applicant: true }], start: 'apply', fields: {},
  forms: { application: { title: words('申请表'), schema: { type: 'object', properties: {} } } },
  stages: [
    { id: 'apply', kind: 'fillIn', title: words('申请'), actors: [{ applicant: true }], form: 'application', outcomes: { submitted: { to: 'noted' } } },
    { id: 'noted', kind: 'record', title: words('登记'), actors: [{ role: 'clerk', unit: 'district' }], outcomes: { recorded: { to: 'year' } } },
    { id: 'year', ...wait },
    { id: 'watched', ...wait, actors: [{ role: 'clerk', unit: 'district' }] },
    { id: 'closed', kind: 'end', title: words('办结'), settings: { result: 'done', good: true } },
  ],
}), { kinds: coreKinds, guards: [] });

it.each([['noted', '登记'], ['watched', '登记'], ['year', '登记期间情况']])('at %s it is %s', (stage, title) => {
  expect(actionTitleAt(compiled, stage, 'record').zh).toBe(title);
});

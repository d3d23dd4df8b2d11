// What is wrong in a definition is told in both languages: the place, what was expected, what was found or what there is.
import { expect, it } from 'vitest';
import { JinguoError } from '../errors.ts';
import { compile } from '../machine/compile.ts';
import { coreKinds } from './stage-kinds/core-kinds.ts';
import { parseDefinition } from './workflow-definition.ts';

const text = { zh: '例', en: 'Example' };
const fill = { id: 'fill', kind: 'fillIn', title: text, actors: [{ applicant: true }], form: 'note', outcomes: { submitted: { to: 'check' } } };
const check = { id: 'check', kind: 'review', title: text, actors: [{ role: 'clerk', unit: 'district' }], outcomes: { approved: { to: 'done' }, rejected: { to: 'done' } } };
const done = { id: 'done', kind: 'end', title: text, settings: { result: 'done', good: true } };
const good = {
  format: 1, campaign: 'notes', programme: 'note', code: 'XX09', workflow: 'note', title: text, form: 'item', startedBy: [{ applicant: true }], stakes: [], start: 'fill',
  forms: { note: { title: text, schema: { type: 'object', properties: { amount: { type: 'integer' }, secret: { type: 'string', 'x-mask': 'phone' } } } } },
};
const stages = (at: number, more: object) => ({ stages: [fill, check, done].map((one, index) => (index === at ? { ...one, ...more } : one)) });

function problemsOf(more: object): readonly { readonly path: string; readonly zh: string; readonly en: string }[] {
  try {
    compile(parseDefinition({ ...good, ...stages(-1, {}), ...more }), { kinds: coreKinds, guards: [] });
    return [];
  } catch (error) {
    if (error instanceof JinguoError) return error.issues;
    throw error;
  }
}

it.each<[string, object, string, readonly [zh: string, en: string]]>([
  ['a number for a text', { title: { zh: 7, en: 'x' } }, '/title/zh', ['应为文本，实为7', 'expected a text, found 7']],
  ['an empty text', { title: { zh: '', en: 'x' } }, '/title/zh', ['应为至少 1 个字，实为""', 'expected at least 1 in length, found ""']],
  ['nothing for a list', { startedBy: undefined }, '/startedBy', ['应为列表，实为没有', 'expected a list, found nothing']],
  ['too few stages', { stages: [done] }, '/stages', ['应为至少 2 项，实为列表', 'expected at least 2 in the list, found a list']],
  ['a word there is not', { colour: 'red' }, '', ['应为这里认识的名称（format、campaign、', 'expected a name that is known here (format, campaign, ']],
  ['a word there is not inside a stage', stages(1, { colour: 'red' }), '/stages/1', ['deadline、', 'found colour']],
  ['a word there is not in a parameter', { parameters: { most: { title: text, value: 1, minimum: 0, maximum: 2, colour: 'red' } } }, '/parameters/most', ['应为这里认识的名称（title、value、minimum、maximum、unit），实为colour', 'expected a name that is known here (title, value, minimum, maximum, unit), found colour']],
  ['a word there is not in a setting of a kind', stages(2, { settings: { result: 'done', good: true, colour: 'red' } }), '/stages/2/settings', ['应为这里认识的名称（result、good', 'known here (result, good']],
  ['a value there is not', { form: 'list' }, '/form', ['应为"item"、"batch" 之一，实为"list"', 'expected one of "item", "batch", found "list"']],
  ['another format', { format: 2 }, '/format', ['应为1，实为2', 'expected 1, found 2']],
  ['a name of another form', { campaign: 'My Notes' }, '/campaign', ['应为像 "districtCheck" 这样的名称，实为"My Notes"', 'expected a key such as "districtCheck", found "My Notes"']],
  ['a name of another form as a key', { forms: { 'My Note': good.forms.note } }, '/forms/My Note', ['应为名称是像 "districtCheck" 这样的名称，实为对象', 'expected each name to be a key such as "districtCheck", found an object']],
  ['no JSON', { forms: { note: { title: text, schema: 'object' } } }, '/forms/note/schema', ['应为JSON，至多 64 层，实为"object"', 'expected JSON, at most 64 levels deep, found "object"']],
  ['somebody at a level there is not', stages(1, { actors: [{ role: 'clerk', unit: 'county' }] }), '/stages/1/actors/0/unit', ['应为"village"、"town"、"district" 之一，实为"county"', 'expected one of "village", "town", "district", found "county"']],
  ['somebody nobody can be', stages(1, { actors: [7] }), '/stages/1/actors/0', ['应为对象，实为7', 'expected an object, found 7']],
  ['a post without a level', stages(1, { actors: [{ role: 'clerk' }] }), '/stages/1/actors/0/unit', ['应为"village"、"town"、"district" 之一，实为没有', 'expected one of "village", "town", "district", found nothing']],
  ['too long a grace', stages(1, { grace: { minutes: 5000 } }), '/stages/1/grace/minutes', ['应为至多 1440 的数，实为5000', 'expected a number of at most 1440, found 5000']],
  ['a setting of a kind', stages(2, { settings: { result: 'Done!', good: true } }), '/stages/2/settings/result', ['应为像 "done" 这样的名称，实为"Done!"', 'expected a name such as "done", found "Done!"']],
  ['a start that is not there', { start: 'begin' }, '/start', ['没有环节“begin”；有：fill、check、done', 'there is no stage "begin"; there are: fill, check, done']],
  ['a way to nowhere', stages(0, { outcomes: { submitted: { to: 'dine' } } }), '/stages/0/outcomes/submitted', ['没有环节“dine”', 'there is no stage "dine"; there are']],
  ['an end that is none', { terminatesAt: 'check' }, '/terminatesAt', ['“check”不是结束环节；结束环节有：done', '"check" is no end stage; end stages are: done']],
  ['an end by hand at a stage that is not there', { terminatesFrom: ['chek'] }, '/terminatesFrom/0', ['没有环节“chek”；有：fill、check、done', 'there is no stage "chek"; there are: fill, check, done']],
  ['a stage twice', { stages: [fill, check, done, done] }, '/stages/3/id', ['环节“done”写了两次：给其中一个换个名称', 'is defined twice: rename one']],
  ['a form that is not there', stages(0, { form: 'nots' }), '/stages/0/form', ['没有表单“nots”；有：note', 'there is no form "nots"; there are: note']],
  ['a field closed that is not there', stages(1, { fieldAccess: { 'note.sum': 'read' } }), '/stages/1/fieldAccess/note.sum', ['表单里没有字段“note.sum”；有：note.amount、note.secret', 'there is no field "note.sum" in a form; there are: note.amount, note.secret']],
  ['a search for what is masked', { fields: { phone: { from: 'note.secret', type: 'text', title: text, searched: true } } }, '/fields/phone/searched', ['“note.secret”不是表单里未脱敏的文本', 'no unmasked text of a form: leave searched out']],
  ['money with nothing at stake', { fields: { sum: { from: 'note.amount', type: 'integer', title: text, unit: 'fen' } } }, '/stakes', ['写明 stakes: ["money"]', 'say so with stakes: ["money"]']],
  ['a limit on a date that is not there', { deadline: { within: { untilField: 'someday' } } }, '/deadline/within', ['“someday”不是已声明的日期字段；已声明的有：（没有）', '"someday" is no declared date field; declared are: (none)']],
  ['a group that is told', { deadline: { within: { workingDays: 5 }, escalate: { afterWorkingDays: 1, to: { role: 'clerk', everyone: 'district' } } } }, '/deadline/escalate/to', ['应为一个岗位，实为一组人', 'expected one post to be told, found a group']],
  ['grace where nobody reviews', stages(0, { grace: { minutes: 5 } }), '/stages/0/grace', ['只有审核环节可以设置收回时限', 'only a review stage can have a grace window']],
  ['grace of what ends the item', stages(1, { grace: { minutes: 5 } }), '/stages/1/grace', ['转到“done”会办结此件，不能收回：去掉 grace', 'the way to "done" ends the item, which cannot be taken back: leave grace out']],
  ['a level that passes by itself where nobody reviews', stages(0, { consecutive: 'pass' }), '/stages/0/consecutive', ['只有不涉及利害（stakes: []）的审核才可以自动通过', 'leave consecutive out']],
  ['a public vote without a date', stages(1, { kind: 'wait', actors: [], settings: { publicVote: { opens: 'day' } }, outcomes: {} }), '/stages/1/settings/publicVote/opens', ['“day”不是已声明的日期字段', '"day" is no declared date field']],
  ['a kind that is not there', stages(1, { kind: 'magic' }), '/stages/1/kind', ['没有“magic”这种环节；有：fillIn、', 'unknown stage kind "magic"; known: fillIn, ']],
  ['an outcome its kind does not have', stages(1, { outcomes: { ...check.outcomes, shrugged: { to: 'done' } } }), '/stages/1/outcomes/shrugged', ['这一结果；有：approved、rejected', 'has no outcome "shrugged" here; it has: approved, rejected']],
  ['a guard that is not there', stages(1, { outcomes: { ...check.outcomes, approved: { to: 'done', when: [{ guard: 'moonIsFull' }] } } }), '/stages/1/outcomes', ['引用了不存在的条件“moonIsFull”；有：', 'unknown guard "moonIsFull"; known: ']],
])('%s', (_what, more, path, [zh, en]) => {
  const found = problemsOf(more).find((one) => one.path === path);
  expect({ path: found?.path, zh: found?.zh.includes(zh), en: found?.en.includes(en), said: found }).toEqual({ path, zh: true, en: true, said: found });
});

// What an author reads when her plugin cannot be loaded: the plugin, its file, the place, what was expected and found, how to mend it.
import { expect, it } from 'vitest';
import { JinguoError, type Words } from '../errors.ts';
import { createRegistry } from './registry.ts';
import { definePlugin } from './define-plugin.ts';
import type { FigureSpec, ImportSpec, Plugin, WorkflowContribution } from './contributions.ts';

const text = { zh: '字', en: 'Text' };
type Stage = WorkflowContribution['definition']['stages'][number];
type Definition = WorkflowContribution['definition'];
const fill: Stage = { id: 'fill', kind: 'fillIn', title: text, actors: [{ applicant: true }], form: 'note', outcomes: { submitted: { to: 'done' } } };
const done: Stage = { id: 'done', kind: 'end', title: text, settings: { result: 'done', good: true } };
const definition = (more: Partial<Stage> = {}, all: Partial<Definition> = {}): Definition => ({
  format: 1, campaign: 'notes', programme: 'note', code: 'XX09', workflow: 'note', title: text, form: 'item', startedBy: [{ applicant: true }], start: 'fill', stages: [{ ...fill, ...more }, done],
  forms: { note: { title: text, schema: { type: 'object', properties: { amount: { type: 'integer' } } } } }, ...all,
});
const notes = (more: Partial<Plugin> = {}): Plugin => ({ name: 'notes', title: text, version: '1.0.0', engine: 1, workflows: [{ itemTitle: () => '', definition: definition() }], ...more });
const of = (one: Definition): Plugin => notes({ workflows: [{ itemTitle: () => '', definition: one }] });
const effects = (effect: string, params: Definition['stages'][number]['settings'] = {}): Partial<Stage> => ({ outcomes: { submitted: { to: 'done', effects: [{ effect, params }] } } });

const counting = (more: Partial<FigureSpec>): Plugin => notes({ workflows: [], programmes: [{ code: 'XX09', title: text, workflows: [{ itemTitle: () => '', definition: definition() }], figures: { people: { title: text, unit: text, ...more } } }] });
const sheet = (more: Partial<ImportSpec>): ImportSpec => ({ name: 'sheet', workflow: 'note', unitField: 'amount', defaults: {}, columns: [], ...more });

const oddKind = { name: 'odd', actions: [] };

const said = (plugin: Plugin): Words => {
  try {
    createRegistry([definePlugin(plugin)]);
  } catch (error) {
    if (!(error instanceof JinguoError)) return { zh: '', en: '' };
    return { zh: error.text('zh'), en: error.text('en') };
  }
  return { zh: '', en: 'loaded' };
};

/** Two words of English in a row: a sentence begun. Names of contributions and what JavaScript says stand alone or after a colon. */
const english = /(?<![\w:.“"'/]\s?)\b[a-z]{2,} [a-z]{2,}\b/u;

/** Each with where it is wrong, what was expected, what was found, and the next step. */
it.each<[string, Plugin, readonly string[]]>([
  ['a figure told beside one that is not there', counting({ mean: 'women' }), ['at XX09/figures/people: ', 'people', 'found women']],
  ['a figure told by a field nobody declares', counting({ by: ['place', 'bank'] }), ['at XX09/figures/people/by: ', 'place', 'found bank']],
  ['a name that is none', notes({ name: 'My Notes' }), ['at name: ', 'expected lower-case letters', 'found My Notes', 'Give it a name such as']],
  ['an older contract', notes({ engine: 0 }), ['at engine: ', 'expected 1', 'found 0', 'written for an older contract', 'docs/deprecation.md']],
  ['a newer contract', notes({ engine: [2, 3] }), ['at engine: ', 'expected 1', 'found 2 to 3', 'needs a newer Jinguo']],
  ['a contribution there is not', Object.assign(notes(), { procedure: {} }), ['at procedure: ', 'expected one of name, ', 'found procedure', 'Mend the name']],
  ['a contribution of another form', Object.assign(notes(), { effects: ['ring'] }), ['at effects: ', 'an object of functions, each under its name', 'found a list', 'Write it so']],
  ['a check that is no function', Object.assign(notes(), { checks: { tidy: 3 } }), ['at checks: ', 'found an object with tidy that is no function']],
  ['no list of workflows', Object.assign(notes(), { workflows: undefined }), ['at workflows: ', 'expected a list', 'found undefined']],
  ['a programme copied with its old code', notes({ workflows: [], programmes: [{ code: 'XX10', title: text, workflows: [{ itemTitle: () => '', definition: definition() }] }] }), ['at note/code: ', 'expected XX10, or XX10 and a letter', 'found XX09', 'has its programme’s code']],
  ['a workflow copied with its old campaign', notes({ workflows: [], programmes: [{ code: 'XX09', title: text, workflows: [{ itemTitle: () => '', definition: definition({}, { campaign: 'gardens' }) }] }] }), ['at note/campaign: ', 'expected notes', 'found gardens']],
  ['two programmes of one code', notes({ programmes: [1, 2].map(() => ({ code: 'XX01', title: text, workflows: [] })) }), ['at programmes: ', 'a name nobody uses yet', 'found XX01', 'Rename it']],
  ['two imports of one name', notes({ imports: [sheet({}), sheet({})] }), ['at imports: ', 'found sheet', 'Rename it']],
  ['two guards of one name', notes({ guards: [1, 2].map(() => ({ name: 'tidy', unmet: text, test: () => true })) }), ['at guards: ', 'found tidy', 'Rename it']],
  ['a kind that cannot be read', notes({ kinds: [{ ...oddKind, read: () => { throw new RangeError('no'); } }], workflows: [{ itemTitle: () => '', definition: definition({ kind: 'odd' }) }] }), ['at kinds/odd: ', 'a reading of a stage', 'found RangeError: no', 'Mend the kind']],
  ['a count of a field nobody declared', notes({ figures: { sum: { title: text, unit: 'fen' } }, workflows: [{ itemTitle: () => '', definition: definition(effects('count', { figure: 'sum', only: { kind: 'a' } })) }] }), ['at note/stages/0/effects/count: ', 'a declared field', 'found kind', 'Declare it under fields']],
  ['a check nobody contributes', of(definition({ checks: [{ check: 'tidy', on: ['submit'] }] })), ['at note/stages/0/checks: ', 'expected one of checks', 'found tidy', 'Contribute it under checks']],
  ['a compute nobody contributes', of(definition({ computes: ['sum'] })), ['at note/stages/0/computes: ', 'expected one of computes', 'found sum', 'Contribute it under computes']],
  ['a paper nobody contributes', of(definition(effects('makePaper', { paper: 'letter' }))), ['at note/stages/0/effects: ', 'expected one of papers', 'found letter', 'Contribute it under papers']],
  ['a figure nobody contributes', of(definition(effects('count', { figure: 'notes' }))), ['expected one of figures', 'found notes', 'Contribute it under figures']],
  ['a ledger nobody contributes', of(definition(effects('reserve', { ledger: 'budget' }))), ['expected one of ledgers', 'found budget', 'Contribute it under ledgers']],
  ['an effect nobody contributes', of(definition(effects('ringBell'))), ['expected one of effects', 'found ringBell', 'Contribute it under effects']],
  ['an effect without its parameters', of(definition(effects('count'))), ['at note/stages/0/effects/count', 'parameters the effect can use', 'Mend the parameters']],
  ['a field nobody declared', notes({ figures: { sum: { title: text, unit: 'fen' } }, workflows: [{ itemTitle: () => '', definition: definition(effects('count', { figure: 'sum', field: 'amount' })) }] }), ['effects/count/field', 'a declared integer field', 'found amount', 'Declare it under fields']],
  ['a workflow to look up that nobody brings', of(definition({ looksUp: { workflow: 'other', stages: ['held'] } })), ['at note/stages/0/looksUp/workflow: ', 'a workflow that is loaded', 'found other', 'Mend the name']],
  ['a workflow nobody brings', of(definition(effects('startItems', { workflow: 'other', from: 'note' }))), ['effects/startItems', 'a workflow that is loaded', 'found other', 'Mend the name']],
  ['a workflow brought twice', notes({ workflows: [1, 2].map(() => ({ itemTitle: () => '', definition: definition() })) }), ['at workflows: ', 'a name nobody uses yet', 'found note', 'Rename the workflow']],
  ['a function with a name of the language', notes({ functions: { has: { title: text, params: [], returns: 'boolean', call: () => true } } }), ['at functions: ', 'not one of the language', 'found has', 'Rename it']],
  ['a sentence of the report without its figure', notes({ report: ['{XX09.notes}份'] }), ['at report/0: ', 'found XX09.notes', 'Contribute the figure']],
  ['a stage that is not there', of(definition({ outcomes: { submitted: { to: 'dine' } } })), ['at /stages/0/outcomes/submitted: ', 'there is no stage "dine"; there are: fill, done', 'Mend it']],
  ['a kind that is not there', of(definition({ kind: 'fillOut' })), ['at /stages/0/kind', 'fillOut', 'Mend it']],
  ['a word that no definition has', of(Object.assign(definition(), { colour: 'red' })), ['is wrong at /', 'expected a name that is known here (format, campaign, ', 'found colour', 'Mend it']],
  ['a title in one language', of(Object.assign(definition(), { title: { zh: '字' } })), ['at /title/en: expected a text, found nothing', 'Mend it']],
  ['a code of another form', of(definition({}, { code: 'notes' })), ['at /code: expected a code such as "SY03", found "notes"', 'Mend it']],
  ['settings that the kind does not take', of(definition({}, { stages: [fill, { ...done, settings: { result: 'Done!', good: true } }] })), ['at /stages/1/settings/result: expected a name such as "done", found "Done!"', 'Mend it']],
  ['a form that is not there', of(definition({ form: 'nots' })), ['at /stages/0/form: there is no form "nots"; there are: note', 'Mend it']],
  ['a source of a field that its form lacks', of(definition({}, { fields: { amount: { from: 'note.amont', type: 'integer', title: text } } })), ['at note/fields/amount/from: ', 'a field of the form note: amount', 'found note.amont', 'Mend the name']],
  ['a place of an effect that its form lacks', notes({ ledgers: { budget: { title: text, unit: 'fen', per: 'ever' } }, workflows: [{ itemTitle: () => '', definition: definition(effects('limit', { ledger: 'budget', from: 'note.sum' })) }] }), ['at note/stages/0/effects/limit/from: ', 'a field of the form note: amount', 'found note.sum']],
  ['an import of a workflow nobody brings', notes({ imports: [sheet({ workflow: 'nots' })] }), ['at imports/sheet/workflow: ', 'a workflow that is loaded', 'found nots', 'Mend the name']],
  ['a column of an import that the form lacks', notes({ imports: [sheet({ columns: [{ header: '金额', required: true, field: 'amont', read: (value) => ({ ok: true, value }) }] })] }), ['at imports/sheet/columns/金额: ', 'a field of the first form: amount', 'found amont']],
  ['a field of an import for the unit that the form lacks', notes({ imports: [sheet({ unitField: 'unti' })] }), ['at imports/sheet/unitField: ', 'found unti']],
  ['a condition over a field nobody declared', of(definition({ outcomes: { submitted: [{ to: 'done', when: [{ cel: 'fields.amont > 3' }] }, { to: 'done' }] } }, { fields: { amount: { from: 'note.amount', type: 'integer', title: text } } })), ['at /stages/0/outcomes/submitted', 'amont', 'Mend it']],
  ['a condition with a function nobody contributes', of(definition({ outcomes: { submitted: [{ to: 'done', when: [{ cel: 'isPoor(fields.amount)' }] }, { to: 'done' }] } }, { fields: { amount: { from: 'note.amount', type: 'integer', title: text } } })), ['at /stages/0/outcomes/submitted', 'isPoor', 'Mend it']],
])('%s', (_title, plugin, parts) => {
  const { en: message, zh } = said(plugin);
  expect(english.exec(zh)?.[0]).toBeUndefined();
  expect({ message, missing: parts.filter((part) => !message.includes(part)) }).toEqual({ message, missing: [] });
  expect(zh).not.toBe(message);
  for (const [one, name] of [[message, `lugin “${plugin.name}”`], [zh, `插件“${plugin.name}”`]] as const) {
    expect(one).toContain(name);
    expect(one).toMatch(/packages\/core\/src\/plugin\/load-errors\.test\.ts:\d+/u);
  }
});

it('a post that the office does not have', () => {
  const plugin = definePlugin(of(definition({ actors: [{ role: 'townHed', unit: 'town' }] })));
  expect(() => createRegistry([plugin], undefined, undefined, ['townHead', 'villageOfficer'])).toThrow('at note/stages/0/actors: expected a post of the office: townHead, villageOfficer, found townHed. Mend the name.');
});

it('a second plugin of one name, or an effect that another has', () => {
  const ring = { effects: { ring: () => Promise.resolve() } };
  expect(() => createRegistry([notes(), notes({ workflows: [] })])).toThrow('at name: expected a name nobody uses yet, found notes. Rename it.');
  expect(() => createRegistry([notes(ring), { ...notes(ring), name: 'more', workflows: [] }])).toThrow('at effects: expected a name nobody uses yet, found ring. Rename it.');
});

it('a plugin that nobody defined is held to the contract as well', () => {
  expect(() => createRegistry([notes({ engine: 7 })])).toThrow('expected 1, found 7');
});

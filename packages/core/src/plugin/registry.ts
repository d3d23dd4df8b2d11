// What the loaded plugins contribute together, looked up by name. Built once at start; refuses clashes and dangling
// names then, so that nothing is missing at an item's moment.
import { ownFunctions, type ConditionFunction } from '../definition/condition/vocabulary.ts';
import { coreKinds } from '../definition/stage-kinds/core-kinds.ts';
import { effectProblem, isCoreEffect } from '../definition/effect-params.ts';
import { hiddenPaths, keptByPost } from '../definition/field-access.ts';
import { silenceBar, silentWays } from '../definition/silence.ts';
import { key, type JsonObject } from '../definition/text.ts';
import { waysOf } from '../definition/transition.ts';
import type { WorkflowDefinition } from '../definition/workflow-definition.ts';
import { asIs, refusal, type Issue } from '../errors.ts';
import { isObject } from '../values/json.ts';
import { compile, type CompiledWorkflow, type CompileParts } from '../machine/compile.ts';
import { templateProblem, type FigureName } from './report/template.ts';
import { containPlugin, usualLimits, type TimeLimits } from './contain.ts';
import { requireContract } from './define-plugin.ts';
import { Wards, type PluginHealth, type RunningRule } from './health.ts';
import { freeName, invalidPlugin, loadedWorkflow, mends, oneOf, tellingPlugin } from './invalid.ts';
import { compileOnce, readOnce } from './read-once.ts';
import { requireImport, requirePlaces, requireRoles } from './require-places.ts';
import { requireOwnNames, requireShape } from './require-shape.ts';
import type { Check, Compute, EffectHandler, FigureSpec, ImportSpec, LedgerSpec, NamedContributions, PaperMaker, Plugin, ReportSentence, WorkflowContribution } from './contributions.ts';

interface OwnNames {
  readonly figures: ReadonlyMap<string, unknown>;
  readonly ledgers: ReadonlyMap<string, unknown>;
  readonly checks: ReadonlyMap<string, unknown>;
  readonly computes: ReadonlyMap<string, unknown>;
  readonly papers: ReadonlyMap<string, unknown>;
}

/** One version of a workflow with the contribution it came from. */
export interface LoadedWorkflow {
  readonly hash: string;
  readonly definition: WorkflowDefinition;
  /** Compiled when it is first asked for. @throws JinguoError DEFINITION_INVALID when today's plugins cannot run it. */
  readonly compiled: CompiledWorkflow;
  readonly contribution: WorkflowContribution;
  /** The programme it belongs to, by catalogue code; the definition's own code where the plugin names no programmes. */
  readonly programme: string;
  readonly names: OwnNames;
  /** What its stages call by name: the programme's own contributions, then the plugin's. */
  readonly check: (name: string) => Check | undefined;
  readonly compute: (name: string) => Compute | undefined;
  readonly paper: (name: string) => PaperMaker | undefined;
  readonly ledger: (name: string) => LedgerSpec | undefined;
}

export interface Registry {
  readonly plugins: readonly Plugin[];
  /** The district's version: new items start on it, but where a town has its own. */
  readonly current: (workflow: string) => LoadedWorkflow | undefined;
  /** The version new items of a town start on: its own, else the district's. */
  readonly inForceAt: (workflow: string, town: string | null) => LoadedWorkflow | undefined;
  readonly workflows: () => readonly LoadedWorkflow[];
  /** Any version an item runs on; versions no longer current are loaded from the database by `addVersion`. */
  readonly version: (hash: string) => LoadedWorkflow | undefined;
  /** Loads a version under the hash it was stored with, which is its name for ever. Throws DEFINITION_INVALID, PLUGIN_INVALID. */
  readonly addVersion: (hash: string, definition: WorkflowDefinition) => LoadedWorkflow;
  /** Whether any version of a workflow hides fields at a stage, or keeps some from some posts. */
  readonly hides: (workflow: string, stage: string) => boolean;
  /** Makes a definition ready as if a plugin brought it, without loading it. Throws DEFINITION_INVALID with all issues. */
  readonly vet: (definition: WorkflowDefinition) => CompiledWorkflow;
  /** Lets new items start on a version that is loaded. */
  readonly makeCurrent: (workflow: string, hash: string) => void;
  /** The towns' own versions, all of them at once, by workflow and town; each is loaded. */
  readonly setVariants: (hashes: ReadonlyMap<string, ReadonlyMap<string, string>>) => void;
  readonly effect: (name: string) => EffectHandler | undefined;
  readonly importSpec: (name: string) => ImportSpec | undefined;
  /** What definitions are compiled with: kinds, guards and functions of core and of all plugins. */
  readonly compileParts: CompileParts;
  /** How each plugin's contributions did since the start. */
  readonly health: () => readonly PluginHealth[];
  /** What of the plugins holds the process, for a thread that watches. */
  readonly running: () => RunningRule;
}

/**
 * Loads plugins. Definitions `published` before were checked then, and are compiled when they are first used: compiling all
 * of a hundred would be half of each start. Where the office's `roles` are known, definitions name no others.
 *
 * @throws JinguoError DEFINITION_INVALID or PLUGIN_INVALID naming plugin and place.
 */
export function createRegistry(given: readonly Plugin[], limits: TimeLimits = usualLimits, published: Pick<ReadonlySet<string>, 'has'> = new Set(), roles: readonly string[] = []): Registry {
  for (const plugin of given) requireShape(plugin);
  requireOwnNames(given);
  const wards = new Wards();
  const plugins = given.map((plugin) => containPlugin(plugin, wards, limits));
  const parts = {
    kinds: [...coreKinds, ...plugins.flatMap((plugin) => plugin.kinds ?? [])],
    guards: plugins.flatMap((plugin) => plugin.guards ?? []),
    functions: functionsOf(plugins),
  };
  const effects = merge(plugins, 'effects', (plugin) => plugin.effects);
  const imports = new Map(plugins.flatMap(importsOf).map((spec) => [spec.name, spec]));
  const current = new Map<string, LoadedWorkflow>();
  const versions = new Map<string, LoadedWorkflow>();
  const hiding = new Set<string>();
  let variants: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map();

  function load(hash: string, definition: WorkflowDefinition, belongs: Belongs, make = () => compileOnce(definition, parts)): LoadedWorkflow {
    const loaded = lazily(belongs, { hash, definition, make });
    versions.set(hash, loaded);
    const kept = keptByPost(definition.forms, []).size > 0;
    for (const stage of definition.stages) if (kept || hiddenPaths(stage).size > 0) hiding.add(`${definition.workflow} ${stage.id}`);
    return loaded;
  }

  for (const plugin of plugins) {
    requireContract(plugin);
    requireReport(plugin);
    requireFigures(plugin);
    for (const belongs of belongingTo(plugin)) {
      const { definition, hash } = tellingPlugin(plugin.name, () => readOnce(belongs.contribution.definition));
      if (current.has(definition.workflow)) {
        throw invalidPlugin(plugin.name, { place: 'workflows', expected: freeName, found: definition.workflow, mend: { zh: '给流程换一个名称。', en: 'Rename the workflow.' } });
      }
      requireNames(plugin, definition, { ...belongs.names, effects });
      requirePlaces(plugin, definition);
      if (roles.length > 0) requireRoles(plugin, definition, roles);
      const loaded = load(hash, definition, belongs);
      if (!published.has(loaded.hash)) tellingPlugin(plugin.name, () => requireNoSilence(loaded.compiled));
      current.set(definition.workflow, loaded);
    }
  }

  for (const plugin of plugins) {
    for (const spec of importsOf(plugin)) requireImport(plugin, spec, (workflow) => current.get(workflow)?.definition);
  }
  for (const { definition } of current.values()) requireOthers({ name: definition.campaign }, definition, current);

  function belongsTo({ workflow, campaign }: WorkflowDefinition): Belongs {
    const known = current.get(workflow);
    if (known === undefined) {
      throw invalidPlugin(campaign, { place: 'workflows', expected: asIs(workflow), found: { zh: '没有', en: 'nothing' }, mend: { zh: '加载有在办件的那个插件。', en: 'Load the plugin whose items are running.' } });
    }
    return known;
  }

  return {
    plugins,
    current: (workflow) => current.get(workflow),
    inForceAt(workflow, town) {
      const own = town === null ? undefined : variants.get(workflow)?.get(town);
      return own === undefined ? current.get(workflow) : versions.get(own);
    },
    workflows: () => [...current.values()],
    version: (hash) => versions.get(hash),
    addVersion(hash, definition) {
      const belongs = belongsTo(definition);
      // It may use what today's plugins lack: that is found out now, not at an item's moment.
      const compiled = compile(definition, parts);
      return load(hash, definition, belongs, () => compiled);
    },
    hides: (workflow, stage) => hiding.has(`${workflow} ${stage}`),
    vet(definition) {
      const compiled = compile(definition, parts);
      requireNames({ name: definition.campaign }, definition, { ...belongsTo(definition).names, effects });
      requirePlaces({ name: definition.campaign }, definition);
      requireOthers({ name: definition.campaign }, definition, current);
      requireNoSilence(compiled);
      return compiled;
    },
    makeCurrent(workflow, hash) {
      const loaded = versions.get(hash);
      if (loaded?.definition.workflow !== workflow) throw refusal('NOT_FOUND', { what: `${workflow} ${hash.slice(0, 8)}` });
      current.set(workflow, loaded);
    },
    setVariants(hashes) {
      variants = hashes;
    },
    effect: (name) => effects.get(name),
    importSpec: (name) => imports.get(name),
    compileParts: parts,
    health: () => wards.health(),
    running: () => wards.running(),
  };
}

function importsOf(plugin: Plugin): readonly ImportSpec[] {
  return [...(plugin.imports ?? []), ...(plugin.programmes ?? []).flatMap((one) => one.imports ?? [])];
}

/** What a workflow has from the programme it came with. */
type Belongs = Pick<LoadedWorkflow, 'contribution' | 'programme' | 'check' | 'compute' | 'paper' | 'ledger' | 'names'>;

function lazily(belongs: Belongs, version: Pick<LoadedWorkflow, 'hash' | 'definition'> & { readonly make: () => CompiledWorkflow }): LoadedWorkflow {
  const { contribution, programme, check, compute, paper, ledger, names } = belongs;
  let compiled: CompiledWorkflow | undefined;
  return {
    contribution, programme, check, compute, paper, ledger, names,
    hash: version.hash,
    definition: version.definition,
    get compiled() {
      compiled ??= version.make();
      return compiled;
    },
  };
}

function belongingTo(plugin: Plugin): readonly Belongs[] {
  const own = (contribution: WorkflowContribution, programme: string, given: readonly NamedContributions[]): Belongs => {
    const named = <T>(of: (one: NamedContributions) => Readonly<Record<string, T>> | undefined) => new Map(given.toReversed().flatMap((one) => Object.entries(of(one) ?? {})));
    const ledgers = named((one) => one.ledgers);
    const names = { figures: named((one) => one.figures), ledgers, checks: named((one) => one.checks), computes: named((one) => one.computes), papers: named((one) => one.papers) };
    return { contribution, programme, names, check: (name) => names.checks.get(name), compute: (name) => names.computes.get(name), paper: (name) => names.papers.get(name), ledger: (name) => ledgers.get(name) };
  };
  return [
    ...plugin.workflows.map((one) => own(one, one.definition.code, [one.own ?? {}, plugin])),
    ...(plugin.programmes ?? []).flatMap((programme) => programme.workflows.map((one) => own(one, programme.code, [one.own ?? {}, programme, plugin]))),
  ];
}

function merge<T>(plugins: readonly Plugin[], place: string, of: (plugin: Plugin) => Readonly<Record<string, T>> | undefined): Map<string, T> {
  const all = new Map<string, T>();
  for (const plugin of plugins) {
    for (const [name, value] of Object.entries(of(plugin) ?? {})) {
      if (all.has(name)) throw invalidPlugin(plugin.name, { place, expected: freeName, found: name, mend: mends.rename });
      all.set(name, value);
    }
  }
  return all;
}

/** New versions only: what an older one did, its items still do. domain.md §3.2 超时 */
function requireNoSilence({ definition, readings }: CompiledWorkflow): void {
  const why = silenceBar(definition);
  if (why === undefined) return;
  const issues = definition.stages.flatMap((stage, index) => {
    const plan = readings.get(stage.id)?.plan;
    return (plan === undefined ? [] : silentWays(plan)).map(({ way }): Issue => ({
      path: `/stages/${index}`,
      code: 'no-passing-by-silence',
      zh: `环节“${stage.id}”无人表态也会转到“${way.to}”；${why.zh}`,
      en: `the stage "${stage.id}" passes items on to "${way.to}" although nobody said anything; ${why.en}`,
    }));
  });
  const [first] = issues;
  if (first !== undefined) throw refusal('DEFINITION_INVALID', { workflow: definition.workflow, path: first.path, problem: { zh: first.zh, en: first.en } }, { issues });
}

/** The functions conditions may call; the names the language and the core use are taken. */
function functionsOf(plugins: readonly Plugin[]): Readonly<Record<string, ConditionFunction>> {
  const functions = merge(plugins, 'functions', (plugin) => plugin.functions);
  for (const plugin of plugins) {
    for (const name of Object.keys(plugin.functions ?? {})) {
      if (key.safeParse(name).success && !ownFunctions.has(name)) continue;
      throw invalidPlugin(plugin.name, { place: 'functions', expected: { zh: '像 "isPoorVillage" 这样的名称，不是语言本身已有的', en: 'a name such as "isPoorVillage", not one of the language' }, found: name, mend: mends.rename });
    }
  }
  return Object.fromEntries(functions);
}

/** Every figure that a sentence of the report names must be one of the campaign's programmes. */
function requireReport(plugin: Plugin): void {
  for (const { place, templates } of reportOf(plugin)) {
    for (const [index, template] of templates.entries()) {
      const problem = templateProblem(template.text, (name) => figureOf(plugin, name));
      if (problem !== undefined) throw invalidPlugin(plugin.name, { place: `${place}/${index}`, ...problem, mend: { zh: '提供这个数值，或者改正这句话。', en: 'Contribute the figure, or mend the sentence.' } });
    }
  }
}

/** What a figure is told beside must be figures of its programme; what it is told by, a place or a field one of its workflows declares. */
function requireFigures(plugin: Plugin): void {
  for (const { code, figures = {}, workflows } of plugin.programmes ?? []) {
    const fields = new Set(['place', ...workflows.flatMap(({ definition }) => Object.keys(definition.fields ?? {}))]);
    for (const [name, { mean, outOf, ended, by = [] }] of Object.entries(figures)) {
      const place = `${code}/figures/${name}`;
      for (const other of [mean, outOf, ended]) {
        if (other !== undefined && figures[other] === undefined) throw invalidPlugin(plugin.name, { place, expected: oneOf(Object.keys(figures), 'figures'), found: other, mend: mends.name });
      }
      const unknown = by.find((one) => !fields.has(one));
      if (unknown !== undefined) throw invalidPlugin(plugin.name, { place: `${place}/by`, expected: oneOf(fields, 'fields'), found: unknown, mend: mends.declare });
    }
  }
}

/** A figure of the campaign's own programmes. */
export function figureOf(plugin: Plugin, { programme, figure }: FigureName): FigureSpec | undefined {
  return new Map(Object.entries(plugin.programmes?.find((one) => one.code === programme)?.figures ?? {})).get(figure);
}

/** The paragraphs a plugin brings to the yearly report, its own first, with where each list stands. */
export function reportOf(plugin: Plugin): readonly { readonly place: string; readonly templates: readonly { readonly since: number; readonly text: string }[] }[] {
  const read = (sentences: readonly ReportSentence[] = []) => sentences.map((one) => (typeof one === 'string' ? { since: 0, text: one } : one));
  return [{ place: 'report', templates: read(plugin.report) }, ...(plugin.programmes ?? []).map((one) => ({ place: `${one.code}/report`, templates: read(one.report) }))];
}

/** A workflow that an effect starts or a stage looks up must be one of those loaded, of whichever programme. */
function requireOthers(plugin: Pick<Plugin, 'name'>, definition: WorkflowDefinition, current: ReadonlyMap<string, unknown>): void {
  for (const [index, { onEnter, outcomes, looksUp }] of definition.stages.entries()) {
    const place = `${definition.workflow}/stages/${index}`;
    if (looksUp !== undefined && !current.has(looksUp.workflow)) throw invalidPlugin(plugin.name, { place: `${place}/looksUp/workflow`, expected: loadedWorkflow, found: looksUp.workflow, mend: mends.name });
    const asked = [...onEnter, ...Object.values(outcomes).flatMap((value) => waysOf(value)).flatMap((way) => way.effects ?? [])];
    for (const { effect, params } of asked) {
      if (effect !== 'startItems' || current.has(String(params?.['workflow']))) continue;
      throw invalidPlugin(plugin.name, { place: `${place}/effects/startItems`, expected: loadedWorkflow, found: String(params?.['workflow']), mend: mends.name });
    }
  }
}

interface Names extends OwnNames {
  readonly effects: ReadonlyMap<string, unknown>;
}

function requireNames(plugin: Pick<Plugin, 'name'>, definition: WorkflowDefinition, names: Names): void {
  const demand = (kind: keyof Names, name: string, place: string) => {
    if (names[kind].has(name)) return;
    throw invalidPlugin(plugin.name, { place, expected: oneOf(names[kind].keys(), kind), found: name, mend: { zh: `在 ${kind} 里提供它，或者改正这个名称。`, en: `Contribute it under ${kind}, or mend the name.` } });
  };
  for (const [index, stage] of definition.stages.entries()) {
    const place = `${definition.workflow}/stages/${index}`;
    for (const check of stage.checks) demand('checks', check.check, `${place}/checks`);
    for (const compute of stage.computes) demand('computes', compute, `${place}/computes`);
    const paper = stage.settings['paper'];
    if (typeof paper === 'string') demand('papers', paper, `${place}/settings/paper`);
    const ways = Object.values(stage.outcomes).flatMap((value) => waysOf(value));
    for (const { effect, params } of [...stage.onEnter, ...ways.flatMap((way) => way.effects ?? [])]) {
      if (!isCoreEffect(effect)) demand('effects', effect, `${place}/effects`);
      const wrong = effectProblem(effect, params);
      if (wrong !== undefined) {
        throw invalidPlugin(plugin.name, { place: `${place}/effects/${effect}${wrong.path}`, expected: { zh: '这个动作能用的参数', en: 'parameters the effect can use' }, found: wrong.problem, mend: { zh: '改正参数。', en: 'Mend the parameters.' } });
      }
      if (effect === 'makePaper') demand('papers', String(params?.['paper']), `${place}/effects`);
      for (const name of effect === 'count' ? [params?.['figure'], ...(params?.['of'] === undefined ? [] : [params['of']])] : []) demand('figures', String(name), `${place}/effects`);
      if (isCoreEffect(effect) && typeof params?.['ledger'] === 'string') demand('ledgers', params['ledger'], `${place}/effects`);
      const field = isCoreEffect(effect) ? params?.['field'] : undefined;
      if (typeof field === 'string' && definition.fields[field]?.type !== 'integer') {
        throw invalidPlugin(plugin.name, { place: `${place}/effects/${effect}/field`, expected: { zh: '已声明的整数字段', en: 'a declared integer field' }, found: field, mend: mends.declare });
      }
      for (const name of effect === 'count' ? fieldsAsked(params) : []) {
        if (definition.fields[name] === undefined) throw invalidPlugin(plugin.name, { place: `${place}/effects/count`, expected: { zh: '已声明的字段', en: 'a declared field' }, found: name, mend: mends.declare });
      }
    }
  }
}

/** The declared fields that a count asks about beside what it adds. */
function fieldsAsked(params: JsonObject | undefined): readonly string[] {
  const { only, on } = params ?? {};
  return [...(isObject(only) ? Object.keys(only) : []), ...(typeof on === 'string' ? [on] : [])];
}

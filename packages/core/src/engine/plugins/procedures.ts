// Procedures of a campaign's own screens: what makes them, with types, and what calls them. A signed-in caller's procedure
// gets the engine as her: it can do and see what she can, no more. A public one gets neither a person nor the engine, so
// that it can tell only what signed-in people put into the plugin's folder for it.
import type { z } from 'zod';
import type { LocalDate } from '../../calendar/local-date.ts';
import { RuleFailure } from '../../definition/rule-failure.ts';
import type { LocalText } from '../../definition/text.ts';
import { asIs, refusal, type Words } from '../../errors.ts';
import type { OrgUnit } from '../../people/org-unit.ts';
import type { Person } from '../../people/post.ts';
import type { Callers, Procedure, TableSpec } from '../../plugin/contributions.ts';
import type { Engine } from '../engine.ts';
import type { PluginTable } from './plugin-records.ts';

/** The engine's public functions, for one person. */
export interface ActingEngine {
  readonly units: ReadonlyMap<string, OrgUnit>;
  readonly item: OfPerson<Engine['item']>;
  readonly ruleView: OfPerson<Engine['ruleView']>;
  readonly certified: OfPerson<Engine['certified']>;
  readonly items: OfPerson<Engine['items']>;
  readonly find: OfPerson<Engine['find']>;
  readonly inbox: OfPerson<Engine['inbox']>;
  readonly colleagues: OfPerson<Engine['colleagues']>;
  readonly openPaper: OfPerson<Engine['openPaper']>;
  readonly start: OfPerson<Engine['start']>;
  readonly act: OfPerson<Engine['act']>;
  readonly actMany: OfPerson<Engine['actMany']>;
  readonly dryRun: OfPerson<Engine['dryRun']>;
  readonly explain: OfPerson<Engine['explain']>;
  readonly auditHeads: Engine['auditHeads'];
}

type OfPerson<F> = F extends (who: never, ...rest: infer Rest) => infer Answer ? (...rest: Rest) => Answer : never;

/** What every procedure is handed. */
export interface PublicPorts {
  readonly today: () => LocalDate;
  readonly now: () => Date;
  /** So many unguessable bytes. */
  readonly random: (bytes: number) => Uint8Array;
  /** A folder of the plugin's own, made on first use. Not in backups: what must last belongs in an item. */
  readonly folder: () => Promise<string>;
  /** One of the plugin's own tables, by what it was defined as: `table(stalls)`. */
  readonly table: <Shape extends z.ZodType>(spec: TableSpec<Shape>) => PluginTable<z.output<Shape>>;
}

/** What a procedure of a signed-in caller is handed. */
export interface ProcedurePorts extends PublicPorts {
  readonly person: Person;
  readonly engine: ActingEngine;
}

/** A public procedure never learns who asks. */
type PortsOf<Who extends Callers> = Who extends 'public' ? PublicPorts : ProcedurePorts;

export interface ProcedureSpec<Who extends Callers, In extends z.ZodType, Out extends z.ZodType> {
  readonly title: LocalText;
  readonly who: Who;
  readonly input: In;
  readonly output: Out;
  run(input: z.output<In>, ports: PortsOf<Who>): z.input<Out> | Promise<z.input<Out>>;
}

export interface TypedProcedure<Kind extends Procedure['kind'], In extends z.ZodType, Out extends z.ZodType> extends Procedure {
  readonly kind: Kind;
  readonly input: In;
  readonly output: Out;
}

/** What a caller sends and gets, for typed clients. */
export type InputOf<P extends Procedure> = z.input<P['input']>;
/** What a procedure answers, as its schema says. */
export type OutputOf<P extends Procedure> = z.output<P['output']>;

/** A question: asked as often as a screen likes, and changes nothing. */
export function query<const Who extends Callers, In extends z.ZodType, Out extends z.ZodType>(spec: ProcedureSpec<Who, In, Out>): TypedProcedure<'query', In, Out> {
  return { ...spec, kind: 'query', run: spec.run };
}

/** An order: may change things; refuses with a JinguoError. */
export function command<const Who extends Callers, In extends z.ZodType, Out extends z.ZodType>(spec: ProcedureSpec<Who, In, Out>): TypedProcedure<'command', In, Out> {
  return { ...spec, kind: 'command', run: spec.run };
}

export interface ProcedureCall {
  readonly kind: Procedure['kind'];
  readonly plugin: string;
  readonly procedure: string;
  readonly input: unknown;
  /** Who is signed in. */
  readonly person: Person | undefined;
}

/** What whoever runs the engine lends to procedures. */
export interface ProcedureWorld {
  readonly random: (bytes: number) => Uint8Array;
  readonly folder: (plugin: string) => Promise<string>;
}

/** Whether anybody may call it, with a code or without; undefined where there is none of that name. */
export function isPublic(engine: Engine, { kind, plugin, procedure }: Pick<ProcedureCall, 'kind' | 'plugin' | 'procedure'>): boolean | undefined {
  const found = lookUp(engine, plugin, procedure);
  return found?.kind === kind ? found.who === 'public' || found.who === 'applicant' : undefined;
}

/**
 * Calls a plugin's procedure and answers what it answers.
 *
 * @throws JinguoError NOT_FOUND, PLUGIN_OFF, NOT_SIGNED_IN, CODE_UNKNOWN, NOT_ALLOWED, BAD_REQUEST, PROCEDURE_FAILED, and what it refuses itself.
 */
export async function callProcedure(engine: Engine, world: ProcedureWorld, call: ProcedureCall): Promise<unknown> {
  const procedure = lookUp(engine, call.plugin, call.procedure);
  if (procedure?.kind !== call.kind) throw refusal('NOT_FOUND', { what: named(call.procedure) });
  await engine.requirePluginOn(call.plugin);
  const ports = await portsFor(engine, procedure, { ...world, ...call });
  try {
    return await procedure.run(call.input, ports);
  } catch (error) {
    if (error instanceof RuleFailure) throw refusal('PROCEDURE_FAILED', { action: procedure.title, plugin: call.plugin }, { cause: error });
    throw error;
  }
}

function lookUp(engine: Engine, plugin: string, procedure: string): Procedure | undefined {
  return new Map(Object.entries(engine.registry.plugins.find((one) => one.name === plugin)?.procedures ?? {})).get(procedure);
}

/** What is no name could be somebody's data, and refusals reach logs. */
function named(text: string): string {
  return /^[a-zA-Z][a-zA-Z0-9]{0,60}$/u.test(text) ? text : '?';
}

async function portsFor(engine: Engine, { who, title }: Procedure, given: ProcedureWorld & ProcedureCall): Promise<PublicPorts | ProcedurePorts> {
  const { random } = given;
  const open: PublicPorts = { today: engine.today, now: engine.clock.now, random, folder: () => given.folder(given.plugin), table: (spec) => engine.pluginTable(given.plugin, spec) };
  if (who === 'public') return open;
  const code = who === 'applicant' ? codeIn(given.input) : undefined;
  const person = code === undefined ? given.person : await engine.holderOf(code);
  if (person === undefined) throw refusal('NOT_SIGNED_IN', {});
  if (typeof who !== 'string' && !who.roles.some((role) => person.posts.some((post) => post.role === role))) throw refusal('NOT_ALLOWED', { who: rolesInWords(engine, who.roles), action: title });
  return { ...open, person, engine: actingEngine(engine, person) };
}

function codeIn(input: unknown): string | undefined {
  const code = typeof input === 'object' && input !== null && 'code' in input ? input.code : undefined;
  return typeof code === 'string' && code.trim() !== '' ? code.slice(0, 80) : undefined;
}

function rolesInWords({ roles }: Engine, names: readonly string[]): Words {
  const words = names.map((name) => roles[name] ?? asIs(name));
  return { zh: words.map((one) => one.zh).join('、'), en: words.map((one) => one.en).join(', ') };
}

function actingEngine(engine: Engine, person: Person): ActingEngine {
  const actor = { kind: 'person', person } as const;
  return {
    units: engine.units,
    item: (id) => engine.item(person, id),
    ruleView: (id) => engine.ruleView(person, id),
    certified: (code) => engine.certified(person, code),
    items: (query) => engine.items(person, query),
    find: (query) => engine.find(person, query),
    inbox: (query) => engine.inbox(person, query),
    colleagues: (query) => engine.colleagues(person, query),
    openPaper: (request) => engine.openPaper(person, request),
    start: (command) => engine.start(actor, command),
    act: (command) => engine.act(actor, command),
    actMany: (commands) => engine.actMany(actor, commands),
    dryRun: (command) => engine.dryRun(actor, command),
    explain: (itemId) => engine.explain(actor, itemId),
    auditHeads: engine.auditHeads,
  };
}

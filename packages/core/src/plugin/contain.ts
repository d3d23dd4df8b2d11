// Keeps a plugin's faults with the plugin: what it throws, answers wrongly or does not answer in time becomes one typed
// failure that names the plugin and the contribution, and only the item at hand is stopped by it. A contribution that
// never returns control cannot be stopped from inside; a thread can see which one it is (Ward.run), and end the process.
import type { z } from 'zod';
import type { Value } from '../definition/condition/vocabulary.ts';
import type { Guard } from '../definition/guard.ts';
import { RuleFailure } from '../definition/rule-failure.ts';
import { localText } from '../definition/text.ts';
import { JinguoError, refusal } from '../errors.ts';
import { anything, cellShape, computedShape, findingsShape, keysShape, paperShape, titleShape, valueShape, yesOrNo } from './answer-shapes.ts';
import type { ImportSpec, NamedContributions, Plugin, Procedure, WorkflowContribution } from './contributions.ts';
import type { Ward, Wards } from './health.ts';
import { invalidPlugin } from './invalid.ts';

/** How long contributions that answer later may take, in milliseconds. */
export interface TimeLimits {
  /** A check is awaited inside the transaction: all writers wait with it. */
  readonly checkMs: number;
  readonly effectMs: number;
  /** A person waits before her screen. */
  readonly procedureMs: number;
  /** How long one that was silent three times in a row is not asked again. */
  readonly restMs: number;
}

export const usualLimits: TimeLimits = { checkMs: 1000, effectMs: 30_000, procedureMs: 10_000, restMs: 60_000 };

const mostSilences = 3;

/** The same plugin, each of its functions wrapped. */
export function containPlugin(plugin: Plugin, wards: Wards, limits: TimeLimits): Plugin {
  const ward = (rule: string) => wards.open(plugin.name, rule);
  return {
    ...plugin,
    workflows: plugin.workflows.map((workflow) => containWorkflow(workflow, ward, limits)),
    programmes: (plugin.programmes ?? []).map((programme) => ({
      ...programme,
      ...containNamed(programme, (rule) => wards.open(plugin.name, `${programme.code} ${rule}`), limits),
      workflows: programme.workflows.map((workflow) => containWorkflow(workflow, ward, limits)),
      imports: (programme.imports ?? []).map((spec) => containImport(spec, ward)),
    })),
    ...containNamed(plugin, ward, limits),
    guards: (plugin.guards ?? []).map((guard) => containGuard(guard, ward(`guard ${guard.name}`))),
    functions: each(plugin.functions, (name, fn) => {
      const contained = answering(ward(`function ${name}`), (values: readonly Value[]) => fn.call(...values), valueShape(fn.returns));
      return { ...fn, call: (...values: readonly Value[]) => contained(values) };
    }),
    effects: each(plugin.effects, (name, effect) => {
      const contained = inTime({ ward: ward(`effect ${name}`), shape: anything, limitMs: limits.effectMs, restMs: limits.restMs }, effect);
      return async (input) => void (await contained(input));
    }),
    imports: (plugin.imports ?? []).map((spec) => containImport(spec, ward)),
    procedures: each(plugin.procedures, (name, procedure) => containProcedure(procedure, { ward: ward(`procedure ${name}`), shape: procedure.output, limitMs: limits.procedureMs, restMs: limits.restMs })),
    kinds: (plugin.kinds ?? []).map((kind) => ({
      ...kind,
      read(stage) {
        try {
          return kind.read(stage);
        } catch (error) {
          throw invalidPlugin(plugin.name, { place: `kinds/${kind.name}`, expected: { zh: '对环节的解读', en: 'a reading of a stage' }, found: thrown(error), mend: { zh: '改正这个种类。', en: 'Mend the kind.' } }, error);
        }
      },
    })),
  };
}

function each<T, R>(record: Readonly<Record<string, T>> | undefined, wrap: (name: string, one: T) => R): Readonly<Record<string, R>> {
  return Object.fromEntries(Object.entries(record ?? {}).map(([name, one]) => [name, wrap(name, one)]));
}

function containNamed(given: NamedContributions, ward: (rule: string) => Ward, limits: TimeLimits): Required<Pick<NamedContributions, 'checks' | 'computes' | 'papers'>> {
  return {
    checks: each(given.checks, (name, check) => inTime({ ward: ward(`check ${name}`), shape: findingsShape, limitMs: limits.checkMs, restMs: limits.restMs }, check)),
    computes: each(given.computes, (name, compute) => answering(ward(`compute ${name}`), compute, computedShape)),
    papers: each(given.papers, (name, paper) => answering(ward(`paper ${name}`), paper, paperShape)),
  };
}

function containImport(spec: ImportSpec, ward: (rule: string) => Ward): ImportSpec {
  return { ...spec, columns: spec.columns.map((column) => ({ ...column, read: answering(ward(`import ${spec.name}.${column.field}`), column.read, cellShape) })) };
}

/** Its input is read inside too: a schema is the plugin's own and may throw like the rest of it. */
function containProcedure(procedure: Procedure, timed: Timed<unknown>): Procedure {
  const contained = inTime(timed, ({ input, ports }: { readonly input: unknown; readonly ports: unknown }) => {
    const given = procedure.input.safeParse(input);
    if (given.success) return procedure.run(given.data, ports);
    const path = given.error.issues[0]?.path ?? [];
    throw refusal('BAD_REQUEST', { path: `/input${path.map((part) => `/${String(part).slice(0, 64)}`).join('')}` });
  });
  return { ...procedure, run: (input, ports) => contained({ input, ports }) };
}

/** A guard that cannot say why it stops an action still stops it, with the words it always has. */
function containGuard(guard: Guard, ward: Ward): Guard {
  const { unmetFor } = guard;
  const inWords = unmetFor && answering(ward, unmetFor, localText);
  return {
    ...guard,
    test: answering(ward, guard.test, yesOrNo),
    ...(inWords === undefined ? {} : { unmetFor: (input) => orElse(() => inWords(input), guard.unmet) }),
  };
}

function orElse<T>(ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}

function containWorkflow(workflow: WorkflowContribution, ward: (rule: string) => Ward, limits: TimeLimits): WorkflowContribution {
  const name = workflow.definition.workflow;
  const { examples } = workflow;
  return {
    ...workflow,
    ...(examples === undefined ? {} : { examples: Object.fromEntries(Object.entries(examples).map(([form, make]) => [form, answering(ward(`example ${name}.${form}`), make, computedShape)])) }),
    ...(workflow.own === undefined ? {} : { own: containNamed(workflow.own, (rule) => ward(`${name} ${rule}`), limits) }),
    itemTitle: answering(ward(`itemTitle ${name}`), workflow.itemTitle, titleShape),
    ...(workflow.keys === undefined ? {} : { keys: answering(ward(`keys ${name}`), workflow.keys, keysShape) }),
  };
}

/** Wraps a function that answers at once. */
function answering<Input, Answer>(ward: Ward, work: (input: Input) => unknown, shape: z.ZodType<Answer>): (input: Input) => Answer {
  return (input) => {
    const began = performance.now();
    try {
      const answer = shaped(ward, shape, ward.run(() => work(input)));
      ward.count(began, false);
      return answer;
    } catch (error) {
      throw failed(ward, began, error);
    }
  };
}

interface Timed<Answer> {
  readonly ward: Ward;
  readonly shape: z.ZodType<Answer>;
  readonly limitMs: number;
  readonly restMs: number;
}

/** Wraps a function that may answer later. One that was silent three times in a row rests before it is asked again. */
function inTime<Input, Answer>({ ward, shape, limitMs, restMs }: Timed<Answer>, work: (input: Input) => unknown): (input: Input) => Promise<Answer> {
  return async (input) => {
    const began = performance.now();
    if (ward.restsUntil > began) throw failed(ward, began, new RuleFailure(faultOf(ward, `not asked: it did not answer ${mostSilences} times in a row`)));
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        ward.silences += 1;
        if (ward.silences >= mostSilences) {
          ward.silences = 0;
          ward.restsUntil = performance.now() + restMs;
        }
        reject(new RuleFailure(faultOf(ward, `no answer within ${limitMs} ms`)));
      }, limitMs);
    });
    try {
      const answer = shaped(ward, shape, await Promise.race([Promise.resolve(ward.run(() => work(input))), silence]));
      ward.silences = 0;
      ward.count(began, false);
      return answer;
    } catch (error) {
      throw failed(ward, began, error);
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Refusals of the ports a contribution was handed (a full disk, say) are no fault of its own. */
function failed(ward: Ward, began: number, error: unknown): Error {
  const innocent = error instanceof JinguoError;
  ward.count(began, !innocent);
  if (innocent || error instanceof RuleFailure) return error;
  return new RuleFailure(faultOf(ward, thrown(error)), { cause: error });
}

function shaped<Answer>(ward: Ward, shape: z.ZodType<Answer>, answer: unknown): Answer {
  const parsed = shape.safeParse(answer);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  throw new RuleFailure(faultOf(ward, `a wrong answer at /${(first?.path ?? []).map(String).join('/')}: ${first?.message ?? 'unknown'}`));
}

function faultOf(ward: Ward, found: string) {
  return { rule: ward.rule, found, plugin: ward.plugin };
}

/** What was thrown, in a line. A parser quotes the text it met, which may be anybody's: only its name is told. */
function thrown(error: unknown): string {
  if (error instanceof SyntaxError) return error.name;
  return error instanceof Error ? `${error.name}: ${error.message}` : `threw ${error === null ? 'null' : typeof error}`;
}

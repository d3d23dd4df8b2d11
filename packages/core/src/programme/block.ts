// How a programme is put together: blocks in the order the office works, each a stage or a few, joined so that each leads
// to the next. What runs beside the main line (退回补正, 复核, ends) is added once, for all of them.
import type { FormSpec, WorkflowDefinitionInput } from '../definition/workflow-definition.ts';
import type { SaidBy, Says } from '../plugin/says.ts';

/** A stage as a definition writes it. */
export type StageInput = WorkflowDefinitionInput['stages'][number];

/** What a block knows of its surroundings. */
export interface Around {
  /** The stage the next block begins with. */
  readonly next: string;
  /** Where a refusal leads. */
  readonly refused: string;
  /** Stages it may be sent back to, the usual one first. */
  readonly earlier: readonly string[];
  /** The end of whoever takes it back; undefined from the decision on (domain.md §3.2 撤回). */
  readonly withdrawn: string | undefined;
  /** An earlier stage that checks it again from the beginning, where a decision is lifted; the same that a successful 复核 leads to. */
  readonly recheck?: string;
}

/** Stages that belong together, in the order the office works; `itemWorkflow` joins them. */
export interface Block {
  /** The stage it begins with. */
  readonly id: string;
  /** Whether later levels may send an item back to its first stage, and it may send the item back. */
  readonly level: boolean;
  /** From here on the applicant may not simply take it back. */
  readonly decides?: boolean;
  /** A notice before the decision: after it the applicant takes it back by a written statement (domain.md §3.2 撤回). */
  readonly announces?: boolean;
  /** The stages, the first one first. */
  readonly stages: (around: Around) => readonly StageInput[];
  /** Forms its stages fill, by name. */
  readonly forms?: Readonly<Record<string, FormSpec>>;
}

type CheckNames<Spec> = Spec extends { readonly checks: readonly (infer One)[] } ? (One extends { readonly check: infer Name extends string } ? Name : One & string) : never;
type ComputeNames<Spec> = Spec extends { readonly computes: readonly (infer Name extends string)[] } ? Name : never;
type PaperNames<Spec> = Spec extends { readonly paper: infer Name extends string } ? Name : never;
type FigureNames<Spec> = Spec extends { readonly effects: readonly (infer One)[] } ? (One extends { readonly effect: 'count'; readonly params: { readonly figure: infer Name extends string } } ? Name : never) : never;

type WayNames<Spec> = Spec extends { readonly ways: readonly (infer One)[] } ? (One extends { readonly to: infer To extends string } ? To : never) : never;
type CountedNames<Spec> = Spec extends { readonly effects: readonly (infer One)[] } ? (One extends { readonly effect: 'count'; readonly params: { readonly field: infer Name extends string } } ? Name : never) : never;

/** A block that says to the compiler which stage and form it brings and what it calls by name. */
export type BlockOf<Id extends string, Spec> = Block &
  Says<{
    readonly stage: Id;
    readonly form: Spec extends { readonly form: FormSpec } ? Id : never;
    readonly field: Spec extends { readonly form: infer Form } ? `${Id}.${SaidBy<Form, { readonly fields: string }>['fields']}` : never;
    readonly checks: CheckNames<Spec>;
    readonly computes: ComputeNames<Spec>;
    readonly papers: PaperNames<Spec>;
    readonly figures: FigureNames<Spec>;
    readonly leadsTo: WayNames<Spec>;
    readonly counted: CountedNames<Spec>;
  }>;

/** What is the same all along a flow. */
export interface Line {
  /** Where an item that came through leads. */
  readonly end: string;
  readonly refused: string;
  readonly withdrawn: string;
  /** The 退回补正 stage, if there is one. */
  readonly supplement?: string;
  /** The block a successful 复核 leads to. */
  readonly recheck?: string;
}

/** The stages of all blocks, joined. */
export function join(blocks: readonly Block[], line: Line): readonly StageInput[] {
  const decided = blocks.findIndex((one) => one.decides === true);
  const announced = blocks.findIndex((one) => one.announces === true);
  return blocks.flatMap((block, index) => {
    const before = blocks.slice(0, index).filter((one) => one.level).map((one) => one.id).toReversed();
    const stages = block.stages({
      next: blocks[index + 1]?.id ?? line.end,
      refused: line.refused,
      earlier: [...(line.supplement === undefined ? [] : [line.supplement]), ...before],
      ...(line.recheck !== undefined && blocks.slice(0, index).some((one) => one.id === line.recheck) ? { recheck: line.recheck } : {}),
      withdrawn: decided === -1 || index < decided ? line.withdrawn : undefined,
    });
    return announced !== -1 && index > announced && (decided === -1 || index < decided) ? stages.map(byStatement) : stages;
  });
}

/** Once the public has seen it, it is not simply taken back. */
function byStatement(stage: StageInput): StageInput {
  return stage.withdraw === 'free' ? { ...stage, withdraw: 'statement' } : stage;
}

/** What a stage needs so that it can be taken back freely, where it can. */
export function freely(withdrawn: string | undefined): { readonly withdraw?: 'free'; readonly outcomes: Readonly<Record<string, { readonly to: string }>> } {
  return withdrawn === undefined ? { outcomes: {} } : { withdraw: 'free', outcomes: { withdrawn: { to: withdrawn } } };
}

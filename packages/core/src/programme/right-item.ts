// What the names of a workflow made of blocks must be, as types: the block an appeal goes on with or a way leads to, fields out of its
// forms, fields whose sums are figures, posts.
import type { NoField, NoStage, OneOf, RightPosts, With, Wrong } from '../plugin/right-names.ts';
import type { SaidBy, Says, SaysBlock } from '../plugin/says.ts';
import type { Rules } from './blocks/parts.ts';

interface Anything extends SaysBlock {
  readonly form: never;
  readonly field: never;
  readonly checks: never;
  readonly computes: never;
  readonly papers: never;
  readonly figures: never;
  readonly leadsTo: never;
  readonly counted: never;
}

/** What its blocks say together; one that says nothing may bring any stage. */
type SaidIn<Spec> = Spec extends { readonly blocks: readonly (infer One)[] } ? SaidBy<One, Anything> : never;
type Of<Spec, Kind extends keyof SaysBlock> = SaidIn<Spec> extends infer Said ? (Said extends SaysBlock ? Said[Kind] : never) : never;

type RightFrom<From, Forms, Fields extends string> = From extends `${infer Form}.${string}` ? (Form extends Forms ? (From extends Fields | `${Fields}.${string}` ? unknown : Wrong<NoField, Extract<Fields, `${Form}.${string}`>>) : unknown) : unknown;
type RightFields<Fields, Forms, Known extends string> = { readonly [F in keyof Fields]: Fields[F] extends { readonly from: infer From } ? With<Fields[F], 'from', RightFrom<From, Forms, Known>> : unknown };

/** Stages that every workflow of blocks has, its own ends, and what stands beside the main line. */
type StagesOf<Spec> =
  | Of<Spec, 'stage'>
  | 'supplement' | 'appealPeriod' | 'appealReview' | 'closed' | 'notAccepted' | 'rejected' | 'withdrawn' | 'terminated' | 'voided'
  | (Spec extends { readonly ends: infer Ends } ? keyof Ends & string : never)
  | (Spec extends { readonly beside: readonly (infer One)[] } ? (One extends { readonly id: infer Id extends string } ? Id : never) : never);
type DeclaredBy<Spec> = Spec extends { readonly fields: infer Fields } ? keyof Fields & string : never;

/** Of a name made at run time nothing is asked. */
type AllOf<Names extends string, Known extends string, Sentence extends string> = string extends Names ? unknown : [Exclude<Names, Known>] extends [never] ? unknown : Wrong<Sentence, Known>;
type RightBlock<One, Stages extends string, Fields extends string> = One extends Says<infer What> ? (What extends SaysBlock ? AllOf<What['leadsTo'], Stages, NoStage> & AllOf<What['counted'], Fields, 'no field of this name is declared under fields; there are'> : unknown) : unknown;

export type RightItem<Spec> = {
  readonly [K in keyof Spec]: K extends 'appealTo'
    ? OneOf<Spec[K], Of<Spec, 'stage'>, NoStage>
    : K extends 'fields'
      ? RightFields<Spec[K], Of<Spec, 'form'>, Of<Spec, 'field'>>
      : K extends 'blocks'
        ? { readonly [I in keyof Spec[K]]: RightBlock<Spec[K][I], StagesOf<Spec>, DeclaredBy<Spec>> }
        : unknown;
} & RightPosts<Spec>;

type SupplementChecks<Spec> = Spec extends { readonly supplement: infer S extends Rules } ? (S extends { readonly checks: readonly (infer One)[] } ? One & string : never) : never;

/** The workflow says what its blocks call, so that its programme can be asked for it. */
export type WorkflowOf<Spec> = Says<{
  readonly stage: Of<Spec, 'stage'>;
  readonly form: Of<Spec, 'form'>;
  readonly field: Of<Spec, 'field'>;
  readonly checks: Of<Spec, 'checks'> | SupplementChecks<Spec>;
  readonly computes: Of<Spec, 'computes'>;
  readonly papers: Of<Spec, 'papers'>;
  readonly figures: Of<Spec, 'figures'>;
  readonly leadsTo: never;
  readonly counted: never;
}>;

// What the names in a definition must be, as types: a stage, form, field, check, paper, figure or role that is not there is a red line
// in the author's editor, long before the start refuses it. Where a name is not known to the compiler, nothing is asked of it.
import type { WorkflowDefinitionInput } from '../definition/workflow-definition.ts';
import type { Says, SaysBlock } from './says.ts';
import type { NamedContributions, Plugin, Programme, WorkflowContribution } from './contributions.ts';

/**
 * The posts of an office (domain.md §1) by the words definitions use. A district that has others adds them:
 * `declare module '@jinguo/core/plugin' { interface OfficeRoles { judge: true } }`.
 */
export interface OfficeRoles {
  villageOfficer: true;
  townOfficer: true;
  townHead: true;
  districtClerk: true;
  sectionHead: true;
  deputyChair: true;
  chair: true;
  partyGroup: true;
  expert: true;
  volunteer: true;
  partnerOfficer: true;
}

type Definition = WorkflowDefinitionInput;

/** Nothing has this shape: a name that is wrong is asked for it, and the editor prints the sentence and the names there are. */
export type Wrong<Sentence extends string, Known> = { readonly [_ in Sentence]: Known };

/** `Name` where it is one of `Known`; of a name made at run time nothing is asked. */
export type OneOf<Name, Known, Sentence extends string> = string extends Name ? unknown : Name extends Known ? unknown : Wrong<Sentence, Known>;
type Each<Names, Known, Sentence extends string> = Names extends readonly unknown[] ? { readonly [I in keyof Names]: OneOf<Names[I], Known, Sentence> } : unknown;

export type NoStage = 'there is no stage of this name; there are';
type NoForm = 'there is no form of this name; there are';
export type NoField = 'the form has no field of this name; it has';
type NoRole = 'no post of the office is called so; there are';
type NotGiven<Kind extends string> = `nothing is contributed under this name; there are these ${Kind}`;

type StageOf<D extends Definition> = D['stages'][number]['id'];
type FormsOf<D extends Definition> = NonNullable<D['forms']>;
type FieldsOf<Form> = Form extends { readonly schema: { readonly properties: infer Properties } } ? keyof Properties & string : string;

/** `form.field`, where the form is one of the definition's; what is computed has other names in front. */
type RightFrom<From, Forms> = From extends `${infer Form}.${infer Field}` ? (Form extends keyof Forms ? (Field extends FieldsOf<Forms[Form]> | `${FieldsOf<Forms[Form]>}.${string}` ? unknown : Wrong<NoField, FieldsOf<Forms[Form]>>) : unknown) : unknown;

/** Of objects every property is named, else the compiler takes the others of a list's entry for surplus. */
export type With<T, Name extends string, Right> = { readonly [K in keyof T]: K extends Name ? Right : unknown };

type RightWay<Way, Stages> = Way extends { readonly to: infer To } ? With<Way, 'to', OneOf<To, Stages, NoStage>> : Way extends readonly unknown[] ? { readonly [I in keyof Way]: RightWay<Way[I], Stages> } : unknown;

type RightStage<D extends Definition, S> = {
  readonly [K in keyof S]: K extends 'form'
    ? OneOf<S[K], keyof FormsOf<D>, NoForm>
    : K extends 'outcomes'
      ? { readonly [O in keyof S[K]]: RightWay<S[K][O], StageOf<D>> }
      : K extends 'settings'
        ? { readonly [N in keyof S[K]]: N extends 'returnTo' | 'backTo' ? Each<S[K][N], StageOf<D>, NoStage> : unknown }
        : unknown;
};

type RightStages<D extends Definition, Stages> = { readonly [I in keyof Stages]: RightStage<D, Stages[I]> };
type RightFields<D extends Definition, Fields> = { readonly [F in keyof Fields]: Fields[F] extends { readonly from: infer From } ? With<Fields[F], 'from', RightFrom<From, FormsOf<D>>> : unknown };

/** What its own names say: stages, forms and fields. */
export type RightDefinition<D extends Definition> = {
  readonly [K in keyof D]: K extends 'start' | 'terminatesAt' | 'voidsAt'
    ? OneOf<D[K], StageOf<D>, NoStage>
    : K extends 'terminatesFrom'
    ? Each<D[K], StageOf<D>, NoStage>
    : K extends 'fields'
      ? RightFields<D, D[K]>
      : K extends 'stages'
        ? RightStages<D, D[K]>
        : unknown;
};

type RightRoles<Rules> = Rules extends readonly unknown[] ? { readonly [I in keyof Rules]: Rules[I] extends { readonly role: infer Role } ? With<Rules[I], 'role', OneOf<Role, keyof OfficeRoles, NoRole>> : unknown } : unknown;

type RightActors<Stages> = { readonly [I in keyof Stages]: Stages[I] extends { readonly actors: infer Actors } ? With<Stages[I], 'actors', RightRoles<Actors>> : unknown };

/** Who starts it and who acts: posts of the office. */
export type RightPosts<D> = {
  readonly [K in keyof D]: K extends 'startedBy' | 'keepers' | 'fallback' ? RightRoles<D[K]> : K extends 'stages' ? RightActors<D[K]> : unknown;
};

type Given<N extends NamedContributions, Kind extends keyof NamedContributions> = keyof NonNullable<N[Kind]>;

type RightChecks<Checks, N extends NamedContributions> = { readonly [I in keyof Checks]: Checks[I] extends { readonly check: infer Name } ? With<Checks[I], 'check', OneOf<Name, Given<N, 'checks'>, NotGiven<'checks'>>> : unknown };

/** What stages call by name: the programme's contributions, then the plugin's. */
type RightCalls<S, N extends NamedContributions> = {
  readonly [K in keyof S]: K extends 'checks'
    ? RightChecks<S[K], N>
    : K extends 'computes'
      ? Each<S[K], Given<N, 'computes'>, NotGiven<'computes'>>
      : K extends 'settings'
        ? S[K] extends { readonly paper: infer Name } ? With<S[K], 'paper', OneOf<Name, Given<N, 'papers'>, NotGiven<'papers'>>> : unknown
        : unknown;
};

type AllCalls<Stages, N extends NamedContributions> = { readonly [I in keyof Stages]: RightCalls<Stages[I], N> };

type Called<D, Kind extends 'checks' | 'computes' | 'papers' | 'figures'> = D extends Says<infer What> ? (What extends SaysBlock ? What[Kind] : never) : never;
/** What blocks call by name is asked of the programme: the line under `checks` names the one it lacks. */
type Lacking<P extends NamedContributions, Names, Kind extends keyof NamedContributions> = string extends Names ? unknown : [Exclude<Names, Given<P, Kind>>] extends [never] ? unknown : { readonly [_ in Kind]: Wrong<'a stage calls what is not contributed here', Exclude<Names, Given<P, Kind>>> };
type CalledBy<W, Kind extends 'checks' | 'computes' | 'papers' | 'figures'> = W extends readonly (infer One)[] ? (One extends { readonly definition: infer D } ? Called<D, Kind> : never) : never;
type RightBlocks<P extends Programme> = Lacking<P, CalledBy<P['workflows'], 'checks'>, 'checks'> & Lacking<P, CalledBy<P['workflows'], 'computes'>, 'computes'> & Lacking<P, CalledBy<P['workflows'], 'papers'>, 'papers'> & Lacking<P, CalledBy<P['workflows'], 'figures'>, 'figures'>;

type RightContribution<W, N extends NamedContributions> = {
  readonly [K in keyof W]: K extends 'definition' ? (W[K] extends Definition ? (string extends StageOf<W[K]> ? unknown : RightDefinition<W[K]> & With<W[K], 'stages', AllCalls<W[K]['stages'], N>>) : unknown) : unknown;
};
/** Only of a list that is written out. */
type RightContributions<All extends readonly WorkflowContribution[], N extends NamedContributions> = number extends All['length'] ? unknown : { readonly [I in keyof All]: RightContribution<All[I], N> };

/** A contribution there is not would be taken for a property that is nobody's business. */
type Known<P, Names, Workflows> = { readonly [K in keyof P]: K extends 'workflows' ? Workflows : K extends Names ? unknown : Wrong<'nothing is contributed under this name; there are', Names> };

/** All names of a programme whose workflows are written out in it. */
export type RightProgramme<P extends Programme> = Known<P, keyof Programme, RightContributions<P['workflows'], P>> & RightBlocks<P>;

/** All names of a plugin whose workflows are written out in it. */
export type RightPlugin<P extends Plugin> = Known<P, keyof Plugin, RightContributions<P['workflows'], P>>;

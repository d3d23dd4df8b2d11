// A rule that could not answer: its guard, check, compute, paper or condition threw, or answered something it must not.
// Never taken for true or false: the command is refused and the item becomes an incident that names rule and value.

/** What a failing rule is, for whoever has to repair it. */
export interface RuleFault {
  /** What failed, e.g. `guard ageIs` or `check oneGardenEach`. */
  readonly rule: string;
  /** The value met, or what was thrown; never personal data. */
  readonly found: string;
  /** The plugin it came from, where it came from one. */
  readonly plugin?: string | undefined;
}

export class RuleFailure extends Error {
  readonly fault: RuleFault;

  constructor(fault: RuleFault, options?: { readonly cause?: unknown }) {
    super(`${fault.plugin === undefined ? '' : `plugin ${fault.plugin}: `}${fault.rule} failed: ${fault.found}`, options);
    this.name = 'RuleFailure';
    this.fault = fault;
  }
}

// SQLite plans a statement anew before it runs whenever a value is bound to it that might have led to another plan: where it is built
// to count samples, as the driver's is, that is every statement that sorts, joins or has a limit. In a database without samples no
// value leads anywhere else, and planning costs five times what the query does: it was an eighth of each command. A plus sign, which
// changes no value, keeps it from the planner's eyes.
// See https://sqlite.org/c3ref/prepare.html, on automatic recompilation.

/** Columns that indexes of some rows only ask for by value: there the planner is to see it. */
export const valuesThatPlan: ReadonlySet<string> = new Set(['state', 'status']);

const compared = /'(?:[^']|'')*'|(?:"(\w+)" )?(?:[=<>]=?|<>|!=|\blimit) \?/gu;

/** The same statement, planned when it is prepared and then no more. */
export function plannedOnce(text: string): string {
  return text.replaceAll(compared, (found, column?: string) => (!found.endsWith('?') || (column !== undefined && valuesThatPlan.has(column)) ? found : `${found.slice(0, -1)}+?`));
}

// What is wrong with data for a form, as the engine would say it: for tests that make whole forms.
import type { LocalDate } from '../calendar/local-date.ts';
import type { Json, JsonObject } from '../definition/text.ts';
import { createFormChecker } from '../engine/command/forms.ts';
import type { Issue } from '../errors.ts';

/** Problems of the data by its schema alone; none when the schema takes it. */
export function formIssues(schema: JsonObject, data: Json, today: LocalDate): readonly Issue[] {
  return createFormChecker(() => today).issues('form', schema, data);
}

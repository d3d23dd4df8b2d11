// An objection in the words of the form the office registers it on: fields are known by what they hold, not by their names,
// which differ from programme to programme.
import { addDays, isLocalDate, localDateOf, type LocalDate } from '../../calendar/local-date.ts';
import { countWorkingDays, type WorkingCalendar } from '../../calendar/working-days.ts';
import type { Json, JsonObject } from '../../definition/text.ts';
import type { ObjectionRow } from '../../store/queries/objections.ts';
import { isObject } from '../../values/json.ts';

/** What of the objection each field of the form takes. */
export function objectionOnForm(schema: JsonObject, one: ObjectionRow): JsonObject {
  const properties: Json | undefined = schema['properties'];
  if (!isObject(properties)) return {};
  const filled: [string, Json][] = [];
  for (const [name, field] of Object.entries(properties)) {
    if (!isObject(field)) continue;
    const choices = choicesIn(field);
    const site = choices.find((choice) => choice.startsWith('site') || choice.startsWith('web'));
    if (field['x-mask'] === 'name') {
      if (one.objector !== null) filled.push([name, one.objector]);
    } else if (field['x-mask'] !== undefined) {
      if (one.contact !== null) filled.push([name, one.contact]);
    } else if (site !== undefined) filled.push([name, site]);
    else if (choices.includes(one.kind)) filled.push([name, one.kind]);
    else if (isDate(field)) filled.push([name, localDateOf(new Date(one.received_at))]);
    else if (field['type'] === 'string' && choices.length === 0) filled.push([name, one.about === null ? one.facts : `（关于${one.about}）${one.facts}`]);
  }
  return Object.fromEntries(filled);
}

/** Working days since an objection came in, by the day on the form it is registered on: its intake has so many less. domain.md §3.4 */
export function daysSinceItCame(schema: JsonObject | undefined, data: Json | undefined, { calendar, today }: { readonly calendar: WorkingCalendar; readonly today: LocalDate }): number {
  const properties: Json | undefined = schema?.['properties'];
  if (!isObject(properties) || !isObject(data)) return 0;
  const days = Object.entries(properties).flatMap(([name, field]) => (isObject(field) && isDate(field) ? [data[name]] : []));
  const came = days.find((day) => typeof day === 'string' && isLocalDate(day));
  return typeof came === 'string' && isLocalDate(came) && came < today ? countWorkingDays(calendar, addDays(came, 1), today) : 0;
}

function isDate(field: JsonObject): boolean {
  return field['x-widget'] === 'date' || field['format'] === 'date';
}

function choicesIn(field: JsonObject): readonly string[] {
  const { oneOf } = field;
  const listed: Json | undefined = field['enum'];
  if (Array.isArray(listed)) return listed.filter((one): one is string => typeof one === 'string');
  return Array.isArray(oneOf) ? oneOf.flatMap((one) => (isObject(one) && typeof one['const'] === 'string' ? [one['const']] : [])) : [];
}

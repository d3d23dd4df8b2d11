// What is said of single entries of a batch while it is being said: complete or not, filled down, made into a command.
import type { ActionView, EntryVerdict, JsonObject, LocalDate } from '@jinguo/core';
import { isObject, withoutEmpty } from '../../../components/schema/read.ts';
import { validate } from '../../../components/schema/validate.ts';

export interface Said {
  readonly verdict: string;
  readonly reason: string;
  readonly form: JsonObject;
}

/** By item id; entries nothing is said of are not in it. */
export type Verdicts = Readonly<Record<string, Said>>;

/** What was kept over a refresh or a closed sheet, known again. */
export function isVerdicts(value: unknown): value is Verdicts {
  return isObject(value) && Object.values(value).every((said) => isObject(said) && typeof said['verdict'] === 'string' && typeof said['reason'] === 'string' && isObject(said['form']));
}

/** What is said of those that are still on the list. */
export function stillListed(verdicts: Verdicts, ids: readonly string[]): Verdicts {
  return Object.fromEntries(Object.entries(verdicts).filter(([id]) => ids.includes(id)));
}

/** The entries whose verdict lacks its reason or a field of its form. */
export function entryProblems(action: ActionView, verdicts: Verdicts, today: LocalDate | undefined): ReadonlySet<string> {
  const wrong = Object.entries(verdicts).filter(([, said]) => {
    const spec = action.verdicts.find((one) => one.name === said.verdict);
    if (spec === undefined || (spec.reason === 'required' && said.reason.trim() === '')) return true;
    return spec.form !== null && validate(spec.form.schema, said.form, today).length > 0;
  });
  return new Set(wrong.map(([id]) => id));
}

export function toEntries(verdicts: Verdicts): EntryVerdict[] {
  return Object.entries(verdicts).map(([itemId, { verdict, reason, form }]) => {
    const filled = withoutEmpty(form);
    return {
      itemId,
      verdict,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      ...(Object.keys(filled).length === 0 ? {} : { form: filled }),
    };
  });
}

/**
 * A field's value copied from the first row that has it to the rows below that lack it. A number at its end counts on, as
 * receipt numbers do.
 */
export function fillDown(verdicts: Verdicts, order: readonly string[], field: string): Verdicts {
  let last: string | undefined;
  const filled = order.flatMap((id): [string, Said][] => {
    const said = verdicts[id];
    if (said === undefined) return [];
    const value = said.form[field];
    const own = typeof value === 'string' && value !== '' ? value : undefined;
    last = own ?? (last === undefined ? undefined : countOn(last));
    return [[id, last === undefined ? said : { ...said, form: { ...said.form, [field]: last } }]];
  });
  return Object.fromEntries(filled);
}

/** `HD-0007` → `HD-0008`; a date, and what does not end in digits, stays. */
function countOn(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/u.test(text)) return text;
  return text.replace(/\d{1,15}$/u, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'));
}

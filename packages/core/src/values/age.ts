// Whole years on a stated date, reached on the birthday; born on 02-29, on 03-01 in common years. domain.md §3.1
import type { LocalDate } from '../calendar/local-date.ts';

/**
 * Age in whole years on a date; reached on the birthday itself.
 *
 * @example
 * ```ts
 * import { ageOn } from './age.ts';
 * import { parseLocalDate } from '../calendar/local-date.ts';
 * const [born, on] = [parseLocalDate('1992-02-29'), parseLocalDate('2022-02-28')];
 * console.assert(born !== undefined && on !== undefined && ageOn(born, on) === 29);
 * ```
 */
export function ageOn(birthDate: LocalDate, on: LocalDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  // Comparing month-day as text puts 02-29 after 02-28 and before 03-01, which is the rule for common years.
  return on.slice(5) >= birthDate.slice(5) ? years : years - 1;
}

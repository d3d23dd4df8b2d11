// The gap table: how many delegates each unit has of its places, and how the make-up stands against its targets
// (domain.md §8.2). Shares are held against targets in whole numbers: 60 % of 61 is met by 37, not by 36.
import { ageOn, parseIdNumber, type JsonObject, type LocalDate, type LocalText } from '@jinguo/core/plugin';
import { isTrueAt, numberAt, rowsAt, textAt } from '@jinguo/core/programme';
import { traits } from '../forms/plan.ts';

/** A delegate as the table counts her. */
export interface Counted {
  /** The unit that sends her. */
  readonly unit: string;
  readonly nomination: JsonObject;
}

export interface PlaceLine {
  readonly unit: string;
  readonly places: number;
  readonly filled: number;
}

export interface TargetLine {
  readonly trait: string;
  readonly title: LocalText;
  readonly bound: 'least' | 'most';
  readonly amount: number;
  readonly unit: 'percent' | 'people';
  /** People of that trait, and how many more, or fewer, it takes. */
  readonly people: number;
  readonly gap: number;
}

export interface Gap {
  readonly places: readonly PlaceLine[];
  readonly targets: readonly TargetLine[];
  readonly total: { readonly places: number; readonly filled: number };
  /** Whether anything is short. */
  readonly missed: boolean;
}

/** @param plan the form of that name @param on the day ages are counted on: the first day of the congress */
export function gapOf(plan: JsonObject, delegates: readonly Counted[], on: LocalDate): Gap {
  const places = rowsAt(plan, 'quotas').map((row) => ({ unit: textAt(row, 'unit'), places: numberAt(row, 'amount'), filled: delegates.filter((one) => one.unit === textAt(row, 'unit')).length }));
  const targets = rowsAt(plan, 'targets').map((row) => targetLine(row, delegates, on));
  const total = { places: numberAt(plan, 'delegates'), filled: delegates.length };
  return { places, targets, total, missed: total.filled < total.places || places.some((one) => one.filled < one.places) || targets.some((one) => one.gap > 0) };
}

function targetLine(row: JsonObject, delegates: readonly Counted[], on: LocalDate): TargetLine {
  const trait = textAt(row, 'trait');
  const bound = textAt(row, 'bound') === 'most' ? 'most' : 'least';
  const unit = textAt(row, 'unit') === 'people' ? 'people' : 'percent';
  const amount = numberAt(row, 'amount');
  const people = delegates.filter((one) => has(one.nomination, trait, on)).length;
  const least = unit === 'people' ? amount : Math.ceil((amount * delegates.length) / 100);
  const most = unit === 'people' ? amount : Math.floor((amount * delegates.length) / 100);
  const known = traits.find((one) => one.value === trait);
  return { trait, title: { zh: known?.zh ?? trait, en: known?.en ?? trait }, bound, amount, unit, people, gap: Math.max(0, bound === 'least' ? least - people : people - most) };
}

function has(nomination: JsonObject, trait: string, on: LocalDate): boolean {
  switch (trait) {
    case 'frontline':
      return isTrueAt(nomination, 'frontline');
    case 'nonParty':
      return textAt(nomination, 'party') !== 'communist';
    case 'minority':
      return textAt(nomination, 'nation') === 'minority';
    case 'under35': {
      const id = parseIdNumber(textAt(nomination, 'idNumber'), on);
      return id.ok && ageOn(id.value.birthDate, on) < 35;
    }
    default:
      return textAt(nomination, 'category') === trait;
  }
}

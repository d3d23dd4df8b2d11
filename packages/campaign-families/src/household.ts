// A household in the books (domain.md §9 JH05: a household cannot hold two new titles in one year): it is found by its householder and by
// each adult whose ID number the application gives, so that another of them does not put it forward once more.
import { normalise, type Check, type Compute, type JsonObject, type OtherItem } from '@jinguo/core/plugin';
import { oneEach, rowsAt, textAt } from '@jinguo/core/programme';

/** Adults beside the householder that an application names at most. */
export const mostAdults = 8;
const adultKeys = Array.from({ length: mostAdults }, (_, index) => `adult${index + 1}`);
const idIn = (id: string) => normalise(id).toUpperCase();

/** The householder, by whom the household is known. */
export function householderOf(data: JsonObject): string {
  return idIn(textAt(data, 'application.idNumber'));
}

function adultsOf(data: JsonObject): readonly string[] {
  const ids = rowsAt(data, 'application.members').map((one) => idIn(textAt(one, 'idNumber'))).filter((id) => id !== '' && id !== householderOf(data));
  return [...new Set(ids)].slice(0, mostAdults);
}

/** The keys of an application: its householder, and each adult whose number it gives. */
export function householdKeys(data: JsonObject): Readonly<Record<string, string>> {
  return { household: householderOf(data), ...Object.fromEntries(adultsOf(data).map((id, index) => [adultKeys[index] ?? '', id])) };
}

/** The applications that name somebody among their adults. */
export async function amongTheAdults(others: Parameters<Check>[0]['others'], id: string): Promise<readonly OtherItem[]> {
  if (id === '') return [];
  return (await Promise.all(adultKeys.map((key) => others(key, idIn(id))))).flat();
}

/** The day a household is named: of that year is its title. */
export const naming: Compute = ({ today }) => ({ on: today });

/** Named in another year than this: what is not named yet is named now or later. */
const ofAnotherYear = (other: OtherItem, today: string) => {
  const on = other.fields['namedOn'];
  return typeof on === 'string' && on.slice(0, 4) !== today.slice(0, 4);
};

/** Whoever of it puts it forward, a household has one new title a year, by the year of its naming; while one is on its way, no other is put forward. */
export const onceAYear: Check = async (input) => {
  const known = new Set<string>();
  const others: typeof input.others = async (key, id) => (await input.others(key, id)).filter((other) => !ofAnotherYear(other, input.today));
  const once = ['household', ...adultKeys].flatMap((key) => [householderOf(input.data), ...adultsOf(input.data)].map((id) => oneEach({
    key, value: () => id, path: '/application/idNumber', within: 'ever', workflows: ['family-titles'],
    words: (other) => (typeof other.fields['namedOn'] === 'string' ? { zh: `该家庭（或其成员）本年度已命名（${other.number}），一个家庭一年内不得获两项新称号，请在下一年度申报`, en: `this household, or one of it, was named this year (${other.number}): one new title a year; apply next year` } : { zh: `该家庭（或其成员）已申报，尚未命名（${other.number}），一个家庭一年内不得获两项新称号`, en: `this household, or one of it, was put forward and is not named yet (${other.number}): one new title a year` }),
  })));
  const found = (await Promise.all(once.map((check) => check({ ...input, others })))).flat();
  return found.filter((one) => !known.has(one.zh) && known.add(one.zh) !== undefined);
};

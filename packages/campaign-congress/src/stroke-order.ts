// 姓氏笔画: the order of names on a ballot and in an announcement. By the strokes of the surname's first character; under
// one surname the shorter name first, then character by character, as the office does it by hand.
import { strokeTable } from './stroke-table.ts';

const places = new Map([...strokeTable.join('')].map((character, place) => [character, place]));
// What is in no table of strokes (rare characters, letters) comes last.
const others = new Intl.Collator('zh-u-co-stroke');

/** In stroke order; who are called the same keep their order. `strokeOrder([{ name: '沈慧' }, { name: '丁一' }])` begins with 丁一. */
export function strokeOrder<T extends { readonly name: string }>(people: readonly T[]): readonly T[] {
  return people
    .map((person) => ({ person, characters: [...person.name.normalize('NFKC').replaceAll(/\s/gu, '')] }))
    .toSorted((a, b) => compareNames(a.characters, b.characters))
    .map(({ person }) => person);
}

function compareNames(some: readonly string[], other: readonly string[]): number {
  const [surname = '', ...given] = some;
  const [otherSurname = '', ...otherGiven] = other;
  const bySurname = compareCharacters(surname, otherSurname) || given.length - otherGiven.length;
  return given.reduce((order, character, at) => order || compareCharacters(character, otherGiven[at] ?? ''), bySurname);
}

function compareCharacters(one: string, other: string): number {
  const [place, otherPlace] = [places.get(one), places.get(other)];
  if (place !== undefined && otherPlace !== undefined) return place - otherPlace;
  if (place === undefined && otherPlace === undefined) return others.compare(one, other);
  return place === undefined ? 1 : -1;
}

// Delegates and candidates of the demonstration's congresses: people who do not exist, of every kind the make-up asks for.
import { chanceOf, type JsonObject } from '@jinguo/core';
import { madeUpIdNumber, madeUpName, madeUpPhone } from '../season/made-up.ts';

const posts = ['中心小学教师', '村党总支委员、妇联主席', '卫生院护士长', '服饰有限公司车间主任', '家庭农场负责人', '快递站站长', '便民服务中心工作人员', '巾帼合作社社员'];
const categories = ['science', 'womenWorker', 'science', 'enterprise', 'rural', 'newForms', 'office', 'rural'];

/** The same number, of the same seed, is the same person; no two share a name or an ID number within a congress. */
export function madeUpPerson(town: string, index: number, { taken, seed = 8_000 }: { readonly taken: Set<string>; readonly seed?: number | undefined }): JsonObject {
  const chance = chanceOf(seed + index);
  const free = (make: () => string): string => {
    let one = make();
    while (taken.has(one)) one = make();
    taken.add(one);
    return one;
  };
  return {
    name: free(() => madeUpName(chance)), idNumber: free(() => madeUpIdNumber(chance, index % 4 === 0 ? 1990 + (index % 9) : 1968 + (index % 20))), nation: index % 29 === 7 ? 'minority' : 'han', party: index % 3 === 0 ? 'none' : 'communist',
    schooling: index % 2 === 0 ? 'bachelor' : 'college', post: `${town}${posts[index % posts.length] ?? ''}`, phone: madeUpPhone(chance),
  };
}

export function madeUpDelegate(person: JsonObject, index: number, unit: string): JsonObject {
  return { ...person, category: categories[index % categories.length] ?? 'rural', frontline: ![1, 6].includes(index % categories.length), orgUnit: unit, honours: '热心妇女工作，群众基础好。', sensitive: true, consent: true };
}

export function madeUpCandidate(person: JsonObject, body: string, { by: proposedBy, heard }: { readonly by: string; /** The upper federation, on a chair or deputy: number and day. */ readonly heard: readonly [number: string, on: string] }): JsonObject {
  return { ...person, body, proposedBy, frontline: true, merits: '政治坚定，热心妇女工作，群众基础好。', sensitive: true, consent: true, ...(body === 'chair' || body === 'deputies' ? { upperNumber: heard[0], upperOn: heard[1], upperWords: '同意作为人选。' } : {}) };
}

/** 结构要求 of both congresses. */
export const targets: readonly JsonObject[] = [
  { trait: 'frontline', bound: 'least', amount: 60, unit: 'percent' },
  { trait: 'nonParty', bound: 'least', amount: 25, unit: 'percent' },
  { trait: 'womenWorker', bound: 'most', amount: 40, unit: 'percent' },
  { trait: 'under35', bound: 'least', amount: 15, unit: 'percent' },
  { trait: 'minority', bound: 'least', amount: 1, unit: 'people' },
  { trait: 'newForms', bound: 'least', amount: 3, unit: 'percent' },
];

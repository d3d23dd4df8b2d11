// A town that holds its congress, for tests: five villages that send delegates, its desk, three people who count, and what
// they write down on the way. Names are made from a table of surnames, so that stroke order has something to order.
import { parseLocalDate, type JsonObject, type LocalDate } from '@jinguo/core/plugin';
import { createKit, type Kit } from '@jinguo/core/testing';
import { usualTargets } from '../forms/plan.ts';
import { congress } from '../plugin.ts';

export const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(text);
  return date;
};

const villages = ['v1', 'v2', 'v3', 'v4', 'v5'];
const units = [
  { id: 'd', parent: null, level: 'district', zh: '南湖区妇联', en: 'Nanhu District' },
  { id: 't', parent: 'd', level: 'town', zh: '新丰镇', en: 'Xinfeng Town' },
  ...villages.map((id) => ({ id, parent: 't', level: 'village', zh: `新丰镇${id}村`, en: `Village ${id}` }) as const),
] as const;

const staff = [
  ['desk', 'townOfficer', 't'], ['head', 'townHead', 't'], ['section', 'sectionHead', 'd'], ['clerk', 'districtClerk', 'd'], ['deputy', 'deputyChair', 'd'], ['chair', 'chair', 'd'], ['party', 'partyGroup', 'd'],
  ['chief', 'expert', 't'], ['teller1', 'expert', 't'], ['teller2', 'expert', 't'],
  ...villages.map((id) => [id, 'villageOfficer', id]),
  ...['organization', 'police', 'discipline', 'court', 'tax'].map((id) => [id, 'partnerOfficer', `partner.${id}`]),
].map(([username = '', role = '', unit = '']) => ({ username, name: `${username}员`, posts: [{ role, unit }] }));

export function townKit(): Promise<Kit> {
  return createKit({ plugins: [congress], people: staff, units: [...units], partners: ['partner.organization', 'partner.police', 'partner.discipline', 'partner.court', 'partner.tax'], at: '2022-03-01T01:00:00Z' });
}

const surnames = [...'丁王方冯朱沈陈杨金周郑胡姚顾钱徐梁蒋蔡潘'];
const given = ['兰', '梅芳', '晓红', '文静', '丽'];

/** Somebody who is not like another: her name, number and where she works. */
function person(index: number): JsonObject {
  const name = `${surnames[index % surnames.length] ?? ''}${given[Math.floor(index / surnames.length) % given.length] ?? ''}`;
  return { name, idNumber: idOf(index), nation: index === 3 ? 'minority' : 'han', party: index % 3 === 0 ? 'none' : 'communist', schooling: 'bachelor', post: `新丰镇第${index + 1}单位职工`, phone: `138${String(10_000_000 + index)}` };
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An ID number; every fifth is of somebody under thirty-five. */
export function idOf(index: number, born = index % 5 === 0 ? '19920315' : '19750315'): string {
  const first = `330402${born}${String(2 * index).padStart(3, '0')}`;
  return first + ('10X98765432'[[...first].reduce((sum, digit, at) => sum + Number(digit) * (weights[at] ?? 0), 0) % 11] ?? '');
}

export const nominationOf = (index: number, unit: string): JsonObject => ({ ...person(index), category: index % 10 === 0 ? 'newForms' : index % 4 === 0 ? 'womenWorker' : 'rural', frontline: index % 3 !== 1, orgUnit: unit, sensitive: true, consent: true });
export const proposalOf = (index: number, body: string): JsonObject => ({ ...person(index), body, proposedBy: '新丰镇党委', frontline: true, merits: '热心妇女工作', sensitive: true, consent: true, ...(body === 'chair' || body === 'deputies' ? { upperNumber: '南妇〔2022〕9号', upperOn: '2022-03-01', upperWords: '同意作为人选。' } : {}) });

export interface Size {
  /** Places of each of the five villages. */
  readonly places: readonly number[];
  readonly executive: number;
  readonly candidates: number;
  readonly deputies: number;
}

export const worked: Size = { places: [13, 12, 12, 12, 12], executive: 25, candidates: 28, deputies: 2 };
export const small: Size = { places: [3, 2, 2, 1, 1], executive: 3, candidates: 4, deputies: 1 };

export function planOf({ places, executive, deputies }: Size, more: JsonObject = {}): JsonObject {
  return {
    name: '新丰镇妇女第六次代表大会', orgUnit: 't', heldFrom: '2022-05-12', heldTo: '2022-05-12', venue: '镇文化礼堂', termYears: 5, delegates: places.reduce((sum, one) => sum + one, 0),
    quotas: places.map((amount, index) => ({ unit: villages[index] ?? '', amount })), targets: usualTargets, executive, chair: 1, deputies, ...more,
  };
}

export const meeting = (more: JsonObject = {}): JsonObject => ({ heldOn: '2022-05-12', chairedBy: '顾敏华', minutes: '各项议程逐项通过。', ...more });

export function team(kit: Kit): JsonObject {
  const id = (name: string) => kit.as(name).person.id;
  return { chief: id('chief'), tellers: [id('teller1'), id('teller2')], scrutineers: ['费红', '俞敏'], teamNames: ['总监票', '计票一', '计票二'], notRelated: true };
}

export const villageOf = (size: Size, index: number): string => {
  let left = index;
  return villages.find((_, at) => {
    const here = size.places[at] ?? 0;
    const isHere = left < here;
    left -= here;
    return isHere;
  }) ?? 'v1';
};

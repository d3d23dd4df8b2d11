// What chance would seldom get right: a round's window, its places, the votes of its meeting; a loan that was taken out in time.
import { addDays, pick, type Chance, type Engine, type Json, type JsonObject, type LocalDate } from '@jinguo/core';
import { applications2021 } from '../applications-2021.ts';
import { madeUpCreditCode, madeUpIdNumber, madeUpName, madeUpWords } from './made-up.ts';

/** Days that applications are taken. */
export const windowDays = 25;
/** Days in which the public votes: some of who applies is before it by then. */
const voteDays = 60;
const placesOfATown = 100;

export interface Usual {
  readonly engine: Pick<Engine, 'today' | 'units'>;
  readonly chance: Chance;
  readonly form: string;
  readonly schema: JsonObject;
  readonly unit: string;
}

export function usualForms({ engine, chance, form, schema, unit }: Usual): JsonObject {
  const { properties } = schema;
  const has = (name: string) => typeof properties === 'object' && properties !== null && name in properties;
  const listed = (name: string) => JSON.stringify(properties ?? {}).includes(`"${name}":{"type":"array"`);
  if (form === 'minutes') return { ...(has('number') ? { number: minutesNumber(engine.today()) } : {}), votesFor: 5, votesAgainst: 0, votesAbstained: 0, heldOn: engine.today() };
  // An activity costs less than was approved for it.
  if (form === 'plan' && has('fundedBy')) return { budget: 200_000 + Math.floor(chance() * 20) * 10_000 };
  if (form === 'summary' && has('overspentFor')) return { spent: 20_000 + Math.floor(chance() * 18) * 10_000 };
  // So does a class, and a project reaches what it set out for.
  if (form === 'plan' && has('teachers')) return { budget: 200_000 + Math.floor(chance() * 20) * 10_000 };
  if ((form === 'closing' || form === 'fair') && has('overspentFor')) return { spent: 20_000 + Math.floor(chance() * 18) * 10_000 };
  if (form === 'charter' && has('target')) return { milestones: [{ what: '制定实施方案', by: addDays(engine.today(), 60) }, { what: '完成主要任务', by: addDays(engine.today(), 200) }], dueOn: has('yearly') ? '2025-12-31' : addDays(engine.today(), 300), direction: 'up', base: Math.floor(chance() * 10), target: 20 + Math.floor(chance() * 80), budget: 500_000, ...(has('yearly') ? { yearly: [2021, 2022, 2023, 2024, 2025].map((year, nth) => ({ year, value: 60 + nth * 10 })), target2025: 100 } : {}) };
  if (form === 'report' && has('milestones')) return { milestones: [1, 2].map((nth) => ({ nth, done: chance() < 0.9 })) };
  if (form === 'yearReview') return { year: Number(engine.today().slice(0, 4)), value: 60 + Math.floor(chance() * 40) };
  if (form === 'acceptance' && has('shortfallFor')) return { value: 100 + Math.floor(chance() * 20), spent: 480_000 };
  // What was awarded above has its document and its day.
  if (form === 'result' && has('awarded') && has('document')) return { document: `嘉妇〔${engine.today().slice(0, 4)}〕${1 + Math.floor(chance() * 60)}号`, on: engine.today() };
  // Both sides of an agreement sign the same day.
  if (form === 'signing' && has('signatures')) return { signedOn: engine.today(), signatures: ['甲方', '乙方'].map((party) => ({ party, signer: `${party}妇联主席`, on: engine.today() })) };
  // Some of her services are on paper.
  if (form === 'yearlyReview' && has('otherwiseFor')) return { otherwiseFor: '另有服务为纸质登记，已核对原件。' };
  // An agreement is made for two years.
  if (form === 'draft' && has('from') && has('until')) return { from: engine.today(), until: addDays(engine.today(), 729) };
  // A task of visits lasts a few months.
  if (form === 'plan' && has('frequency')) return { frequency: 'quarterly', firstOn: engine.today(), lastOn: addDays(engine.today(), 150) };
  // Who finds a child harmed tells all three at once, and says whose case it is.
  if (form === 'firstStep' && has('civilAt')) return { policeAt: '09:05', civilAt: '09:10', educationAt: '09:20', relation: 'couple', children: 1, signs: ['injury'] };
  // Every visit is one of two, police among them.
  if (form === 'step' && has('inPerson')) return { by: '民警沈某', escort: 'police', inPerson: chance() < 0.5, ...(has('calls') ? { calls: [] } : {}), ...(has('warnings') ? { warnings: chance() < 0.95 ? [] : [{ number: `嘉公（南）告诫字〔${engine.today().slice(0, 4)}〕${1 + Math.floor(chance() * 99_999)}号`, from: engine.today(), until: addDays(engine.today(), 90) }] } : {}) };
  if (form === 'budget' && has('budget')) return { budget: 100_000_000 };
  if (form === 'application' && has('drawdownOn')) return loan(chance, engine.today(), unit);
  if (form === 'application' && has('payee')) return { ...payable(chance, properties, engine.units.get(unit)?.zh ?? ''), ...(has('childId') ? helped(chance) : {}) };
  if (form !== 'roundSettings') return {};
  const today = engine.today();
  const towns = [...engine.units.values()].filter((one) => one.level === 'town');
  return {
    name: `${today.slice(0, 4)}年${Number(today.slice(5, 7))}月批次`,
    // Printed on the notice: an office's number, no person's.
    ...(has('phone') ? { phone: '0573-82838021' } : {}),
    ...(has('partnerPhone') ? { partnerPhone: '0573-82838055' } : {}),
    ...(has('email') ? { email: 'nhfl@example.cn' } : {}),
    windowFrom: today,
    windowTo: addDays(today, windowDays),
    ...(has('voteFrom') ? { voteFrom: today, voteTo: addDays(today, voteDays) } : {}),
    ...(has('claimFrom') ? { claimFrom: addDays(today, -365), claimTo: today } : {}),
    ...(has('budget') ? { budget: 100_000_000 } : {}),
    ...(listed('places') ? { placesInAll: placesOfATown * towns.length, placesAtLeast: 1, places: towns.map((one) => ({ unit: one.id, weight: 10 })) } : {}),
  };
}

/** The party group meets three times a month; one meeting may decide on several lists. */
function minutesNumber(today: LocalDate): string {
  const third = Math.min(3, Math.ceil(Number(today.slice(8)) / 10));
  return `南妇党组纪要〔${today.slice(0, 4)}〕${(Number(today.slice(5, 7)) - 1) * 3 + third}号`;
}

/** The first loan of the written rounds, for another woman with another firm and contract. */
function loan(chance: Chance, today: LocalDate, orgUnit: string): JsonObject {
  const name = madeUpName(chance);
  const [lent, due] = [addDays(today, -200), addDays(today, 165)];
  return {
    ...applications2021[0].form, orgUnit, entityUnit: orgUnit, applicantName: name, payee: name, signature: name, idNumber: madeUpIdNumber(chance, 1970 + Math.floor(chance() * 30)), uscc: madeUpCreditCode(chance),
    entityName: madeUpWords(chance, 40), contractNo: `禾商借字第${String(Math.floor(chance() * 1e10))}号`, signedOn: lent, drawdownOn: lent, maturityOn: due, creditReportOn: addDays(today, -10),
  };
}

/** Whoever applies is paid into her own account, or its own where a unit applies. */
function payable(chance: Chance, fields: Json | undefined, unit: string): JsonObject {
  const name = JSON.stringify(fields).includes('person-name') ? madeUpName(chance) : `${unit}股份经济合作社`;
  return { person: name, payee: name };
}

/** Who is helped, as each kind asks for her: a household by its house, a child by its own number. */
function helped(chance: Chance): JsonObject {
  const kind = pick(['cancers', 'bereaved', 'poor', 'children', 'newcomers', 'insurance'] as const, chance) ?? 'poor';
  switch (kind) {
    case 'bereaved':
      return { kind, house: `${1 + Math.floor(chance() * 300)}号` };
    case 'children':
    case 'newcomers':
      return { kind, childId: madeUpIdNumber(chance, 2010 + Math.floor(chance() * 8)) };
    default:
      return { kind };
  }
}

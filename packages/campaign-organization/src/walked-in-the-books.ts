// QJ08 held against QJ03 (domain.md §9 SY10/SY11/QJ03/QJ08): what a member says of her year's visits and of what she solved is looked for in
// the visits that name her, those of her own village (QJ03) and those to the grassroots (QJ08) alike.
import type { Check, JsonObject } from '@jinguo/core/plugin';
import { numberAt, personName, textAt, warn, type Section } from '@jinguo/core/programme';

/** Visits of members, by their workflows. */
const books = ['member-visits', 'sisters-visits'];
const dropped = ['rejected', 'withdrawn', 'terminated', 'voided'];
/** What was asked for and is done; what cannot be done now is explained, and no more. */
const solvedWays = ['self', 'town', 'district'];

export const walkerSection: Section = { zh: '走访执委', en: 'Who visited', fields: { member: personName('走访执委', 'Committee member who visited') } };
export const walkerFields = { visitedOn: { from: 'record.visitedOn', type: 'date', title: { zh: '走访日期', en: 'Visited on' } } } as const;

/** A visit is found by its household and by the member; two of one name are told apart by whoever looks. */
export function walkerKeys(data: JsonObject): Readonly<Record<string, string>> {
  const member = textAt(data, 'record.member');
  return { visited: textAt(data, 'record.code'), ...(member === '' ? {} : { walker: member }) };
}

/** Visits may be on paper: where the books hold fewer than the report says, it is looked at, not refused. */
export const asWalked: Check = async ({ data, others }) => {
  const year = String(numberAt(data, 'report.year'));
  const held = (await others('walker', textAt(data, 'report.person'))).filter((other) => books.includes(other.workflow) && !dropped.includes(other.result ?? '') && String(other.fields['visitedOn']).startsWith(`${year}-`));
  const visits = held.reduce((sum, other) => sum + Number(other.fields['visits'] ?? 0), 0);
  const solved = held.filter((other) => other.result === 'done' && solvedWays.includes(String(other.fields['way']))).length;
  return [
    ...(numberAt(data, 'report.visited') <= visits ? [] : [warn('/report/visited', 'VISITS_IN_BOOKS', { zh: `系统内该执委${year}年走访登记${visits}户（人）次，少于填报数，请核对`, en: `the books hold ${visits} visits by her in ${year}, fewer than reported; please check` })]),
    ...(numberAt(data, 'report.solved') <= solved ? [] : [warn('/report/solved', 'SOLVED_IN_BOOKS', { zh: `系统内该执委${year}年走访解决问题${solved}项，少于填报数，请核对`, en: `the books hold ${solved} needs solved by her in ${year}, fewer than reported; please check` })]),
  ];
};

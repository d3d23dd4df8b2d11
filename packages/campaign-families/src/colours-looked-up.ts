// JH05: the federation’s own veto (domain.md §9: 家暴, a red or yellow record of 三色管理 or a 告诫书). The rights section looks each adult
// of a household up and puts down the day and yes or no. Nothing of a case stands here, and only the district’s desk reads the answer:
// who asked for help against whom is told to nobody of the household by way of a title that was refused.
import { normalise, type Check, type JsonObject } from '@jinguo/core/plugin';
import { date, dateAt, formSpec, group, isTrueAt, refuse, rows, rowsAt, text, textAt, warn, yesNo } from '@jinguo/core/programme';
import { mostAdults } from './household.ts';

const householder = '户主';
const readers = ['districtClerk', 'sectionHead'];

const looked = formSpec({ zh: '权益科三色记录查询', en: 'Looked up by the rights section' }, [
  {
    zh: '三色记录查询（只记查询日期和有无，不写案情；意见栏也不写原因）', en: 'The day and yes or no; nothing of a case, in the opinion neither',
    fields: { lookedOn: date('权益科查询日期', 'Looked up on'), adults: { ...rows('逐人查询结果（户主和表内每名成年人）', 'Each adult, the householder among them', {}), items: group({ adult: text('成年人（户主，或与户主的关系）', 'Householder, or the relation', { maxLength: 10, examples: [householder, '配偶'] }), hit: yesNo('有红色、黄色记录或告诫书', 'A red or yellow record, or a warning') }), minItems: 1, maxItems: mostAdults + 1 }, hit: yesNo('其中有人有记录（一票否决）', 'Any of them has one: ruled out') },
  },
]);
/** Read by the district’s desk alone. */
export const coloursForm = { ...looked, schema: { ...looked.schema, 'x-readers': readers } };

/** Whom an application names, as its rows call them. */
const adultsOf = (data: JsonObject): readonly { readonly adult: string; readonly numbered: boolean }[] => [
  { adult: householder, numbered: textAt(data, 'application.idNumber') !== '' },
  ...rowsAt(data, 'application.members').map((one) => ({ adult: normalise(textAt(one, 'relation')), numbered: textAt(one, 'idNumber') !== '' })),
];

/** As many of a name as there are, whatever their order. */
const without = (list: readonly string[], taken: readonly string[]): readonly string[] => {
  const left = [...taken];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

/** Every adult of the household was looked up, by today, and nobody else, and the answer is what the rows say; whose number is not there is pointed at. */
export const coloursLooked: Check = ({ data, today }) => {
  const asked = adultsOf(data);
  const found = rowsAt(data, 'districtCheck.adults').map((one) => normalise(textAt(one, 'adult')));
  const missing = without(asked.map(({ adult }) => adult), found);
  const anyHit = rowsAt(data, 'districtCheck.adults').some((one) => isTrueAt(one, 'hit'));
  const strangers = without(found, asked.map(({ adult }) => adult));
  return [
    ...((dateAt(data, 'districtCheck.lookedOn') ?? today) <= today ? [] : [refuse('/districtCheck/lookedOn', 'NOT_YET', { zh: '查询日期还未到', en: 'has not come yet' })]),
    ...(missing.length === 0 ? [] : [refuse('/districtCheck/adults', 'ADULT_MISSING', { zh: `还未查询：${missing.join('、')}`, en: `not looked up yet: ${missing.join(', ')}` })]),
    ...(strangers.length === 0 ? [] : [refuse('/districtCheck/adults', 'NOT_OF_THE_HOUSEHOLD', { zh: `申报表内没有：${strangers.join('、')}，请按申报表填写户主和各人与户主的关系`, en: `the application names no such: ${strangers.join(', ')}; write 户主 and each relation as it does` })]),
    ...(anyHit === isTrueAt(data, 'districtCheck.hit') ? [] : [refuse('/districtCheck/hit', 'HIT_SAID', { zh: '与逐人查询结果不一致', en: 'says other than the rows do' })]),
    ...asked.filter(({ numbered }) => !numbered).map(({ adult }) => warn('/districtCheck/adults', 'ADULT_UNNUMBERED', { zh: `${adult}未填身份证号，请先向镇街核实本人信息再查询`, en: `no number of ${adult} is given: ask the town who it is before looking up` })),
  ];
};

/** Of the level that looks: on a hit the household is refused, in words that say no more than that. */
export const ruledOut = { when: [{ cel: 'has(fields.ruledOut) && fields.ruledOut' }], to: 'appealPeriod', title: { zh: '资格审查不符', en: 'Does not qualify' } };
/** From the form itself: whoever may not read that is told of no condition that reads this. */
export const ruledOutField = { from: 'districtCheck.hit', type: 'boolean', title: { zh: '一票否决', en: 'Ruled out' }, optional: true, internal: true } as const;

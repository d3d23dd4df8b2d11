// The panel on the spot (domain.md §6, stage 4): five judges at least, and each of the five kinds among them. What kinds there must be
// is a list of words the lead may change; a judge says on her sheet in which of them she sits.
import { isObject, type Check, type Compute, type ItemView, type JsonObject } from '@jinguo/core/plugin';
import { numberAt, panelScore, parameterAt, refuse, textAt, textsAt, valueAt, wordsAt, wordsParameter } from '@jinguo/core/programme';
import { criteria } from './forms.ts';
import { kinds } from './seats.ts';

export const panelSeats = { seats: wordsParameter('评审组须包括', 'The panel holds', kinds.map((one) => one.value)) };

const sheetsOf = ({ data }: Pick<ItemView, 'data'>): readonly JsonObject[] => {
  const sheets = valueAt(data, 'panelSheets');
  return isObject(sheets) ? Object.values(sheets).filter((one) => isObject(one)) : [];
};

/** Beside the pass mark in all: judges enough, every part high enough, and nobody saw a fact that rules it out. */
export const panel: Compute = (input) => {
  const score = panelScore({ form: 'panel', criteria, pass: 'passMark' })(input);
  const vetoed = sheetsOf(input).some((one) => textsAt(one, 'vetoes').length > 0);
  return { ...score, enough: numberAt(score, 'judges') >= parameterAt(input, 'judges') && criteria.every((name) => numberAt(score, name) >= parameterAt(input, 'eachPart') * 100) && !vetoed };
};

const english = (kind: string) => kinds.find((one) => one.value === kind)?.en ?? kind;

/** The review ends with the last sheet: by then the panel is whole, or a judge of the kind that is missing is asked first (加签). */
export const panelWhole: Check = (view) => {
  const sheets = sheetsOf(view);
  if (view.signers === undefined || sheets.length < view.signers) return [];
  const missing = wordsAt(view, 'seats').filter((kind) => !sheets.some((one) => textAt(one, 'seat') === kind));
  const judges = parameterAt(view, 'judges');
  return [
    ...(missing.length === 0 ? [] : [refuse('/panel/seat', 'SEAT_MISSING', { zh: `评审组缺少：${missing.join('、')}；请先加签该类评委，五类评委到齐后才能结束评审`, en: `the panel lacks: ${missing.map(english).join(', ')}; add a signer of that kind first, the review ends with every kind in it` })]),
    ...(sheets.length >= judges ? [] : [refuse('/panel/seat', 'JUDGES', { zh: `评委不少于${judges}人，现为${sheets.length}人；请先加签评委`, en: `asks ${judges} judges, has ${sheets.length}; add signers first` })]),
  ];
};

/** The kind that is still missing, for a play of the process. */
export const seatFor = (data: JsonObject): string => kinds.find(({ value }) => !sheetsOf({ data }).some((one) => textAt(one, 'seat') === value))?.value ?? kinds[0].value;

// FZ07U 巾帼文明岗推荐上级 (domain.md §4 A15, §9 FZ07): the district’s title is FZ07’s own; city, province and nation name from what
// holds the grade below for two years, which the books say, and of a post where three of five are women. What came of it is put down.
import { addMonths, isLocalDate, printDate, type Check, type CheckInput, type Compute, type JsonObject, type LocalDate, type OtherItem } from '@jinguo/core/plugin';
import { count, mustTick, nomination, numberAt, parameter, parameterAt, partner, percentage, refuse, text, textAt, warn } from '@jinguo/core/programme';
import { contacts, issuer, letters } from './office.ts';

const name = 'model-posts-upward';
const grades = [{ value: 'city', zh: '市级', en: 'City' }, { value: 'province', zh: '省级', en: 'Province' }, { value: 'nation', zh: '全国', en: 'Nation' }] as const;
const gradeBelow = new Map<string, string>([['province', 'city'], ['nation', 'province']]);
const called = (grade: unknown) => grades.find((one) => one.value === grade) ?? { zh: '区级', en: 'District' };

/** Asked of a higher grade, assumed to be the same at each; a lead may change them. */
export const higherWomen = percentage('上一级女性比例不低于', 'Women, at least, for a higher grade', 60);
const parameters = { higherWomen, heldYears: parameter('推荐上一级须保持下一级称号年限', 'Years the lower grade is held', 2, { maximum: 10, unit: { zh: '年', en: 'years' } }) };

const plaqueOf = (data: JsonObject) => textAt(data, 'nomination.plaque');
const isUpward = (other: OtherItem) => other.workflow === name;
const dayIn = ({ fields }: OtherItem, field: string): LocalDate | undefined => {
  const on = fields[field];
  return typeof on === 'string' && isLocalDate(on) ? on : undefined;
};

/** What the books hold under the plaque a form gives. */
const underPlaque = async (plaque: string, others: CheckInput['others']) => (plaque === '' ? [] : others('plaque', plaque));

/** The post holds the grade below, and has held it for so many years: by its naming here, or by what was put down of the nomination before. */
const lowerGrade: Check = async (view) => {
  const { data, today, others } = view;
  const years = parameterAt(view, 'heldYears');
  const known = await underPlaque(plaqueOf(data), others);
  const post = known.find((other) => other.workflow === 'model-posts');
  if (post === undefined) return [warn('/nomination/plaque', 'TITLE_NOT_FOUND', { zh: `系统内没有这一牌匾编号的巾帼文明岗，请核对命名文件，下一级称号须已满${years}年`, en: `the books hold no model post of this plaque: check its document, and that the grade below was held for ${years} years` })];
  if (post.result !== null) return [refuse('/nomination/plaque', 'TITLE_OVER', { zh: '该岗的区级称号已撤销或终止，不能推荐上级', en: 'the post’s title was taken away or is over: it cannot be put forward' })];
  const below = gradeBelow.get(textAt(data, 'nomination.level'));
  const from = below === undefined ? post : known.find((other) => isUpward(other) && other.result === 'awarded' && other.fields['grade'] === below);
  if (from === undefined) return [refuse('/nomination/level', 'GRADE_BELOW', { zh: `该岗尚未获评${called(below).zh}，只能从下一级择优`, en: `has no title of the grade below (${called(below).en.toLowerCase()}): it is picked from those` })];
  const since = dayIn(from, below === undefined ? 'namedOn' : 'awardedOn');
  if (since === undefined) return [warn('/nomination/plaque', 'HELD_SINCE', { zh: `系统内没有${called(below).zh}命名日期，请核对命名文件，须已满${years}年`, en: `the books hold no day of that title: check its document; it is held for ${years} years` })];
  const until = addMonths(since, 12 * years);
  return until <= today ? [] : [refuse('/nomination/level', 'LOWER_GRADE', { zh: `推荐上一级须保持下一级称号${years}年以上：${called(below).zh}自${printDate(since)}起，${printDate(until)}后可推荐`, en: `the grade below is held since ${since} and must be for ${years} years: from ${until}` })];
};

/** A post is put forward to a level once, unless nothing came of it. */
const onceALevel: Check = async ({ data, others }) =>
  (await underPlaque(plaqueOf(data), others)).filter((other) => isUpward(other) && other.fields['grade'] === textAt(data, 'nomination.level') && (other.result === null || other.result === 'awarded')).map((other) => refuse('/nomination/level', 'UP_ALREADY', { zh: `该岗已推荐这一级别或已获命名（${other.number}）`, en: `was put forward to this level, or has its title (${other.number})` }));

const womenAsked: Check = (view) => {
  const [members, women, share] = [numberAt(view.data, 'nomination.members'), numberAt(view.data, 'nomination.women'), parameterAt(view, 'higherWomen')];
  return women * 100 >= members * share && women <= members ? [] : [refuse('/nomination/women', 'WOMEN_SIXTY', { zh: `推荐上一级的，女性应占成员${share}%以上，且不多于成员人数`, en: `for a higher grade at least ${share} % of the members are women, and no more than there are` })];
};

/** At the district’s review: the higher grades a post has, out of what its workflow reads. */
export const higher: Compute = ({ held = [] }) => {
  const titles = held.filter((other) => isUpward(other) && other.result === 'awarded');
  return titles.length === 0 ? {} : { grades: titles.map(({ fields }) => [called(fields['grade']).zh, fields['awardDocument'], fields['awardedOn']].filter((one) => typeof one === 'string').join(' ')).join('；') };
};

/** A post of a higher grade whose women are fewer than that asks: it keeps the district’s title, and who named it is told. */
export const higherShare = (plaque: (data: JsonObject) => string): Check => async (view) => {
  const titles = (await underPlaque(plaque(view.data), view.others)).filter((other) => isUpward(other) && other.result === 'awarded');
  const [members, women, share] = [numberAt(view.data, 'yearlyReview.members'), numberAt(view.data, 'yearlyReview.women'), parameterAt(view, 'higherWomen')];
  return women * 100 >= members * share ? [] : titles.map((other) => warn('/yearlyReview/women', 'HIGHER_SHARE', { zh: `该岗为${called(other.fields['grade']).zh}巾帼文明岗（${other.number}），女性低于${share}%，请报告命名机关`, en: `has a higher grade (${other.number}), which asks for ${share} % women: tell who named it` }));
};

export const postsUpward = nomination({
  campaign: 'enterprise', contacts, code: 'FZ07U', name, title: { zh: '巾帼文明岗推荐上级', en: 'Model posts put forward' }, issuer, letters, levels: grades, honours: [{ value: 'modelPost', zh: '巾帼文明岗', en: 'Model post' }],
  parties: [partner('partner.police', 'veto'), partner('partner.market', 'veto')], parameters,
  nomination: [{ zh: '下一级称号与成员', en: 'The grade below, and the members', fields: {
    plaque: text('区级牌匾编号（系统内命名的）', 'Plaque, where it is in the system', { maxLength: 40, examples: ['FZ07牌〔2022〕003'] }), members: count('现有成员', 'Members now', { in: 'people', minimum: 1 }), women: count('其中女性', 'of them women', { in: 'people' }),
    ledByWomen: mustTick('岗长为女性，所在单位领导班子中至少有1名女性', 'Its head is a woman, and a woman is among the unit’s leaders'),
  } }],
  optional: ['plaque'], checks: ['lowerGrade', 'onceALevel', 'womenAsked'],
  keys: (data) => (plaqueOf(data) === '' ? {} : { plaque: plaqueOf(data) }),
  own: { checks: { lowerGrade, onceALevel, womenAsked } },
});

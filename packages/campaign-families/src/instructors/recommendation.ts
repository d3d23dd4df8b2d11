// JH02, 推荐审核 (domain.md §7 row 2): the village that recommends signs first, then the town; a school or a unit stands outside the tree
// and says so by its stamped letter. Three working days are for both together, counted from the day of applying.
import { addWorkingDays, type Check, type Compute } from '@jinguo/core/plugin';
import { at, files, formSpec, level, longText, mustTick, parameter, parameterAt, places, refuse, textAt, valueAt, type Block } from '@jinguo/core/programme';

export const recommendationStandards = { recommendDays: parameter('推荐审核时限（村社区、镇街道合计）', 'Recommended within, village and town together', 3, { minimum: 1, maximum: 20, unit: { zh: '个工作日', en: 'working days' } }) };

/** Of a school or a unit. */
export const letter = files('推荐函（学校、单位推荐的必须上传，加盖公章）', 'Letter of recommendation, stamped: asked of a school or unit');

const villageWord = formSpec({ zh: '村（社区）推荐意见', en: 'The village recommends' }, [{
  zh: '推荐', en: 'Recommended',
  fields: { recommended: mustTick('由本村（社区）推荐，所填情况属实', 'Recommended by this village; what is stated is true'), note: longText('推荐理由', 'Why', { maxLength: 300, examples: ['热心家庭教育，多次组织亲子活动，群众认可。'] }) },
}], ['note']);

const byVillage = (data: Parameters<Check>[0]['data']) => textAt(data, 'application.recommendedBy') === 'village';

/** Whom a school or a unit recommends brings its letter. */
export const letterAttached: Check = ({ data }) => {
  const letters = valueAt(data, 'application.recommendationLetter');
  return byVillage(data) || (Array.isArray(letters) && letters.length > 0) ? [] : [refuse('/application/recommendationLetter', 'LETTER', { zh: '由学校、单位推荐的，须上传加盖公章的推荐函', en: 'recommended by a school or a unit: attach its stamped letter' })];
};

/** Named a village's only later, while it was completed: the village has yet to say so. */
export const villageSigned: Check = ({ data }) => (!byVillage(data) || valueAt(data, 'villageRecommendation') !== undefined ? [] : [refuse('/application/recommendedBy', 'VILLAGE_FIRST', { zh: '推荐单位为村（社区），村（社区）尚未推荐，请退回“村（社区）推荐”', en: 'recommended by the village, which has not said so yet: return it to the village' })]);

/** The day both have said so by. A later check that sends it back gives them as long again. */
export const recommendBy: Compute = (view) => ({ on: addWorkingDays(view.calendar, view.today, parameterAt(view, 'recommendDays')) });

/** A level that has until the day both have. */
function untilBoth<One extends Block>(block: One): One {
  return { ...block, stages: (around: Parameters<Block['stages']>[0]) => block.stages(around).map((stage) => ({ ...stage, deadline: { ...stage.deadline, within: { untilField: 'recommendBy' } } })) };
}

export const recommendationFields = {
  recommendedBy: { from: 'application.recommendedBy', type: 'text' as const, title: { zh: '推荐单位类别', en: 'Recommended by' }, words: { village: { zh: '村（社区）', en: 'Village' }, school: { zh: '学校', en: 'School' }, unit: { zh: '单位', en: 'Unit' } } },
  recommendBy: { from: 'recommendBy.on', type: 'date' as const, title: { zh: '推荐审核截止', en: 'Recommended by the day' }, optional: true, internal: true as const },
};

/** Straight to the town: whom no village recommends. */
export const fromElsewhere = [{ cel: 'fields.recommendedBy != "village"', to: 'recommendation' as const, title: { zh: '学校、单位推荐', en: 'Recommended by a school or unit' } }];

export const villageRecommendation = untilBoth(level('villageRecommendation', { title: { zh: '村（社区）推荐', en: 'Recommended by the village' }, by: [at.villageOfficer], within: 3, form: villageWord, approved: { zh: '推荐', en: 'Recommended' } }));

export const townRecommendation = untilBoth(level('recommendation', { title: { zh: '推荐审核', en: 'Recommendation' }, by: [at.townOfficer], within: 3, checks: ['villageSigned'], approved: { zh: '推荐', en: 'Recommended' }, effects: [places.reserve] }));

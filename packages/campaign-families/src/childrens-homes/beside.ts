// What stands beside the titles of JH01: key builds, the activities of a home, and the yearly spot check of 30 % drawn by a seed
// that is kept.
import { approvalPaper, count, date, fill, formSpec, itemWorkflow, level, longText, money, mustTick, numberAt, parameterAt, putDown, refuse, rowsAt, tell, text, textAt, textsAt, unit, at } from '@jinguo/core/programme';
import { yearOf, type Check, type Compute, type PaperMaker, type WorkflowContribution } from '@jinguo/core/plugin';
import { draw, found } from './forms.ts';
import { drawOf, spotChecks } from './rules.ts';

const family = { campaign: 'families', programme: 'childrens-homes' } as const;

const build = formSpec({ zh: '重点打造方案', en: 'Plan of a key build' }, [{ zh: '方案', en: 'Plan', fields: { homeName: text('名称', 'Name', { maxLength: 60, examples: ['净相村儿童之家', '由拳社区儿童之家'] }), orgUnit: unit(), work: longText('打造内容', 'What is done', { examples: ['改造活动室80平方米，增设阅读区和心理角。'] }), budget: money('经费预算', 'Budget'), doneBy: date('计划完成日期', 'Done by') } }]);
const accepted = formSpec({ zh: '验收', en: 'Acceptance' }, [{ zh: '验收', en: 'Acceptance', fields: { on: date('验收日期', 'On'), findings: longText('验收情况', 'Findings'), spent: money('实际支出', 'Spent') } }]);

const keyBuild = itemWorkflow({
  ...family, code: 'JH01B', workflow: 'childrens-home-build', title: { zh: '儿童之家重点打造', en: 'Key builds of children’s homes' }, startedBy: [{ role: 'villageOfficer' }], stakes: ['money'],
  blocks: [
    fill('build', { title: { zh: '打造方案', en: 'Plan' }, form: build }),
    level('townReview', { title: { zh: '镇（街道）审核', en: 'Town review' }, by: [at.townHead], within: 5 }),
    level('decision', { title: { zh: '区妇联审定', en: 'Decision' }, by: [at.sectionHead], within: 5, decides: true, paper: 'buildApproval', effects: [tell('approved', { zh: '打造方案已审定，请按期建成', en: 'The plan is decided on: build it in time' })] }),
    putDown('acceptance', { title: { zh: '建成验收', en: 'Acceptance' }, by: [at.districtClerk], days: 120, form: accepted, done: { zh: '验收合格', en: 'Accepted' }, effects: [{ effect: 'count', params: { figure: 'keyBuilds' } }, tell('accepted', { zh: '已通过建成验收', en: 'What was built is accepted' })], failures: { dropped: { to: 'terminated', title: { zh: '未建成', en: 'Not built' } } } }),
  ],
  supplement: {}, takesIn: true, appealTo: 'decision',
});

const log = formSpec({ zh: '儿童之家活动记录', en: 'Activity' }, [{ zh: '活动', en: 'Activity', fields: { homeName: text('儿童之家', 'Home', { maxLength: 60, examples: ['竹林村儿童之家', '烟雨社区儿童之家'] }), orgUnit: unit(), on: date('日期', 'On'), theme: text('主题', 'Theme', { maxLength: 60, examples: ['亲子阅读', '防溺水安全课', '端午手工'] }), headcount: count('参加人次', 'Headcount', { in: 'visits', minimum: 1 }), photoConsent: mustTick('照片已获监护人同意（或无可辨认儿童）', 'Guardians agreed to the photos') } }]);

const activity = itemWorkflow({
  ...family, code: 'JH01A', workflow: 'childrens-home-activity', title: { zh: '儿童之家活动', en: 'Activities of children’s homes' }, startedBy: [{ role: 'villageOfficer' }, { role: 'townOfficer' }], stakes: [],
  fields: { heldOn: { from: 'log.on', type: 'date', title: { zh: '活动日期', en: 'Held on' } }, headcount: { from: 'log.headcount', type: 'integer', title: { zh: '参加人次', en: 'Headcount' } } },
  blocks: [
    fill('log', { title: { zh: '活动记录', en: 'Record' }, form: log, checks: ['held'] }),
    level('townReview', { title: { zh: '镇（街道）核对', en: 'Checked by the town' }, by: [at.townOfficer], within: 5, effects: [{ effect: 'count', params: { figure: 'activities', on: 'heldOn' } }, { effect: 'count', params: { figure: 'people', field: 'headcount', on: 'heldOn' } }, tell('entered', { zh: '活动记录已核对', en: 'The activity was checked and counts' })] }),
  ],
  supplement: { checks: ['held'] },
});

const spotCheck = itemWorkflow({
  ...family, code: 'JH01S', workflow: 'childrens-home-spot-check', title: { zh: '示范型儿童之家年度抽查', en: 'Spot check of children’s homes' }, level: 'district', startedBy: [{ role: 'districtClerk' }], stakes: ['naming'], parameters: spotChecks,
  fields: { drawn: { from: 'drawn.list', type: 'text', title: { zh: '抽中', en: 'Drawn' }, optional: true }, looked: { from: 'looked.list', type: 'text', title: { zh: '抽查结论', en: 'What was found' }, optional: true, internal: true } },
  blocks: [
    fill('draw', { title: { zh: '抽取', en: 'Draw' }, form: draw, by: [at.districtClerk], checks: ['ofThisYear', 'wholeList'], computes: ['drawn'], paper: 'drawRecord' }),
    putDown('found', { title: { zh: '区级抽查', en: 'Looked at' }, by: [at.districtClerk], days: 60, form: found, checks: ['allLookedAt'], computes: ['looked'], paper: 'spotCheckReport', effects: [tell('found', { zh: '抽查结果已登记', en: 'What was found is written down' })] }),
  ],
});

const named = (fields: Readonly<Record<string, unknown>>) => (typeof fields['plaque'] === 'string' ? fields['plaque'] : '');
/** Plaques of the district's titles that are valid today. */
export const valid: (input: Pick<Parameters<Check>[0], 'others'>) => Promise<readonly string[]> = async ({ others }) => (await others('homes', 'all')).filter((other) => other.result === null && named(other.fields) !== '').map((other) => named(other.fields));

export const checksBeside: Readonly<Record<string, Check>> = {
  held: ({ data, today }) => (textAt(data, 'log.on') <= today ? [] : [refuse('/log/on', 'NOT_HELD_YET', { zh: '活动还未举办', en: 'has not come yet' })]),
  ofThisYear: async ({ data, today, others }) => {
    const year = numberAt(data, 'draw.year');
    const before = (await others('drawnIn', String(year))).filter((other) => !['withdrawn', 'terminated', 'voided'].includes(other.result ?? ''));
    return [
      ...(year === yearOf(today) ? [] : [refuse('/draw/year', 'YEAR', { zh: `抽查应为${yearOf(today)}年度`, en: `is drawn for ${yearOf(today)}` })]),
      ...before.map((other) => refuse('/draw/year', 'DRAWN_ALREADY', { zh: `本年度已抽取（${other.number}），不得重抽`, en: `was drawn for this year already (${other.number}) and is not drawn again` })),
    ];
  },
  wholeList: async (input) => {
    const [listed, all] = [textsAt(input.data, 'draw.plaques'), await valid(input)];
    return [
      ...all.filter((one) => !listed.includes(one)).map((one) => refuse('/draw/plaques', 'LEFT_OUT', { zh: `漏列${one}`, en: `${one} is left out` })),
      ...listed.filter((one) => !all.includes(one)).map((one) => refuse('/draw/plaques', 'NOT_TITLED', { zh: `${one}不是有效称号`, en: `${one} is no valid title` })),
    ];
  },
  allLookedAt: ({ data }) => {
    const looked = rowsAt(data, 'found.results').map((one) => textAt(one, 'plaque'));
    return textsAt(data, 'drawn.plaques').filter((one) => !looked.includes(one)).map((one) => refuse('/found/results', 'NOT_LOOKED_AT', { zh: `缺少抽中对象${one}的结果`, en: `${one} was drawn and has no result` }));
  },
};

export const papersBeside: Readonly<Record<string, PaperMaker>> = {
  buildApproval: approvalPaper({ title: '儿童之家重点打造审批表', forms: { build }, levels: { townReview: '镇（街道）审核意见', decision: '区妇联审定意见' } }),
};

export const drawn: Compute = (view) => {
  const plaques = [...drawOf(numberAt(view.data, 'draw.seed'), textsAt(view.data, 'draw.plaques'), parameterAt(view, 'share'))];
  return { plaques, list: plaques.join('、') };
};

/** What was found of each, as a review of the year reads it. */
export const looked: Compute = ({ data }) => ({ list: rowsAt(data, 'found.results').map((one) => `${textAt(one, 'plaque')}：${textAt(one, 'verdict')}`).join('、') });

export const beside: readonly WorkflowContribution[] = [
  { definition: keyBuild, itemTitle: (data) => textAt(data, 'build.homeName') },
  { definition: activity, itemTitle: (data) => `${textAt(data, 'log.homeName')} · ${textAt(data, 'log.theme')}` },
  { definition: spotCheck, itemTitle: () => '示范型儿童之家年度抽查', keys: (data) => ({ drawnIn: String(numberAt(data, 'draw.year')) }) },
];

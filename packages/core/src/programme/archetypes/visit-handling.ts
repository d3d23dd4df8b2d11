// A12 转办 → 反馈 (domain.md §4, §9 SY11/QJ03): what the district accepted goes to a department, which answers in 15 working days or says that
// it is not its; and who asks the woman how content she is did not do it herself, so nobody rates her own work.
import type { WorkflowDefinitionInput } from '../../definition/workflow-definition.ts';
import type { Block, StageInput } from '../block.ts';
import { limit, tell } from '../blocks/parts.ts';
import { choice, count, formSpec } from '../fields.ts';
import { at, partner } from '../posts.ts';

/** Departments that needs of a visit are handed to; assumed, the lead's. */
const departments = [
  { value: 'civil', zh: '区民政局', en: 'Civil affairs' }, { value: 'hr', zh: '区人社局', en: 'Human resources' }, { value: 'education', zh: '区教育局', en: 'Education' },
  { value: 'health', zh: '区卫健局', en: 'Health' }, { value: 'police', zh: '公安分局', en: 'Police' }, { value: 'court', zh: '区法院', en: 'Court' },
] as const;
const stageOf = (department: string) => `${department}Handling`;

/** To which department the district hands it, or that it does it itself. */
export const handover = formSpec({ zh: '转办单', en: 'Handed on' }, [{ zh: '转办', en: 'Handed on', fields: { department: choice('承办部门', 'Who handles it', [...departments, { value: 'federation', zh: '区妇联', en: 'The federation' }]) } }]);

export const departmentField = { department: { from: 'accept.department', type: 'text', title: { zh: '承办部门', en: 'Handled by' }, optional: true } } as const satisfies WorkflowDefinitionInput['fields'];

/** Ways on from the acceptance, by the department. */
export const handoverWays = departments.map(({ value, zh, en }) => ({ when: [{ cel: `has(fields.department) && fields.department == "${value}"` }], to: stageOf(value), title: { zh: `转${zh}`, en: `To ${en}` } }));

/** Who wrote the visit down hears that it was seen to, and tells the household. */
export const handledTold = tell('handled', { zh: '走访需求已办理，请向群众反馈', en: 'What was needed is seen to: tell the household' });

/** Each department's answer, and the way back to whoever handed it on. */
export function replies({ next, back }: { readonly next: string; readonly back: string }): readonly StageInput[] {
  return departments.map(({ value, zh, en }) => ({
    id: stageOf(value), kind: 'record', title: { zh: `${zh}办理`, en: `Handled: ${en}` }, actors: [partner(`partner.${value}`, 'countersign')], form: 'reply', formOn: ['record'], fallback: [at.sectionHead],
    deadline: { within: { workingDays: 15 }, escalate: { afterWorkingDays: 2, to: at.sectionHead, toldOnly: true } }, settings: { failures: ['notOurs'] },
    outcomes: { recorded: { to: next, title: { zh: '已办理答复', en: 'Handled and answered' }, effects: [handledTold] }, notOurs: { to: back, title: { zh: '不属本部门职责，退回改派', en: 'Not ours: handed back' } } },
  }));
}

const asked = [{ value: 'phone', zh: '电话回访', en: 'By telephone' }, { value: 'visit', zh: '上门回访', en: 'At home' }, { value: 'paper', zh: '书面评价', en: 'In writing' }] as const;
const rating = formSpec({ zh: '满意度回访', en: 'Rating' }, [{ zh: '评价', en: 'Rating', fields: { asked: choice('回访方式', 'How she was asked', asked), rating: count('群众满意度（1至5）', 'How content she is, from 1 to 5', { in: 'points', minimum: 1, maximum: 5 }) } }]);

/** The woman rates; whoever stands next asks her: the town, and where the town itself did it the district. */
export const rated: Block = {
  id: 'rating',
  level: false,
  decides: true,
  forms: { rating },
  stages: ({ next }) => ([['rating', at.townOfficer, [at.townHead, at.districtClerk]], ['ratingAbove', at.districtClerk, [at.sectionHead, at.deputyChair]]] as const).map(([id, by, fallback]) => ({
    id, kind: 'record', title: { zh: '群众评价（回访）', en: 'Rating' }, actors: [by], form: 'rating', excludeSigners: true, mayHaveSigned: ['check', 'accept'], fallback: [...fallback], ...limit(10, [by]), outcomes: { recorded: { to: next, effects: [tell('rated', { zh: '群众评价已登记，办结', en: 'The rating is written down; it is closed' })] } },
  })),
};

// JH02, one service of an instructor (domain.md §7 row 11): a station asks for her, the district sends her, and what the guardian
// says of it is written down with it.
import type { Check, OtherItem, WorkflowContribution } from '@jinguo/core/plugin';
import { refuse, serviceOf, textAt, warn } from '@jinguo/core/programme';
import { feedback, serviceRequest } from './forms.ts';

const asked = serviceOf({
  campaign: 'families', code: 'JH02', name: 'instructor-training', title: { zh: '家庭教育指导师培训', en: 'Training of family-education instructors' }, post: '家庭教育指导师',
  service: { record: feedback, effects: [{ effect: 'count', params: { figure: 'serviceHours', field: 'hours' } }] },
});

export const service: WorkflowContribution = {
  ...asked,
  definition: { ...asked.definition, forms: { ...asked.definition.forms, request: serviceRequest }, stages: asked.definition.stages.map((one) => (one.id === 'dispatch' ? { ...one, checks: [{ check: 'onRoster', on: ['approve'] }] } : one)), fields: { ...asked.definition.fields, hours: { from: 'service.hours', type: 'integer', title: { zh: '服务时长', en: 'Hours' }, optional: true } } },
};

/** In a year that is not suspended, or between the last year of a term, registered, and the next. */
const serves = ({ workflow, stage, fields }: OtherItem) => workflow === 'instructor-training' && (/^year\d$/u.test(stage) || (/^renewal(?:Confirmation)?$/u.test(stage) && fields['registered'] !== false));

/** Off the roster for good, or taken off it and waiting for another look: she serves no more (domain.md §7 row 12). */
const isOver = ({ workflow, stage, result }: OtherItem) => workflow === 'instructor-training' && (result !== null || /Removal(?:Review)?$/u.test(stage));

/**
 * Whom the station names is on the roster and registered, by the number of her certificate or of the one it replaced. Whose certificate is
 * over is not sent; where the books hold nobody of that number, or she is suspended and has a year's services to make up for, the clerk
 * looks at it.
 */
export const onRoster: Check = async ({ data, others }) => {
  const number = textAt(data, 'request.provider');
  const found = [...(await others('provider', number)), ...(await others('formerly', number))];
  if (found.some(serves)) return [];
  if (found.some(isOver)) return [refuse('/request/provider', 'CERTIFICATE_OVER', { zh: `证书${number}的指导师已退出、除名或到期不换，不能派单：请改填现行证书编号，或与站点另选指导师`, en: `the instructor with the certificate ${number} has left the roster: give the certificate in force, or choose another with the station` })];
  return [warn('/request/provider', 'NOT_ON_ROSTER', { zh: `在库指导师中没有证书编号${number}，或已暂停，请核对`, en: `nobody on the roster has the certificate ${number}, or she is suspended; please check` })];
};

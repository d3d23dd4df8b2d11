// JH02, one service of an instructor (domain.md §7 row 11): a station asks for her, the district sends her, and what the guardian
// says of it is written down with it.
import type { Check, OtherItem, WorkflowContribution } from '@jinguo/core/plugin';
import { serviceOf, textAt } from '@jinguo/core/programme';
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

/** Whom the station names is on the roster and registered, by the number of her certificate or of the one it replaced; where the books hold nobody of that number, the clerk looks at it. */
export const onRoster: Check = async ({ data, others }) => {
  const number = textAt(data, 'request.provider');
  const found = [...(await others('provider', number)), ...(await others('formerly', number))];
  return found.some(serves) ? [] : [{ severity: 'warn', path: '/request/provider', code: 'NOT_ON_ROSTER', zh: `在库指导师中没有证书编号${number}，或已暂停、退出，请核对`, en: `nobody on the roster has the certificate ${number}, or she is suspended; please check` }];
};

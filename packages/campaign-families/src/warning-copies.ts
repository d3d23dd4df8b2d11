// JH08 and JH09, 告诫书 (反家庭暴力法 16, 17; domain.md §9): the police issue it and copy it to the village, which receives it and calls at the home. Days
// are assumed. A task of its own, since the case goes on meanwhile; it knows the case by its code alone.
import type { Check, Compute } from '@jinguo/core/plugin';
import { at, date, fill, formSpec, longText, programmeOf, putDown, refuse, rowsAt, tell, text, textAt, unit } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const copy = formSpec({ zh: '告诫书抄送', en: 'Copy of a warning' }, [{ zh: '抄送', en: 'Copy', fields: { code: text('案号', 'Code', { maxLength: 30, description: '不填姓名', 'x-help': 'Never a name', examples: ['案-2022-0138'] }), orgUnit: unit(), warnedOn: date('告诫书作出日期', 'Warned on'), until: date('有效期至', 'Until') } }]);
const visit = formSpec({ zh: '查访记录', en: 'Call at the home' }, [{ zh: '查访', en: 'Call', fields: { on: date('查访日期', 'On'), what: { ...longText('查访情况（加害人、受害人，是否再次实施家庭暴力）', 'What was found', { examples: ['会同民警查访双方，告诫后未再发生家庭暴力。'] }), 'x-mask': 'text' } } }]);

/** The copies that a case asks for as it is graded: of each warning in force. */
export const warningCopies: Compute = ({ data, today, unit: village }) => ({
  copies: rowsAt(data, 'triage.orders').filter((one) => textAt(one, 'kind') === 'warning' && textAt(one, 'from') <= today && textAt(one, 'until') >= today).map((one) => ({ code: textAt(data, 'report.code'), orgUnit: village, warnedOn: textAt(one, 'from'), until: textAt(one, 'until') })),
});

/** Called at since the warning, by today. */
const visitedSince: Check = ({ data, today }) => {
  const on = textAt(data, 'visit.on');
  return on >= textAt(data, 'copy.warnedOn') && on <= today ? [] : [refuse('/visit/on', 'VISIT_DAY', { zh: '查访日期须在告诫书作出之后，且不晚于今天', en: 'is after the warning, and not after today' })];
};

export const warnings = programmeOf(
  { campaign: 'families', code: 'JH08W', name: 'warning-copies', title: { zh: '告诫书抄送与查访', en: 'Warnings copied to the village' }, issuer, startedBy: [{ role: 'districtClerk' }] },
  {
    form: copy,
    itemTitle: (data) => textAt(data, 'copy.code'),
    workflow: {
      stakes: ['case'],
      visibleTo: 'handlers',
      blocks: [
        fill('copy', { title: { zh: '抄送', en: 'Copied' }, form: copy }),
        putDown('received', { title: { zh: '村（社区）签收', en: 'Received by the village' }, by: [at.villageOfficer], days: 1, done: { zh: '已签收', en: 'Received' }, effects: [tell('received', { zh: '抄送件已由村（社区）签收', en: 'The village has received the copy' })] }),
        putDown('visit', { title: { zh: '查访', en: 'Call at the home' }, by: [at.villageOfficer], days: 5, form: visit, checks: ['visitedSince'], effects: [{ effect: 'count', params: { figure: 'warned' } }, tell('visited', { zh: '抄送件已办理，办结', en: 'The copy was seen to and is closed' })] }),
      ],
    },
    examples: { visit: ({ today }) => ({ on: today }) },
    given: { checks: { visitedSince }, figures: { warned: { title: { zh: '告诫书查访', en: 'Calls after a warning' }, unit: { zh: '次', en: 'calls' } } } },
  },
);

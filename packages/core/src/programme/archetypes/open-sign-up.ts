// 公开报名 for an event (domain.md §4 A6 报名/签到): its plan says that people sign up by themselves, for how many places and until
// when; once approved it stands on the open pages, afterwards who signed up is signed in, and the summary counts who came.
import { addDays } from '../../calendar/local-date.ts';
import { withShownWhen } from '../../definition/shown-when.ts';
import type { JsonObject } from '../../definition/text.ts';
import type { FormSpec, WorkflowDefinitionInput } from '../../definition/workflow-definition.ts';
import type { Check, Compute } from '../../plugin/contributions.ts';
import type { StageInput } from '../block.ts';
import { count, date, text, yesNo, type Section } from '../fields.ts';
import { refuse } from '../finding.ts';
import { parameter } from '../parameter.ts';
import { at } from '../posts.ts';
import { dateAt, isTrueAt, numberAt, parameterAt, textAt } from '../values.ts';
import { limit } from '../blocks/parts.ts';

/** Whether its plan opens it to sign-up; it does not unless it says so. */
export const opensSignUp = (data: JsonObject): boolean => isTrueAt(data, 'plan.openToSignUp');

const section = {
  zh: '公开报名', en: 'Open to sign-up',
  fields: {
    openToSignUp: yesNo('向公众开放网上报名', 'People sign up by themselves on the open pages'), startsAt: text('活动时间', 'Time of day', { maxLength: 40, examples: ['上午9:00至11:00'] }),
    places: count('报名名额', 'Places', { in: 'people', minimum: 1 }), signUpUntil: date('报名截止', 'Sign-up until', { description: '含当日', 'x-help': 'That day included' }),
  },
} as const satisfies Section;

/** What is asked only of what is open to sign-up. */
const hanging = ['startsAt', 'places', 'signUpUntil'] as const;

/** The plan's form, in which these are asked only where it is ticked. */
function asking(plan: FormSpec): FormSpec {
  return { ...plan, schema: hanging.reduce((schema, field) => withShownWhen(schema, field, { by: 'openToSignUp', values: [true] }), plan.schema) };
}

/** How long what people said of themselves is kept after the day it is planned for; assumed, the lead's. domain.md §3.7 */
const keptDays = 180;

/** The places are no more than the people approved, and nobody signs up after the day itself. */
const terms: Check = ({ data, today }) => {
  if (!opensSignUp(data)) return [];
  const [places, until, held] = [numberAt(data, 'plan.places'), textAt(data, 'plan.signUpUntil'), textAt(data, 'plan.heldOn')];
  return [
    ...(places <= numberAt(data, 'plan.headcount') ? [] : [refuse('/plan/places', 'MORE_PLACES_THAN_PEOPLE', { zh: '报名名额超过预计人数，请改少名额，或者改预计人数', en: 'are more than the people expected: take fewer, or expect more' })]),
    ...(until >= today && until <= held ? [] : [refuse('/plan/signUpUntil', 'SIGN_UP_DAYS', { zh: '报名截止须在今天以后、计划日期以前（可为当日）', en: 'must be no day gone by, and no later than the day it is planned for' })]),
  ];
};

/** Where people signed up by themselves, the summary says as many as signed up, and as many as signed in, or why not. */
export const peopleAsSignedIn: Check = ({ data }) => {
  if (!opensSignUp(data) || data['signedIn'] === undefined) return [];
  const [signedUp, came] = [numberAt(data, 'signedIn.registered'), numberAt(data, 'signedIn.came')];
  return [
    ...(numberAt(data, 'summary.registered') === signedUp ? [] : [refuse('/summary/registered', 'REGISTERED_OTHERWISE', { zh: `网上报名录取${signedUp}人，请按此填写报名人数`, en: `must be ${signedUp}: so many had places` })]),
    ...(numberAt(data, 'summary.people') === came || textAt(data, 'summary.peopleFor') !== '' ? [] : [refuse('/summary/peopleFor', 'PEOPLE_OTHERWISE', { zh: `已签到${came}人；另有现场参加等情况、人次与此不同的，请写明原因`, en: `${came} signed in; say why the number is another, as where others came along` })]),
  ];
};

const counted = (view: Parameters<Compute>[0]) => ({ registered: view.signUps?.placed ?? 0, came: view.signUps?.came ?? 0 });

const computes: Readonly<Record<string, Compute>> = {
  signUpKept: (view) => {
    const held = dateAt(view.data, 'plan.heldOn');
    return held === undefined ? {} : { until: addDays(held, parameterAt(view, 'signUpKeptDays')) };
  },
  signedIn: counted,
  /** What the summary's form says before anybody types. */
  summary: (view) => ({ registered: counted(view).registered, people: counted(view).came }),
};

const opens = 'has(fields.openToSignUp) && fields.openToSignUp';

const fields: NonNullable<WorkflowDefinitionInput['fields']> = {
  openToSignUp: { from: 'plan.openToSignUp', type: 'boolean', title: { zh: '开放网上报名', en: 'Open to sign-up' }, optional: true },
  heldOn: { from: 'plan.heldOn', type: 'date', title: { zh: '活动日期', en: 'Day' } },
  startsAt: { from: 'plan.startsAt', type: 'text', title: { zh: '活动时间', en: 'Time' }, optional: true },
  place: { from: 'plan.place', type: 'text', title: { zh: '活动地点', en: 'Place' } },
  places: { from: 'plan.places', type: 'integer', title: { zh: '报名名额', en: 'Places' }, optional: true },
  signUpUntil: { from: 'plan.signUpUntil', type: 'date', title: { zh: '报名截止', en: 'Sign-up until' }, optional: true },
  signUpKeptUntil: { from: 'signUpKept.until', type: 'date', title: { zh: '报名信息保留至', en: 'Sign-ups kept until' }, optional: true, internal: true },
};

/** 网上报名, until its last day or until whoever keeps it closes it; then 签到. */
function stages({ to, calledOff }: { readonly to: string; readonly calledOff: string }): readonly StageInput[] {
  const cancelled = { to: calledOff, title: { zh: '取消', en: 'Called off' } };
  return [
    {
      id: 'openSignUp', kind: 'wait', title: { zh: '网上报名', en: 'Open to sign-up' }, actors: [at.applicant],
      settings: { until: { untilField: 'signUpUntil' }, meanwhile: ['closed', 'cancelled'], publicSignUp: { places: 'places', keepUntil: 'signUpKeptUntil', shows: ['heldOn', 'startsAt', 'place'] } },
      outcomes: { elapsed: { to: 'signIn', title: { zh: '报名截止', en: 'Sign-up is over' } }, closed: { to: 'signIn', title: { zh: '提前截止报名', en: 'Sign-up closed early' } }, cancelled },
    },
    {
      id: 'signIn', kind: 'record', title: { zh: '签到', en: 'Sign-in' }, actors: [at.applicant], ...limit(60, [at.applicant]), countsSignUps: true, computes: ['signedIn', 'summary'],
      settings: { failures: ['cancelled'] }, outcomes: { recorded: { to, title: { zh: '签到完毕', en: 'Signed in' } }, cancelled },
    },
  ];
}

export const openSignUp = {
  section, asking, terms, computes, opens, fields, stages,
  parameters: { signUpKeptDays: parameter('公开报名信息在计划日期后保留多少天', 'Days sign-ups are kept after the day planned for', keptDays, { minimum: 30, maximum: 1095, unit: { zh: '天', en: 'days' } }) },
  summaryExample: (data: JsonObject): JsonObject => ({ registered: numberAt(data, 'signedIn.registered'), people: Math.max(1, numberAt(data, 'signedIn.came')), peopleFor: '现场另有未报名的居民参加。' }),
};

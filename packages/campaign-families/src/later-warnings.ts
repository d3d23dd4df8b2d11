// JH08 and JH09, a 告诫书 learnt of after the triage (反家庭暴力法 16, 17; domain.md §9): whoever handles the case writes it down with her next step,
// and it is copied to the village by itself, as one known at the triage is, once for each number. One in force is a sign of red: a
// lighter case goes up at once (`toRed`), and a red one that is watched is followed up at once.
import { isObject, type Check, type Compute, type JsonObject, type Programme, type WorkflowDefinitionInput } from '@jinguo/core/plugin';
import { date, group, refuse, rows, rowsAt, text, textAt, textsAt } from '@jinguo/core/programme';

type Stage = WorkflowDefinitionInput['stages'][number];
type Way = Exclude<NonNullable<Stage['outcomes']>[string], readonly unknown[]>;

/** The ways that a warning in force takes a case on, in the words they are chosen by. */
const ways = { toRed: { zh: '出现红色信号，立即升为红色', en: 'Up to Red at once' }, warned: { zh: '登记告诫书，立即回访', en: 'A warning of the police is written down: followed up at once' } } as const;

export const warningNumber = text('告诫书文号', 'Number of the warning', { maxLength: 40, examples: ['嘉公（南）告诫字〔2022〕18号', '嘉公（新）告诫字〔2022〕7号'] });
const made = { ...rows('新得知的告诫书', 'Warnings learnt of since', {}), maxItems: 5, items: group({ number: warningNumber, from: date('作出日期', 'Made on'), until: date('有效期至', 'Until') }) };

const isRed = (stage = '') => stage.endsWith('Red');
const isWatched = (stage = '') => stage.startsWith('watch');
/** Where it takes the case on, and how: elsewhere, in red, it is noted with the step that is due. */
const wayOf = (stage: string | undefined) => (!isRed(stage) ? 'toRed' : isWatched(stage) ? 'warned' : undefined);

/** The numbers written down before this step, those of this step, and what is copied of it. */
const laterWarnings: Compute = ({ data, unit: village }) => {
  const these = rowsAt(data, 'step.warnings');
  return {
    before: [...new Set([...textsAt(data, 'laterWarnings.before'), ...textsAt(data, 'laterWarnings.now')])],
    now: these.map((one) => textAt(one, 'number')),
    copies: these.map((one) => ({ code: textAt(data, 'report.code'), orgUnit: village, warnedOn: textAt(one, 'from'), until: textAt(one, 'until') })),
  };
};

/** Once for each number, in force today, and by the way that takes the case where it belongs. */
const warningsFit: Check = ({ data, stage, today, verdict }) => {
  const these = rowsAt(data, 'step.warnings');
  const known = [...textsAt(data, 'laterWarnings.before'), ...rowsAt(data, 'triage.orders').map((one) => textAt(one, 'number'))].filter((one) => one !== '');
  const numbers = these.map((one) => textAt(one, 'number'));
  const way = wayOf(stage);
  return [
    ...numbers.flatMap((number, index) => (known.includes(number) || numbers.indexOf(number) < index ? [refuse(`/step/warnings/${index}/number`, 'WARNING_TWICE', { zh: `告诫书${number}已登记并抄送，不必再次登记`, en: `the warning ${number} is written down and copied already` })] : [])),
    ...these.flatMap((one, index) => (textAt(one, 'from') <= today && textAt(one, 'until') >= today ? [] : [refuse(`/step/warnings/${index}/from`, 'WARNING_DATES', { zh: '只登记有效期内的告诫书：作出日期不晚于今天，有效期至不早于今天', en: 'is in force: made by today, and until today or later' })])),
    ...(verdict === 'warned' && these.length === 0 ? [refuse('/step/warnings', 'WARNING_MISSING', { zh: '请填写告诫书的文号、作出日期和有效期', en: 'give its number and its dates' })] : []),
    ...(these.length > 0 && way !== undefined && way !== verdict ? [refuse('/step/warnings', 'WARNING_WAY', { zh: `告诫书有效期内属红色信号，请选择“${ways[way].zh}”`, en: `a warning in force is a sign of red: choose “${ways[way].en}”` })] : []),
  ];
};

const copied = { effect: 'startItems', params: { workflow: 'warning-copies', from: 'laterWarnings.copies' } };

function copying(outcomes: Stage['outcomes'] = {}): NonNullable<Stage['outcomes']> {
  const withCopies = (way: Way): Way => ({ ...way, effects: [...(way.effects ?? []), copied] });
  return Object.fromEntries(Object.entries(outcomes).map(([name, ways]) => [name, name === 'elapsed' ? ways : Array.isArray(ways) ? ways.map(withCopies) : withCopies(ways)]));
}

/** A stage whose handler writes down what she did: warnings too. */
function asking(stage: Stage): Stage {
  if (stage.form !== 'step') return stage;
  const way = wayOf(stage.id) === 'warned' ? { warned: { to: 'followRed', title: ways.warned } } : {};
  const list = stage.kind === 'wait' ? 'meanwhile' : 'failures';
  const settings: JsonObject = isObject(stage.settings) ? stage.settings : {};
  const before = settings[list];
  return {
    ...stage, computes: [...(stage.computes ?? []), 'laterWarnings'], checks: [...(stage.checks ?? []), { check: 'warningsFit', on: ['record'] }],
    settings: { ...settings, [list]: [...(Array.isArray(before) ? before : []), ...Object.keys(way)] },
    outcomes: copying({ ...stage.outcomes, ...way }),
  };
}

function withWarnings(schema: unknown): JsonObject {
  const given: JsonObject = isObject(schema) ? schema : {};
  const { properties, 'x-sections': sections } = given;
  return { ...given, properties: { ...(isObject(properties) ? properties : {}), warnings: made }, 'x-sections': [...(Array.isArray(sections) ? sections : []), { title: { zh: '告诫书', en: 'Warnings' }, fields: ['warnings'] }] };
}

/** Cases whose handlers write down warnings at any step. */
export function withLaterWarnings(programme: Programme): Programme {
  const workflows = programme.workflows.map((one) => {
    const { stages, forms } = one.definition;
    const step = forms?.['step'];
    return step === undefined ? one : { ...one, definition: { ...one.definition, stages: stages.map(asking), forms: { ...forms, step: { ...step, schema: withWarnings(step.schema) } } } };
  });
  return { ...programme, workflows, checks: { ...programme.checks, warningsFit }, computes: { ...programme.computes, laterWarnings } };
}

// What a town owes again and again (domain.md §9 MJ01/MJ02): its sheet of each week, the district's draw of each year. A plan of the
// town, begun once, goes on until it is said to be over: on its day each turn is asked for, of whoever does it; the head above her is
// told where nobody answers. What was not done is written down as that, with the reason.
import { addDays, addMonths, printDate, type Check, type Compute, type ItemView, type JsonObject, type LocalDate, type LocalText, type Programme } from '@jinguo/core/plugin';
import { date, dateAt, fill, formSpec, isTrueAt, longText, numberAt, programmeOf, putDown, refuse, singlePaper, tell, textAt, unit, yesNo, type at, type Block } from '@jinguo/core/programme';
import { dropped } from './looks-in-the-books.ts';
import { issuer } from './office.ts';

export interface Turns {
  readonly code: string;
  readonly name: string;
  readonly title: LocalText;
  /** Each turn's question, and what the plan's paper says of it. */
  readonly asks: LocalText;
  readonly rule: string;
  readonly figure: { readonly name: string; readonly title: LocalText; readonly unit: LocalText };
  readonly by: (typeof at)[keyof typeof at];
  readonly days: number;
  readonly startedBy: readonly { readonly role: string }[];
  /** The day of each turn is the lead's. */
  readonly parameters: NonNullable<Parameters<typeof programmeOf>[1]['workflow']['parameters']>;
  /** The first day of the turn a day lies in, and of the one after. */
  readonly begins: (day: LocalDate) => LocalDate;
  readonly next: (begins: LocalDate) => LocalDate;
  /** The day on which it is asked for. */
  readonly askedOn: (begins: LocalDate, view: Pick<ItemView, 'parameters' | 'calendar'>) => LocalDate;
  readonly words: (begins: LocalDate) => LocalText;
  /** The workflow that does it, and the key of its items. */
  readonly doneBy: { readonly workflow: string; readonly key: string; readonly value: (town: string, begins: LocalDate) => string };
  /** Titles of the town without which there is nothing to do. */
  readonly looksUp?: { readonly workflow: string; readonly stages: readonly string[] };
}

const plan = formSpec({ zh: '定期工作安排', en: 'What is owed again and again' }, [{ zh: '安排', en: 'The plan', fields: { town: unit('镇（街道）', 'Town', { 'x-level': 'town' }), from: date('自何日起', 'From') } }]);
const answer = formSpec({ zh: '登记情况', en: 'Whether it was done' }, [{ zh: '登记', en: 'In the books', fields: { missed: yesNo('本期未开展', 'It was not done'), reason: longText('未开展的原因', 'Why it was not done', { maxLength: 200, examples: ['防疫封控，未能开展。', '本周集中参加培训，下周一并报送。'] }), over: yesNo('今后不再安排', 'It is not asked for any more') } }], ['missed', 'reason', 'over']);

const waiting: Block = {
  id: 'waiting', level: false, decides: true,
  stages: ({ next }) => [{ id: 'waiting', kind: 'wait', title: { zh: '待下期', en: 'Until the next is due' }, settings: { until: { untilField: 'asksOn' } }, outcomes: { elapsed: { to: next } } }],
};

/** A plan may begin up to a year ahead. */
const monthsAhead = 12;

export function turns({ code, name, title, asks, rule, figure, by, days, startedBy, parameters, begins, next, askedOn, words, doneBy, looksUp }: Turns): Programme {
  const planned = (data: JsonObject) => `${name}@${textAt(data, 'plan.town')}`;

  const planFits: Check = async ({ data, today, unit: own, others }) => {
    const from = dateAt(data, 'plan.from') ?? today;
    return [
      ...(textAt(data, 'plan.town') === own ? [] : [refuse('/plan/town', 'TOWN', { zh: '须与办件所属镇（街道）一致', en: 'must be the town the item belongs to' })]),
      ...(from >= today && from <= addMonths(today, monthsAhead) ? [] : [refuse('/plan/from', 'FROM', { zh: '请填写今天起一年以内的日期', en: 'must be a day from today on, within a year' })]),
      ...(await others('turns', planned(data))).filter((one) => one.workflow === name && one.result === null).map((one) => refuse('/plan/town', 'PLANNED_ALREADY', { zh: `该镇（街道）已有安排（${one.number}），无需再次发起`, en: `has its plan already (${one.number}), which goes on` })),
    ];
  };
  /** It is in the books, or it is said why not; where the town has no title there is nothing to be done. */
  const turnInTheBooks: Check = async ({ data, others, standing }) => {
    const about = dateAt(data, 'turn.about');
    if (about === undefined) return [];
    const { zh, en } = words(about);
    const done = (await others(doneBy.key, doneBy.value(textAt(data, 'plan.town'), about))).filter((one) => one.workflow === doneBy.workflow && !dropped.includes(one.result ?? ''));
    if (!isTrueAt(data, 'answer.missed')) return done.length > 0 || (looksUp !== undefined && (standing ?? []).length === 0) ? [] : [refuse('/answer/missed', 'NOT_DONE', { zh: `系统内没有${zh}的记录，请先办理；确未开展的，请勾选并写明原因`, en: `the books hold nothing of ${en}: do it first, or say that it was not done and why` })];
    return [
      ...done.map((one) => refuse('/answer/missed', 'DONE', { zh: `系统内已有${zh}的记录（${one.number}）`, en: `the books hold that of ${en} (${one.number})` })),
      ...(textAt(data, 'answer.reason') === '' ? [refuse('/answer/reason', 'REASON', { zh: '请写明未开展的原因', en: 'say why it was not done' })] : []),
    ];
  };
  /** The turn that comes, and the day after which it is asked for; `about`: the one that was. */
  const turn: Compute = (view) => {
    const about = dateAt(view.data, 'turn.begins');
    const from = dateAt(view.data, 'plan.from') ?? view.today;
    const first = begins(from);
    const coming = about !== undefined ? next(about) : askedOn(first, view) < from ? next(first) : first;
    const missed = numberAt(view.data, 'turn.missed') + (about !== undefined && isTrueAt(view.data, 'answer.missed') ? 1 : 0);
    return { ...(about === undefined ? {} : { about }), begins: coming, current: words(coming).zh, on: addDays(askedOn(coming, view), -1), missed, more: about === undefined || !isTrueAt(view.data, 'answer.over') };
  };
  return programmeOf(
    { campaign: 'homes', code, name, title, issuer, level: 'town', startedBy: [...startedBy], keys: (data) => ({ turns: planned(data) }) },
    {
      form: plan,
      unitField: 'town',
      itemTitle: () => title.zh,
      workflow: {
        stakes: [],
        parameters,
        fields: {
          current: { from: 'turn.current', type: 'text', title: { zh: '下期', en: 'Next' }, optional: true }, asksOn: { from: 'turn.on', type: 'date', title: { zh: '下期催办前一日', en: 'The day before it is asked for' }, optional: true },
          missedTurns: { from: 'turn.missed', type: 'integer', title: { zh: '未开展期数', en: 'Turns not done' }, optional: true },
          more: { from: 'turn.more', type: 'boolean', title: { zh: '继续安排', en: 'It goes on' }, optional: true, internal: true }, missedNow: { from: 'answer.missed', type: 'boolean', title: { zh: '本期未开展', en: 'Not done this time' }, optional: true, internal: true },
        },
        blocks: [
          fill('plan', { title: { zh: '安排', en: 'The plan' }, form: plan, by: [by], checks: ['planFits'], computes: ['turn'], paper: 'turnsPlan' }),
          waiting,
          putDown('answer', {
            title: asks, by: [by], days, form: answer, anew: true, checks: ['turnInTheBooks'], computes: ['turn'], ...(looksUp === undefined ? {} : { looksUp }),
            ways: [{ cel: 'has(fields.more) && fields.more', to: 'waiting', title: { zh: '等待下期', en: 'The next is awaited' } }], done: { zh: '不再安排', en: 'Not asked for any more' },
            effects: [{ effect: 'count', params: { figure: figure.name, only: { missedNow: true } } }],
            whenDone: [tell('turnsOver', { zh: '已不再安排，办结', en: 'It is not asked for any more, and closed' })],
          }),
        ],
      },
      given: {
        figures: { [figure.name]: { title: figure.title, unit: figure.unit } },
        checks: { planFits, turnInTheBooks },
        computes: { turn },
        papers: { turnsPlan: singlePaper({ title: title.zh, issuer, text: ({ data, today, unitName }) => [`${unitName(textAt(data, 'plan.town'))}自${printDate(dateAt(data, 'plan.from') ?? today)}起：${rule}`] }) },
      },
    },
  );
}

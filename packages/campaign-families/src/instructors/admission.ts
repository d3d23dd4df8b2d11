// JH02, 录取 and 候补 (domain.md §7 row 4, §3.8): by the score, of equal scores by the first criterion and then the next; of who is equal in
// all of them, since no panel sits that could vote, by who applied first (assumed).
import type { Check, Compute, ListEntry, OtherItem } from '@jinguo/core/plugin';
import { compareMarks, dateAt, numberAt, parameterAt, refuse, textAt } from '@jinguo/core/programme';
import { admissionMarks } from './rules.ts';

export const admissionScore: Compute = (view) => {
  const { data } = view;
  const years = textAt(data, 'application.field') === 'none' ? 0 : numberAt(data, 'application.years');
  return { ...admissionMarks({ education: textAt(data, 'application.education'), years, services: numberAt(data, 'application.services'), there: numberAt(data, 'districtCheck.there') }, (name) => parameterAt(view, name)) };
};

const marked = (name: string, zh: string, en: string) => ({ from: `admissionScore.${name}`, type: 'integer' as const, title: { zh, en }, optional: true });

/** The declared fields of her marks: the sum, then the criteria in their order. */
export const admissionFields = {
  score: marked('score', '录取得分', 'Score for admission'), ofEducation: marked('education', '学历得分', 'For education'), ofWork: marked('work', '经历得分', 'For experience'), ofPledge: marked('pledge', '服务承诺得分', 'For services pledged'), ofBalance: marked('balance', '区域均衡得分', 'For balance of villages'),
};

type Ranked = Pick<ListEntry | OtherItem, 'number' | 'fields'>;

const marksIn = ({ fields }: Ranked) => Object.keys(admissionFields).map((name) => Number(fields[name] ?? 0));

/** Above 0 where the first comes before the other. Numbers are given in the order of applying. */
function before(one: Ranked, other: Ranked): number {
  const marks = compareMarks(marksIn(one), marksIn(other));
  return marks === 0 ? other.number.localeCompare(one.number, 'en', { numeric: true }) : marks;
}

const order = { zh: '得分相同的，依次比较学历、经历、服务承诺、区域均衡得分；均相同的，先报名者在前', en: 'equal scores go by education, work, services pledged and balance in this order, then by who applied first' };

/** The best go first, and no more than there are places. */
export const byScore: Check = ({ data, entries }) => {
  const admitted = entries.filter((entry) => entry.verdict === undefined);
  const places = numberAt(data, 'roundSettings.places');
  const last = admitted.toSorted(before)[0];
  const passedOver = last === undefined ? [] : entries.filter((entry) => entry.verdict === 'waiting' && before(entry, last) > 0);
  return [
    ...(admitted.length <= places ? [] : [refuse('', 'PLACES', { zh: `拟录取${admitted.length}人，超过计划${places}人，请按得分将其余列为候补`, en: `${admitted.length} admitted, ${places} places; put the others on the waiting list by their scores` })]),
    ...passedOver.map((entry) => refuse('', 'ORDER', { zh: `${entry.title}（${entry.number}）排在拟录取的${last?.title}（${last?.number}）之前，不能列为候补：${order.zh}`, en: `${entry.title} (${entry.number}) comes before ${last?.title} (${last?.number}), who is admitted: ${order.en}` })),
  ];
};

const onCourse = ['attendance', 'guidedCase', 'theory', 'practice', 'theoryResit', 'practiceResit'];

/** Replaced in order until day 1, while there is a place. */
export const nextInLine: Check = async ({ number, data, batch, today, others }) => {
  const same = (await others('trainees', 'all')).filter((other) => other.batch === batch?.id);
  const from = dateAt(batch?.data, 'roundSettings.from');
  const taken = same.filter((other) => onCourse.includes(other.stage)).length;
  const own = { number: number ?? '', fields: Object.fromEntries(Object.entries(admissionFields).map(([name, { from: path }]) => [name, numberAt(data, path)])) };
  const ahead = same.filter((other) => other.stage === 'waitingList' && before(other, own) > 0);
  return [
    ...(from === undefined || today <= from ? [] : [refuse('', 'STARTED', { zh: '已开班，不再递补', en: 'the class has begun; nobody is taken from the waiting list any more' })]),
    ...(taken < numberAt(batch?.data, 'roundSettings.places') ? [] : [refuse('', 'PLACES', { zh: '没有空余名额', en: 'no place is free' })]),
    ...ahead.map((other) => refuse('', 'ORDER', { zh: `须按得分递补，${other.number}在前：${order.zh}`, en: `${other.number} comes first: ${order.en}` })),
  ];
};

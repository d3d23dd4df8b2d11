// The papers of a list: 公示 as the public reads it, 会议纪要, 征求意见函, 命名文件, 拨款函. What a row shows of an entry is the
// programme's choice; the publish gate refuses a notice that shows too much (domain.md §3.4, §3.7).
import { deadline } from '../../calendar/deadline.ts';
import { printDate } from '../../calendar/local-date.ts';
import type { ListEntry, PaperBlock, PaperInput, PaperMaker } from '../../plugin/contributions.ts';
import { dateAt, numberAt, rowsAt, textAt, textsAt } from '../values.ts';
import { maskedNames, type Named } from './masked-names.ts';
import { howToObject, periodText } from './notice-paragraphs.ts';
import { paragraph } from './paragraph.ts';

/** Columns of a list, and a row for each entry. */
export interface Rows {
  /** Column heads behind 序号. */
  readonly head: readonly string[];
  readonly row: (entry: ListEntry, input: PaperInput) => readonly string[];
  /** Whose masked name each row begins with; two that read the same are told apart (domain.md §3.7). */
  readonly named?: (entry: ListEntry) => Named;
}

/** What a paper with a list of entries prints. */
export interface ListPaper extends Rows {
  readonly title: (input: PaperInput) => string;
  /** Sentences before the list; `count` entries stand on it. */
  readonly text: (input: PaperInput, count: number) => readonly string[];
  readonly issuer: string;
}

function table({ head, row, named }: Rows, input: PaperInput): PaperBlock {
  const names = named === undefined ? [] : maskedNames(input.entries.map(named));
  return { kind: 'table', head: ['序号', ...head], rows: input.entries.map((entry, index) => [String(index + 1), ...names.slice(index, index + 1), ...row(entry, input)]) };
}


/** A list under a text that is made known: 命名文件, 汇总表; who withdrew her consent to that is left out. */
export function listPaper(spec: ListPaper): PaperMaker {
  return (all) => {
    const input = { ...all, entries: all.entries.filter((entry) => entry.unpublished !== true) };
    return { title: spec.title(input), blocks: [...spec.text(input, input.entries.length).map(paragraph), table(spec, input), { kind: 'signature', lines: [spec.issuer, printDate(input.today)] }] };
  };
}

/** What a public notice 公示 prints. */
export interface Notice extends ListPaper {
  /** The partner whose phone is printed too, as the round's settings give it. */
  readonly partner?: string;
}

/** 公示: the list with its period, how to object, and whom to call. */
export function noticePaper(spec: Notice): PaperMaker {
  return (input) => ({
    title: spec.title(input),
    blocks: [
      ...basisOf(input).map(paragraph),
      ...spec.text(input, input.entries.length).map(paragraph),
      paragraph(periodText(input)),
      table(spec, input),
      paragraph(howToObject),
      paragraph(`联系方式：${contacts(spec, input).join('；')}。`),
      { kind: 'signature', lines: [spec.issuer, printDate(input.today)] },
    ],
  });
}

/** 依据, as the round's settings name it. */
function basisOf({ data }: PaperInput): readonly string[] {
  const basis = textAt(data, 'roundSettings.basis');
  return basis === '' ? [] : [`依据：${basis}。`];
}

function contacts({ issuer, partner }: Notice, { data }: PaperInput): readonly string[] {
  const set = (label: string, path: string) => (textAt(data, path) === '' ? [] : [`${label}：${textAt(data, path)}`]);
  return [...set(issuer, 'roundSettings.phone'), ...(partner === undefined ? [] : set(partner, 'roundSettings.partnerPhone')), ...set('地址', 'roundSettings.address'), ...set('电子邮箱', 'roundSettings.email')];
}

/** 会议纪要 of the decision on the list. `subject`: what was decided, e.g. 2022年度最美家庭名单. */
export function minutesPaper({ title, issuer, subject, ...rows }: Rows & { readonly title: string; readonly issuer: string; readonly subject: (input: PaperInput) => string }): PaperMaker {
  return (input) => {
    const heldOn = printDate(dateAt(input.data, 'minutes.heldOn') ?? input.today);
    const vote = (name: string) => numberAt(input.data, `minutes.${name}`);
    const ties = rowsAt(input.data, 'minutes.ties').map((row) => `${textAt(row, 'number')}得${numberAt(row, 'votes')}票`).join('，');
    return {
      title,
      documentNumber: textAt(input.data, 'minutes.number'),
      blocks: [
        paragraph(`会议日期：${heldOn}`),
        paragraph(`参会人员：${textsAt(input.data, 'minutes.attendees').join('、')}`),
        paragraph(`会议研究了${subject(input)}。经表决，同意${vote('votesFor')}票，反对${vote('votesAgainst')}票，弃权${vote('votesAbstained')}票，同意下列${input.entries.length}个对象，按程序公示。`),
        ...(ties === '' ? [] : [paragraph(`总分和各项得分均相同的，经评审组表决：${ties}。`)]),
        table(rows, input),
        { kind: 'signature', lines: [issuer, heldOn] },
      ],
    };
  };
}

/** 征求意见函: asks departments about every entry, to be answered within `days` working days. */
export function consultationPaper({ questions, days = 5, ...spec }: ListPaper & { readonly questions: readonly string[]; readonly days?: number }): PaperMaker {
  return (input) => ({
    title: spec.title(input),
    blocks: [
      paragraph('各有关单位：'),
      ...spec.text(input, input.entries.length).map(paragraph),
      paragraph(`请于${printDate(deadline(input.calendar, input.today, days).date)}前回复；逐个有不同意见的，请注明理由。`),
      ...questions.map(paragraph),
      table(spec, input),
      { kind: 'signature', lines: [spec.issuer, printDate(input.today)] },
    ],
  });
}

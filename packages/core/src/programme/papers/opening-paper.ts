// 通知: what everybody reads when a round opens — who may apply, until when, for how many places or how much money, with
// which papers, and where (domain.md §4 A1, A2, whose chains begin with it).
import { printDate } from '../../calendar/local-date.ts';
import type { JsonObject } from '../../definition/text.ts';
import type { FormSpec, WorkflowDefinitionInput } from '../../definition/workflow-definition.ts';
import type { PaperInput, PaperMaker } from '../../plugin/contributions.ts';
import { isObject } from '../../values/json.ts';
import { formatYuan } from '../../values/money.ts';
import { documentNumber } from '../document-numbers.ts';
import { placesOf } from '../round-places.ts';
import { numberAt, printedDateAt, textAt } from '../values.ts';
import { paragraph } from './paragraph.ts';

/** What the notice of an opening says beyond the round's own settings. */
export interface OpeningPaper {
  /** What is applied for, e.g. 2022年度最美家庭. */
  readonly subject: (input: PaperInput) => string;
  /** Who may apply, in the programme's words; absent: by who may start one. */
  readonly who?: string;
  readonly startedBy: NonNullable<WorkflowDefinitionInput['startedBy']>;
  /** The form to fill; its attachments are the papers to hand in. */
  readonly form: FormSpec;
  /** What follows, in order, e.g. 村（社区）初核. */
  readonly steps: readonly string[];
  /** More points of the programme's own, each a heading with its words. */
  readonly points?: (input: PaperInput) => readonly (readonly [string, string])[];
  readonly issuer: string;
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 通知 of a round's opening; printed by the round's first stage. */
export function openingPaper(spec: OpeningPaper): PaperMaker {
  return (input) => {
    const { data } = input;
    const subject = spec.subject(input);
    const basis = textAt(data, 'roundSettings.basis');
    const places = placesOf(data);
    const points = [
      ['申报对象', spec.who ?? mayApply(spec.startedBy)],
      ['申报时间', `自${printedDateAt(data, 'roundSettings.windowFrom')}至${printedDateAt(data, 'roundSettings.windowTo')}（含当日），逾期不予受理。`],
      ...(places.length === 0 ? [] : [['名额分配', `共${places.reduce((sum, row) => sum + numberAt(row, 'amount'), 0)}个，各镇（街道）名额见下表。`]]),
      ...(numberAt(data, 'roundSettings.budget') === 0 ? [] : [['资金预算', `本批次预算${formatYuan(numberAt(data, 'roundSettings.budget'))}。`]]),
      ...(spec.points?.(input) ?? []),
      ['申报材料', `${[`《${spec.form.title.zh}》`, ...attachmentsOf(spec.form.schema)].map((one, index) => `${index + 1}.${one}`).join('；')}。`],
      ['办理程序', `${['申报', ...spec.steps].join('—')}。`],
      ['申报途径', '在区妇联办事平台填报，或由所在村（社区）、镇（街道）妇联代为填报。'],
      ['联系方式', `${contacts(input).join('；')}。`],
    ];
    return {
      title: `关于做好${subject}申报工作的通知`,
      ...documentNumber(input, 'noticeNumber'),
      blocks: [
        paragraph('各镇（街道）妇联，各有关单位：'),
        paragraph(`${basis === '' ? '' : `根据${basis}，`}现就做好${subject}申报工作有关事项通知如下。`),
        ...points.map(([heading = '', words = ''], index) => paragraph(`${numerals[index] ?? String(index + 1)}、${heading}：${words}`)),
        ...(places.length === 0 ? [] : [{ kind: 'table' as const, head: ['镇（街道）', '名额（个）'], rows: places.map((row) => [input.unitName(textAt(row, 'unit')), String(numberAt(row, 'amount'))]) }]),
        { kind: 'signature', lines: [spec.issuer, printDate(input.today)] },
      ],
    };
  };
}

const bodies: Readonly<Record<string, string>> = { villageOfficer: '村（社区）妇联', townOfficer: '镇（街道）妇联', districtClerk: '区妇联' };

function mayApply(startedBy: OpeningPaper['startedBy']): string {
  const own = startedBy.some((one) => 'applicant' in one);
  const offices = startedBy.flatMap((one) => ('role' in one ? (bodies[one.role] ?? []) : []));
  const put = offices.length === 0 ? '' : `${offices.join('、')}可${own ? '推荐或代为申报' : '推荐申报'}`;
  return `${[...(own ? ['符合条件的均可自愿申报'] : []), ...(put === '' ? [] : [put])].join('；')}。`;
}

/** The titles of the attachments a form asks for, within its groups too. */
function attachmentsOf(schema: JsonObject): readonly string[] {
  if (schema['x-widget'] === 'attachments') return typeof schema['title'] === 'string' ? [schema['title']] : [];
  const { properties } = schema;
  return isObject(properties) ? Object.values(properties).flatMap((one) => (isObject(one) ? attachmentsOf(one) : [])) : [];
}

function contacts({ data }: PaperInput): readonly string[] {
  const labels = { phone: '电话', partnerPhone: '会同部门电话', address: '地址', email: '电子邮箱' };
  return Object.entries(labels).flatMap(([name, label]) => (textAt(data, `roundSettings.${name}`) === '' ? [] : [`${label}：${textAt(data, `roundSettings.${name}`)}`]));
}

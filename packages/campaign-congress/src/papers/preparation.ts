// Papers on the way to a congress: 请示, 名额表, 代表登记表, notices, 代表资格审查报告, minutes, 档案目录. domain.md §8.2
import { mask, printDate, type Json, type ListEntry, type Paper, type PaperBlock, type PaperInput, type PaperMaker } from '@jinguo/core/plugin';
import { dateAt, isTrueAt, numberAt, noticeParagraphs, rowsAt, textAt, textsAt, valueAt } from '@jinguo/core/programme';
import { bodyTitles, isBody } from '../bodies.ts';
import { categories, nations, parties } from '../forms/people.ts';
import { issuer, namesOf, type Congress } from '../office.ts';
import { seatsOf } from '../rules/settings.ts';
import { strokeOrder } from '../stroke-order.ts';

export const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
export const signed = (input: PaperInput): PaperBlock => ({ kind: 'signature', lines: [sender(input), printDate(input.today)] });
const called = (of: readonly { readonly value: string | number; readonly zh: string }[], value: string) => of.find((one) => one.value === value)?.zh ?? value;
const printed = (data: Json | undefined, path: string) => {
  const on = dateAt(data, path);
  return on === undefined ? '' : printDate(on);
};

/** The district's congress is called by its federation, a town's by the town's. */
export function sender({ unit, unitName }: Pick<PaperInput, 'unit' | 'unitName'>): string {
  return isBelow(unitName(unit)) ? `${unitName(unit)}妇女联合会` : issuer;
}

/** Towns, streets, villages and communities carry their own name; the district's unit is its federation. */
function isBelow(name: string): boolean {
  return /(?:镇|街道|村|社区)$/u.test(name);
}

/** The party committee of the same level. */
export function addressee({ unit, unitName }: Pick<PaperInput, 'unit' | 'unitName'>): string {
  const name = unitName(unit);
  if (!isBelow(name)) return '中共嘉兴市南湖区委员会';
  return name.endsWith('街道') ? `中共${name}工作委员会` : `中共${name}委员会`;
}

export function preparationPapers(congress: Congress): Readonly<Record<string, PaperMaker>> {
  const names = namesOf(congress);
  return {
    request: (input) => {
      const { data } = input;
      const seats = congress.bodies.filter((body) => seatsOf(data, body) > 0).map((body) => `${bodyTitles[body].zh}${seatsOf(data, body)}名`).join('、');
      return {
        title: `关于召开${textAt(data, 'plan.name')}的请示`,
        blocks: [
          paragraph(`${addressee(input)}：`),
          paragraph(`根据《中华全国妇女联合会章程》和本届任期情况，拟于${printed(data, 'plan.heldFrom')}在${textAt(data, 'plan.venue')}召开${textAt(data, 'plan.name')}，代表名额${numberAt(data, 'plan.delegates')}名，选举产生${seats}，任期${numberAt(data, 'plan.termYears')}年。`),
          paragraph('代表由各选举单位选举或协商推荐产生，执委候选人实行差额选举。当否，请批复。'),
          signed(input),
        ],
      };
    },
    placesTable: (input) => ({
      title: `${textAt(input.data, 'plan.name')}代表名额分配表`,
      blocks: [{ kind: 'table', head: ['选举单位', '名额'], rows: [...rowsAt(input.data, 'plan.quotas').map((row) => [input.unitName(textAt(row, 'unit')), String(numberAt(row, 'amount'))]), ['合计', String(numberAt(input.data, 'plan.delegates'))]] }, signed(input)],
    }),
    delegateForm: (input) => ({ title: '代表登记表', blocks: [{ kind: 'table', head: ['项目', '内容'], rows: personRows(input, 'nomination') }, signed(input)] }),
    delegateCard: (input) => ({
      title: '代表证', documentNumber: textAt(input.data, 'certificate.number'),
      blocks: [paragraph(textAt(input.batch?.data, 'plan.name')), { kind: 'table', head: ['姓名', '单位及职务', '选举单位'], rows: [[textAt(input.data, 'nomination.name'), textAt(input.data, 'nomination.post'), input.unitName(input.unit)]] }, signed(input)],
    }),
    delegateNotice: (input) => personNotice(input, { path: 'nomination', title: '代表候选人公示', as: `${textAt(input.batch?.data, 'plan.name')}代表候选人` }),
    candidateNotice: (input) => {
      const body = textAt(input.data, 'proposal.body');
      return personNotice(input, { path: 'proposal', title: '候选人公示', as: `${textAt(input.batch?.data, 'plan.name')}${isBody(body) ? bodyTitles[body].zh : ''}候选人` });
    },
    qualificationReport: (input) => {
      const delegates = strokeOrder(input.entries.filter((one) => one.workflow === names.delegates).map((one) => ({ ...one, name: textAt(one.data, 'nomination.name') })));
      const share = (of: (one: ListEntry) => boolean) => `${delegates.filter(of).length}名`;
      return {
        title: `关于${textAt(input.data, 'plan.name')}代表资格的审查报告`,
        blocks: [
          paragraph(`本次大会应选代表${numberAt(input.data, 'plan.delegates')}名，经审查，${numberAt(input.data, 'register.entitled')}名代表资格有效，为大会应到人数。`),
          paragraph(`其中：基层一线${share((one) => isTrueAt(one.data, 'nomination.frontline'))}，非中共党员${share((one) => textAt(one.data, 'nomination.party') !== 'communist')}，少数民族${share((one) => textAt(one.data, 'nomination.nation') === 'minority')}。`),
          paragraph(textAt(input.data, 'report.findings')),
          { kind: 'table', head: ['序号', '姓名', '单位及职务', '类别', '选举单位'], rows: delegates.map((one, index) => [String(index + 1), one.name, textAt(one.data, 'nomination.post'), called(categories, textAt(one.data, 'nomination.category')), input.unitName(one.unit)]) },
          { kind: 'signature', lines: [`代表资格审查委员会：${textsAt(input.data, 'report.committee').join('、')}`, printDate(input.today)] },
        ],
      };
    },
    minutes: (input) => minutes(input),
    archiveCatalogue: (input) => ({ title: `${textAt(input.data, 'plan.name')}档案目录`, blocks: [paragraph(textAt(input.data, 'archive.catalogue')), paragraph('保管期限：永久。选票已密封。'), signed(input)] }),
  };
}

function personRows({ data }: PaperInput, path: string): readonly (readonly string[])[] {
  const at = (field: string) => textAt(data, `${path}.${field}`);
  return [['姓名', at('name')], ['身份证号', mask('idNumber', at('idNumber'))], ['民族', called(nations, at('nation'))], ['政治面貌', called(parties, at('party'))], ['单位及职务', at('post')], ['类别', called(categories, at('category'))], ['主要表现及荣誉', at('honours')]];
}

function personNotice(input: PaperInput, { path, title, as }: { readonly path: string; readonly title: string; readonly as: string }): Paper {
  const at = (field: string) => textAt(input.data, `${path}.${field}`);
  return {
    title,
    blocks: [
      paragraph(`经提名、审核并征求有关单位意见，拟确定${at('name')}（${at('post')}）为${as}，现予公示。`),
      ...noticeParagraphs(input).map(paragraph),
      { kind: 'signature', lines: [issuer, printDate(input.today)] },
    ],
  };
}

/** 会议记录: of the meeting at hand, the last whose form was filled. */
function minutes(input: PaperInput): Paper {
  const meetings = [['closing', '第二次全体会议'], ['committee', '新一届执行委员会第一次全体会议'], ['adoption', '第一次全体会议'], ['presidium', '主席团会议'], ['preparatory', '预备会议']] as const;
  const [form, title] = meetings.find(([name]) => valueAt(input.data, name) !== undefined) ?? ['preparatory', '预备会议'];
  const at = (field: string) => textAt(input.data, `${form}.${field}`);
  const votes = valueAt(input.data, `${form}.votesFor`) === undefined ? [] : [paragraph(`表决通过选举办法：赞成${numberAt(input.data, `${form}.votesFor`)}票，反对${numberAt(input.data, `${form}.votesAgainst`)}票，弃权${numberAt(input.data, `${form}.votesAbstained`)}票。总监票人、监票人、计票人：${[...textsAt(input.data, `${form}.teamNames`), ...textsAt(input.data, `${form}.scrutineers`)].join('、')}。`)];
  return {
    title: `${textAt(input.data, 'plan.name')}${title}记录`,
    blocks: [
      paragraph(`时间：${printed(input.data, `${form}.heldOn`)}　主持：${at('chairedBy')}　应到${numberAt(input.data, form === 'committee' ? 'assembly.entitled' : 'register.entitled')}人，实到${numberAt(input.data, form === 'committee' ? 'assembly.present' : 'roll.present')}人`),
      paragraph(at('minutes')), ...votes, ...(at('resolutions') === '' ? [] : [paragraph(`决议：${at('resolutions')}`)]), signed(input),
    ],
  };
}

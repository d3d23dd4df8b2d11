// A case as people read it: who returned the item, what its fields hold, where its batch stands, which conditions hold.
import type { Json } from '../../definition/text.ts';
import { printScore } from '../../values/judge-score.ts';
import { formatYuan } from '../../values/money.ts';
import type { Case } from '../reach/cases.ts';
import type { Node } from '../reach/reach.ts';
import { called, type Subject } from '../subject.ts';

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A half-sentence that begins with 当 and `, when`; empty where nothing tells the case from others. */
export function caseWords({ definition, workflow }: Subject, { context: { returnedBy } }: Node, one: Case | undefined): Words {
  const returner = returnedBy === null ? undefined : called(workflow.stages.get(returnedBy), returnedBy);
  const fields = Object.entries(one?.fields ?? {}).map(([name, value]): Words => {
    const field = definition.fields[name];
    return {
      zh: `${field?.title.zh ?? name}${value === null ? '未填' : `为${inChinese(value, field?.unit)}`}`,
      en: `${field?.title.en ?? name} ${value === null ? 'is not filled in' : `is ${inEnglish(value, field?.unit)}`}`,
    };
  });
  const unknown = [...(one?.supposed ?? [])].map(([key, answer]): Words => {
    const text = key.replace(/^cel /u, '');
    return { zh: `条件“${text}”${answer ? '成立' : '不成立'}`, en: `the condition "${text}" ${answer ? 'holds' : 'does not hold'}` };
  });
  const all: readonly Words[] = [...(returner === undefined ? [] : [{ zh: `由${returner.zh}退回`, en: `${returner.en} returned it` }]), ...fields, ...batchWords(one?.batchStage), ...unknown];
  return all.length === 0 ? { zh: '', en: '' } : { zh: `当${all.map((part) => part.zh).join('、')}时，`, en: `, when ${all.map((part) => part.en).join(' and ')},` };
}

function batchWords(at: Case['batchStage']): readonly Words[] {
  if (at === undefined) return [];
  return [at === null ? { zh: '批次不在条件所列的环节', en: 'the batch is at none of the named stages' } : { zh: `批次在“${at}”`, en: `the batch is at "${at}"` }];
}

function inChinese(value: Json, unit: string | undefined): string {
  if (typeof value === 'number') return unit === 'fen' ? ` ${formatYuan(value)}` : ` ${unit === 'hundredths' ? printScore(value) : value} `;
  if (typeof value === 'boolean') return value ? '“是”' : '“否”';
  return typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
}

function inEnglish(value: Json, unit: string | undefined): string {
  if (typeof value === 'number' && unit === 'hundredths') return printScore(value);
  return typeof value === 'number' && unit === 'fen' ? formatYuan(value).replace('元', ' yuan') : JSON.stringify(value);
}

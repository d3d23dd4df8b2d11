// 发文字号 typed by hand: the office's own series are drawn, so a number of theirs that the register does not hold for this very
// item is refused, with what it is there. Numbers of other offices are not ours to know. domain.md §3.6
import type { ActionName } from '../../definition/action.ts';
import { formSchema } from '../../definition/workflow-definition.ts';
import type { Finding } from '../../plugin/contributions.ts';
import { documentNumberLine, isOwnSeries } from '../../store/queries/document-numbers.ts';
import { isObject } from '../../values/json.ts';
import { formFor } from './payload.ts';
import type { Scene } from './scene.ts';
import { stageNow, type WorkItem } from './work-item.ts';

/** Whatever brackets she has on her keyboard. */
const shape = /^(?<letters>.+?)\s*[〔[［(（【](?<year>\d{4})[〕\]］)）】]\s*第?0*(?<serial>\d+)\s*号?$/u;

/** What speaks against the numbers an action's form says, where its fields are `typedNumber`. */
export async function typedNumbers(scene: Scene, work: WorkItem, action: ActionName): Promise<readonly Finding[]> {
  const form = formFor(stageNow(work), action);
  const fields = form === undefined ? undefined : formSchema(work.workflow.compiled.definition, form)?.['properties'];
  const filled = form === undefined ? undefined : work.data[form];
  if (form === undefined || !isObject(fields) || !isObject(filled)) return [];
  const found: Finding[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const typed = filled[name];
    if (!isObject(field) || field['x-typed-number'] !== true || typeof typed !== 'string') continue;
    const why = await against(scene, work, typed.trim());
    if (why !== undefined) found.push({ severity: 'refuse', path: `/${form}/${name}`, code: 'OWN_NUMBER', ...why });
  }
  return found;
}

async function against({ tx }: Scene, work: WorkItem, typed: string): Promise<{ readonly zh: string; readonly en: string } | undefined> {
  const { letters, year, serial } = shape.exec(typed)?.groups ?? {};
  if (letters === undefined || !(await isOwnSeries(tx.db, `${letters}〔{year}〕{serial}号`))) return undefined;
  const number = `${letters}〔${year}〕${serial}号`;
  const line = await documentNumberLine(tx.db, number);
  if (line === undefined) return { zh: `${number}是本单位的文号，发文登记簿中没有取过此号；本单位文号由系统取号，不能自行编写`, en: `${number} is of the office’s own series, and the register has not drawn it; those numbers are drawn, not made up` };
  if (line.cancelled_on !== null) return { zh: `${number}已作废，不再使用`, en: `${number} was cancelled and is not used again` };
  return line.item_id === work.row.id ? undefined : { zh: `${number}已用于另一份文件《${line.title}》`, en: `${number} is the number of another paper, “${line.title}”` };
}

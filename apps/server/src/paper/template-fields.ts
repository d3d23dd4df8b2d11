// What a Word template may name: a few words every item has, and the fields of its forms by their Chinese labels. One list
// for the page that shows it, the check of an upload, and the filling.
import { isObject, type ItemDetail, type Json, type JsonObject, type LocalText, type WorkflowDefinition } from '@jinguo/core';
import { formTable } from '@jinguo/core/programme';
import { dayOf, decisionsOf, filesOf, retentionText, type PrintedPaper } from './printed-paper.ts';
import { qrDrawing, wordBlocks } from './word-blocks.ts';

export interface FormOf {
  readonly title: LocalText;
  readonly schema: JsonObject;
}

export interface TemplateWords {
  /** {标题} */
  readonly values: readonly string[];
  /** {@正文}, alone in its paragraph. */
  readonly raw: readonly string[];
  /** {#审批记录} … {/审批记录}, {#卷内文件} … {/卷内文件}, and what may stand inside. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

const own = ['标题', '文号', '编号', '事项', '名称', '所属单位', '申请人', '当前环节', '受理日期', '打印日期', '保管期限'];
const decision = ['环节', '动作', '处理人', '岗位', '意见', '日期'];
const file = ['序号', '文书', '日期'];

export function templateWords(forms: readonly FormOf[]): TemplateWords {
  const labels = forms.flatMap((form) => labelsOf(form.schema).map((label) => ({ form: form.title.zh, label })));
  return {
    values: [...new Set([...own, ...labels.map((one) => one.label), ...labels.map((one) => `${one.form}.${one.label}`)])],
    raw: ['正文', '二维码'],
    lists: { 审批记录: decision, 卷内文件: file },
  };
}

export type TemplateValues = Readonly<Record<string, string | readonly object[]>>;

/** What the definition of the item's workflow says of its file. */
export type KeptAs = Pick<WorkflowDefinition, 'retention' | 'stakes' | 'visibleTo'>;

export function templateValues({ item, printed: { paper, qr }, kept, today }: { readonly item: ItemDetail; readonly printed: PrintedPaper; readonly kept: KeptAs; readonly today: string }): TemplateValues {
  const filled: Record<string, string> = {};
  for (const form of item.forms) {
    for (const block of formTable({ title: form.title, schema: form.schema }, form.data)) {
      if (block.kind !== 'table') continue;
      for (const [label = '', value = ''] of block.rows) {
        filled[`${form.title.zh}.${label}`] = value;
        filled[label] ??= value;
      }
    }
  }
  return {
    ...filled,
    标题: paper.title, 文号: paper.documentNumber ?? '', 编号: item.number, 事项: item.workflowTitle.zh, 名称: item.title, 所属单位: item.unitName.zh, 申请人: item.applicantName,
    当前环节: item.stageTitle.zh, 受理日期: dayOf(item.createdAt), 打印日期: today, 保管期限: retentionText(kept),
    正文: wordBlocks(paper.blocks), 二维码: qr === null ? '' : qrDrawing(qr.caption), 审批记录: decisionsOf(item), 卷内文件: filesOf(item),
  };
}

/** Labels of a form's fields; a group's own fields stand by themselves, as papers print them. */
function labelsOf(schema: JsonObject): readonly string[] {
  const properties = schema['properties'];
  if (!isObject(properties)) return [];
  return Object.values(properties).flatMap((part: Json) => {
    if (!isObject(part)) return [];
    if (part['type'] === 'object') return labelsOf(part);
    return typeof part['title'] === 'string' ? [part['title']] : [];
  });
}

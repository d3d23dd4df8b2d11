// What is printed: a paper, and the QR code that opens the item or checks the certificate.
import { itemSheet, printDate, retentionOf, retentions, type ItemDetail, type Paper, type WorkflowDefinition } from '@jinguo/core';
import { formTable } from '@jinguo/core/programme';

export interface PrintedPaper {
  readonly paper: Paper;
  readonly isCertificate?: boolean;
  readonly qr: { readonly url: string; readonly caption: string } | null;
}

/** 办理单, which every item has: its forms as the reader may see them, what each level said, and the index of its file. */
export function sheetOfItem(item: ItemDetail, definition: Pick<WorkflowDefinition, 'retention' | 'stakes' | 'visibleTo'>): Paper {
  return {
    title: `${item.workflowTitle.zh}办理单`,
    documentNumber: item.number,
    blocks: [
      { kind: 'table', head: ['办件', ''], rows: [['名称', item.title], ['所属单位', item.unitName.zh], ['申请人', item.applicantName], ['受理日期', dayOf(item.createdAt)], ['当前环节', item.stageTitle.zh]] },
      ...item.forms.flatMap((form) => formTable({ title: form.title, schema: form.schema }, form.data)),
      { kind: 'table', head: ['环节', '办理人', '意见', '日期'], rows: decisionsOf(item).map((one) => [one.环节, `${one.岗位}　${one.处理人}`, `${one.动作}${one.意见 === '' ? '' : `：${one.意见}`}`, one.日期]) },
      fileIndex(item, definition),
    ],
  };
}

/** 档案目录 with its 保管期限, as the sheet prints it. */
function fileIndex(item: ItemDetail, definition: Parameters<typeof retentionOf>[0]): Paper['blocks'][number] {
  return { kind: 'table', head: ['档案目录', `保管期限：${retentionText(definition)}`, '日期'], rows: filesOf(item).map((one) => [one.序号, one.文书, one.日期]) };
}

/** One row of 档案目录. */
export interface PrintedFileRow {
  readonly 序号: string;
  readonly 文书: string;
  readonly 日期: string;
}

/** The papers and notices of the item in order, its sheet first. domain.md §3.6 */
export function filesOf({ workflowTitle, documents, notices }: ItemDetail): readonly PrintedFileRow[] {
  const papers = [{ title: `${workflowTitle.zh}办理单`, number: '', on: '' }, ...documents.map((one) => ({ title: one.title, number: one.paper?.documentNumber ?? '', on: dayOf(one.createdAt) })), ...notices.map((one) => ({ title: one.paper.title, number: one.paper.documentNumber ?? '', on: printDate(one.startsOn) }))];
  return papers.map((one, index) => ({ 序号: String(index + 1), 文书: [one.title, one.number].filter((part) => part !== '').join('　'), 日期: one.on }));
}

/** How long the file is kept, and whether it is sealed. */
export function retentionText(definition: Parameters<typeof retentionOf>[0]): string {
  const { kept, sealed } = retentionOf(definition);
  return `${retentions[kept].zh}${sealed ? '（密封）' : ''}`;
}

/** One row of 审批记录. */
export interface PrintedDecision {
  readonly 环节: string;
  readonly 动作: string;
  readonly 处理人: string;
  readonly 岗位: string;
  readonly 意见: string;
  readonly 日期: string;
}

/** What moved the item, or was said on the way, oldest first. */
export function decisionsOf({ timeline }: ItemDetail): readonly PrintedDecision[] {
  return timeline
    .filter((entry) => entry.moved || (entry.opinion !== null && entry.opinion !== ''))
    .toSorted((a, b) => a.seq - b.seq)
    .map((entry) => ({
      环节: entry.fromStage?.zh ?? entry.toStage.zh, 动作: entry.actionTitle.zh, 处理人: entry.onBehalfOf === null ? entry.actorName : `${entry.actorName}（代${entry.onBehalfOf}）`,
      岗位: entry.actorPost?.zh ?? '', 意见: entry.opinion ?? '', 日期: dayOf(entry.at),
    }));
}

/** A paper with its code: a certificate's leads to its public check, one of an event that is open to sign-up to where people sign up, every other paper's to its item; an unmarked one has none. */
export function withCode(item: Pick<ItemDetail, 'id' | 'certificates' | 'signUp'>, { name, paper }: { readonly name: string; readonly paper: Paper }, origin: string): PrintedPaper {
  const certificate = name === itemSheet ? undefined : certificateOf(item, name, paper.title);
  const isCertificate = certificate !== undefined;
  if (paper.unmarked === true) return { paper, isCertificate, qr: null };
  if (!isCertificate && name !== itemSheet && item.signUp === 'open') return { paper, isCertificate, qr: { url: `${origin}/open/activities/${item.id}`, caption: '扫码报名' } };
  return { paper, isCertificate, qr: isCertificate ? { url: `${origin}/certificates/${certificate.code}`, caption: '扫码查验证书' } : { url: `${origin}/items/${item.id}`, caption: '扫码查看办件' } };
}

/** What a paper is the certificate of: its name says so, or the certificate's title ends in the paper's, as 女性创业导师聘书 does. */
function certificateOf({ certificates }: Pick<ItemDetail, 'certificates'>, name: string, title: string): ItemDetail['certificates'][number] | undefined {
  const its = certificates.filter((one) => /certificate/iu.test(name) || one.title.zh.endsWith(title));
  return its.find((one) => one.revokedOn === null && one.replacedBy === null) ?? its[0];
}

const zone = 8 * 3_600_000;

/** The office's date of an instant, as papers print it. */
export function dayOf(instant: string): string {
  const [year = '', month = '', day = ''] = new Date(new Date(instant).getTime() + zone).toISOString().slice(0, 10).split('-');
  return `${Number(year)}年${Number(month)}月${Number(day)}日`;
}


// What is printed: a paper, and the QR code that opens the item or checks the certificate.
import { itemSheet, type ItemDetail, type Paper } from '@jinguo/core';
import { formTable } from '@jinguo/core/programme';

export interface PrintedPaper {
  readonly paper: Paper;
  readonly qr: { readonly url: string; readonly caption: string } | null;
}

/** 办理单, which every item has: its forms as the reader may see them, and what each level said. */
export function sheetOfItem(item: ItemDetail): Paper {
  return {
    title: `${item.workflowTitle.zh}办理单`,
    documentNumber: item.number,
    blocks: [
      { kind: 'table', head: ['办件', ''], rows: [['名称', item.title], ['所属单位', item.unitName.zh], ['申请人', item.applicantName], ['受理日期', dayOf(item.createdAt)], ['当前环节', item.stageTitle.zh]] },
      ...item.forms.flatMap((form) => formTable({ title: form.title, schema: form.schema }, form.data)),
      { kind: 'table', head: ['环节', '办理人', '意见', '日期'], rows: decisionsOf(item).map((one) => [one.环节, `${one.岗位}　${one.处理人}`, `${one.动作}${one.意见 === '' ? '' : `：${one.意见}`}`, one.日期]) },
    ],
  };
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

/** A certificate leads to its public check, every other paper to its item. */
export function qrOf(item: ItemDetail, name: string, origin: string): PrintedPaper['qr'] {
  const certificate = name === itemSheet ? undefined : item.certificates.find((one) => one.revokedOn === null) ?? item.certificates[0];
  if (certificate !== undefined && /certificate/iu.test(name)) return { url: `${origin}/certificates/${certificate.code}`, caption: '扫码查验证书' };
  return { url: `${origin}/items/${item.id}`, caption: '扫码查看办件' };
}

const zone = 8 * 3_600_000;

/** The office's date of an instant, as papers print it. */
export function dayOf(instant: string): string {
  const [year = '', month = '', day = ''] = new Date(new Date(instant).getTime() + zone).toISOString().slice(0, 10).split('-');
  return `${Number(year)}年${Number(month)}月${Number(day)}日`;
}


import { defineMessages } from '@jinguo/console-kit';

export const useGraphText = defineMessages(
  'workflow-graph',
  {
    drawing: '正在绘制流程图',
    empty: '暂无流程信息',
    name: '流程图，共 {count} 个环节',
    showAll: '显示全部环节',
    shownOf: '已显示 {shown} / {all} 个环节',
    done: '已完成',
    current: '当前环节',
    future: '未到达',
    returnWay: '退回',
    returnTimes: '退回 ×{count}',
    who: '经办',
    system: '系统自动办理',
    limit: '时限',
    noLimit: '不限时',
    times: '到过 {count} 次',
    visits: '办理经过',
    notYet: '尚未到达本环节',
    visitOpen: '{at} 到达，办理中',
    visitEnded: '{from} 到达，{to} 办出',
    reached: '{at} 到达',
    by: '{name} 办理',
    rule: '办理规则',
    leadsTo: '可能的去向',
    walked: '本件走过 {count} 次',
    zoomIn: '放大',
    zoomOut: '缩小',
    fit: '适应画面',
    kindFillIn: '由申报人填写并提交。',
    kindCollect: '收集申报，到期后进入下一环节。',
    kindReview: '由经办人审核，签署意见后决定去向。',
    kindOpinions: '向各部门征求意见，回复齐备后继续。',
    kindNotice: '向社会公示，期满无异议后继续。',
    kindRecord: '办理后登记结果。',
    kindWait: '无需办理，到期自动进入下一环节。',
    kindListed: '列入批次名单，随批次一并办理。',
    kindAppeal: '申报人可在期限内申请复核，逾期未申请的按原决定办理。',
    kindEnd: '流程在此结束。',
    kindOther: '按本环节规定办理。',
  },
  {
    drawing: 'Drawing the workflow',
    empty: 'There is no workflow to show',
    name: 'Workflow of {count} stages',
    showAll: 'Show all stages',
    shownOf: '{shown} of {all} stages shown',
    done: 'Done',
    current: 'Now here',
    future: 'Not reached',
    returnWay: 'Returned',
    returnTimes: 'Returned ×{count}',
    who: 'Who acts',
    system: 'Done by the system',
    limit: 'Time limit',
    noLimit: 'No time limit',
    times_one: 'here {count} time',
    times_other: 'here {count} times',
    visits: 'What happened here',
    notYet: 'The item has not reached this stage',
    visitOpen: 'arrived {at}, in progress',
    visitEnded: 'arrived {from}, left {to}',
    reached: 'reached {at}',
    by: 'by {name}',
    rule: 'Rule',
    leadsTo: 'May lead to',
    walked_one: 'taken {count} time',
    walked_other: 'taken {count} times',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit to view',
    kindFillIn: 'The applicant fills in the form and submits it.',
    kindCollect: 'Applications are collected until the time is over.',
    kindReview: 'Whoever acts reviews the item, writes an opinion and decides where it goes.',
    kindOpinions: 'Departments are asked; the item goes on when all have answered.',
    kindNotice: 'Stands as a public notice; goes on when the period ends without objection.',
    kindRecord: 'The result is written down when the work is done.',
    kindWait: 'Nobody acts; the item goes on when the time comes.',
    kindListed: 'Stands on the list of a batch and moves with it.',
    kindAppeal: 'The applicant may ask for a review in time; otherwise the decision stands.',
    kindEnd: 'The workflow ends here.',
    kindOther: 'Handled by the rules of this stage.',
  },
);

export type GraphText = ReturnType<typeof useGraphText>;

/** What is done at a stage of this kind, in a sentence. */
export function kindSentence(kind: string, text: GraphText): string {
  switch (kind) {
    case 'fillIn': return text('kindFillIn');
    case 'collect': return text('kindCollect');
    case 'review': return text('kindReview');
    case 'opinions': return text('kindOpinions');
    case 'notice': return text('kindNotice');
    case 'record': return text('kindRecord');
    case 'wait': return text('kindWait');
    case 'listed': return text('kindListed');
    case 'appeal': return text('kindAppeal');
    case 'end': return text('kindEnd');
    default: return text('kindOther');
  }
}

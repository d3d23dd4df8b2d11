// Words of the core's own vocabulary for screens: actions, verdicts, timers and batch moves as a timeline tells them.
import { actions, isActionName } from '../../definition/action.ts';
import { silenceTimer } from '../../definition/advisers-silence.ts';
import { outcomeTitle } from '../../definition/outcome-title.ts';
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import type { Limit } from '../../definition/deadline.ts';
import { localText, type JsonObject, type LocalText } from '../../definition/text.ts';
import { messageText } from '../outbox/message-text.ts';
import { postName, unitName, type EngineParts } from '../parts.ts';

/** What a timeline calls an entry's action. */
export function actionTitle(action: string): LocalText {
  if (isActionName(action)) return actions[action].title;
  if (action === 'roster') return { zh: '确定签署人员', en: 'Signers determined' };
  if (action === 'reroute') return { zh: '改由他人办理', en: 'Sent to somebody else' };
  if (action === 'migrate') return { zh: '迁移到新版流程', en: 'Moved to another version' };
  if (action === 'opened') return { zh: '已打开', en: 'Opened' };
  if (action === 'openPaper') return { zh: '查看含个人信息的文书', en: 'Opened a paper with personal data' };
  if (action === 'retryIncident') return { zh: '重试异常事项', en: 'Had what failed tried again' };
  if (action === 'recuse') return { zh: '申请回避', en: 'Recused herself' };
  if (action === 'withdrawConsent') return { zh: '撤回同意', en: 'Withdrew a consent' };
  if (action === 'nameSubstitute') return { zh: '指定办理人', en: 'Named who acts' };
  if (action === 'dropIncident') return { zh: '放弃异常事项', en: 'Gave up what failed' };
  if (action === 'objectionReceived') return { zh: '收到网上异议', en: 'An objection came in' };
  if (action === 'objectionReminded') return { zh: '网上异议受理提醒', en: 'Reminded of an objection' };
  if (action === 'objectionEscalated') return { zh: '网上异议逾期未受理提级', en: 'Escalated: an objection was not taken in' };
  if (action === 'complaintReceived') return { zh: '公示期满后收到网上投诉', en: 'A complaint came in after the notice' };
  if (action === 'complaintAnswered') return { zh: '答复网上投诉', en: 'Answered a complaint' };
  if (action === 'objectionAnswered') return { zh: '答复网上异议', en: 'Answered an objection' };
  if (action === 'showObjection') return { zh: '查看异议人身份', en: 'Looked at who objects' };
  if (action === 'cancelNumber') return { zh: '文号作废', en: 'Cancelled a document number' };
  if (action === 'changeLimit') return { zh: '额度调整', en: 'Changed a limit' };
  if (action === 'keepLonger') return { zh: '延长保管', en: 'Kept longer' };
  if (action === 'proposeDestruction') return { zh: '提议销毁档案', en: 'Proposed to destroy the file' };
  if (action === 'keepAfterAll') return { zh: '不予销毁', en: 'Not destroyed after all' };
  if (action === 'destroyFile') return { zh: '确认销毁档案', en: 'Destroyed the file' };
  if (action === 'unmask') return { zh: '查看隐藏信息', en: 'Viewed masked data' };
  if (action.startsWith('entry.')) return outcomeTitle(action.slice('entry.'.length));
  if (action.startsWith('batch.')) return { zh: '随批次推进', en: 'Moved on with the batch' };
  if (action === 'timer.noticeEnd') return { zh: '公示期满', en: 'Notice ended' };
  if (isReminder(action)) return { zh: '办理提醒', en: 'Reminder' };
  if (action === `timer.${silenceTimer}`) return timerTitle(silenceTimer);
  if (action === 'timer.overdue') return { zh: '逾期自动办理', en: 'Moved on: time ran out' };
  if (action === 'recalculated') return { zh: '日历调整，期限重算', en: 'Calendar changed: due date moved' };
  if (action === 'timer.intakeLate') return { zh: '逾期未受理提级', en: 'Escalated as not taken in' };
  if (action === 'timer.item.escalate') return { zh: '全程超时提级', en: 'Escalated as overdue in all' };
  if (action === 'timer.escalate') return { zh: '超时提级', en: 'Escalated as overdue' };
  return { zh: '到期自动办理', en: 'Time came' };
}

/** Whether an action is a reminder, of a stage's deadline or of the item's own. */
export function isReminder(action: string): boolean {
  return /^timer\.(item\.)?remind/u.test(action);
}

/** Who a rule asks, for one item's place or in general. */
export function ruleWho(parts: Pick<EngineParts, 'units' | 'roles'>, rule: AssigneeRule, unit: string | null): LocalText {
  if ('applicant' in rule) return { zh: '申报人', en: 'Applicant' };
  if ('partner' in rule) return unitName(parts, rule.partner);
  if ('named' in rule) return { zh: '表单指定人员', en: 'People named in the form' };
  if ('decider' in rule) return { zh: '上一环节办理人', en: 'Whoever decided before' };
  if ('each' in rule) return { zh: `各${rule.each === 'village' ? '村（社区）' : '镇（街道）'}${parts.roles[rule.role]?.zh ?? rule.role}`, en: `${parts.roles[rule.role]?.en ?? rule.role} of each ${rule.each}` };
  if ('everyone' in rule) return { zh: `全体${parts.roles[rule.role]?.zh ?? rule.role}`, en: `Every ${parts.roles[rule.role]?.en ?? rule.role}` };
  return postName(parts, rule.role, unit);
}

export function spanText(span: Limit): LocalText {
  if ('untilField' in span) return { zh: '按表单所填日期', en: 'as the form says' };
  if ('hours' in span) return { zh: `${span.hours}小时`, en: `${span.hours} hours` };
  if ('workingDays' in span) return { zh: `${span.workingDays}个工作日`, en: `${span.workingDays} working days` };
  if ('endOfWeek' in span) return { zh: `本周最后一个工作日${span.endOfWeek}时前`, en: `by ${span.endOfWeek}:00 on the last working day of the week` };
  if ('naturalDays' in span) return { zh: `${span.naturalDays}个自然日`, en: `${span.naturalDays} days` };
  return { zh: `${span.months}个月`, en: `${span.months} months` };
}

const timerTitles: Readonly<Record<string, LocalText>> = {
  intakeLate: { zh: '逾期未受理提级', en: 'Escalation when not taken in' },
  escalate: { zh: '超时提级', en: 'Escalation when overdue' },
  'item.escalate': { zh: '全程超时提级', en: 'Escalation when overdue in all' },
  expire: { zh: '逾期未补正', en: 'Not answered in time' },
  noticeEnd: { zh: '公示期满', en: 'End of the notice' },
  elapse: { zh: '等待期满', en: 'End of the wait' },
  [silenceTimer]: { zh: '回复期满，逾期视为无意见', en: 'Time to answer over: silence counts as no objection' },
  lapse: { zh: '复核期满', en: 'End of the appeal period' },
};

/** What comes due. */
export function timerTitle(name: string): LocalText {
  return timerTitles[name] ?? (isReminder(`timer.${name}`) ? { zh: '办理提醒', en: 'Reminder' } : { zh: '到期自动办理', en: 'Goes on by itself' });
}

/** What an effect would do, in a line. */
export function effectText(effect: string, params: JsonObject): LocalText {
  const said = () => messageText(String(params['code'] ?? ''), params);
  switch (effect) {
    case 'notifyAssignees':
      return { zh: `通知办理人：${said().zh}`, en: `Tells who acts: ${said().en}` };
    case 'notifyApplicant':
      return { zh: `通知申报人：${said().zh}`, en: `Tells the applicant: ${said().en}` };
    case 'email': {
      const subject = localText.safeParse(params['subject']).data;
      return { zh: `发送邮件：${subject?.zh ?? ''}`, en: `Sends a letter: ${subject?.en ?? ''}` };
    }
    case 'recordIn':
      return { zh: '登记到相关办件', en: 'Records it in the items it is about' };
    case 'startItems':
      return { zh: '发起后续办件', en: 'Starts the items that follow' };
    case 'webhook':
      return { zh: `通知外部系统“${String(params['endpoint'])}”`, en: `Calls the other system “${String(params['endpoint'])}”` };
    default:
      return { zh: `执行“${effect}”`, en: `Carries out “${effect}”` };
  }
}

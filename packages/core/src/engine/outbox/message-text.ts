// What in-app messages say. An effect may bring its own words (`zh`, `en` in its parameters); never personal data.
import type { JsonObject, LocalText } from '../../definition/text.ts';

const texts: Readonly<Record<string, LocalText>> = {
  returned: { zh: '办件已退回，请补正后重新提交', en: 'An item was returned; complete it and submit it again' },
  dueSoon: { zh: '办件的办理时限已过半，请及时办理', en: 'Half of the time for an item has passed' },
  dueComes: { zh: '办件即将到期，请及时办理', en: 'An item will be due soon' },
  duePassed: { zh: '办件已超过办理期限，请尽快办理', en: 'An item is past its due date' },
  dueMoved: { zh: '工作日历调整，办件到期日有变化', en: 'The calendar changed; the due date of an item moved' },
  dueToday: { zh: '办件今日到期，请及时办理', en: 'An item is due today' },
  overdue: { zh: '办件已超时，已提级督办', en: 'An item is overdue and was escalated' },
  dueSoonInAll: { zh: '办件的全程时限已过半，请抓紧办理', en: 'Half of the time an item has in all has passed' },
  dueComesInAll: { zh: '办件的全程时限即将届满，请抓紧办理', en: 'The time an item has in all will soon be over' },
  dueTodayInAll: { zh: '办件的全程时限今日届满', en: 'The time an item has in all is over today' },
  duePassedInAll: { zh: '办件已超过全程时限，请尽快办结', en: 'An item is past the time it has in all' },
  overdueInAll: { zh: '办件已超过全程时限，已提级督办', en: 'An item is past the time it has in all and was escalated' },
  refused: { zh: '办件未予通过，可在期限内申请复核', en: 'An item was refused; a review may be asked for in time' },
  notTakenIn: { zh: '办件已超过受理期限，请受理、一次性告知补正或不予受理', en: 'An item is past the day to accept it by: accept it, return it with all that is missing, or do not accept it' },
  handed: { zh: '有办件转交您办理', en: 'An item was transferred to you' },
  delegated: { zh: '有办件委派您提供意见', en: 'An item was delegated to you for advice' },
  advised: { zh: '您委派的办件已回复意见', en: 'Advice you asked for has been given' },
  comment: { zh: '有人在办件沟通中提到您', en: 'You were mentioned in a comment' },
  copy: { zh: '有办件抄送给您', en: 'You were sent a copy of an item' },
  urge: { zh: '办件被催办，请尽快办理', en: 'An item was urged; please act soon' },
  objection: { zh: '公示收到网上异议，请在2个工作日内处理', en: 'An objection to a notice came in; see to it within two working days' },
  objectionWaits: { zh: '网上异议尚未受理，请在受理期限内登记处理', en: 'An objection from the site waits to be taken in; register it in time' },
  objectionLate: { zh: '网上异议超过受理期限仍未处理，请督办', en: 'An objection from the site was not taken in in time; see to it' },
  complaint: { zh: '公示期满后收到网上投诉，请研究是否复核、撤销并答复', en: 'A complaint came in after a notice; see whether a review is due, and answer it' },
  nobodyActs: { zh: '有办件在此环节无人可办，请指定办理人', en: 'Nobody may act on an item where it stands; name somebody who does' },
  consentWithdrawn: { zh: '有申报人撤回了同意，请查看办件并按提示处理', en: 'A consent was withdrawn; see the item and what follows from it' },
  toSign: { zh: '有办件等待您签署', en: 'An item waits for your signature' },
  changed: { zh: '办件有新进展', en: 'An item moved' },
};
const unknown: LocalText = { zh: '办件有新进展', en: 'An item moved' };

export function messageText(code: string, params: JsonObject): LocalText {
  const { zh, en } = params;
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : (texts[code] ?? unknown);
}

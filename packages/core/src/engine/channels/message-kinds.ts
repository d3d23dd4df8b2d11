// What messages are about, and the ways beside the bell they may reach a person by. The bell keeps every message; a channel
// is told what its receiver chose.
import { z } from 'zod';

/** 专有钉钉 work notices, 企业微信 messages of an app, short messages. */
export const channelNames = ['dingtalk', 'wecom', 'sms'] as const;
export type ChannelName = (typeof channelNames)[number];

export const messageKinds = ['task', 'deadline', 'urgent', 'word', 'own'] as const;
/** A task that came; a deadline that comes; what cannot wait; a colleague's word or copy; how her own application goes. */
export type MessageKind = (typeof messageKinds)[number];

const kinds: Readonly<Record<string, MessageKind>> = {
  urge: 'urgent', overdue: 'urgent', overdueInAll: 'urgent', duePassed: 'urgent', duePassedInAll: 'urgent', dueToday: 'urgent', dueTodayInAll: 'urgent', notTakenIn: 'urgent', objection: 'urgent', complaint: 'task', nobodyActs: 'urgent',
  dueSoon: 'deadline', dueSoonInAll: 'deadline', dueComes: 'deadline', dueComesInAll: 'deadline', dueMoved: 'deadline',
  comment: 'word', copy: 'word', advised: 'word',
};

/** Of a message's code; codes of a campaign's own are tasks, to an applicant her own affair. */
export function kindOf(effect: string, code: string): MessageKind {
  return effect === 'notifyApplicant' ? 'own' : (kinds[code] ?? 'task');
}

const chosen = z.array(z.enum(channelNames)).max(channelNames.length);
export const channelChoice = z.strictObject({ task: chosen, deadline: chosen, urgent: chosen, word: chosen, own: chosen });
export type ChannelChoice = z.infer<typeof channelChoice>;

/** Short messages cost, so that only what cannot wait and one's own affairs go by them unasked. */
export const usualChoice: ChannelChoice = { task: ['dingtalk', 'wecom'], deadline: ['dingtalk', 'wecom'], urgent: ['dingtalk', 'wecom', 'sms'], word: ['dingtalk', 'wecom'], own: ['dingtalk', 'wecom', 'sms'] };

const hour = z.number().int().min(0).max(23);
/** Hours of the day (Asia/Shanghai) between which channels are silent, usually over midnight. */
export const quietHours = z.strictObject({ from: hour, until: hour });
export type QuietHours = z.infer<typeof quietHours>;

export const usualQuiet: QuietHours = { from: 22, until: 7 };

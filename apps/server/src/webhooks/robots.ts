// Group robots of 钉钉 and 企业微信: what a call says to a group of people, how it is signed, and what the robot's answer
// means. The text names the item's number and nothing else: a group has more readers than an item has.
import { createHmac } from 'node:crypto';
import { HopelessDelivery } from '@jinguo/core';
import { z } from 'zod';
import type { Robot } from './endpoints.ts';

/** Answers no later attempt can change: a key, signature, keyword or address list that a person has to mend. */
const hopeless: Readonly<Record<Robot['robot'], ReadonlySet<number>>> = {
  dingtalk: new Set([300_001, 310_000]),
  wecom: new Set([93_000]),
};

const told = z.object({ number: z.string().max(64) });
const answered = z.object({ errcode: z.number().int() });

export interface RobotCall {
  readonly url: URL;
  readonly body: string;
}

/** The call an effect becomes for a robot. @throws HopelessDelivery when it is of no item with a number. */
export function robotCall(robot: Robot, body: string, at: Date): RobotCall {
  const item = told.safeParse(JSON.parse(body));
  if (!item.success) throw new HopelessDelivery('a robot is told of items with a number only');
  const { number } = item.data;
  const content = `巾帼行动台：${number} 有新进展，请登录查看。\nJinguo: ${number} has moved on; sign in to see.`;
  return { url: robot.robot === 'dingtalk' ? signed(robot, at) : new URL(robot.url), body: JSON.stringify({ msgtype: 'text', text: { content } }) };
}

/** A robot answers 200 also to what it did not take. @throws HopelessDelivery, or RangeError for what may be tried again. */
export function requireTaken({ robot }: Robot, answer: string): void {
  const code = codeOf(answer);
  if (code === 0) return;
  const words = `the ${robot} robot answered ${code ?? 'nonsense'}`;
  throw code !== undefined && hopeless[robot].has(code) ? new HopelessDelivery(words) : new RangeError(words);
}

/** 加签: HMAC-SHA256 over the time in milliseconds, a new line and the secret, keyed with the secret. */
function signed({ url: address, secret }: Extract<Robot, { robot: 'dingtalk' }>, at: Date): URL {
  const url = new URL(address);
  const timestamp = String(at.getTime());
  url.searchParams.set('timestamp', timestamp);
  url.searchParams.set('sign', createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'));
  return url;
}

/** Only the code is kept: a robot's own words may repeat the address, which is its password. */
function codeOf(answer: string): number | undefined {
  try {
    return answered.parse(JSON.parse(answer)).errcode;
  } catch {
    return undefined;
  }
}

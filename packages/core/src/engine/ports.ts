// The ways out of the building. Core knows no network: whoever runs it hands these in, and an effect that needs one that
// was not handed in becomes an incident, never a silent success.
import type { LocalText } from '../definition/text.ts';
import type { ChannelName } from './channels/message-kinds.ts';

export interface Mail {
  /** The same on every attempt; becomes the letter's Message-ID. */
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface MailPort {
  /** Resolves when the mail server has taken it over; @throws HopelessDelivery when no later attempt can succeed. */
  readonly send: (mail: Mail) => Promise<void>;
}

export interface WebhookCall {
  /** Name of a configured endpoint. */
  readonly endpoint: string;
  /** The same on every attempt: a receiver that remembers it sees the call once. */
  readonly key: string;
  /** JSON. */
  readonly body: string;
}

export interface WebhookPort {
  /** Names an effect may use. */
  readonly endpoints: readonly string[];
  /** Resolves when the receiver has accepted it; @throws HopelessDelivery when no later attempt can succeed. */
  readonly post: (call: WebhookCall) => Promise<void>;
}

export interface PersonMessage {
  /** The same on every attempt. */
  readonly key: string;
  /** Her mobile number, or her account at the vendor. */
  readonly to: string;
  /** The item's number. */
  readonly number: string;
  /** What happened, in words of the definition; never personal data. */
  readonly text: LocalText;
  /** A code by itself, for channels that have a template of their own for codes. */
  readonly code?: string;
}

/** One way to reach a person: work notices of 专有钉钉, messages of an app of 企业微信, short messages. */
export interface ChannelPort {
  /** Resolves when the vendor has taken it over; @throws HopelessDelivery when no later attempt can succeed. */
  readonly send: (message: PersonMessage) => Promise<void>;
}

export type Channels = Readonly<Partial<Record<ChannelName, ChannelPort>>>;

/** Why a delivery cannot succeed until a person repairs something: it is given up at once instead of being tried again. */
export class HopelessDelivery extends Error {
  override readonly name = 'HopelessDelivery';
}

// The ways out of the building. Core knows no network: whoever runs it hands these in, and an effect that needs one that
// was not handed in becomes an incident, never a silent success.

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

/** Why a delivery cannot succeed until a person repairs something: it is given up at once instead of being tried again. */
export class HopelessDelivery extends Error {
  override readonly name = 'HopelessDelivery';
}

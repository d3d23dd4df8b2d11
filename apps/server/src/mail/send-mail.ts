// Letters through the office's mail server. A letter's Message-ID is made of its key: sent twice, a mail box shows it once.
import { createHash } from 'node:crypto';
import { HopelessDelivery, type MailPort } from '@jinguo/core';
import { createTransport } from 'nodemailer';
import { isLoopback } from '../config.ts';

export interface MailSettings {
  /** smtp://user:password@host:port, or smtps://. */
  readonly url: URL;
  readonly from: string;
}

const timeoutMs = 10_000;

export function sendMail({ url, from }: MailSettings): MailPort & { readonly close: () => void } {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const secure = url.protocol === 'smtps:';
  const transport = createTransport({
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    // Letters and the password never travel in the clear, but to a relay on this machine.
    requireTLS: !secure && !isLoopback(host),
    ...(url.username === '' ? {} : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ key, to, subject, text }) {
      const id = createHash('sha256').update(key).digest('hex').slice(0, 40);
      try {
        await transport.sendMail({
          from,
          // As an object it is one address, whatever it holds; as a text it would be read as a list.
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw told(error);
      }
    },
    close: () => transport.close(),
  };
}

/** A server's own words name the receiver; only its codes are kept. */
function told(error: unknown): Error {
  const code = text(error, 'code');
  const answer = Number(text(error, 'responseCode'));
  if (code === 'EENVELOPE' && answer >= 500) return new HopelessDelivery(`the mail server refuses the receiver (${answer})`);
  return new RangeError(`the mail server did not take the letter (${code}${Number.isNaN(answer) ? '' : ` ${answer}`})`);
}

function text(error: unknown, name: string): string {
  return error instanceof Error ? String(Object.getOwnPropertyDescriptor(error, name)?.value) : 'unknown';
}

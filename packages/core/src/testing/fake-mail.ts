// The mail server as tests have it: letters are kept, and one that is down takes none.
import type { Mail, MailPort } from '../engine/ports.ts';

/** A mail server that keeps the letters. */
export interface FakeMail {
  /** For the option `engine.mail` of a kit. */
  readonly mail: MailPort;
  readonly letters: Mail[];
  /** Whether it takes nothing at the moment. */
  down: boolean;
}

/**
 * A mail server that keeps what is sent.
 *
 * @example
 * ```ts
 * const post = fakeMail();
 * const kit = await createKit({ plugins: [gardens], engine: { mail: post.mail } });
 * ```
 */
export function fakeMail(): FakeMail {
  const letters: Mail[] = [];
  const post: FakeMail = {
    letters,
    down: false,
    mail: {
      send(letter) {
        if (post.down) return Promise.reject(new RangeError('no answer'));
        letters.push(letter);
        return Promise.resolve();
      },
    },
  };
  return post;
}

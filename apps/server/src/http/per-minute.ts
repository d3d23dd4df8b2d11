// How often one address may ask for something in a while. A whole office may stand behind one address.
import { JinguoError, refusal, type ErrorCode } from '@jinguo/core';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export interface Allowance {
  /** Counts one; the answer throws TOO_MANY_REQUESTS with the seconds to wait. */
  readonly count: (ip: string) => Promise<void>;
  /** Counts only what fails, but not by a refusal that tells nothing of a guess: takes one first, so that many at once gain nothing, and gives it back. */
  readonly countFailures: <T>(ip: string, work: () => Promise<T>, but?: ErrorCode) => Promise<T>;
}

export function allowance({ points, seconds }: { readonly points: number; readonly seconds: number }): Allowance {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  async function count(ip: string): Promise<void> {
    try {
      await limiter.consume(sourceOf(ip));
    } catch (thrown) {
      if (!(thrown instanceof RateLimiterRes)) throw thrown;
      throw refusal('TOO_MANY_REQUESTS', { seconds: Math.ceil(thrown.msBeforeNext / 1000) }, { cause: thrown });
    }
  }
  return {
    count,
    async countFailures(ip, work, but) {
      await count(ip);
      let counted = false;
      try {
        return await work();
      } catch (thrown) {
        counted = !(thrown instanceof JinguoError && thrown.code === but);
        throw thrown;
      } finally {
        if (!counted) await limiter.reward(sourceOf(ip));
      }
    },
  };
}

/** Counts one a minute. */
export function perMinute(points: number): (ip: string) => Promise<void> {
  return allowance({ points, seconds: 60 }).count;
}

/** Whoever has one IPv6 address has the 2^64 of its network: they count as one. */
function sourceOf(ip: string): string {
  return ip.includes(':') && !ip.includes('.') ? ip.split(':').slice(0, 4).join(':') : ip;
}

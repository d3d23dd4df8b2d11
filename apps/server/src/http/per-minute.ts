// How often one address may ask for something in a minute. A whole office may stand behind one address.
import { refusal } from '@jinguo/core';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts one; the answer throws TOO_MANY_REQUESTS with the seconds to wait. */
export function perMinute(points: number): (ip: string) => Promise<void> {
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  return async (ip) => {
    try {
      await limiter.consume(ip);
    } catch (thrown) {
      if (!(thrown instanceof RateLimiterRes)) throw thrown;
      throw refusal('TOO_MANY_REQUESTS', { seconds: Math.ceil(thrown.msBeforeNext / 1000) }, { cause: thrown });
    }
  };
}

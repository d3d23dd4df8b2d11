// What is outside the building may never answer: how long it is waited for.
import type { EngineParts } from '../parts.ts';

/** @throws RangeError where the receiver says nothing for too long */
export async function inTime(parts: Pick<EngineParts, 'limits'>, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new RangeError(`no answer within ${parts.limits.effectMs} ms`)), parts.limits.effectMs);
  });
  try {
    await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
  }
}

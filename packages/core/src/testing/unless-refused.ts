// What a piece of work answers, where it may refuse: tests that try by chance let it refuse, and nothing else.
import { JinguoError } from '../errors.ts';

/** What it answers; nothing where it refuses. Anything but a refusal goes on. */
export function unlessRefused<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof JinguoError) return undefined;
    throw error;
  }
}

// Runs the real thing and leaves nothing behind: in a transaction that is always rolled back. Previews and dry runs use it,
// so what they tell is what would happen.
import type { Store, WriteTx } from '../../store/store.ts';

class OnPurpose extends Error {}

/** @throws whatever the work throws, and STORAGE_* as any write. */
export async function rolledBack<T>(store: Pick<Store, 'write'>, work: (tx: WriteTx) => Promise<T>): Promise<T> {
  const answers: T[] = [];
  try {
    await store.write(async (tx) => {
      answers.push(await work(tx));
      throw new OnPurpose('rolled back on purpose');
    });
  } catch (error) {
    if (!(error instanceof OnPurpose)) throw error;
  }
  const [answer] = answers.slice(-1);
  if (answer === undefined) throw new RangeError('the work gave no answer');
  return answer;
}

// Work whose writing is undone: to look at a database in which something is wrong, and go on with the sound one.
import type { Store, WriteTx } from '../store/store.ts';

class Undo extends RangeError {}

/** The work is given its transaction, and a store that reads in it. */
export async function undone<T>(store: Store, work: (tx: WriteTx, inside: Store) => Promise<T>): Promise<T> {
  const done: T[] = [];
  try {
    await store.write(async (tx) => {
      done.push(await work(tx, { ...store, read: tx.db }));
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  const [answer] = done;
  if (answer === undefined) throw new RangeError('nothing was done');
  return answer;
}

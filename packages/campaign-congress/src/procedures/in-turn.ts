// Works on one thing one after another, however many ask at once: a file that two write together is neither's.
const queues = new Map<string, Promise<unknown>>();

/** Runs when whatever was asked for under the same key before is over, well or not. */
export function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const turn = (queues.get(key) ?? Promise.resolve()).then(work, work);
  queues.set(key, turn);
  const leave = () => {
    if (queues.get(key) === turn) queues.delete(key);
  };
  turn.then(leave, leave);
  return turn;
}

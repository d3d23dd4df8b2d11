// What all peers are asked: items are started, then every one of them is taken through its decisions, so many callers at
// once; the decisions a second are the answer.
export async function decideInTurn({ levels, callers, items, start, decide }) {
  await measure(Math.min(items, 20));
  return measure(items);

  async function measure(count) {
    const started = [];
    await inTurn(count, async () => started.push(await start()));
    const from = performance.now();
    for (const level of levels) await inTurn(count, (index) => decide(started[index], level));
    return (count * levels.length) / ((performance.now() - from) / 1000);
  }

  async function inTurn(count, job) {
    let next = 0;
    const caller = async () => {
      while (next < count) {
        const index = next;
        next += 1;
        await job(index);
      }
    };
    await Promise.all(Array.from({ length: callers }, caller));
  }
}

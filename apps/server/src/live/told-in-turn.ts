// Turns work that tells how far it is into a stream of what it told and, at last, its answer. A slow reader misses what was
// told meanwhile but the last of it: it says how far, and only the newest is true.

export async function* toldInTurn<Told, Answer>(work: (tell: (told: Told) => void) => Promise<Answer>): AsyncGenerator<{ readonly told: Told } | { readonly answer: Answer }, void> {
  let newest: { readonly told: Told } | undefined;
  let wake = Promise.withResolvers<void>();
  const tell = (told: Told) => {
    newest = { told };
    wake.resolve();
  };
  const answered = work(tell).then((answer) => ({ answer }));
  for (;;) {
    const first = await Promise.race([answered, wake.promise]);
    if (first !== undefined) return yield first;
    wake = Promise.withResolvers();
    if (newest !== undefined) yield newest;
    newest = undefined;
  }
}

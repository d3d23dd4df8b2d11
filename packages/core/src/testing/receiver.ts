// A receiver outside that remembers keys, as the outbox asks of receivers. One that forgets has done the work and yet says it
// has not; one that is down has done nothing; one that hangs never answers.
export type Manner = 'up' | 'down' | 'forgets' | 'hangs';

export class Receiver {
  manner: Manner = 'up';
  /** What became visible, by key. */
  readonly visible = new Map<string, string>();
  readonly calls: string[] = [];
  readonly faults: string[] = [];

  async take(key: string, body: string): Promise<void> {
    this.calls.push(key);
    const before = this.visible.get(key);
    if (before !== undefined && before !== body) this.faults.push(`key ${key} came with another body`);
    const { manner } = this;
    if (manner === 'down') throw new RangeError('down');
    if (manner === 'hangs') return new Promise(() => undefined);
    this.visible.set(key, before ?? body);
    if (manner === 'forgets') throw new RangeError('said no after the work was done');
    return undefined;
  }
}

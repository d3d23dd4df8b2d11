// How far something long is: one line that is written over where a person watches, a line every tenth where a file does.

export interface ProgressBar {
  /** From 0 to 1. */
  readonly show: (part: number, words: string) => void;
  readonly end: () => void;
}

const width = 30;

export function progressBar(to: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>): ProgressBar {
  let tenths = -1;
  return {
    show(part, words) {
      const full = Math.round(part * width);
      const line = `[${'█'.repeat(full)}${'·'.repeat(width - full)}] ${String(Math.floor(part * 100)).padStart(3)}%  ${words}`;
      if (to.isTTY) {
        to.write(`\r${line}\u001B[K`);
        return;
      }
      if (Math.floor(part * 10) === tenths) return;
      tenths = Math.floor(part * 10);
      to.write(`${line}\n`);
    },
    end() {
      if (to.isTTY) to.write('\n');
    },
  };
}

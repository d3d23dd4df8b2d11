// One certificate among hundreds, by her number or by the name of who holds it: names are masked, so each mask stands for any one character.
export interface Held {
  readonly number: string;
  readonly holder: string;
}

export function found<One extends Held>(all: readonly One[], typed: string): readonly One[] {
  const wanted = typed.trim().toUpperCase();
  return wanted === '' ? all : all.filter(({ number, holder }) => number.toUpperCase().includes(wanted) || mayBe(holder.toUpperCase(), wanted));
}

/** Whether the masked name may be the one typed, or begins as it. */
function mayBe(masked: string, wanted: string): boolean {
  return wanted.length <= masked.length && [...wanted].every((character, index) => masked[index] === '*' || masked[index] === character);
}

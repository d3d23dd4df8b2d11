// Common phrases of a decision: her own first, because she made them for what she meets, then the office's.
import { useDesk } from '../desk/use-desk.ts';
import { useDecideText } from './messages.ts';

const known = { good: ['good1', 'good2', 'good3'], back: ['back1', 'back2', 'back3', 'back4'], bad: ['bad1'], any: ['good1', 'good2', 'good3', 'back1', 'back2'] } as const;

export type PhraseKind = keyof typeof known;

/** The office's phrases and hers. */
export function usePhrases(kind: PhraseKind): { readonly office: readonly string[]; readonly own: readonly string[] } {
  const text = useDecideText();
  const { desk } = useDesk();
  const office = known[kind].map((key) => text(key));
  return { office, own: desk.phrases.filter((phrase) => !office.includes(phrase)) };
}

/** A phrase that breaks off wants to be gone on with. */
export function isBegun(phrase: string): boolean {
  return /[：:]\s*$/u.test(phrase);
}

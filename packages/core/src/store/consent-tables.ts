// Consents withdrawn (PIPL 15): which, in which words, by whom said, when and how; see engine/consents. domain.md §3.7
import type { ConsentTo } from '../definition/consents.ts';

export interface ConsentWithdrawalTable {
  item_id: string;
  /** Where the tick stands in the item's data, e.g. `application.publication`; each is withdrawn once. */
  consent: string;
  consented_to: ConsentTo;
  /** The words she had ticked, in both languages (JSON). */
  words: string;
  /** Who said so, and on which day. */
  said_by: string;
  said_on: string;
  /** How the office was told, or why, in words. */
  how: string;
  recorded_at: string;
  recorded_by: string;
}

// What tells this browser from others when votes are taken: a key of chance, kept here and sent with a vote, of which the office
// keeps a hash of the day.
import { newCommandKey } from '../../api.ts';

const place = 'jinguo.open.voter';
/** Where nothing can be kept, the page itself is the device. */
let here: string | undefined;

export function voterDevice(): string {
  try {
    const kept = localStorage.getItem(place);
    if (kept !== null && kept.length >= 20) return kept;
    const made = newCommandKey();
    localStorage.setItem(place, made);
    return made;
  } catch {
    here ??= newCommandKey();
    return here;
  }
}

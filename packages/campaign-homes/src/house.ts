// A household is known by its house: the number on the door, in its village.
import { normalise, type JsonObject } from '@jinguo/core/plugin';
import { textAt } from '@jinguo/core/programme';

/** The same for the same house however its number is spaced or typed; empty where none is given. */
export function houseAt(unit: string, place: string): string {
  const door = normalise(place);
  return door === '' ? '' : `${unit}|${door}`;
}

/** The house of an application. */
export function houseKey(data: JsonObject): string {
  return houseAt(textAt(data, 'application.orgUnit'), textAt(data, 'application.place'));
}

/** A short code of a house: whoever knows the door finds it again, and a list of codes shows nobody an address (FNV-1a). */
export function houseCode(house: string): string {
  let code = 0x811c9dc5;
  for (const letter of house) code = Math.imul(code ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (code >>> 0).toString(36).padStart(7, '0');
}

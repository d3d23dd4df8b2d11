// A household is known by its house: the number on the door, in its village.
import { normalise, type JsonObject } from '@jinguo/core/plugin';
import { textAt } from '@jinguo/core/programme';

/** The same for the same house however the number is spaced or typed; empty where none is given. */
export function houseKey(data: JsonObject): string {
  const place = normalise(textAt(data, 'application.place'));
  return place === '' ? '' : `${textAt(data, 'application.orgUnit')}|${place}`;
}

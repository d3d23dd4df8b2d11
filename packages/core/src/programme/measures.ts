// What numbers on forms are counted in. Screens write it behind the number, papers too.
import type { LocalText } from '../definition/text.ts';

/** The usual ones, by the name a field gives with `in`. */
export const measures = {
  people: { zh: '人', en: 'people' },
  households: { zh: '户', en: 'households' },
  visits: { zh: '人次', en: 'visits' },
  times: { zh: '次', en: 'times' },
  sessions: { zh: '场', en: 'sessions' },
  years: { zh: '年', en: 'years' },
  months: { zh: '个月', en: 'months' },
  days: { zh: '天', en: 'days' },
  hours: { zh: '小时', en: 'hours' },
  lessons: { zh: '学时', en: 'lesson hours' },
  minutes: { zh: '分钟', en: 'minutes' },
  points: { zh: '分', en: 'points' },
  stars: { zh: '星', en: 'stars' },
  votes: { zh: '票', en: 'votes' },
  seats: { zh: '名', en: 'seats' },
  pieces: { zh: '个', en: 'in all' },
  items: { zh: '项', en: 'items' },
  copies: { zh: '份', en: 'copies' },
  places: { zh: '处', en: 'places' },
  squareMetres: { zh: '平方米', en: 'm²' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** A usual measure by its name, or one in words. */
export type Measure = keyof typeof measures | LocalText;

/** The words of a measure. */
export function measureWords(measure: Measure): LocalText {
  return typeof measure === 'string' ? measures[measure] : measure;
}

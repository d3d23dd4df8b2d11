// Dates as people here write them. All of them are the office's dates: Asia/Shanghai, wherever the reader sits.
import type { Language } from '../messages/language.ts';

const zone = 'Asia/Shanghai';
const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** `2022年9月5日`, `5 Sep 2022`; takes `YYYY-MM-DD` and instants. */
export function formatDay(value: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { timeZone: zone, year: 'numeric', month: language === 'zh' ? 'long' : 'short', day: 'numeric' }).format(instant(value));
}

/** `9月5日`, `5 Sep` */
export function formatShortDay(value: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { timeZone: zone, month: language === 'zh' ? 'long' : 'short', day: 'numeric' }).format(instant(value));
}

/** `星期五`, `Friday` */
export function formatWeekday(value: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { timeZone: zone, weekday: 'long' }).format(instant(value));
}

/** `10:32` */
export function formatTime(value: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(instant(value));
}

/** `2022年9月5日 10:32` */
export function formatMoment(value: string, language: Language): string {
  return `${formatDay(value, language)} ${formatTime(value)}`;
}

function instant(value: string): Date {
  return new Date(/^\d{4}-\d\d-\d\d$/u.test(value) ? `${value}T00:00:00+08:00` : value);
}

export { formatDay, formatMoment, formatShortDay, formatTime, formatWeekday } from '@jinguo/console-kit';

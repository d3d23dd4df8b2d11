// What offices write in the blanks that many programmes have, by the name of the field; other blanks keep what was made up.
import type { LocalDate } from '@jinguo/core';

const usual: Readonly<Record<string, readonly string[]>> = {
  place: ['村文化礼堂', '社区党群服务中心', '新时代文明实践站', '商圈服务驿站'],
  fundedBy: ['妇联工作经费', '村级妇女工作经费', '社会组织赞助'],
  lead: ['区妇联', '区教育局', '区民政局'],
  partners: ['区农业农村局、区财政局', '各镇（街道）妇联'],
  indicator: ['服务妇女和家庭', '走访家庭'],
  measure: ['户'],
  what: ['制定实施方案', '召开推进会', '中期检查', '总结验收'],
  teachers: ['区委党校教师', '省家政协会讲师', '农技专家'],
  titleHeld: ['区级先进', '市级先进'],
  honours: ['镇级最美家庭', '村好邻居'],
  author: ['村（社区）妇联', '镇（街道）妇联'],
};

/** Chosen by what was made up, so that the draws of chance stay what they were. */
export function usualWords(name: string, madeUp: string, today: LocalDate): string {
  const drawn = Number(/\d+/u.exec(madeUp)?.[0] ?? 1);
  if (name === 'number') return `南妇〔${today.slice(0, 4)}〕${drawn}号`;
  if (name === 'receiptNo') return `HD${today.slice(0, 4)}${String(drawn).padStart(4, '0')}`;
  const words = usual[name] ?? [];
  return words[drawn % Math.max(1, words.length)] ?? madeUp;
}

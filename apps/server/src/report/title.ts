// 南湖区妇联2021年工作总结: what the yearly report is called, and the numerals of its sections.
import type { OrgUnit } from '@jinguo/core';

export function reportTitle(units: ReadonlyMap<string, OrgUnit>, year: number): string {
  const office = [...units.values()].find((unit) => unit.level === 'district');
  return `${office?.zh ?? ''}${year}年工作总结`;
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** （一）思想引航 */
export function sectionTitle(index: number, title: string): string {
  return `（${numerals[index] ?? String(index + 1)}）${title}`;
}

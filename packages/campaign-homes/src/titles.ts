// Titles as other items of the campaign read them (domain.md §9 MJ01/MJ02): which stand, and of which houses of a village.
import type { OtherItem } from '@jinguo/core/plugin';

/** Stages at which a title stands, whether or not somebody looks at it or has it put right. */
const stages = /^(?:(?:year|review|rectify|recheck)\d|term)$/u;

/** Whether an item of the books is a title of this workflow that stands. */
export function stands({ workflow, result, stage }: Pick<OtherItem, 'workflow' | 'result' | 'stage'>, of: string): boolean {
  return workflow === of && result === null && stages.test(stage);
}

/** Houses that hold a title of one of these workflows, a yard's and a balcony's counted once. */
export function housesTitled(titles: readonly OtherItem[], workflows: readonly string[]): number {
  return new Set(titles.filter((one) => workflows.some((of) => stands(one, of))).map(({ id, fields }) => (typeof fields['house'] === 'string' ? fields['house'] : id))).size;
}

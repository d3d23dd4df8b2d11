// The six numbers of a year, in their order, and what the list of items is narrowed to behind each.
import type { BehindFilter } from './items-drawer.tsx';

export const countParts = ['begun', 'open', 'overdue', 'suspended', 'good', 'other'] as const;

/** Of those that only their handlers see. */
export const sealedParts = ['begun', 'open', 'overdue', 'good', 'other'] as const;

export const behindPart: Readonly<Record<(typeof countParts)[number], BehindFilter>> = {
  begun: {},
  open: { status: 'open' },
  overdue: { status: 'open', overdue: true },
  suspended: { status: 'open', suspended: true },
  good: { status: 'done', good: true },
  other: { status: 'done', good: false },
};

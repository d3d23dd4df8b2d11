// What a page of figures shows: counts of items, how they go on, and the money beside its budget.
import type { LocalText } from '../../definition/text.ts';
import type { ShownCount } from './small-numbers.ts';

/** Items begun in the year, and how they stand now. */
export interface ItemCounts {
  readonly begun: number;
  readonly open: number;
  /** Open and past their deadline. */
  readonly overdue: number;
  /** Open and suspended 中止: under an objection, or paused. */
  readonly suspended: number;
  /** Came to a good end. */
  readonly good: number;
  /** Came to another end: refused, withdrawn, terminated. */
  readonly other: number;
}

export interface OverviewRow extends ItemCounts {
  /** Campaign, workflow or unit. */
  readonly id: string;
  readonly title: LocalText;
}

/** Items that only their handlers see, counted for the whole district; small numbers are not told exactly. */
export interface SealedRow {
  readonly id: string;
  readonly title: LocalText;
  readonly campaign: string;
  readonly code: string;
  readonly begun: ShownCount;
  readonly open: ShownCount;
  readonly overdue: ShownCount;
  readonly good: ShownCount;
  readonly other: ShownCount;
}

export interface MonthRow {
  /** 1 to 12. */
  readonly month: number;
  readonly begun: number;
  readonly ended: number;
  /** The same months of the year before. */
  readonly begunBefore: number;
  readonly endedBefore: number;
}

export interface BudgetRow {
  /** Catalogue code. */
  readonly programme: string;
  readonly title: LocalText;
  /** In fen. */
  readonly most: number;
  readonly reserved: number;
  readonly spent: number;
}

export interface Overview {
  readonly year: number;
  readonly all: ItemCounts;
  /** Of the year before, as it stands now. */
  readonly before: ItemCounts;
  /** Of all, how many were ever sent back, wherever they stand now. */
  readonly returned: number;
  readonly returnedBefore: number;
  readonly campaigns: readonly OverviewRow[];
  /** By workflow, those with items. */
  readonly workflows: readonly (OverviewRow & { readonly campaign: string; readonly code: string })[];
  /** Workflows whose items only their handlers see, those with items; in none of the other numbers. None for who looks after less than the district. */
  readonly sealed: readonly SealedRow[];
  /** Towns of the district, or villages where one town is asked about. */
  readonly places: readonly OverviewRow[];
  readonly months: readonly MonthRow[];
  /** Lines of the year that count in fen; none for who works in one town. */
  readonly budgets: readonly BudgetRow[];
}

export interface StageFigures {
  readonly stage: string;
  readonly title: LocalText;
  /** How many items ever came to it. */
  readonly reached: ShownCount;
  readonly open: ShownCount;
  readonly overdue: ShownCount;
  /** Working days until it was left; null where nobody left it. */
  readonly median: number | null;
  /** Nine of ten stays were no longer, in working days. */
  readonly ninth: number | null;
  readonly returned: ShownCount;
}

/** 公示与异议: what was published, and what became of the objections to it. domain.md §3.4, §3.9 */
export interface ObjectionFigures {
  /** Notices published, corrections among them: of the items, and of the batches that list them. */
  readonly notices: number;
  /** Signed objections registered. */
  readonly received: number;
  /** Of them, those that are being looked into. */
  readonly open: number;
  readonly notAccepted: number;
  readonly upheld: number;
  readonly partly: number;
  readonly notUpheld: number;
}

/** A quota or budget of the year beside what was taken of it. domain.md §3.9 */
export interface PlanFigures {
  readonly title: LocalText;
  readonly unit: 'fen' | 'count';
  /** Whose part of it; null: the district's. */
  readonly unitName: LocalText | null;
  readonly most: number;
  readonly reserved: number;
  readonly spent: number;
  readonly left: number;
}

export interface PeopleBands {
  readonly by: 'gender' | 'age' | 'place' | 'trade';
  /** Small numbers are not told exactly. */
  readonly bands: readonly { readonly title: LocalText; readonly n: ShownCount }[];
}

/** What the items of a workflow added to a figure of its programme in a year. */
export interface CountedFigure {
  readonly figure: string;
  readonly title: LocalText;
  readonly unit: LocalText | 'fen';
  readonly sum: number;
  readonly items: number;
  /** What comes to one of another figure, in the figure's unit, half-up. */
  readonly mean: { readonly of: LocalText; readonly value: number } | null;
  /** What part it is of another figure, e.g. `85.99%`. */
  readonly part: { readonly of: LocalText; readonly value: string } | null;
  /** Calendar days from when an item was begun to when it was counted: lower median, within which nine of ten, mean half-up. */
  readonly days: { readonly median: number; readonly ninth: number; readonly mean: number } | null;
  /** By place and by declared fields, those of most items first; small numbers are not told exactly, nor a sum that is of few. */
  readonly groups: readonly { readonly title: LocalText; readonly rows: readonly { readonly title: LocalText; readonly n: ShownCount }[] }[];
}

export interface WorkflowFigures {
  readonly workflow: string;
  readonly title: LocalText;
  readonly year: number;
  /** In the definition's order; ends are not among them. */
  readonly stages: readonly StageFigures[];
  readonly ends: readonly { readonly stage: string; readonly title: LocalText; readonly good: boolean; readonly n: ShownCount }[];
  /** Towns of the district, or villages where one town is asked about; none where only handlers see the items. */
  readonly places: readonly OverviewRow[];
  /** As above, none where only handlers see the items. */
  readonly months: readonly MonthRow[];
  /** The stage with the longest median, where any takes a day or more. */
  readonly slowest: string | null;
  /** Why items were sent back, most often first: by the word of the programme's list, or, where it has none, in the words that were said. */
  readonly reasons: readonly { readonly text: LocalText; readonly n: number }[];
  /** Who applied, where the first form asks an ID number. */
  readonly people: readonly PeopleBands[];
  /** The figures of its programme its items added to in the year, whenever they were begun. */
  readonly counted: readonly CountedFigure[];
  readonly objections: ObjectionFigures;
  /** Its programme's quotas and budgets of the year; none for who works in one town. */
  readonly plans: readonly PlanFigures[];
  /** Items looked at for stages, returns and applicants: the newest of the year. */
  readonly looked: ShownCount;
  /** Only its handlers see the items: they are counted, small numbers are not told exactly, and nothing is said of persons or in words. */
  readonly sealed: boolean;
}

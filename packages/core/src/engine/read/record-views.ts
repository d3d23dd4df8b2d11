// What an item's record and its graph show: who did what with which words, and where it has been.
import type { LocalText } from '../../definition/text.ts';
import type { ClauseView } from '../desk/explain-views.ts';

export interface TimelineEntry {
  readonly seq: number;
  readonly at: string;
  /** Nobody did it: a time came, or a rule had its way. */
  readonly bySystem: boolean;
  readonly actorName: string;
  /** Name of whom she acted for (代理). */
  readonly onBehalfOf: string | null;
  readonly actorPost: LocalText | null;
  /** To whom it was handed, who was asked, copied, urged or taken off: names, and posts where a post was meant. */
  readonly about: readonly LocalText[];
  readonly action: string;
  readonly actionTitle: LocalText;
  readonly fromStage: LocalText | null;
  readonly toStage: LocalText;
  readonly moved: boolean;
  readonly opinion: string | null;
  /** The opinion in both languages, where the engine said it itself. */
  readonly enginesWords: LocalText | null;
  readonly changed: readonly string[];
  /** The conditions that decided where it led; empty where none was asked. */
  readonly why: readonly ClauseView[];
  /** Working days between arriving at the stage and this entry. */
  readonly tookDays: number | null;
}

/** 代填：某某，签字纸质件已附. */
export interface OnBehalfView {
  readonly by: string;
  /** How many scans came with it. */
  readonly brought: number;
  /** Scans of the paper the applicant signed, of the attachments she may know of. */
  readonly scans: readonly string[];
  /** A row of a sheet: the papers lie where it came from. */
  readonly fromSheet: boolean;
}

/** One stay of the item at a stage: who sent it on, with which words, and why it went where it went. */
export interface StageVisit {
  readonly enteredAt: string;
  readonly leftAt: string | null;
  /** Null while it stays, and where it went on by itself. */
  readonly by: string | null;
  readonly opinion: string | null;
  readonly enginesWords: LocalText | null;
  readonly why: readonly ClauseView[];
}

export interface GraphStage {
  readonly id: string;
  readonly kind: string;
  readonly title: LocalText;
  readonly who: LocalText | null;
  readonly limit: LocalText | null;
  readonly state: 'done' | 'current' | 'future';
  readonly visits: readonly StageVisit[];
}

export interface GraphWay {
  readonly from: string;
  readonly to: string;
  readonly outcomes: readonly { readonly outcome: string; readonly title: LocalText }[];
  readonly walked: number;
  readonly isReturn: boolean;
}

// The page's own colours, as the style sheet has them now.

export interface Colours {
  readonly ink: string;
  readonly faint: string;
  readonly line: string;
  readonly paper: string;
  readonly now: string;
  readonly done: string;
  readonly late: string;
  readonly back: string;
  readonly quiet: string;
  readonly font: string;
}

/** Those of a place on the page, which may be darker than the rest. */
export function colours(place: Element): Colours {
  const style = getComputedStyle(place);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return { ink: of('--ink'), faint: of('--ink-3'), line: of('--line'), paper: of('--paper'), now: of('--now'), done: of('--done'), late: of('--late'), back: of('--back'), quiet: of('--line-strong'), font: of('--font') };
}

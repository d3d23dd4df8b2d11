// What was just said far from where the reader is: a refusal above a long sheet of which she pressed the button at its end.

/** As the ref of an element: it comes into sight when it appears, where it is not already. */
export function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

/** The place of a form's section in the page, to jump to. */
export function sectionId(index: number): string {
  return `section-${index + 1}`;
}

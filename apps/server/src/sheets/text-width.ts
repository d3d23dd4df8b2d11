// How much room a text takes in a spreadsheet's cell: programs do not all make a row higher for what is wrapped in it.
const wide = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/** In characters of the sheet's own measure; one of Chinese takes two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const one of text) width += wide.test(one) ? 2 : 1;
  return width;
}

/** Lines a text takes in a column so many characters wide. */
export function linesIn(text: string, columnWidth: number): number {
  // A cell keeps a little free on both sides.
  const room = Math.max(2, columnWidth - 2);
  return text.split('\n').reduce((lines, one) => lines + Math.max(1, Math.ceil(textWidth(one) / room)), 0);
}

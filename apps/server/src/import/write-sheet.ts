// Writes CSV that a spreadsheet shows as it is: quoted where needed, and never run as a formula (reliability-security §7).

/** A whole sheet, with the mark that tells Excel it is UTF-8. */
export function writeSheet(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula gets a leading apostrophe. */
function cellText(value: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

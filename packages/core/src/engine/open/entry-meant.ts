// Whom an objector means who wrote down a name or a number from the notice.

/** The one of the list that has this number or title, or whose title begins with it; undefined where none or several have. */
export function entryMeant(about: string | null | undefined, listed: readonly { readonly id: string; readonly number: string; readonly title: string }[]): string | undefined {
  const said = about?.trim() ?? '';
  if (said === '') return undefined;
  const found = listed.filter(({ number, title }) => number === said || title === said || title.startsWith(`${said} `));
  return found.length === 1 ? found[0]?.id : undefined;
}

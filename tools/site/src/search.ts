// Search among the pages of one language, in the reader's browser: substrings, so that Chinese needs no words cut out.

/** A part of a page, from one heading to the next. */
export interface Part {
  readonly heading: string;
  readonly anchor: string;
  readonly text: string;
}

export interface SearchedPage {
  readonly path: string;
  readonly title: string;
  readonly parts: readonly Part[];
}

export interface Found {
  readonly page: SearchedPage;
  readonly part: Part;
  /** The text about the first hit. */
  readonly excerpt: string;
}

const most = 20;

/** Parts in which every word of the query stands, in the page's title, the part's heading or its text; best first. */
export function findParts(pages: readonly SearchedPage[], query: string): readonly Found[] {
  const asked = query.toLowerCase().split(/\s+/u).filter((word) => word !== '');
  if (asked.length === 0) return [];
  const found: { readonly found: Found; readonly score: number }[] = [];
  for (const page of pages) {
    const title = page.title.toLowerCase();
    for (const [index, part] of page.parts.entries()) {
      const heading = part.heading.toLowerCase();
      const text = part.text.toLowerCase();
      // A title alone finds the top of its page; on other parts it only helps a word that stands there.
      const here = asked.map((word) => (heading.includes(word) ? 4 : 0) + Math.min(text.split(word).length - 1, 3));
      const top = index === 0 && asked.some((word) => title.includes(word));
      const scores = here.map((score, word) => score + (title.includes(asked[word] ?? '') ? (index === 0 ? 8 : 1) : 0));
      if (scores.includes(0) || (!top && here.every((score) => score === 0))) continue;
      const at = Math.max(0, ...asked.map((word) => text.indexOf(word)));
      found.push({ found: { page, part, excerpt: part.text.slice(Math.max(0, at - 24), at + 96) }, score: scores.reduce((sum, one) => sum + one, 0) });
    }
  }
  return found.toSorted((a, b) => b.score - a.score).slice(0, most).map((one) => one.found);
}

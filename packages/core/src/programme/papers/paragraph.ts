import type { PaperBlock } from '../../plugin/contributions.ts';

/** One paragraph of a paper. */
export const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });

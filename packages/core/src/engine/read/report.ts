// The yearly report as a living text: every campaign's sentences with what the items of the year add up to now.
import { figureOf, reportOf } from '../../plugin/registry.ts';
import { shownCampaigns } from '../../plugin/shown-under.ts';
import type { Actor } from '../../people/post.ts';
import { parseTemplate } from '../../plugin/report/template.ts';
import { writeSentence } from '../../plugin/report/write-sentence.ts';
import { figureSums } from '../../store/queries/figures.ts';
import type { YearlyReport } from '../desk/book-views.ts';
import type { EngineParts } from '../parts.ts';
import { townOf } from './figures.ts';

/** @throws JinguoError NOT_FOUND for whoever has no post. */
export async function report(parts: EngineParts, actor: Actor, { year }: { readonly year: number }): Promise<YearlyReport> {
  const sums = await figureSums(parts.store.read, { years: 'all', town: actor.kind === 'system' ? undefined : townOf(parts, actor.person) });
  const sections = shownCampaigns(parts.registry.plugins).map(({ head, plugins }) => {
    const paragraphs = plugins.flatMap((plugin) => reportOf(plugin).flatMap(({ templates }) => templates.filter(({ since }) => since <= year).map(({ text }) => {
      const read = parseTemplate(text);
      return writeSentence('parts' in read ? read.parts : [], { year, sums, figureOf: (name) => figureOf(plugin, name) });
    })));
    return { campaign: head.name, title: head.title, paragraphs };
  });
  return { year, sections: sections.filter(({ paragraphs }) => paragraphs.length > 0) };
}

// 事项目录: every campaign with its programmes, each with what this person may start, what is open in the units she looks
// after and what the year counted so far.
import type { LocalDate } from '../../calendar/local-date.ts';
import { areaOf } from '../../people/area.ts';
import type { Person } from '../../people/post.ts';
import { shownCampaigns } from '../../plugin/shown-under.ts';
import { openCounts } from '../../store/queries/open-counts.ts';
import type { Catalogue } from '../desk/book-views.ts';
import type { EngineParts } from '../parts.ts';
import { figures } from './figures.ts';
import { programmes } from './programmes.ts';

export async function catalogue(parts: EngineParts, today: LocalDate, person: Person): Promise<Catalogue> {
  const year = Number(today.slice(0, 4));
  const area = areaOf(person.posts, parts.units);
  const [startable, open, counted] = await Promise.all([
    programmes(parts, person),
    openCounts(parts.store.read, area),
    area.length === 0 ? [] : figures(parts, person, { years: [year] }),
  ]);
  const campaigns = shownCampaigns(parts.registry.plugins).map(({ head, plugins }) => ({
    campaign: head.name,
    title: head.title,
    programmes: plugins.flatMap((plugin) => plugin.programmes ?? []).toSorted((a, b) => (a.code < b.code ? -1 : 1)).map(({ code, title, workflows, ledgers }) => {
      const own = workflows.flatMap(({ definition }) => startable.filter((one) => one.workflow === definition.workflow));
      return {
        code,
        title,
        open: own.reduce((sum, one) => sum + (open.get(one.workflow) ?? 0), 0),
        workflows: own.map((one) => ({ workflow: one.workflow, title: one.title, isBatch: one.isBatch, mayStart: one.mayStart })),
        hasLedgers: Object.keys(ledgers ?? {}).length > 0,
        figures: counted.filter((one) => one.programme === code),
      };
    }),
  }));
  return { year, campaigns: campaigns.filter((one) => one.programmes.length > 0) };
}

// The figures of a year, each with the items behind it; a certificate as the public may check it.
import type { LocalText } from '../../definition/text.ts';
import { refusal } from '../../errors.ts';
import { placeOf } from '../../people/org-unit.ts';
import { sees, type Person } from '../../people/post.ts';
import { shownCampaigns } from '../../plugin/shown-under.ts';
import type { CertificateTable } from '../../store/programme-tables.ts';
import { certificateByCode } from '../../store/queries/certificates.ts';
import { figureItems, figureSums } from '../../store/queries/figures.ts';
import { unitName, type EngineParts } from '../parts.ts';
import { veilsOver } from './veil.ts';
import type { CertificateView, FigureItemPage, FigureView } from '../desk/book-views.ts';

/**
 * Every figure of every programme, for some years; 0 where nothing was counted. Who works in one town reads that town's.
 */
export async function figures(parts: EngineParts, person: Person, { years }: { readonly years: readonly number[] }): Promise<readonly FigureView[]> {
  const sums = await figureSums(parts.store.read, { years, town: townOf(parts, person) });
  return shownCampaigns(parts.registry.plugins).flatMap(({ head, plugins }) =>
    plugins.flatMap((plugin) => plugin.programmes ?? []).flatMap((programme) =>
      Object.entries(programme.figures ?? {}).flatMap(([figure, { title, unit }]) =>
        years.map((year) => {
          const sum = sums.find((one) => one.programme === programme.code && one.figure === figure && one.year === year);
          return { campaign: head.name, programme: programme.code, figure, title, unit, year, sum: sum?.sum ?? 0, items: sum?.items ?? 0 };
        }),
      ),
    ),
  );
}

const page = 50;

/** The items behind a figure of a year, or of all up to it; for who works in one town, that town's. @throws JinguoError NOT_FOUND for whoever has no post in the district. */
export async function itemsOfFigure(parts: EngineParts, person: Person, of: { readonly programme: string; readonly figure: string; readonly year: number; readonly total?: boolean | undefined; readonly after?: string | undefined }): Promise<FigureItemPage> {
  const rows = await figureItems(parts.store.read, { ...of, town: townOf(parts, person), limit: page + 1 });
  const veils = await veilsOver(parts, person, rows.map((row) => ({ itemId: row.item_id, workflow: row.workflow, stage: row.stage })));
  return {
    rows: rows.slice(0, page).map((row) => {
      const veil = veils.get(row.item_id);
      return { itemId: row.item_id, number: row.number, title: veil?.title ?? row.title, unitName: unitName(parts, row.unit), countedOn: row.counted_on, amount: veil === undefined ? row.amount : null };
    }),
    next: rows.length > page ? (rows[page - 1]?.id ?? null) : null,
  };
}

/** What the public page says of a certificate; nothing of a person but her masked name. @throws JinguoError NOT_FOUND */
export async function certificate(parts: Pick<EngineParts, 'store'>, code: string): Promise<CertificateView> {
  const row = await certificateByCode(parts.store.read, code);
  if (row === undefined) throw refusal('NOT_FOUND', { what: code.slice(0, 20) });
  return certificateView(row);
}

export function certificateView(row: CertificateTable): CertificateView {
  const title: LocalText = JSON.parse(row.title);
  return { number: row.number, title, holder: row.holder, issuedOn: row.issued_on, validUntil: row.valid_until, revokedOn: row.revoked_on, replacedBy: row.replaced_by };
}

/** Undefined for who sees the whole district; a town's id for who sees that town or less. @throws NOT_FOUND for who has no post. */
export function townOf(parts: Pick<EngineParts, 'units'>, person: Person): string | undefined {
  const top = [...parts.units.values()].find((unit) => unit.parent === null && unit.level === 'district');
  if (top !== undefined && sees(person.posts, parts.units, placeOf(parts.units, top.id))) return undefined;
  const town = person.posts.map((post) => placeOf(parts.units, post.unit).town).find((one) => one !== null);
  if (town === undefined || town === null) throw refusal('NOT_FOUND', { what: 'figures' });
  return town;
}

// What a person narrows a list by, from her words to the store's: programmes to their workflows, a unit to its level, a
// text to its normal form, a number that is kept nowhere in clear to its blinded key.
import type { LocalDate } from '../../calendar/local-date.ts';
import { key } from '../../definition/text.ts';
import { refusal } from '../../errors.ts';
import { areaOf } from '../../people/area.ts';
import type { Person } from '../../people/post.ts';
import { coversOf } from '../../store/queries/covers.ts';
import { itemsByKeys, keyNames, type ItemFilter, type TabFilter, type Viewer } from '../../store/queries/list-items.ts';
import { searchForm, shortestSearch } from '../../values/bigrams.ts';
import { normalise } from '../../values/parsed.ts';
import type { EngineParts } from '../parts.ts';
import { objectionStages } from './item-state.ts';

/** What a list may be narrowed by. */
export interface ListFilter {
  /** Part of a number, title, unit's name or searched field, from two letters or digits on; or a whole ID number. */
  readonly text?: string | undefined;
  readonly campaign?: string | undefined;
  readonly programme?: string | undefined;
  readonly workflow?: string | undefined;
  /** Where the item stands now. */
  readonly stage?: string | undefined;
  /** A unit of the org tree, with all below it. */
  readonly unit?: string | undefined;
  /** Only what is suspended 中止: under an objection, or paused. */
  readonly suspended?: boolean | undefined;
}

/** A person as lists see her, with those she covers today. */
export async function viewerOf(parts: Pick<EngineParts, 'units' | 'store'>, today: LocalDate, person: Person): Promise<Viewer> {
  const covers = await coversOf({ run: parts.store.readPrepared }, person.id, today);
  return {
    person: person.id,
    area: areaOf(person.posts, parts.units),
    posts: person.posts,
    covers: covers.map(({ posts, workflows }) => ({ area: areaOf(posts, parts.units), posts, workflows })),
  };
}

/** A filter for the store; undefined when nothing can pass it, such as a unit that does not exist. */
export function itemFilter(parts: Pick<EngineParts, 'registry' | 'units'>, query: Omit<ListFilter, 'text'> & Pick<ItemFilter, 'status'>): ItemFilter | undefined {
  const { workflow, campaign, programme, stage, status, suspended } = query;
  const unit = query.unit === undefined ? undefined : parts.units.get(query.unit);
  if (query.unit !== undefined && (unit === undefined || unit.level === 'partner')) return undefined;
  if (stage !== undefined && !key.safeParse(stage).success) return undefined;
  const narrowed = workflow !== undefined || campaign !== undefined || programme !== undefined;
  const workflows = !narrowed ? undefined : workflowsOf(parts, query);
  if (workflows?.length === 0) return undefined;
  return { workflows, stage, status, unit: unit === undefined || unit.level === 'partner' ? undefined : { level: unit.level, id: unit.id }, suspended: suspended === true ? objectionStages(parts.registry) : undefined };
}

function workflowsOf(parts: Pick<EngineParts, 'registry'>, { workflow, campaign, programme }: ListFilter): readonly string[] {
  return parts.registry
    .workflows()
    .map((one) => one.compiled.definition)
    .filter((one) => (workflow === undefined || one.workflow === workflow) && (campaign === undefined || one.campaign === campaign) && (programme === undefined || one.programme === programme))
    .map((one) => one.workflow);
}

/**
 * A typed text in the form it is searched in.
 *
 * @throws JinguoError SEARCH_TOO_SHORT when fewer than two letters or digits are left of it.
 */
export function searchedForm(text: string): string {
  const form = searchForm(text);
  if ([...form].length < shortestSearch) throw refusal('SEARCH_TOO_SHORT', { least: shortestSearch });
  return form;
}

/** More items than this hold a text: then each row of a list is asked for it instead. */
const fewItems = 1000;

/** What a tab is narrowed by for a typed text; looked for in a unit's subtree where the list is one of a unit's posts. */
export async function textFilter(parts: Pick<EngineParts, 'store' | 'blind' | 'units'>, text: string | undefined, unit?: string): Promise<TabFilter['text']> {
  if (text === undefined || text.trim() === '') return undefined;
  const form = searchedForm(text);
  const level = unit === undefined ? undefined : parts.units.get(unit)?.level;
  const units = unit === undefined || level === undefined || level === 'partner' ? everywhere(parts) : [unit];
  const [{ hits, until }, numbered] = await Promise.all([
    parts.store.searchHits({ form, among: { units }, before: null, window: fewItems }),
    itemsOfNumber(parts, text),
  ]);
  return until === null ? { items: [...numbered, ...hits.map((hit) => hit.itemId)] } : { like: form };
}

/** The topmost units of the tree: whatever is in one of them is in the index. */
export function everywhere({ units }: Pick<EngineParts, 'units'>): readonly string[] {
  return [...units.values()].filter((unit) => unit.parent === null && unit.level !== 'partner').map((unit) => unit.id);
}

/** An ID number, a credit code or a mobile number: kept blinded, so only the whole of it finds anything. */
const keptBlinded = /^(?:[0-9A-Z]{18}|1[3-9]\d{9})$/u;

/** Items found by a number that is kept blinded; none when the text is no such number. */
export async function itemsOfNumber(parts: Pick<EngineParts, 'store' | 'blind'>, text: string): Promise<readonly string[]> {
  const value = normalise(text).toUpperCase();
  if (!keptBlinded.test(value)) return [];
  const names = await keyNames(parts.store.read);
  return itemsByKeys(parts.store.read, names.map((name) => ({ name, blinded: parts.blind(name, value) })));
}

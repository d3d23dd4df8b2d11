// What a person is shown of an item whose stage hides fields from her, wherever it is shown: a title that is made of them gives
// way to the number, a condition does not say what it read of them, and a search does not find what she may not see.
import { dataWithout, isHidden } from '../../definition/field-access.ts';
import type { ClauseValue } from '../../definition/clause-value.ts';
import type { Json, JsonObject } from '../../definition/text.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import type { Person } from '../../people/post.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import type { ItemRow } from '../../store/load-item.ts';
import { itemData } from '../../store/queries/register.ts';
import { searchRow } from '../../store/search.ts';
import { searchForm } from '../../values/bigrams.ts';
import { normalise } from '../../values/parsed.ts';
import { unitName, type EngineParts } from '../parts.ts';
import { filedOnBehalf, onBehalfMark } from '../command/on-behalf.ts';
import type { ListRow } from '../views.ts';
import { isObject } from '../../values/json.ts';
import { hiddenFrom, keepsPlace, keptFrom, unitShown } from './hidden-fields.ts';

type Hidden = ReadonlySet<string>;

/** An item's data without what is hidden, form by form; a scan of the signed paper shows all of its form, so it is hidden with any field of that. */
export function visibleData(data: JsonObject, hidden: Hidden): JsonObject {
  if (hidden.size === 0) return data;
  const form = filedOnBehalf(data)?.form;
  const ofPaper = form !== undefined && [...hidden].some((path) => path.startsWith(`${form}.`));
  return Object.fromEntries(Object.entries(data).flatMap(([name, part]): [string, Json][] => (ofPaper && name === onBehalfMark ? [] : [[name, isObject(part) ? dataWithout(part, name, hidden) : part]])));
}

/** The title, unless it tells of what is hidden: it is made anew without that, and where it comes out otherwise the number stands for it. */
export function shownTitle(workflow: LoadedWorkflow | undefined, row: Pick<ItemRow, 'title' | 'number' | 'data'>, hidden: Hidden): string {
  if (hidden.size === 0) return row.title;
  try {
    return workflow?.contribution.itemTitle(visibleData(JSON.parse(row.data), hidden)) === row.title ? row.title : row.number;
  } catch {
    return row.number;
  }
}

/** Conditions of a decision, with `***` for what they read of hidden fields. */
export function veiledClauses({ fields }: Pick<WorkflowDefinition, 'fields'>, clauses: readonly ClauseValue[], hidden: Hidden): readonly ClauseValue[] {
  if (hidden.size === 0) return clauses;
  const tells = (name: string) => isHidden(hidden, fields[name.replace(/^fields\./u, '')]?.from ?? '');
  return clauses.map((one) => ({
    ...one,
    values: Object.fromEntries(Object.entries(one.values).map(([name, value]) => [name, tells(name) ? '***' : value])),
    ...(one.parts === undefined ? {} : { parts: veiledClauses({ fields }, one.parts, hidden) }),
  }));
}

export interface Veil {
  readonly title: string;
  /** Of the unit she is told it belongs to. */
  readonly unitName: string;
  /** Whether a text is found in what she sees of it. */
  readonly holds: (text: string) => boolean;
}

/** Of some items those from which something is hidden from her, by id. One read, and none where no stage of theirs hides anything. */
export async function veilsOver(parts: EngineParts, person: Person, items: readonly { readonly itemId: string; readonly workflow: string; readonly stage: string }[]): Promise<ReadonlyMap<string, Veil>> {
  const some = items.filter(({ workflow, stage }) => parts.registry.hides(workflow, stage));
  const veils = new Map<string, Veil>();
  for (const row of await itemData(parts.store.read, [...new Set(some.map((one) => one.itemId))])) {
    const hidden = await hiddenFrom(parts, { run: parts.store.readPrepared }, person, row);
    if (hidden.size > 0) veils.set(row.id, veilOf(parts, row, { hidden, unit: unitShown(row, keepsPlace(parts, row, keptFrom(parts, person, row))) }));
  }
  return veils;
}

function veilOf(parts: EngineParts, row: ItemRow, { hidden, unit }: { readonly hidden: Hidden; readonly unit: string }): Veil {
  const workflow = parts.registry.version(row.definition_hash);
  const title = shownTitle(workflow, row, hidden);
  const data = visibleData(JSON.parse(row.data), hidden);
  const { text: shown } = searchRow({ ...row, title }, { unitName: unitName(parts, unit).zh, fields: workflow?.definition.fields ?? {}, data });
  // A number that is kept blinded is found by the whole of it.
  const numbers = () => Object.values(workflow?.contribution.keys?.(data) ?? {});
  return { title, unitName: unitName(parts, unit).zh, holds: (text) => shown.includes(searchForm(text)) || orNone(numbers).includes(normalise(text).toUpperCase()) };
}

/** A programme's keys of data that lack what it asks are none. */
function orNone(keys: () => readonly string[]): readonly string[] {
  try {
    return keys();
  } catch {
    return [];
  }
}

/** Rows as she may see them; where a text was looked for, without those it is found in only by what is hidden. */
export async function veiledRows<Row extends ListRow>(parts: EngineParts, person: Person, rows: readonly Row[], text?: string): Promise<readonly Row[]> {
  const veils = await veilsOver(parts, person, rows);
  if (veils.size === 0) return rows;
  return rows.flatMap((row) => {
    const veil = veils.get(row.itemId);
    if (veil === undefined) return [row];
    return text === undefined || veil.holds(text) ? [{ ...row, title: veil.title, unitName: veil.unitName }] : [];
  });
}

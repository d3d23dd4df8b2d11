// What is kept from a reader wherever an item is told: fields its stage hides from her; forms that name their readers
// (`x-readers`), with how the stage that puts one down came out; and fields that name their readers too, or are for who handles the
// item alone (`x-readers` of a field: domain.md §3.7, §9 minors and disputes; §5 FZ02).
import { fieldsOfSchema } from '../../definition/field-access.ts';
import type { WorkflowDefinition } from '../../definition/workflow-definition.ts';
import type { ItemRow } from '../../store/load-item.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Person } from '../../people/post.ts';
import { handlesItem } from '../command/access.ts';
import type { EngineParts } from '../parts.ts';
import { hiddenFrom, keepsPlace, keptFrom } from './hidden-fields.ts';
import { mayReadForm } from './mask-form.ts';

/** What of an item is kept from a reader. */
export interface Unread {
  /** Fields the stage hides from her, as `form.field`. */
  readonly hidden: ReadonlySet<string>;
  /** All fields that are kept from her, the hidden ones among them. */
  readonly fields: ReadonlySet<string>;
  /** Stages at which a form she is no reader of is put down: what was said there, and how it came out, is not told. */
  readonly stages: ReadonlySet<string>;
  /** Papers print what they like, so none is shown to who is to judge without some of it, or does not handle it. */
  readonly papers: boolean;
  /** So of papers only those that name her post among their readers are shown to whom a form keeps something from. */
  readonly onlyNamedPapers: boolean;
  /** The village is kept from her, and with it who acted there. */
  readonly place: boolean;
  /** So is what was said in opinions, to who does not handle what has fields for its handlers. */
  readonly opinions: boolean;
}

export const nothingUnread: Unread = { hidden: new Set(), fields: new Set(), stages: new Set(), papers: false, onlyNamedPapers: false, place: false, opinions: false };

export async function unreadBy(parts: Pick<EngineParts, 'registry' | 'clock'>, tx: Pick<WriteTx, 'run'>, person: Person, row: ItemRow): Promise<Unread> {
  const hidden = await hiddenFrom(parts, tx, person, row);
  const kept = keptFrom(parts, person, row);
  const definition = parts.registry.version(row.definition_hash)?.definition;
  if (definition === undefined) return { ...nothingUnread, hidden, fields: hidden, papers: hidden.size > 0 };
  const forms = sealedForms(definition, person);
  const own = handlersFields(definition);
  const handlers = own.length === 0 || (await handlesItem(parts, tx, person, row)) ? [] : own;
  if (hidden.size + forms.size + handlers.length === 0) return nothingUnread;
  const sealed = [...forms].flatMap((name) => fieldsOfSchema(definition.forms[name]?.schema ?? {}).map(([field]) => `${name}.${field}`));
  return {
    hidden,
    fields: new Set([...hidden, ...sealed, ...handlers]),
    stages: new Set(definition.stages.filter((stage) => stage.kind === 'record' && forms.has(stage.form ?? '')).map((stage) => stage.id)),
    papers: hidden.size > kept.size || handlers.length > 0,
    onlyNamedPapers: kept.size > 0,
    place: keepsPlace(parts, row, kept),
    opinions: handlers.length > 0,
  };
}

function sealedForms({ forms }: Pick<WorkflowDefinition, 'forms'>, person: Person): ReadonlySet<string> {
  return new Set(Object.entries(forms).flatMap(([name, form]) => (mayReadForm(form.schema, person) ? [] : [name])));
}

function handlersFields({ forms }: Pick<WorkflowDefinition, 'forms'>): readonly string[] {
  return Object.entries(forms).flatMap(([name, form]) => fieldsOfSchema(form.schema).flatMap(([field, part]) => (part['x-readers'] === 'handlers' ? [`${name}.${field}`] : [])));
}

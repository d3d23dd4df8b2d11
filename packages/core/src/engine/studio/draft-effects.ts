// A draft of a definition as an item asks for it: what it would change is written into the item, whoever agrees agrees to that
// very revision, and on the day it is published with the item's own move, or the item stays where it is.
import { isLocalDate } from '../../calendar/local-date.ts';
import { differencesIn } from '../words/differences.ts';
import type { EffectRef } from '../../definition/transition.ts';
import { definitionHash } from '../../definition/definition-hash.ts';
import { refusal } from '../../errors.ts';
import { definitionDraft, type DefinitionDraftRow } from '../../store/queries/definition-drafts.ts';
import type { Scene } from '../command/scene.ts';
import { publishable, putVersion } from '../versions/publish.ts';
import { pinnedWords } from '../must-haves/must-haves.ts';
import { putOwnVersion } from './variants.ts';
import { isObject } from '../../values/json.ts';
import { valueAtPath, type WorkItem } from '../command/work-item.ts';
import { definitionIn } from './drafts.ts';

/** Carries out one effect; true when it was one of these. @throws JinguoError NOT_FOUND, DRAFT_MOVED_SINCE, OWN_ITEM and those of publishing */
export async function withDraft(scene: Scene, work: WorkItem, { effect, params = {} }: EffectRef): Promise<boolean> {
  const as = String(params['as']);
  switch (effect) {
    case 'readDraft':
      work.data = { ...work.data, [as]: await read(scene, work, { from: String(params['from']), on: String(params['on']) }) };
      return true;
    case 'requireDraft':
      if (work.steps.some(({ grant }) => grant.actor.kind === 'person' && grant.actor.person.id === work.row.applicant)) throw refusal('OWN_ITEM', {});
      await readable(scene, await asRead(scene, work, as));
      return true;
    case 'publishDraft': {
      const row = await asRead(scene, work, as);
      const definition = await readable(scene, row);
      const by = { definition, by: work.row.applicant, at: scene.now.toISOString() };
      const { number } = row.town === null ? await putVersion(scene.tx, by) : await putOwnVersion(scene.parts, scene.tx, { ...by, row: { ...row, town: row.town } });
      work.data = { ...work.data, [as]: { ...Object(work.data[as]), number } };
      return true;
    }
    default:
      return false;
  }
}

async function read(scene: Scene, work: WorkItem, { from, on }: { readonly from: string; readonly on: string }) {
  const id = String(valueAtPath(work.data, from) ?? '');
  const row = await draft(scene, id);
  // What is asked for in a town is that town's own version, and nobody else's draft is looked into by naming it.
  if (row.town !== work.row.town) throw refusal('NOT_FOUND', { what: id });
  const definition = await readable(scene, row);
  const before = scene.parts.registry.current(row.workflow)?.compiled.definition;
  const day = valueAtPath(work.data, on);
  return {
    draft: row.id,
    workflow: row.workflow,
    title: definition.title.zh,
    revision: row.revision,
    hash: definitionHash(definition),
    changes: before === undefined ? [] : differencesIn(scene.parts, before, definition).map((one) => one.words.zh),
    mustHaves: (await pinnedWords(scene.parts, row.workflow)).map((one) => one.zh),
    publishOn: typeof day === 'string' && isLocalDate(day) ? day : scene.today,
  };
}

function readable({ parts }: Scene, row: DefinitionDraftRow) {
  return publishable(parts, definitionIn(row.json), row.town);
}

/** The draft an item was read from, while it is what was read. */
async function asRead(scene: Scene, work: WorkItem, as: string): Promise<DefinitionDraftRow> {
  const kept = work.data[as];
  const known = isObject(kept) ? kept : {};
  const row = await draft(scene, String(known['draft']));
  if (definitionHash(definitionIn(row.json)) !== known['hash']) throw refusal('DRAFT_MOVED_SINCE', { revision: Number(known['revision'] ?? 0), now: row.revision });
  return row;
}

async function draft({ tx }: Scene, id: string): Promise<DefinitionDraftRow> {
  const row = await definitionDraft(tx.db, id);
  if (row === undefined) throw refusal('NOT_FOUND', { what: id });
  return row;
}

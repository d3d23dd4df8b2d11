// How it stands with publishing a draft: who asked for which revision, where that is now, and how to ask.
import { differencesIn } from '../words/differences.ts';
import type { JsonObject } from '../../definition/text.ts';
import { definitionHash } from '../../definition/definition-hash.ts';
import { refusal } from '../../errors.ts';
import type { Actor } from '../../people/post.ts';
import { requestsOfDraft } from '../../store/queries/definition-drafts.ts';
import type { EngineParts } from '../parts.ts';
import { levelOf } from '../command/new-item.ts';
import { requireDraft } from '../versions/lead.ts';
import { fromOneLine } from '../../values/one-line.ts';
import { isObject } from '../../values/json.ts';
import { draftKey } from './draft-key.ts';
import { definitionIn } from './drafts.ts';
import type { DraftPublication } from './views.ts';

/** @throws JinguoError NOT_ALLOWED, NOT_FOUND */
export async function draftPublication(parts: EngineParts, actor: Actor, id: string): Promise<DraftPublication> {
  const { row, ...lead } = await requireDraft(parts, actor, { id, action: { zh: '查看草稿的发布', en: 'See how publishing a draft stands' } });
  await parts.versions.refresh();
  const definition = definitionIn(row.json);
  const before = parts.registry.current(row.workflow);
  if (before === undefined) throw refusal('NOT_FOUND', { what: row.workflow });
  const asked = await requestsOfDraft(parts.store.read, { name: draftKey, blinded: parts.blind(draftKey, id) });
  const hash = definitionHash(definition);
  const level = row.town === null ? 'district' : 'town';
  const door = parts.registry.workflows().find((one) => levelOf(one) === level && one.definition.stages.some((stage) => stage.onEnter.some(({ effect }) => effect === 'readDraft')));
  const unit = lead.posts.find((post) => (row.town ?? post.unit) === post.unit && parts.units.get(post.unit)?.level === level)?.unit;
  return {
    differences: differencesIn(parts, before.compiled.definition, definition),
    requests: asked.map((one) => {
      const data: JsonObject = JSON.parse(one.data);
      const change = isObject(data['change']) ? data['change'] : {};
      const day = change['publishOn'];
      return {
        itemId: one.id,
        number: one.number,
        stageTitle: parts.registry.version(one.definition_hash)?.compiled.stages.get(one.stage)?.title ?? { zh: one.stage, en: one.stage },
        open: one.status === 'open',
        result: one.result,
        askedBy: one.asked_by,
        askedAt: one.created_at,
        revision: Number(change['revision'] ?? 0),
        current: change['hash'] === hash,
        publishOn: typeof day === 'string' ? day : null,
        problem: one.problem === null ? null : (fromOneLine(one.problem) ?? { zh: '系统执行时出错，原因见“异常事项”', en: 'it failed while it was carried out; see Incidents for the cause' }),
      };
    }),
    ask: door === undefined || unit === undefined ? null : { workflow: door.definition.workflow, unit },
  };
}

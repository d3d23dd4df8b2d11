// What an item records in others: an effect names where in the item's data it stands in which of them, by what way, and with what
// form and opinion; the system records it there in the same transaction, as whoever acts at their stage would. Or it ends them, with
// its reason, wherever they stand. What another does not take refuses the whole command.
import { actions } from '../../definition/action.ts';
import type { JsonObject } from '../../definition/text.ts';
import { refusal } from '../../errors.ts';
import { isObject } from '../../values/json.ts';
import { applyEvent } from './apply-event.ts';
import { findings, requireNoRefusal } from './checks.ts';
import { system } from './go-along.ts';
import { computeFields, fillForm, formFor, refreshIdentity } from './payload.ts';
import { bringIn, type Scene } from './scene.ts';
import { isPaused, readingNow, stageNow, valueAtPath, type WorkItem } from './work-item.ts';

/**
 * Records what the items of a scene ask to record in others.
 *
 * @throws JinguoError NOT_FOUND, ACTION_NOT_POSSIBLE, FORM_INVALID, RULE_REFUSED.
 */
export async function recordIn(scene: Scene): Promise<void> {
  for (const from of scene.items.values()) {
    const asked = from.effects.filter(({ effect }) => effect.effect === 'recordIn');
    if (asked.length === 0) continue;
    from.effects = from.effects.filter(({ effect }) => effect.effect !== 'recordIn');
    for (const { effect } of asked) {
      const value = valueAtPath(from.data, String(effect.params?.['from']));
      for (const one of (Array.isArray(value) ? value : [value]).filter(isObject)) await recordOne(scene, one);
    }
  }
}

async function recordOne(scene: Scene, { item, verdict: said, form, opinion, ends }: JsonObject): Promise<void> {
  const work = await bringIn(scene, String(item));
  if (typeof ends === 'string') return endOne(scene, work, ends);
  const [stage, verdict] = [stageNow(work), String(said)];
  const { number } = work.row;
  const why = isPaused(work) ? { zh: `办件${number}已挂起，请先恢复`, en: `${number} is paused and has to be resumed first` }
    : readingNow(work).outcomes.includes(verdict) ? undefined : { zh: `办件${number}在此环节不能这样登记`, en: `${number} takes no such record at this stage` };
  if (why !== undefined) throw refusal('ACTION_NOT_POSSIBLE', { stage: stage.title, action: actions.record.title, why });
  const name = formFor(stage, 'record');
  const changed = name === undefined ? [] : fillForm(scene, work, { name, data: isObject(form) ? form : {} });
  const fields = await computeFields(scene, work, { action: 'record', verdict });
  requireNoRefusal(await findings(scene, work, 'record', { verdict }));
  if (changed.length > 0) refreshIdentity(scene, work);
  applyEvent(scene, work, { type: 'record', fields, verdict }, { grant: system, action: 'record', opinion: typeof opinion === 'string' ? opinion : null, changed });
}

/** Ends it as its keeper would (终止): at the end the definition names for that, with the reason. */
async function endOne(scene: Scene, work: WorkItem, reason: string): Promise<void> {
  requireNoRefusal(await findings(scene, work, 'terminate'));
  applyEvent(scene, work, { type: 'terminate' }, { grant: system, action: 'terminate', opinion: reason, changed: [] });
}

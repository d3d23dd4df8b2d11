// Asks a stage's rules before an action, all of them, so that a person hears every reason at once (一次性告知).
import type { ActionName } from '../../definition/action.ts';
import { refusal } from '../../errors.ts';
import type { CheckInput, Finding } from '../../plugin/contributions.ts';
import { blame } from '../outbox/incidents.ts';
import { recordIn } from '../plugins/plugin-records.ts';
import { viewOf } from './item-view.ts';
import { others } from './other-items.ts';
import { saidOf, type Said } from './said.ts';
import type { Scene } from './scene.ts';
import { typedNumbers } from './typed-numbers.ts';
import { stageNow, type WorkItem } from './work-item.ts';

/** Every finding of the rules that stand before this action, and of the numbers typed in its form. */
export async function findings(scene: Scene, work: WorkItem, action: ActionName, { verdict, verdicts, target }: Said = {}): Promise<readonly Finding[]> {
  const found: Finding[] = [...(await typedNumbers(scene, work, action))];
  const due = stageNow(work).checks.filter((ref) => ref.on.includes(action));
  if (due.length === 0) return found;
  const view = await viewOf(scene, work, verdicts);
  const said = { ...saidOf(action, verdict), ...(target === undefined ? {} : { target }) };
  for (const ref of due) {
    const check = work.workflow.check(ref.check);
    if (check === undefined) throw refusal('RULE_FAILED', { rule: ref.check });
    const asked = { open: true };
    try {
      found.push(...(await check({ ...view, action, ...said, params: ref.params ?? {}, others: whileOpen(asked, (name, value) => others(scene, work, name, value)), record: recordsWhileOpen(asked, (table, key) => recordIn(scene.tx.db, scene.parts.registry, { table, key })) })));
    } catch (error) {
      throw blame(work, error);
    } finally {
      asked.open = false;
    }
  }
  return found;
}

/** A check that goes on after its time is up must not reach into what has become somebody else's transaction. */
function whileOpen(asked: { readonly open: boolean }, port: CheckInput['others']): CheckInput['others'] {
  return (name, value) => (asked.open ? port(name, value) : Promise.reject(refusal('RULE_FAILED', { rule: `others ${name}` })));
}

function recordsWhileOpen(asked: { readonly open: boolean }, port: CheckInput['record']): CheckInput['record'] {
  return (table, key) => (asked.open ? port(table, key) : Promise.reject(refusal('RULE_FAILED', { rule: `record ${table.title.en}` })));
}

/** @throws JinguoError RULE_REFUSED with every refusing finding. */
export function requireNoRefusal(found: readonly Finding[]): void {
  const refused = found.filter((one) => one.severity === 'refuse');
  if (refused.length > 0) throw refusal('RULE_REFUSED', { count: refused.length }, { issues: refused });
}

// What needs a consent asks whether it still stands: publishing a name, handing data to another organisation, going on with an
// application at all. Once it was withdrawn that is refused, and what was done before stays as it was. domain.md §3.7, PIPL 15, 47
import type { ConsentTo } from '../../definition/consents.ts';
import type { LocalText } from '../../definition/text.ts';
import { refusal } from '../../errors.ts';
import { withdrawalsOf, withdrawnOfEntries } from '../../store/queries/consents.ts';
import { bringInEntries, type Scene } from '../command/scene.ts';
import { isListed, stageNow, type WorkItem } from '../command/work-item.ts';

export type NeedsConsent = 'publish' | 'share' | 'goOn';

/** Who takes back that what is sensitive of her is used, takes back all that is done with it. */
const needs: Readonly<Record<NeedsConsent, { readonly of: readonly ConsentTo[]; readonly what: LocalText }>> = {
  publish: { of: ['publication', 'sensitive'], what: { zh: '公示、公布', en: 'published' } },
  share: { of: ['sharing', 'sensitive'], what: { zh: '提供给其他单位', en: 'handed to another organisation' } },
  goOn: { of: ['sensitive'], what: { zh: '继续审核通过', en: 'approved' } },
};
/** Of a long list the first few are named. */
const mostNamed = 5;

/** Which consents of an item and of its entries, where it is a batch, were withdrawn; by item. */
export async function withdrawnFrom({ tx }: Pick<Scene, 'tx'>, { row, workflow }: WorkItem): Promise<ReadonlyMap<string, ReadonlySet<ConsentTo>>> {
  if (workflow.compiled.definition.form === 'batch') return withdrawnOfEntries(tx, row.id);
  const own = await withdrawalsOf(tx, row.id);
  return new Map(own.length === 0 ? [] : [[row.id, new Set(own.map((one) => one.consented_to))]]);
}

/** Whether something that was withdrawn is needed for it. */
export function isMissing(withdrawn: ReadonlySet<ConsentTo> | undefined, need: NeedsConsent): boolean {
  return withdrawn !== undefined && needs[need].of.some((to) => withdrawn.has(to));
}

/** @throws JinguoError CONSENT_WITHDRAWN, naming which of these items it stands against. */
export function requireConsent(withdrawn: ReadonlyMap<string, ReadonlySet<ConsentTo>>, need: NeedsConsent, items: readonly { readonly id: string; readonly number: string }[]): void {
  const missing = items.filter(({ id }) => isMissing(withdrawn.get(id), need)).map((one) => one.number);
  if (missing.length === 0) return;
  const [first, rest] = [missing.slice(0, mostNamed), missing.length - mostNamed];
  const which = { zh: `${first.join('、')}${rest > 0 ? `等${missing.length}件` : ''}`, en: `${first.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}` };
  throw refusal('CONSENT_WITHDRAWN', { which, what: needs[need].what });
}

/**
 * Looks at what a command decided: whom it hands to a partner, and what it approves.
 *
 * @throws JinguoError CONSENT_WITHDRAWN
 */
export async function requireConsents(scene: Scene): Promise<void> {
  for (const work of scene.items.values()) {
    if (work.steps.length === 0 || work.loadedVersion === 0) continue;
    const isBatch = work.workflow.compiled.definition.form === 'batch';
    const shares = handsOver(work);
    const goesOn = !isBatch && work.steps.some((step) => step.action === 'approve') && !endsIll(work);
    if (!shares && !goesOn) continue;
    const withdrawn = await withdrawnFrom(scene, work);
    if (withdrawn.size === 0) continue;
    const asked = isBatch ? (await bringInEntries(scene, work)).filter((entry) => isListed(entry, work.row.stage)) : [work];
    if (shares) requireConsent(withdrawn, 'share', asked.map((one) => one.row));
    if (goesOn) requireConsent(withdrawn, 'goOn', [work.row]);
  }
}

/** It came to a stage at which another organisation acts. */
function handsOver(work: WorkItem): boolean {
  return work.row.status === 'open' && work.steps.some((step) => step.from !== step.to) && stageNow(work).actors.some((rule) => 'partner' in rule);
}

/** What is approved may be that it ends: its removal, its refusal. */
function endsIll(work: WorkItem): boolean {
  return work.row.status === 'done' && stageNow(work).settings['good'] !== true;
}

// A destroyed file as its page still shows it: which it was, its stages and days, who in office acted; nothing of whose it was.
import type { JsonObject } from '../../definition/text.ts';
import { refusal } from '../../errors.ts';
import { nobody } from '../../store/queries/erase-item.ts';
import { stageNow, type WorkItem } from '../command/work-item.ts';
import type { ItemDetail } from '../views.ts';
import { destroyedOf } from './remains.ts';

/** Entries that tell of the destruction itself keep their words. */
const ofTheArchive: ReadonlySet<string> = new Set(['proposeDestruction', 'destroyFile', 'keepLonger', 'keepAfterAll']);

/** Leaves a page as it is, unless its file was destroyed. */
export function afterDestruction(detail: ItemDetail, data: JsonObject): ItemDetail {
  const mark = destroyedOf(data);
  if (mark === undefined) return detail;
  return {
    ...detail,
    destroyed: { on: mark.on, documentNumber: mark.documentNumber },
    actions: [],
    withdrawsConsent: 'no',
    applicantName: nobody.name,
    timeline: detail.timeline.map((entry) => ({
      ...entry,
      ...(entry.actorPost === null && !entry.bySystem ? { actorName: nobody.name } : {}),
      ...(ofTheArchive.has(entry.action) ? {} : { opinion: null, about: [], why: [] }),
    })),
    graph: { ...detail.graph, stages: detail.graph.stages.map((stage) => ({ ...stage, visits: stage.visits.map((visit) => ({ ...visit, by: null, opinion: null, why: [] })) })) },
    opinions: detail.opinions.map((one) => ({ ...one, opinion: null })),
  };
}

/** @throws JinguoError ACTION_NOT_POSSIBLE for a file that was destroyed: nothing happens to it any more. */
export function requireNotDestroyed(work: WorkItem): void {
  if (destroyedOf(work.data) === undefined) return;
  throw refusal('ACTION_NOT_POSSIBLE', { stage: stageNow(work).title, action: { zh: '办理', en: 'Act' }, why: { zh: '档案已销毁', en: 'its file was destroyed' } });
}

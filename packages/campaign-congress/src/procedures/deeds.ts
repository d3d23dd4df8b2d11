// What can be done from the desk without opening an item: each stage of a round has one deed, with the one number it needs.
// May she? is asked of the engine each time; here it is only put into words and carried out as an ordinary command.
import type { ActingEngine, ExplainView, JsonObject } from '@jinguo/core/plugin';
import { numberAt } from '@jinguo/core/programme';
import { z } from 'zod';
import type { RoundItem } from './read-congress.ts';
import { deed, id, type Doable, type RoundStage } from './shapes.ts';

type Deed = Doable['deed'];
type Action = 'approve' | 'record';

const ofStage: Partial<Record<RoundStage, { readonly deed: Deed; readonly action: Action }>> = {
  preparing: { deed: 'confirmList', action: 'record' },
  issuing: { deed: 'issue', action: 'record' },
  collecting: { deed: 'collect', action: 'record' },
  terminals: { deed: 'box', action: 'record' },
  publishing: { deed: 'box', action: 'record' },
  tally: { deed: 'enter', action: 'approve' },
  mismatch: { deed: 'recount', action: 'approve' },
  signing: { deed: 'sign', action: 'approve' },
  boxSigning: { deed: 'sign', action: 'approve' },
  announcing: { deed: 'announce', action: 'approve' },
};

const titles: Readonly<Record<Exclude<Deed, 'open'>, Doable['title']>> = {
  confirmList: { zh: '确认候选人名单', en: 'Confirm the list' },
  issue: { zh: '发出选票', en: 'Issue the ballots' },
  collect: { zh: '收回选票', en: 'Collect the ballots' },
  box: { zh: '电子票箱', en: 'Electronic box' },
  enter: { zh: '录入计票单', en: 'Enter the tally' },
  recount: { zh: '重新计票', en: 'Count again' },
  sign: { zh: '总监票人签字', en: 'Sign as chief scrutineer' },
  announce: { zh: '宣布结果', en: 'Announce the result' },
  finish: { zh: '本项选举完毕，进入下一步', en: 'This election is over: go on' },
};

export interface RoundAtHand {
  readonly item: RoundItem;
  readonly present: number;
  readonly listFits: boolean;
}

export function roundDeed(explained: ExplainView, { item, present, listFits }: RoundAtHand): Doable | null {
  const own = ofStage[item.stage];
  if (own === undefined || !explained.actions.some((one) => one.action === own.action && one.mine)) return null;
  const base = { itemId: item.id, version: explained.version, suggested: null };
  // A list that is too short is added to on the item's own page.
  if (own.deed === 'confirmList' && !listFits) return { ...base, deed: 'open', title: explained.stageTitle };
  const suggested = own.deed === 'issue' ? present : own.deed === 'collect' ? numberAt(item.data, 'issue.issued') : null;
  return { ...base, deed: own.deed, title: own.deed === 'open' ? explained.stageTitle : titles[own.deed], suggested };
}

/** The step of the congress itself: one that asks for nothing is done at once, what asks for a paper on the item's page. */
export function congressDeed({ itemId, version, stage, stageTitle, actions }: ExplainView): Doable | null {
  const mine = actions.find((one) => one.mine && ['submit', 'approve', 'record'].includes(one.action));
  if (mine === undefined) return null;
  const deed = stage.startsWith('elect') && mine.action === 'record' && mine.missing.length === 0 ? 'finish' : 'open';
  return { deed, itemId, version, title: deed === 'finish' ? titles.finish : stageTitle, suggested: null };
}

/** What became of the ballots that were printed, beside those that go out. */
const ballots = z.int().min(0).max(9999);

export const advanceInput = z.strictObject({ itemId: id, version: z.int().min(1), key: z.string().min(8).max(80), deed: deed.exclude(['open', 'enter', 'box']), number: z.int().min(0).max(100_000).nullable(), paper: z.strictObject({ printed: ballots, destroyed: ballots, spare: ballots }).optional() });

export async function advance(engine: ActingEngine, { itemId, version, key, deed, number, paper }: z.output<typeof advanceInput>): Promise<{ readonly stage: string }> {
  const { action, form } = commandOf(deed, number ?? 0, paper);
  const { stage } = await engine.act({ itemId, action, seenVersion: version, key, ...(form === undefined ? {} : { form }) });
  return { stage };
}

function commandOf(deed: z.output<typeof advanceInput>['deed'], number: number, paper: z.output<typeof advanceInput>['paper']): { readonly action: Action; readonly form?: JsonObject } {
  switch (deed) {
    case 'confirmList':
      return { action: 'record', form: { confirmed: true } };
    case 'issue':
      return { action: 'record', form: { printed: number, issued: number, ...paper } };
    case 'collect':
      return { action: 'record', form: { collected: number } };
    case 'sign':
      return { action: 'approve', form: { signed: true } };
    case 'announce':
    case 'recount':
      return { action: 'approve' };
    case 'finish':
      return { action: 'record' };
  }
}

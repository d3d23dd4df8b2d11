// A14 积分 (domain.md §4): 规则 → 记分事件 → 审核 → 入账 (只增不改, 冲正) → 兑换. Three workflows write in one book of each account: an
// event adds, a reversal names the entry it takes back, a redemption spends; the book is never below zero.
import type { NumberParameter } from '../../definition/parameter.ts';
import type { JsonObject, LocalText } from '../../definition/text.ts';
import type { WorkflowDefinitionInput } from '../../definition/workflow-definition.ts';
import type { ItemView, NamedContributions, Programme } from '../../plugin/contributions.ts';
import { isObject } from '../../values/json.ts';
import { fill } from '../blocks/fill.ts';
import { level } from '../blocks/level.ts';
import { tell } from '../blocks/parts.ts';
import { putDown } from '../blocks/put-down.ts';
import { choice, count, date, formSpec, longText, text, unit } from '../fields.ts';
import { itemWorkflow } from '../item-workflow.ts';
import { singlePaper } from '../papers/item-papers.ts';
import { at } from '../posts.ts';
import { sheetOf } from '../sheet.ts';
import { numberAt, textAt } from '../values.ts';
import { accountOf, pointsRules } from './points-rules.ts';

type Named = LocalText & { readonly value: string };

/** Parameters of a book of points 积分 (A14). */
export interface PointsBook extends Pick<WorkflowDefinitionInput, 'campaign' | 'visibleTo'> {
  /** Catalogue codes of events, reversals and redemptions. */
  readonly code: string;
  readonly codes: { readonly reversal: string; readonly redemption: string };
  /** Workflow of the events; those of the others are `<name>-reversal` and `<name>-redemption`. */
  readonly name: string;
  readonly title: LocalText;
  /** What the points are called. */
  readonly noun: LocalText;
  readonly issuer: string;
  readonly startedBy?: WorkflowDefinitionInput['startedBy'];
  /** The field that names an account, its label, and what its holder is called in refusals, e.g. 该家庭. */
  readonly account: { readonly name: string; readonly field: JsonObject; readonly label: string; readonly holder: string };
  /** What brings points: `each` for one unit and, where there is a cap, `aDay` at most. Both are a lead's to change. */
  readonly sources: readonly (Named & { readonly each: NumberParameter; readonly aDay?: NumberParameter })[];
  readonly units: { readonly in: LocalText; readonly maximum: number };
  /** Further fields of an event. */
  readonly event: Readonly<Record<string, JsonObject>>;
  /** Per cent carried over at the end of a year, and the points each level begins with. */
  readonly carry: NumberParameter;
  readonly levels: readonly NumberParameter[];
  /** What points are redeemed for, and the price of each in points. */
  readonly gifts: readonly (Named & { readonly price: NumberParameter })[];
  readonly redemption: { readonly gift: LocalText; readonly fields?: Readonly<Record<string, JsonObject>>; readonly checks?: readonly string[]; readonly handing: LocalText; readonly most: number; /** The last line of the receipt. */ readonly words: string };
  readonly keys?: (data: JsonObject) => Readonly<Record<string, string>>;
  readonly own?: NamedContributions;
}

const pointsField = { from: 'entry.points', type: 'integer', title: { zh: '分值', en: 'Points' } } as const;
/** How the account stands with the entry in it: shown to who handles it, printed on the receipt. */
const bookFields = {
  balance: { from: 'book.balance', type: 'integer', title: { zh: '账户余额（含本笔）', en: 'Balance of the account, with this' }, optional: true },
  level: { from: 'book.level', type: 'integer', title: { zh: '账户等级（含本笔）', en: 'Level of the account, with this' }, optional: true },
} as const;
const counts = (figure: string, field?: string) => ({ effect: 'count', params: { figure, ...(field === undefined ? {} : { field }) } });

/** The lines of a receipt that say how the account stands; none of a redemption from before it was kept. */
function standsAt(data: JsonObject): readonly string[] {
  return isObject(data['book']) ? [`兑换后余额：${numberAt(data, 'book.balance')}分（${numberAt(data, 'book.level')}级）`] : [];
}

/** A programme of points: events entered, taken back and redeemed, in one book of each account. */
export function pointsBook(spec: PointsBook): Programme {
  const { account, name, noun, redemption: redeeming, own = {} } = spec;
  const holder = { [account.name]: account.field, orgUnit: unit() };
  const event = formSpec({ zh: '积分登记', en: 'Event' }, [{ zh: '事项', en: 'Event', fields: { ...holder, source: choice('来源', 'Source', spec.sources.map(({ value, zh, en }) => ({ value, zh, en }))), on: date('发生日期', 'On'), units: count('数量', 'How many', { ...spec.units, minimum: 1 }), ...spec.event } }]);
  const reversal = formSpec({ zh: '积分冲正', en: 'Reversal' }, [{ zh: '冲正', en: 'Reversal', fields: { ...holder, number: text('被冲正的编号', 'Number of the entry', { maxLength: 30, examples: [`${spec.code}-2022-0007`] }), points: count('冲正分值', 'Points taken back', { in: 'points', minimum: 1, maximum: 9999 }), reason: longText('原因', 'Why', { maxLength: 300 }) } }]);
  const redemption = formSpec({ zh: '积分兑换', en: 'Redemption' }, [{ zh: '兑换', en: 'Redemption', fields: { ...holder, gift: choice(redeeming.gift.zh, redeeming.gift.en, spec.gifts.map(({ value, zh, en }) => ({ value, zh, en }))), ...redeeming.fields, quantity: count('份数', 'How many', { in: 'copies', minimum: 1, maximum: redeeming.most }) } }]);

  const shared = { campaign: spec.campaign, programme: name, startedBy: spec.startedBy ?? [{ role: 'villageOfficer' }, { role: 'townOfficer' }], ...(spec.visibleTo === undefined ? {} : { visibleTo: spec.visibleTo }) };
  const earned = Object.fromEntries(spec.sources.flatMap(({ value, each, aDay }) => [[value, each], ...(aDay === undefined ? [] : [[`${value}Day`, aDay]])]));
  const kept = { carry: spec.carry, ...Object.fromEntries(spec.levels.map((one, index) => [`level${index + 1}`, one])) };
  const prices = Object.fromEntries(spec.gifts.map(({ value, price }) => [value, price]));
  const { checks, computes } = pointsRules({ events: name, account: account.name, holder: account.holder, sources: spec.sources, levels: spec.levels.length });

  const events = itemWorkflow({
    ...shared, code: spec.code, workflow: name, title: noun, parameters: { ...earned, ...kept },
    fields: { points: pointsField, ...bookFields, source: { from: 'event.source', type: 'text', title: { zh: '来源', en: 'Source' } }, on: { from: 'event.on', type: 'date', title: { zh: '发生日期', en: 'On' } } },
    blocks: [
      fill('event', { title: { zh: '记分事件', en: 'Event' }, form: event, checks: ['dailyCap', 'onceHeld', 'onceTold'], computes: ['entry'] }),
      level('entered', { title: { zh: '审核入账', en: 'Entered' }, by: [at.townOfficer], within: 5, computes: ['book'], approved: { zh: '入账（只增不改）', en: 'Entered for good' }, effects: [counts('points', 'points'), counts('events'), tell('entered', { zh: '积分已审核入账', en: 'The points are entered' })] }),
    ],
  });
  const reversals = itemWorkflow({
    ...shared, code: spec.codes.reversal, workflow: `${name}-reversal`, title: { zh: '积分冲正', en: 'Reversal of points' }, parameters: kept,
    fields: { points: pointsField, ...bookFields, reverses: { from: 'reversal.number', type: 'text', title: { zh: '被冲正的编号', en: 'Number of the entry' } } },
    blocks: [
      fill('reversal', { title: { zh: '冲正申请', en: 'Reversal' }, form: reversal, checks: ['entryThere', 'neverBelowZero'], computes: ['entry'] }),
      level('approved', { title: { zh: '区妇联审核', en: 'Approved' }, by: [at.districtClerk], within: 5, computes: ['book'], effects: [counts('points', 'points'), tell('reversed', { zh: '积分冲正已审核入账', en: 'The points are taken back' })] }),
    ],
  });
  const redemptions = itemWorkflow({
    ...shared, code: spec.codes.redemption, workflow: `${name}-redemption`, title: { zh: '积分兑换', en: 'Redemption of points' }, parameters: { ...kept, ...prices },
    fields: { points: pointsField, ...bookFields, quantity: { from: 'redemption.quantity', type: 'integer', title: { zh: '份数', en: 'How many' } } },
    blocks: [
      fill('redemption', { title: { zh: '兑换申请', en: 'Redemption' }, form: redemption, checks: ['neverBelowZero', ...(redeeming.checks ?? [])], computes: ['entry', 'book'] }),
      level('approved', { title: { zh: '核对余额', en: 'Checked against the balance' }, by: [at.townOfficer], within: 3, checks: ['neverBelowZero'], computes: ['book'], effects: [tell('approved', { zh: '积分兑换已核对，待领取', en: 'The redemption is approved and waits to be handed over' })] }),
      putDown('handedOver', { title: redeeming.handing, by: [at.villageOfficer], days: 10, done: { zh: '已领取', en: 'Handed over' }, paper: 'giftReceipt', effects: [counts('redeemed'), tell('handedOver', { zh: '兑换的礼品已领取', en: 'What was redeemed is handed over' })] }),
    ],
  });

  const itemTitle = (data: JsonObject) => accountOf(data, account.name);
  const keys = (data: JsonObject) => ({ [account.name]: itemTitle(data), ...spec.keys?.(data) });
  const reads = ({ data }: ItemView) => (itemTitle(data) === '' ? [] : [{ key: account.name, value: itemTitle(data) }]);
  return {
    code: spec.code,
    title: spec.title,
    workflows: [events, reversals, redemptions].map((definition) => ({ definition, itemTitle, keys, reads })),
    figures: {
      events: { title: { zh: `${noun.zh}记分`, en: 'Events with points' }, unit: { zh: '次', en: 'events' } },
      points: { title: { zh: `${noun.zh}（净额）`, en: 'Points, net of reversals' }, unit: { zh: '分', en: 'points' } },
      redeemed: { title: { zh: '积分兑换', en: 'Redemptions' }, unit: { zh: '份', en: 'gifts' } },
      ...own.figures,
    },
    checks: { ...checks, ...own.checks },
    computes: { ...computes, ...own.computes },
    papers: {
      giftReceipt: singlePaper({ title: `${noun.zh}兑换领取单`, issuer: spec.issuer, text: ({ data }) => [`${account.label}：${itemTitle(data)}`, `兑换：${spec.gifts.find((one) => one.value === textAt(data, 'redemption.gift'))?.zh ?? ''}，${numberAt(data, 'redemption.quantity')}份`, `扣减积分：${-numberAt(data, 'entry.points')}分`, ...standsAt(data), redeeming.words] }),
      ...own.papers,
    },
    imports: [sheetOf({ workflow: name, form: event, unitField: 'orgUnit' })],
  };
}

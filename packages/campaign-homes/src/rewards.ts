// 星级奖励 (domain.md §9 MJ01/MJ02 奖惩): paid out of a budget of the year, into the householder's account, once a year for each house
// and no more than once for each naming or look; how much is what its title says. A courtyard's star and a balcony's are two things.
import type { Check, LocalDate, OtherItem, Programme } from '@jinguo/core/plugin';
import { addMonths, formatYuan, isLocalDate } from '@jinguo/core/plugin';
import { grant, money, numberAt, refuse, standsOn, text } from '@jinguo/core/programme';
import { houseKey } from './house.ts';
import { issuer } from './office.ts';

export interface Rewards {
  readonly code: string;
  readonly budgetCode: string;
  /** Workflow of the titles. */
  readonly of: string;
  readonly title: { readonly zh: string; readonly en: string };
}

export function rewards({ code, budgetCode, of, title }: Rewards): Programme {
  const name = `${of}-rewards`;
  return grant({
    campaign: 'homes', code, budgetCode, name, title, issuer, noun: title.zh, noticed: false, visited: false,
    // The title was rated, decided and published; what is left to look at is the account.
    levels: ['townReview'],
    application: [{ zh: '称号', en: 'Title', fields: { place: { ...text('门牌', 'House', { maxLength: 60, examples: ['竹林浜12号', '南溪花园3幢502室'] }), 'x-mask': 'address' }, due: money('年度奖励（按称号评定的星级）', 'Reward of its stars', { minimum: 1, maximum: 1_000_000, examples: [20_000, 50_000, 100_000] }) } }],
    amountOf: (data) => numberAt(data, 'application.due'),
    onceBy: [{ key: 'place', value: houseKey, path: '/application/place', what: { zh: '该户', en: 'the house' } }],
    checks: ['entitled'],
    own: { checks: { entitled: entitled({ of, name }) } },
  });
}

const dropped = ['notAccepted', 'rejected', 'withdrawn', 'terminated', 'voided'];

/** While its title stands: named, or found to stand by its last look, within a year, and not yet paid for since. */
function entitled({ of, name }: { readonly of: string; readonly name: string }): Check {
  return async ({ data, today, others }) => {
    const here = await others('place', houseKey(data));
    const title = here.filter((other) => other.workflow === of && stands(other, today) && addMonths(stoodSince(other), 12) > today).toSorted((a, b) => (stoodSince(a) < stoodSince(b) ? 1 : -1))[0];
    if (title === undefined) return [refuse('/application/place', 'NO_TITLE', { zh: '该门牌没有有效的星级称号（整改或待年查期间暂不发放），请核对门牌', en: 'this house holds no valid title, or one that is being looked at or put right; check the house' })];
    const paid = here.find((other) => other.workflow === name && !dropped.includes(other.result ?? '') && other.createdOn >= stoodSince(title));
    const due = Number(title.fields['reward'] ?? 0);
    return [
      ...(paid === undefined ? [] : [refuse('/application/place', 'PAID_SINCE', { zh: `本次命名（年查）的奖励已申请（${paid.number}），下次年查合格后再申请`, en: `was applied for since its last look (${paid.number}); apply again when the next one finds it to stand` })]),
      ...(numberAt(data, 'application.due') === due ? [] : [refuse('/application/due', 'OTHER_SUM', { zh: `该称号（${title.number}）的年度奖励为${formatYuan(due)}，请更正`, en: `the reward of this title (${title.number}) is ${formatYuan(due)}; correct it` })]),
    ];
  };
}

/** The day of its naming or last look; a star lost since begins no new year. */
function stoodSince({ since, fields }: OtherItem): LocalDate {
  const [lowered, ratedOn, namedOn] = ['lowered', 'ratedOn', 'namedOn'].map((name) => fields[name]);
  const stood = [ratedOn, namedOn].filter((one) => typeof one === 'string').filter(isLocalDate).toSorted().at(-1);
  return typeof lowered !== 'string' || stood === undefined ? since : stood;
}

/** Named and not being looked at; one from before titles had a last day is rewarded after its last look as well. */
function stands(title: OtherItem, today: LocalDate): boolean {
  if (title.result === 'named') return title.fields['validUntil'] === undefined;
  return standsOn(title, today) && /^(?:year\d|term)$/u.test(title.stage);
}

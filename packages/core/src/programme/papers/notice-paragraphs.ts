// What every public notice 公示 says beside its subject: the period with its days, how to object, and whom to call. domain.md §3.3, §3.4
import { printDate } from '../../calendar/local-date.ts';
import type { WordsParameter } from '../../definition/parameter.ts';
import type { PaperInput } from '../../plugin/contributions.ts';
import { wordsParameter } from '../parameter.ts';

/** “自…至…（N个工作日）”, or of natural days, as printed on every notice. */
export function periodText({ period }: PaperInput): string {
  if (period === undefined) return '公示期以发布之日计算为准。';
  const days = period.unit === 'naturalDays' ? `${period.days}天，末日遇休息日顺延` : `${period.days}个工作日`;
  return `公示期：自${printDate(period.startsOn)}至${printDate(period.endsOn)}（${days}）。`;
}

/** How to object: real name and contact of a person, the stamp of a unit. */
export const howToObject = '对公示对象有异议的，请在公示期内以来电、来信、来访等方式反映。个人反映情况请署真实姓名和联系方式，单位反映情况请加盖公章。';

/**
 * Basis, and telephone, address and e-mail, on the notices of single items: lists a lead keeps; a list of entries has those of its
 * round. domain.md §3.4
 */
export function contactsParameter(contacts: readonly string[], basis: readonly string[] = ['本年度本项目工作通知']): { readonly noticeContacts: WordsParameter; readonly noticeBasis: WordsParameter } {
  return { noticeContacts: wordsParameter('公示上的联系方式', 'Contacts on public notices', contacts), noticeBasis: wordsParameter('公示依据', 'Basis of public notices', basis) };
}

/** What stands below the subject of a single item's notice; the workflow declares `contactsParameter`. */
export function noticeParagraphs(input: PaperInput): readonly string[] {
  // Items that began before there were such lists publish without them.
  const listed = (name: string) => input.words?.[name] ?? [];
  const said = (before: string, words: readonly string[], between: string) => (words.length === 0 ? [] : [`${before}：${words.join(between)}。`]);
  return [...said('依据', listed('noticeBasis'), '、'), periodText(input), howToObject, ...said('联系方式', listed('noticeContacts'), '；')];
}

// The forms of one round of ballots. The first is filled by the congress or by the round before; nobody types it.
import { choice, count, formSpec, group, mustTick, rows, text } from '@jinguo/core/programme';
import { bodyTitles, type Body } from '../bodies.ts';
import { ballots } from './measures.ts';

const most = 1000;
const texts = (zh: string, en: string, maxItems: number) => ({ type: 'array', maxItems, items: { type: 'string', minLength: 1, maxLength: 64 }, title: zh, 'x-en': en });
/** Written by the box of terminals and never typed. */
const hidden = (zh: string, en: string) => text(zh, en, { maxLength: 400, 'x-widget': 'hidden' });

export function ballot(of: readonly Body[]) {
  return formSpec({ zh: '选票', en: 'Ballot' }, [
    {
      zh: '选举', en: 'Election',
      fields: {
        body: choice('选举职务', 'For', of.map((value) => ({ value, ...bodyTitles[value] }))), sequence: count('轮次', 'Round', { minimum: 1 }),
        kind: choice('类别', 'Kind', [{ value: 'first', zh: '选举', en: 'Election' }, { value: 'revote', zh: '再次投票', en: 'Re-vote' }, { value: 'further', zh: '另行选举', en: 'Further election' }]),
        why: choice('原因', 'Why', [{ value: 'start', zh: '首次', en: 'First' }, { value: 'again', zh: '上轮无效，重新投票', en: 'The last one was void' }, { value: 'tie', zh: '末位票数相等', en: 'A tie' }, { value: 'openSeats', zh: '当选人数不足', en: 'Open seats' }]),
        seats: count('应选人数', 'Seats', { in: 'people', minimum: 1, maximum: 500 }),
        candidates: { type: 'array', maxItems: most, items: group({ id: text('编号', 'Id', { maxLength: 60 }), name: text('姓名', 'Name', { maxLength: 60 }) }), title: '候选人', 'x-en': 'Candidates' },
        threshold: choice('当选票数', 'What elects', [{ value: 'majority', zh: '过半数', en: 'Majority' }, { value: 'thirdOfBallots', zh: '不少于选票三分之一', en: 'A third of the ballots' }]),
        seated: texts('已当选', 'Elected before', 500),
      },
    },
    { zh: '监票计票', en: 'Scrutineers and tellers', fields: { chief: text('总监票人', 'Chief scrutineer', { maxLength: 64, 'x-widget': 'person' }), tellers: { ...texts('计票人', 'Tellers', 2), minItems: 2, uniqueItems: true, 'x-widget': 'people' }, scrutineers: texts('监票人', 'Scrutineers', 60) } },
  ]);
}

export const preparing = formSpec({ zh: '候选人名单', en: 'Candidates' }, [{ zh: '名单', en: 'List', fields: { added: { ...rows('补充提名（另行选举候选人不足时）', 'Proposed in addition', { name: text('姓名', 'Name', { maxLength: 30 }) }), maxItems: 60 }, confirmed: mustTick('名单已由主席团确认', 'Confirmed by the presidium') } }], ['added']);

export const issue = formSpec({ zh: '发票', en: 'Issue' }, [{ zh: '发票', en: 'Issue', fields: { printed: count('印制选票', 'Ballots printed', { in: ballots }), issued: count('发出选票', 'Ballots issued', { in: ballots }), destroyed: count('当场销毁的余票', 'Spare ballots destroyed', { in: ballots }), spare: count('封存的余票', 'Spare ballots sealed', { in: ballots }), opening: hidden('票箱', 'Box'), key: hidden('票箱公钥', 'Key of the box') } }], ['destroyed', 'spare', 'opening', 'key']);

export const collect = formSpec({ zh: '收票', en: 'Collection' }, [{ zh: '收票', en: 'Collection', fields: { collected: count('收回选票', 'Ballots collected', { in: ballots }) } }]);

/** What the box says when it is closed; nobody types it. */
export const closing = formSpec({ zh: '关闭电子票箱', en: 'Closing of the box' }, [
  { zh: '票箱', en: 'The box', fields: { opening: hidden('票箱', 'Box'), issued: { ...count('发出票码', 'Slips out', { in: ballots }), 'x-widget': 'hidden' }, cast: { ...count('已投选票', 'Ballots in', { in: ballots }), 'x-widget': 'hidden' }, digest: hidden('选票校验值', 'Digest of the ballots'), signature: hidden('票箱签名', 'Signature of the box') } },
], ['opening', 'issued', 'cast', 'digest', 'signature']);

/** What comes out of it, and whom the scrutineers found not eligible. */
export const publishing = formSpec({ zh: '公布电子选票', en: 'Publication of the ballots' }, [
  {
    zh: '选票', en: 'Ballots',
    fields: {
      ballots: { type: 'array', maxItems: 100_000, items: { type: 'string', maxLength: 20_000 }, title: '票箱公布的选票', 'x-en': 'Ballots from the box', 'x-widget': 'hidden' },
      ineligible: { ...texts('无资格的另选人', 'Written in, not eligible', most), 'x-widget': 'hidden' },
    },
  },
], ['ballots', 'ineligible']);

export const sheet = formSpec({ zh: '计票单', en: 'Tally sheet' }, [
  { zh: '选票', en: 'Ballots', fields: { valid: count('有效票', 'Valid', { in: ballots }), invalid: count('无效票', 'Invalid', { in: ballots }) } },
  { zh: '候选人', en: 'Candidates', fields: { lines: { type: 'array', maxItems: most, items: group({ id: text('候选人', 'Candidate', { maxLength: 60 }), for: count('赞成', 'For', { in: 'votes' }), against: count('反对', 'Against', { in: 'votes' }), abstain: count('弃权', 'Abstained', { in: 'votes' }) }), title: '候选人得票', 'x-en': 'Votes' }, writeIns: { ...rows('另选他人', 'Written in', { name: text('姓名', 'Name', { maxLength: 30 }), for: count('赞成', 'For', { in: 'votes', minimum: 1 }) }), maxItems: most } } },
], ['writeIns']);

export const signing = formSpec({ zh: '总监票人签字', en: 'Signature' }, [{ zh: '签字', en: 'Signature', fields: { signed: mustTick('两份计票单一致，各项数字相符', 'Both sheets agree and the figures add up') } }]);

// FZ08 岗村结对 (domain.md §9 FZ07: a 岗 pairs with a village, at least two activities a year): which post, by the number of its plaque, and
// with which village; a group of posts may have several.
import type { Check } from '@jinguo/core/plugin';
import { choice, partnership, refuse, text, textAt, unit, warn } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const forms = [{ value: 'group', zh: '多岗组团', en: 'Groups of posts' }, { value: 'pair', zh: '岗村结对', en: 'Pairs' }] as const;
const titled = /^(?:year|review|rectify|recheck)/u;

/** A pair says which post and which village. */
const pairNamed: Check = ({ data }) => {
  if (textAt(data, 'draft.form') !== 'pair') return [];
  return [
    ...(textAt(data, 'draft.plaque') === '' ? [refuse('/draft/plaque', 'POST_MISSING', { zh: '岗村结对须填写巾帼文明岗的牌匾编号', en: 'a pair names its model post by the number of its plaque' })] : []),
    ...(textAt(data, 'draft.village') === '' ? [refuse('/draft/village', 'VILLAGE_MISSING', { zh: '岗村结对须选择结对的村（社区）', en: 'a pair names its village or community' })] : []),
  ];
};

/** What the books do not hold, a post from before the system or of another level, is looked at; a title that is over pairs with nobody. */
const postStands: Check = async ({ data, others }) => {
  const plaque = textAt(data, 'draft.plaque');
  const posts = plaque === '' ? [] : (await others('plaque', plaque)).filter((other) => other.workflow === 'model-posts');
  if (posts.some((post) => post.result !== null)) return [refuse('/draft/plaque', 'TITLE_OVER', { zh: '该岗的称号已撤销或期满，不能结对', en: 'the post’s title was taken away or is over' })];
  return plaque === '' || posts.some((post) => titled.test(post.stage)) ? [] : [warn('/draft/plaque', 'TITLE_NOT_FOUND', { zh: '系统内没有这一牌匾编号的巾帼文明岗，请核对命名文件', en: 'the books hold no model post of this plaque; check the document' })];
};

export const postPairs = partnership({
  campaign: 'enterprise', code: 'FZ08', name: 'grouped-posts', title: { zh: '多岗组团、比武竞赛与岗村结对', en: 'Grouped posts' }, issuer, noun: '结对协议', activities: 2,
  draft: [{ zh: '岗与村', en: 'Post and village', fields: {
    form: choice('形式', 'Form', forms), plaque: text('巾帼文明岗牌匾编号（结对须填写）', 'Plaque of the model post; a pair gives it', { maxLength: 40, examples: ['FZ07牌〔2022〕003'] }), village: unit('结对村（社区）', 'Village or community it pairs with'),
  } }],
  optional: ['plaque', 'village'], checks: ['pairNamed', 'postStands'],
  fields: { plaque: { from: 'draft.plaque', type: 'text', title: { zh: '牌匾编号', en: 'Plaque' }, optional: true } },
  own: { checks: { pairNamed, postStands } },
});

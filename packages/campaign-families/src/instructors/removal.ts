// JH02, 除名 (domain.md §7): at once, for paid referrals, harm to a child or false papers; whoever takes her off says for which.
import type { Check } from '@jinguo/core/plugin';
import { choice, forHandlers, refuse, textAt, warn } from '@jinguo/core/programme';

/** Read by who handles it. */
export const removedFor = forHandlers(choice('除名事由（除名时必填）', 'Removed for (where she is removed)', [{ value: 'referrals', zh: '有偿介绍、招揽服务', en: 'Paid referrals' }, { value: 'harm', zh: '侵害儿童', en: 'Harm to a child' }, { value: 'falsePapers', zh: '材料弄虚作假', en: 'False papers' }]));

/** Nobody is taken off the roster without one of the three grounds; who is not removed has none. */
export const removalGround: Check = ({ data, stage, verdict }) => {
  const form = stage === 'renewal' ? 'renewal' : 'registration';
  const given = textAt(data, `${form}.removedFor`) !== '';
  if (verdict === 'removed') return given ? [] : [refuse(`/${form}/removedFor`, 'REMOVAL_GROUND', { zh: '除名须选择事由：有偿介绍、侵害儿童或弄虚作假', en: 'say for what she is removed: paid referrals, harm to a child or false papers' })];
  return given ? [warn(`/${form}/removedFor`, 'NOT_REMOVED', { zh: '填写了除名事由，但未选择“除名”，请核对', en: 'a ground of removal is given and she is not removed; please check' })] : [];
};

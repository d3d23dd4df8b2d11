// SY04 公众号专栏: 初审 科室, 复审 分管, 终审 主席, three proofs; a piece may carry several issues (domain.md §9). 2021: 330刊 of the
// history column, 信息41篇, 媒体报道23篇, 专题微信700余篇.
import { count, publishing } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const columns = [
  { value: 'study', zh: '巾帼大学习', en: 'Study' }, { value: 'stories', zh: '百家故事汇', en: 'Stories' }, { value: 'prosperity', zh: '共富荟客厅', en: 'Prosperity' }, { value: 'families', zh: '南湖好家风', en: 'Families' },
  { value: 'history', zh: '南湖女儿学党史', en: 'Party history' }, { value: 'special', zh: '专题宣传微信', en: 'Special posts' }, { value: 'news', zh: '信息', en: 'News' }, { value: 'press', zh: '主流媒体报道', en: 'Press' },
] as const;

/** Columns whose issues the yearly report gives one by one. */
const reported = {
  history: { title: { zh: '党史专栏刊数', en: 'Issues on Party history' }, unit: { zh: '刊', en: 'issues' } },
  special: { title: { zh: '专题宣传微信', en: 'Special posts' }, unit: { zh: '篇', en: 'posts' } },
  news: { title: { zh: '信息', en: 'News' }, unit: { zh: '篇', en: 'pieces' } },
  press: { title: { zh: '主流媒体宣传报道', en: 'Reports in the press' }, unit: { zh: '篇', en: 'reports' } },
} as const;

export const weChatColumns = publishing({
  campaign: 'guidance', code: 'SY04', name: 'columns', title: { zh: '公众号专栏', en: 'WeChat columns' }, issuer, columns, bannedWords: ['绝对第一', '国家级秘方'],
  piece: [{ zh: '刊期', en: 'Issues', fields: { issues: count('刊（篇）数', 'Issues', { in: { zh: '刊（篇）', en: 'issues' }, minimum: 1, description: '一次编发多期（篇）的填写数量', 'x-help': 'How many, where several go out together' }) } }],
  fields: { issues: { from: 'piece.issues', type: 'integer', title: { zh: '刊（篇）数', en: 'Issues' } } },
  counts: Object.keys(reported).map((column) => ({ figure: column, field: 'issues', only: { column } })),
  own: { figures: reported },
});

// SY04 公众号专栏: 初审 科室, 复审 分管, 终审 主席, three proofs; 330刊 and 700余篇 in 2021 (domain.md §9).
import { count, publishing } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const columns = [
  { value: 'study', zh: '巾帼大学习', en: 'Study' }, { value: 'stories', zh: '百家故事汇', en: 'Stories' }, { value: 'prosperity', zh: '共富荟客厅', en: 'Prosperity' }, { value: 'families', zh: '南湖好家风', en: 'Families' },
  { value: 'history', zh: '南湖女儿学党史', en: 'Party history' }, { value: 'news', zh: '信息与媒体报道', en: 'News' },
] as const;

export const weChatColumns = publishing({
  campaign: 'guidance', code: 'SY04', name: 'columns', title: { zh: '公众号专栏', en: 'WeChat columns' }, issuer, columns, bannedWords: ['绝对第一', '国家级秘方'],
  piece: [{ zh: '刊期', en: 'Issues', fields: { issues: count('刊数', 'Issues', { description: '一次编发多期的填写期数' }), reports: count('媒体报道篇数', 'Reports in the media') } }],
});

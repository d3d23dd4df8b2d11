import { defineMessages } from '@jinguo/console-kit';

export const useLedgersText = defineMessages(
  'ledgers',
  {
    title: '名额预算：{title}', programmes: '事项目录', none: '还没有额度', noneHint: '批次开启或预算审定后，各项名额和预算列在这里。', counted: '{count} 行', yearOf: '{year}年度', ever: '长期', most: '总额', reserved: '已占用', spent: '已使用', left: '结余', setBy: '见 {number}', places: '{count} 个',
    change: '调整额度', changeOf: '调整额度：{title}', newMost: '新的额度（{unit}）', yuan: '元', countUnit: '个', atLeast: '已占用和使用 {amount}，不能低于它', why: '调整原因（将记入办件记录）', save: '调整为 {amount}', wrong: '请填写有效的数额', export: '导出',
  },
  {
    title: 'Quotas and budgets: {title}', programmes: 'Programmes', none: 'No limit is set yet', noneHint: 'Places and budgets are listed here once a round is open or a budget is decided.', counted_one: '{count} line', counted_other: '{count} lines', yearOf: '{year}', ever: 'For ever', most: 'In all', reserved: 'Reserved', spent: 'Spent', left: 'Left', setBy: 'See {number}', places: '{count}',
    change: 'Change', changeOf: 'Change the limit: {title}', newMost: 'New limit ({unit})', yuan: 'yuan', countUnit: 'places', atLeast: '{amount} are taken; it cannot be less', why: 'Why (goes into the item’s log)', save: 'Change to {amount}', wrong: 'Give a valid amount', export: 'Export',
  },
);

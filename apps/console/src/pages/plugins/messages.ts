import { defineMessages } from '@jinguo/console-kit';

export const usePluginsText = defineMessages(
  'plugins',
  {
    title: '插件', hint: '本机各插件的内容和自启动以来的运行情况。插件出错只影响它自己的办件，见“异常事项”。', version: '版本 {version}', under: '归入“{campaign}”',
    well: '运行正常', idle: '尚未调用', failed: '{count} 次出错', calls: '调用 {count} 次', time: '共用时 {time}', worst: '出错与用时最多的内容', rule: '内容', asked: '调用', failures: '出错', total: '共用时', slowest: '最长一次',
    programmes: '事项', workflows: '流程', checks: '校验', computes: '计算', papers: '文书', figures: '统计指标', ledgers: '额度', guards: '条件', functions: '函数', effects: '外部动作', imports: '导入模板', procedures: '自有接口', commandLine: '命令',
  },
  {
    title: 'Plugins', hint: 'What each plugin brings and how it has done since the start. A plugin that fails stops its own items only; see Incidents.', version: 'Version {version}', under: 'Shown under “{campaign}”',
    well: 'Works', idle: 'Not asked yet', failed_one: '{count} failure', failed_other: '{count} failures', calls_one: 'asked once', calls_other: 'asked {count} times', time: '{time} in all', worst: 'What failed or took longest', rule: 'Contribution', asked: 'Asked', failures: 'Failed', total: 'In all', slowest: 'Slowest',
    programmes: 'Programmes', workflows: 'Workflows', checks: 'Checks', computes: 'Computes', papers: 'Papers', figures: 'Figures', ledgers: 'Ledgers', guards: 'Guards', functions: 'Functions', effects: 'Effects', imports: 'Imports', procedures: 'Procedures', commandLine: 'Commands',
  },
);

import { defineMessages } from '@jinguo/console-kit';

export const usePluginsText = defineMessages(
  'plugins',
  {
    title: '插件', hint: '本机各插件的内容和自启动以来的运行情况。插件出错只影响它自己的办件，见“异常事项”。', version: '版本 {version}', under: '归入“{campaign}”',
    well: '运行正常', idle: '尚未调用', failed: '{count} 次出错', calls: '调用 {count} 次', time: '共用时 {time}', worst: '出错与用时最多的内容', rule: '内容', asked: '调用', failures: '出错', total: '共用时', slowest: '最长一次',
    off: '已停用', turnOff: '停用', turnOn: '启用', whyOff: '停用原因（办件人会看到）', whyOn: '启用说明', offHint: '停用后：它的办件可以查看，不能办理或发起；到期的时限和待发的消息等启用后继续，什么也不会丢失。', offSince: '{at} 由{by}停用：{reason}。它的办件可以查看，暂不能办理；到期事项和待发消息等启用后继续。', turns: '停用与启用记录（{count}）', turnedOff: '{at}　{by}停用：{reason}', turnedOn: '{at}　{by}启用：{reason}',
    programmes: '事项', workflows: '流程', forms: '表单', fields: '字段', kinds: '环节类型', checks: '校验', computes: '计算', papers: '文书', figures: '统计指标', ledgers: '额度', guards: '条件', functions: '函数', effects: '外部动作', imports: '导入模板', procedures: '自有接口', tables: '自有表', commandLine: '命令', report: '总结文字', pages: '页面', openPages: '公开页面', panels: '办件面板', menu: '菜单', widgets: '填写控件',
  },
  {
    title: 'Plugins', hint: 'What each plugin brings and how it has done since the start. A plugin that fails stops its own items only; see Incidents.', version: 'Version {version}', under: 'Shown under “{campaign}”',
    well: 'Works', idle: 'Not asked yet', failed_one: '{count} failure', failed_other: '{count} failures', calls_one: 'asked once', calls_other: 'asked {count} times', time: '{time} in all', worst: 'What failed or took longest', rule: 'Contribution', asked: 'Asked', failures: 'Failed', total: 'In all', slowest: 'Slowest',
    off: 'Off', turnOff: 'Turn off', turnOn: 'Turn on', whyOff: 'Why (shown to who meets its items)', whyOn: 'What was mended', offHint: 'While it is off its items can be read, not moved or started; deadlines that come due and messages wait until it is on again. Nothing is lost.', offSince: 'Turned off by {by} on {at}: {reason}. Its items can be read but not moved; what falls due waits until it is on again.', turns_one: '{count} turn of the switch', turns_other: '{count} turns of the switch', turnedOff: '{at}: turned off by {by}. {reason}', turnedOn: '{at}: turned on by {by}. {reason}',
    programmes: 'Programmes', workflows: 'Workflows', forms: 'Forms', fields: 'Fields', kinds: 'Kinds of stages', checks: 'Checks', computes: 'Computes', papers: 'Papers', figures: 'Figures', ledgers: 'Ledgers', guards: 'Guards', functions: 'Functions', effects: 'Effects', imports: 'Imports', procedures: 'Procedures', tables: 'Tables', commandLine: 'Commands', report: 'Report', pages: 'Pages', openPages: 'Open pages', panels: 'Item panels', menu: 'Menu', widgets: 'Form fields',
  },
);

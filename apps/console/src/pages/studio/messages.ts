import { defineMessages } from '@jinguo/console-kit';

export const useStudioText = defineMessages(
  'studio',
  {
    title: '流程版本', intro: '每次发布留一个版本；已在办理的事项仍按原版本办，除非由您迁移。', version: '第{number}版', current: '现用', unloaded: '已不能运行', release: '随系统发布', stages: '在办：', none: '没有在办事项',
    changes: '与第{number}版相比', same: '没有改动', first: '这是第一个版本。', use: '新事项改用此版', useAsk: '从现在起，新事项都按第{number}版办理；在办事项不变。', yes: '改用', no: '取消', close: '关闭',
    move: '迁移到第{number}版', planned: '迁移预览', moves: '可迁移 {count} 件', stays: '留在原版 {count} 件', refused: '不能迁移 {count} 件', more: '以上只是前 {count} 件，其余在迁移时逐件判断。', reason: '迁移理由（记入每件事项的记录）', run: '开始迁移', moved: '已迁移 {count} 件', to: '到“{stage}”', change: '修改流程', startTitle: '修改流程，从何处开始', startYes: '开始', startVersion: '从第{number}版开始', startOther: '借用另一事项的流程', startLastYear: '沿用第{number}版，日期顺延', startBundle: '导入流程文件', startWhich: '借用哪一个', startYears: '顺延几年', startFile: '选择文件', startUnreadable: '读不出这个文件。请选择从本系统导出的 JSON 文件。', startKeeps: '只带入环节、表单和规则；事项的名称、代码和层级不变。', drafts: '修改中的草稿', draftOf: '基于第{number}版，改动 {count} 次', bundle: '导出流程', machine: '状态机 JSON', mermaid: 'Mermaid 图', png: '图片', page: '流程说明（签字页）', print: '打印',
  },
  {
    title: 'Workflow versions', intro: 'Every publication leaves a version. Running items stay on theirs unless you move them.', version: 'Version {number}', current: 'In force', unloaded: 'Can no longer run', release: 'Came with the system', stages: 'Open:', none: 'No open items',
    changes: 'Against version {number}', same: 'Nothing changed', first: 'This is the first version.', use: 'Use for new items', useAsk: 'From now on new items follow version {number}; running items are left as they are.', yes: 'Use it', no: 'Cancel', close: 'Close',
    move: 'Move to version {number}', planned: 'What would happen', moves_one: '{count} moves', moves_other: '{count} move', stays_one: '{count} stays', stays_other: '{count} stay', refused_one: '{count} cannot move', refused_other: '{count} cannot move', more: 'These are the first {count}; the others are judged as they are moved.', reason: 'Reason (kept in each item’s record)', run: 'Move them', moved_one: '{count} item moved', moved_other: '{count} items moved', to: 'to “{stage}”', change: 'Change it', startTitle: 'Change the workflow, beginning with', startYes: 'Begin', startVersion: 'Version {number}', startOther: 'Another programme’s workflow', startLastYear: 'Version {number} with its dates moved', startBundle: 'An exported file', startWhich: 'Which one', startYears: 'Years later', startFile: 'Choose a file', startUnreadable: 'This file cannot be read. Choose a JSON file exported here.', startKeeps: 'Stages, forms and rules are taken over; title, code and level of the programme stay.', drafts: 'Drafts', draftOf_one: 'From version {number}, {count} change', draftOf_other: 'From version {number}, {count} changes', bundle: 'Export', machine: 'Machine JSON', mermaid: 'Mermaid', png: 'Picture', page: 'Page to sign', print: 'Print',
  },
);

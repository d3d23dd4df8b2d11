import { defineMessages } from '@jinguo/console-kit';

export const useTemplateText = defineMessages(
  'templates',
  {
    title: '文书模板', intro: '下载模板，在 Word 或 WPS 中修改版式后上传，即按新模板打印 Word 和 PDF；旧版本都保留。', lost: '模板已启用。PDF 中不保留：{what}；Word 文件中都保留。', and: '、', sheet: '办理单', madeAt: '“{stage}”环节的文书', standard: '系统模板', own: '本单位模板 第{version}版', download: '下载模板', upload: '上传模板', restore: '恢复系统模板', restoreAsk: '改回系统模板？已上传的版本仍会保留。', yes: '恢复', no: '取消', version: '第{version}版', wentBack: '恢复为系统模板',
    words: '可用字段', wordsHint: '在模板中写上花括号和字段名，打印时替换为内容。写错的字段上传时会提示。', blocks: '整段内容', blocksHint: '须单独占一段。', list: '逐条重复：{list}', fields: '单个字段',
  },
  {
    title: 'Paper templates', intro: 'Download a template, change it in Word or WPS, and upload it: papers are printed by it from then on, in Word and as PDF. Older versions are kept.', lost: 'The template is in use. A PDF does not keep: {what}. The Word document keeps all of it.', and: ', ', sheet: 'Item sheet', madeAt: 'Paper of “{stage}”', standard: 'System’s', own: 'Own, version {version}', download: 'Download', upload: 'Upload', restore: 'Back to the system’s', restoreAsk: 'Go back to the system’s template? What was uploaded is kept.', yes: 'Go back', no: 'Cancel', version: 'Version {version}', wentBack: 'Back to the system’s template',
    words: 'Fields', wordsHint: 'Written in braces in a template, a field is replaced by its content. Misspelt ones are told when you upload.', blocks: 'Whole blocks', blocksHint: 'Alone in their paragraph.', list: 'Line by line: {list}', fields: 'Single fields',
  },
);

import { defineMessages } from '@jinguo/console-kit';

export const useDesignerText = defineMessages(
  'studio-forms',
  {
    form: '表单', layout: '栏目', rights: '各环节权限', preview: '预览', views: '看哪一面', palette: '添加栏目', paletteHint: '点一下加到当前分组末尾，也可拖到想要的位置。', noForms: '这个流程没有表单。',
    section: '分组', untitled: '未命名分组', addSection: '添加分组', removeSection: '取消分组', sectionUp: '分组上移', sectionDown: '分组下移', sectionZh: '分组名称', sectionEn: '分组英文名称', emptySection: '把栏目拖到这里，或从左边添加',
    up: '上移“{field}”', down: '下移“{field}”', drag: '拖动“{field}”', open: '设置“{field}”', required: '必填', optional: '选填', hangs: '有条件显示', masked: '敏感', closedAt: '有环节限制',
    field: '栏目设置', choose: '选一个栏目，在这里改它的名称、要求和条件。', titleZh: '名称', titleEn: '英文名称', helpZh: '填写说明', helpEn: '英文填写说明', name: '代号', must: '必须填写', sensitive: '敏感信息，默认遮盖显示', remove: '删除栏目',
    limits: '填写要求', least: '最小值', most: '最大值', unitZh: '单位名称（如：人、场）', unitEn: '英文单位名称', leastYuan: '最少（元）', mostYuan: '最多（元）', longest: '最多字数', pattern: '格式（正则表达式）', fewestRows: '最少行数', mostRows: '最多行数', mostFiles: '最多份数', choicesLabel: '选项', choiceZh: '选项', choiceEn: '英文', addChoice: '添加选项', removeChoice: '删除选项“{choice}”',
    columns: '各列', addColumn: '添加一列', removeColumn: '删除列“{column}”', columnZh: '列名', columnEn: '英文列名',
    condition: '何时显示', always: '总是显示', onlyWhen: '仅当“{field}”', anyValue: '填了任何内容', by: '取决于', values: '取值为', isTicked: '勾选了', notTicked: '没有勾选',
    use: '流程中使用', declared: '可在流转条件和列表中使用', declaredAs: '字段名 {name}', searchable: '可按内容检索到事项', mask_name: '姓名', mask_idNumber: '身份证号', mask_phone: '电话', mask_address: '地址', mask_bankCard: '银行卡', mask_text: '整段遮盖', mask_none: '不遮盖', maskAs: '遮盖方式',
    phone: '手机（390 像素）', desktop: '电脑', tried: '按提交时的要求检查', previewHint: '这就是填表人看到的表单，可以试填；填写内容不保存。',
    rightsHint: '每一格说明：在这个环节办理的人，对这个栏目是可填、只读还是不可见。不可见的内容不会发送给他们。', write: '可填', read: '只读', hidden: '不可见', accessOf: '“{stage}”中的“{field}”', fills: '填写此表',
    kind_text: '单行文字', kind_longText: '多行文字', kind_count: '数字', kind_money: '金额', kind_rate: '百分比', kind_date: '日期', kind_choice: '单选', kind_choices: '多选', kind_yesNo: '是否', kind_name: '人名', kind_idNumber: '身份证号', kind_phone: '电话', kind_creditCode: '信用代码', kind_address: '地址', kind_unit: '单位', kind_person: '人员', kind_files: '附件/照片', kind_rows: '表格', kind_signature: '手写签名', kind_other: '专用栏目', otherHint: '这个栏目由活动自己的程序填写或读取，这里只能改名称、位置和权限。', formZh: '表单名称', formEn: '表单英文名称',
  },
  {
    form: 'Form', layout: 'Fields', rights: 'Rights by stage', preview: 'Preview', views: 'Which side to look at', palette: 'Add a field', paletteHint: 'Press to add at the end of the section at hand, or drag it to its place.', noForms: 'This workflow has no forms.',
    section: 'Section', untitled: 'Section without a title', addSection: 'Add a section', removeSection: 'Dissolve the section', sectionUp: 'Move the section up', sectionDown: 'Move the section down', sectionZh: 'Section title in Chinese', sectionEn: 'Section title in English', emptySection: 'Drag a field here, or add one',
    up: 'Move “{field}” up', down: 'Move “{field}” down', drag: 'Drag “{field}”', open: 'Settings of “{field}”', required: 'Required', optional: 'Optional', hangs: 'Shown at times', masked: 'Sensitive', closedAt: 'Closed somewhere',
    field: 'Field', choose: 'Choose a field to change its title, what it asks and when.', titleZh: 'Title in Chinese', titleEn: 'Title in English', helpZh: 'Help in Chinese', helpEn: 'Help in English', name: 'Name', must: 'Must be filled in', sensitive: 'Sensitive: masked unless asked for', remove: 'Remove the field',
    limits: 'What it takes', least: 'Least', most: 'Most', unitZh: 'Counted in, Chinese', unitEn: 'Counted in, English', leastYuan: 'Least (yuan)', mostYuan: 'Most (yuan)', longest: 'Longest, in characters', pattern: 'Pattern (regular expression)', fewestRows: 'Fewest rows', mostRows: 'Most rows', mostFiles: 'Most files', choicesLabel: 'Choices', choiceZh: 'Choice in Chinese', choiceEn: 'Choice in English', addChoice: 'Add a choice', removeChoice: 'Remove the choice “{choice}”',
    columns: 'Columns', addColumn: 'Add a column', removeColumn: 'Remove the column “{column}”', columnZh: 'Column in Chinese', columnEn: 'Column in English',
    condition: 'When it is shown', always: 'Always', onlyWhen: 'Only when “{field}”', anyValue: 'has any value', by: 'Depends on', values: 'Is one of', isTicked: 'is ticked', notTicked: 'is not ticked',
    use: 'In the workflow', declared: 'Conditions and lists may use it', declaredAs: 'Declared as {name}', searchable: 'Search finds items by it', mask_name: 'Name', mask_idNumber: 'ID number', mask_phone: 'Phone', mask_address: 'Address', mask_bankCard: 'Bank card', mask_text: 'All of it', mask_none: 'Not masked', maskAs: 'Masked as',
    phone: 'Phone (390 px)', desktop: 'Desktop', tried: 'Check as when it is sent', previewHint: 'This is the form people fill in. Try it; nothing is kept.',
    rightsHint: 'Each cell says what people who act at the stage may do with the field: fill it, read it, or not see it. What is hidden is not sent to them.', write: 'Fill', read: 'Read', hidden: 'Hidden', accessOf: '“{field}” at “{stage}”', fills: 'fills this form',
    kind_text: 'Line of text', kind_longText: 'Longer text', kind_count: 'Number', kind_money: 'Money', kind_rate: 'Per cent', kind_date: 'Date', kind_choice: 'One choice', kind_choices: 'Several choices', kind_yesNo: 'Yes or no', kind_name: 'Person’s name', kind_idNumber: 'ID number', kind_phone: 'Phone', kind_creditCode: 'Credit code', kind_address: 'Address', kind_unit: 'Unit', kind_person: 'Member of staff', kind_files: 'Files, photos', kind_rows: 'Table', kind_signature: 'Signature', kind_other: 'Special field', otherHint: 'The campaign’s own code fills or reads this field. Its title, place and rights can be changed here.', formZh: 'Form title in Chinese', formEn: 'Form title in English',
  },
);

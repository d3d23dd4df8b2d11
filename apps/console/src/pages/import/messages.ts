import { defineMessages } from '@jinguo/console-kit';

export const useImportText = defineMessages(
  'import',
  {
    title: '表格导入', choose: '导入什么', chooseHint: '选择事项', chooseFirst: '先选要导入的事项', chooseFirstHint: '再下载模板，填好上传。有问题的格子标红，当场改好；确认后才导入。', round: '申报批次', noRound: '没有正在收件的批次，暂时不能导入。',
    step1: '下载模板', step1Hint: '表头、填写说明、示例和下拉选项都在里面。红色表头为必填。', template: '下载模板',
    step2: '填好后上传', step2Hint: '支持 .xlsx 和 .csv，最多 10,000 行、10 MB。上传后先检查，不会直接导入。', drop: '点击或拖入表格', uploading: '正在上传 {percent}%',
    columns: '模板的列', columnsHint: '{count} 列，其中 {required} 列必填', recent: '最近的表格', none: '您的岗位没有可以用表格导入的事项', noneHint: '能代群众填报的岗位才能导入。', home: '回工作台',
    rows_all: '全部', rows_good: '可导入', rows_bad: '有问题', rows_taken: '已导入', rows_unchecked: '未检查',
    checking: '正在检查', importing: '正在导入', progress: '{done} / {all} 行', stop: '停止', run: '导入 {count} 行', goOn: '继续检查', back: '下载未通过的行', result: '下载导入结果', remove: '删除表格', removeAsk: '删除这张表格？已导入的办件不受影响。', yes: '删除', no: '保留', another: '再导入一张',
    allTaken: '全部 {count} 行已导入', readyNote: '点红色单元格可直接修改，改完自动重新检查。', resume: '可以离开此页，进度不会丢失。', doneNote: '已导入 {taken} 行，{bad} 行未通过。可在下面修改后再导入，或下载未通过的行。', nothingBad: '没有有问题的行', nothing: '没有这样的行',
    row: '行', state: '结果', more: '继续加载', edit: '修改第{row}行“{column}”', save: '保存', cancel: '取消', whole: '整行', all: '显示全部列', fewer: '只看有问题的列', known: '此前已导入', filed: '{at} 上传', empty: '（空）',
  },
  {
    title: 'Import a sheet', choose: 'What to import', chooseHint: 'Choose a programme', chooseFirst: 'First choose what to import', chooseFirstHint: 'Then get the template, fill it in and upload it. Cells to mend turn red and are mended on the spot; nothing is filed before you say so.', round: 'Round', noRound: 'No round is taking applications, so nothing can be imported now.',
    step1: 'Get the template', step1Hint: 'With headers, notes, an example and lists to choose from. Red headers are required.', template: 'Download the template',
    step2: 'Fill it in and upload it', step2Hint: '.xlsx or .csv, at most 10,000 rows and 10 MB. It is checked first; nothing is filed yet.', drop: 'Click, or drop a sheet here', uploading: 'Uploading {percent}%',
    columns: 'Columns of the template', columnsHint: '{count} columns, {required} of them required', recent: 'Recent sheets', none: 'There is nothing your post may import by sheet', noneHint: 'Only posts that file for other people can import.', home: 'Back to the desk',
    rows_all: 'All', rows_good: 'Ready', rows_bad: 'To mend', rows_taken: 'Imported', rows_unchecked: 'Unchecked',
    checking: 'Checking', importing: 'Importing', progress: '{done} of {all} rows', stop: 'Stop', run: 'Import {count} rows', goOn: 'Go on checking', back: 'Download rows to mend', result: 'Download the result', remove: 'Delete the sheet', removeAsk: 'Delete this sheet? Imported items stay.', yes: 'Delete', no: 'Keep', another: 'Import another',
    allTaken: 'All {count} rows are imported', readyNote: 'Click a red cell to mend it; the row is checked again at once.', resume: 'You may leave this page; nothing is lost.', doneNote: '{taken} rows imported, {bad} not. Mend them below and import again, or download them.', nothingBad: 'No row to mend', nothing: 'No such rows',
    row: 'Row', state: 'Result', more: 'Load more', edit: 'Mend row {row}, {column}', save: 'Save', cancel: 'Cancel', whole: 'Whole row', all: 'Show all columns', fewer: 'Only what is wrong', known: 'Imported before', filed: 'Uploaded {at}', empty: '(empty)',
  },
);

import { defineMessages } from '@jinguo/console-kit';

export const useEditorText = defineMessages(
  'studio-editor',
  {
    base: '基于第{number}版', versions: '流程版本', ofTown: '{town}变体', saved: '已保存', saving: '正在保存', last: '{name} {at} 修改', untouched: '尚未修改', undo: '撤销', redo: '重做', remove: '放弃草稿', removeAsk: '放弃后草稿不能恢复；已发布的版本不受影响。', removeYes: '放弃', cancel: '取消', gone: '草稿已放弃', tabs: '草稿的各个方面',
    flow: '流程', forms: '表单', play: '试走', replay: '重放', publishing: '发布',
  },
  {
    base: 'From version {number}', versions: 'Versions', ofTown: '{town}’s own', saved: 'Saved', saving: 'Saving', last: 'Changed by {name}, {at}', untouched: 'Not changed yet', undo: 'Undo', redo: 'Redo', remove: 'Discard', removeAsk: 'A discarded draft cannot be brought back. Published versions stay as they are.', removeYes: 'Discard', cancel: 'Cancel', gone: 'The draft was discarded', tabs: 'Sides of the draft',
    flow: 'Workflow', forms: 'Forms', play: 'Try', replay: 'Replay', publishing: 'Publish',
  },
);

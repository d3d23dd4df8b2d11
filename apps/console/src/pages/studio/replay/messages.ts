import { defineMessages } from '@jinguo/console-kit';

export const useReplayText = defineMessages(
  'studio-replay',
  {
    title: '重放历史', intro: '把某一年真实办过的事项按这份草稿再走一遍，看会有什么不同。只读，不改动任何办件。', year: '年份', yearOption: '{year} 年', run: '开始重放', again: '重新重放', preparing: '正在准备 {year} 年的办件', running: '正在重放 {year} 年的办件：{done} / {of} 件', cancel: '取消', cancelled: '已取消，没有得出结果。', outdated: '草稿此后又改过，以下是改动之前的结果。',
    speed: '重放 {count} 件，用时 {seconds} 秒', rate: '，每秒约 {rate} 件', post: '{level}{title}', village: '村（社区）', town: '镇（街道）', district: '区', none: '这一年没有办过这个事项。', same: '照旧 {count} 件', differs: '走法不同 {count} 件', waits: '会停下等人 {count} 件', stuck: '会卡住 {count} 件',
    days: '办结用时（中位数）', colon: '：', daysOf: '{days} 天', before: '原来', after: '按草稿', deciders: '由谁来办有变', decider: '“{stage}”：原由{before}，改由{after}，{count} 件', added: '多走的环节', addedAt: '“{stage}”（{roles}）：{count} 件', nobody: '无固定岗位', dropped: '不再经过的环节', droppedAt: '“{stage}”：{count} 件',
    load: '各岗位办理次数', acts: '{count} 次', lines: '逐件', more: '只列出前 {count} 件', at: '停在“{stage}”', waitFor: '等{roles}', outStuck: '卡住', outWaits: '等人', outDiffers: '不同', nothing: '没有任何办件会有不同。',
  },
  {
    title: 'Replay history', intro: 'The items that were really handled in a year go through this draft once more. Nothing is written.', year: 'Year', yearOption: '{year}', run: 'Replay', again: 'Replay again', preparing: 'Getting the items of {year} ready', running: 'Replaying the items of {year}: {done} of {of}', cancel: 'Cancel', cancelled: 'Cancelled; there is no result.', outdated: 'The draft was changed since; this is the result from before.',
    speed_one: '{count} item in {seconds} s', speed_other: '{count} items in {seconds} s', rate: ', about {rate} a second', post: '{title} ({level})', village: 'village', town: 'town', district: 'district', none: 'There were no items of this process in that year.', same: '{count} the same', differs: '{count} otherwise', waits: '{count} would wait', stuck: '{count} would get stuck',
    days: 'Time to the end (median)', colon: ': ', daysOf: '{days} days', before: 'Then', after: 'By the draft', deciders: 'Who would decide instead', decider: '“{stage}”: {after} instead of {before}, items: {count}', added: 'Stages more', addedAt: '“{stage}” ({roles}), items: {count}', nobody: 'no fixed post', dropped: 'Stages no longer met', droppedAt: '“{stage}”, items: {count}',
    load: 'What each post does', acts_one: '{count} act', acts_other: '{count} acts', lines: 'Item by item', more: 'Only the first {count}', at: 'stands at “{stage}”', waitFor: 'waits for {roles}', outStuck: 'Stuck', outWaits: 'Waits', outDiffers: 'Otherwise', nothing: 'No item would go another way.',
  },
);

import { defineMessages } from '@jinguo/console-kit';

export const usePublishingText = defineMessages(
  'studio-publishing',
  {
    changes: '与现用版本相比', ready: '发布前检查', ok: '通过', notOk: '未通过', sound: '流程检查没有错误', unsound: '流程检查有 {count} 处错误，请在“流程”页的“检查”里处理', warned: '另有 {count} 处提醒', changed: '与现用版本有不同', unchanged: '与现用版本没有不同，不需要发布', must: '区里要求：{words}', play: '试走用例“{title}”符合', playBroken: '试走用例“{title}”第{step}步不符：{why}', checking: '正在检查',
    ask: '送审', intro: '由分管副主席审批同意后，到所选日期自动用于新办件；在办事项不变。送审后草稿如再修改，须重新送审。', day: '发布日期', reason: '变更理由', reasonHint: '写明依据和主要改动，审批人会看到', send: '送审', sent: '已送审', notReady: '上面各项都通过后才能送审。', noPost: '由区里的科室负责人送审。', noTownPost: '由该镇街的妇联主席送审。', asked: '已在审批中；如要改，请先在办件中撤回。',
    requests: '送审记录', step: '草稿第{revision}步', by: '{name} {at} 送审', on: '{day} 发布', moved: '送审后草稿又改过，不会按此发布；请撤回后重新送审。', problem: '到期未能发布：{why}',
    pins: '区里的要求', pinsIntro: '不论怎么改，这些都必须在每一条路上成立；不成立的版本发布不了。只有区里的科室负责人可以增减。', noPins: '还没有提出要求。', pin: '增加', unpin: '取消', unpinAsk: '取消后，不满足这一条的版本也能发布。', keep: '保留', pinnedBy: '{name} {at} 提出', takenOff: '{name} {at} 取消', brokenNow: '现用版本不满足', former: '已取消的要求', kind: '要求',
    kindNotice: '公示不少于', kindTwoPosts: '至少两个不同岗位同意', kindRole: '必须经某岗位同意', kindStage: '必须经过某种环节', kindAppeal: '不予通过后可申请复核', kindSilence: '无人表态不得自动流转', workingDays: '个工作日', role: '岗位', stageKind: '环节种类', review: '审核', inspection: '评审', opinions: '征求意见', notice: '公示', record: '登记',
    moving: '在办事项', movingIntro: '发布后在办事项仍按原版本办。如果随后在版本页迁移，会是这样：', noItems: '现用版本上没有在办事项。',
  },
  {
    changes: 'Against the version in force', ready: 'Before it is published', ok: 'Passed', notOk: 'Not passed', sound: 'The check finds no error', unsound_one: 'The check finds {count} error; see “Check” beside the workflow', unsound_other: 'The check finds {count} errors; see “Check” beside the workflow', warned_one: '{count} warning beside', warned_other: '{count} warnings beside', changed: 'It differs from the version in force', unchanged: 'It is the version in force; there is nothing to publish', must: 'The district asks for {words}', play: 'The recorded play “{title}” holds', playBroken: 'The recorded play “{title}” differs at step {step}: {why}', checking: 'Checking',
    ask: 'Ask for approval', intro: 'The deputy chair agrees; on the chosen day new items follow the new version, running items stay on theirs. Changed afterwards, a draft is asked for anew.', day: 'Publish on', reason: 'Reason', reasonHint: 'On what grounds, and what changes; whoever agrees reads it', send: 'Ask', sent: 'Asked for', notReady: 'Everything above has to pass first.', noPost: 'A section head of the district asks for it.', noTownPost: 'The head of that town asks for it.', asked: 'It is being asked for; to change it, withdraw that item first.',
    requests: 'Requests', step: 'Step {revision} of the draft', by: 'Asked for by {name}, {at}', on: 'for {day}', moved: 'The draft was changed since, so this is not what would be published; withdraw it and ask anew.', problem: 'Not published on its day: {why}',
    pins: 'What the district asks for', pinsIntro: 'Whatever is changed, these hold on every way an item can go, or the version is not published. Section heads of the district add them and take them off.', noPins: 'Nothing is asked for yet.', pin: 'Add', unpin: 'Take off', unpinAsk: 'Without it, versions that do not keep it can be published.', keep: 'Keep', pinnedBy: 'By {name}, {at}', takenOff: 'Taken off by {name}, {at}', brokenNow: 'The version in force does not keep it', former: 'Taken off', kind: 'What',
    kindNotice: 'A public notice of at least', kindTwoPosts: 'Two different posts agree', kindRole: 'A post agrees', kindStage: 'A kind of stage is passed', kindAppeal: 'Another look after a refusal', kindSilence: 'Nothing moves by silence', workingDays: 'working days', role: 'Post', stageKind: 'Kind of stage', review: 'Review', inspection: 'Inspection', opinions: 'Opinions', notice: 'Public notice', record: 'Record',
    moving: 'Running items', movingIntro: 'They stay on their version. Moved afterwards on the versions page, this would become of them:', noItems: 'No open items run on the version in force.',
  },
);

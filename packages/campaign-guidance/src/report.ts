// What the yearly report says of the campaign, in the district's own sentences (工作总结 2021, 一). 余 and 多 are the writer's.
export const report = [
  '深入学习贯彻习近平新时代中国特色社会主义思想，共举办各类专题学习读书会{SY06.sessions}场，参加{SY06.people}人次。',
  '组建“南湖女儿宣讲团”，聘任讲师{SY03.appointed}名，带动各级巾帼宣讲员开展形式多样的宣讲{SY03.sessions}场，听众{SY03.people}人次。微信公众号专栏推送{SY04.published}篇。',
  '开展群众性主题宣教活动{SY05.sessions}场，参与{SY05.people}人次；承办省、市妇联大会{SY13.sessions}场。',
  '积极选树先进，开展“巾帼十行百星 我为南湖代言”优秀女性评选活动，评选出{SY07.named}名优秀女性；推荐上级荣誉{SY08.reported}个，获命名{SY08.awarded}个。',
  '组织百户最美家庭看南湖新样子活动{SY09.sessions}场，百名主席履诺领办实事{SY10.started}件、办结{SY10.completed}件。',
  '深化妇联干部“四必访”，走访{SY11.visits}户（人）次，解决问题{SY11.solved}项；举办干部培训班{SY12.classes}期，培训{SY12.trained}人。',
] as const;

// What the yearly report says of the campaign, in the district's own sentences (工作总结 2021, 二之 3 and 5). 余 and 多 are the writer's.
export const report = [
  '深化“洁美南湖 巾帼先行”专项行动，新建秀美环境帮帮团、“花仙子”队伍{MJ06.founded}个，打造美丽庭院（阳台），全年新增优美庭院示范点{MJ03.named}个，“优美庭院”示范户{MJ01.named}户，美丽阳台{MJ02.named}户。',
  '推行“家庭女管家”创建模式，重点实施“小花园、小庭院、小菜园”三小园示范点建设{MJ08.named}个，深化岗村（社）结对{MJ16.signed}对，开设“美主妇”园艺课堂，开展“绿美家园”公益课堂{MJ07.sessions}次。',
  '建设巾帼乡村振兴旅游精品线路{MJ04.completed}条，以美丽庭院带动美丽经济、乡村发展；为{MJ09.people}户庭院定制、阳台微改造补助{MJ09.money|wan}万元，“美丽三送”{MJ11.gifts}次。',
  '评选特色庭院（阳台）{MJ10.named}户、最美家庭女管家{MJ12.named}名，落实长效建管资金{MJ13.money|wan}万元，开展“周末卫生日”{MJ14.sessions}场。',
  '累计开展助力垃圾无死角活动{MJ15.sessions}场次，参与家庭{MJ15.households}户，参与人数{MJ15.people}人。',
] as const;

// What the yearly report says of the campaign, in the district's own sentences (工作总结 2021, 二之 3 and 5). 余 and 多 are the writer's.
import type { ReportSentence } from '@jinguo/core/plugin';

export const report: readonly ReportSentence[] = [
  '深化“洁美南湖 巾帼先行”专项行动，发挥{MJ06.founded|total}个秀美环境帮帮团、“花仙子”作用，打造美丽庭院（阳台），全年新增优美庭院示范点{MJ03.point}个，“优美庭院”示范户{MJ01.named}户，美丽阳台{MJ02.named}户。',
  '推行“家庭女管家”创建模式，重点实施“小花园、小庭院、小菜园”三小园示范点建设，深化岗村（社）结对，开设“美主妇”园艺课堂，开展“绿美家园”公益课堂{MJ07.green}次。建设巾帼乡村振兴旅游精品线路{MJ04.completed}条，以美丽庭院带动美丽经济、乡村发展。',
  '助力清河治水、垃圾分类等生态文明建设，引导和带动更多家庭践行绿色低碳生活理念和方式。累计开展助力垃圾无死角活动{MJ15.sessions}场次，参与家庭{MJ15.households}户，参与人数{MJ15.people}人。',
  { since: 2022, text: '启动“美家美妇·共富共享”专项行动项目{MJ05.started}个，建成三小园示范点小花园{MJ08.flower}个、小庭院{MJ08.yard}个、小菜园{MJ08.vegetable}个，创建家庭女管家{MJ08.manager}名，打造优美阳台示范带{MJ02.belt}条、示范小区{MJ02.estate}个，优美庭院样板片区{MJ03.area}个、建设项目完成{MJ03.completed}个，聘任“花仙子”{MJ06.appointed}名、帮帮团上门服务{MJ06.visits}户次，发放庭院星级奖励{MJ01.money|wan}万元、阳台星级奖励{MJ02.money|wan}万元，村月查{MJ01.monthLooked}户次、镇季查{MJ01.quarterLooked}户次，年度抽查{MJ01.looked}户、黄牌{MJ01.yellow}户，各镇（街道）报送创建周报{MJ01.weekly}份，深化岗村（社）结对{MJ16.signed}对；为{MJ09.people}户庭院定制、阳台微改造补助{MJ09.money|wan}万元，“美丽三送”{MJ11.gifts}次。' },
  { since: 2022, text: '评选特色庭院（阳台）{MJ10.named}户、特色优美庭院{MJ12.special}户、最美家庭女管家{MJ12.manager}名，落实长效建管资金{MJ13.money|wan}万元，开展“周末卫生日”{MJ14.weekend}场、“四洁四美”{MJ14.fourfold}场。' },
];

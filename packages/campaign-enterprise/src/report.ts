// What the yearly report says of the campaign, in the district's own sentences (工作总结 2021, 二). 余 and 多 are the writer's.
import type { ReportSentence } from '@jinguo/core/plugin';

export const report: readonly ReportSentence[] = [
  '对接女性创业导师资源，为创业女性提供从技能培训、创业贷款、营销推广到品牌打造的全方位支持。全年培育小微创业女性{FZ03.starters}名，推荐技能培训、就业洽谈{FZ04.classes}批次{FZ04.trained}人。',
  '深化巾帼云创行动，壮大提升“南湖美主播”队伍，建立女主播直播间{FZ10.founded|total}个。开展小额贷款贴息补助工作，经过申报、审核、征求意见、公示等环节，为{FZ01.people}名创业女性贴息{FZ01.money|wan}万元。',
  '依托首家女性家庭农场联盟——丰享家庭农场联盟，积极开展农技培训，发展壮大成员单位至{FZ11.founded|total}家。通过“巾帼头雁+基地+合作社+农户”模式，发挥全国三八红旗手褚大姐带头人作用，带领{FZ12.households}户困难群众种瓜致富。发挥女性创业基地示范作用，命名女性创业示范基地{FZ13.named}个，带动周边妇女群众创业创新。',
  { since: 2022, text: '聘任女性创业导师{FZ03.appointed}名、“南湖美主播”{FZ10.appointed}名，举办巾帼云创培训{FZ09.classes}期{FZ09.trained}人、云创活动{FZ09.sessions}场，农技培训{FZ11.trained}人，组建创业女性联盟、互助社{FZ14.founded}个。' },
  { since: 2022, text: '加强与金融机构合作，推出“好家庭信用贷”“巾帼新农人贷”“巾帼创客贷”等金融服务产品，推荐{FZ02.referred}人，{FZ02.drawn}人获贷款{FZ02.money|wan}万元。' },
  { since: 2022, text: '突出“一岗一品”巾帼文明岗创建，命名巾帼文明岗{FZ07.named}个、巾帼创新工作室{FZ05.named}个，开展岗位比武、技能竞赛{FZ08.sessions}场、岗村结对活动{FZ08.activities}场；走访关爱女科技人才{FZ06.visits}人次；挖掘“女红巧手”“女掌柜”“妈妈的味道”{FZ15.named}名，培育“妇字号”产业项目{FZ15.started}个。' },
];

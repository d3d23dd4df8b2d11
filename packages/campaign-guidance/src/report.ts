// What the yearly report says of the campaign, in the district's own sentences (工作总结 2021, 一). 余 and 多 are the writer's.
import type { ReportSentence } from '@jinguo/core/plugin';

export const report: readonly ReportSentence[] = [
  '始终把做好妇女群众思想政治工作、引领广大妇女群众听党话跟党走作为妇联工作的首要政治任务。共举办各类专题学习读书会{SY06.sessions}场，通过班子带头讲、专家学者领衔讲、妇联干部全员讲等，多渠道、分层次、全方面开展学贯教育，学深悟透做实，真正让新思想、新理论“活起来”“动起来”“用起来”。',
  '在做好规定动作的同时，组建“南湖女儿宣讲团”，开展“南湖女儿心向党 红船精神进万家”宣讲活动{SY03.corps}场，带动各级巾帼宣讲员开展形式多样的“四史”宣讲{SY03.others}场。微信公众号开设“南湖女儿学党史”专栏，已推党史知识信息专栏{SY04.history}刊，信息{SY04.news}篇，主流媒体宣传报道{SY04.press}篇，推送专题宣传微信{SY04.special}篇。',
  '开展“巾帼心向党”系列活动，承办省、市妇联庆祝大会{SY13.sessions}场。积极选树先进，开展“巾帼十行百星 我为南湖代言”优秀女性评选活动，评选出{SY07.named}名优秀女性；推荐上级荣誉{SY08.reported}个，获命名{SY08.awarded}个。组织最美家庭{SY09.families}户看南湖新样子、妇联主席履诺领办实事{SY10.started}件，全面展示红船起航地的首善精彩。',
  '出台《南湖区妇联助力率先建设共同富裕美好社会行动方案》，实施思想聚焦、家庭赋能、创优提质、铸魂强基等行动，落实助力共富具体举措{SY14.started}项。举办科级女干部培训班、妇联系统巾帼“头雁”履新培训等{SY12.classes}期，提高妇联干部履职能力。',
  { since: 2022, text: '广泛开展“巾帼心向党 喜迎二十大”群众性主题宣教活动{SY05.sessions}场，聘任“南湖女儿宣讲团”讲师{SY03.appointed}名，审定宣讲选题{SY03.topics}个，公众号各专栏推送{SY04.published}篇。深化妇联干部“四必访”，走访{SY11.visits}户（人）次，解决问题{SY11.solved}项。' },
];

// What the yearly report says of the campaign, in the district's own sentences (工作总结 2021, 五). 余 and 多 are the writer's.
import type { ReportSentence } from '@jinguo/core/plugin';

export const report: readonly ReportSentence[] = [
  '深入推动以单建为主，区域共建、行业组建为支撑的开放性“四新”领域妇建模式，新建新领域新业态新就业群体妇联组织{QJ04.founded}家，出台关爱快递物流行业女性“暖心八条”，推进举措{QJ10.started}项。打造“五个一”特色“妇女微家”{QJ01.founded}个。截至目前，全区共有妇女微家{QJ01.founded|total}个，执委工作室{QJ02.committee|total}个，利用微家“微阵地”，全年开展各类线上线下活动培训、家庭教育讲座、家风家训、文化传承、妇女维权、法制宣传、家事调解等共{QJ01.activities}次。',
  '打造“一大两地”巾帼红样板，与上海黄浦区妇联建立长三角一体化“一大两地”巾帼红共建机制，与安吉县、嘉善县、建德市四地妇联共建合作，签订共建协议{QJ06.signed}份，持续加强对口支援和合作工作。',
  '健全妇联执委“1+10+X”履职联系、妇联干部“四必访”、妇联执委项目领办等制度。开展入户访“三情”，走亲“四必访”、联系妇女“五个一”活动，全年各级执委干部共履职走访、联系家庭{QJ03.visits}户，形成家庭、妇女档案{QJ03.files}份，困境儿童档案{QJ03.childFiles}份，领办项目{QJ03.started}个，收集“金点子”{QJ03.ideas}条，落实解决基层妇女群众困难问题{QJ03.solved}项。',
  { since: 2022, text: '围绕妇联改革八大破难行动，实施破难项目{QJ05.started}个、完成{QJ05.completed}个，新建执委工作室、优秀创业女性工作室{QJ02.founded}个，培育孵化女性社会组织{QJ07.founded}家；开展共建活动{QJ06.activities}场，聘任巾帼志愿服务骨干{QJ11.appointed}名，提供服务{QJ11.services}次、开展志愿服务活动{QJ11.sessions}场。' },
  { since: 2022, text: '常态化开展“千名执委姐妹连心”下基层活动，走访{QJ08.visits}户（人）次、解决问题{QJ08.solved}项，收到执委履职报告{QJ08.reports}份；新媒体矩阵发布{QJ09.published}篇；推进清廉机关、模范机关建设和数字化改革应用场景{QJ12.started}项、完成{QJ12.completed}项；评选优秀妇联主席{QJ13.named}名。' },
];

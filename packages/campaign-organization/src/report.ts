// What the yearly report says of the campaign, in the district's own sentences (工作总结 2021, 五). 余 and 多 are the writer's.
export const report = [
  '深入推动以单建为主，区域共建、行业组建为支撑的开放性“四新”领域妇建模式，新建新领域新业态新就业群体妇联组织{QJ04.founded}家，培育孵化女性社会组织{QJ07.founded}家。',
  '打造“五个一”特色“妇女微家”{QJ01.founded}个。截至目前，全区共有妇女微家{QJ01.founded|total}个，执委工作室{QJ02.founded|total}个。',
  '实施破难行动项目{QJ05.started}个、完成{QJ05.completed}个，关爱快递物流行业女性“暖心八条”落实{QJ10.completed}项。',
  '打造“一大两地”巾帼红样板，签订共建协议{QJ06.signed}份，开展共建活动{QJ06.activities}场；聘任巾帼志愿服务骨干{QJ11.appointed}名，提供服务{QJ11.services}次。',
  '健全妇联执委“1+10+X”履职联系制度，全年各级执委干部共履职走访、联系家庭{QJ03.visits}户，形成家庭、妇女档案{QJ03.files}份，困境儿童档案{QJ03.childFiles}份，领办项目{QJ03.projects}个，收集“金点子”{QJ03.ideas}条，落实解决基层妇女群众困难问题{QJ03.solved}项。',
  '常态化开展“千名执委姐妹连心”下基层活动，领办项目{QJ08.projects}个；新媒体矩阵发布{QJ09.published}篇；完成数字化改革应用场景{QJ12.completed}个；评选优秀妇联主席{QJ13.named}名。',
] as const;

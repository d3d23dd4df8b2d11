// What the yearly report says of the campaign, in the district's own sentences (工作总结 2021, 三 and 四). 余 and 多 are the writer's.
export const report = [
  '推行亲邻和睦文化，举办睦邻节暨家庭文化节，各级累计举办活动{JH07.sessions}场，参与{JH07.people}人次，使睦邻节成为南湖倡导健康生活方式、弘扬传统美德、促进社会和谐的重要载体。',
  '推动家庭典范选树，深入开展寻找“最美家庭”活动，命名各类家庭{JH05.named}户；与爱心企业签订礼遇协议{JH06.signed}份。',
  '推进家庭家风建设，全年共开展家庭家风建设活动{JH17.sessions}场，参与人数{JH17.people}人；“家和大讲堂”“青蓝万家进社区”等品牌课堂{JH18.sessions}场，宣贯家庭教育促进法{JH19.sessions}场，母亲学堂培训{JH21.trained}人；家庭教育指导师培训录取{JH02.enrolled}人，发证{JH02.certified}人。',
  '提档升级儿童之家，推动儿童之家借助各类资源，开展形式多样、特色鲜明的活动{JH01.activities}场。重点打造{JH01.keyBuilds}个“示范型儿童之家”，在软硬件建设上做到“五更”，即环境更优雅、设施更优良、队伍更优秀、服务更优质、管理更有效，新命名区级示范型儿童之家{JH01.named}个，获评市级示范型儿童之家{JH01.cityTitles}个。',
  '推进重点实事项目{JH03.started}个、完成{JH03.completed}个，新建家庭教育实践基地{JH20.founded}个，命名平安家庭示范户{JH22.named}户。',
  '按照“三色法”管理要求，第一时间跟进处置，全年共排查各类家事纠纷隐患{JH08.found}件，化解各类家事纠纷{JH08.resolved}件，化解率{JH08.resolved/JH08.found|percent}；建立家暴警情定期共享机制，处置警情{JH09.found}件。',
  '聘任“红船禾阿姨”调解员{JH10.appointed}名、妇联心理顾问{JH11.appointed}名、安家守护联盟志愿者{JH13.appointed}名；为{JH12.guided}名涉案未成年监护人开展家庭教育指导{JH12.sessions}次。',
  '开展巾帼“反诈”和童绘禾家安活动，形成作品{JH16.works}幅，评选优秀作品奖{JH16.named}人。',
  '通过网络开展14岁以下困境儿童微心愿征集认领活动，认领心愿{JH14.claimed}个，为全区{JH14.fulfilled}名适龄困境儿童点亮微心愿；家长教育积分管理记分{JH04.events}次，兑换{JH04.redeemed}份。',
  '传递“她”关爱，慰问帮扶困难妇女儿童和家庭{JH15.people}人，送上价值{JH15.money|wan}万元的慰问金和物品。',
] as const;

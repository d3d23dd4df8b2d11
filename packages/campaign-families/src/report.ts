// What the yearly report says of the campaign, in the district's own sentences (工作总结 2021, 二之 4, 三 and 四). 余 and 多 are the
// writer's.
import type { ReportSentence } from '@jinguo/core/plugin';

export const report: readonly ReportSentence[] = [
  '做好妇女、儿童和家庭教育专项规划，完成规划主要目标任务评估督导{JH03.assessed}次，为各项事业发展提供制度保障和科学指引。',
  '推行亲邻和睦文化，联动各方力量，举办南湖区睦邻节暨家庭文化节，在全区范围内开展“享·温馨家园”“筑·美丽家园”“护·平安家园”“育·文明家园”系列活动，各级累计举办活动{JH07.sessions}场，开展生态环保、平安宣传、家风传承各类宣传{JH07.talks}场次，评选优秀奖项{JH07.named}个，使睦邻节成为南湖倡导健康生活方式、弘扬传统美德、促进社会和谐的重要载体、有效抓手和主打品牌。',
  '推动家庭典范选树，弘扬文明新风，深入开展寻找“最美家庭”活动，评选年度区级文明家庭{JH05.civilised}户、最美家庭{JH05.finest}户、绿色生态家庭{JH05.green}户、快递物流行业最美家庭{JH05.couriers}户。全年获评省级“最美家庭”{JH05.finestProvince}户、绿色家庭暨节能降碳家庭{JH05.lowCarbonProvince}户，市级文明家庭{JH05.civilisedCity}户、情系国防最美家庭{JH05.defenceCity}户、“绿色生态家庭”{JH05.greenCity}户。成立“最美家联盟”，并通过最美家庭领办“新风尚倡扬”“平安我守护”“垃圾分清‘家’”等{JH06.projects}个志愿服务项目，营造礼遇最美家庭的良好氛围。',
  '推进家庭家风建设，深化“南湖好家风”“家”和大讲堂、“青蓝万家进社区”“南湖小管家”等家庭教育品牌建设，开展了“亲子学党史、百年薪火传”“勤学家风代代传”“悠悠竹林话清廉，美好家风共传承”等系列活动{JH18.sessions}场，把优秀传统文化教育和科学家庭教育知识传播进家庭，营造良好社会风尚。全年共开展家庭家风建设活动{JH17.sessions}场，参与人数{JH17.people}人。',
  '提档升级儿童之家，联合区民政局加强村（社）儿童之家建设，致力打造守护孩子健康成长的“幸福家”，为全区儿童提供安全稳定的课外学习、生活、娱乐场所，推动儿童之家借助各类资源，开展形式多样、特色鲜明的活动{JH01.activities}场，推动“双减”取得实效。重点打造{JH01.keyBuilds}个“示范型儿童之家”，在软硬件建设上做到“五更”，即环境更优雅、设施更优良、队伍更优秀、服务更优质、管理更有效，新命名区级示范型儿童之家{JH01.named}个，获评市级示范型儿童之家{JH01.cityTitles}个。',
  '突出数字赋能，全面推进嘉家福平台运用，坚持线上线下融通并进、警诉访“三源”共治，建立家暴警情定期共享机制，联动相关部门分别负责110接警、12338维权热线、微家园等涉暴家庭纠纷数据甄别，每周信息汇总录入，各镇（街）按照“三色法”管理要求，第一时间跟进处置，排化纠纷。推行“妇工+义警+社工”家庭辅导服务模式、网格“三个一”协同处置机制等，今年共排查各类家事纠纷隐患{JH08.found}件，化解各类家事纠纷{JH08.resolved}件，化解率{JH08.resolved/JH08.found|percent}。',
  '组织开展童绘禾家安——少儿“‘画’说反诈”活动，形成作品{JH16.works}幅，评选优秀作品奖{JH16.named}人，在嘉兴市五县两区展陈，并制作成反诈宣传绘本、反诈日历等进企入户到家。与区委政法委等单位共同推出安家守护联盟{JH13.founded|total}支志愿者服务队伍。与检察院合作，推出涉案未成年监护人家庭教育指导服务工作。启动妇联心理顾问队伍培养。',
  '传递“她”关爱，融汇社会资源，联合区女企业家协会等为{JH15.insurance}名妇女购买康乃馨健康关爱保险，慰问两癌（困难）妇女{JH15.cancers}人，为{JH15.bereaved}名失独家庭落实帮扶机制，送上价值{JH15.bereavedMoney|wan}万元慰问金和物品。通过网络开展14岁以下困境儿童微心愿征集认领活动，为全区{JH14.girls}名适龄困境女童点亮微心愿，营造关爱困境儿童的社会良好氛围。',
  { since: 2022, text: '家庭教育指导师培训录取{JH02.enrolled}人，参加考核{JH02.examined}人，发证{JH02.certified}人，合格率{JH02.certified/JH02.examined|percent}，指导师提供服务{JH02.services}次、{JH02.serviceHours}小时；宣贯家庭教育促进法{JH19.sessions}场，母亲学堂培训{JH21.trained}人；推进重点实事项目{JH03.started}个、完成{JH03.completed}个，新建家庭教育实践基地{JH20.founded}个。' },
  { since: 2022, text: '与爱心企业签订礼遇协议{JH06.signed}份、发放礼遇{JH06.gifts}份，开展反诈宣传{JH16.sessions}场，命名平安家庭示范户{JH22.named}户；家长教育积分管理记分{JH04.events}次，兑换{JH04.redeemed}份。' },
  { since: 2022, text: '建立家暴警情定期共享机制，甄别处置警情{JH09.found}件；聘任“红船禾阿姨”调解员{JH10.appointed}名、妇联心理顾问{JH11.appointed}名、安家守护联盟志愿者{JH13.appointed}名，签订联盟共建协议{JH13.signed}份；为{JH12.guided}名涉案未成年监护人开展家庭教育指导{JH12.sessions}次；慰问贫困母亲{JH15.poor}人、困难儿童{JH15.children}人、新居民子女{JH15.newcomers}人，上门走访{JH15.visits}户次。' },
];

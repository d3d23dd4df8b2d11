// Row by row what the catalogue says of JH02 to JH22 (domain.md §2.4, §7, §9), held against the definitions: how long each level has,
// how long a notice stands, who outside is asked, what a lead may change, which kinds and words there are. One fact, one word.
import { createRegistry } from '@jinguo/core';
import { factsOf } from '@jinguo/core/testing';
import { expect, it } from 'vitest';
import { families } from './index.ts';

const registry = createRegistry([families]);
const definitionOf = (workflow: string) => registry.current(workflow)?.compiled.definition;

it.each([
  ['JH02', 'instructor-training', ['recommendDays 3', 'districtCheck 5wd', 'partner.education veto', 'youngest 22', 'oldest 65', 'experience 3', 'education 20', 'work 40', 'pledge 20', 'balance 20', 'online 24', 'offline 16', 'attended 90', 'theory 40', 'part 60', 'total 70', 'resit 70', 'resitDays 30', 'recordMonths 12', 'expertYears 5', 'expertTotal 90', 'yearHours 16', 'yearServices 4', 'registerMonth 12', 'renewalConfirmation 5wd', 'renewalMissed 1', 'renewalHours 48', 'renewalServices 12']],
  ['JH02', 'instructor-class', ['partner.education advise', 'approval 5wd', 'admission 3wd', 'notice 公示5', 'confirmation 5wd', 'hours 40', 'online 24', 'offline 16', 'attended 90']],
  ['JH02', 'instructor-training-service', ['dispatch 3wd', 'rating 10wd']],
  ['JH03', 'key-projects', ['approval 5wd', 'report 10wd', 'supervise 5wd', 'meeting 10wd', 'yearReview 20wd', 'acceptance 20wd', 'yellow 80']],
  ['JH03', 'plan-assessments', ['decision 5wd', 'supervision 20wd']],
  ['JH04', 'parent-points', ['entered 5wd', 'course 2', 'courseDay 6', 'meeting 10', 'session 10', 'reading 1', 'readingDay 1', 'volunteer 5']],
  ['JH04', 'parent-points-reversal', ['approved 5wd', 'carry 50', 'level1 100', 'level2 300', 'level3 600']],
  ['JH04', 'parent-points-redemption', ['approved 3wd', 'handedOver 10wd', 'carry 50', 'ticket 100', 'books 100', 'health 300']],
  ['JH05', 'family-titles', ['villageCheck 3wd', 'villageNotice 公示3', 'townReview 5wd', 'districtCheck 5wd', 'departmentCheck 5wd', 'partner.police veto', 'partner.court veto', 'partner.civility veto', 'panel 15wd', 'votePercent 30', 'rangePercent 5', 'vote wait', 'plaqueHandedOver 10wd', 'year1 wait', 'year2 wait', 'year3 wait']],
  ['JH05', 'family-titles-round', ['decision 10wd', 'notice 公示5', 'confirmation 5wd']],
  ['JH05', 'family-honours', ['selection 5wd', 'partner.police veto', 'partner.court veto', 'decision 10wd', 'notice 公示5', 'report 5wd']],
  ['JH06', 'kind-firms', ['review 5wd', 'legal 5wd', 'signing 20wd', 'renewal 40wd', 'longestYears 3']],
  ['JH06', 'gift-claims', ['townReview 3wd', 'handedOver 20wd']],
  ['JH06', 'finest-alliance', ['approval 3wd', 'safetyApproval 3wd', 'assessment 20wd']],
  ['JH07', 'neighbours-festival', ['approval 3wd', 'safetyApproval 3wd', 'assessment 20wd', 'crowd 100', 'firstYear 2005']],
  ['JH07', 'festival-awards', ['villageCheck 3wd', 'townReview 5wd', 'districtCheck 5wd']],
  ['JH07', 'festival-awards-round', ['decision 10wd', 'notice 公示5', 'confirmation 5wd']],
  ['JH08', 'disputes', ['contactRed 2h', 'visitRed 24h', 'planRed 3wd', 'followRed 24h', 'contactYellow 24h', 'visitYellow 3wd', 'planYellow 5wd', 'followYellow 2wd', 'contactGreen 3wd', 'visitGreen 10wd', 'planGreen 10wd', 'followGreen 5wd', 'downRed 3wd', 'downYellow 3wd', 'downGreen 3wd', 'visits 2', 'callDays 180', 'orderMonths 6', 'courtHours 72', 'urgentHours 24']],
  ['JH08', 'warning-copies', ['received 1wd', 'visit 5wd']],
  ['JH09', 'police-calls', ['triage 24h', 'contactRed 2h', 'visitRed 24h', 'planRed 3wd', 'contactYellow 24h', 'visitYellow 3wd', 'followGreen 5wd', 'downGreen 3wd', 'visits 2', 'callDays 180']],
  ['JH10', 'mediators', ['townReview 3wd', 'districtCheck 5wd', 'decision 5wd', 'appointment 5wd', 'year1 wait', 'year2 wait', 'services 4', 'leastRating 35']],
  ['JH10', 'mediators-service', ['dispatch 3wd', 'service 20wd', 'rating 10wd']],
  ['JH11', 'counsellors', ['townReview 3wd', 'districtCheck 5wd', 'decision 5wd', 'appointment 5wd', 'year1 wait', 'year2 wait', 'services 6', 'leastRating 35', 'practiceHours 200']],
  ['JH11', 'counsellors-service', ['dispatch 3wd', 'service 20wd', 'rating 10wd']],
  ['JH12', 'guardian-guidance', ['entrusting 5wd', 'assessment 10wd', 'plan 5wd', 'report 10wd', 'wait6 wait', 'absences 2']],
  ['JH13', 'guardians', ['townReview 3wd', 'districtCheck 5wd', 'decision 5wd', 'year2 wait', 'services 4', 'leastRating 35']],
  ['JH13', 'guardian-teams', ['visit 5wd', 'approval 5wd', 'opening 30wd', 'filing 10wd', 'fewest 5']],
  ['JH13', 'guardian-pacts', ['review 5wd', 'legal 5wd', 'signing 20wd', 'renewal 40wd', 'longestYears 3']],
  ['JH14', 'wishes', ['verified 3wd', 'claimed wait', 'fallback 10wd', 'receipt 10wd', 'most 30000', 'poolDays 15']],
  ['JH15', 'help', ['villageCheck 3wd', 'townReview 5wd', 'districtCheck 5wd', 'healthCheck 5wd', 'partner.health veto', 'civilCheck 5wd', 'partner.civil veto', 'decision 5wd', 'payment 10wd', 'cancers 100000', 'bereaved 72800', 'poor 80000', 'children 60000', 'newcomers 50000', 'insurance 10000', 'insuredFrom 18', 'insuredTo 65']],
  ['JH15', 'help-visits', ['check 5wd', 'accept 5wd', 'townHandling 15wd', 'districtHandling 15wd', 'rating 10wd']],
  ['JH16', 'childrens-drawings', ['districtCheck 5wd', 'panel 10wd']],
  ['JH16', 'childrens-drawings-round', ['decision 10wd', 'notice 公示5']],
  ['JH16', 'against-fraud', ['approval 3wd', 'safetyApproval 3wd', 'assessment 20wd']],
  ['JH17', 'family-spirit', ['approval 3wd', 'safetyApproval 3wd', 'assessment 20wd']],
  ['JH18', 'brand-classes', ['approval 3wd', 'safetyApproval 3wd', 'assessment 20wd']],
  ['JH19', 'law-talks', ['approval 3wd', 'safetyApproval 3wd', 'assessment 20wd']],
  ['JH20', 'education-bases', ['visit 5wd', 'approval 5wd', 'opening 30wd', 'filing 10wd', 'year1 wait', 'fewest 3']],
  ['JH21', 'mothers-school', ['approval 5wd', 'enrolment 30wd', 'closing 20wd', 'attendance 90']],
  ['JH22', 'safe-families', ['villageCheck 3wd', 'townReview 5wd', 'districtCheck 5wd', 'plaqueHandedOver 10wd', 'year1 wait', 'year2 wait']],
  ['JH22', 'safe-families-round', ['partner.police veto', 'partner.court veto', 'decision 10wd', 'notice 公示5', 'confirmation 5wd']],
])('%s %s', (_code, workflow, facts) => {
  const told = factsOf(registry, workflow);
  expect(facts.filter((fact) => !told.includes(fact))).toEqual([]);
});

it.each([
  ['JH02', 'instructor-training', ['姓名', '手机', '学历', '专业', '工作单位', '职务（岗位）', '相关从业年限', '已有资格证书', '推荐单位', '可服务时间', '证件照', '查询有无侵害未成年人', '大专', '教育', '社会工作', '心理', '妇联', '村（社区）', '学校', '指导个案（匿名）', '理论考试', '实践考核', '补考', '专家队伍', '指导者队伍', '志愿队伍', '南妇证〔{year}〕{serial}', '年度注册', '暂停', '退出', '除名', '候补', '换证', '到期不换']],
  ['JH02', 'instructor-class', ['班次方案', '征求教育局意见', '方案审批', '发布报名', '录取，公布名单', '结班', '师资', '经费预算']],
  ['JH03', 'key-projects', ['妇女发展规划', '儿童发展规划', '家庭教育工作规划', '牵头部门', '配合部门', '基期值', '年度目标值', '2025年目标值', '计量单位', '越高越好', '越低越好', '里程碑', '经费', '季报', '逾期一个月以上', '督办', '妇儿工委会议', '验收', '佐证材料']],
  ['JH03', 'plan-assessments', ['“十三五”', '“十四五”', '中期评估', '终期评估', '督导']],
  ['JH04', 'parent-points', ['家庭账户（监护人—儿童编号）', '课程学习', '家长学校（会）', '指导师辅导', '亲子阅读打卡', '志愿服务', '入账（只增不改）', '不含儿童个人数据']],
  ['JH04', 'parent-points-reversal', ['冲正', '被冲正的编号']],
  ['JH05', 'family-titles', ['户主', '文明家庭', '最美家庭', '绿色生态家庭', '快递物流行业最美家庭', '自荐', '他荐', '组织推荐', '家庭成员（成年人）', '关系', '年龄', '本人同意申报，并单独同意处理所填本人的敏感个人信息', '户主本人单独同意处理身份证号等敏感个人信息', '未成年子女数（只填人数）', '800至1500字', '家庭照片', '已获荣誉', '违法犯罪或治安处罚', '失信', '家暴（红色、黄色记录或告诫书）', '黄赌毒', '邪教', '酒驾', '违建', '垃圾分类处罚未整改', '两委评议', '授牌', '摘牌']],
  ['JH05', 'family-titles-round', ['文明家庭', '绿色生态家庭', '投票开始', '同一手机号、同一设备每日限投一票']],
  ['JH06', 'kind-firms', ['爱心企业', '统一社会信用代码', '向社会公开招募', '每年提供份数', '消费优惠', '文旅门票', '健康体检', '图书与课程']],
  ['JH06', 'finest-alliance', ['最美家联盟', '新风尚倡扬', '平安我守护', '垃圾分清“家”', '好家风传承', '亲子共阅读', '邻里一家亲', '领办家庭']],
  ['JH07', 'neighbours-festival', ['享·温馨家园', '筑·美丽家园', '护·平安家园', '育·文明家园', '届次', '安全与应急措施', '宣传场次']],
  ['JH08', 'disputes', ['110接警', '12338维权热线', '微家园', '走访', '诉讼、信访', '重复登记', '不属本类', '有伤情', '持械', '威胁生命', '儿童、老人、残疾人或孕妇', '告诫书或人身安全保护令有效期内', '180天内两次以上家暴警情', '有肢体冲突未致伤', '180天内一次警情', '离婚诉讼并有威胁', '酗酒、吸毒', '口角', '财产', '赡养抚养', '婆媳翁婿', '当事人关系', '涉及未成年子女', '妇联代为申请', '律师', '心理顾问', '老娘舅', '共同申请司法确认', '当事人明确拒绝调解']],
  ['JH09', 'police-calls', ['公安家暴警情', '诉源', '访源', '网格“三个一”', '妇工', '义警', '社工']],
  ['JH10', 'mediators', ['红船禾阿姨', '婚姻家庭调解', '法律咨询', '邻里协调']],
  ['JH10', 'mediators-service', ['双方自愿，未收取费用', '当事人明确拒绝，终止调解', '30日内共同申请司法确认']],
  ['JH11', 'counsellors', ['资格证书', '累计个案时数', '督导', '年度考核']],
  ['JH11', 'counsellors-service', ['来访者同意派单', '时长', '发现高风险（转红色个案）']],
  ['JH12', 'guardian-guidance', ['公安', '检察院', '法院', '指导令', '委托', '评估', '指导方案', '主题（不写案情）', '监护人到场', '告知出具单位', '报告出具单位', '六个月回访']],
  ['JH13', 'guardians', ['安家守护联盟', '所属队伍（7支）']],
  ['JH13', 'guardian-teams', ['志愿者服务队伍', '队伍类别（7支）']],
  ['JH14', 'wishes', ['童-\\\\d{4}-\\\\d{3}', '不满14周岁', '属困境儿童', '监护人单独同意', '年龄段', '性别', '心愿', '只收实物', '认领', '放回待认领', '镇（街道）送达', '不出现人脸', '妇联兜底', '感谢语']],
  ['JH15', 'help', ['“两癌”妇女', '失独家庭', '贫困母亲', '困难儿童', '新居民子女', '康乃馨保险', '民政、卫健', '部门比对', '被保险人同意投保', '已签收']],
  ['JH15', 'help-visits', ['走访“两癌”妇女', '走访失独家庭', '走访贫困母亲', '走访困难儿童', '走访新居民子女', '“执”爱暖心', '恒丰银行', '杨妈妈工作室']],
  ['JH16', 'childrens-drawings', ['童绘禾家安', '作者（儿童）编号', '童-\\\\d{4}-\\\\d{3,4}', '监护人单独同意', '反诈']],
  ['JH16', 'against-fraud', ['线上宣传', '线下宣传', '作品展陈', '反诈宣传绘本', '反诈日历', '进企业', '入户到家']],
  ['JH17', 'family-spirit', ['南湖好家风', '红船好家风', '万户家庭亮家风', '好家风宣讲']],
  ['JH18', 'brand-classes', ['青蓝万家', '家和大讲堂', '书香妈妈有礼', '南湖小管家']],
  ['JH19', 'law-talks', ['家庭教育促进法', '浙江省家庭教育促进条例']],
  ['JH20', 'education-bases', ['家庭教育实践基地', '家庭共成长计划', '指导服务站']],
  ['JH21', 'mothers-school', ['母亲学堂', '母亲科学人文素养', '女性素质提升']],
  ['JH22', 'safe-families', ['平安家庭', '睦邻党建', '南安家〔{year}〕{serial}', '授牌', '无下列情形：违法犯罪或治安处罚', '同意公示家庭（楼道）名称和事迹', '出现不得获评的情形']],
])('%s %s says each word of its row', (_code, workflow, words) => {
  const said = JSON.stringify(definitionOf(workflow));
  expect(words.filter((word) => !said.includes(word))).toEqual([]);
});

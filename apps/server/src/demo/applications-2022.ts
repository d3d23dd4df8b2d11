// Twenty-four applications of the 2022 round: claim window [2021-10-01, 2022-10-01), open 2022-09-01 to 2022-09-30.
// `story` says where each stands when seeding ends, so that every desk of the demonstration has work waiting.
// Two women of the 2021 round come again (priorYears 1). All persons, firms, numbers and cards are invented.
import { allConsents, type StoriedApplication } from './demo-application.ts';

export const applications2022 = [
  {
    story: 'village', appliedOn: '2022-09-06', by: 'village', account: null,
    reason: null,
    form: {
      applicantName: '凌秋菊', idType: 'residentId', idNumber: '330402198310180009', phone: '13800002210',
      orgUnit: '330402103215', residence: 'nanhu', // 新丰镇竹林村
      entityName: '嘉兴市南湖区新丰竹韵生姜种植家庭农场', uscc: '92330402MA2DEM105W',
      entityUnit: '330402103215', entityAddress: '竹林浜140号',
      entityRole: 'operator', foundedOn: '2019-02-26', industry: '生姜种植', employees: 10, womenEmployees: 8,
      bank: '浙江禾城农村商业银行', contractNo: '禾商借字第2022021803号', purpose: 'materials',
      principal: 15_000_000, rate: 41_500, signedOn: '2022-02-18', drawdownOn: '2022-02-18', maturityOn: '2023-02-18',
      repayments: [], overdue: [], extended: false, interestPaid: 318_167, creditReportOn: '2022-08-27', priorYears: 0,
      payee: '凌秋菊', cardNo: '6228580338000000102', bankBranch: '浙江禾城农村商业银行营业部',
      consents: allConsents, signature: '凌秋菊',
    },
  },
  {
    story: 'village', appliedOn: '2022-09-14', by: 'village', account: null,
    reason: null,
    form: {
      applicantName: '高敏霞', idType: 'residentId', idNumber: '33040219880129000X', phone: '13800002211',
      orgUnit: '330402100226', residence: 'nanhu', // 凤桥镇三星村
      entityName: '嘉兴市南湖区凤桥三星水蜜桃专业合作社', uscc: '93330402MA2DEM113L',
      entityUnit: '330402100226', entityAddress: '三星浜157号',
      entityRole: 'legalRepresentative', foundedOn: '2014-04-15', industry: '水果种植', employees: 34, womenEmployees: 22,
      bank: '中国农业银行嘉兴南湖支行', contractNo: '农银嘉借字第2021122802号', purpose: 'materials',
      principal: 50_000_000, rate: 40_000, signedOn: '2021-12-28', drawdownOn: '2021-12-28', maturityOn: '2022-12-28',
      repayments: [], overdue: [], extended: false, interestPaid: 1_311_111, creditReportOn: '2022-09-05', priorYears: 0,
      payee: '高敏霞', cardNo: '6228480338000000111', bankBranch: '中国农业银行嘉兴南湖支行',
      consents: allConsents, signature: '高敏霞',
    },
  },
  {
    story: 'village', appliedOn: '2022-09-20', by: 'village', account: null,
    reason: null,
    form: {
      applicantName: '曹月琴', idType: 'residentId', idNumber: '330402197607030007', phone: '13800002212',
      orgUnit: '330402105224', residence: 'nanhu', // 大桥镇由桥村
      entityName: '嘉兴市南湖区大桥由桥葡萄家庭农场', uscc: '92330402MA2DEM121J',
      entityUnit: '330402105224', entityAddress: '由桥里174号',
      entityRole: 'operator', foundedOn: '2018-03-12', industry: '葡萄种植', employees: 7, womenEmployees: 5,
      bank: '中国邮政储蓄银行嘉兴市分行', contractNo: '邮储嘉借字第2022030904号', purpose: 'equipment',
      principal: 20_000_000, rate: 43_500, signedOn: '2022-03-09', drawdownOn: '2022-03-09', maturityOn: '2024-03-09',
      repayments: [], overdue: [], extended: false, interestPaid: 473_667, creditReportOn: '2022-09-14', priorYears: 0,
      payee: '曹月琴', cardNo: '6217990338000000125', bankBranch: '中国邮政储蓄银行嘉兴市南湖区支行',
      consents: allConsents, signature: '曹月琴',
    },
  },
  {
    story: 'village', appliedOn: '2022-09-21', by: 'self', account: 'fanxl',
    reason: null,
    form: {
      applicantName: '范欣蕾', idType: 'residentId', idNumber: '330402199509140009', phone: '13800002213',
      orgUnit: '330402103215', residence: 'nanhu', // 新丰镇竹林村
      entityName: '嘉兴市南湖区竹里茶亭咖啡店', uscc: '92330402MA2DEM13XA',
      entityUnit: '330402103215', entityAddress: '竹林浜1号',
      entityRole: 'operator', foundedOn: '2021-06-18', industry: '餐饮', employees: 4, womenEmployees: 3,
      bank: '嘉兴银行南湖支行', contractNo: '嘉银借字第2022042701号', purpose: 'premises',
      principal: 12_000_000, rate: 45_000, signedOn: '2022-04-27', drawdownOn: '2022-04-27', maturityOn: '2023-04-27',
      repayments: [], overdue: [], extended: false, interestPaid: 220_500, creditReportOn: '2022-09-14', priorYears: 0,
      payee: '范欣蕾', cardNo: '6216610338000000135', bankBranch: '中国银行嘉兴南湖支行',
      consents: allConsents, signature: '范欣蕾',
    },
  },
  {
    story: 'town', appliedOn: '2022-09-13', by: 'village', account: null,
    reason: null,
    form: {
      applicantName: '戴红梅', idType: 'residentId', idNumber: '330402198002250001', phone: '13800002214',
      orgUnit: '330402103201', residence: 'nanhu', // 新丰镇民丰村
      entityName: '嘉兴红梅服饰有限公司', uscc: '91330402MA2DEM148D',
      entityUnit: '330402103201', entityAddress: '民丰浜18号',
      entityRole: 'legalRepresentative', foundedOn: '2013-10-24', industry: '服装加工', employees: 42, womenEmployees: 36,
      bank: '嘉兴银行南湖支行', contractNo: '嘉银借字第2022011206号', purpose: 'equipment',
      principal: 80_000_000, rate: 39_500, signedOn: '2022-01-12', drawdownOn: '2022-01-12', maturityOn: '2023-01-12',
      repayments: [], overdue: [], extended: false, interestPaid: 1_939_889, creditReportOn: '2022-09-05', priorYears: 0,
      payee: '戴红梅', cardNo: '6222020338000000145', bankBranch: '中国工商银行嘉兴南湖支行',
      consents: allConsents, signature: '戴红梅',
    },
  },
  {
    story: 'town', appliedOn: '2022-09-15', by: 'village', account: null,
    reason: null,
    form: {
      applicantName: '俞春兰', idType: 'residentId', idNumber: '330402197103200009', phone: '13800002215',
      orgUnit: '330402101223', residence: 'nanhu', // 余新镇金星村
      entityName: '嘉兴市南湖区余新金星粮油专业合作社', uscc: '93330402MA2DEM1562',
      entityUnit: '330402101223', entityAddress: '金星浜35号',
      entityRole: 'legalRepresentative', foundedOn: '2012-12-06', industry: '粮油种植', employees: 21, womenEmployees: 11,
      bank: '浙江禾城农村商业银行', contractNo: '禾商借字第2021111502号', purpose: 'materials',
      principal: 30_000_000, rate: 43_500, signedOn: '2021-11-15', drawdownOn: '2021-11-15', maturityOn: '2022-11-15',
      repayments: [{ date: '2022-06-20', amount: 10_000_000 }], overdue: [], extended: false, interestPaid: 936_458, creditReportOn: '2022-09-05', priorYears: 0,
      payee: '俞春兰', cardNo: '6228580338000000151', bankBranch: '浙江禾城农村商业银行营业部',
      consents: allConsents, signature: '俞春兰',
    },
  },
  {
    story: 'town', appliedOn: '2022-09-20', by: 'self', account: 'hanjn',
    reason: null,
    form: {
      applicantName: '韩佳宁', idType: 'residentId', idNumber: '330402199206110005', phone: '13800002216',
      orgUnit: '330402015006', residence: 'nanhu', // 七星街道湘城社区
      entityName: '嘉兴市南湖区湘城佳宁烘焙坊', uscc: '92330402MA2DEM1640',
      entityUnit: '330402015006', entityAddress: '湘城路52号',
      entityRole: 'operator', foundedOn: '2020-08-17', industry: '烘焙', employees: 5, womenEmployees: 5,
      bank: '中国建设银行嘉兴南湖支行', contractNo: '建银嘉借字第2022030701号', purpose: 'equipment',
      principal: 10_000_000, rate: 37_000, signedOn: '2022-03-07', drawdownOn: '2022-03-07', maturityOn: '2023-03-07',
      repayments: [], overdue: [], extended: false, interestPaid: 171_639, creditReportOn: '2022-09-14', priorYears: 0,
      payee: '韩佳宁', cardNo: '6217000338000000164', bankBranch: '中国建设银行嘉兴南湖支行',
      consents: allConsents, signature: '韩佳宁',
    },
  },
  {
    story: 'town', appliedOn: '2022-09-21', by: 'village', account: null,
    reason: null,
    form: {
      applicantName: '陶金花', idType: 'residentId', idNumber: '330402196911270000', phone: '13800002217',
      orgUnit: '330402100223', residence: 'nanhu', // 凤桥镇新民村
      entityName: '嘉兴市南湖区凤桥新民古村农家菜馆', uscc: '92330402MA2DEM172T',
      entityUnit: '330402100223', entityAddress: '新民浜69号',
      entityRole: 'operator', foundedOn: '2017-07-03', industry: '农家乐', employees: 11, womenEmployees: 8,
      bank: '中国邮政储蓄银行嘉兴市分行', contractNo: '邮储嘉借字第2022051801号', purpose: 'workingCapital',
      principal: 20_000_000, rate: 43_500, signedOn: '2022-05-18', drawdownOn: '2022-05-18', maturityOn: '2023-05-18',
      repayments: [], overdue: [], extended: false, interestPaid: 304_500, creditReportOn: '2022-09-14', priorYears: 0,
      payee: '陶金花', cardNo: '6217990338000000174', bankBranch: '中国邮政储蓄银行嘉兴市南湖区支行',
      consents: allConsents, signature: '陶金花',
    },
  },
  {
    story: 'returnedFromVillage', appliedOn: '2022-09-19', by: 'self', account: 'jiangxq',
    reason: '付息清单未加盖银行印章，请补盖后重新上传。',
    form: {
      applicantName: '蒋雪晴', idType: 'residentId', idNumber: '330402199405050009', phone: '13800002218',
      orgUnit: '330402013018', residence: 'nanhu', // 东栅街道九曲社区
      entityName: '嘉兴雪晴电子商务有限公司', uscc: '91330402MA2DEM180Q',
      entityUnit: '330402013018', entityAddress: '九曲路86号',
      entityRole: 'legalRepresentative', foundedOn: '2020-11-09', industry: '农产品电子商务', employees: 9, womenEmployees: 7,
      bank: '中国银行嘉兴南湖支行', contractNo: '中银嘉借字第2022022205号', purpose: 'workingCapital',
      principal: 30_000_000, rate: 38_500, signedOn: '2022-02-22', drawdownOn: '2022-02-22', maturityOn: '2023-02-22',
      repayments: [], overdue: [], extended: false, interestPaid: 577_500, creditReportOn: '2022-09-14', priorYears: 0,
      payee: '蒋雪晴', cardNo: '6216610338000000184', bankBranch: '中国银行嘉兴南湖支行',
      consents: allConsents, signature: '蒋雪晴',
    },
  },
  {
    story: 'returnedFromVillage', appliedOn: '2022-09-20', by: 'village', account: null,
    reason: '营业执照经营场所与现场不一致，请提供变更后的执照。',
    form: {
      applicantName: '施小芬', idType: 'residentId', idNumber: '330402198208130005', phone: '13800002219',
      orgUnit: '330402105222', residence: 'nanhu', // 大桥镇倪家浜村
      entityName: '嘉兴市南湖区大桥小芬竹编工艺坊', uscc: '92330402MA2DEM199J',
      entityUnit: '330402105222', entityAddress: '倪家浜里103号',
      entityRole: 'operator', foundedOn: '2019-09-02', industry: '手工艺品', employees: 6, womenEmployees: 6,
      bank: '浙江禾城农村商业银行', contractNo: '禾商借字第2022040804号', purpose: 'materials',
      principal: 8_000_000, rate: 48_000, signedOn: '2022-04-08', drawdownOn: '2022-04-08', maturityOn: '2023-04-08',
      repayments: [], overdue: [], extended: false, interestPaid: 177_067, creditReportOn: '2022-09-14', priorYears: 0,
      payee: '施小芬', cardNo: '6228580338000000193', bankBranch: '浙江禾城农村商业银行营业部',
      consents: allConsents, signature: '施小芬',
    },
  },
  {
    story: 'returnedFromTown', appliedOn: '2022-09-07', by: 'self', account: 'linxy',
    reason: '借款合同缺少借据页，信用报告已超过30天，请一并补正。',
    form: {
      applicantName: '林晓燕', idType: 'residentId', idNumber: '330402198806060000', phone: '13800002220',
      orgUnit: '330402103208', residence: 'nanhu', // 新丰镇净相村
      entityName: '嘉兴市南湖区新丰净相槜李家庭农场', uscc: '92330402MA2DEM2016',
      entityUnit: '330402103208', entityAddress: '净相浜120号',
      entityRole: 'operator', foundedOn: '2018-12-20', industry: '槜李种植', employees: 8, womenEmployees: 6,
      bank: '浙江禾城农村商业银行', contractNo: '禾商借字第2021120901号', purpose: 'workingCapital',
      principal: 30_000_000, rate: 43_500, signedOn: '2021-12-09', drawdownOn: '2021-12-09', maturityOn: '2022-12-09',
      repayments: [], overdue: [], extended: false, interestPaid: 924_375, creditReportOn: '2022-08-27', priorYears: 0,
      payee: '林晓燕', cardNo: '6228580338000000201', bankBranch: '浙江禾城农村商业银行营业部',
      consents: allConsents, signature: '林晓燕',
    },
  },
  {
    story: 'returnedFromTown', appliedOn: '2022-09-08', by: 'self', account: 'dongsy',
    reason: '带动就业人数与社保缴纳人数不符，请核对后重报。',
    form: {
      applicantName: '董思雨', idType: 'residentId', idNumber: '330402199602190000', phone: '13800002221',
      orgUnit: '330402009040', residence: 'nanhu', // 新嘉街道月河社区
      entityName: '嘉兴月河思雨汉服工作室', uscc: '92330402MA2DEM21XX',
      entityUnit: '330402009040', entityAddress: '月河路137号',
      entityRole: 'operator', foundedOn: '2021-03-05', industry: '文创服饰', employees: 4, womenEmployees: 4,
      bank: '中国工商银行嘉兴南湖支行', contractNo: '工银嘉借字第2022010503号', purpose: 'materials',
      principal: 15_000_000, rate: 38_000, signedOn: '2022-01-05', drawdownOn: '2022-01-05', maturityOn: '2023-01-05',
      repayments: [], overdue: [], extended: false, interestPaid: 361_000, creditReportOn: '2022-08-27', priorYears: 0,
      payee: '董思雨', cardNo: '6222020338000000210', bankBranch: '中国工商银行嘉兴南湖支行',
      consents: allConsents, signature: '董思雨',
    },
  },
  {
    story: 'resubmitted', appliedOn: '2022-09-05', by: 'village', account: null,
    reason: '收款账户户名与申报人不一致，请更正。',
    form: {
      applicantName: '潘玉珍', idType: 'residentId', idNumber: '330402197709300004', phone: '13800002222',
      orgUnit: '330402103202', residence: 'nanhu', // 新丰镇横港村
      entityName: '嘉兴市南湖区新丰横港湖羊养殖场', uscc: '92330402MA2DEM228X',
      entityUnit: '330402103202', entityAddress: '横港浜154号',
      entityRole: 'operator', foundedOn: '2015-05-28', industry: '畜禽养殖', employees: 6, womenEmployees: 3,
      bank: '中国邮政储蓄银行嘉兴市分行', contractNo: '邮储嘉借字第2021101902号', purpose: 'materials',
      principal: 25_000_000, rate: 43_500, signedOn: '2021-10-19', drawdownOn: '2021-10-19', maturityOn: '2022-10-19',
      repayments: [], overdue: [], extended: false, interestPaid: 924_375, creditReportOn: '2022-08-27', priorYears: 0,
      payee: '潘玉珍', cardNo: '6217990338000000224', bankBranch: '中国邮政储蓄银行嘉兴市南湖区支行',
      consents: allConsents, signature: '潘玉珍',
    },
  },
  {
    story: 'resubmitted', appliedOn: '2022-09-09', by: 'village', account: null,
    reason: '女性从业人数大于带动就业总数，请核对。',
    form: {
      applicantName: '汪晨曦', idType: 'residentId', idNumber: '330402199104020009', phone: '13800002223',
      orgUnit: '330402008020', residence: 'nanhu', // 解放街道秋泾桥社区
      entityName: '嘉兴晨曦托育服务有限公司', uscc: '91330402MA2DEM236U',
      entityUnit: '330402008020', entityAddress: '秋泾桥路171号',
      entityRole: 'shareholder', sharePpm: 350_000, foundedOn: '2020-06-01', industry: '托育服务', employees: 13, womenEmployees: 13,
      bank: '嘉兴银行南湖支行', contractNo: '嘉银借字第2022032305号', purpose: 'premises',
      principal: 40_000_000, rate: 42_000, signedOn: '2022-03-23', drawdownOn: '2022-03-23', maturityOn: '2024-03-23',
      repayments: [], overdue: [], extended: false, interestPaid: 704_667, creditReportOn: '2022-09-05', priorYears: 0,
      payee: '汪晨曦', cardNo: '6217000338000000230', bankBranch: '中国建设银行嘉兴南湖支行',
      consents: allConsents, signature: '汪晨曦',
    },
  },
  {
    story: 'districtCheck', appliedOn: '2022-09-01', by: 'village', account: null,
    reason: null,
    form: {
      applicantName: '陆彩英', idType: 'residentId', idNumber: '330402197811050005', phone: '13800002103',
      orgUnit: '330402101204', residence: 'nanhu', // 余新镇普光村
      entityName: '嘉兴市南湖区余新普绿果蔬专业合作社', uscc: '93330402MA2DEM0331',
      entityUnit: '330402101204', entityAddress: '普光浜188号',
      entityRole: 'legalRepresentative', foundedOn: '2015-06-30', industry: '果蔬种植与销售', employees: 28, womenEmployees: 21,
      bank: '浙江禾城农村商业银行', contractNo: '禾商借字第2020110207号', purpose: 'equipment',
      principal: 40_000_000, rate: 46_000, signedOn: '2020-11-02', drawdownOn: '2020-11-02', maturityOn: '2022-11-02',
      repayments: [], overdue: [], extended: false, interestPaid: 1_707_111, creditReportOn: '2022-08-27', priorYears: 1,
      payee: '陆彩英', cardNo: '6228580338000000037', bankBranch: '浙江禾城农村商业银行营业部',
      consents: allConsents, signature: '陆彩英',
    },
  },
  {
    story: 'districtCheck', appliedOn: '2022-09-07', by: 'self', account: 'luoyt',
    reason: null,
    form: {
      applicantName: '罗雅婷', idType: 'residentId', idNumber: '341523199001170004', phone: '13800002225',
      orgUnit: '330402010031', residence: 'permit', residencePermitNo: '341523199001170004', // 南湖街道桂苑社区
      entityName: '嘉兴雅婷家庭教育咨询有限公司', uscc: '91330402MA2DEM252H',
      entityUnit: '330402010031', entityAddress: '桂苑路15号',
      entityRole: 'legalRepresentative', foundedOn: '2019-07-15', industry: '教育咨询', employees: 8, womenEmployees: 7,
      bank: '中国建设银行嘉兴南湖支行', contractNo: '建银嘉借字第2021102602号', purpose: 'premises',
      principal: 20_000_000, rate: 36_500, signedOn: '2021-10-26', drawdownOn: '2021-10-26', maturityOn: '2022-10-26',
      repayments: [], overdue: [{ from: '2022-03-21', to: '2022-04-02' }], extended: false, interestPaid: 606_306, creditReportOn: '2022-08-27', priorYears: 0,
      payee: '罗雅婷', cardNo: '6217000338000000255', bankBranch: '中国建设银行嘉兴南湖支行',
      consents: allConsents, signature: '罗雅婷',
    },
  },
  {
    story: 'districtCheck', appliedOn: '2022-09-08', by: 'village', account: null,
    reason: null,
    form: {
      applicantName: '姜玉凤', idType: 'residentId', idNumber: '330402197312120005', phone: '13800002226',
      orgUnit: '330402011013', residence: 'nanhu', // 新兴街道明月社区
      entityName: '嘉兴市南湖区玉凤粽子铺', uscc: '92330402MA2DEM2609',
      entityUnit: '330402011013', entityAddress: '明月路32号',
      entityRole: 'operator', foundedOn: '2011-05-06', industry: '传统食品', employees: 14, womenEmployees: 12,
      bank: '中国工商银行嘉兴南湖支行', contractNo: '工银嘉借字第2022042102号', purpose: 'materials',
      principal: 18_000_000, rate: 37_000, signedOn: '2022-04-21', drawdownOn: '2022-04-21', maturityOn: '2023-04-21',
      repayments: [], overdue: [], extended: false, interestPaid: 225_700, creditReportOn: '2022-08-27', priorYears: 0,
      payee: '姜玉凤', cardNo: '6222020338000000269', bankBranch: '中国工商银行嘉兴南湖支行',
      consents: allConsents, signature: '姜玉凤',
    },
  },
  {
    story: 'sectionReview', appliedOn: '2022-09-01', by: 'village', account: null,
    reason: null,
    form: {
      applicantName: '金海燕', idType: 'residentId', idNumber: '330402198508280005', phone: '13800002227',
      orgUnit: '330402014003', residence: 'nanhu', // 长水街道石堰社区
      entityName: '嘉兴海燕家政服务有限公司', uscc: '91330402MA2DEM2799',
      entityUnit: '330402014003', entityAddress: '石堰路49号',
      entityRole: 'legalRepresentative', foundedOn: '2016-11-21', industry: '家政服务', employees: 47, womenEmployees: 44,
      bank: '嘉兴银行南湖支行', contractNo: '嘉银借字第2022020904号', purpose: 'workingCapital',
      principal: 30_000_000, rate: 37_000, signedOn: '2022-02-09', drawdownOn: '2022-02-09', maturityOn: '2023-02-09',
      repayments: [], overdue: [], extended: false, interestPaid: 595_083, creditReportOn: '2022-08-27', priorYears: 0,
      payee: '金海燕', cardNo: '6217990338000000273', bankBranch: '中国邮政储蓄银行嘉兴市南湖区支行',
      consents: allConsents, signature: '金海燕',
    },
  },
  {
    story: 'sectionReview', appliedOn: '2022-09-06', by: 'village', account: null,
    reason: null,
    form: {
      applicantName: '朱静怡', idType: 'residentId', idNumber: '330402199008230006', phone: '13800002102',
      orgUnit: '330402100224', residence: 'nanhu', // 凤桥镇永红村
      entityName: '嘉兴市南湖区凤桥桃源里民宿', uscc: '92330402MA2DEM0259',
      entityUnit: '330402100224', entityAddress: '永红浜66号',
      entityRole: 'operator', foundedOn: '2018-05-11', industry: '民宿', employees: 9, womenEmployees: 7,
      bank: '嘉兴银行南湖支行', contractNo: '嘉银借字第2021102006号', purpose: 'workingCapital',
      principal: 30_000_000, rate: 43_000, signedOn: '2021-10-20', drawdownOn: '2021-10-20', maturityOn: '2022-10-20',
      repayments: [], overdue: [], extended: false, interestPaid: 1_092_917, creditReportOn: '2022-08-27', priorYears: 1,
      payee: '朱静怡', cardNo: '6222020338000000020', bankBranch: '中国工商银行嘉兴南湖支行',
      consents: allConsents, signature: '朱静怡',
    },
  },
  {
    story: 'awaitingRound', appliedOn: '2022-09-01', by: 'self', account: 'yejy',
    reason: null,
    form: {
      applicantName: '叶静姝', idType: 'residentId', idNumber: '330402198904020002', phone: '13800002229',
      orgUnit: '330402007029', residence: 'nanhu', // 建设街道瓶山社区
      entityName: '嘉兴静姝旗袍定制工作室', uscc: '92330402MA2DEM295U',
      entityUnit: '330402007029', entityAddress: '瓶山路83号',
      entityRole: 'operator', foundedOn: '2018-02-07', industry: '服装定制', employees: 6, womenEmployees: 6,
      bank: '中国工商银行嘉兴南湖支行', contractNo: '工银嘉借字第2021113003号', purpose: 'workingCapital',
      principal: 20_000_000, rate: 38_500, signedOn: '2021-11-30', drawdownOn: '2021-11-30', maturityOn: '2022-11-30',
      repayments: [], overdue: [], extended: false, interestPaid: 564_667, creditReportOn: '2022-08-27', priorYears: 0,
      payee: '叶静姝', cardNo: '6222020338000000293', bankBranch: '中国工商银行嘉兴南湖支行',
      consents: allConsents, signature: '叶静姝',
    },
  },
  {
    story: 'awaitingRound', appliedOn: '2022-09-01', by: 'village', account: null,
    reason: null,
    form: {
      applicantName: '沈爱珍', idType: 'residentId', idNumber: '330402197409160003', phone: '13800002230',
      orgUnit: '330402105218', residence: 'nanhu', // 大桥镇胥山村
      entityName: '嘉兴市南湖区大桥胥山蜂业专业合作社', uscc: '93330402MA2DEM308E',
      entityUnit: '330402105218', entityAddress: '胥山浜100号',
      entityRole: 'legalRepresentative', foundedOn: '2013-03-08', industry: '养蜂', employees: 16, womenEmployees: 10,
      bank: '中国农业银行嘉兴南湖支行', contractNo: '农银嘉借字第2022011701号', purpose: 'equipment',
      principal: 25_000_000, rate: 39_500, signedOn: '2022-01-17', drawdownOn: '2022-01-24', maturityOn: '2023-01-24',
      repayments: [], overdue: [], extended: false, interestPaid: 573_299, creditReportOn: '2022-08-27', priorYears: 0,
      payee: '沈爱珍', cardNo: '6228480338000000301', bankBranch: '中国农业银行嘉兴南湖支行',
      consents: allConsents, signature: '沈爱珍',
    },
  },
  {
    story: 'rejectedAtTown', appliedOn: '2022-09-06', by: 'village', account: null,
    reason: '经现场核实，实际经营场所在秀洲区，不属于本区经营主体，不予通过。',
    form: {
      applicantName: '邵丽萍', idType: 'residentId', idNumber: '330402198611300000', phone: '13800002231',
      orgUnit: '330402012003', residence: 'nanhu', // 城南街道金穗社区
      entityName: '嘉兴市南湖区丽萍美业工作室', uscc: '92330402MA2DEM316C',
      entityUnit: '330402012003', entityAddress: '金穗路117号',
      entityRole: 'operator', foundedOn: '2019-01-14', industry: '美容美发', employees: 5, womenEmployees: 5,
      bank: '中国邮政储蓄银行嘉兴市分行', contractNo: '邮储嘉借字第2022031405号', purpose: 'workingCapital',
      principal: 10_000_000, rate: 48_000, signedOn: '2022-03-14', drawdownOn: '2022-03-14', maturityOn: '2023-03-14',
      repayments: [], overdue: [], extended: false, interestPaid: 213_333, creditReportOn: '2022-08-27', priorYears: 0,
      payee: '邵丽萍', cardNo: '6217990338000000315', bankBranch: '中国邮政储蓄银行嘉兴市南湖区支行',
      consents: allConsents, signature: '邵丽萍',
    },
  },
  {
    story: 'withdrawn', appliedOn: '2022-09-13', by: 'self', account: 'caiyh',
    reason: '已改为申请创业担保贷款贴息，撤回本次申报。',
    form: {
      applicantName: '蔡语涵', idType: 'residentId', idNumber: '330402199707230005', phone: '13800002232',
      orgUnit: '330402010035', residence: 'nanhu', // 南湖街道文星社区
      entityName: '嘉兴语涵插画工作室', uscc: '92330402MA2DEM3247',
      entityUnit: '330402010035', entityAddress: '文星路134号',
      entityRole: 'operator', foundedOn: '2021-09-10', industry: '文创设计', employees: 3, womenEmployees: 3,
      bank: '中国银行嘉兴南湖支行', contractNo: '中银嘉借字第2022051102号', purpose: 'equipment',
      principal: 6_000_000, rate: 37_000, signedOn: '2022-05-11', drawdownOn: '2022-05-11', maturityOn: '2023-05-11',
      repayments: [], overdue: [], extended: false, interestPaid: 62_900, creditReportOn: '2022-09-05', priorYears: 0,
      payee: '蔡语涵', cardNo: '6216610338000000325', bankBranch: '中国银行嘉兴南湖支行',
      consents: allConsents, signature: '蔡语涵',
    },
  },
  {
    story: 'draft', appliedOn: '2022-09-21', by: 'self', account: 'xuewq',
    reason: null,
    form: {
      applicantName: '薛婉清', idType: 'residentId', idNumber: '330402199303080004', phone: '13800002233',
      orgUnit: '330402014005', residence: 'nanhu', // 长水街道由拳社区
      entityName: '嘉兴婉清花艺有限公司', uscc: '91330402MA2DEM3325',
      entityUnit: '330402014005', entityAddress: '由拳路151号',
      entityRole: 'legalRepresentative', foundedOn: '2020-02-20', industry: '花卉零售', employees: 7, womenEmployees: 6,
      bank: '嘉兴银行南湖支行', contractNo: '嘉银借字第2022061503号', purpose: 'workingCapital',
      principal: 15_000_000, rate: 41_000, signedOn: '2022-06-15', drawdownOn: '2022-06-15', maturityOn: '2023-06-15',
      repayments: [], overdue: [], extended: false, interestPaid: 167_417, creditReportOn: '2022-09-14', priorYears: 0,
      payee: '薛婉清', cardNo: '6217000338000000339', bankBranch: '中国建设银行嘉兴南湖支行',
      consents: allConsents, signature: '薛婉清',
    },
  },
] as const satisfies readonly StoriedApplication[];

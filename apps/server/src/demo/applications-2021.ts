// The nine loans behind “为9名创业女性贴息6.96万元”: the worked round of domain.md §5, claim window [2020-10-01, 2021-10-01).
// The loan figures are the table's, row by row; a changed one breaks the round's total of 69 600.00 元.
// All persons, firms, numbers and cards are invented: ids use order code 000, credit codes the body MA2DEM…
import { allConsents, type DemoApplication } from './demo-application.ts';

export const applications2021 = [
  {
    appliedOn: '2021-09-02', by: 'village', account: null,
    form: {
      applicantName: '沈雨薇', idType: 'residentId', idNumber: '330402198604120001', phone: '13800002101',
      orgUnit: '330402103215', residence: 'nanhu', // 新丰镇竹林村
      entityName: '嘉兴市南湖区新丰竹里家庭农场', uscc: '92330402MA2DEM017E',
      entityUnit: '330402103215', entityAddress: '竹林浜139号',
      entityRole: 'operator', foundedOn: '2017-03-20', industry: '蔬菜种植', employees: 12, womenEmployees: 9,
      bank: '浙江禾城农村商业银行', contractNo: '禾商借字第2020092501号', purpose: 'workingCapital',
      principal: 30_000_000, rate: 43_500, signedOn: '2020-09-25', drawdownOn: '2020-09-25', maturityOn: '2021-09-25',
      repayments: [], overdue: [], extended: false, interestPaid: 1_301_375, creditReportOn: '2021-08-27', priorYears: 0,
      payee: '沈雨薇', cardNo: '6228580338000000011', bankBranch: '浙江禾城农村商业银行营业部',
      consents: allConsents, signature: '沈雨薇',
    },
  },
  {
    appliedOn: '2021-09-03', by: 'village', account: null,
    form: {
      applicantName: '朱静怡', idType: 'residentId', idNumber: '330402199008230006', phone: '13800002102',
      orgUnit: '330402100224', residence: 'nanhu', // 凤桥镇永红村
      entityName: '嘉兴市南湖区凤桥桃源里民宿', uscc: '92330402MA2DEM0259',
      entityUnit: '330402100224', entityAddress: '永红浜156号',
      entityRole: 'operator', foundedOn: '2018-05-11', industry: '民宿', employees: 8, womenEmployees: 6,
      bank: '嘉兴银行南湖支行', contractNo: '嘉银借字第2020101603号', purpose: 'premises',
      principal: 30_000_000, rate: 43_500, signedOn: '2020-10-16', drawdownOn: '2020-10-16', maturityOn: '2021-10-16',
      repayments: [], overdue: [], extended: false, interestPaid: 1_268_750, creditReportOn: '2021-08-27', priorYears: 0,
      payee: '朱静怡', cardNo: '6222020338000000020', bankBranch: '中国工商银行嘉兴南湖支行',
      consents: allConsents, signature: '朱静怡',
    },
  },
  {
    appliedOn: '2021-09-06', by: 'village', account: null,
    form: {
      applicantName: '陆彩英', idType: 'residentId', idNumber: '330402197811050005', phone: '13800002103',
      orgUnit: '330402101204', residence: 'nanhu', // 余新镇普光村
      entityName: '嘉兴市南湖区余新普绿果蔬专业合作社', uscc: '93330402MA2DEM0331',
      entityUnit: '330402101204', entityAddress: '普光浜173号',
      entityRole: 'legalRepresentative', foundedOn: '2015-06-30', industry: '果蔬种植与销售', employees: 26, womenEmployees: 19,
      bank: '浙江禾城农村商业银行', contractNo: '禾商借字第2020110207号', purpose: 'equipment',
      principal: 40_000_000, rate: 46_000, signedOn: '2020-11-02', drawdownOn: '2020-11-02', maturityOn: '2022-11-02',
      repayments: [], overdue: [], extended: false, interestPaid: 1_702_000, creditReportOn: '2021-08-27', priorYears: 0,
      payee: '陆彩英', cardNo: '6228580338000000037', bankBranch: '浙江禾城农村商业银行营业部',
      consents: allConsents, signature: '陆彩英',
    },
  },
  {
    appliedOn: '2021-09-07', by: 'village', account: null,
    form: {
      applicantName: '顾晓萍', idType: 'residentId', idNumber: '330402198402160005', phone: '13800002104',
      orgUnit: '330402105218', residence: 'nanhu', // 大桥镇胥山村
      entityName: '嘉兴市南湖区大桥胥塘稻香家庭农场', uscc: '92330402MA2DEM041Y',
      entityUnit: '330402105218', entityAddress: '胥山浜190号',
      entityRole: 'operator', foundedOn: '2016-09-08', industry: '稻米种植加工', employees: 9, womenEmployees: 5,
      bank: '中国农业银行嘉兴南湖支行', contractNo: '农银嘉借字第2020120102号', purpose: 'materials',
      principal: 20_000_000, rate: 43_500, signedOn: '2020-12-01', drawdownOn: '2020-12-01', maturityOn: '2021-12-01',
      repayments: [], overdue: [], extended: false, interestPaid: 734_667, creditReportOn: '2021-08-27', priorYears: 0,
      payee: '顾晓萍', cardNo: '6228480338000000046', bankBranch: '中国农业银行嘉兴南湖支行',
      consents: allConsents, signature: '顾晓萍',
    },
  },
  {
    appliedOn: '2021-09-08', by: 'village', account: null,
    form: {
      applicantName: '钱佳慧', idType: 'residentId', idNumber: '33040219890730000X', phone: '13800002105',
      orgUnit: '330402015005', residence: 'nanhu', // 七星街道湘都社区
      entityName: '嘉兴湘畔亲子农园有限公司', uscc: '91330402MA2DEM05XR',
      entityUnit: '330402015005', entityAddress: '湘都路17号',
      entityRole: 'shareholder', sharePpm: 450_000, foundedOn: '2018-10-16', industry: '休闲农业', employees: 15, womenEmployees: 11,
      bank: '嘉兴银行南湖支行', contractNo: '嘉银借字第2019121605号', purpose: 'premises',
      principal: 20_000_000, rate: 45_000, signedOn: '2019-12-16', drawdownOn: '2019-12-16', maturityOn: '2021-12-16',
      repayments: [{ date: '2021-06-15', amount: 20_000_000 }], overdue: [], extended: false, interestPaid: 642_500, creditReportOn: '2021-08-27', priorYears: 0,
      payee: '钱佳慧', cardNo: '6217000338000000057', bankBranch: '中国建设银行嘉兴南湖支行',
      consents: allConsents, signature: '钱佳慧',
    },
  },
  {
    appliedOn: '2021-09-09', by: 'village', account: null,
    form: {
      applicantName: '徐梦洁', idType: 'residentId', idNumber: '330402199305170003', phone: '13800002106',
      orgUnit: '330402010028', residence: 'nanhu', // 南湖街道烟雨社区
      entityName: '嘉兴烟雨里文化创意有限公司', uscc: '91330402MA2DEM068R',
      entityUnit: '330402010028', entityAddress: '烟雨路34号',
      entityRole: 'legalRepresentative', foundedOn: '2019-04-22', industry: '文创设计', employees: 7, womenEmployees: 6,
      bank: '中国建设银行嘉兴南湖支行', contractNo: '建银嘉借字第2021011101号', purpose: 'workingCapital',
      principal: 25_000_000, rate: 36_000, signedOn: '2021-01-11', drawdownOn: '2021-01-11', maturityOn: '2022-01-11',
      repayments: [], overdue: [], extended: false, interestPaid: 657_500, creditReportOn: '2021-09-05', priorYears: 0,
      payee: '徐梦洁', cardNo: '6217000338000000065', bankBranch: '中国建设银行嘉兴南湖支行',
      consents: allConsents, signature: '徐梦洁',
    },
  },
  {
    appliedOn: '2021-09-13', by: 'village', account: null,
    form: {
      applicantName: '王巧珍', idType: 'residentId', idNumber: '330402197512090007', phone: '13800002107',
      orgUnit: '330402013002', residence: 'nanhu', // 东栅街道双溪社区
      entityName: '嘉兴市南湖区巧珍家政服务部', uscc: '92330402MA2DEM076H',
      entityUnit: '330402013002', entityAddress: '双溪路51号',
      entityRole: 'operator', foundedOn: '2014-08-05', industry: '家政服务', employees: 31, womenEmployees: 29,
      bank: '中国邮政储蓄银行嘉兴市分行', contractNo: '邮储嘉借字第2020093004号', purpose: 'workingCapital',
      principal: 15_000_000, rate: 43_500, signedOn: '2020-09-30', drawdownOn: '2020-09-30', maturityOn: '2021-09-30',
      repayments: [], overdue: [], extended: false, interestPaid: 659_750, creditReportOn: '2021-09-05', priorYears: 0,
      payee: '王巧珍', cardNo: '6217990338000000075', bankBranch: '中国邮政储蓄银行嘉兴市南湖区支行',
      consents: allConsents, signature: '王巧珍',
    },
  },
  {
    appliedOn: '2021-09-14', by: 'village', account: null,
    form: {
      applicantName: '姚若兰', idType: 'residentId', idNumber: '330402198710210000', phone: '13800002108',
      orgUnit: '330402007029', residence: 'nanhu', // 建设街道瓶山社区
      entityName: '嘉兴市南湖区若兰蓝印花布工作室', uscc: '92330402MA2DEM084C',
      entityUnit: '330402007029', entityAddress: '瓶山路68号',
      entityRole: 'operator', foundedOn: '2017-11-13', industry: '手工纺织品', employees: 5, womenEmployees: 5,
      bank: '中国工商银行嘉兴南湖支行', contractNo: '工银嘉借字第2021031002号', purpose: 'materials',
      principal: 30_000_000, rate: 43_500, signedOn: '2021-03-10', drawdownOn: '2021-03-10', maturityOn: '2022-03-10',
      repayments: [], overdue: [], extended: false, interestPaid: 743_125, creditReportOn: '2021-09-05', priorYears: 0,
      payee: '姚若兰', cardNo: '6222020338000000087', bankBranch: '中国工商银行嘉兴南湖支行',
      consents: allConsents, signature: '姚若兰',
    },
  },
  {
    appliedOn: '2021-09-15', by: 'village', account: null,
    form: {
      applicantName: '吴丽娟', idType: 'residentId', idNumber: '330402198106080000', phone: '13800002109',
      orgUnit: '330402014005', residence: 'nanhu', // 长水街道由拳社区
      entityName: '嘉兴禾味堂食品有限公司', uscc: '91330402MA2DEM092A',
      entityUnit: '330402014005', entityAddress: '由拳路85号',
      entityRole: 'legalRepresentative', foundedOn: '2016-01-19', industry: '糕点制作', employees: 18, womenEmployees: 14,
      bank: '嘉兴银行南湖支行', contractNo: '嘉银借字第2021011908号', purpose: 'equipment',
      principal: 30_000_000, rate: 48_000, signedOn: '2021-01-19', drawdownOn: '2021-01-19', maturityOn: '2022-01-19',
      repayments: [], overdue: [], extended: false, interestPaid: 1_020_000, creditReportOn: '2021-09-05', priorYears: 0,
      payee: '吴丽娟', cardNo: '6216610338000000093', bankBranch: '中国银行嘉兴南湖支行',
      consents: allConsents, signature: '吴丽娟',
    },
  },
] as const satisfies readonly DemoApplication[];

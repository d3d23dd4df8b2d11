// The one application of the 2022 round that came in on the open page. It is of a loan that another body subsidises, so the
// village does not accept it and names that body. Person, firm, numbers and card are invented.
import { allConsents, type StoriedApplication } from './demo-application.ts';

export const openApplication2022 = {
  story: 'notAccepted', appliedOn: '2022-09-15', by: 'open', account: null,
  reason: '您的借款是人社部门办理的创业担保贷款，贴息随贷款一并审核，不属于妇联贴息的受理范围。',
  rightBody: '南湖区人力资源和社会保障局',
  form: {
    applicantName: '骆春燕', idType: 'residentId', idNumber: '330402199003160002', phone: '13800002234',
    orgUnit: '330402103201', residence: 'nanhu', // 新丰镇民丰村
    entityName: '嘉兴市南湖区新丰春燕早餐店', uscc: '92330402MA2DEM340W',
    entityUnit: '330402103201', entityAddress: '民丰路68号',
    entityRole: 'operator', foundedOn: '2020-05-18', industry: '餐饮', employees: 4, womenEmployees: 3,
    bank: '浙江禾城农村商业银行', contractNo: '禾商借字第2022041402号', purpose: 'equipment',
    principal: 10_000_000, rate: 45_000, signedOn: '2022-04-14', drawdownOn: '2022-04-14', maturityOn: '2023-04-14',
    repayments: [], overdue: [], extended: false, interestPaid: 187_500, creditReportOn: '2022-09-08', priorYears: 0,
    payee: '骆春燕', cardNo: '6228580338000000342', bankBranch: '浙江禾城农村商业银行营业部',
    consents: allConsents, signature: '骆春燕',
  },
} as const satisfies StoriedApplication;

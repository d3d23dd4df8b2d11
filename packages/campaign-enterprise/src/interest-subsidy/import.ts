// The clerk's sheet of paper applications: one column per field of domain.md §5, its header the Chinese name there.
import type { ImportColumn, ImportSpec } from '@jinguo/core/plugin';
import { cells } from '@jinguo/core/programme';
import { ranges, repayments } from './money-cells.ts';
import { entityRoles, idTypes, priorityGroups, purposes, residences } from './form.ts';

const allConsents = { creditCheck: true, sensitive: true, sharing: true, publication: true, truth: true };

const column = (header: string, field: string, read: ImportColumn['read']): ImportColumn => ({ header, field, required: true, read });
const maybe = (header: string, field: string, read: ImportColumn['read']): ImportColumn => ({ header, field, required: false, read });

export const subsidyImport = {
  name: 'interest-subsidy',
  workflow: 'interest-subsidy',
  unitField: 'orgUnit',
  columns: [
    column('姓名', 'applicantName', cells.text),
    column('证件类型', 'idType', cells.oneOf(idTypes)),
    column('证件号码', 'idNumber', cells.figures),
    column('手机', 'phone', cells.figures),
    column('所属村社区', 'orgUnit', cells.text),
    column('户籍/居住证', 'residence', cells.oneOf(residences)),
    maybe('居住证号码', 'residencePermitNo', cells.figures),
    column('经营主体', 'entityName', cells.text),
    column('信用代码', 'uscc', cells.figures),
    { ...column('经营场所所在村社区', 'entityUnit', cells.text), unit: true },
    column('经营场所地址', 'entityAddress', cells.text),
    column('身份', 'entityRole', cells.oneOf(entityRoles)),
    maybe('持股比例', 'sharePpm', cells.percent),
    column('成立日期', 'foundedOn', cells.date),
    column('行业', 'industry', cells.text),
    column('带动就业', 'employees', cells.integer),
    column('女性', 'womenEmployees', cells.integer),
    column('经办银行', 'bank', cells.text),
    column('合同号', 'contractNo', cells.text),
    column('用途', 'purpose', cells.oneOf(purposes)),
    column('借款本金', 'principal', cells.yuan),
    column('签订', 'signedOn', cells.date),
    column('放款', 'drawdownOn', cells.date),
    column('到期', 'maturityOn', cells.date),
    column('合同年利率', 'rate', cells.percent),
    maybe('提前/分期还本', 'repayments', repayments),
    maybe('逾期区间', 'overdue', ranges),
    maybe('展期', 'extended', cells.yesNo),
    column('窗口内已付利息', 'interestPaid', cells.yuan),
    maybe('信用报告出具日期', 'creditReportOn', cells.date),
    column('已享受次数', 'priorYears', cells.integer),
    maybe('金融服务推荐编号', 'referralNo', cells.figures),
    maybe('重点人群', 'priorityGroup', cells.oneOf(priorityGroups)),
    column('收款户名', 'payee', cells.text),
    column('账号', 'cardNo', cells.figures),
    column('开户行', 'bankBranch', cells.text),
    column('授权与承诺', 'consents', cells.mustBeYes(allConsents)),
    column('签名', 'signature', cells.text),
  ],
  defaults: {},
} as const satisfies ImportSpec;

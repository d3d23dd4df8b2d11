// 回访表: what the town found 6 and 12 months after the payment, with her business and what she was paid (domain.md §5 stage 9).
import { formatYuan, mask, printDate, type PaperInput, type PaperMaker } from '@jinguo/core/plugin';
import { dateAt, formTable } from '@jinguo/core/programme';
import { readApplication } from '../application.ts';
import { visit } from '../review-forms.ts';
import { readSubsidy } from '../subsidy.ts';

const visitForm = (form: 'visit6' | 'visit12', months: number): PaperMaker => (input: PaperInput) => {
  const { data, number, decisions, unitName, unit, today } = input;
  const { applicantName, entityName, bank } = readApplication(data);
  const paidOn = dateAt(data, 'receipt.paidOn');
  const found = decisions.findLast((one) => one.stage === form);
  return {
    title: `妇女创业小额贷款贴息${months}个月回访表`,
    ...(number === null ? {} : { documentNumber: number }),
    blocks: [
      {
        kind: 'table', head: ['贴息情况', ''],
        rows: [['申报人', mask('name', applicantName)], ['所属村社区', unitName(unit)], ['经营主体', entityName], ['经办银行', bank], ['贴息金额', formatYuan(readSubsidy(data)?.amount ?? 0)], ...(paidOn === undefined ? [] : [['拨付日期', printDate(paidOn)]])],
      },
      ...formTable(visit, data[form], unitName),
      { kind: 'signature', lines: [`回访人：${found?.by ?? ''}`, '镇（街道）妇联（盖章）', printDate(dateAt(data, `${form}.visitedOn`) ?? today)] },
    ],
  };
};

export const visit6Form = visitForm('visit6', 6);
export const visit12Form = visitForm('visit12', 12);

// 拨款函: tells the finance bureau whom to pay, how much, to which account. The one paper that needs whole account numbers.
import { formatYuan, normalise, printDate, toCapitals, yuanFigures, type JsonObject, type Paper, type PaperInput } from '@jinguo/core/plugin';
import { payoutAccount } from '../application.ts';
import { readRound } from '../round.ts';
import { readSubsidy } from '../subsidy.ts';
import { amountOf, federation } from './list.ts';

interface Payment {
  readonly number: string;
  readonly data: JsonObject;
  readonly amount: number;
}

/** For the whole list of a round. */
export function paymentLetter(input: PaperInput): Paper {
  const payments = input.entries.map((entry) => ({ number: entry.number, data: entry.data, amount: amountOf(entry) }));
  return letter(`${readRound(input.data).name}妇女创业小额贷款贴息资金拨款函`, payments, input);
}

/** For one application that left the list: paid again after the bank returned it, or after an objection was settled. */
export function singlePaymentLetter(input: PaperInput): Paper {
  const payment = { number: input.number ?? '', data: input.data, amount: readSubsidy(input.data)?.amount ?? 0 };
  return letter('妇女创业小额贷款贴息资金拨款函（单独拨付）', [payment], input);
}

function letter(title: string, payments: readonly Payment[], input: PaperInput): Paper {
  const total = payments.reduce((sum, one) => sum + one.amount, 0);
  const rows = payments.map(({ number, data, amount }, index) => {
    const account = payoutAccount(data);
    return [String(index + 1), number, account.payee, account.bankBranch, normalise(account.cardNo), yuanFigures(amount)];
  });
  return {
    title,
    blocks: [
      { kind: 'paragraph', text: '区财政局：' },
      { kind: 'paragraph', text: `经集体审定并公示无异议，请将下列${payments.length}人的贴息资金合计${formatYuan(total)}（大写：${toCapitals(total)}）拨付至所列账户，并反馈回单号。` },
      { kind: 'table', head: ['序号', '办件编号', '户名', '开户行', '账号', '金额（元）'], rows },
      { kind: 'paragraph', text: `合计：${formatYuan(total)}` },
      { kind: 'signature', lines: [federation, printDate(input.today)] },
    ],
  };
}

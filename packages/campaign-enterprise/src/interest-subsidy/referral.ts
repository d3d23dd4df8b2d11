// The loan a bank gave on the federation's own recommendation (FZ02), named in a claim for its interest (FZ01): hers, drawn, and the
// same loan (domain.md §5 FZ02).
import type { Check } from '@jinguo/core/plugin';
import { refuse, warn } from '@jinguo/core/programme';
import { applicationKeys } from './checks.ts';
import { readApplication } from './application.ts';

const path = '/application/referralNo';

/** A referral that is not hers or came to nothing is refused; a loan that differs from it is pointed at. */
export const referral: Check = async ({ data, others }) => {
  const { referralNo, principal, drawdownOn } = readApplication(data);
  if (referralNo === undefined) return [];
  const found = (await others('applicant', applicationKeys(data).applicant)).find((other) => other.workflow === 'bank-referral' && other.number === referralNo);
  if (found === undefined) return [refuse(path, 'REFERRAL_NOT_HERS', { zh: `没有查到申报人名下的推荐${referralNo}，请核对编号，或留空`, en: `there is no referral ${referralNo} of this applicant; check the number, or leave it empty` })];
  if (found.result !== 'drawn') return [refuse(path, 'REFERRAL_NOT_DRAWN', { zh: `推荐${referralNo}尚未登记放款，请先由经办银行登记`, en: `the loan of referral ${referralNo} is not put down as drawn; the bank does that first` })];
  const { drawn, drawnOn } = found.fields;
  return drawn === principal && drawnOn === drawdownOn ? [] : [warn(path, 'REFERRAL_DIFFERS', { zh: `推荐${referralNo}登记的放款金额或日期与所填借款不一致，请核对`, en: `the loan of referral ${referralNo} was put down with another sum or day; compare them` })];
};

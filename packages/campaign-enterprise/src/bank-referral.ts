// FZ02 好家庭信用贷 / 巾帼新农人贷 / 巾帼创客贷: the federation recommends and never guarantees; the bank decides, and a refusal of
// the bank is not shown to village staff (domain.md §5): who may not read the bank's answer sees it closed, and not whether the bank
// refused, she gave it up, or the credit was not used.
import { mask, normalise, type Check, type OtherItem } from '@jinguo/core/plugin';
import { applicationPaper, at, choice, consent, count, date, drawnSignature, fill, formSpec, forWomen, idNumber, level, money, mustTick, numberAt, oneEach, partner, personName, phone, programmeOf, putDown, rate, refuse, sensitiveConsent, singlePaper, standsOn, tell, text, textAt, unit, warn } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const products = [
  { value: 'family', zh: '好家庭信用贷（命名家庭）', en: 'For titled families' }, { value: 'farmer', zh: '巾帼新农人贷（农创女性）', en: 'For women farmers' }, { value: 'maker', zh: '巾帼创客贷（创业女性）', en: 'For women makers' },
] as const;
const purposes = [{ value: 'capital', zh: '流动资金', en: 'Working capital' }, { value: 'equipment', zh: '设备', en: 'Equipment' }, { value: 'materials', zh: '原料', en: 'Materials' }, { value: 'premises', zh: '场地', en: 'Premises' }] as const;

const titleKinds = [{ value: 'finest', zh: '最美家庭', en: 'Finest family' }, { value: 'civil', zh: '文明家庭', en: 'Civil family' }, { value: 'green', zh: '绿色生态家庭', en: 'Green family' }, { value: 'other', zh: '其他家庭荣誉', en: 'Another' }] as const;
const refusals = [{ value: 'credit', zh: '信用记录', en: 'Credit record' }, { value: 'income', zh: '还款来源不足', en: 'Not enough income' }, { value: 'purpose', zh: '用途不符', en: 'Purpose' }, { value: 'papers', zh: '材料不全', en: 'Papers missing' }, { value: 'other', zh: '其他', en: 'Other' }] as const;

const application = formSpec({ zh: '信用贷款推荐意向申请表', en: 'Application' }, [
  { zh: '申请人', en: 'Applicant', fields: { person: personName('姓名', 'Name'), idNumber: idNumber(), phone: phone(), orgUnit: unit() } },
  { zh: '贷款意向', en: 'Loan', fields: { product: choice('产品', 'Product', products), amountWanted: money('意向金额', 'Amount wanted', { minimum: 1_000_000, maximum: 50_000_000 }), months: count('期限', 'Term', { in: 'months', minimum: 1, maximum: 36 }), purpose: choice('用途', 'Purpose', purposes), titleKind: choice('荣誉称号', 'Title held', titleKinds), titleHeld: text('命名文号', 'Its document', { maxLength: 80, examples: ['南妇〔2021〕8号'] }) } },
  { zh: '授权', en: 'Consent', fields: { sensitive: sensitiveConsent('身份证号', 'the ID number'), sharing: consent('sharing', '同意将所填信息提供给经办银行', 'My data may be shared with the bank'), truth: mustTick('承诺所填属实', 'All I state is true'), signature: drawnSignature('手写签名', 'Signature by hand') } },
], ['titleKind', 'titleHeld', 'signature']);
const result = formSpec({ zh: '授信结果回传', en: 'Result of the bank' }, [{ zh: '结果', en: 'Result', fields: { on: date('日期', 'On'), approved: money('批准额度', 'Approved', { minimum: 1, description: '授信的填写', 'x-help': 'Where credit is given' }), rate: rate('年利率', 'Rate', { minimum: 1, maximum: 240_000 }), months: count('期限', 'Term', { in: 'months', minimum: 1, maximum: 60 }), refusal: choice('未授信原因', 'Why not', refusals) } }], ['approved', 'rate', 'months', 'refusal']);
const drawdown = formSpec({ zh: '放款登记', en: 'Drawn' }, [{ zh: '放款', en: 'Drawn', fields: { drawnOn: date('放款日期', 'Drawn on'), amount: money('放款金额', 'Amount', { minimum: 1 }) } }]);
const readers = ['districtClerk', 'sectionHead', 'partnerOfficer'];
const secret = { ...result, schema: { ...result.schema, 'x-readers': readers } };
const person = (data: Parameters<typeof textAt>[0]) => normalise(textAt(data, 'application.idNumber')).toUpperCase();

/** What the books call each kind: a family of couriers is titled 最美家庭 of its trade. */
const kindsInTheBooks: Readonly<Record<string, readonly string[]>> = { finest: ['finest', 'couriers'], civil: ['civilised'], green: ['green'] };
/** By what a title of JH05 is found: its householder, and each adult it names. */
const ofTheHousehold = ['household', ...Array.from({ length: 8 }, (_, index) => `adult${index + 1}`)];

/** The title is the household's, whoever of it asks. */
async function titlesOf(others: Parameters<Check>[0]['others'], id: string): Promise<readonly OtherItem[]> {
  return (await Promise.all(ofTheHousehold.map((key) => others(key, id)))).flat().filter((other) => other.workflow === 'family-titles');
}

/**
 * Of the kind she gives and valid on the day, asked of the application and again of the letter (domain.md §5 FZ02). Titles from before
 * the system, and other honours, are on paper: what the books do not hold is looked at, not refused.
 */
const titled: Check = async ({ data, today, others }) => {
  if (textAt(data, 'application.product') !== 'family') return [];
  if (textAt(data, 'application.titleHeld') === '' || textAt(data, 'application.titleKind') === '') return [refuse('/application/titleHeld', 'TITLE', { zh: '“好家庭信用贷”须填写有效的家庭荣誉称号及文号', en: 'this product asks for a title that is valid' })];
  const titles = await titlesOf(others, person(data));
  const ofItsKind = titles.filter((other) => kindsInTheBooks[textAt(data, 'application.titleKind')]?.includes(String(other.fields['kind'])) ?? true);
  if (ofItsKind.some((other) => standsOn(other, today))) return [];
  if (ofItsKind.some((other) => other.result === 'revoked')) return [refuse('/application/titleHeld', 'TITLE_REVOKED', { zh: '该家庭的称号已撤销，不能作为推荐依据', en: 'the family’s title was taken away: it is no ground any more' })];
  const another = titles.find((other) => standsOn(other, today));
  if (another !== undefined) return [warn('/application/titleKind', 'TITLE_OF_ANOTHER_KIND', { zh: `系统内该家庭有效期内的称号（${another.number}）不是所选的称号，请核对称号和文号`, en: `the title of her family that is valid (${another.number}) is of another kind; check kind and document` })];
  return [warn('/application/titleHeld', 'TITLE_NOT_FOUND', { zh: '系统内没有该申请人家庭有效期内的这一称号，请核对文号', en: 'the books hold no valid title of this kind of her family; check the document' })];
};

/** What the bank hands back: sum, rate and term, or why not. */
const bankSaid: Check = ({ data, verdict }) => {
  if (verdict === 'givenUp') return [];
  if (verdict === 'declined') return textAt(data, 'bankResult.refusal') === '' ? [refuse('/bankResult/refusal', 'REFUSAL', { zh: '未授信的，请选择原因', en: 'say why no credit was given' })] : [];
  return (['approved', 'rate', 'months'] as const).filter((name) => numberAt(data, `bankResult.${name}`) <= 0).map((name) => refuse(`/bankResult/${name}`, 'BANK_RESULT', { zh: '授信的，请填写额度、利率和期限', en: 'give sum, rate and term of the credit' }));
};

/** For women farmers and makers; a titled family may be anybody's. */
const women: Check = (input) => (textAt(input.data, 'application.product') === 'family' ? [] : forWomen('/application/idNumber')(input));
const bank = [partner('partner.bank', 'countersign')];

export const bankReferral = programmeOf(
  { campaign: 'enterprise', code: 'FZ02', name: 'bank-referral', title: { zh: '好家庭信用贷等金融服务推荐', en: 'Referral to a bank' }, issuer, keys: (data) => ({ applicant: person(data) }) },
  {
    form: application,
    itemTitle: (data) => `${mask('name', textAt(data, 'application.person'))} · ${products.find((one) => one.value === textAt(data, 'application.product'))?.zh ?? ''}`,
    workflow: {
      stakes: ['money'],
      startedBy: [{ applicant: true }, { role: 'villageOfficer' }],
      fields: {
        product: { from: 'application.product', type: 'text', title: { zh: '产品', en: 'Product' } }, titleHeld: { from: 'application.titleHeld', type: 'text', title: { zh: '称号', en: 'Title' }, optional: true },
        drawn: { from: 'drawdown.amount', type: 'integer', unit: 'fen', title: { zh: '放款金额', en: 'Drawn' }, optional: true },
        drawnOn: { from: 'drawdown.drawnOn', type: 'date', title: { zh: '放款日期', en: 'Drawn on' }, optional: true },
      },
      blocks: [
        fill('application', { title: { zh: '意向申请', en: 'Application' }, form: application, checks: ['once', 'titled', 'women'], paper: 'applicationForm' }),
        level('villageCheck', { title: { zh: '村（社区）推荐', en: 'Recommended by the village' }, by: [at.villageOfficer], within: 3 }),
        level('townReview', { title: { zh: '镇（街道）审核', en: 'Town review' }, by: [at.townHead], within: 5 }),
        level('referral', { title: { zh: '区妇联出具推荐函', en: 'Letter of referral' }, by: [at.sectionHead], within: 3, decides: true, checks: ['titled'], paper: 'letter', readers, effects: [{ effect: 'count', params: { figure: 'referred' } }, tell('referred', { zh: '推荐函已出具，请等候银行办理', en: 'The letter of referral is made out; the bank sees to it now' })] }),
        putDown('bankResult', { title: { zh: '银行调查授信', en: 'The bank decides' }, by: bank, days: 10, form: secret, checks: ['bankSaid'], done: { zh: '已授信', en: 'Credit given' }, failures: { declined: { to: 'concluded', title: { zh: '银行未授信', en: 'Not given' } }, givenUp: { to: 'concluded', title: { zh: '申请人放弃', en: 'Given up by her' } } } }),
        putDown('drawdown', { title: { zh: '放款登记', en: 'Drawn' }, by: bank, days: 20, form: drawdown, done: { zh: '已放款', en: 'Drawn' }, effects: [{ effect: 'count', params: { figure: 'drawn' } }, { effect: 'count', params: { figure: 'money', field: 'drawn' } }, { effect: 'notifyApplicant', params: { code: 'mayClaim', zh: '贷款已登记放款。如符合条件，可在贴息申报期内申请小额贷款贴息，并填写本推荐编号', en: 'Your loan is put down as drawn. Where you qualify, ask for an interest subsidy while a round is open, with the number of this referral' } }], failures: { unused: { to: 'concluded', title: { zh: '未使用额度', en: 'Not used' } } } }),
      ],
      supplement: { checks: ['once', 'titled', 'women'] }, takesIn: true,
      appealTo: 'townReview',
      closed: { title: { zh: '已放款', en: 'Drawn' }, result: 'drawn' },
      ends: { concluded: { title: { zh: '已办结', en: 'Closed' } } },
    },
    given: {
      figures: { referred: { title: { zh: '推荐信用贷款', en: 'Referred' }, unit: { zh: '人', en: 'women' } }, drawn: { title: { zh: '获放款', en: 'Drawn' }, unit: { zh: '人', en: 'women' } }, money: { title: { zh: '放款金额', en: 'Sum drawn' }, unit: 'fen' } },
      checks: {
        once: oneEach({ key: 'applicant', value: person, path: '/application/idNumber', within: 'year', workflows: ['bank-referral'], dropped: ['notAccepted', 'rejected', 'withdrawn', 'terminated', 'voided', 'concluded', 'drawn'], words: (other) => ({ zh: `已有在办的推荐（${other.number}）`, en: `another referral is under way (${other.number})` }) }),
        titled, women, bankSaid,
      },
      papers: {
        applicationForm: applicationPaper('application', application),
        letter: singlePaper({ title: '推荐函', issuer, text: ({ data }) => ['经办银行：', `现推荐${textAt(data, 'application.person')}申请${products.find((one) => one.value === textAt(data, 'application.product'))?.zh ?? ''}，请按规定独立调查授信。本推荐不构成担保。`] }),
      },
    },
  },
);

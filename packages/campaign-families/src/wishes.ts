// JH14 微心愿 (domain.md §9): a child under 14 in hardship is a code; the village verifies, the wish stands in a pool, one person
// claims it (first commit wins) and has 48 hours to confirm, the town delivers, so that claimer and child never meet; 15 days
// unclaimed, the federation does.
import { findPersonalData, formatYuan, type Check, type JsonObject, type Programme } from '@jinguo/core/plugin';
import { at, choice, claiming, consent, date, files, fill, formSpec, itemWorkflow, level, longText, money, mustTick, numberAt, oneEach, openLongEnough, parameter, parameterAt, printedDateAt, putDown, refuse, sensitiveFiles, sheetOf, singlePaper, tell, text, textAt, unit, yesNo } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const ages = [{ value: 'to6', zh: '不满6岁', en: 'Under 6' }, { value: 'to10', zh: '6至9岁', en: '6 to 9' }, { value: 'to14', zh: '10至13岁', en: '10 to 13' }] as const;
const genders = [{ value: 'girl', zh: '女', en: 'Girl' }, { value: 'boy', zh: '男', en: 'Boy' }] as const;
/** Assumed, the lead's. */
const limits = { most: parameter('心愿价值不超过', 'A wish is worth at most', 30_000, { unit: 'fen', maximum: 1_000_000 }), poolDays: parameter('待认领不少于', 'In the pool for at least', 15, { minimum: 1, maximum: 365, unit: { zh: '天', en: 'days' } }) };

/** Who knows where a child lives; whoever claims a wish is never told (domain.md §9). */
const keepers = ['villageOfficer', 'townOfficer', 'townHead', 'districtClerk', 'sectionHead', 'deputyChair', 'chair'];
const kept = (field: JsonObject): JsonObject => ({ ...field, 'x-readers': keepers });

const wish = formSpec({ zh: '微心愿登记表', en: 'Wish' }, [
  { zh: '儿童（只填编号）', en: 'Child, by code', fields: { code: text('儿童编号', 'Code', { maxLength: 20, pattern: '^童-\\d{4}-\\d{3}$', examples: ['童-2022-061', '童-2022-017'] }), orgUnit: kept(unit()), age: choice('年龄段', 'Age band', ages), gender: choice('性别', 'Gender', genders) } },
  { zh: '心愿', en: 'Wish', fields: { wish: text('心愿', 'Wish', { maxLength: 60, examples: ['一盏护眼台灯', '一套《十万个为什么》', '一双冬天的运动鞋'] }), value: money('价值（只收实物）', 'Worth, goods only', { minimum: 1, examples: [20_000, 12_800] }) } },
  { zh: '监护人同意', en: 'Guardian', fields: { guardianConsent: kept(consent('sensitive', '监护人单独同意收集和以编号展示', 'The guardian separately consents')), consentOn: kept(date('同意日期', 'Consent given on')) } },
]);
const checked = formSpec({ zh: '核实', en: 'Verified' }, [{ zh: '核实', en: 'Verified', fields: { visitedOn: date('走访日期', 'Visited on'), under14: mustTick('不满14周岁', 'Under 14'), hardship: mustTick('属困境儿童', 'In hardship'), anonymous: mustTick('心愿中没有姓名、学校和住址', 'The wish holds no name, school or address'), consentForm: sensitiveFiles('监护人签字的同意书', 'The signed consent') } }], ['consentForm']);
/** The guardian's name is on it: whoever claims a wish must not read it. */
const verified = { ...checked, schema: { ...checked.schema, 'x-readers': keepers } };
const ready = formSpec({ zh: '备货', en: 'Goods' }, [{ zh: '备货', en: 'Goods', fields: { goods: text('实物', 'Goods', { maxLength: 60, examples: ['护眼台灯一盏', '图书一套'] }), handedOn: date('交镇（街道）妇联日期', 'Handed to the town on'), worth: money('价值', 'Worth', { minimum: 1, examples: [19_900, 12_800] }) } }]);
const receipt = formSpec({ zh: '送达回执', en: 'Receipt' }, [{ zh: '回执', en: 'Receipt', fields: { deliveredOn: date('送达日期', 'Delivered on'), guardianSigned: kept(yesNo('监护人签收', 'The guardian signed')), photo: files('实物照片（不出现人脸）', 'Photo of the goods, no face'), thanks: longText('感谢语（不出现姓名、学校、住址）', 'Thanks; no name, school or address', { maxLength: 200 }) } }], ['photo', 'thanks']);
const confirmHours = 48;

const goodsRules = { form: 'goods', checks: ['noCash', 'worth'] } as const;
const counted = (figure: string) => [{ effect: 'count', params: { figure } }];
/** Who claims it confirms within 48 hours, or it is there for others again; 15 natural days unclaimed, the district's clerk finds the goods. */
const pool = claiming('pool', {
  forms: { goods: ready },
  open: { title: { zh: '待认领', en: 'In the pool' }, claim: { zh: '认领这个心愿', en: 'Claim this wish' }, by: [{ role: 'volunteer', unit: 'district' }, at.townOfficer], within: { naturalDays: 15 } },
  claimed: { ...goodsRules, title: { zh: '认领待确认', en: 'Claimed, to be confirmed' }, hours: confirmHours, confirm: { zh: '确认，实物交镇（街道）妇联', en: 'Confirmed; the goods are with the town' }, release: { zh: `${confirmHours}小时未确认，放回待认领`, en: 'Not confirmed: into the pool again' }, effects: counted('claimed') },
  fallback: { ...goodsRules, title: { zh: '妇联兜底', en: 'The federation does it' }, giveUp: { zh: '无人认领，妇联兜底', en: 'Unclaimed: the federation does it' }, giveUpChecks: ['poolOver'], by: at.districtClerk, days: 10, effects: counted('fallback') },
});

const cash = /现金|红包|转账|购物卡|充值/u;
const noCash: Check = ({ data }) => ['wish.wish', 'goods.goods'].flatMap((path) => (cash.test(textAt(data, path)) ? [refuse(`/${path.replace('.', '/')}`, 'NO_CASH', { zh: '只接受实物，不收现金、购物卡和转账', en: 'goods only: no cash, cards or transfers' })] : []));
const worth: Check = (view) => {
  const most = parameterAt(view, 'most');
  return ['wish.value', 'goods.worth'].flatMap((path) => (numberAt(view.data, path) <= most ? [] : [refuse(`/${path.replace('.', '/')}`, 'WORTH', { zh: `价值不超过${formatYuan(most)}`, en: `may be worth ${formatYuan(most)} at most` })]));
};
/** What a child wishes for stands in the pool, and her thanks go to the claimer: neither tells who she is (§3.7). A name or a school no scan finds: the village ticks that there is none. */
const anonymous = (path: string): Check => ({ data }) => (findPersonalData(textAt(data, path)).length === 0 ? [] : [refuse(`/${path.replace('.', '/')}`, 'NOT_ANONYMOUS', { zh: '含有证件号、手机号或银行卡号，请删去', en: 'holds a number of a person; take it out' })]);
const [wishNoFacts, noFacts] = [anonymous('wish.wish'), anonymous('receipt.thanks')];

const definition = itemWorkflow({
  campaign: 'families', code: 'JH14', workflow: 'wishes', title: { zh: '微心愿征集认领', en: 'Little wishes' }, startedBy: [{ role: 'villageOfficer' }, { role: 'townOfficer' }], stakes: ['case'], visibleTo: 'handlers', parameters: limits,
  fields: { gender: { from: 'wish.gender', type: 'text', title: { zh: '性别', en: 'Gender' } } },
  blocks: [
    fill('wish', { title: { zh: '征集', en: 'Wish' }, form: wish, checks: ['noCash', 'worth', 'wishNoFacts', 'onceAYear'] }),
    level('verified', { title: { zh: '村（社区）核实', en: 'Verified by the village' }, by: [at.villageOfficer], within: 3, form: verified, approved: { zh: '属实，脱敏上架', en: 'True: into the pool' }, effects: [tell('inPool', { zh: '已核实，上架待认领', en: 'It is verified and in the pool' })], rejected: { zh: '不符', en: 'Does not qualify' } }),
    pool,
    putDown('receipt', { title: { zh: '镇（街道）送达', en: 'Delivered by the town' }, by: [at.townOfficer], days: 10, form: receipt, checks: ['noFacts'], paper: 'receiptPaper', readers: [...keepers, 'volunteer'], done: { zh: '心愿已实现', en: 'Fulfilled' }, effects: [...counted('fulfilled'), { effect: 'count', params: { figure: 'girls', only: { gender: 'girl' } } }, tell('fulfilled', { zh: '已送达，心愿实现', en: 'It was delivered: the wish is fulfilled' })] }),
  ],
  supplement: { checks: ['noCash', 'worth', 'wishNoFacts', 'onceAYear'] }, takesIn: true,
});

export const wishes: Programme = {
  code: 'JH14',
  title: { zh: '微心愿征集认领', en: 'Little wishes' },
  workflows: [{ definition, itemTitle: (data) => `${textAt(data, 'wish.code')} · ${textAt(data, 'wish.wish')}`, keys: (data) => ({ child: textAt(data, 'wish.code') }) }],
  figures: {
    fulfilled: { title: { zh: '实现微心愿（困境儿童）', en: 'Wishes fulfilled' }, unit: { zh: '名', en: 'children' } },
    girls: { title: { zh: '实现微心愿（困境女童）', en: 'Wishes of girls fulfilled' }, unit: { zh: '名', en: 'girls' }, outOf: 'fulfilled' },
    claimed: { title: { zh: '认领微心愿', en: 'Wishes claimed' }, unit: { zh: '个', en: 'wishes' } },
    fallback: { title: { zh: '妇联兜底微心愿', en: 'Done by the federation' }, unit: { zh: '个', en: 'wishes' } },
  },
  checks: { noCash, worth, wishNoFacts, noFacts, poolOver: openLongEnough({ since: 'verified.visitedOn', least: 'poolDays' }), onceAYear: oneEach({ key: 'child', value: (data) => textAt(data, 'wish.code'), path: '/wish/code', within: 'year', workflows: ['wishes'], words: (other) => ({ zh: `该儿童本年度已有心愿（${other.number}）`, en: `has a wish this year already (${other.number})` }) }) },
  papers: { receiptPaper: singlePaper({ title: '微心愿送达回执', issuer, text: ({ data }) => [`儿童编号：${textAt(data, 'wish.code')}`, `心愿：${textAt(data, 'wish.wish')}`, `实物：${textAt(data, 'goods.goods')}`, `送达日期：${printedDateAt(data, 'receipt.deliveredOn')}`, '感谢您的爱心。认领人与儿童互不知晓，请勿打听。'] }) },
  imports: [sheetOf({ workflow: 'wishes', form: wish, unitField: 'orgUnit' })],
};

// JH06 礼遇领取 (domain.md §9 JH05): a titled family claims what a kind firm offers, each gift once, while there is some left; the
// town hands it over.
import { mask, normalise, type Check, type JsonObject } from '@jinguo/core/plugin';
import { at, date, fill, formSpec, idNumber, level, oneEach, personName, printedDateAt, programmeOf, putDown, sensitiveConsent, singlePaper, standsOn, tell, text, textAt, unit } from '@jinguo/core/programme';
import { inStock } from './gift-stock.ts';
import { amongTheAdults } from './household.ts';
import { issuer } from './office.ts';

const claim = formSpec({ zh: '最美家庭礼遇领取申请', en: 'Claim of a gift' }, [
  { zh: '家庭', en: 'Family', fields: { householder: personName('户主', 'Householder'), idNumber: idNumber('户主身份证号', 'Householder’s ID number'), orgUnit: unit(), titleHeld: text('家庭荣誉称号及文号', 'Title held, with its document', { maxLength: 80, examples: ['南湖区最美家庭 南妇〔2021〕8号'] }) } },
  { zh: '礼遇', en: 'Gift', fields: { agreement: text('礼遇协议编号', 'Number of the agreement', { maxLength: 40, examples: ['JH06-2022-0001'] }), gift: text('礼遇内容', 'Gift', { maxLength: 60, examples: ['双人门票一套', '家庭体检券一张', '图书券100元'] }) } },
  { zh: '授权', en: 'Consent', fields: { sensitive: sensitiveConsent('身份证号', 'the ID number') } },
]);
const handed = formSpec({ zh: '发放登记', en: 'Handed over' }, [{ zh: '发放', en: 'Handed over', fields: { handedOn: date('发放日期', 'On') } }]);

const household = (data: JsonObject) => normalise(textAt(data, 'claim.idNumber')).toUpperCase();
const claimed = (data: JsonObject) => `${household(data)}@${textAt(data, 'claim.agreement')}`;

/** Titles from before the system are on paper: what the books do not hold is looked at, not refused. */
const titled: Check = async ({ data, today, others }) => {
  const titles = (await others('household', household(data))).filter((other) => other.workflow === 'family-titles');
  if (titles.some((other) => standsOn(other, today))) return [];
  if (titles.some((other) => other.result === 'revoked')) return [{ severity: 'refuse', path: '/claim/titleHeld', code: 'TITLE_REVOKED', zh: '该家庭的称号已撤销，不再享受礼遇', en: 'the family’s title was taken away: it has no gifts any more' }];
  const anothers = (await amongTheAdults(others, household(data))).find((other) => other.workflow === 'family-titles' && standsOn(other, today));
  if (anothers !== undefined) return [{ severity: 'refuse', path: '/claim/idNumber', code: 'NOT_HOUSEHOLDER', zh: `该人是${anothers.number}家庭的成员，礼遇每户一次，请以户主的身份证号领取`, en: `is a member of the family of ${anothers.number}; a household claims once, by its householder’s ID number` }];
  return [{ severity: 'warn', path: '/claim/titleHeld', code: 'TITLE_NOT_FOUND', zh: '系统内没有该家庭有效期内的称号，请核对文号', en: 'the books hold no valid title of the family; check the document' }];
};

export const giftClaims = programmeOf(
  { campaign: 'families', code: 'JH06G', name: 'gift-claims', title: { zh: '最美家庭礼遇领取', en: 'Gifts of titled families' }, issuer, startedBy: [{ applicant: true }, { role: 'villageOfficer' }, { role: 'townOfficer' }], keys: (data) => ({ applicant: textAt(data, 'claim.idNumber'), gift: claimed(data), agreement: textAt(data, 'claim.agreement') }) },
  {
    form: claim,
    itemTitle: (data) => `${mask('name', textAt(data, 'claim.householder'))}家庭 · ${textAt(data, 'claim.gift')}`,
    workflow: {
      stakes: [],
      blocks: [
        fill('claim', { title: { zh: '领取申请', en: 'Claim' }, form: claim, checks: ['giftOnce', 'inStock', 'titled'] }),
        level('townReview', { title: { zh: '镇（街道）核对', en: 'Checked by the town' }, by: [at.townOfficer], within: 3, checks: ['titled'], effects: [tell('approved', { zh: '礼遇申请已核对，待发放', en: 'Your claim is checked; the gift is to be handed over' })] }),
        putDown('handedOver', { title: { zh: '发放礼遇', en: 'Handed over' }, by: [at.townOfficer], days: 20, form: handed, paper: 'giftSlip', done: { zh: '已领取', en: 'Handed over' }, effects: [{ effect: 'count', params: { figure: 'gifts' } }, tell('handedOver', { zh: '礼遇已发放', en: 'The gift is handed over' })], failures: { none: { to: 'terminated', title: { zh: '份数已领完', en: 'None left' } } } }),
      ],
      supplement: { checks: ['giftOnce', 'inStock', 'titled'] }, takesIn: true,
    },
    given: {
      figures: { gifts: { title: { zh: '领取礼遇', en: 'Gifts handed over' }, unit: { zh: '份', en: 'gifts' } } },
      checks: { titled, inStock: inStock('claim.agreement'), giftOnce: oneEach({ key: 'gift', value: claimed, path: '/claim/agreement', within: 'ever', workflows: ['gift-claims'], words: (other) => ({ zh: `该家庭已领取这一礼遇（${other.number}），每户一次`, en: `the family has claimed this gift (${other.number}): each once` }) }) },
      papers: { giftSlip: singlePaper({ title: '最美家庭礼遇领取单', issuer, text: ({ data }) => [`礼遇内容：${textAt(data, 'claim.gift')}`, `发放日期：${printedDateAt(data, 'handedOver.handedOn')}`, '凭本单领取，每户每项一次。'] }) },
    },
  },
);

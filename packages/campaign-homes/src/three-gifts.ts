// MJ11 美丽三送 (domain.md §2.3, §4 A13): lessons, skills and seedlings asked for by villages stand open until a giver claims one; a claim
// she does not settle within 48 hours is released, what nobody claims the federation gives; delivered, held against the claim, thanked for.
import { asClaimed, at, choice, claiming, count, date, fill, formSpec, level, longText, openLongEnough, parameter, programmeOf, putDown, quoted, refuse, singlePaper, tell, text, textAt, unit } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const gifts = [{ value: 'lessons', zh: '送课程', en: 'Lessons' }, { value: 'skills', zh: '送技能', en: 'Skills' }, { value: 'seedlings', zh: '送苗木', en: 'Seedlings' }] as const;

const amounts = { in: { zh: '期（人次、株）', en: 'lessons, people or plants' }, minimum: 1 } as const;
/** Assumed, the lead's. */
const limits = { poolDays: parameter('待认领不少于', 'Open for claims for at least', 15, { minimum: 1, maximum: 365, unit: { zh: '天', en: 'days' } }) };
const confirmHours = 48;

const request = formSpec({ zh: '“美丽三送”需求', en: 'Request' }, [{
  zh: '需求', en: 'Request',
  fields: { name: text('需求名称', 'Name', { maxLength: 60, examples: ['庭院月季苗200株', '花艺课程一期', '果树修剪技能培训'] }), orgUnit: unit(), gift: choice('类别', 'Gift', gifts), amount: count('数量', 'How many', amounts), wantedOn: date('希望时间', 'Wanted on'), need: longText('需求说明', 'Need', { examples: ['新改造的庭院缺少花苗，希望在种植季节送到。', '村里姐妹想学修剪和养护，请安排老师上门。'] }) },
}]);
const opened = formSpec({ zh: '上架登记', en: 'Opened' }, [{ zh: '上架', en: 'Opened', fields: { openedOn: date('上架日期', 'Open for claims from') } }]);
const claimed = formSpec({ zh: '认领登记', en: 'Claim' }, [{ zh: '认领', en: 'Claim', fields: { giver: text('认领单位', 'Given by', { maxLength: 60, examples: ['南湖区农技推广中心', '嘉兴市园林市政局志愿队'] }), amount: count('认领数量', 'Claimed', amounts) } }]);
const prepared = formSpec({ zh: '备货登记', en: 'Prepared' }, [{ zh: '备货', en: 'Prepared', fields: { plannedOn: date('拟送达日期', 'To be delivered on') } }]);
const delivery = formSpec({ zh: '送达登记', en: 'Delivery' }, [{ zh: '送达', en: 'Delivery', fields: { deliveredOn: date('送达日期', 'Delivered on'), amount: count('实际数量（未送达填0）', 'Delivered; 0 where nothing came', { ...amounts, minimum: 0 }) } }]);
const receipt = formSpec({ zh: '回执', en: 'Receipt' }, [{ zh: '回执', en: 'Receipt', fields: { receivedOn: date('收到日期', 'Received on'), words: longText('反馈', 'Words') } }]);

/** Whoever claims a gift says how it comes within 48 hours, or others may. */
const claim = claiming('claim', {
  forms: { claim: claimed, prepared },
  open: { title: { zh: '待认领', en: 'Open for claims' }, claim: { zh: '认领这份需求', en: 'Claim this request' }, by: [at.districtClerk, at.townOfficer, { role: 'volunteer', unit: 'district' }], within: { workingDays: 15 }, form: 'claim' },
  claimed: { title: { zh: '认领待确认', en: 'Claimed, to be confirmed' }, form: 'prepared', hours: confirmHours, confirm: { zh: '确认，已备货', en: 'Confirmed and prepared' }, release: { zh: `${confirmHours}小时未确认，放回待认领`, en: 'Not confirmed: open again' } },
  fallback: { title: { zh: '妇联兜底', en: 'The federation gives it' }, form: 'claim', giveUp: { zh: '无人认领，妇联兜底', en: 'Unclaimed: the federation gives it' }, giveUpChecks: ['poolOver'], by: at.districtClerk, days: 10 },
});

export const threeGifts = programmeOf({ campaign: 'homes', code: 'MJ11', name: 'three-gifts', title: { zh: '美丽三送', en: 'Three gifts' }, issuer }, {
  form: request,
  itemTitle: (data) => textAt(data, 'request.name'),
  workflow: {
    stakes: [],
    parameters: limits,
    fields: { delivered: { from: 'delivery.amount', type: 'integer', title: { zh: '实际数量', en: 'Delivered' }, optional: true } },
    blocks: [
      fill('request', { title: { zh: '征集需求', en: 'Request' }, form: request }),
      level('townReview', { title: { zh: '镇（街道）审核', en: 'Town review' }, by: [at.townOfficer], within: 3, form: opened, approved: { zh: '属实，上架待认领', en: 'True: open for claims' }, effects: [tell('opened', { zh: '需求属实，已上架待认领', en: 'The request is true and open for claims' })] }),
      claim,
      putDown('delivery', { title: { zh: '送达', en: 'Delivery' }, by: [at.districtClerk], days: 20, form: delivery, checks: ['deliveredByNow', 'asClaimed'], ways: [{ cel: 'has(fields.delivered) && fields.delivered == 0', to: 'claim', title: { zh: '未送达，放回待认领', en: 'Not delivered: open again' } }], whenDone: [{ effect: 'count', params: { figure: 'gifts' } }, { effect: 'count', params: { figure: 'delivered', field: 'delivered' } }, tell('delivered', { zh: '已送达，请登记回执', en: 'It was delivered: write down the receipt' })] }),
      putDown('receipt', { title: { zh: '回执与致谢', en: 'Receipt and thanks' }, by: [at.applicant], days: 10, form: receipt, checks: ['receivedAfter'], paper: 'thanks' }),
    ],
    supplement: {}, takesIn: true,
  },
  given: {
    figures: { gifts: { title: { zh: '美丽三送次数', en: 'Gifts' }, unit: { zh: '次', en: 'times' } }, delivered: { title: { zh: '美丽三送数量', en: 'Delivered' }, unit: { zh: '件（人次）', en: 'pieces' } } },
    checks: {
      poolOver: openLongEnough({ since: 'townReview.openedOn', least: 'poolDays' }),
      asClaimed: asClaimed({ claimed: 'claim.amount', came: 'delivery.amount' }),
      deliveredByNow: ({ data, today }) => (textAt(data, 'delivery.deliveredOn') <= today ? [] : [refuse('/delivery/deliveredOn', 'NOT_DELIVERED_YET', { zh: '送达日期还未到', en: 'has not come yet' })]),
      receivedAfter: ({ data, today }) => (textAt(data, 'receipt.receivedOn') >= textAt(data, 'delivery.deliveredOn') && textAt(data, 'receipt.receivedOn') <= today ? [] : [refuse('/receipt/receivedOn', 'RECEIVED', { zh: '收到日期须在送达日期之后、今天之前', en: 'must lie between the delivery and today' })]),
    },
    papers: { thanks: singlePaper({ title: '感谢函', issuer, text: ({ data }) => [`${textAt(data, 'claim.giver') || textAt(data, 'delivery.giver')}：`, `感谢贵单位为${quoted(textAt(data, 'request.name'))}提供的支持。`] }) },
  },
});

// MJ11 美丽三送: lessons, skills and seedlings asked for by villages, claimed by who gives them, delivered, thanked for.
import { at, choice, count, date, fill, formSpec, level, longText, programmeOf, putDown, quoted, refuse, singlePaper, text, textAt, unit } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const gifts = [{ value: 'lessons', zh: '送课程', en: 'Lessons' }, { value: 'skills', zh: '送技能', en: 'Skills' }, { value: 'seedlings', zh: '送苗木', en: 'Seedlings' }] as const;

const request = formSpec({ zh: '“美丽三送”需求', en: 'Request' }, [{
  zh: '需求', en: 'Request',
  fields: { name: text('需求名称', 'Name', { maxLength: 60, examples: ['庭院月季苗200株', '花艺课程一期', '果树修剪技能培训'] }), orgUnit: unit(), gift: choice('类别', 'Gift', gifts), amount: count('数量', 'How many', { in: { zh: '期（人次、株）', en: 'lessons, people or plants' }, minimum: 1 }), wantedOn: date('希望时间', 'Wanted on'), need: longText('需求说明', 'Need') },
}]);
const delivery = formSpec({ zh: '送达登记', en: 'Delivery' }, [{ zh: '送达', en: 'Delivery', fields: { deliveredOn: date('送达日期', 'Delivered on'), giver: text('认领单位', 'Given by', { maxLength: 60, examples: ['南湖区农技推广中心', '嘉兴市园林市政局志愿队'] }), amount: count('实际数量', 'Delivered', { in: { zh: '期（人次、株）', en: 'lessons, people or plants' }, minimum: 1 }) } }]);
const receipt = formSpec({ zh: '回执', en: 'Receipt' }, [{ zh: '回执', en: 'Receipt', fields: { receivedOn: date('收到日期', 'Received on'), words: longText('反馈', 'Words') } }]);

export const threeGifts = programmeOf({ campaign: 'homes', code: 'MJ11', name: 'three-gifts', title: { zh: '美丽三送', en: 'Three gifts' }, issuer }, {
  form: request,
  itemTitle: (data) => textAt(data, 'request.name'),
  workflow: {
    stakes: [],
    fields: { delivered: { from: 'delivery.amount', type: 'integer', title: { zh: '实际数量', en: 'Delivered' }, optional: true } },
    blocks: [
      fill('request', { title: { zh: '征集需求', en: 'Request' }, form: request }),
      level('townReview', { title: { zh: '镇（街道）审核', en: 'Town review' }, by: [at.townOfficer], within: 3 }),
      level('claim', { title: { zh: '认领', en: 'Claimed' }, by: [at.districtClerk], within: 15, approved: { zh: '已有单位认领', en: 'Somebody gives it' }, rejected: { zh: '无人认领', en: 'Nobody gives it' } }),
      putDown('delivery', { title: { zh: '送达', en: 'Delivery' }, by: [at.districtClerk], days: 20, form: delivery, checks: ['deliveredByNow'], effects: [{ effect: 'count', params: { figure: 'gifts' } }, { effect: 'count', params: { figure: 'delivered', field: 'delivered' } }] }),
      putDown('receipt', { title: { zh: '回执与致谢', en: 'Receipt and thanks' }, by: [at.applicant], days: 10, form: receipt, checks: ['receivedAfter'], paper: 'thanks' }),
    ],
    supplement: {},
  },
  given: {
    figures: { gifts: { title: { zh: '美丽三送次数', en: 'Gifts' }, unit: { zh: '次', en: 'times' } }, delivered: { title: { zh: '美丽三送数量', en: 'Delivered' }, unit: { zh: '件（人次）', en: 'pieces' } } },
    checks: {
      deliveredByNow: ({ data, today }) => (textAt(data, 'delivery.deliveredOn') <= today ? [] : [refuse('/delivery/deliveredOn', 'NOT_DELIVERED_YET', { zh: '送达日期还未到', en: 'has not come yet' })]),
      receivedAfter: ({ data, today }) => (textAt(data, 'receipt.receivedOn') >= textAt(data, 'delivery.deliveredOn') && textAt(data, 'receipt.receivedOn') <= today ? [] : [refuse('/receipt/receivedOn', 'RECEIVED', { zh: '收到日期须在送达日期之后、今天之前', en: 'must lie between the delivery and today' })]),
    },
    papers: { thanks: singlePaper({ title: '感谢函', issuer, text: ({ data }) => [`${textAt(data, 'delivery.giver')}：`, `感谢贵单位为${quoted(textAt(data, 'request.name'))}提供的支持。`] }) },
  },
});

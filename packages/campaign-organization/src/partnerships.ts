// QJ06 共建合作: 一大两地, 安吉、嘉善、建德, 校地, 对口支援 (domain.md §9).
import { choice, partnership } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const kinds = [
  { value: 'delta', zh: '长三角一体化（黄浦区“一大两地”）', en: 'Yangtze delta' }, { value: 'four', zh: '四地共建（安吉、嘉善、建德）', en: 'Four places' },
  { value: 'school', zh: '校地合作', en: 'School' }, { value: 'support', zh: '对口支援', en: 'Paired support' },
] as const;

export const partnerships = partnership({
  campaign: 'organization', code: 'QJ06', name: 'partnerships', title: { zh: '共建合作', en: 'Partnerships' }, issuer, noun: '共建协议', level: 'district',
  startedBy: [{ role: 'districtClerk' }], draft: [{ zh: '类别', en: 'Kind', fields: { kind: choice('共建类别', 'Kind', kinds) } }],
});

// QJ09 新媒体矩阵, QJ11 巾帼志愿服务品牌.
import { activity, appointment, choice, count, publishing, together } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const columns = [{ value: 'clips', zh: '南湖小姐姐抖音', en: 'Clips' }, { value: 'matrix', zh: '南湖妇联新媒体', en: 'Other media' }] as const;

export const media = publishing({ campaign: 'organization', code: 'QJ09', name: 'media', title: { zh: '新媒体矩阵', en: 'New media' }, issuer, columns });

const brands = [
  { value: 'red', zh: '红色宣讲', en: 'Lectures' }, { value: 'family', zh: '家庭服务', en: 'Families' }, { value: 'rights', zh: '维权服务', en: 'Rights' }, { value: 'homes', zh: '人居环境', en: 'Homes' },
] as const;

const members = appointment({
  campaign: 'organization', code: 'QJ11', name: 'volunteers', title: { zh: '巾帼志愿服务', en: 'Women volunteers' }, issuer, post: '巾帼志愿服务骨干', term: 2, services: 4,
  application: [{ zh: '服务', en: 'Service', fields: { brand: choice('服务品牌', 'Brand', brands) } }],
});

const services = activity({
  campaign: 'organization', code: 'QJ11A', name: 'volunteer-services', title: { zh: '巾帼志愿服务活动', en: 'Services of volunteers' }, issuer, noun: '志愿服务活动',
  plan: [{ zh: '服务', en: 'Service', fields: { brand: choice('服务品牌', 'Brand', brands), volunteers: count('志愿者人数', 'Volunteers', { in: 'people', minimum: 1 }) } }],
});

/** Who serves, and what they hold. */
export const volunteers = together(members, services);

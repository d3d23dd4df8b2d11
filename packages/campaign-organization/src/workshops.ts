// QJ02 执委工作室 / 优秀创业女性工作室: led by a woman, a team of five, at least half of it women, a fixed place (domain.md §9).
import { choice, count, founding, longText, numberAt, refuse, textAt } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const kinds = [{ value: 'committee', zh: '执委工作室', en: 'Committee member’s' }, { value: 'enterprise', zh: '优秀创业女性工作室', en: 'Entrepreneur’s' }] as const;

export const workshops = founding({
  campaign: 'organization', code: 'QJ02', name: 'workshops', title: { zh: '执委工作室与优秀创业女性工作室', en: 'Workshops of committee members and entrepreneurs' }, issuer, noun: '工作室', fewest: 5, years: 3,
  request: [{
    zh: '工作室', en: 'Workshop',
    fields: {
      kind: choice('类别', 'Kind', kinds), women: count('其中女性', 'of them women', { in: 'people' }), jobs: count('带动就业', 'Jobs', { in: 'people' }),
      achievements: longText('近三年成果（专利、标准、奖项、转化或纳税）', 'Results of three years', { examples: ['带动周边妇女就业16人，获市级巾帼创新奖一项。', '研发家政服务标准一项，培训家政人员300人次。'] }),
    },
  }],
  checks: ['women', 'jobs'],
  fields: { kind: { from: 'request.kind', type: 'text', title: { zh: '类别', en: 'Kind' } } },
  onFiled: [{ effect: 'count', params: { figure: 'committee', on: 'openedOn', only: { kind: 'committee' } } }],
  own: {
    figures: { committee: { title: { zh: '执委工作室', en: 'Workshops of committee members' }, unit: { zh: '个', en: 'workshops' } } },
    checks: {
      women: ({ data }) => (numberAt(data, 'request.women') * 2 >= numberAt(data, 'request.members') && numberAt(data, 'request.women') <= numberAt(data, 'request.members') ? [] : [refuse('/request/women', 'WOMEN_HALF', { zh: '女性应占成员一半以上，且不多于成员人数', en: 'women must be at least half of the members, and no more than there are' })]),
      jobs: ({ data }) => (textAt(data, 'request.kind') !== 'enterprise' || numberAt(data, 'request.jobs') >= 10 ? [] : [refuse('/request/jobs', 'JOBS', { zh: '优秀创业女性工作室须带动就业10人以上', en: 'an entrepreneur’s workshop must give at least ten jobs' })]),
    },
  },
});

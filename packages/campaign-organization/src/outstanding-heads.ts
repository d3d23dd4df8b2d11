// QJ13 优秀妇联主席评选: chairwomen of villages and towns; their work against fraud counts (domain.md §2.5).
import { count, formSpec, longText, oneEach, personName, selection, textAt, unit } from '@jinguo/core/programme';
import { mask } from '@jinguo/core/plugin';
import { issuer } from './office.ts';

const application = formSpec({ zh: '优秀妇联主席推荐表', en: 'Nomination' }, [
  { zh: '推荐对象', en: 'Nominee', fields: { person: personName('姓名', 'Name'), orgUnit: unit('任职村社区', 'Village or community'), years: count('任职年限', 'Years in office', { in: 'years', maximum: 50 }) } },
  {
    zh: '工作实绩', en: 'Work',
    fields: {
      fraud: longText('反诈宣传与劝阻实绩', 'Work against fraud', { examples: ['开展反诈入户宣传320户，成功劝阻电信诈骗3起。', '组建巾帼反诈宣传队，覆盖全部网格。'] }),
      deeds: longText('主要事迹', 'Deeds', { examples: ['带领执委走访家庭200余户，化解家事纠纷12起，打造妇女微家两处。'] }),
    },
  },
]);

export const outstandingHeads = selection({
  campaign: 'organization', code: 'QJ13', name: 'outstanding-heads', title: { zh: '优秀妇联主席评选', en: 'Outstanding chairwomen' }, award: '优秀妇联主席', issuer, application, unitField: 'orgUnit', years: 0, quota: {},
  startedBy: [{ role: 'townOfficer' }, { role: 'districtClerk' }],
  itemTitle: (data) => mask('name', textAt(data, 'application.person')),
  rows: { head: ['姓名', '任职单位'], row: (entry, input) => [textAt(entry.data, 'application.person'), input.unitName(entry.unit)] },
  keys: (data) => ({ head: `${textAt(data, 'application.person')}@${textAt(data, 'application.orgUnit')}` }),
  rules: { checks: ['once'] },
  counts: { title: { zh: '优秀妇联主席', en: 'Outstanding chairwomen' }, unit: { zh: '名', en: 'people' } },
  own: { checks: { once: oneEach({ key: 'head', value: (data) => `${textAt(data, 'application.person')}@${textAt(data, 'application.orgUnit')}`, path: '/application/person', within: 'round', words: (other) => ({ zh: `本批次已推荐（${other.number}）`, en: `put forward already (${other.number})` }) }) } },
});

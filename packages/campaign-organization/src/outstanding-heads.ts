// QJ13 优秀妇联主席评选: chairwomen of villages and towns, marked by a panel; their work against fraud counts (domain.md §2.5).
import { consent, count, formSpec, longText, oneEach, personName, points, selection, textAt, unit } from '@jinguo/core/programme';
import { mask } from '@jinguo/core/plugin';
import { issuer, letters } from './office.ts';

const application = formSpec({ zh: '优秀妇联主席推荐表', en: 'Nomination' }, [
  { zh: '推荐对象', en: 'Nominee', fields: { person: personName('姓名', 'Name'), orgUnit: unit('任职村社区', 'Village or community'), years: count('任职年限', 'Years in office', { in: 'years', maximum: 50 }) } },
  {
    zh: '工作实绩', en: 'Work',
    fields: {
      fraud: longText('反诈宣传与劝阻实绩', 'Work against fraud', { examples: ['开展反诈入户宣传320户，成功劝阻电信诈骗3起。', '组建巾帼反诈宣传队，覆盖全部网格。'] }),
      deeds: longText('主要事迹', 'Deeds', { examples: ['带领执委走访家庭200余户，化解家事纠纷12起，打造妇女微家两处。'] }),
    },
  },
  { zh: '授权', en: 'Consent', fields: { publication: consent('publication', '本人同意公示姓名和事迹', 'She agrees that her name and deeds may be published') } },
]);

/** What the work against fraud weighs is assumed, the lead's. */
const sheet = formSpec({ zh: '评审打分表', en: 'Sheet' }, [{ zh: '评分', en: 'Marks', fields: { duty: points('履职实绩', 'Duties', 50), fraud: points('反诈工作', 'Against fraud', 30), esteem: points('群众认可', 'Esteem', 20) } }]);

export const outstandingHeads = selection({
  campaign: 'organization', code: 'QJ13', name: 'outstanding-heads', title: { zh: '优秀妇联主席评选', en: 'Outstanding chairwomen' }, award: '优秀妇联主席', issuer, letters, application, unitField: 'orgUnit', years: 0, quota: {},
  startedBy: [{ role: 'townOfficer' }, { role: 'districtClerk' }],
  itemTitle: (data) => mask('name', textAt(data, 'application.person')),
  rows: { head: ['姓名', '任职单位'], row: (entry, input) => [textAt(entry.data, 'application.person'), input.unitName(entry.unit)] },
  keys: (data) => ({ head: `${textAt(data, 'application.person')}@${textAt(data, 'application.orgUnit')}` }),
  rules: { checks: ['once'] },
  panel: { members: [{ role: 'expert', everyone: 'district' }], days: 10, sheet, criteria: ['duty', 'fraud', 'esteem'] },
  counts: { title: { zh: '优秀妇联主席', en: 'Outstanding chairwomen' }, unit: { zh: '名', en: 'people' } },
  own: { checks: { once: oneEach({ key: 'head', value: (data) => `${textAt(data, 'application.person')}@${textAt(data, 'application.orgUnit')}`, path: '/application/person', within: 'round', words: (other) => ({ zh: `本批次已推荐（${other.number}）`, en: `put forward already (${other.number})` }) }) } },
});

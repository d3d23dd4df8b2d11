// QJ13 优秀妇联主席评选: chairwomen of villages, put forward by their town, and of towns, put forward by the district, marked by a panel;
// their work against fraud counts (domain.md §2.5). Nobody is asked about herself: no level is the nominee's own (§1 回避).
import { at, consent, count, formSpec, forWomen, idNumber, longText, oneEach, personName, points, selection, sensitiveConsent, textAt, together, unit, type Selection } from '@jinguo/core/programme';
import { mask, normalise } from '@jinguo/core/plugin';
import { issuer, letters } from './office.ts';

type Data = Parameters<typeof textAt>[0];
const person = (data: Data) => normalise(textAt(data, 'application.idNumber')).toUpperCase();

const applicationOf = (office: ReturnType<typeof unit>) => formSpec({ zh: '优秀妇联主席推荐表', en: 'Nomination' }, [
  { zh: '推荐对象', en: 'Nominee', fields: { person: personName('姓名', 'Name'), idNumber: idNumber(), orgUnit: office, years: count('任职年限', 'Years in office', { in: 'years', maximum: 50 }) } },
  {
    zh: '工作实绩', en: 'Work',
    fields: {
      fraud: longText('反诈宣传与劝阻实绩', 'Work against fraud', { examples: ['开展反诈入户宣传320户，成功劝阻电信诈骗3起。', '组建巾帼反诈宣传队，覆盖全部网格。'] }),
      deeds: longText('主要事迹', 'Deeds', { examples: ['带领执委走访家庭200余户，化解家事纠纷12起，打造妇女微家两处。'] }),
    },
  },
  { zh: '授权', en: 'Consent', fields: { sensitive: sensitiveConsent('身份证号', 'the ID number'), publication: consent('publication', '本人同意公示姓名和事迹', 'She agrees that her name and deeds may be published') } },
]);

/** What the work against fraud weighs is assumed, the lead's. */
const sheet = formSpec({ zh: '评审打分表', en: 'Sheet' }, [{ zh: '评分', en: 'Marks', fields: { duty: points('履职实绩', 'Duties', 50), fraud: points('反诈工作', 'Against fraud', 30), esteem: points('群众认可', 'Esteem', 20) } }]);
const districtCheck = { id: 'districtCheck', title: { zh: '区妇联资格审查', en: 'District check' }, by: [at.districtClerk], within: 5 };

/** Put forward once a year, as a village's chair or a town's. */
const once = oneEach({ key: 'applicant', value: person, path: '/application/idNumber', within: 'year', workflows: ['outstanding-heads', 'outstanding-town-heads'], words: (other) => ({ zh: `本年度已推荐（${other.number}）`, en: `put forward this year (${other.number})` }) });

const heads = (of: Pick<Selection, 'code' | 'roundCode' | 'name' | 'title' | 'application' | 'level' | 'startedBy' | 'levels' | 'quota' | 'review'>) => selection({
  campaign: 'organization', award: '优秀妇联主席', issuer, letters, unitField: 'orgUnit', years: 3, ...of,
  itemTitle: (data) => mask('name', textAt(data, 'application.person')),
  rows: { head: ['姓名', '任职单位'], row: (entry, input) => [textAt(entry.data, 'application.person'), input.unitName(entry.unit)] },
  keys: (data) => ({ applicant: person(data) }),
  rules: { checks: ['women', 'once'] },
  panel: { members: [{ role: 'expert', everyone: 'district' }], days: 10, sheet, criteria: ['duty', 'fraud', 'esteem'] },
  counts: { title: { zh: '优秀妇联主席', en: 'Outstanding chairwomen' }, unit: { zh: '名', en: 'people' } },
  own: { checks: { women: forWomen('/application/idNumber'), once } },
});

const ofVillages = heads({
  code: 'QJ13', name: 'outstanding-heads', title: { zh: '优秀妇联主席评选', en: 'Outstanding chairwomen' }, quota: {}, application: applicationOf(unit('任职村社区', 'Village or community')),
  startedBy: [{ role: 'townOfficer' }, { role: 'districtClerk' }], levels: [{ id: 'townReview', title: { zh: '镇（街道）审核', en: 'Town review' }, by: [at.townHead], within: 5 }, districtCheck],
});

/** A town's chair is herself the town's level: the district puts her forward and looks. */
const ofTowns = heads({
  code: 'QJ13T', roundCode: 'QJ13U', name: 'outstanding-town-heads', title: { zh: '优秀镇（街道）妇联主席评选', en: 'Outstanding chairwomen of towns' }, level: 'town', application: applicationOf(unit('任职镇（街道）', 'Town')),
  startedBy: [{ role: 'districtClerk' }], levels: [{ ...districtCheck, by: [at.sectionHead] }], review: { by: [at.sectionHead] },
});

export const outstandingHeads = together(ofVillages, ofTowns);

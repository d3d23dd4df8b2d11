// JH22 平安家庭, checked by police and court and lost on a fact that rules it out as the titles of JH05 are, and JH16's drawings (童绘禾家安).
import { normalise } from '@jinguo/core/plugin';
import { activity, at, choice, choices, consent, count, formSpec, idNumber, joined, listPaper, longText, mustTick, numberedPaper, oneEach, partner, personName, points, putDown, selection, sensitiveConsent, text, textAt, together, unit } from '@jinguo/core/programme';
import { issuer, letters } from './office.ts';

const safeKinds = [{ value: 'safe', zh: '平安家庭', en: 'A safe family' }, { value: 'neighbours', zh: '睦邻党建楼道（院落）', en: 'Neighbours led by the party' }] as const;

const safeVetoes = ['违法犯罪或治安处罚', '家暴（红色、黄色记录或告诫书）', '黄赌毒', '邪教', '酒驾', '诈骗、失信'];

const safeForm = formSpec({ zh: '平安家庭示范户申报表', en: 'Application' }, [
  {
    zh: '申报', en: 'Application',
    fields: {
      kind: choice('类别', 'Kind', safeKinds), name: text('家庭（楼道）名称', 'Name', { maxLength: 60, examples: ['竹林浜平安家庭', '烟雨社区3幢平安楼道'] }), orgUnit: unit(), person: personName('户主（楼道负责人）', 'Householder, or who answers for the neighbours'), idNumber: idNumber('户主（楼道负责人）身份证号', 'The same person’s ID number'),
      households: count('涉及户数', 'Households', { in: 'households', minimum: 1 }), deeds: longText('平安创建情况', 'How it is kept', { examples: ['连续三年无火灾、无诈骗、无家暴警情，邻里互助。'] }),
    },
  },
  { zh: '承诺与授权', en: 'Pledge', fields: { noVeto: mustTick(`无下列情形：${safeVetoes.join('、')}`, 'None of the facts that rule it out'), sensitive: sensitiveConsent('身份证号', 'the ID number'), publication: consent('publication', '同意公示家庭（楼道）名称和事迹', 'Name and deeds may be published') } },
]);
type Data = Parameters<typeof textAt>[0];
const householder = (data: Data) => normalise(textAt(data, 'application.idNumber')).toUpperCase();
/** A family is known by its householder; a stair by its name too, of which she may answer for several. */
const safeHome = (data: Data) => (textAt(data, 'application.kind') === 'safe' ? householder(data) : `${householder(data)}@${normalise(textAt(data, 'application.name'))}`);

export const safeFamilies = selection({
  campaign: 'families', code: 'JH22', name: 'safe-families', title: { zh: '平安家庭建设与睦邻党建', en: 'Safe families' }, award: '平安家庭示范户', issuer, letters, application: safeForm, unitField: 'orgUnit', years: 2,
  itemTitle: (data) => textAt(data, 'application.name'), keys: (data) => ({ applicant: householder(data), home: safeHome(data) }), counts: { title: { zh: '平安家庭示范户', en: 'Safe families' }, unit: { zh: '户', en: 'families' } },
  rules: { checks: ['once'] },
  parties: [partner('partner.police', 'veto'), partner('partner.court', 'veto')],
  questions: [`公安分局：是否有${safeVetoes.slice(0, -1).join('、')}情形`, '区法院：是否有违法犯罪、失信记录'],
  review: { atOnce: { zh: '出现不得获评的情形', en: 'A fact that rules it out' } },
  onNamed: [{ effect: 'takeNumber', params: { series: '南安家〔{year}〕{serial}', digits: 3, as: 'plaque' } }],
  after: [putDown('plaqueHandedOver', { title: { zh: '授牌', en: 'The plaque is handed over' }, by: [at.districtClerk], days: 10, done: { zh: '已授牌', en: 'Handed over' } })],
  own: {
    checks: { once: oneEach({ key: 'home', value: safeHome, path: '/application/idNumber', within: 'year', workflows: ['safe-families'], words: (other) => ({ zh: `该家庭（楼道）本年度已申报（${other.number}），一年申报一次`, en: `the family was put forward this year (${other.number}): once a year` }) }) },
    papers: {
      namingDocument: numberedPaper('namingNumber', listPaper({
        head: ['名称', '所属', '牌匾编号'], row: (entry, input) => [entry.title, input.unitName(entry.unit), textAt(entry.data, 'plaque.number')], issuer,
        title: ({ data }) => `关于命名${joined(textAt(data, 'roundSettings.name'), '平安家庭示范户')}的通知`, text: (_, count) => [`经公示无异议，决定命名下列${count}个对象为平安家庭示范户，有效期二年。`],
      })),
    },
  },
});

/** Each work is its author's, and wins or not by itself; an author is a code, and no child's name or school stands anywhere (domain.md §3.7). */
const works = formSpec({ zh: '“童绘禾家安”作品报送表', en: 'A work' }, [
  { zh: '作品', en: 'Work', fields: { author: text('作者（儿童）编号', 'Its author, a child, by code', { maxLength: 20, pattern: '^童-\\d{4}-\\d{3,4}$', description: '只填编号，不填姓名、学校', 'x-help': 'A code; no name, no school', examples: ['童-2022-201', '童-2022-202'] }), orgUnit: unit('报送单位所在村社区', 'Sent from'), theme: choice('主题', 'Theme', [{ value: 'fraud', zh: '反诈', en: 'Fraud' }, { value: 'home', zh: '家庭平安', en: 'Safe homes' }]) } },
  { zh: '监护人同意', en: 'Guardian', fields: { guardianConsent: consent('sensitive', '监护人单独同意收集作品并以编号展示', 'The guardian separately consents to the work being taken and shown under its code') } },
]);
const author = (data: Data) => textAt(data, 'application.author');
const sheet = formSpec({ zh: '评分表', en: 'Sheet' }, [{ zh: '评分', en: 'Marks', fields: { idea: points('创意', 'Idea', 60), skill: points('表现', 'Skill', 40) } }]);

const drawings = selection({
  campaign: 'families', code: 'JH16', name: 'childrens-drawings', title: { zh: '巾帼反诈与“童绘禾家安”', en: 'Against fraud; children’s drawings' }, award: '“童绘禾家安”优秀作品', issuer, letters, application: works, unitField: 'orgUnit', years: 0,
  startedBy: [{ role: 'villageOfficer' }, { role: 'townOfficer' }], panel: { members: [{ role: 'expert', everyone: 'district' }], days: 10, sheet, criteria: ['idea', 'skill'] },
  itemTitle: author, keys: (data) => ({ author: author(data) }), rules: { checks: ['once'] },
  rows: { head: ['作者编号', '所属'], row: (entry, input) => [author(entry.data), input.unitName(entry.unit)] },
  counts: { title: { zh: '优秀奖', en: 'Prizes' }, unit: { zh: '人', en: 'children' } },
  // What was drawn is counted, prize or not.
  levels: [{ id: 'districtCheck', title: { zh: '区妇联收件核对', en: 'Received by the district' }, by: [at.districtClerk], within: 5, effects: [{ effect: 'count', params: { figure: 'works' } }] }],
  own: {
    checks: { once: oneEach({ key: 'author', value: author, path: '/application/author', within: 'round', words: (other) => ({ zh: `该作者本批次已报送作品（${other.number}），每人一幅`, en: `a work of this author was put in already (${other.number}): one each` }) }) },
    figures: { works: { title: { zh: '征集作品', en: 'Works' }, unit: { zh: '幅', en: 'works' } } },
  },
});

const audiences = [{ value: 'villages', zh: '进村社区', en: 'Villages' }, { value: 'firms', zh: '进企业', en: 'Firms' }, { value: 'schools', zh: '进学校', en: 'Schools' }, { value: 'homes', zh: '入户到家', en: 'Homes' }, { value: 'elderly', zh: '面向老年人', en: 'The elderly' }] as const;

/** 童绘禾家安 goes on here: what children drew is shown in five counties and two districts, and printed for firms and homes. */
const means = [{ value: 'online', zh: '线上宣传', en: 'Online' }, { value: 'onSite', zh: '线下宣传', en: 'On site' }, { value: 'exhibition', zh: '“童绘禾家安”作品展陈', en: 'Exhibition of drawings' }, { value: 'book', zh: '反诈宣传绘本', en: 'Picture book' }, { value: 'calendar', zh: '反诈日历', en: 'Calendar' }] as const;

const againstFraud = activity({
  campaign: 'families', code: 'JH16F', name: 'against-fraud', title: { zh: '巾帼反诈宣传', en: 'Women against fraud' }, issuer, noun: '反诈宣传',
  plan: [{ zh: '对象', en: 'Audience', fields: { audience: choice('宣传对象', 'Audience', audiences), means: choices('宣传形式', 'Means', means, { minItems: 1 }), leaflets: count('发放资料', 'Leaflets', { in: 'copies', maximum: 99_999 }) } }],
});

/** Drawings of children, and what women do against fraud. */
export const childrensDrawings = together(drawings, againstFraud);

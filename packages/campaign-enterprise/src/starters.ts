// FZ03 培育小微创业女性: each woman who starts a business is matched with a mentor and brought on until it runs; she is counted
// then, once.
import { mask, normalise, type Check, type ItemView, type OtherItem } from '@jinguo/core/plugin';
import { at, choice, count, date, fill, formSpec, forWomen, idNumber, level, longText, mustTick, oneEach, personName, phone, programmeOf, putDown, refuse, sensitiveConsent, singlePaper, standsOn, tell, text, textAt, unit, warn } from '@jinguo/core/programme';
import { issuer } from './office.ts';
import { trades } from './trades.ts';

const needs = [{ value: 'skill', zh: '技能培训', en: 'Skills' }, { value: 'loan', zh: '创业贷款', en: 'A loan' }, { value: 'market', zh: '营销推广', en: 'Marketing' }, { value: 'brand', zh: '品牌打造', en: 'A brand' }] as const;

const application = formSpec({ zh: '小微创业女性培育申请表', en: 'Application' }, [
  { zh: '申请人', en: 'Applicant', fields: { person: personName('姓名', 'Name'), idNumber: idNumber(), phone: phone(), orgUnit: unit() } },
  { zh: '项目', en: 'Business', fields: { business: text('创业项目', 'Business', { maxLength: 60, examples: ['湘家荡亲子民宿', '新丰生姜深加工', '社区烘焙小店'] }), trade: choice('行业', 'Trade', trades), need: choice('主要需求', 'Needs most', needs), plan: longText('创业设想', 'The plan', { examples: ['利用自家院落办民宿，带动周边妇女做手工与餐饮。', '开设线上店铺，销售本地农产品。'] }) } },
  { zh: '承诺', en: 'Pledge', fields: { sensitive: sensitiveConsent('身份证号', 'the ID number'), truth: mustTick('承诺所填属实', 'All I state is true') } },
]);
const match = formSpec({ zh: '导师对接', en: 'Mentor' }, [{ zh: '对接', en: 'Matched', fields: { mentor: text('导师（聘书编号）', 'Mentor, by number of appointment', { maxLength: 40, examples: ['FZ03聘〔2021〕001'] }), sessions: count('计划辅导次数', 'Sessions planned', { in: 'times', minimum: 1, maximum: 60 }) } }]);
const result = formSpec({ zh: '培育结果', en: 'Result' }, [{ zh: '结果', en: 'Result', fields: { on: date('登记日期', 'On'), jobs: count('带动就业', 'Jobs', { in: 'people' }), words: longText('培育情况', 'How it went', { examples: ['店铺开业，月销售额稳定，新增就业3人。'] }) } }]);
const person = (data: Parameters<typeof textAt>[0]) => normalise(textAt(data, 'application.idNumber')).toUpperCase();

/** Mentors in office in her trade and town, by the numbers of their items. */
const nearby = (mentors: readonly OtherItem[], { trade, town, today }: { readonly trade: string; readonly town: ItemView['town']; readonly today: ItemView['today'] }): readonly string[] =>
  mentors.flatMap((other) => (other.workflow === 'mentors' && standsOn(other, today) && other.fields['trade'] === trade && other.town === town ? [other.number] : []));

/** An appointment in force, of the same trade and town; one from before the system is on paper and looked at. Who would fit better is named. */
const mentorFits: Check = async ({ data, town, today, others }) => {
  const found = (await others('appointed', textAt(data, 'match.mentor'))).filter((other) => other.workflow === 'mentors');
  const fitting = nearby(await others('mentors', 'all'), { trade: textAt(data, 'application.trade'), town, today });
  const instead = { zh: fitting.length === 0 ? '' : `；本镇（街道）同行业在聘的有（办件编号）：${fitting.join('、')}`, en: fitting.length === 0 ? '' : `; of her town and trade there are: ${fitting.join(', ')}` };
  const serving = found.filter((other) => standsOn(other, today));
  if (found.length > 0 && serving.length === 0) return [refuse('/match/mentor', 'NOT_APPOINTED', { zh: `该导师已不在聘期内，请另行对接${instead.zh}`, en: `this mentor’s term is over; find another${instead.en}` })];
  if (found.length === 0) return [warn('/match/mentor', 'APPOINTMENT_NOT_FOUND', { zh: `系统内没有该聘书编号，请核对${instead.zh}`, en: `the books hold no such appointment; check the number${instead.en}` })];
  return [
    ...(serving.some((other) => other.fields['trade'] === textAt(data, 'application.trade')) ? [] : [warn('/match/mentor', 'OTHER_TRADE', { zh: `导师与创业项目的行业不同，请确认${instead.zh}`, en: `mentor and business are of different trades; make sure${instead.en}` })]),
    ...(serving.some((other) => other.town === town || other.town === null) ? [] : [warn('/match/mentor', 'OTHER_TOWN', { zh: `导师不在创业者所在镇（街道），请确认${instead.zh}`, en: `the mentor is of another town; make sure${instead.en}` })]),
  ];
};

export const starters = programmeOf(
  { campaign: 'enterprise', code: 'FZ03N', name: 'starters', title: { zh: '小微创业女性培育', en: 'Women who start a business' }, issuer, keys: (data) => ({ applicant: person(data) }), startedBy: [{ applicant: true }, { role: 'villageOfficer' }, { role: 'townOfficer' }] },
  {
    form: application,
    itemTitle: (data) => `${mask('name', textAt(data, 'application.person'))} · ${textAt(data, 'application.business')}`,
    workflow: {
      stakes: [],
      fields: { trade: { from: 'application.trade', type: 'text', title: { zh: '行业', en: 'Trade' } } },
      blocks: [
        fill('application', { title: { zh: '申请', en: 'Application' }, form: application, checks: ['starterOnce', 'women'] }),
        level('townReview', { title: { zh: '镇（街道）推荐', en: 'Recommended by the town' }, by: [at.townOfficer], within: 5 }),
        level('match', { title: { zh: '对接导师', en: 'A mentor is found' }, by: [at.districtClerk], within: 10, form: match, checks: ['mentorFits'], approved: { zh: '已对接', en: 'Matched' }, effects: [tell('matched', { zh: '已为您对接创业导师', en: 'A mentor was found for you' })] }),
        putDown('result', { title: { zh: '培育与登记', en: 'Brought on' }, by: [at.townOfficer], days: 120, form: result, paper: 'starterPaper', done: { zh: '培育成功', en: 'It runs' }, effects: [{ effect: 'count', params: { figure: 'starters' } }, tell('broughtOn', { zh: '培育结果已登记，办结', en: 'What came of it is written down and closed' })], failures: { stopped: { to: 'terminated', title: { zh: '中途停止', en: 'Given up' } } } }),
      ],
      supplement: { checks: ['starterOnce', 'women'] }, takesIn: true,
    },
    given: {
      figures: { starters: { title: { zh: '培育小微创业女性', en: 'Starters brought on' }, unit: { zh: '名', en: 'women' } } },
      checks: { mentorFits, women: forWomen('/application/idNumber'), starterOnce: oneEach({ key: 'applicant', value: person, path: '/application/idNumber', within: 'ever', workflows: ['starters'], words: (other) => ({ zh: `已在培育或已培育（${other.number}）`, en: `is or was brought on already (${other.number})` }) }) },
      papers: { starterPaper: singlePaper({ title: '小微创业女性培育登记', issuer, text: ({ data }) => [`创业项目：${textAt(data, 'application.business')}`, `导师聘书编号：${textAt(data, 'match.mentor')}`], forms: { result } }) },
    },
  },
);

// QJ02 执委工作室 / 优秀创业女性工作室: led by a woman, a team of five, at least half of it women, a fixed place. An entrepreneur's gives ten
// jobs and has a tax record; 科技局 and 人社局 are asked, and a panel marks it: 80 at least (domain.md §9).
import { at, choice, consult, count, formSpec, founding, inspect, isTrueAt, longText, mustTick, notPassed, numberAt, panelScore, parameter, parameterAt, partner, passedField, percentage, points, refuse, textAt, yesNo } from '@jinguo/core/programme';
import { normalise } from '@jinguo/core/plugin';
import { issuer } from './office.ts';

const kinds = [{ value: 'committee', zh: '执委工作室', en: 'Committee member’s' }, { value: 'enterprise', zh: '优秀创业女性工作室', en: 'Entrepreneur’s' }] as const;
const criteria = ['innovation', 'results', 'driving', 'management'] as const;
const sheet = formSpec({ zh: '工作室评审打分表', en: 'Sheet' }, [{ zh: '评分', en: 'Marks', fields: { innovation: points('创新', 'Innovation', 40), results: points('成果', 'Results', 30), driving: points('带动', 'Driving others', 20), management: points('管理', 'Management', 10) } }]);

export const workshops = founding({
  campaign: 'organization', code: 'QJ02', name: 'workshops', title: { zh: '执委工作室与优秀创业女性工作室', en: 'Workshops of committee members and entrepreneurs' }, issuer, noun: '工作室', fewest: 5, term: 3, approvedBy: at.sectionHead,
  request: [{
    zh: '工作室', en: 'Workshop',
    fields: {
      kind: choice('类别', 'Kind', kinds), ledByWoman: mustTick('领衔人为女性', 'Led by a woman'), women: count('其中女性', 'of them women', { in: 'people', examples: [5, 6, 7] }), jobs: count('带动就业', 'Jobs', { in: 'people', examples: [10, 12, 25] }), taxed: yesNo('有纳税记录（优秀创业女性工作室填写）', 'Has a tax record, for an entrepreneur’s'),
      achievements: longText('近三年成果（专利、标准、奖项、转化或纳税）', 'Results of three years', { examples: ['带动周边妇女就业16人，获市级巾帼创新奖一项。', '研发家政服务标准一项，培训家政人员300人次。'] }),
    },
  }],
  checks: ['women', 'entrepreneur'],
  parameters: { jobs: parameter('优秀创业女性工作室带动就业不少于', 'An entrepreneur’s gives at least', 10, { unit: { zh: '人', en: 'jobs' } }), womenShare: percentage('女性占成员比例不低于', 'Women of the members, at least', 50), passMark: parameter('评审合格分', 'Pass mark of the panel', 80, { maximum: 100, unit: { zh: '分', en: 'points' } }) },
  fields: { kind: { from: 'request.kind', type: 'text', title: { zh: '类别', en: 'Kind' } }, score: { from: 'panelScore.total', type: 'integer', unit: 'hundredths', title: { zh: '评审得分', en: 'Score' }, optional: true }, ...passedField },
  keys: (data) => ({ workshop: normalise(textAt(data, 'request.name')) }),
  beforeApproval: {
    skippedWhen: 'fields.kind == "committee"',
    blocks: [
      consult('consultation', { parties: [partner('partner.science', 'advise'), partner('partner.hr', 'advise')] }),
      inspect('panel', { title: { zh: '评审', en: 'Panel' }, panel: [{ role: 'expert', everyone: 'district' }], days: 15, sheet, compute: 'panelScore', pass: 'has(fields.passed) && fields.passed', passWords: notPassed }),
    ],
  },
  stands: { committee: 'committeeEnded' },
  onFiled: [{ effect: 'count', params: { figure: 'committee', on: 'openedOn', only: { kind: 'committee' } } }],
  own: {
    figures: { committee: { title: { zh: '执委工作室', en: 'Workshops of committee members' }, unit: { zh: '个', en: 'workshops' }, ended: 'committeeEnded' }, committeeEnded: { title: { zh: '撤销、到期的执委工作室', en: 'Ended workshops of committee members' }, unit: { zh: '个', en: 'workshops' } } },
    computes: { panelScore: panelScore({ form: 'panel', criteria, pass: 'passMark' }) },
    checks: {
      women: (view) => {
        const [women, members, share] = [numberAt(view.data, 'request.women'), numberAt(view.data, 'request.members'), parameterAt(view, 'womenShare')];
        return women * 100 >= members * share && women <= members ? [] : [refuse('/request/women', 'WOMEN_HALF', { zh: `女性应占成员${share}%以上，且不多于成员人数`, en: `women must be at least ${share} % of the members, and no more than there are` })];
      },
      entrepreneur: (view) =>
        textAt(view.data, 'request.kind') !== 'enterprise'
          ? []
          : [
              ...(numberAt(view.data, 'request.jobs') >= parameterAt(view, 'jobs') ? [] : [refuse('/request/jobs', 'JOBS', { zh: `优秀创业女性工作室须带动就业${parameterAt(view, 'jobs')}人以上`, en: `an entrepreneur’s workshop must give at least ${parameterAt(view, 'jobs')} jobs` })]),
              ...(isTrueAt(view.data, 'request.taxed') ? [] : [refuse('/request/taxed', 'TAXED', { zh: '优秀创业女性工作室须有纳税记录', en: 'an entrepreneur’s workshop must have a tax record' })]),
            ],
    },
  },
});

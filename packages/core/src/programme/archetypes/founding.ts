// A10 组织/阵地组建 (domain.md §4, §9 QJ01, QJ02, QJ04): 请示 → 实地 → 批复 → 成立/挂牌 → 备案 → 年检 → kept, put right or dissolved.
// It counts for the year it was opened in, so that what there was before the system can be filed and adds to the total alone; what was
// dissolved, closed or is over counts as ended, and stands in no total from then on.
import { addMonths } from '../../calendar/local-date.ts';
import type { Check, Compute, Programme } from '../../plugin/contributions.ts';
import type { Block } from '../block.ts';
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import type { LocalText } from '../../definition/text.ts';
import type { EffectRef } from '../../definition/transition.ts';
import { fill } from '../blocks/fill.ts';
import { level } from '../blocks/level.ts';
import { tell } from '../blocks/parts.ts';
import { putDown } from '../blocks/put-down.ts';
import { yearly } from '../blocks/yearly.ts';
import { count, date, files, formSpec, longText, mustTick, personName, phone, text, unit, yesNo, type Section } from '../fields.ts';
import { refuse, warn } from '../finding.ts';
import { applicationPaper, singlePaper } from '../papers/item-papers.ts';
import { quoted } from '../papers/quoted.ts';
import { at } from '../posts.ts';
import { parameter } from '../parameter.ts';
import { byItsTerm, termDays, termFields } from '../term.ts';
import { dateAt, isTrueAt, numberAt, parameterAt, printedDateAt, textAt } from '../values.ts';
import { programmeOf, type Basics } from './basics.ts';

/** Parameters of setting something up 组建 (A10). */
export interface Founding extends Basics {
  /** What is set up, e.g. 活动室. */
  readonly noun: string;
  readonly request?: readonly Section[];
  readonly optional?: readonly string[];
  /** Who approves. Default: the town. */
  readonly approvedBy?: AssigneeRule;
  /** Fewest members; above one a number that a lead may change. */
  readonly fewest?: number;
  /** What its head and its members are called. */
  readonly words?: { readonly head?: LocalText; readonly members?: LocalText };
  /** Years it is set up for, from its filing. Absent: it is looked at for as long as it stands. */
  readonly term?: number;
  readonly checks?: readonly string[];
  /** Figures of `onFiled` that are told as a total, each with the figure of those that ended; contribute both in `own.figures`. */
  readonly stands?: Readonly<Record<string, string>>;
  /** More that is counted when it is filed, e.g. by kind; `openedOn` is the day it counts for. */
  readonly onFiled?: readonly EffectRef[];
  readonly reviewEvery?: number;
  /** Activities expected from one check to the next; fewer are pointed at. */
  readonly leastActivities?: number;
  /** Nothing done since the last check: they are reminded; nothing done for twelve months, or as long as a lead says: it is dissolved. */
  readonly endsWhenIdle?: true;
  /** Stages between the visit and the approval, e.g. departments asked; in CEL over declared fields, which requests go past them. */
  readonly beforeApproval?: { readonly blocks: readonly Block[]; readonly skippedWhen?: string };
  /** More of what is written down when it is opened, and its rules; contribute them in `own.checks`. */
  readonly opening?: { readonly sections: readonly Section[]; readonly optional?: readonly string[]; readonly checks: readonly string[] };
  /** Stages after the filing, e.g. its sign is put up. */
  readonly afterFiling?: readonly Block[];
}

/** Working days from the approval until it is to be opened, as the letter says. */
const openedWithin = 30;

/** A programme that sets up groups or places: request, visit, approval, opening, yearly check. */
export function founding(spec: Founding): Programme {
  const { noun, approvedBy = at.townHead, fewest = 1, beforeApproval, afterFiling = [] } = spec;
  const { head = { zh: '负责人', en: 'Head' }, members = { zh: '成员人数', en: 'Members' } } = spec.words ?? {};
  const counted = fewest > 1;
  const checks = [...(counted ? ['enoughMembers'] : []), ...(spec.checks ?? [])];
  const looked = (spec.reviewEvery ?? 12) === 12 ? { zh: '年检', en: 'Yearly check' } : { zh: '定期检查', en: 'Regular check' };
  const request = formSpec({ zh: `建立${noun}的请示`, en: 'Request' }, [
    {
      zh: '基本情况', en: 'About it',
      fields: {
        name: text('名称', 'Name', { maxLength: 60 }), orgUnit: unit(), place: text('场所', 'Place', { maxLength: 80 }), head: personName(head.zh, head.en), headPhone: phone(`${head.zh}电话`, 'Phone'),
        members: count(members.zh, members.en, { in: 'people', minimum: 1, ...(counted ? { examples: [fewest, fewest + 3, fewest + 6] } : {}) }), purpose: longText('建立理由与工作内容', 'Why, and what it does', { examples: ['联系服务身边妇女，开展学习、议事、互助活动。', '延伸妇联组织手臂，就近服务妇女和家庭。'] }),
      },
    },
    ...(spec.request ?? []),
    { zh: '同意', en: 'Consent', fields: { partyConsent: mustTick('同级党组织同意建立', 'The party organisation at its level agrees') } },
  ], spec.optional ?? []);
  const visit = formSpec({ zh: '实地查看', en: 'Visit' }, [{ zh: '实地', en: 'Visit', fields: { visitedOn: date('查看日期', 'Visited on'), ready: yesNo('场所与人员已到位', 'Place and people are there'), photos: files('照片', 'Photos'), note: longText('情况', 'Findings') } }], ['photos']);
  const opening = formSpec({ zh: '成立（挂牌）登记', en: 'Opening' }, [{ zh: '成立', en: 'Opening', fields: { openedOn: date('成立（挂牌）日期', 'Opened on'), elected: longText('负责人与成员产生情况', 'How head and members were chosen', { maxLength: 500 }), photos: files('挂牌照片', 'Photos') } }, ...(spec.opening?.sections ?? [])], ['photos', ...(spec.opening?.optional ?? [])]);
  const filing = formSpec({ zh: '备案', en: 'Filing' }, [{ zh: '备案', en: 'Filing', fields: { number: text('备案号', 'Number', { maxLength: 40 }), filedOn: date('备案日期', 'Filed on') } }]);
  const inspection = formSpec(looked, [{ ...looked, fields: { reviewedOn: date('检查日期', 'Checked on'), activities: count('本期活动次数', 'Activities since the last check', { in: 'times' }), stars: count('星级', 'Stars', { in: 'stars', maximum: 5 }), findings: longText('检查情况', 'Findings') } }]);
  return programmeOf(spec, {
    form: request,
    itemTitle: (data) => textAt(data, 'request.name'),
    workflow: {
      stakes: ['naming'],
      parameters: {
        ...(counted ? { fewest: parameter(`${members.zh}不少于`, `${members.en}, at least`, fewest, { minimum: 1, maximum: 200, unit: { zh: '人', en: 'people' } }) } : {}),
        ...(spec.leastActivities === undefined ? {} : { leastActivities: parameter('两次检查之间最少活动次数', 'Fewest activities between two checks', spec.leastActivities, { unit: { zh: '次', en: 'times' } }) }),
        ...(spec.endsWhenIdle === true ? { idleMonths: parameter('连续无活动满多久撤销', 'Dissolved after so long without activities', 12, { minimum: 1, maximum: 120, unit: { zh: '个月', en: 'months' } }) } : {}),
      },
      startedBy: [{ role: 'villageOfficer' }, { role: 'townOfficer' }],
      stands: { founded: 'ended', ...spec.stands },
      fields: { members: { from: 'request.members', type: 'integer', title: members }, openedOn: { from: 'opening.openedOn', type: 'date', title: { zh: '成立日期', en: 'Opened on' }, optional: true }, reviewedOn: { from: 'yearlyReview.reviewedOn', type: 'date', title: { zh: '检查日期', en: 'Checked on' }, optional: true }, activities: { from: 'yearlyReview.activities', type: 'integer', title: { zh: '本期活动次数', en: 'Activities since the last check' }, optional: true }, ...(spec.endsWhenIdle === true ? { idle: { from: 'idle.tooLong' as const, type: 'boolean' as const, title: { zh: '长期无活动', en: 'Nothing done for too long' }, optional: true } } : {}), ...(spec.term === undefined ? {} : termFields(spec.term)) },
      blocks: [
        fill('request', { title: { zh: '请示', en: 'Request' }, form: request, checks, paper: 'requestPaper' }),
        level('visit', { title: { zh: '实地查看', en: 'Visit' }, by: [at.townOfficer], within: 5, form: visit, checks: ['placeReady'], ...(beforeApproval?.skippedWhen === undefined ? {} : { ways: [{ when: [{ cel: beforeApproval.skippedWhen }], to: 'approval' }] }) }),
        ...(beforeApproval?.blocks ?? []),
        level('approval', { title: { zh: '批复', en: 'Approval' }, by: [approvedBy], within: 5, paper: 'approvalLetter', decides: true, effects: [tell('approved', { zh: `已批复同意建立${noun}，请按期成立并报备案`, en: 'It may be founded: open it in time and have it filed' })] }),
        putDown('opening', { title: { zh: '成立（挂牌）', en: 'Opening' }, by: [at.applicant], days: openedWithin, form: opening, checks: ['openedByNow', ...(spec.opening?.checks ?? [])], done: { zh: '已成立', en: 'Opened' }, failures: { dropped: { to: 'withdrawn', title: { zh: '不再建立', en: 'Given up' } } } }),
        putDown('filing', { title: { zh: '区级备案', en: 'Filing with the district' }, by: [at.districtClerk], days: 10, form: filing, ...(spec.term === undefined ? {} : { computes: ['term'] }), effects: [{ effect: 'count', params: { figure: 'founded', on: 'openedOn' } }, ...(spec.onFiled ?? []), { effect: 'takeNumber', params: { series: `${spec.code}牌〔{year}〕{serial}`, digits: 3, as: 'plaque' } }, tell('filed', { zh: `${noun}已完成备案`, en: 'It is filed with the district' })], paper: 'filingPaper' }),
        ...afterFiling,
        yearly({ ...(spec.term === undefined ? { years: 1, goesOn: { zh: '不再开展，办结', en: 'Has ended: closed' } } : { ...byItsTerm, years: spec.term }), every: spec.reviewEvery ?? 12, by: [at.townHead], title: looked, form: inspection, ...(spec.leastActivities === undefined ? {} : { checks: ['active'] }), ...(spec.endsWhenIdle === true ? { computes: ['idle'], lost: 'has(fields.idle) && fields.idle', reminds: { cel: 'has(fields.activities) && fields.activities <= 0', words: { zh: '本期没有开展活动，长期不开展将予撤销', en: 'Nothing was done since the last check; too long of that, and it is dissolved' } } } : {}), effects: [{ effect: 'count', params: { figure: 'activities', field: 'activities', on: 'reviewedOn' } }], revoked: 'dissolved' }),
      ],
      supplement: { checks }, takesIn: true,
      appealTo: 'visit',
      ends: { dissolved: { title: { zh: '已撤并', en: 'Dissolved' } } },
    },
    given: {
      figures: { founded: { title: { zh: `新建${noun}`, en: `Founded: ${spec.title.en}` }, unit: { zh: '个', en: 'founded' }, ended: 'ended' }, ended: { title: { zh: `撤销、到期的${noun}`, en: `Ended: ${spec.title.en}` }, unit: { zh: '个', en: 'ended' } }, activities: { title: { zh: `${noun}活动`, en: `Activities: ${spec.title.en}` }, unit: { zh: '次', en: 'activities' } } },
      computes: { ...(spec.endsWhenIdle === true ? { idle } : {}), ...(spec.term === undefined ? {} : { term: termDays(spec.term) }) },
      checks: {
        placeReady: ({ data }) => (isTrueAt(data, 'visit.ready') ? [] : [refuse('/visit/ready', 'NOT_READY', { zh: '场所与人员尚未到位，请待到位后再同意，或退回', en: 'place and people are not there yet: wait for them, or send it back' })]),
        ...(spec.leastActivities === undefined ? {} : { active }),
        ...(counted ? { enoughMembers } : {}),
        openedByNow: ({ data, today }) => (textAt(data, 'opening.openedOn') <= today ? [] : [refuse('/opening/openedOn', 'NOT_OPENED_YET', { zh: '成立（挂牌）日期还未到', en: 'has not come yet' })]),
      },
      papers: {
        requestPaper: applicationPaper('request', request, '请示单位（盖章）：'),
        approvalLetter: singlePaper({ title: `关于同意建立${noun}的批复`, issuer: spec.issuer, text: ({ data, unit, unitName }) => [`${unitName(unit)}妇联：`, `你单位关于建立${quoted(textAt(data, 'request.name'))}的请示收悉。经研究，同意建立。`, `请于${openedWithin}个工作日内完成成立（挂牌）并报区备案。`] }),
        filingPaper: singlePaper({ title: `${noun}备案登记`, issuer: spec.issuer, number: ({ data }) => textAt(data, 'filing.number'), text: ({ data }) => [`${quoted(textAt(data, 'request.name'))}已于${printedDateAt(data, 'opening.openedOn')}成立，准予备案。`], forms: { request } }),
      },
    },
  });
}

const enoughMembers: Check = (view) => {
  const least = parameterAt(view, 'fewest');
  return numberAt(view.data, 'request.members') >= least ? [] : [refuse('/request/members', 'FEWEST', { zh: `须不少于${least}人`, en: `at least ${least} people are asked` })];
};

const active: Check = (view) => {
  const least = parameterAt(view, 'leastActivities');
  return numberAt(view.data, 'yearlyReview.activities') >= least ? [] : [warn('/yearlyReview/activities', 'FEW_ACTIVITIES', { zh: `本期活动不足${least}次，请提醒`, en: `fewer than ${least} activities since the last check: remind them` })];
};

/** The day it was last seen to do something, first of all that of its filing, and whether that is too long ago. */
const idle: Compute = (view) => {
  const { data, today } = view;
  const activeOn = numberAt(data, 'yearlyReview.activities') > 0 ? (dateAt(data, 'yearlyReview.reviewedOn') ?? today) : (dateAt(data, 'idle.activeOn') ?? dateAt(data, 'filing.filedOn') ?? today);
  return { activeOn, tooLong: addMonths(activeOn, parameterAt(view, 'idleMonths')) <= today };
};

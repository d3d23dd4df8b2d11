// 年度复核: what was named is looked at every year for as long as the title is valid: it stands, must be put right within
// 30 natural days, or the title is taken away. domain.md §4 A1, §6 stage 10
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import type { LocalText } from '../../definition/text.ts';
import type { EffectRef } from '../../definition/transition.ts';
import type { FormSpec } from '../../definition/workflow-definition.ts';
import type { Block, StageInput } from '../block.ts';
import { date, formSpec, longText } from '../fields.ts';
import { at } from '../posts.ts';
import { limit, rulesOn, tell } from './parts.ts';

export interface Yearly {
  /** How many years the title is valid. */
  readonly years: number;
  /** Months from one review to the next. Default 12. */
  readonly every?: number;
  readonly by?: readonly AssigneeRule[];
  readonly title?: LocalText;
  readonly form?: FormSpec;
  /** CEL over declared fields: it had to be put right the year before as well. Then the title is taken away at once. */
  readonly again?: string;
  /** CEL over declared fields: it does not stand. It must be put right then, and at the second look it is taken away. */
  readonly falls?: string;
  /** CEL over declared fields: it stands, and they are told so. */
  readonly reminds?: { readonly cel: string; readonly words: LocalText };
  /** CEL over declared fields: what is left of it is no title. It is taken away then. */
  readonly lost?: string;
  /** Rules asked at each review; contribute them with the programme. */
  readonly checks?: readonly string[];
  /** Rules asked at the second look. */
  readonly recheck?: readonly string[];
  /** Computes asked at the second look, where what `falls` and `lost` read is worked out; `lost` is asked there then as well. */
  readonly recheckComputes?: readonly string[];
  /** Computes asked at each review, e.g. what `again` reads. */
  readonly computes?: readonly string[];
  /** When it was found to stand, e.g. what the review counted. */
  readonly effects?: readonly EffectRef[];
  /** What takes the title away at once, between the reviews; the keepers of the programme write it down. Absent: reviews alone do. */
  readonly atOnce?: LocalText;
  /** What has it put right at once, between the reviews, e.g. a sample that found it wanting; written down as `atOnce` is, after these rules. */
  readonly putRightAtOnce?: { readonly title: LocalText; readonly checks?: readonly string[] };
  /** What leaves it less than it was, between the reviews, e.g. a star less: worked out by these computes, after these rules, and told in these words. Of what is left of it `lost` is asked. */
  readonly lowersAtOnce?: { readonly title: LocalText; readonly words: LocalText; readonly checks?: readonly string[]; readonly computes: readonly string[] };
  /**
   * Reviews are done by days of their own, whenever the one before was: the declared date fields of the nth, which the programme works
   * out before the block begins. It is waited for until `opens`, and done by `by`, or without it in 20 working days. Absent: `every`
   * months apart.
   */
  readonly onDay?: (nth: number) => { readonly opens: string; readonly by?: string };
  /** Who keeps it looks first, and `by` after her; kept under `selfCheck`. */
  readonly selfCheck?: { readonly by: readonly AssigneeRule[]; readonly title: LocalText; readonly form: FormSpec };
  /** The declared date field until which the title is valid: after the last review it stands until then. Absent: it is over with the review. */
  readonly validUntil?: string;
  /** It has no term: the last review is repeated for as long as it stands, until it is said to be over in these words. */
  readonly goesOn?: LocalText;
  /** The end of a title taken away; an end stage of the workflow. */
  readonly revoked: string;
}

const reviewForm = formSpec({ zh: '年度复核', en: 'Yearly review' }, [
  { zh: '复核', en: 'Review', fields: { reviewedOn: date('复核日期', 'Reviewed on'), findings: longText('复核情况', 'Findings') } },
]);

const rectifyForm = formSpec({ zh: '整改报告', en: 'Report on what was put right' }, [
  { zh: '整改', en: 'Put right', fields: { done: longText('整改情况', 'What was done'), doneOn: date('完成日期', 'Done on') } },
]);

const cameUpForm = formSpec({ zh: '期间情况登记', en: 'What came up' }, [
  { zh: '情况', en: 'What came up', fields: { cameUpOn: date('发现日期', 'Found on'), fact: longText('情况及依据', 'What it is, and how it is known') } },
]);

/** Begins with `year1`. */
export function yearly({ years, every = 12, by = [at.townHead], title = { zh: '年度复核', en: 'Yearly review' }, form = reviewForm, checks = [], recheck = [], recheckComputes = [], computes = [], effects = [], ...rest }: Yearly): Block {
  return {
    id: 'year1',
    level: false,
    decides: true,
    forms: { ...(rest.selfCheck === undefined ? {} : { selfCheck: rest.selfCheck.form }), yearlyReview: form, rectification: rectifyForm, ...(rest.atOnce === undefined && rest.putRightAtOnce === undefined && rest.lowersAtOnce === undefined ? {} : { cameUp: cameUpForm }) },
    stages: ({ next }) => {
      const last = rest.validUntil === undefined ? next : 'term';
      const reviews = Array.from({ length: years }, (_, index) => year({ at: index + 1, after: index + 1 < years ? `year${index + 2}` : rest.goesOn === undefined ? last : `year${years}`, ...(index + 1 < years || rest.goesOn === undefined ? {} : { over: { to: last, title: rest.goesOn } }), numbered: years > 1, every, by, title, checks, recheck, recheckComputes, computes, effects, ...rest }));
      return [...reviews.flat(), ...(rest.validUntil === undefined ? [] : [term(rest, { until: rest.validUntil, next })])];
    },
  };
}

interface Year extends Pick<Yearly, 'again' | 'falls' | 'reminds' | 'lost' | 'atOnce' | 'putRightAtOnce' | 'lowersAtOnce' | 'onDay' | 'selfCheck' | 'revoked'> {
  readonly at: number;
  readonly after: string;
  /** Where it leads when it is over, of the review that is repeated. */
  readonly over?: { readonly to: string; readonly title: LocalText };
  /** One of several, told apart by their numbers. */
  readonly numbered: boolean;
  readonly every: number;
  readonly by: readonly AssigneeRule[];
  readonly title: LocalText;
  readonly checks: readonly string[];
  readonly recheck: readonly string[];
  readonly recheckComputes: readonly string[];
  readonly computes: readonly string[];
  readonly effects: readonly EffectRef[];
}

/** In 20 working days, or by its day; the head above is told when it is late. */
function reviewed(by: readonly AssigneeRule[], on: string | undefined): Pick<StageInput, 'deadline'> {
  const usual = limit(20, by);
  return on === undefined || usual.deadline === undefined ? usual : { deadline: { ...usual.deadline, within: { untilField: on } } };
}

const taken = (revoked: string) => ({ to: revoked, title: { zh: '摘牌', en: 'Title taken away' }, effects: [{ effect: 'revokeCertificates' }, tell('revoked', { zh: '经复核，称号已撤销', en: 'Your title was taken away after a review' })] });

/** What takes it away at once, of every stage at which a title stands and nobody is asked. */
const takenAtOnce = (revoked: string, { zh, en }: LocalText) => ({ ...taken(revoked), title: { zh: `${zh}，摘牌`, en: `${en}: title taken away` } });

/** It goes on where it stands as less than it was, or is taken away where nothing is left. */
function lowered(stage: string, { lowersAtOnce, lost, revoked }: { readonly lowersAtOnce: Yearly['lowersAtOnce']; readonly lost: string | undefined; readonly revoked: string }): NonNullable<StageInput['outcomes']> {
  if (lowersAtOnce === undefined) return {};
  const { title, words } = lowersAtOnce;
  return { lower: [...(lost === undefined ? [] : [{ ...takenAtOnce(revoked, title), when: [{ cel: lost }] }]), { to: stage, title, effects: [tell('lowered', words)] }] };
}

/** After the last review: until its term is over. */
function term({ atOnce, lowersAtOnce, lost, revoked }: Pick<Yearly, 'atOnce' | 'lowersAtOnce' | 'lost' | 'revoked'>, { until, next }: { readonly until: string; readonly next: string }): StageInput {
  const cameUp = { ...lowered('term', { lowersAtOnce, lost, revoked }), ...(atOnce === undefined ? {} : { revoke: takenAtOnce(revoked, atOnce) }) };
  const meanwhile = Object.keys(cameUp);
  return {
    id: 'term', kind: 'wait', title: { zh: '称号有效期内', en: 'Until the term is over' }, ...(meanwhile.length === 0 ? {} : { form: 'cameUp', ...rulesOn(['record'], lowersAtOnce ?? {}) }),
    settings: { until: { untilField: until }, ...(meanwhile.length === 0 ? {} : { meanwhile }) },
    outcomes: { elapsed: { to: next }, ...cameUp },
  };
}

function year({ at: nth, after, over, numbered, every, by, title, again, falls, reminds, lost, atOnce, putRightAtOnce, lowersAtOnce, onDay, selfCheck, checks, recheck, recheckComputes, computes, effects, revoked }: Year): readonly StageInput[] {
  const of = ({ zh, en }: LocalText): LocalText => (numbered ? { zh: `${zh}（第${nth}次${over === undefined ? '' : '及以后各次'}）`, en: `${en} ${nth}${over === undefined ? '' : ' and later'}` } : { zh, en });
  const takenAway = taken(revoked);
  const day = onDay?.(nth);
  const putRight = { to: `rectify${nth}`, title: { zh: '整改', en: 'To be put right' }, effects: [tell('rectify', { zh: '年度复核要求整改，请在30日内完成', en: 'The yearly review asks you to put things right within 30 days' })] };
  const cameUp = {
    ...(putRightAtOnce === undefined ? {} : { rectify: { ...putRight, title: { zh: `${putRightAtOnce.title.zh}，整改`, en: `${putRightAtOnce.title.en}: to be put right` } } }),
    ...lowered(`year${nth}`, { lowersAtOnce, lost, revoked }),
    ...(atOnce === undefined ? {} : { revoke: takenAtOnce(revoked, atOnce) }),
  };
  return [
    {
      id: `year${nth}`, kind: 'wait', title: of({ zh: '待复核', en: 'Until the review' }),
      ...(Object.keys(cameUp).length === 0 ? {} : { form: 'cameUp', ...rulesOn(['record'], { checks: [...(putRightAtOnce?.checks ?? []), ...(lowersAtOnce?.checks ?? [])], computes: lowersAtOnce?.computes ?? [] }) }),
      settings: { until: day === undefined ? { months: every } : { untilField: day.opens }, ...(Object.keys(cameUp).length === 0 ? {} : { meanwhile: Object.keys(cameUp) }) },
      outcomes: { elapsed: { to: selfCheck === undefined ? `review${nth}` : `selfCheck${nth}` }, ...cameUp },
    },
    ...(selfCheck === undefined ? [] : [{
      id: `selfCheck${nth}`, kind: 'record', title: of(selfCheck.title), actors: [...selfCheck.by], form: 'selfCheck', ...limit(20, selfCheck.by), outcomes: { recorded: { to: `review${nth}`, title: { zh: '已自查', en: 'Looked at by itself' } } },
    }]),
    {
      id: `review${nth}`, kind: 'record', title: of(title), actors: [...by], form: 'yearlyReview', ...rulesOn(['record'], { checks, computes }), ...reviewed(by, day?.by), settings: { failures: ['rectify', 'revoke', ...(over === undefined ? [] : ['over'])] },
      outcomes: {
        ...(over === undefined ? {} : { over }),
        recorded: [
          ...(lost === undefined ? [] : [{ ...takenAway, when: [{ cel: lost }] }]),
          ...(falls === undefined ? [] : [{ ...putRight, when: [{ cel: falls }] }]),
          ...(reminds === undefined ? [] : [{ to: after, when: [{ cel: reminds.cel }], title: { zh: '保留，提醒', en: 'Stands, with a reminder' }, effects: [tell('reminded', reminds.words), ...effects] }]),
          { to: after, title: { zh: '合格，保留', en: 'Stands' }, ...(effects.length === 0 ? {} : { effects: [...effects] }) },
        ],
        rectify: [...(again === undefined || nth === 1 ? [] : [{ ...takenAway, when: [{ cel: again }], title: { zh: '连续两年整改，摘牌', en: 'To be put right two years running: title taken away' } }]), putRight],
        revoke: takenAway,
      },
    },
    {
      id: `rectify${nth}`, kind: 'fillIn', title: of({ zh: '整改', en: 'Putting right' }), actors: [at.applicant], form: 'rectification',
      deadline: { within: { naturalDays: 30 }, escalate: { afterWorkingDays: 2, to: at.townHead } }, outcomes: { submitted: { to: `recheck${nth}` } },
    },
    {
      id: `recheck${nth}`, kind: 'record', title: of({ zh: '整改复查', en: 'Second look' }), actors: [at.districtClerk], form: 'yearlyReview', ...rulesOn(['record'], { checks: recheck, computes: recheckComputes }), ...limit(10, [at.districtClerk]), settings: { failures: ['revoke'] },
      outcomes: { recorded: [...(lost === undefined || recheckComputes.length === 0 ? [] : [{ ...takenAway, when: [{ cel: lost }] }]), ...(falls === undefined ? [] : [{ ...takenAway, when: [{ cel: falls }] }]), { to: after, title: { zh: '整改合格', en: 'Put right' } }], revoke: takenAway },
    },
  ];
}

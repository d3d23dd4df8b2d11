// 异议 of one item and of an entry of a list alike: 收到 → 受理 (2 working days) → 调查核实 (10, once 10 more) → 成立, 部分成立 or
// 不成立, with the reply, which whoever objected over the open pages reads by her code. An anonymous clue 线索 is noted where the notice stands and comes here only if the office chooses so. §3.4
import type { AnswerParams } from '../../definition/effect-params.ts';
import type { StageInput } from '../block.ts';
import { at, leaders } from '../posts.ts';
import { tell } from './parts.ts';

/** What may be said of an entry of a list while its notice stands. */
export const noticeVerdicts = [
  { name: 'objected', title: { zh: '实名异议', en: 'Signed objection' }, reason: 'required' },
  { name: 'clue', title: { zh: '匿名线索（不停办）', en: 'Anonymous clue (does not stop it)' }, reason: 'required' },
] as const;

type Way = Extract<NonNullable<StageInput['outcomes']>[string], readonly unknown[]>[number];

/** Parameters of an objection’s stages. */
export interface Objections {
  /** Ids of its stages. */
  readonly ids: { readonly intake: string; readonly inquiry: string; readonly extended: string };
  /** The form of the ruling. */
  readonly ruling: string;
  /** Ways of what stays, the first that fits: back to the notice while it stands. */
  readonly back: readonly Way[];
  /** Where what is taken out goes. */
  readonly refused: string;
  /** The stage an upheld objection may send it back to, to be checked and published again. §3.4 “removed, or returned to a named stage” */
  readonly returnsTo?: string | undefined;
}

/** Back to the notice, which stands on until the end that was published; where that has passed meanwhile the item goes on at once. */
export function backToNotice(notice: string): Way {
  return { to: notice, effects: [{ effect: 'resumeNotice' }] };
}

/** The stages of an objection, the intake first; whoever took it in, or an earlier one, may look into it, and look into it for longer. */
export function objectionStages({ ids: { intake, inquiry, extended }, ruling, back, refused, returnsTo }: Objections): readonly StageInput[] {
  const common = (workingDays: number) => ({ actors: [...leaders], excludeSigners: true, mayHaveSigned: [intake, inquiry, extended], deadline: { within: { workingDays }, escalate: { afterWorkingDays: 2, to: at.partyGroup } } });
  const answer = (state: AnswerParams['state'], reply?: string) => ({ effect: 'answerObjection', params: { state, ...(reply === undefined ? {} : { reply }) } });
  const told = (state: AnswerParams['state']) => answer(state, `${ruling}.reply`);
  const stays = (zh: string, en: string, tells: ReturnType<typeof answer>): Way[] => back.map((way) => ({ ...way, effects: [...(way.effects ?? []), tells], title: { zh, en } }));
  const ruled = {
    recorded: stays('异议不成立', 'Not upheld', told('notUpheld')),
    partlyKept: stays('部分成立，予以保留', 'Upheld in part: it stays', told('partly')),
    partlyRemoved: { to: refused, title: { zh: '部分成立，予以移出', en: 'Upheld in part: taken out' }, effects: [told('partly')] },
    upheld: { to: refused, title: { zh: '异议成立', en: 'Upheld' }, effects: [told('upheld')] },
    ...(returnsTo === undefined ? {} : { upheldReturned: { to: returnsTo, title: { zh: '异议成立，退回重新审查', en: 'Upheld: sent back to be checked again' }, effects: [told('upheld'), tell('recheck', { zh: '公示期间的异议经调查成立，您的申报退回重新审查', en: 'An objection to the notice was upheld; your application is checked again' })] } }),
  };
  const failures = Object.keys(ruled).filter((one) => one !== 'recorded');
  return [
    {
      id: intake, kind: 'review', title: { zh: '异议受理', en: 'Objection received' }, ...common(2),
      outcomes: { approved: { to: inquiry, title: { zh: '受理', en: 'Accept the objection' }, effects: [answer('accepted')] }, rejected: stays('不予受理', 'Not accepted', answer('notAccepted')) },
    },
    {
      id: inquiry, kind: 'record', title: { zh: '异议调查核实', en: 'Inquiry into the objection' }, ...common(10), form: ruling,
      settings: { reason: 'required', failures: [...failures, 'extended'] },
      outcomes: { ...ruled, extended: { to: extended, title: { zh: '延长调查10个工作日（一次）', en: 'Ten more working days, once' } } },
    },
    {
      id: extended, kind: 'record', title: { zh: '异议延长调查', en: 'Inquiry extended' }, ...common(10), form: ruling,
      settings: { reason: 'required', failures }, outcomes: ruled,
    },
  ];
}

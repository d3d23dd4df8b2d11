// 逾期视为无意见: a department that is only heard may count as having no objection once its time is over, if the letter 征求意见函
// says so. Never one that may veto or must countersign. domain.md §3.5
import type { Problem } from './shape-words.ts';
import { partyOf } from './stage-kinds/common.ts';
import type { AssigneeRule } from './assignee-rule.ts';
import type { ItemContext } from './item-context.ts';
import type { Stage } from './stage.ts';
import type { LocalText } from './text.ts';

/** The timer that ends the silence, and what the log calls it. */
export const silenceTimer = 'silence';

/** What is counted for a department that did not answer; no person said it. */
export const bySilence = 'silence';

/** Whether the silence of whoever a rule asks counts as no objection. */
export function consentsBySilence(rule: AssigneeRule): boolean {
  return 'partner' in rule && rule.silenceIsConsent === true;
}

/** The parties of a stage whose silence counts as no objection. */
export function silentParties({ actors }: Pick<Stage, 'actors'>): readonly string[] {
  return actors.filter(consentsBySilence).map(partyOf);
}

/** Of those, whoever has not answered yet. */
export function stillSilent(stage: Pick<Stage, 'id' | 'actors'>, { signOffs }: Pick<ItemContext, 'signOffs'>): readonly string[] {
  return silentParties(stage).filter((party) => !(signOffs[stage.id] ?? []).some((one) => one.party === party));
}

/** The papers a stage sends out as it is entered: for a consultation, its letter. */
function lettersOf({ onEnter }: Pick<Stage, 'onEnter'>): readonly string[] {
  return onEnter.flatMap(({ effect, params }) => (effect === 'makePaper' && typeof params?.['paper'] === 'string' ? [params['paper']] : []));
}

/** The parties that a paper of a stage must tell what their silence means. */
export function toldBy(stage: Pick<Stage, 'actors' | 'onEnter'>, paper: string): readonly string[] {
  return lettersOf(stage).includes(paper) ? silentParties(stage) : [];
}

/** What the letter, and the screen beside it, say of them. */
export function silenceClause(names: readonly LocalText[]): LocalText {
  return {
    zh: `${names.map((one) => one.zh).join('、')}逾期未回复的，视为无意见。`,
    en: `If ${names.map((one) => one.en).join(', ')} ${names.length === 1 ? 'does' : 'do'} not answer in time, that counts as no objection.`,
  };
}

/** What is wrong with such a rule where it stands. */
export function silenceProblems(stage: Stage, path: string): readonly Problem[] {
  return stage.actors.flatMap((rule, index): readonly Problem[] => {
    if (!consentsBySilence(rule) || !('partner' in rule)) return [];
    const at = `${path}/actors/${index}/silenceIsConsent`;
    if (rule.binding !== 'advise') return [{ path: at, problem: { zh: '可否决、须会签的单位逾期不得视为无意见：去掉 silenceIsConsent，或把效力改为仅供参考（advise）', en: 'the silence of who may veto or must countersign is no consent: leave silenceIsConsent out, or let her advise' } }];
    if (stage.kind !== 'opinions') return [{ path: at, problem: { zh: '只有征求意见环节才可以逾期视为无意见：去掉 silenceIsConsent', en: 'only at a consultation may silence count as no objection: leave silenceIsConsent out' } }];
    if (stage.deadline === undefined) return [{ path: at, problem: { zh: '没有回复期限就无从逾期：给环节加上时限，或去掉 silenceIsConsent', en: 'without a limit nothing is late: give the stage one, or leave silenceIsConsent out' } }];
    if (lettersOf(stage).length === 0) return [{ path: at, problem: { zh: '征求意见函须写明逾期视为无意见：让环节进入时制发函件，或去掉 silenceIsConsent', en: 'the letter has to say so: let the stage make one as it is entered, or leave silenceIsConsent out' } }];
    return [];
  });
}

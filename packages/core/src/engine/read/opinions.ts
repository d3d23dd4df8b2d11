// Answers to 征求意见, one line a party, whether it has answered or not.
import { bySilence, consentsBySilence, silenceTimer } from '../../definition/advisers-silence.ts';
import type { ItemContext } from '../../definition/item-context.ts';
import { partyOf } from '../../definition/stage-kinds/common.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';
import type { AuditRow } from '../../store/load-item.ts';
import { unitName, type EngineParts } from '../parts.ts';
import type { ItemDetail } from '../views.ts';
import { outcomeTitle } from '../../definition/outcome-title.ts';

export function opinionsOf(parts: EngineParts, workflow: CompiledWorkflow, context: ItemContext, log: readonly AuditRow[]): ItemDetail['opinions'] {
  return workflow.definition.stages
    .filter((stage) => stage.kind === 'opinions' && log.some((entry) => entry.to_stage === stage.id))
    .flatMap((stage) =>
      stage.actors.map((rule) => {
        const party = partyOf(rule);
        const signOff = context.signOffs[stage.id]?.find((one) => one.party === party);
        const bySilenceOnly = signOff?.verdict === bySilence;
        const answer = signOff && log.find((one) => one.action === 'opine' && one.from_stage === stage.id && one.actor_unit === party);
        const entry = bySilenceOnly ? log.findLast((one) => one.action === `timer.${silenceTimer}` && one.from_stage === stage.id) : answer;
        return {
          party: unitName(parts, party),
          verdict: signOff === undefined ? null : outcomeTitle(signOff.verdict),
          by: bySilenceOnly ? null : (entry?.actor_name ?? null),
          at: entry?.at ?? null,
          opinion: bySilenceOnly ? null : (entry?.opinion ?? null),
          silent: consentsBySilence(rule),
        };
      }),
    );
}

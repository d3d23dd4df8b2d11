// The consents an item's forms hold as ticked, with what was withdrawn of them. domain.md §3.7
import { consentsAsked, type AskedConsent } from '../../definition/consents.ts';
import type { JsonObject } from '../../definition/text.ts';
import { isLocalDate, localDateOf } from '../../calendar/local-date.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import type { ConsentWithdrawalRow } from '../../store/queries/consents.ts';
import { mask } from '../../values/mask.ts';
import type { ConsentView } from './views.ts';
import { valueAtPath } from '../command/work-item.ts';

/** What was ticked, whether or not it was withdrawn since. */
export function consentsGiven(workflow: LoadedWorkflow, data: JsonObject): readonly AskedConsent[] {
  return consentsAsked(workflow.compiled.definition.forms).filter((one) => valueAtPath(data, one.consent) === true);
}

export function consentView({ consent, words }: AskedConsent, row: ConsentWithdrawalRow | undefined, handles: boolean): ConsentView {
  if (row === undefined) return { consent, words, withdrawn: null };
  const { said_on: on, said_by: by, how, recorded_at: recordedAt } = row;
  return { consent, words, withdrawn: { on: isLocalDate(on) ? on : localDateOf(new Date(recordedAt)), recordedAt, saidBy: handles ? by : mask('name', by), how: handles ? how : null } };
}

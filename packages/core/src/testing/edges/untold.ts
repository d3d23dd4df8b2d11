// What people were told, looked for after a walk: of every item that ended well, whoever began it has heard so, in words of its programme.
import { z } from 'zod';
import { localText } from '../../definition/text.ts';
import type { LoadedWorkflow } from '../../plugin/registry.ts';
import type { Kit } from '../kit.ts';
import { nameOf } from './walk.ts';

/** Said of any item whatever, as a reminder is; words of its own stand in the effect. */
const ofAny = ['takenIn'];
const words = z.string().transform((text): unknown => JSON.parse(text)).pipe(z.object(localText.shape));

/** Workflows of which some item came to a good end, and whoever began it heard nothing on its way there. */
export async function untold({ store }: Pick<Kit, 'store'>, workflows: readonly LoadedWorkflow[]): Promise<readonly string[]> {
  const items = await store.read.selectFrom('item').select(['id', 'workflow', 'applicant', 'stage']).where('status', '=', 'done').execute();
  const messages = await store.read.selectFrom('message').innerJoin('outbox', 'outbox.effect_key', 'message.effect_key').select(['message.item_id', 'message.person_id', 'message.code', 'outbox.params']).execute();
  const heard = new Set(messages.filter(({ code, params }) => !ofAny.includes(code) && words.safeParse(params).success).map((one) => `${one.item_id} ${one.person_id}`));
  return workflows.filter((one) => items.some((item) => item.workflow === nameOf(one) && endsWell(one, item.stage) && !heard.has(`${item.id} ${item.applicant}`))).map(nameOf);
}

function endsWell({ compiled }: LoadedWorkflow, stage: string): boolean {
  const end = compiled.stages.get(stage);
  return end?.kind === 'end' && end.settings['good'] === true;
}

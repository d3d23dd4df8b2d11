// 加签, 减签: a signer asks a colleague to sign before, beside or after her, and may take off whom she added.
import type { RosterEntry } from '../../definition/item-context.ts';
import { withoutSigner, withSigner } from '../../definition/roster.ts';
import { validSignOffs } from '../../definition/sign-mode.ts';
import { refusal } from '../../errors.ts';
import { loadOpenTasks } from '../../store/load-item.ts';
import { requireDecider } from '../seats/colleagues.ts';
import { namedSigner } from '../seats/seat-rosters.ts';
import { readingNow, type WorkItem } from '../command/work-item.ts';
import type { ActionInput, EventMaker } from './event-maker.ts';

/** @throws JinguoError BAD_REQUEST without a person, PERSON_INVALID, SIGNER_INVALID when she signs already. */
export const addSigner: EventMaker = async (input) => {
  const { scene, work, command, grant } = input;
  const by = grant.actor.kind === 'person' ? grant.actor.person.id : '';
  if (command.to === undefined) throw refusal('BAD_REQUEST', { path: 'to' });
  await requireDecider(scene, work, { person: command.to, by });
  const roster = await rosterNow(input);
  const added = { ...(await namedSigner(scene, work, command.to)), addedBy: by };
  if (roster.some((one) => one.party === added.party)) throw refusal('SIGNER_INVALID', { why: { zh: '该人员已在签署名单中', en: 'she signs already' } });
  return { about: [command.to], roster: withSigner(roster, added, { place: command.place ?? 'beside', by: grant.party ?? '' }) };
};

/** @throws JinguoError SIGNER_INVALID when she was not added by this person, or has signed. */
export const removeSigner: EventMaker = async (input) => {
  const { work, command, grant } = input;
  const by = grant.actor.kind === 'person' ? grant.actor.person.id : '';
  const roster = await rosterNow(input);
  const entry = roster.find((one) => one.person === command.to && one.added);
  if (entry === undefined || entry.addedBy !== by) throw refusal('SIGNER_INVALID', { why: { zh: '只能减去由您加签的人员', en: 'you can only take off whom you added' } });
  const mode = readingNow(work).plan.signing?.mode;
  if (mode !== undefined && validSignOffs(work.context, work.row.stage, mode).some((one) => one.party === entry.party)) {
    throw refusal('SIGNER_INVALID', { why: { zh: '该人员已签署', en: 'she has signed' } });
  }
  return { about: entry.person === null ? [] : [entry.person], roster: withoutSigner(roster, entry.party) };
};

/** Who signs now; a stage that one person decides gets its roster from its open tasks when a signer is added. */
async function rosterNow({ scene, work }: Pick<ActionInput, 'scene' | 'work'>): Promise<readonly RosterEntry[]> {
  return existing(work) ?? (await loadOpenTasks(scene.tx, work.row.id)).map(({ party, role, unit, person }) => ({ party, role, unit, person, waitsFor: [], added: false }));
}

function existing(work: WorkItem): readonly RosterEntry[] | undefined {
  const roster = work.context.rosters?.[work.row.stage];
  return roster === undefined || roster.length === 0 ? undefined : roster;
}

// Declaring ties (回避申报): a member of staff names her own and her near relatives' ID numbers, of which only the blinded
// value is kept. Items of those people are then decided by somebody else, those that wait for her already among them.
import { localDateOf } from '../../calendar/local-date.ts';
import { refusal } from '../../errors.ts';
import type { Person } from '../../people/post.ts';
import { endTie, hasTie, identityKey, putTie, tiesOf, type TieRow } from '../../store/queries/ties.ts';
import { parseIdNumber } from '../../values/id-number.ts';
import { normalise } from '../../values/parsed.ts';
import type { EngineParts } from '../parts.ts';
import { recuse } from './recuse.ts';
import type { TieView } from '../views.ts';

/** Most ties one person declares: enough for a large family. */
const most = 50;

export async function tiesOfPerson(parts: EngineParts, person: Person): Promise<readonly TieView[]> {
  return (await tiesOf(parts.store.read, person.id)).map((row) => ({ id: row.id, kind: row.kind, declaredAt: row.declared_at }));
}

/** @throws JinguoError TIE_INVALID when the number is none, or declared already. */
export async function declareTie(parts: EngineParts, person: Person, tie: { readonly kind: TieRow['kind']; readonly idNumber: string }): Promise<void> {
  const number = normalise(tie.idNumber).toUpperCase();
  if (!parseIdNumber(number, localDateOf(parts.clock.now())).ok) throw refusal('TIE_INVALID', { why: { zh: '身份证号码不正确', en: 'it is not an ID number' } });
  const blinded = parts.blind(identityKey, number);
  const changes = await parts.store.write(async (tx) => {
    if (await hasTie(tx, { person_id: person.id, blinded })) throw refusal('TIE_INVALID', { why: { zh: '已经申报过', en: 'it is declared already' } });
    if ((await tiesOf(tx.db, person.id)).length >= most) throw refusal('TIE_INVALID', { why: { zh: `最多申报${most}人`, en: `at most ${most} can be declared` } });
    await putTie(tx, { id: parts.ids(), person_id: person.id, key_name: identityKey, blinded, kind: tie.kind, declared_at: parts.clock.now().toISOString(), ended_at: null });
    return recuse(parts, tx, { person: person.id, blinded });
  });
  for (const change of changes) parts.tell(change);
}

/** @throws JinguoError NOT_FOUND */
export async function endTieOf(parts: EngineParts, person: Person, id: string): Promise<void> {
  const ended = await parts.store.write((tx) => endTie(tx, { id, person: person.id, at: parts.clock.now().toISOString() }));
  if (!ended) throw refusal('NOT_FOUND', { what: id });
}

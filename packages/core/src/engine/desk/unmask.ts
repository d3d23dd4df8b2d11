// Shows one masked value, never a whole form or list at once. Who looked, at which field and why goes into the audit chain before the value is answered.
import type { Json } from '../../definition/text.ts';
import { refusal } from '../../errors.ts';
import type { Person } from '../../people/post.ts';
import { requireVisible } from '../command/access.ts';
import type { EngineParts } from '../parts.ts';
import { isHidden } from '../../definition/field-access.ts';
import { signedBefore } from '../open/handlers.ts';
import { lookRefused, lookRight } from '../read/look-right.ts';
import { unreadBy } from '../read/sealed.ts';
import { mayReadForm, valueAt } from '../read/mask-form.ts';
import { recordLook } from '../command/append-note.ts';
import { bringIn, openScene } from '../command/scene.ts';

export interface UnmaskRequest {
  readonly itemId: string;
  readonly form: string;
  /** JSON pointer into the form's data, e.g. `/idNumber`. */
  readonly pointer: string;
  readonly reason: string;
}

/** @throws JinguoError NOT_FOUND, NOT_ALLOWED to who neither handles the item nor heads an office, OPINION_REQUIRED when no reason is given. */
export async function unmask(parts: EngineParts, person: Person, request: UnmaskRequest): Promise<Json> {
  const reason = request.reason.trim();
  if (reason === '') throw refusal('OPINION_REQUIRED', { action: { zh: '查看隐藏信息', en: 'View masked data' } });
  return parts.store.write(async (tx) => {
    const scene = openScene(parts, tx);
    const work = await bringIn(scene, request.itemId);
    await requireVisible(parts, tx, person, work.row);
    const schema = work.workflow.compiled.definition.forms[request.form]?.schema;
    const value = valueAt(work.data[request.form], request.pointer);
    const single = value !== undefined && (typeof value !== 'object' || value === null);
    const { fields: hidden } = await unreadBy(parts, tx, person, work.row);
    if (schema === undefined || isHidden(hidden, `${request.form}.${request.pointer.split('/')[1] ?? ''}`) || !single || !mayReadForm(schema, person)) throw refusal('NOT_FOUND', { what: `${request.form}${request.pointer}` });
    if ((await lookRight(parts, tx, person, work.row)) === 'none' || (schema['x-unsigned'] === true && (await signedBefore(tx, work.row.id, work.workflow, person)))) throw lookRefused();
    await recordLook(scene, work, person, { action: 'unmask', what: `${request.form}${request.pointer}`, reason });
    return value;
  });
}

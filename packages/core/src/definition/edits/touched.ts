// What an edit touches, as paths: two leads' edits go together as long as neither path lies within the other.
import type { DefinitionEdit } from './definition-edit.ts';

/** Paths such as `stage/check/actors`. */
export function touchedBy(edit: DefinitionEdit): readonly string[] {
  switch (edit.op) {
    case 'add-stage': return [`stage/${edit.id}`, ...(edit.outcome === undefined ? [] : [`stage/${edit.after}/way/${edit.outcome}`])];
    case 'add-block': return [`stage/${edit.id}`, `stage/${edit.after}/way/${edit.outcome}`];
    case 'remove-stage': return [`stage/${edit.stage}`];
    case 'set-way': case 'set-condition': return [`stage/${edit.stage}/way/${edit.outcome}`];
    case 'set-fallback': return [edit.stage === null ? 'fallback' : `stage/${edit.stage}/fallback`];
    case 'set-form': return [`form/${edit.form}`];
    case 'set-sections': return [`form/${edit.form}/sections`];
    case 'set-field-access': return [`stage/${edit.stage}/access/${edit.form}.${edit.field}`];
    case 'add-field': case 'set-field': case 'remove-field': case 'move-field': case 'set-shown-when': return [`form/${edit.form}/${edit.field}`];
    case 'declare-field': return [`field/${edit.name}`];
    case 'set-parameter': case 'set-words': return [`parameter/${edit.name}`];
    case 'set-start': return ['start'];
    case 'set-title': case 'set-appeal': case 'set-item-deadline': return [edit.op];
    case 'move-stage': case 'rename-stage': case 'set-actors': case 'set-deadline': case 'set-allow': case 'set-withdraw': case 'set-follows': case 'set-pool': case 'set-grace': case 'set-stage-form': case 'set-settings': case 'set-effects':
      return [`stage/${edit.stage}/${edit.op}`];
  }
}

/** The first of these paths that meets one of those. */
export function meeting(mine: readonly string[], theirs: readonly string[]): string | undefined {
  return mine.find((one) => theirs.some((other) => one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`)));
}

// Which of the offered actions somebody takes: mostly the one that goes forward; now and then a return, a refusal, a failure.
import { pick, type ActCommand, type ActionView, type Chance, type ItemDetail, type JsonObject } from '@jinguo/core';

const forward = ['submit', 'approve', 'record', 'opine', 'appeal'];
const otherwise = ['return', 'reject', 'withdraw'];

export function chooseAction(item: ItemDetail, { chance, trouble }: { readonly chance: Chance; readonly trouble: number }): ActionView | undefined {
  if (item.stageKind === 'collect' && !item.entries.some((entry) => entry.onList)) return undefined;
  // A refusal that is lifted is decided on once more, by leaders who have signed by then: an office of three has nobody left for the next second look.
  const upheld = item.stage === 'appealReview' ? item.actions.find((one) => one.action === 'reject') : undefined;
  if (upheld !== undefined) return upheld;
  const onwards = item.actions.find((one) => forward.includes(one.action));
  // A written statement is nothing that comes by chance.
  const others = item.actions.filter((one) => otherwise.includes(one.action) && !(one.action === 'withdraw' && one.opinion === 'required'));
  return others.length > 0 && (onwards === undefined || chance() < trouble) ? pick(others, chance) : onwards;
}

export interface Extras {
  readonly item: ItemDetail;
  readonly action: ActionView;
  readonly chance: Chance;
  /** No failure, no verdict against an entry. */
  readonly steady: boolean;
  readonly fill: (schema: JsonObject) => JsonObject;
}

/** Opinion, target, verdict and what is said of entries, as far as the action takes them. */
export function extrasOf({ item, action, chance, steady, fill }: Extras): Partial<ActCommand> {
  const [usual] = action.choices;
  const choice = steady || chance() < 0.9 ? usual : pick(action.choices, chance);
  const [target] = action.targets;
  const back = pick(target?.back ?? [], chance);
  const entries = entriesOf({ item, action, chance, steady, fill });
  return {
    ...(action.opinion === 'none' ? {} : { opinion: action.opinion === 'required' && otherwise.includes(action.action) ? '材料不全，请补充后再报。' : '情况属实，同意。' }),
    ...(choice === undefined ? {} : { verdict: choice.verdict }),
    ...(target === undefined ? {} : { target: target.stage }),
    ...(back === undefined ? {} : { back }),
    ...(entries.length === 0 ? {} : { entries: [...entries] }),
  };
}

/** A list that is written down entry by entry gets a word on each; another one now and then a word against one. */
function entriesOf({ item, action, chance, steady, fill }: Extras): NonNullable<ActCommand['entries']> {
  const listed = item.entries.filter((entry) => entry.onList);
  const [first] = action.verdicts;
  const each = item.stageKind === 'record' && action.action === 'record' && first !== undefined;
  return listed.flatMap((entry) => {
    const spec = each && (steady || chance() < 0.95) ? first : steady || chance() > 0.04 ? undefined : pick(action.verdicts, chance);
    if (spec === undefined) return [];
    return [{ itemId: entry.itemId, verdict: spec.name, reason: '经核实', ...(spec.form === null ? {} : { form: fill(spec.form.schema) }) }];
  });
}

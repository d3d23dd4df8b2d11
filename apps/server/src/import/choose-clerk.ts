// In whose name a sheet is filed when nobody is named: whoever may file for the most units, which is the district's clerk.
import { asIs, refusal, type Engine, type ProgrammeView } from '@jinguo/core';
import type { PersonWithUsername } from '@jinguo/core';

export interface ChosenClerk {
  readonly person: PersonWithUsername;
  readonly programme: ProgrammeView;
}

/** @throws JinguoError NOT_FOUND for an unknown user name, NOT_ALLOWED when she (or nobody) may file applications. */
export async function chooseClerk(engine: Pick<Engine, 'programmes' | 'registry'>, people: readonly PersonWithUsername[], wanted: { readonly workflow: string; readonly username: string | undefined }): Promise<ChosenClerk> {
  const { workflow, username } = wanted;
  const candidates = people.filter((person) => (username === undefined ? person.posts.length > 0 : person.username === username));
  if (candidates.length === 0) throw refusal('NOT_FOUND', { what: username ?? 'account' });
  let best: ChosenClerk | undefined;
  for (const person of candidates) {
    const programme = (await engine.programmes(person)).find((one) => one.workflow === workflow);
    if (programme !== undefined && programme.units.length > (best?.programme.units.length ?? 0)) best = { person, programme };
  }
  if (best !== undefined) return best;
  const title = engine.registry.current(workflow)?.compiled.definition.title ?? asIs(workflow);
  throw refusal('NOT_ALLOWED', { who: { zh: '有权代为申报的岗位', en: 'posts that file for applicants' }, action: title });
}

// A congress as its screens read it: the item with all that belongs to it, and its rounds.
import { refusal, type ActingEngine, type JsonObject, type LocalText, type RuleView } from '@jinguo/core/plugin';
import { textAt } from '@jinguo/core/programme';
import type { Body } from '../bodies.ts';
import { hasQuorum, quorumNeeded } from '../count/thresholds.ts';
import { districtCongress, namesOf, townCongress, type Congress } from '../office.ts';
import { electorateOf } from '../rules/electorate.ts';
import { bodyOf, roundsOf } from '../rules/rounds.ts';
import { methodOf } from '../rules/settings.ts';
import { congressWorkflow } from '../workflows/congress.ts';
import { roundStage, type RoundStage, type SessionView } from './shapes.ts';

const congresses = [districtCongress, townCongress];

export interface OpenCongress {
  readonly congress: Congress;
  readonly view: RuleView;
  readonly id: string;
}

/** @throws JinguoError NOT_FOUND */
export async function openCongress(engine: ActingEngine, id: string): Promise<OpenCongress> {
  const view = await engine.ruleView(id);
  const congress = congresses.find((one) => one.name === view.workflow);
  if (congress === undefined) throw refusal('NOT_FOUND', { what: id });
  return { congress, view, id };
}

export interface OpenRound extends OpenCongress {
  readonly round: RuleView;
}

/** A round with its congress. @throws JinguoError NOT_FOUND */
export async function openRound(engine: ActingEngine, id: string): Promise<OpenRound> {
  const round = await engine.ruleView(id);
  if (round.batch === null || !congresses.some((one) => namesOf(one).rounds === round.workflow)) throw refusal('NOT_FOUND', { what: id });
  return { ...(await openCongress(engine, round.batch.id)), round };
}

/** A round as far as any screen needs it, under way or sealed. */
export interface RoundItem {
  readonly id: string;
  readonly number: string;
  readonly stage: RoundStage;
  readonly data: JsonObject;
}

/** The rounds of a body, oldest first. Once the result was reported they are closed, and found one by one. */
export async function roundItems(engine: ActingEngine, { congress, view, id }: OpenCongress): Promise<(body: Body) => readonly RoundItem[]> {
  const sealed = view.members.some((one) => one.workflow === namesOf(congress).rounds) ? [] : await sealedRounds(engine, congress, id);
  return (body) => [...sealed.filter((one) => bodyOf(one.data) === body), ...roundsOf(congress, body, view.members)].flatMap((one) => {
    const stage = roundStage.safeParse(one.stage);
    return stage.success ? [{ id: one.id, number: one.number, stage: stage.data, data: one.data }] : [];
  });
}

async function sealedRounds(engine: ActingEngine, congress: Congress, id: string) {
  const { rows } = await engine.items({ workflow: namesOf(congress).rounds, status: 'done', limit: 100 });
  const views = await Promise.all(rows.map(async ({ itemId, number }) => ({ id: itemId, number, view: await engine.ruleView(itemId) })));
  return views.filter(({ view }) => view.batch?.id === id).map(({ view, ...one }) => ({ ...one, stage: view.stage, data: view.data })).toReversed();
}

/** Who may vote for a body and how many are there, with the rule that says whether that is enough. */
export function electorateView({ congress, view }: OpenCongress, body: Body): SessionView['electorate'] {
  const method = methodOf(view.data, body);
  const { entitled, present } = electorateOf(congress, body, view);
  return { entitled, present, quorumNeeded: quorumNeeded(method, entitled), hasQuorum: hasQuorum(method, { entitled, present }), rule: method.quorum };
}

/** The chain of a congress with where it stands. What is passed through only when something is short stands there only then. */
export function stepsOf({ congress, view }: OpenCongress, shown: (stage: string) => boolean = () => true): SessionView['steps'] {
  const all = congressWorkflow(congress).stages.filter(({ id, kind }) => kind !== 'end' && (id !== 'gap' || view.stage === 'gap'));
  const here = all.findIndex(({ id }) => id === view.stage);
  return all.flatMap(({ id, title }, index) => (shown(id) ? [{ title, state: !view.open || index < here ? 'done' : index === here ? 'current' : 'future' }] : []));
}

export function stageTitle({ congress, view }: OpenCongress): LocalText {
  return congressWorkflow(congress).stages.find(({ id }) => id === view.stage)?.title ?? { zh: view.stage, en: view.stage };
}

export function congressTitle({ view }: OpenCongress): string {
  return textAt(view.data, 'plan.name');
}

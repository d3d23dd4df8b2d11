// The archive of a congress as one signed file: each announced round with its method and result, the papers, the heads of
// the audit log at that moment. Anybody can count it again (docs/congress.md).
import { refusal, type ActingEngine, type ProcedurePorts } from '@jinguo/core/plugin';
import { writeArchive, type ArchiveContent } from '../archive/bundle.ts';
import { signerIn } from '../archive/signature.ts';
import { resultOf } from '../count/result-of.ts';
import { namesOf } from '../office.ts';
import { countedRoundOf, isFromBox, publishedIn } from '../rules/rounds.ts';
import { methodOf } from '../rules/settings.ts';
import { congressTitle, openCongress, roundItems } from './read-congress.ts';
import { resultsView, seesVotes } from './results.ts';

/** @throws JinguoError NOT_ALLOWED to who may not see votes. */
export async function archiveFile(ports: ProcedurePorts, congressId: string): Promise<{ readonly name: string; readonly text: string }> {
  const { engine, person } = ports;
  if (!seesVotes(person)) throw refusal('NOT_ALLOWED', { who: { zh: '大会工作人员', en: 'the staff of the congress' }, action: { zh: '下载档案', en: 'Download the archive' } });
  const open = await openCongress(engine, congressId);
  const { view } = open;
  const [roundsFor, results, heads] = await Promise.all([roundItems(engine, open), resultsView(engine, person, congressId), engine.auditHeads()]);
  // Rounds of an election under way have no outcome yet to be held against.
  const bodies = open.congress.bodies.filter((body) => results.bodies.some((one) => one.body === body && one.done));
  const number = view.number ?? '';
  const text = writeArchive({
    congress: { number, title: congressTitle(open), madeAt: ports.now().toISOString(), auditHeads: heads.map((one) => ({ ...one })) },
    elections: results.bodies.flatMap(({ body, title, elected, vacant, done }) => (done ? [{ body, title, method: methodOf(view.data, bodies.find((one) => one === body) ?? 'executive'), elected, vacant }] : [])),
    rounds: bodies.flatMap((body) => roundsFor(body).filter(({ stage }) => stage === 'announced' || stage === 'filed').map(({ number, data }) => {
      const { round, tally } = countedRoundOf(data);
      return { number, body, round, tally, ballots: isFromBox(data) ? (publishedIn(data) ?? null) : null, result: resultOf(methodOf(view.data, body), round, tally) };
    })),
    papers: await papersOf(engine, [congressId, ...bodies.flatMap((body) => roundsFor(body).map(({ id }) => id)), ...view.members.flatMap((one) => (one.workflow === namesOf(open.congress).members ? [one.id] : []))]),
  }, await signerIn(await ports.folder()));
  return { name: `${number}.jsonl`, text };
}

/** All papers of the congress, its rounds and its seats: minutes, 计票单, 选举结果报告单, 当选证书 and the rest. */
async function papersOf(engine: ActingEngine, ids: readonly string[]): Promise<ArchiveContent['papers']> {
  const items = await Promise.all(ids.map((id) => engine.item(id)));
  return items.flatMap(({ number, documents }) => documents.flatMap(({ name, title, paper }) => (paper === null ? [] : [{ item: number, name, title, blocks: [...paper.blocks] }])));
}

// Writes into the audit chain that a person looked at something personal: what, and why. No version changes.
import { link } from '../audit/chain.ts';
import type { Person } from '../people/post.ts';
import { appendEntry } from '../store/commit.ts';
import { loadChainHead } from '../store/load-item.ts';
import type { Scene } from './scene.ts';
import type { WorkItem } from './work-item.ts';

export interface Look {
  readonly action: 'unmask' | 'openPaper';
  /** What was shown, e.g. `application/idNumber`. */
  readonly what: string;
  readonly reason: string;
}

export async function recordLook(scene: Scene, work: WorkItem, person: Person, look: Look): Promise<void> {
  const chain = work.row.district ?? 'none';
  const post = person.posts[0];
  const entry = link(await loadChainHead(scene.tx, chain), {
    chain,
    itemId: work.row.id,
    itemVersion: work.row.version,
    commandKey: null,
    actorId: person.id,
    actorName: person.name,
    actorRole: post?.role ?? null,
    actorUnit: post?.unit ?? null,
    action: look.action,
    fromStage: work.row.stage,
    toStage: work.row.stage,
    event: null,
    changed: [look.what],
    opinion: look.reason,
    definition: work.workflow.hash,
    at: scene.now.toISOString(),
  });
  await appendEntry(scene.tx, entry, null);
}

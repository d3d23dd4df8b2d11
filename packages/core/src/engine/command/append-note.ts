// Entries of the audit chain that move nothing: a look at something personal, a comment, a copy, an urging. No version
// changes, and the item's machine hears nothing.
import { link } from '../../audit/chain.ts';
import type { LookAction } from '../../audit/look-action.ts';
import type { Actor, Person, Post } from '../../people/post.ts';
import { appendEntry } from '../../store/commit.ts';
import { loadChainHead } from '../../store/load-item.ts';
import type { Scene } from './scene.ts';
import type { WorkItem } from './work-item.ts';

export interface Note {
  readonly action: string;
  /** What it was about: a masked value's path, people's ids, posts as `role@unit`. */
  readonly about: readonly string[];
  readonly text: string | null;
  readonly command?: { readonly key: string; readonly hash: string };
}

export async function appendNote(scene: Scene, work: WorkItem, by: { readonly actor: Actor; readonly post?: Post | undefined }, note: Note): Promise<void> {
  const chain = work.row.district ?? 'none';
  const person = by.actor.kind === 'person' ? by.actor.person : undefined;
  const post = by.post ?? person?.posts[0];
  const entry = link(await loadChainHead(scene.tx, chain), {
    chain,
    itemId: work.row.id,
    itemVersion: work.row.version,
    commandKey: note.command?.key ?? null,
    actorId: person?.id ?? null,
    actorName: person?.name ?? '系统',
    actorRole: post?.role ?? null,
    actorUnit: post?.unit ?? null,
    action: note.action,
    fromStage: work.row.stage,
    toStage: work.row.stage,
    event: null,
    changed: note.about,
    opinion: note.text,
    definition: work.workflow.hash,
    at: scene.now.toISOString(),
  });
  await appendEntry(scene.tx, entry, note.command?.hash ?? null);
}

export interface Look {
  readonly action: LookAction;
  /** What was shown, e.g. `application/idNumber`. */
  readonly what: string;
  readonly reason: string;
}

/** Writes down who looked at something personal, at what and why. */
export function recordLook(scene: Scene, work: WorkItem, person: Person, look: Look): Promise<void> {
  return appendNote(scene, work, { actor: { kind: 'person', person } }, { action: look.action, about: [look.what], text: look.reason });
}

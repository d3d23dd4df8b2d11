// Who is here: sign in, sign out, and the demonstration's people to choose from.
import { allPeople, refusal, type LocalText, type Person, type Post } from '@jinguo/core';
import { z } from 'zod';
import { inLetters } from '../log.ts';
import { closeSession, openSession } from '../session/sessions.ts';
import type { ServerParts } from './context.ts';
import { anybody, router } from './procedures.ts';

const credentials = z.strictObject({ username: z.string().trim().min(1).max(60), password: z.string().min(1).max(200) });

export interface Me {
  readonly id: string;
  readonly name: string;
  readonly posts: readonly PostView[];
  /** Whether she looks after what fails in her units. */
  readonly keepsIncidents: boolean;
  /** Whether she publishes workflows and keeps their paper templates. */
  readonly publishes: boolean;
  /** Whether she makes her town's own versions of workflows. */
  readonly varies: boolean;
  /** Whether she has a post of the district's own: she reads the register of its documents. */
  readonly ofDistrict: boolean;
}

export interface PostView extends Post {
  /** 新丰镇妇联主席 */
  readonly title: LocalText;
}

export const session = router({
  /** Who is signed in, or nobody; never an error, so that a page can ask before it knows. */
  me: anybody.query(({ ctx }) => ({
    person: ctx.session === undefined ? null : personView(ctx.parts, ctx.session.person),
    demo: ctx.parts.demo !== undefined,
  })),

  login: anybody.input(credentials).mutation(async ({ ctx, input }) => {
    const person = await ctx.parts.signIn({ ...input, ip: ctx.ip });
    if (ctx.cookie.secret !== undefined) await closeSession(ctx.parts, ctx.cookie.secret);
    ctx.cookie.write(await openSession(ctx.parts, person.id));
    ctx.parts.log.info({ id: ctx.requestId, person: inLetters(person.id) }, 'signed in');
    return { person: personView(ctx.parts, person) };
  }),

  logout: anybody.mutation(async ({ ctx }) => {
    if (ctx.cookie.secret !== undefined) await closeSession(ctx.parts, ctx.cookie.secret);
    if (ctx.session !== undefined) ctx.parts.streams.endSession(ctx.session.tokenHash);
    ctx.cookie.clear();
    return { ok: true } as const;
  }),

  /** The people of the demonstration and the one password they share; nowhere else is a password ever shown. */
  demoPeople: anybody.query(async ({ ctx }) => {
    if (ctx.parts.demo === undefined) throw refusal('DEMO_ONLY', {});
    const people = await allPeople(ctx.parts.store.read);
    return {
      password: ctx.parts.demo.password,
      people: ctx.parts.demo.introduce(people).map((one) => ({ ...one, posts: one.posts.map((post) => postView(ctx.parts, post)) })),
    };
  }),
});

function personView(parts: ServerParts, person: Person): Me {
  return { id: person.id, name: person.name, posts: person.posts.map((post) => postView(parts, post)), keepsIncidents: parts.engine.keepsIncidents(person), publishes: parts.engine.publishes(person), varies: parts.engine.varies(person), ofDistrict: person.posts.some((post) => parts.engine.units.get(post.unit)?.level === 'district') };
}

function postView({ engine }: Pick<ServerParts, 'engine'>, post: Post): PostView {
  const unit = engine.units.get(post.unit);
  const role = engine.roles[post.role];
  return { role: post.role, unit: post.unit, title: { zh: `${unit?.zh ?? ''}${role?.zh ?? post.role}`, en: `${role?.en ?? post.role}, ${unit?.en ?? post.unit}` } };
}

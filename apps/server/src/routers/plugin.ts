// Plugins: what they bring and how they do, for who looks after the installation; and what campaigns' own screens ask and order, one door for all of them. The engine looks the procedure up, holds input and
// answer against its schemas, and keeps its faults with the plugin.
import { callProcedure, isPublic, pluginView, refusal } from '@jinguo/core';
import { z } from 'zod';
import type { RequestContext } from './context.ts';
import { anybody, router, signedIn } from './procedures.ts';
import { roles } from '../district/roles.ts';

const keeper = 'sysAdmin';
const name = z.string().min(1).max(64);
const call = z.strictObject({ plugin: name, procedure: name, input: z.unknown() });

export const plugin = router({
  list: signedIn.query(async ({ ctx }) => {
    if (!ctx.person.posts.some((post) => post.role === keeper)) throw refusal('NOT_ALLOWED', { who: roles[keeper], action: { zh: '查看插件', en: 'Look at the plugins' } });
    const { registry, pluginHealth, pluginSwitches } = ctx.parts.engine;
    const health = pluginHealth();
    const turns = await pluginSwitches();
    return registry.plugins.map((one) => pluginView(one, health.find((of) => of.plugin === one.name), turns.filter((of) => of.plugin === one.name)));
  }),
  /** Turns one off or on; what waited is taken up at once. */
  turn: signedIn.input(z.strictObject({ plugin: name, on: z.boolean(), reason: z.string().trim().min(2).max(500) })).mutation(async ({ ctx, input }) => {
    await ctx.parts.engine.switchPlugin({ kind: 'person', person: ctx.person }, input);
    ctx.parts.log.warn({ plugin: input.plugin, on: input.on, by: ctx.person.id, requestId: ctx.requestId }, 'plugin switched');
    if (input.on) void ctx.parts.worker.settle();
  }),
  query: anybody.input(call).query(({ ctx, input }) => answer(ctx, { kind: 'query', ...input })),
  command: anybody.input(call).mutation(({ ctx, input }) => answer(ctx, { kind: 'command', ...input })),
});

async function answer({ parts, ip, session }: RequestContext, asked: { readonly kind: 'query' | 'command' } & z.output<typeof call>): Promise<unknown> {
  if (isPublic(parts.engine, asked) === true) await parts.countPublic(ip);
  return callProcedure(parts.engine, parts.procedureWorld, { ...asked, input: asked.input, person: session?.person });
}

// Trying a draft out: playing it by hand with a clock that can be moved, and the plays that every later version must still
// come to. For leads; the engine says who that is. A play is a body, because its forms are too long for an address.
import { play } from '@jinguo/core';
import { z } from 'zod';
import { router, signedIn } from './procedures.ts';

const name = z.string().min(1).max(64);
const title = z.string().trim().min(1).max(60);

export const studioPlay = router({
  /** Who may start one where, with an example; and the round it belongs to, opened. */
  opening: signedIn
    .input(z.strictObject({ id: name, unit: name.optional(), revision: z.number().int().min(0).optional() }))
    .query(({ ctx, input }) => ctx.parts.engine.playOpening({ kind: 'person', person: ctx.person }, { id: input.id, unit: input.unit })),
  run: signedIn.input(z.strictObject({ id: name, play })).mutation(({ ctx, input }) => ctx.parts.engine.playDraft({ kind: 'person', person: ctx.person }, input)),
  /** Each carried out on the draft. The revision is the asker's own mark: the newest is played. */
  recorded: signedIn.input(z.strictObject({ id: name, revision: z.number().int().min(0).optional() })).query(({ ctx, input }) => ctx.parts.engine.recordedPlays({ kind: 'person', person: ctx.person }, input.id)),
  record: signedIn.input(z.strictObject({ id: name, title, play })).mutation(({ ctx, input }) => ctx.parts.engine.recordPlay({ kind: 'person', person: ctx.person }, input)),
  rename: signedIn.input(z.strictObject({ id: name, play: name, title })).mutation(({ ctx, input }) => ctx.parts.engine.renamePlay({ kind: 'person', person: ctx.person }, input)),
  retire: signedIn.input(z.strictObject({ id: name, play: name })).mutation(({ ctx, input }) => ctx.parts.engine.retirePlay({ kind: 'person', person: ctx.person }, input)),
});

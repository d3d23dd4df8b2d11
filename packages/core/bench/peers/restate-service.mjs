// The six-stage approval as Restate's service: a virtual object an item, its stage in the object's state. Runs in the peers'
// own folder; the bench calls it through Restate's ingress.
import { createServer } from 'node:http2';
import { createEndpointHandler, object, TerminalError } from '@restatedev/restate-sdk';

const { levels } = JSON.parse(process.argv[2]);

const approval = object({
  name: 'approval',
  handlers: {
    start: async (ctx, application) => {
      ctx.set('item', { version: 1, stage: levels[0], application });
    },
    decide: async (ctx, { seenVersion, by }) => {
      const item = await ctx.get('item');
      if (item === null || item.version !== seenVersion) throw new TerminalError('stale version');
      const next = { ...item, version: seenVersion + 1, stage: levels[levels.indexOf(item.stage) + 1] ?? 'done', by };
      ctx.set('item', next);
      return { version: next.version, stage: next.stage };
    },
  },
});

const server = createServer(createEndpointHandler({ services: [approval] }));
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: server.address().port })));

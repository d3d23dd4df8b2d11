// The API of the server, one router per topic. Its type is all the console knows of it.
import { archives } from './routers/archives.ts';
import { certificate } from './routers/certificate.ts';
import { cover } from './routers/cover.ts';
import { demo } from './routers/demo.ts';
import { desk } from './routers/desk.ts';
import { draft } from './routers/draft.ts';
import { figures, report } from './routers/figures.ts';
import { imports } from './routers/imports.ts';
import { inbox } from './routers/inbox.ts';
import { effect, incident } from './routers/incident.ts';
import { item } from './routers/item.ts';
import { ledgers } from './routers/ledgers.ts';
import { live } from './routers/live.ts';
import { message } from './routers/message.ts';
import { notice } from './routers/notice.ts';
import { objection } from './routers/objection.ts';
import { signUp } from './routers/sign-up.ts';
import { open } from './routers/open.ts';
import { org } from './routers/org.ts';
import { papers } from './routers/papers.ts';
import { plugin } from './routers/plugin.ts';
import { programme } from './routers/programme.ts';
import { router } from './routers/procedures.ts';
import { registers } from './routers/registers.ts';
import { session } from './routers/session.ts';
import { studio } from './routers/studio.ts';
import { tie } from './routers/tie.ts';
import { workflow } from './routers/workflow.ts';

export const appRouter = router({ session, inbox, item, programme, draft, notice, message, org, incident, effect, demo, desk, live, workflow, cover, tie, report, figures, certificate, plugin, imports, registers, ledgers, papers, archives, open, objection, signUp, studio });

export type AppRouter = typeof appRouter;

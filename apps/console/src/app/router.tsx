// Every address of the console, each page loaded when it is first opened.
import { FailedState, Loading } from '@jinguo/console-kit';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import type { JsonObject } from '@jinguo/core';
import { isObject } from '../components/schema/read.ts';
import { readDeskSearch } from '../components/desk-search.ts';
import { readFiguresSearch } from '../components/figures-search.ts';
import { tabIn } from '../pages/studio/editor/tabs.tsx';
import { online } from '../components/online.ts';
import { whoIsHere } from '../components/session/session.ts';
import { NotFoundPage } from './not-found.tsx';
import { PluginLink } from './plugin-link.tsx';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: () => <PluginLink><Outlet /></PluginLink>, notFoundComponent: NotFoundPage });

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  // Whether it has people to choose from changes how it is laid out.
  beforeLoad: () => whoIsHere(),
  validateSearch: (search): { to?: string } => (typeof search['to'] === 'string' && search['to'].startsWith('/') && !search['to'].startsWith('//') ? { to: search['to'] } : {}),
  component: lazyRouteComponent(() => online().then(() => import('../pages/login/login-page.tsx')), 'LoginPage'),
});

/** Pages inside the frame; those anybody may read are its direct children. */
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Shell });

async function signedInOnly({ location }: { readonly location: { readonly href: string } }): Promise<void> {
  if ((await whoIsHere()) === null) throw redirect({ to: '/login', search: location.href === '/' ? {} : { to: location.href } });
}

const signedIn = createRoute({
  getParentRoute: () => frame,
  id: 'signed-in',
  component: Outlet,
  beforeLoad: signedInOnly,
});

const workbench = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  validateSearch: readDeskSearch,
  component: lazyRouteComponent(() => online().then(() => import('../pages/workbench/workbench-page.tsx')), 'WorkbenchPage'),
});

const start = createRoute({
  getParentRoute: () => signedIn,
  path: '/start',
  validateSearch: (search): { workflow?: string; draft?: string; with?: JsonObject } => ({
    ...(typeof search['workflow'] === 'string' ? { workflow: search['workflow'] } : {}),
    ...(typeof search['draft'] === 'string' ? { draft: search['draft'] } : {}),
    ...(isObject(search['with']) ? { with: search['with'] } : {}),
  }),
  component: lazyRouteComponent(() => online().then(() => import('../pages/start/start-page.tsx')), 'StartPage'),
});

const item = createRoute({
  getParentRoute: () => signedIn,
  path: '/items/$itemId',
  validateSearch: (search): { do?: 'approve' | 'return' | 'reject' } => {
    const wanted = (['approve', 'return', 'reject'] as const).find((one) => one === search['do']);
    return wanted === undefined ? {} : { do: wanted };
  },
  component: lazyRouteComponent(() => online().then(() => import('../pages/item/item-page.tsx')), 'ItemPage'),
});

const correct = createRoute({
  getParentRoute: () => signedIn,
  path: '/items/$itemId/correct',
  component: lazyRouteComponent(() => online().then(() => import('../pages/correct/correct-page.tsx')), 'CorrectPage'),
});

const messages = createRoute({
  getParentRoute: () => signedIn,
  path: '/messages',
  component: lazyRouteComponent(() => online().then(() => import('../pages/messages/messages-page.tsx')), 'MessagesPage'),
});

const me = createRoute({
  getParentRoute: () => signedIn,
  path: '/me',
  component: lazyRouteComponent(() => online().then(() => import('../pages/me/me-page.tsx')), 'MePage'),
});

const incidents = createRoute({
  getParentRoute: () => signedIn,
  path: '/incidents',
  component: lazyRouteComponent(() => online().then(() => import('../pages/incidents/incidents-page.tsx')), 'IncidentsPage'),
});

const report = createRoute({
  getParentRoute: () => signedIn,
  path: '/report',
  validateSearch: (search): { year?: number } => (typeof search['year'] === 'number' && Number.isInteger(search['year']) ? { year: search['year'] } : {}),
  component: lazyRouteComponent(() => online().then(() => import('../pages/report/report-page.tsx')), 'ReportPage'),
});

const documents = createRoute({
  getParentRoute: () => signedIn,
  path: '/documents',
  validateSearch: (search): { year?: number } => (typeof search['year'] === 'number' && Number.isInteger(search['year']) ? { year: search['year'] } : {}),
  component: lazyRouteComponent(() => online().then(() => import('../pages/documents/documents-page.tsx')), 'DocumentsPage'),
});

const retention = createRoute({
  getParentRoute: () => signedIn,
  path: '/retention',
  validateSearch: (search): { on?: string } => (typeof search['on'] === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(search['on']) ? { on: search['on'] } : {}),
  component: lazyRouteComponent(() => online().then(() => import('../pages/retention/retention-page.tsx')), 'RetentionPage'),
});

const figures = createRoute({
  getParentRoute: () => signedIn,
  path: '/figures',
  validateSearch: readFiguresSearch,
  component: lazyRouteComponent(() => online().then(() => import('../pages/figures/figures-page.tsx')), 'FiguresPage'),
});

/** For who is signed in, without the frame: it fills a wall. */
const wall = createRoute({
  getParentRoute: () => root,
  path: '/figures/wall',
  validateSearch: readFiguresSearch,
  beforeLoad: signedInOnly,
  component: lazyRouteComponent(() => online().then(() => import('../pages/figures/wall-page.tsx')), 'WallPage'),
});

const programmes = createRoute({
  getParentRoute: () => signedIn,
  path: '/programmes',
  validateSearch: (search): { campaign?: string } => (typeof search['campaign'] === 'string' ? { campaign: search['campaign'] } : {}),
  component: lazyRouteComponent(() => online().then(() => import('../pages/programmes/programmes-page.tsx')), 'ProgrammesPage'),
});

const ledgers = createRoute({
  getParentRoute: () => signedIn,
  path: '/ledgers/$programme',
  component: lazyRouteComponent(() => online().then(() => import('../pages/ledgers/ledgers-page.tsx')), 'LedgersPage'),
});

const plugins = createRoute({
  getParentRoute: () => signedIn,
  path: '/plugins',
  component: lazyRouteComponent(() => online().then(() => import('../pages/plugins/plugins-page.tsx')), 'PluginsPage'),
});

const plugin = createRoute({
  getParentRoute: () => signedIn,
  path: '/plugin/$plugin/$',
  component: lazyRouteComponent(() => online().then(() => import('../pages/plugin/plugin-page.tsx')), 'PluginPage'),
});

/** Screens of campaigns that fill the window: for a hall, or a terminal. */
const open = createRoute({
  getParentRoute: () => root,
  path: '/open/$plugin/$',
  component: lazyRouteComponent(() => online().then(() => import('../pages/plugin/plugin-page.tsx')), 'OpenPage'),
});

/** What anybody may do without an account. */
const openFrame = createRoute({ getParentRoute: () => root, id: 'open-frame', component: lazyRouteComponent(() => online().then(() => import('../pages/open/open-frame.tsx')), 'OpenFrame') });
const openPages = [
  createRoute({ getParentRoute: () => openFrame, path: '/open', component: lazyRouteComponent(() => online().then(() => import('../pages/open/open-home.tsx')), 'OpenHome') }),
  createRoute({ getParentRoute: () => openFrame, path: '/open/notices', component: lazyRouteComponent(() => online().then(() => import('../pages/open/open-notices.tsx')), 'OpenNotices') }),
  createRoute({ getParentRoute: () => openFrame, path: '/open/notices/$noticeId', component: lazyRouteComponent(() => online().then(() => import('../pages/open/open-notice.tsx')), 'OpenNotice') }),
  createRoute({ getParentRoute: () => openFrame, path: '/open/votes', component: lazyRouteComponent(() => online().then(() => import('../pages/open/votes-page.tsx')), 'VotesPage') }),
  createRoute({ getParentRoute: () => openFrame, path: '/open/votes/$poll', component: lazyRouteComponent(() => online().then(() => import('../pages/open/vote-page.tsx')), 'VotePage') }),
  createRoute({ getParentRoute: () => openFrame, path: '/open/activities', component: lazyRouteComponent(() => online().then(() => import('../pages/open/sign-ups-page.tsx')), 'SignUpsPage') }),
  createRoute({ getParentRoute: () => openFrame, path: '/open/activities/$item', component: lazyRouteComponent(() => online().then(() => import('../pages/open/sign-up-page.tsx')), 'SignUpPage') }),
  createRoute({ getParentRoute: () => openFrame, path: '/open/activities/$item/sign-in', component: lazyRouteComponent(() => online().then(() => import('../pages/open/sign-in-page.tsx')), 'SignInPage') }),
  createRoute({ getParentRoute: () => openFrame, path: '/open/apply', component: lazyRouteComponent(() => online().then(() => import('../pages/open/apply-list.tsx')), 'ApplyList') }),
  createRoute({ getParentRoute: () => openFrame, path: '/open/apply/$workflow', component: lazyRouteComponent(() => online().then(() => import('../pages/open/apply-form.tsx')), 'ApplyForm') }),
  createRoute({ getParentRoute: () => openFrame, path: '/open/follow', component: lazyRouteComponent(() => online().then(() => import('../pages/open/follow-page.tsx')), 'FollowPage') }),
  createRoute({ getParentRoute: () => openFrame, path: '/open/check', component: lazyRouteComponent(() => online().then(() => import('../pages/open/check-page.tsx')), 'CheckPage') }),
  createRoute({ getParentRoute: () => openFrame, path: '/open/check/$code', component: lazyRouteComponent(() => online().then(() => import('../pages/certificate/certificate-page.tsx')), 'CertificatePage') }),
] as const;

const templates = createRoute({
  getParentRoute: () => signedIn,
  path: '/templates/$workflow',
  component: lazyRouteComponent(() => online().then(() => import('../pages/templates/templates-page.tsx')), 'TemplatesPage'),
});

const studio = createRoute({
  getParentRoute: () => signedIn,
  path: '/studio/$workflow',
  component: lazyRouteComponent(() => online().then(() => import('../pages/studio/versions-page.tsx')), 'VersionsPage'),
});

const draft = createRoute({
  getParentRoute: () => signedIn,
  path: '/studio/drafts/$draft',
  validateSearch: tabIn,
  component: lazyRouteComponent(() => online().then(() => import('../pages/studio/editor/editor-page.tsx')), 'EditorPage'),
});

const importing = createRoute({
  getParentRoute: () => signedIn,
  path: '/import',
  validateSearch: (search): { spec?: string } => (typeof search['spec'] === 'string' ? { spec: search['spec'] } : {}),
  component: lazyRouteComponent(() => online().then(() => import('../pages/import/import-page.tsx')), 'ImportPage'),
});

const importedSheet = createRoute({
  getParentRoute: () => signedIn,
  path: '/import/$sheetId',
  component: lazyRouteComponent(() => online().then(() => import('../pages/import/sheet-page.tsx')), 'SheetPage'),
});

const certificate = createRoute({
  getParentRoute: () => frame,
  path: '/certificates/$code',
  // Who scans the code of a certificate is mostly nobody of the office.
  beforeLoad: async ({ params }) => {
    if ((await whoIsHere()) === null) throw redirect({ to: '/open/check/$code', params });
  },
  component: lazyRouteComponent(() => online().then(() => import('../pages/certificate/certificate-page.tsx')), 'CertificatePage'),
});

const notices = createRoute({
  getParentRoute: () => frame,
  path: '/notices',
  beforeLoad: async () => {
    if ((await whoIsHere()) === null) throw redirect({ to: '/open/notices' });
  },
  component: lazyRouteComponent(() => online().then(() => import('../pages/notices/notices-page.tsx')), 'NoticesPage'),
});

const notice = createRoute({
  getParentRoute: () => frame,
  path: '/notices/$noticeId',
  beforeLoad: async ({ params }) => {
    if ((await whoIsHere()) === null) throw redirect({ to: '/open/notices/$noticeId', params });
  },
  component: lazyRouteComponent(() => online().then(() => import('../pages/notice/notice-page.tsx')), 'NoticePage'),
});

export const router = createRouter({
  routeTree: root.addChildren([login, open, wall, openFrame.addChildren(openPages), frame.addChildren([signedIn.addChildren([workbench, start, item, correct, messages, me, incidents, report, documents, retention, figures, programmes, ledgers, plugins, plugin, importing, importedSheet, templates, studio, draft]), notices, notice, certificate])]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: () => <Loading rows={6} />,
  defaultErrorComponent: ({ error, reset }) => <FailedState error={error} onRetry={reset} />,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

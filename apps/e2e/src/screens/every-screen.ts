// Every address of the console, who looks at it, and what must stand there. An address of the router that is missing here fails
// tools/checks/src/screens.test.ts.
import type { Office } from './prepare.ts';

export interface Screen {
  /** Name of who is signed in; nobody: an open page. */
  readonly who?: '顾敏华' | '金怡' | '林晓燕' | '方晨' | '余美芳';
  readonly at: (ids: Office['ids']) => string;
  /** Where its rows are. */
  readonly shows: string;
  /** It asks for what there is not in this office; the browser notes that as a failure. */
  readonly mayRefuse?: true;
}

const lead = '顾敏华';

export const everyScreen: Readonly<Record<string, Screen>> = {
  '/login': { at: () => '/login', shows: 'main button' },
  '/': { who: lead, at: () => '/', shows: 'main a[href^="/items/"]' },
  '/start': { who: '余美芳', at: () => '/start?workflow=interest-subsidy', shows: 'main input[type=text]' },
  '/items/$itemId': { who: '金怡', at: ({ noticed }) => `/items/${noticed}`, shows: 'main article' },
  '/items/$itemId/correct': { who: '林晓燕', at: ({ returned }) => `/items/${returned}/correct`, shows: 'main input[type=text]' },
  '/messages': { who: lead, at: () => '/messages', shows: 'main li' },
  '/me': { who: lead, at: () => '/me', shows: 'main table input[type=checkbox]' },
  '/incidents': { who: lead, at: () => '/incidents', shows: 'main li, main article' },
  '/report': { who: lead, at: () => '/report?year=2021', shows: 'main p' },
  '/documents': { who: lead, at: () => '/documents?year=2022', shows: 'main ol li' },
  '/retention': { who: lead, at: () => '/retention?on=2060-01-01', shows: 'main ul li' },
  '/ledgers/$programme': { who: lead, at: () => '/ledgers/FZ01', shows: 'main ul li dl' },
  '/figures': { who: lead, at: () => '/figures?year=2022&workflow=interest-subsidy', shows: 'main table tbody tr' },
  '/figures/wall': { who: lead, at: () => '/figures/wall', shows: 'canvas' },
  '/programmes': { who: lead, at: () => '/programmes', shows: 'main a[href*="/studio/"]' },
  '/plugins': { who: '方晨', at: () => '/plugins', shows: 'main details' },
  '/plugin/$plugin/$': { who: lead, at: ({ congress }) => `/plugin/congress/places/${congress}`, shows: 'main h1, main h2' },
  '/open/$plugin/$': { at: () => '/open/congress/hall/hall', shows: 'main', mayRefuse: true },
  '/open': { at: () => '/open', shows: 'main a' },
  '/open/notices': { at: () => '/open/notices', shows: 'main a[href^="/open/notices/"]' },
  '/open/notices/$noticeId': { at: ({ notice }) => `/open/notices/${notice}`, shows: 'main article' },
  '/open/votes': { at: () => '/open/votes', shows: 'main a[href^="/open/votes/"]' },
  '/open/votes/$poll': { at: ({ poll }) => `/open/votes/${poll}`, shows: 'main input[type=radio]' },
  '/open/activities': { at: () => '/open/activities', shows: 'main a[href^="/open/activities/"]' },
  '/open/activities/$item': { at: ({ activity }) => `/open/activities/${activity}`, shows: 'main input[type=tel]' },
  '/open/activities/$item/sign-in': { at: ({ activity, door }) => `/open/activities/${activity}/sign-in#${door}`, shows: 'main h1' },
  '/open/apply': { at: () => '/open/apply', shows: 'main a[href^="/open/apply/"]' },
  '/open/apply/$workflow': { at: () => '/open/apply/interest-subsidy', shows: 'main input[type=text]' },
  '/open/follow': { at: () => '/open/follow', shows: 'main input[type=text]' },
  '/open/check': { at: () => '/open/check', shows: 'main input' },
  '/open/check/$code': { at: ({ certificate }) => `/open/check/${certificate}`, shows: 'main dl, main article' },
  '/templates/$workflow': { who: lead, at: () => '/templates/interest-subsidy', shows: 'main code' },
  '/studio/$workflow': { who: lead, at: () => '/studio/interest-subsidy', shows: 'main section' },
  '/studio/drafts/$draft': { who: lead, at: ({ draft }) => `/studio/drafts/${draft}`, shows: 'main button' },
  '/import': { who: '金怡', at: () => '/import', shows: 'main a[href^="/import/"], main li' },
  '/import/$sheetId': { who: '金怡', at: ({ sheet }) => `/import/${sheet}`, shows: 'main table tbody tr, main li' },
  '/certificates/$code': { who: lead, at: ({ certificate }) => `/certificates/${certificate}`, shows: 'main dl, main article' },
  '/notices': { who: lead, at: () => '/notices', shows: 'main a[href^="/notices/"]' },
  '/notices/$noticeId': { who: lead, at: ({ notice }) => `/notices/${notice}`, shows: 'main article' },
};

// What the congress adds to the console: the session's screens, those of the hall and the terminals, and the ways to them
// on its items' pages. Only the list is loaded with the console.
import type { CampaignConsole } from '@jinguo/console-kit';

export const congressConsole: CampaignConsole = {
  plugin: 'congress',
  pages: [
    { path: 'desk/:itemId', load: () => import('./console/desk/desk-page.tsx') },
    { path: 'places/:itemId', load: () => import('./console/places/places-page.tsx') },
    { path: 'check-in/:itemId', load: () => import('./console/check-in/check-in-page.tsx') },
    { path: 'sheet/:itemId', load: () => import('./console/teller/teller-page.tsx') },
    { path: 'box/:itemId', load: () => import('./console/box/box-page.tsx') },
    { path: 'results/:itemId', load: () => import('./console/results/results-page.tsx') },
  ],
  openPages: [
    { path: 'hall/:hall', load: () => import('./console/hall/hall-page.tsx') },
    { path: 'terminal/:round', load: () => import('./console/terminal/terminal-page.tsx') },
  ],
  panels: [{ workflows: ['district-congress', 'town-congress', 'district-congress-rounds', 'town-congress-rounds'], load: () => import('./console/panel/congress-panel.tsx') }],
  menu: [],
};

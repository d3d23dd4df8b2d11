// What the campaign adds to the console. Only the list is loaded with the console; what it draws, when it is opened.
import type { CampaignConsole } from '@jinguo/console-kit';

export const familiesConsole: CampaignConsole = {
  plugin: 'families',
  pages: [],
  openPages: [{ path: 'sign-in/:code', load: () => import('./console/sign-in-page.tsx') }],
  panels: [
    { workflows: ['childrens-homes', 'childrens-home-activity', 'childrens-home-build'], load: () => import('./console/alarm-panel.tsx') },
    { workflows: ['instructor-class'], load: () => import('./console/sign-in-panel.tsx') },
  ],
  menu: [],
};

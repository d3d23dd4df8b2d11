// What the campaign adds to the console. Only the list is loaded with the console; what it draws, when it is opened.
import type { CampaignConsole } from '@jinguo/console-kit';

export const templateConsole: CampaignConsole = {
  plugin: 'template',
  pages: [],
  openPages: [],
  panels: [{ workflows: ['neighbourhood-project'], load: () => import('./console/served-panel.tsx') }],
  menu: [],
};

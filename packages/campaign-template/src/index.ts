// 邻里互助: what the campaign contributes. Wiring only; each programme reads like its row in the catalogue.
import { definePlugin } from '@jinguo/core/plugin';
import { neighbourhoodProject } from './neighbourhood-project.ts';

export const template = definePlugin({
  name: 'template',
  title: { zh: '邻里互助', en: 'Neighbours help' },
  version: '1.0.0',
  engine: 1,
  workflows: [],
  programmes: [neighbourhoodProject],
});

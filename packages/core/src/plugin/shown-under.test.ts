import { expect, it } from 'vitest';
import { fairPlugin } from '../testing/fair-plugin.ts';
import { shownCampaigns } from './shown-under.ts';

it('a plugin is shown under the campaign it names, and on its own where that is not loaded', () => {
  const [fairs, guests, alone] = [fairPlugin(), { ...fairPlugin(), name: 'guests', under: 'fairs' }, { ...fairPlugin(), name: 'alone', under: 'elsewhere' }];
  expect(shownCampaigns([guests, fairs, alone]).map(({ head, plugins }) => [head.name, ...plugins.map((one) => one.name)])).toEqual([['fairs', 'fairs', 'guests'], ['alone', 'alone']]);
});

// Campaigns as people see them: one heading for each, with what every plugin brings to it.
import type { Plugin } from './contributions.ts';

export interface ShownCampaign {
  /** The plugin whose name and title the heading has. */
  readonly head: Plugin;
  /** It first, then those that are shown under it. */
  readonly plugins: readonly Plugin[];
}

/** In the order the plugins are loaded; one whose campaign is not loaded stands for itself. */
export function shownCampaigns(plugins: readonly Plugin[]): readonly ShownCampaign[] {
  const names = new Set(plugins.map((one) => one.name));
  const isUnder = ({ under }: Plugin, name: string) => under === name && names.has(name);
  return plugins
    .filter(({ under }) => under === undefined || !names.has(under))
    .map((head) => ({ head, plugins: [head, ...plugins.filter((one) => isUnder(one, head.name))] }));
}

// Panels that an item's campaign adds to its page.
import { Loading } from '@jinguo/console-kit';
import type { ItemDetail } from '@jinguo/core';
import { lazy, Suspense } from 'react';
import { campaigns } from '../../campaigns.ts';

const panels = campaigns.flatMap(({ panels, plugin }) => panels.map(({ workflows, load }, index) => ({ key: `${plugin}-${index}`, workflows, Panel: lazy(async () => ({ default: (await load()).Panel })) })));

export function CampaignPanels({ item }: { readonly item: ItemDetail }) {
  return panels
    .filter(({ workflows }) => workflows.includes(item.workflow))
    .map(({ key, Panel }) => <Suspense key={key} fallback={<Loading rows={2} />}><Panel item={item} /></Suspense>);
}

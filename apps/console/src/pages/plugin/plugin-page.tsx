// A page a campaign brings itself, found by its address; open ones stand alone on the screen and are anybody's.
import { type CampaignConsole, type ConsolePage, Loading, matchPath, type PageProps } from '@jinguo/console-kit';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, type ComponentType } from 'react';
import { NotFoundPage } from '../../app/not-found.tsx';
import { campaigns } from '../../campaigns.ts';

interface Loadable {
  readonly plugin: string;
  readonly path: string;
  readonly Page: ComponentType<PageProps>;
}

const signedInPages = loadable(({ pages }) => pages);
const openPages = loadable(({ openPages }) => openPages);

export function PluginPage() {
  const { plugin, _splat: address = '' } = useParams({ from: '/frame/signed-in/plugin/$plugin/$' });
  return <Found plugin={plugin} address={address} pages={signedInPages} />;
}

export function OpenPage() {
  const { plugin, _splat: address = '' } = useParams({ from: '/open/$plugin/$' });
  return <Found plugin={plugin} address={address} pages={openPages} />;
}

function Found({ plugin, address, pages }: { readonly plugin: string; readonly address: string; readonly pages: readonly Loadable[] }) {
  for (const { Page, path } of pages.filter((one) => one.plugin === plugin)) {
    const params = matchPath(path, address);
    if (params !== undefined) return <Suspense fallback={<Loading rows={8} />}><Page key={address} params={params} /></Suspense>;
  }
  return <NotFoundPage />;
}

function loadable(of: (campaign: CampaignConsole) => readonly ConsolePage[]): readonly Loadable[] {
  return campaigns.flatMap((campaign) => of(campaign).map(({ path, load }) => ({ plugin: campaign.plugin, path, Page: lazy(async () => ({ default: (await load()).Page })) })));
}

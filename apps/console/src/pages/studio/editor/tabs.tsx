// The sides of a draft, each loaded when it is first looked at.
import type { DefinitionEdit } from '@jinguo/core';
import { lazy, type ComponentType } from 'react';
import type { DraftView } from '../../../api.ts';

export interface DraftTabProps {
  readonly draft: DraftView;
  /** Makes the steps on the newest revision; whether they were made. A refusal is shown already. */
  readonly edit: (steps: readonly DefinitionEdit[]) => Promise<boolean>;
}

export const tabs = {
  flow: lazy(async () => ({ default: (await import('../flow/flow-tab.tsx')).FlowTab })),
  forms: lazy(async () => ({ default: (await import('../form-designer/form-designer.tsx')).FormDesigner })),
  play: lazy(async () => ({ default: (await import('../play/play-tab.tsx')).PlayTab })),
  replay: lazy(async () => ({ default: (await import('../replay/replay-tab.tsx')).ReplayTab })),
  publishing: lazy(async () => ({ default: (await import('../publishing/publishing-tab.tsx')).PublishingTab })),
} as const satisfies Readonly<Record<string, ComponentType<DraftTabProps>>>;

export type TabName = keyof typeof tabs;
export const tabNames: readonly TabName[] = ['flow', 'forms', 'play', 'replay', 'publishing'];

/** The tab an address names; undefined where it names none, which also takes a wrong word out of the search. */
export function tabIn(search: Readonly<Record<string, unknown>>): { readonly tab?: TabName | undefined } {
  const tab = tabNames.find((one) => one === search['tab']);
  return { tab: tab === 'flow' ? undefined : tab };
}

// A field that its campaign draws itself, loaded when a form has one; where nobody draws it, a line to type into.
import { Loading, type CampaignConsole } from '@jinguo/console-kit';
import type { Json } from '@jinguo/core';
import type { WidgetProps } from '@rjsf/utils';
import { createElement, lazy, Suspense } from 'react';
import { widgetOf } from '../../schema/read.ts';
import { issueId, useFormShared, type CampaignWidgets } from '../form-context.ts';
import { LineWidget } from './plain-widgets.tsx';
import { ruleOf } from './shared.ts';

/** What campaigns draw, by the name schemas give it. */
export function campaignWidgets(campaigns: readonly CampaignConsole[]): CampaignWidgets {
  return new Map(campaigns.flatMap(({ plugin, widgets = [] }) => widgets.map(({ name, load }) => [`${plugin}.${name}`, lazy(async () => ({ default: (await load()).Widget }))] as const)));
}

export function CampaignWidget(props: WidgetProps) {
  const { drawnBy } = useFormShared();
  const rule = ruleOf(props);
  const drawn = drawnBy.get(widgetOf(rule));
  if (drawn === undefined) return <LineWidget {...props} />;
  const field = { id: props.id, describedBy: issueId(props.id), required: props.required === true, value: props.value, rule, onChange: (value: Json | undefined) => props.onChange(value) };
  return <Suspense fallback={<Loading rows={1} />}>{createElement(drawn, field)}</Suspense>;
}

// One item, whole: what was filled in on the left, how it stands and what happened on the right, what I may do below.
import { FailedState, Loading, Panel } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { queryClient, trpc } from '../../api.ts';
import { IncidentList } from '../../components/incident-list/incident-list.tsx';
import { useIncidentText } from '../../components/incident-list/messages.ts';
import { ApprovalTimeline } from '../../components/timeline/approval-timeline.tsx';
import { WorkflowGraph } from '../../components/workflow-graph/workflow-graph.tsx';
import { ActionBar } from './act/action-bar.tsx';
import { CampaignPanels } from './campaign-panels.tsx';
import { CertificatesPanel } from './certificates-panel.tsx';
import { ConsentsPanel } from './consents-panel.tsx';
import { EntriesPanel } from './entries-panel.tsx';
import { ExplainPanel } from './explain-panel.tsx';
import { FormsPanel } from './forms-panel.tsx';
import { ItemHead } from './item-head.tsx';
import styles from './item-page.module.css';
import { useItemText } from './messages.ts';
import { ObjectionsPanel } from './objections-panel.tsx';
import { OpinionsPanel } from './opinions-panel.tsx';
import { PapersPanel } from './papers-panel.tsx';
import { RelatedPanel } from './related-panel.tsx';
import { SignersPanel } from './signers-panel.tsx';
import { SignUpsPanel } from './sign-ups-panel.tsx';
import { StatusCard } from './status-card.tsx';
import { Summary } from './summary.tsx';

export function ItemPage() {
  const text = useItemText();
  const failures = useIncidentText();
  const { itemId } = useParams({ from: '/frame/signed-in/items/$itemId' });
  const { do: wanted } = useSearch({ from: '/frame/signed-in/items/$itemId' });
  const { data: item, error, refetch } = useQuery(trpc.item.get.queryOptions({ id: itemId }, { staleTime: 5_000 }));
  const opened = item?.id;
  // Opening it reads a copy of it, and receives it where it was arriving: the lists say so from now on.
  useEffect(() => {
    if (opened !== undefined) void queryClient.invalidateQueries({ queryKey: trpc.inbox.pathKey() });
  }, [opened]);
  if (item === undefined) {
    return error ? <FailedState error={error} onRetry={() => void refetch()} /> : <div className={styles['waiting']}><Panel><Loading rows={3} /></Panel><Panel><Loading rows={9} /></Panel></div>;
  }
  return (
    <div className={styles['page']}>
      <ItemHead item={item} />
      <div className={styles['columns']}>
        <aside className={styles['aside']}>
          <StatusCard item={item} />
          <Panel title={text('timeline')}><ApprovalTimeline key={item.id} entries={item.timeline} /></Panel>
          <ExplainPanel key={item.id} item={item} />
          <RelatedPanel item={item} />
        </aside>
        <div className={styles['main']}>
          <CampaignPanels item={item} />
          {item.fields.some((field) => field.value !== null) ? <Summary item={item} /> : null}
          {item.isBatch ? <EntriesPanel item={item} /> : null}
          <SignUpsPanel item={item} />
          <ObjectionsPanel item={item} />
          <OpinionsPanel item={item} />
          <SignersPanel item={item} />
          {item.incidents.length > 0 ? <Panel title={failures('title')} flush><IncidentList incidents={item.incidents} withItem={false} /></Panel> : null}
          <FormsPanel key={item.id} item={item} />
          <ConsentsPanel key={`consents ${item.id}`} item={item} />
          <PapersPanel item={item} />
          {item.certificates.length > 0 ? <CertificatesPanel item={item} /> : null}
          <Panel title={text('flow')}><WorkflowGraph key={item.id} stages={item.graph.stages} ways={item.graph.ways} /></Panel>
        </div>
      </div>
      {item.actions.length > 0 ? <ActionBar key={item.id} item={item} wanted={wanted} /> : null}
    </div>
  );
}

// 流程版本: the versions of a workflow, for leads: who published each, what it changed in words, where its items stand, which
// one new items follow, and the way to move running items to that one.
import { ApartmentOutlined } from '@ant-design/icons';
import { FailedState, formatMoment, Loading, Panel, sentenceOf, useLanguage, useLocal } from '@jinguo/console-kit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { VersionView } from '@jinguo/core';
import { Alert, Button, Popconfirm, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { client, trpc } from '../../api.ts';
import { sessionQuery } from '../../components/session/session.ts';
import { Changes } from './changes.tsx';
import { Drafts } from './drafts.tsx';
import { ExportLinks } from './export-links.tsx';
import { useStudioText } from './messages.ts';
import { Migration } from './migration.tsx';
import { StartDraft } from './start-draft.tsx';
import styles from './studio.module.css';
import { VariantsPanel } from './variants/variants-panel.tsx';
import { VersionGraph } from './version-graph.tsx';

const route = getRouteApi('/frame/signed-in/studio/$workflow');

export function VersionsPage() {
  const text = useStudioText();
  const local = useLocal();
  const { workflow } = route.useParams();
  const navigate = route.useNavigate();
  const { data: me } = useQuery(sessionQuery);
  // A town's lead is told of her town's own version alone.
  const leads = me?.person?.publishes === true;
  const { data, error, refetch } = useQuery(trpc.workflow.versions.queryOptions({ workflow }, { enabled: leads }));
  const { data: catalogue, isPending: noCatalogue } = useQuery(trpc.programme.catalogue.queryOptions(undefined, { staleTime: 60_000 }));
  // Drafts and towns' own versions stand above others and would push them down.
  const drafts = useQuery(trpc.studio.drafts.queryOptions());
  const variants = useQuery(trpc.studio.variants.queryOptions({ workflow }));
  const programme = catalogue?.campaigns.flatMap((one) => one.programmes).find((one) => one.workflows.some((its) => its.workflow === workflow));
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (me === undefined || (leads && data === undefined) || noCatalogue || drafts.isPending || variants.isPending) return <Panel><Loading rows={8} /></Panel>;
  const versions = (data ?? []).toSorted((a, b) => b.number - a.number);
  const current = versions.find((one) => one.current);
  const cards = versions.map((one, index) => <VersionCard key={`${workflow} ${one.number}`} version={one} before={versions[index + 1]} current={current} />);
  return (
    <div className={styles['page']}>
      <header>
        <h1 className={styles['title']}>{text('title')}{programme === undefined ? '' : ` · ${local(programme.title)}`}</h1>
        {leads ? <p className={styles['faint']}>{text('intro')}</p> : null}
      </header>
      {programme === undefined || programme.workflows.length < 2 ? null : (
        <div className={styles['choice']}>
          <Segmented value={workflow} onChange={(chosen: string) => void navigate({ params: { workflow: chosen }, replace: true })} options={programme.workflows.map((one) => ({ value: one.workflow, label: local(one.title) }))} />
        </div>
      )}
      <Drafts drafts={(drafts.data ?? []).filter((one) => one.workflow === workflow)} />
      {cards.slice(0, 1)}
      {variants.error ? <FailedState error={variants.error} onRetry={() => void variants.refetch()} /> : null}
      {variants.data === undefined ? null : <VariantsPanel workflow={workflow} leads={leads} of={variants.data} />}
      {cards.slice(1)}
    </div>
  );
}

interface VersionCardProps {
  readonly version: VersionView;
  readonly before: VersionView | undefined;
  readonly current: VersionView | undefined;
}

function VersionCard({ version, before, current }: VersionCardProps) {
  const text = useStudioText();
  const local = useLocal();
  const language = useLanguage();
  const cache = useQueryClient();
  const { workflow, number } = version;
  const [drawn, setDrawn] = useState(false);
  const use = useMutation(trpc.workflow.makeCurrent.mutationOptions({ onSuccess: () => cache.invalidateQueries({ queryKey: trpc.workflow.versions.queryKey({ workflow }) }) }));
  return (
    <Panel
      title={<>{text('version', { number })} {version.current ? <Tag color="blue">{text('current')}</Tag> : null}{version.towns.map((town) => <Tag key={town.zh}>{text('ofTown', { town: local(town) })}</Tag>)}{version.loaded ? null : <Tag>{text('unloaded')}</Tag>}</>}
      extra={<span className={`${styles['faint']} figures`}>{version.publishedBy ?? text('release')} · {formatMoment(version.publishedAt, language)}</span>}
    >
      <p className={styles['stages']}>
        {version.items.length === 0 ? <span className={styles['faint']}>{text('none')}</span> : (
          <>
            <span className={styles['faint']}>{text('stages')}</span>
            {version.items.map((one) => <Tag key={one.stage}>{local(one.title)} <b className="figures">{one.count}</b></Tag>)}
          </>
        )}
      </p>
      {before === undefined ? <p className={styles['faint']}>{text('first')}</p> : <Changes workflow={workflow} from={before.number} to={number} />}
      {version.loaded ? (
        <div className={styles['tools']}>
          {version.current ? null : (
            <Popconfirm title={text('useAsk', { number })} okText={text('yes')} cancelText={text('no')} onConfirm={() => use.mutate({ workflow, number })}>
              <Button loading={use.isPending}>{text('use')}</Button>
            </Popconfirm>
          )}
          {version.current || current === undefined || version.items.length === 0 ? null : <Migration workflow={workflow} from={number} to={current.number} />}
          <StartDraft workflow={workflow} number={number} />
          <Button type="text" icon={<ApartmentOutlined />} aria-expanded={drawn} onClick={() => setDrawn(!drawn)}>{text('graph')}</Button>
          <ExportLinks name={`${workflow}-v${number}`} load={() => client.studio.exportVersion.query({ workflow, number })} />
        </div>
      ) : null}
      {drawn ? <VersionGraph workflow={workflow} number={number} against={before?.loaded === true ? before.number : null} /> : null}
      {use.error ? <Alert type="error" showIcon title={sentenceOf(use.error, language)} /> : null}
    </Panel>
  );
}

// 插件: what each brings and how it has done since the start, for the system administrator.
import { FailedState, formatMoment, Loading, Panel, useLanguage, useLocal } from '@jinguo/console-kit';
import type { PluginView } from '@jinguo/core';
import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { trpc } from '../../api.ts';
import { campaigns } from '../../campaigns.ts';
import { TurnButton } from './turn-button.tsx';
import { usePluginsText } from './messages.ts';
import styles from './plugins-page.module.css';

export function PluginsPage() {
  const text = usePluginsText();
  const { data, error, refetch } = useQuery(trpc.plugin.list.queryOptions(undefined, { refetchInterval: 30_000 }));
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{text('title')}</h1>
        <p className={styles['hint']}>{text('hint')}</p>
      </header>
      {error ? <Panel><FailedState error={error} onRetry={() => void refetch()} /></Panel> : data === undefined ? <Panel><Loading rows={6} /></Panel> : data.map((plugin) => <PluginPanel key={plugin.name} plugin={plugin} all={data} />)}
    </div>
  );
}

/** What it has a browser draw: the console's own list of it tells. */
function drawnBy(plugin: string) {
  const screens = campaigns.find((one) => one.plugin === plugin);
  if (screens === undefined) return [];
  const drawn = [
    { kind: 'pages', names: screens.pages.map((one) => one.path) },
    { kind: 'openPages', names: screens.openPages.map((one) => one.path) },
    { kind: 'panels', names: screens.panels.flatMap((one) => one.workflows) },
    { kind: 'menu', names: screens.menu.map((one) => one.title.zh) },
    { kind: 'widgets', names: (screens.widgets ?? []).map((one) => one.name) },
  ] as const;
  return drawn.filter(({ names }) => names.length > 0);
}

function PluginPanel({ plugin, all }: { readonly plugin: PluginView; readonly all: readonly PluginView[] }) {
  const text = usePluginsText();
  const local = useLocal();
  const language = useLanguage();
  const head = all.find((one) => one.name === plugin.under);
  return (
    <Panel title={local(plugin.title)} extra={<span className={styles['extra']}><State plugin={plugin} /><TurnButton plugin={plugin} /></span>}>
      {plugin.off === null ? null : <p className={styles['off']}>{text('offSince', { by: local(plugin.off.by), at: formatMoment(plugin.off.at, language), reason: plugin.off.reason })}</p>}
      <p className={styles['facts']}>
        <code>{plugin.name}</code>
        <span>{text('version', { version: plugin.version })}</span>
        {head === undefined ? null : <span>{text('under', { campaign: local(head.title) })}</span>}
        <span>{text('calls', { count: plugin.calls })}</span>
        <span>{text('time', { time: spent(plugin.totalMs) })}</span>
      </p>
      <div className={styles['counts']}>
        {[...plugin.contributes, ...drawnBy(plugin.name)].map(({ kind, names }) => (
          <details key={kind} className={styles['count']}>
            <summary>
              {text(kind)}
              <strong className="figures">{names.length}</strong>
            </summary>
            <ul>{names.map((name) => <li key={name}>{name}</li>)}</ul>
          </details>
        ))}
      </div>
      {plugin.worst.length === 0 ? null : <Worst plugin={plugin} />}
      {plugin.turns.length === 0 ? null : (
        <details className={styles['turns']}>
          <summary>{text('turns', { count: plugin.turns.length })}</summary>
          <ul>{plugin.turns.map((turn) => <li key={turn.at}>{text(turn.state === 'off' ? 'turnedOff' : 'turnedOn', { by: local(turn.by), at: formatMoment(turn.at, language), reason: turn.reason })}</li>)}</ul>
        </details>
      )}
    </Panel>
  );
}

function State({ plugin: { calls, failures, off } }: { readonly plugin: PluginView }) {
  const text = usePluginsText();
  if (off !== null) return <Tag color="warning">{text('off')}</Tag>;
  if (failures > 0) return <Tag color="error">{text('failed', { count: failures })}</Tag>;
  return calls === 0 ? <Tag>{text('idle')}</Tag> : <Tag color="success">{text('well')}</Tag>;
}

function Worst({ plugin: { worst } }: { readonly plugin: PluginView }) {
  const text = usePluginsText();
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <caption>{text('worst')}</caption>
        <thead>
          <tr><th scope="col">{text('rule')}</th><th scope="col">{text('asked')}</th><th scope="col">{text('failures')}</th><th scope="col">{text('total')}</th><th scope="col">{text('slowest')}</th></tr>
        </thead>
        <tbody>
          {worst.map(({ rule, calls, failures, totalMs, slowestMs }) => (
            <tr key={rule}>
              <th scope="row"><code>{rule}</code></th>
              <td className="figures">{calls}</td>
              <td className={`figures ${failures > 0 ? styles['bad'] : ''}`}>{failures}</td>
              <td className="figures">{spent(totalMs)}</td>
              <td className="figures">{spent(slowestMs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function spent(ms: number): string {
  return ms < 1000 ? `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

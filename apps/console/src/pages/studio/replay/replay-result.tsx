// What a year would have been: how many go otherwise, who decides instead, what each post would do, and item by item.
import { Panel, useLanguage, useLocal } from '@jinguo/console-kit';
import type { HistoryLine, HistoryReport } from '@jinguo/core';
import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { DraftView } from '../../../api.ts';
import { useReplayText } from './messages.ts';
import styles from './replay.module.css';

/** Of fewer items the time is the request's own. */
const fewest = 100;

export interface ReplayResultProps {
  readonly draft: DraftView;
  readonly report: HistoryReport;
  readonly seconds: number;
}

export function ReplayResult({ draft, report, seconds }: ReplayResultProps) {
  const text = useReplayText();
  const local = useLocal();
  const language = useLanguage();
  const titles = new Map(draft.sketch.roles.map((one) => [one.role, local(one.title)]));
  const called = (role: string) => {
    const [level, title] = [report.levels[role], titles.get(role) ?? role];
    return level === undefined ? title : text('post', { level: text(level), title });
  };
  const named = (roles: readonly string[]) => (roles.length === 0 ? text('nobody') : roles.map(called).join(language === 'zh' ? '、' : ', '));
  if (report.items === 0) return <Panel><p>{text('none')}</p></Panel>;
  return (
    <>
      <Panel>
        <p className={`${styles['faint']} figures`}>{text('speed', { count: report.items, seconds: seconds.toFixed(1) })}{report.items < fewest ? '' : text('rate', { rate: Math.round(report.items / Math.max(seconds, 0.001)) })}</p>
        <ul className={styles['counts']}>
          <li><b className="figures">{text('same', { count: report.same })}</b></li>
          <li className={styles['other']}><b className="figures">{text('differs', { count: report.differs })}</b></li>
          <li className={styles['wait']}><b className="figures">{text('waits', { count: report.waits })}</b></li>
          <li className={styles['stuck']}><b className="figures">{text('stuck', { count: report.stuck })}</b></li>
        </ul>
        {report.days === null ? null : <p>{text('days')}{text('colon')}<span className="figures">{text('before')} {text('daysOf', { days: report.days.before })} → {text('after')} <b>{text('daysOf', { days: report.days.after })}</b></span></p>}
        <Told title={text('deciders')} lines={report.deciders.map((one) => text('decider', { stage: local(one.title), before: named([one.before]), after: named(one.after), count: one.items }))} />
        <Told title={text('added')} lines={report.added.map((one) => text('addedAt', { stage: local(one.title), roles: named(one.roles), count: one.items }))} />
        <Told title={text('dropped')} lines={report.dropped.map((one) => text('droppedAt', { stage: local(one.title), count: one.items }))} />
      </Panel>
      {report.load.length === 0 ? null : (
        <Panel title={text('load')} extra={<span className={styles['legend']}><i className={styles['then']} /> {text('before')} <i className={styles['now']} /> {text('after')}</span>}>
          <Load report={report} named={named} />
        </Panel>
      )}
      <Panel title={text('lines')}>
        {report.lines.length === 0 ? <p className={styles['faint']}>{text('nothing')}</p> : <Lines lines={report.lines} whom={(stage) => named(rolesAt(draft, stage))} />}
        {report.lines.length < report.differs + report.waits + report.stuck ? <p className={styles['faint']}>{text('more', { count: report.lines.length })}</p> : null}
      </Panel>
    </>
  );
}

function Told({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3 className={styles['group']}>{title}</h3>
      <ul className={styles['told']}>{lines.map((one) => <li key={one}>{one}</li>)}</ul>
    </>
  );
}

function Load({ report, named }: { readonly report: HistoryReport; readonly named: (roles: readonly string[]) => string }) {
  const text = useReplayText();
  const most = Math.max(1, ...report.load.flatMap((one) => [one.before, one.after]));
  const share = (count: number) => ({ width: `${(count * 100) / most}%` });
  return (
    <ul className={styles['load']}>
      {report.load.map((one) => (
        <li key={one.role}>
          <span className={styles['role']}>{named([one.role])}</span>
          <span className={styles['bars']}>
            <span className={styles['bar']}><i className={styles['then']} style={share(one.before)} /><span className="figures">{text('acts', { count: one.before })}</span></span>
            <span className={styles['bar']}><i className={styles['now']} style={share(one.after)} /><span className="figures">{text('acts', { count: one.after })}</span></span>
          </span>
        </li>
      ))}
    </ul>
  );
}

const colours = { stuck: 'error', waits: 'warning', differs: 'blue' } as const;
const words = { stuck: 'outStuck', waits: 'outWaits', differs: 'outDiffers' } as const;

function Lines({ lines, whom }: { readonly lines: readonly HistoryLine[]; readonly whom: (stage: string) => string }) {
  const text = useReplayText();
  const local = useLocal();
  return (
    <ul className={styles['lines']}>
      {lines.map((one) => (
        <li key={one.itemId}>
          <Link to="/items/$itemId" params={{ itemId: one.itemId }} className="figures">{one.number}</Link>
          <Tag color={colours[one.outcome]}>{text(words[one.outcome])}</Tag>
          <span>{text('at', { stage: local(one.stageTitle) })}{one.outcome === 'waits' ? ` · ${text('waitFor', { roles: whom(one.stage) })}` : ''}</span>
          {one.why.map((why) => <span key={why.zh} className={styles['faint']}>{local(why)}</span>)}
        </li>
      ))}
    </ul>
  );
}

function rolesAt({ definition }: DraftView, stage: string): readonly string[] {
  return [...new Set((definition.stages.find((one) => one.id === stage)?.actors ?? []).flatMap((rule) => ('role' in rule ? [rule.role] : [])))];
}

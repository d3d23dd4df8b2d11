// One programme's year, stage by stage: how many came to each, how long they stayed, where it is slowest, what was sent back
// and why.
import { FailedState, Loading, Panel, useLocal } from '@jinguo/console-kit';
import type { WorkflowFigures } from '@jinguo/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { trpc } from '../../api.ts';
import { Chart } from '../../components/chart/chart.tsx';
import type { ChartOption } from '../../components/chart/options.ts';
import styles from './figures-page.module.css';
import type { BehindFilter } from './items-drawer.tsx';
import { useFiguresText } from './messages.ts';
import { ScrollBox } from './scroll-box.tsx';
import { CountedSection } from './counted-section.tsx';
import { NoticesSection } from './notices-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { PlacesSection } from './places-section.tsx';
import { PlansSection } from './plans-section.tsx';
import { Count } from './shown-count.tsx';

export interface StagesPanelProps {
  readonly workflow: string;
  readonly year: number;
  readonly unit: string | undefined;
  readonly onPick: (title: string, filter: BehindFilter) => void;
}

export function StagesPanel({ workflow, year, unit, onPick }: StagesPanelProps) {
  const text = useFiguresText();
  const local = useLocal();
  const { data, error, refetch } = useQuery(trpc.figures.workflow.queryOptions({ workflow, year, ...(unit === undefined ? {} : { unit }) }));
  return (
    <div key={workflow} ref={bringIntoView} className={styles['anchor']}>
      {error ? <FailedState error={error} onRetry={() => void refetch()} /> : (
        <Panel title={data === undefined ? text('stages', { title: '' }) : text('stages', { title: local(data.title) })} extra={data === undefined ? null : <span className={styles['faint']}>{data.sealed ? text('sealedSays') : text('looked', { count: Number(data.looked) })}</span>}>
          {data === undefined ? <div className={styles['waits']}><Loading rows={14} /></div> : <Stages figures={data} onPick={onPick} />}
        </Panel>
      )}
    </div>
  );
}

function bringIntoView(place: HTMLElement | null): void {
  place?.scrollIntoView({ block: 'start', behavior: 'smooth' });
}

function Stages({ figures, onPick }: { readonly figures: WorkflowFigures; readonly onPick: StagesPanelProps['onPick'] }) {
  const text = useFiguresText();
  const local = useLocal();
  const stages = figures.stages.filter((one) => one.reached !== 0 || one.open !== 0);
  const reached = text('reached');
  const option = useMemo((): ChartOption => ({ lying: true, names: stages.map((one) => local(one.title)), series: [{ name: reached, shade: 'now', kind: 'bar', values: stages.map((one) => (typeof one.reached === 'number' ? one.reached : 0)) }] }), [stages, local, reached]);
  const days = (count: number | null) => (count === null ? '—' : count === 0 ? text('sameDay') : text('days', { count }));
  const ofStage = (stage: string): BehindFilter => ({ workflow: figures.workflow, stage, status: 'open' });
  return (
    <>
      <div className={figures.sealed ? undefined : styles['split']}>
        {figures.sealed ? null : (
          <section>
            <h3 className={styles['sub']}>{text('funnel')}</h3>
            <Chart option={option} height={stages.length * 30 + 40} label={text('funnelSays')} onPick={(index) => { const stage = stages[index]; if (stage !== undefined) onPick(local(stage.title), ofStage(stage.stage)); }} />
          </section>
        )}
        <section>
          <Ends ends={figures.ends} />
          <NoticesSection objections={figures.objections} />
          {figures.sealed ? null : <Reasons reasons={figures.reasons} />}
        </section>
      </div>
      <CountedSection counted={figures.counted} />
      <PlansSection plans={figures.plans} />
      <PeopleSection people={figures.people} />
      <PlacesSection places={figures.places} months={figures.months} year={figures.year} onPick={(place, filter) => onPick(local(place.title), { workflow: figures.workflow, unit: place.id, ...filter })} />
      <ScrollBox label={text('stage')}>
        <table className={`${styles['table']} figures`}>
          <thead>
            <tr>
              <th scope="col" className={styles['wide']}>{text('stage')}</th>
              {(['reached', 'open', 'overdue', 'returned', 'median', 'ninth'] as const).map((part) => <th key={part} scope="col" className={styles['number']}>{text(part)}</th>)}
            </tr>
          </thead>
          <tbody>
            {stages.map((one) => (
              <tr key={one.stage}>
                <th scope="row" className={styles['wide']}>{local(one.title)}{one.stage === figures.slowest ? <span className={styles['tag']}>{text('slowest')}</span> : null}</th>
                <td className={styles['number']}><Count n={one.reached} /></td>
                <td className={styles['number']}>{one.open === 0 || figures.sealed ? <Count n={one.open} /> : <button type="button" className={styles['link']} onClick={() => onPick(local(one.title), ofStage(one.stage))}>{one.open}</button>}</td>
                <td className={`${styles['number']} ${one.overdue === 0 ? '' : styles['late']}`}><Count n={one.overdue} /></td>
                <td className={styles['number']}><Count n={one.returned} /></td>
                <td className={styles['number']}>{days(one.median)}</td>
                <td className={styles['number']}>{one.ninth === null ? '—' : one.ninth === 0 ? text('sameDay') : text('within', { days: days(one.ninth) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

function Reasons({ reasons }: Pick<WorkflowFigures, 'reasons'>) {
  const text = useFiguresText();
  const local = useLocal();
  return (
    <>
      <h3 className={styles['sub']}>{text('reasons')}</h3>
      {reasons.length === 0 ? <p className={styles['faint']}>{text('noReasons')}</p> : <ul className={styles['plain']}>{reasons.map((one) => <li key={one.text.zh}><span>{local(one.text)}</span><span className="figures">{text('times', { count: one.n })}</span></li>)}</ul>}
    </>
  );
}

function Ends({ ends }: Pick<WorkflowFigures, 'ends'>) {
  const text = useFiguresText();
  const local = useLocal();
  if (ends.length === 0) return null;
  return (
    <>
      <h3 className={styles['sub']}>{text('ends')}</h3>
      <ul className={styles['plain']}>{ends.map((one) => <li key={one.stage}><span className={one.good ? styles['good'] : styles['faint']}>{local(one.title)}</span><span className="figures"><Count n={one.n} /></span></li>)}</ul>
    </>
  );
}

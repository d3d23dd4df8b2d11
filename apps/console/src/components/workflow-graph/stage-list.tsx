import { formatMoment, useLanguage, useLocal } from '@jinguo/console-kit';
import type { GraphStage } from '@jinguo/core';
import { useGraphText } from './messages.ts';
import type { Part } from './shown-part.ts';
import styles from './workflow-graph.module.css';

/** The picture in words, for readers who cannot see it. */
export function StageList({ part, shown = false }: { readonly part: Part; readonly shown?: boolean }) {
  const text = useGraphText();
  const local = useLocal();
  const language = useLanguage();
  const titles = new Map(part.stages.map((stage) => [stage.id, local(stage.title)]));
  const times = (stage: GraphStage) =>
    stage.visits.map((visit) => {
      const from = formatMoment(visit.enteredAt, language);
      const when = visit.leftAt === null ? text('reached', { at: from }) : text('visitEnded', { from, to: formatMoment(visit.leftAt, language) });
      return visit.by === null ? when : `${when} ${text('by', { name: visit.by })}`;
    });
  return (
    <ol className={shown ? styles['list'] : 'sr-only'} aria-label={text('name', { count: part.stages.length })}>
      {part.stages.map((stage) => (
        <li key={stage.id} aria-current={stage.state === 'current' ? 'step' : undefined}>
          {[
            local(stage.title),
            text(stage.state),
            stage.who === null ? '' : local(stage.who),
            stage.limit === null ? '' : local(stage.limit),
            ...times(stage),
            ...part.ways.filter((way) => way.from === stage.id).map((way) => `${way.outcomes.map((one) => local(one.title)).join(' / ')} → ${titles.get(way.to) ?? ''}`),
          ].filter(Boolean).join(language === 'zh' ? '；' : '; ')}
        </li>
      ))}
    </ol>
  );
}

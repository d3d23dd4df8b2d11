import type { GraphStage, ItemDetail } from '@jinguo/core';
import { formatMoment } from '../../../components/format/dates.ts';
import { useLanguage, useLocal } from '../../../messages/language.ts';
import { useItemText } from '../messages.ts';
import styles from './flow.module.css';

export function StageDetail({ item, stage }: { readonly item: ItemDetail; readonly stage: GraphStage }) {
  const text = useItemText();
  const local = useLocal();
  const language = useLanguage();
  const out = item.graph.ways.filter((way) => way.from === stage.id);
  const titleOf = (id: string) => item.graph.stages.find((one) => one.id === id)?.title ?? { zh: id, en: id };
  return (
    <div className={styles['detail']} aria-live="polite">
      <p className={styles['detailTitle']}>
        {local(stage.title)} <span className={styles[stage.state]}>{text(stage.state)}</span>
      </p>
      <dl className={styles['detailFacts']}>
        <div><dt>{text('stageWho')}</dt><dd>{stage.who === null ? text('system') : local(stage.who)}</dd></div>
        <div><dt>{text('stageLimit')}</dt><dd>{stage.limit === null ? text('noLimit') : local(stage.limit)}</dd></div>
        <div>
          <dt>{text('stageVisits')}</dt>
          <dd className="figures">
            {stage.visits.length === 0 ? text('notYet') : stage.visits.map((visit) => (
              <span key={visit.enteredAt} className={styles['visit']}>
                {[
                  text('arrivedAt', { at: formatMoment(visit.enteredAt, language) }),
                  visit.leftAt === null ? '' : text('leftAt', { at: formatMoment(visit.leftAt, language) }),
                  visit.by === null ? '' : text('byWhom', { name: visit.by }),
                ].filter(Boolean).join(' · ')}
              </span>
            ))}
          </dd>
        </div>
        {out.length === 0 ? null : (
          <div>
            <dt>{text('waysOut')}</dt>
            <dd>{out.map((way) => <span key={way.to} className={styles['visit']}>{way.outcomes.map((one) => local(one.title)).join(' / ')} → {local(titleOf(way.to))}</span>)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

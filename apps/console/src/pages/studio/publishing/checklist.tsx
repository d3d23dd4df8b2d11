// What has to be so before a draft may be asked for, each with whether it is.
import { CheckCircleFilled, ClockCircleOutlined, CloseCircleFilled } from '@ant-design/icons';
import { useLocal } from '@jinguo/console-kit';
import type { DraftFinding, LocalText, MustHaveView, RecordedPlay } from '@jinguo/core';
import { usePublishingText } from './messages.ts';
import styles from './publishing.module.css';

export interface Readiness {
  readonly checked: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly differs: boolean;
  readonly pins: readonly { readonly id: string; readonly words: LocalText; readonly holds: boolean | null }[];
  readonly plays: readonly Pick<RecordedPlay, 'id' | 'title' | 'broken'>[];
  readonly passed: boolean;
}

interface Known {
  readonly findings: readonly DraftFinding[];
  readonly checked: boolean;
  readonly pins: readonly MustHaveView[];
  readonly plays: readonly Pick<RecordedPlay, 'id' | 'title' | 'broken' | 'retired'>[];
  readonly differences: number;
}

/** A must-have holds where no finding names it, and nobody knows while the draft cannot be run; while the check is at work nothing is passed. */
export function readinessOf({ findings, checked, pins, plays, differences }: Known): Readiness {
  const errors = findings.filter((one) => one.severity === 'error' && one.rule !== 'must-have').length;
  const runs = findings.every((one) => one.rule !== 'definition');
  const broken = new Set(findings.map((one) => JSON.stringify(one.mustHave ?? null)));
  const held = pins.filter((one) => one.takenOff === null).map(({ id, words, mustHave }) => ({ id, words, holds: runs ? !broken.has(JSON.stringify(mustHave)) : null }));
  const counting = plays.filter((one) => one.retired === null);
  return {
    plays: counting,
    checked, errors, warnings: findings.filter((one) => one.severity === 'warning').length, differs: differences > 0, pins: held,
    passed: checked && errors === 0 && differences > 0 && held.every((one) => one.holds === true) && counting.every((one) => one.broken === null),
  };
}

export function Checklist({ readiness }: { readonly readiness: Readiness }) {
  const text = usePublishingText();
  const local = useLocal();
  const { checked, errors, warnings, differs, pins, plays } = readiness;
  return (
    <ul className={styles['checks']} aria-busy={!checked}>
      <Line passed={differs}>{text(differs ? 'changed' : 'unchanged')}</Line>
      <Line passed={checked ? errors === 0 : null}>
        {checked ? text(errors === 0 ? 'sound' : 'unsound', { count: errors }) : text('checking')}
        {checked && warnings > 0 ? <span className={styles['faint']}> {text('warned', { count: warnings })}</span> : null}
      </Line>
      {pins.map((one) => <Line key={one.id} passed={checked ? one.holds : null}>{text('must', { words: local(one.words) })}{checked && one.holds === null ? <span className={styles['faint']}> {text('unknown')}</span> : null}</Line>)}
      {plays.map((one) => <Line key={one.id} passed={one.broken === null}>{one.broken === null ? text('play', { title: one.title }) : text('playBroken', { title: one.title, step: one.broken.step + 1, why: local(one.broken.words) })}</Line>)}
    </ul>
  );
}

function Line({ passed, children }: { readonly passed: boolean | null; readonly children: React.ReactNode }) {
  const text = usePublishingText();
  return (
    <li>
      {passed === null ? <ClockCircleOutlined aria-label={text('checking')} /> : passed ? <CheckCircleFilled className={styles['passed']} aria-label={text('ok')} /> : <CloseCircleFilled className={styles['failed']} aria-label={text('notOk')} />}
      <span>{children}</span>
    </li>
  );
}

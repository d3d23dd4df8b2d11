// 检查: what is wrong with the draft, each told as the story of an item that comes to it, with what would mend it.
import { CheckCircleFilled, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import { Loading, sentenceOf, useLanguage, useLocal } from '@jinguo/console-kit';
import type { DefinitionEdit, DraftFinding } from '@jinguo/core';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useFlowText } from './messages.ts';
import styles from './panel.module.css';

export interface FindingCardProps {
  readonly finding: DraftFinding;
  readonly edit: (steps: readonly DefinitionEdit[]) => Promise<boolean>;
  readonly onShow?: (stage: string) => void;
}

export function FindingCard({ finding, edit, onShow }: FindingCardProps) {
  const text = useFlowText();
  const local = useLocal();
  const [mending, setMending] = useState(false);
  const { stage } = finding;
  const isError = finding.severity === 'error';
  const mend = async (steps: readonly DefinitionEdit[]) => {
    setMending(true);
    await edit(steps);
    setMending(false);
  };
  return (
    <div className={`${styles['finding']} ${isError ? styles['isError'] : styles['isWarning']}`}>
      <p className={styles['findingWords']}>
        {isError ? <ExclamationCircleFilled title={text('wrong')} /> : <WarningFilled title={text('warned')} />} {local(finding.words)}
      </p>
      {finding.story.length === 0 ? null : (
        <details>
          <summary className={styles['summary']}>{text('story')}</summary>
          <ol className={styles['story']}>{finding.story.map((one, index) => <li key={`${index} ${one.zh}`}>{local(one)}</li>)}</ol>
        </details>
      )}
      <div className={styles['tools']}>
        {finding.fixes.map((one) => <Button key={one.title.zh} size="small" loading={mending} onClick={() => void mend(one.edits)}>{text('fix')}{text('colon')}{local(one.title)}</Button>)}
        {onShow === undefined || stage === null ? null : <Button size="small" type="link" onClick={() => onShow(stage)}>{text('more2')}</Button>}
      </div>
    </div>
  );
}

export interface FindingsProps extends Omit<FindingCardProps, 'finding'> {
  readonly findings: readonly DraftFinding[];
  readonly checked: boolean;
  readonly error: unknown;
}

export function Findings({ findings, checked, error, edit, onShow }: FindingsProps) {
  const text = useFlowText();
  const language = useLanguage();
  if (error !== null) return <Alert type="error" showIcon title={sentenceOf(error, language)} />;
  if (!checked && findings.length === 0) return <Loading rows={3} />;
  const errors = findings.filter((one) => one.severity === 'error');
  return (
    <div className={styles['stack']} aria-busy={!checked}>
      {findings.length === 0 ? (
        <p className={styles['sound']}><CheckCircleFilled /> <b>{text('sound')}</b><br /><span className={styles['faint']}>{text('soundWhy')}</span></p>
      ) : (
        <p className={styles['faint']}>{[errors.length > 0 ? text('errors', { count: errors.length }) : '', findings.length > errors.length ? text('warnings', { count: findings.length - errors.length }) : ''].filter(Boolean).join(text('comma'))}</p>
      )}
      {[...errors, ...findings.filter((one) => one.severity !== 'error')].map((one) => <FindingCard key={`${one.rule} ${one.path} ${one.words.zh}`} finding={one} edit={edit} {...(onShow === undefined ? {} : { onShow })} />)}
    </div>
  );
}

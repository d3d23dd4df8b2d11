// How far a long work is, with a button that stops it.
import { defineMessages } from '@jinguo/console-kit';
import { Button, Progress as Bar } from 'antd';
import type { Progress } from './read-told.ts';
import styles from './work-bar.module.css';

const useText = defineMessages('long-work', { stop: '取消', begins: '正在准备…' }, { stop: 'Cancel', begins: 'Getting ready…' });

const whole = 100;

export interface WorkBarProps {
  readonly progress: Progress | undefined;
  /** What is said of how far it is. */
  readonly said: (progress: Progress) => string;
  readonly onStop: () => void;
}

export function WorkBar({ progress, said, onStop }: WorkBarProps) {
  const text = useText();
  const words = progress === undefined ? text('begins') : said(progress);
  return (
    <div className={styles['bar']}>
      <div className={styles['how']}>
        {progress?.total === undefined || progress.total === null ? <span className={styles['going']} /> : <Bar percent={Math.round((progress.done / Math.max(1, progress.total)) * whole)} status="active" showInfo={false} aria-label={words} />}
        <output className={`${styles['words']} figures`}>{words}</output>
      </div>
      <Button onClick={onStop}>{text('stop')}</Button>
    </div>
  );
}

import { CheckCircleFilled } from '@ant-design/icons';
import { Panel } from '@jinguo/console-kit';
import { Link } from '@tanstack/react-router';
import type { Answer } from '@jinguo/core';
import { useStartText } from './messages.ts';
import styles from './start-page.module.css';

export function Submitted({ answer, onAgain }: { readonly answer: Answer; readonly onAgain: () => void }) {
  const text = useStartText();
  return (
    <div className={styles['page']}>
      <Panel>
        <div className={styles['submitted']} role="alert">
          <CheckCircleFilled className={styles['bigTick'] ?? ''} />
          <h1 className={styles['title']}>{text('submitted')}</h1>
          <p className={`${styles['number']} figures`}>{text('number', { number: answer.number })}</p>
          <p className={styles['campaign']}>{text('hint')}</p>
          <div className={styles['after']}>
            <Link to="/items/$itemId" params={{ itemId: answer.itemId }} className={styles['openLink']}>{text('open')}</Link>
            <Link to="/start" onClick={onAgain} className={styles['againLink']}>{text('again')}</Link>
          </div>
        </div>
      </Panel>
    </div>
  );
}

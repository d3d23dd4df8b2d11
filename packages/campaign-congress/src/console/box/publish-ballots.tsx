// After the vote: the scrutineers say who of those written in may be elected, then the ballots go into the record.
import { Panel, readRefusal, useLanguage } from '@jinguo/console-kit';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { BoxView } from '../../procedures/box.ts';
import { useOrder } from '../hooks.ts';
import styles from './box.module.css';
import { useBoxText } from './messages.ts';

export function PublishBallots({ roundId, view }: { readonly roundId: string; readonly view: BoxView }) {
  const say = useBoxText();
  const language = useLanguage();
  const [ineligible, setIneligible] = useState<readonly string[]>([]);
  const [key] = useState(() => crypto.randomUUID());
  const publish = useOrder('publishBallots');
  const judge = (name: string, may: boolean) => setIneligible(may ? ineligible.filter((one) => one !== name) : [...ineligible, name]);
  return (
    <Panel>
      <p className={styles['hint']}>{say('publishHint')}</p>
      {view.writtenIn.length === 0 ? null : (
        <>
          <h2 className={styles['subtitle']}>{say('writtenIn')}</h2>
          <ul className={styles['names']}>
            {view.writtenIn.map((name) => (
              <li key={name} className={styles['tools']}>
                <span className={styles['name']}>{name}</span>
                <Segmented<boolean> value={!ineligible.includes(name)} onChange={(may) => judge(name, may)} options={[{ value: true, label: say('eligible') }, { value: false, label: say('ineligible') }]} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Button type="primary" size="large" loading={publish.isPending} onClick={() => publish.mutate({ roundId, version: view.version, key, ineligible: [...ineligible] })}>{say('publish')}</Button>
      {publish.error === null ? null : <p className={styles['bad']} role="alert">{readRefusal(publish.error)[language]}{readRefusal(publish.error).issues.map((issue) => <span key={issue.code}> {issue[language]}</span>)}</p>}
    </Panel>
  );
}

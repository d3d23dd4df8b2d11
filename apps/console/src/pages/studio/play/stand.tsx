import { MoreOutlined } from '@ant-design/icons';
import { formatShortDay, Panel, useLanguage, useLocal } from '@jinguo/console-kit';
import { Button, Dropdown, Tag } from 'antd';
import { useState } from 'react';
import { ActDialog } from './act-dialog.tsx';
import { usePlayText } from './messages.ts';
import styles from './play.module.css';
import { shownActors } from './shown-actors.ts';
import type { PlayedAction, PlayedItem, Player } from './use-play.ts';

export interface StandProps {
  readonly item: PlayedItem;
  readonly index: number;
  readonly player: Player;
}

interface Asked {
  readonly by: string;
  readonly action: PlayedAction;
}

/** Where one item of the play stands, for whom it waits, and who may do what. */
export function Stand({ item, index, player }: StandProps) {
  const text = usePlayText();
  const local = useLocal();
  const language = useLanguage();
  const [asked, setAsked] = useState<Asked>();
  const choose = (by: string, action: PlayedAction) => {
    if (asksSomething(action)) setAsked({ by, action });
    else player.add({ do: 'act', item: index, by, action: action.action });
  };
  const actors = shownActors(item.actors);
  return (
    <Panel
      title={<>{local(item.workflowTitle)} <span className={`${styles['faint']} figures`}>{item.number}</span></>}
      extra={<Tag className={styles['stage'] ?? ''} color={item.result === null ? 'blue' : item.good === true ? 'success' : 'default'}>{local(item.title)}</Tag>}
    >
      <p className={styles['waits']}>
        {item.result !== null ? text(item.good === true ? 'good' : 'bad') : (
          <><span className={styles['faint']}>{text('waitsFor')}</span> {item.waitsFor.length === 0 ? text('nobody') : item.waitsFor.map(local).join(language === 'zh' ? '、' : ', ')}{item.dueOn === null ? null : <span className={`${styles['faint']} figures`}> · {text(item.dueForIntake ? 'acceptBy' : 'due', { at: formatShortDay(item.dueOn, language) })}</span>}</>
        )}
      </p>
      {actors.length === 0 ? (item.result === null ? <p className={styles['faint']}>{text('none')}</p> : null) : (
        <ul className={styles['actors']} aria-label={text('mayAct')}>
          {actors.map(({ by, who, common, more }) => (
            <li key={by} className={styles['actor']}>
              <span className={styles['who']}>{local(who)}</span>
              <span className={styles['verbs']}>
                {common.map((action) => (
                  <Button key={action.action} size="small" type={action.action === common[0]?.action ? 'primary' : 'default'} danger={action.action === 'reject'} ghost={action.action === common[0]?.action} disabled={player.busy} onClick={() => choose(by, action)}>{local(action.title)}</Button>
                ))}
                {more.length === 0 ? null : (
                  <Dropdown menu={{ items: more.map((action) => ({ key: action.action, label: local(action.title) })), onClick: ({ key }) => { const found = more.find((one) => one.action === key); if (found !== undefined) choose(by, found); } }} trigger={['click']} disabled={player.busy}>
                    <Button size="small" type="text" icon={<MoreOutlined />} aria-label={text('more')} />
                  </Dropdown>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {asked === undefined ? null : (
        <ActDialog action={asked.action} today={player.report?.today} onClose={() => setAsked(undefined)} onDone={(given) => { setAsked(undefined); player.add({ do: 'act', item: index, by: asked.by, action: asked.action.action, ...given }); }} />
      )}
    </Panel>
  );
}

function asksSomething({ opinion, form, targets, choices }: PlayedAction): boolean {
  return opinion === 'required' || form !== null || targets.length > 0 || choices.length > 0;
}

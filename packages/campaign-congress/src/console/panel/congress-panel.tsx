// On the page of a congress or of one of its rounds: the ways to its screens.
import { DesktopOutlined, EditOutlined, PieChartOutlined, QrcodeOutlined, TrophyOutlined } from '@ant-design/icons';
import { Go, Panel as Sheet } from '@jinguo/console-kit';
import type { ItemDetail } from '@jinguo/core';
import { pageOf } from '../hooks.ts';
import { useCongressText } from '../messages.ts';
import styles from './congress-panel.module.css';

export function Panel({ item }: { readonly item: ItemDetail }) {
  const text = useCongressText();
  const congressId = item.isBatch ? item.id : item.batch?.id;
  if (congressId === undefined) return null;
  return (
    <Sheet>
      <nav className={styles['links']}>
        <Go to={pageOf('desk', congressId)}><DesktopOutlined /> {text('desk')}</Go>
        {item.isBatch ? (
          <>
            <Go to={pageOf('places', congressId)}><PieChartOutlined /> {text('places')}</Go>
            <Go to={pageOf('check-in', congressId)}><QrcodeOutlined /> {text('checkIn')}</Go>
          </>
        ) : item.stage === 'tally' || item.stage === 'mismatch' ? <Go to={pageOf('sheet', item.id)}><EditOutlined /> {text('sheet')}</Go> : null}
        <Go to={pageOf('results', congressId)}><TrophyOutlined /> {text('results')}</Go>
      </nav>
    </Sheet>
  );
}

import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { defineMessages, FailedState, Loading, Panel } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { trpc } from '../../api.ts';
import { PaperSheet } from '../../components/paper/paper-sheet.tsx';
import styles from './notice-page.module.css';

const useText = defineMessages('notice', { back: '全部公示', print: '打印' }, { back: 'All notices', print: 'Print' });

export function NoticePage() {
  const text = useText();
  const { noticeId } = useParams({ from: '/frame/notices/$noticeId' });
  const { data, error, refetch } = useQuery(trpc.notice.get.queryOptions({ id: noticeId }));
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={styles['page']}>
      <div className={styles['tools']}>
        <Link to="/notices" className={styles['back']}><ArrowLeftOutlined /> {text('back')}</Link>
        <Button icon={<PrinterOutlined />} onClick={() => print()}>{text('print')}</Button>
      </div>
      {data === undefined ? <Panel><Loading rows={8} /></Panel> : <PaperSheet alone paper={data.paper} />}
    </div>
  );
}

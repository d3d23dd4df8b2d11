import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { defineMessages, FailedState, Loading, Panel } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { trpc } from '../../api.ts';
import { PaperSheet } from '../../components/paper/paper-sheet.tsx';
import styles from './notice-page.module.css';

const useText = defineMessages('notice', { back: '全部公示', print: '打印', corrected: '已更正，以更正公告为准', seeCorrection: '查看更正公告', corrects: '更正公告，事由：{reason}', seeCorrected: '查看原公示' }, { back: 'All notices', print: 'Print', corrected: 'Corrected: the correction counts', seeCorrection: 'See the correction', corrects: 'A correction, because: {reason}', seeCorrected: 'See the notice it corrects' });

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
      {data === undefined || data.correctedBy === null ? null : <Panel><p>{text('corrected')} <Link to="/notices/$noticeId" params={{ noticeId: data.correctedBy }}>{text('seeCorrection')}</Link></p></Panel>}
      {data === undefined || data.corrects === null ? null : <Panel><p>{text('corrects', { reason: data.reason ?? '' })} <Link to="/notices/$noticeId" params={{ noticeId: data.corrects }}>{text('seeCorrected')}</Link></p></Panel>}
      {data === undefined ? <Panel><Loading rows={8} /></Panel> : <PaperSheet alone paper={data.paper} />}
    </div>
  );
}

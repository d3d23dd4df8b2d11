// One 公示 with the way to object to it; once its period is over the page says so, shows nothing of it, and takes complaints.
import { ArrowLeftOutlined, ClockCircleOutlined, PrinterOutlined } from '@ant-design/icons';
import { FailedState, formatDay, Loading, Panel, readRefusal, State, useLanguage } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { trpc } from '../../api.ts';
import { PaperSheet } from '../../components/paper/paper-sheet.tsx';
import { useOpenText } from './messages.ts';
import { ObjectionForm } from './objection-form.tsx';
import styles from './open.module.css';

export function OpenNotice() {
  const text = useOpenText();
  const language = useLanguage();
  const { noticeId } = useParams({ from: '/open-frame/open/notices/$noticeId' });
  const { data, error, refetch } = useQuery(trpc.open.notice.queryOptions({ id: noticeId }));
  const code = error === null ? undefined : readRefusal(error).code;
  return (
    <div className={styles['page']}>
      <div className={styles['tools']}>
        <Link to="/open/notices"><ArrowLeftOutlined /> {text('notices')}</Link>
        {data === undefined ? null : <Button icon={<PrinterOutlined />} onClick={() => print()}>{text('print')}</Button>}
      </div>
      {code === 'NOTICE_ENDED' || code === 'NOT_FOUND' ? (
        <>
          <Panel><State glyph={<ClockCircleOutlined />} title={text(code === 'NOT_FOUND' ? 'notThere' : 'ended')} hint={text(code === 'NOT_FOUND' ? 'notThereHint' : 'endedHint')} /></Panel>
          {code === 'NOTICE_ENDED' ? <Panel title={text('complain')}><ObjectionForm noticeId={noticeId} late /></Panel> : null}
        </>
      ) : error === null ? null : <FailedState error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined ? <Panel><Loading rows={8} /></Panel> : null}
      {data === undefined ? null : (
        <>
          {data.correctedBy === null ? null : <Panel title={text('correctedTag')}><p>{text('correctedSays')} <Link to="/open/notices/$noticeId" params={{ noticeId: data.correctedBy }}>{text('seeCorrection')}</Link></p></Panel>}
          {data.corrects === null ? null : <Panel><p>{text('correctsSays')} <Link to="/open/notices/$noticeId" params={{ noticeId: data.corrects }}>{text('seeCorrected')}</Link></p></Panel>}
          {data.withdrawn.length === 0 ? null : <Withdrawn withdrawn={data.withdrawn} />}
          <PaperSheet alone paper={data.paper} />
          <div className={styles['noPrint']}>
            <Panel title={text('object')}>
              {data.begun ? <ObjectionForm key={noticeId} noticeId={noticeId} /> : <p>{text('notBegun', { from: formatDay(data.startsOn, language) })}</p>}
            </Panel>
          </div>
        </>
      )}
    </div>
  );
}

/** 已撤回: said beside the paper, which is never edited. */
function Withdrawn({ withdrawn }: { readonly withdrawn: readonly { readonly name: string | null; readonly on: string }[] }) {
  const text = useOpenText();
  const language = useLanguage();
  const whole = withdrawn.find((one) => one.name === null);
  const listed = withdrawn.flatMap(({ name, on }) => (name === null ? [] : [text('withdrawnOn', { who: name, on: formatDay(on, language) })]));
  return (
    <Panel title={text('withdrawnTag')}>
      <p>{whole === undefined ? `${text('withdrawnOf')}${language === 'zh' ? '：' : ': '}${listed.join(language === 'zh' ? '；' : '; ')}` : text('withdrawnAll', { on: formatDay(whole.on, language) })}</p>
    </Panel>
  );
}

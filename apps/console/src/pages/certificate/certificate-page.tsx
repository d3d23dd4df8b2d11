// 证书查验: what anybody who holds a certificate's code may read of it, signed in or not: number, title, masked holder, dates.
import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { defineMessages, FailedState, formatDay, Loading, Panel, useLanguage, useLocal } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { trpc } from '../../api.ts';
import styles from './certificate-page.module.css';

const useText = defineMessages(
  'certificate',
  { title: '证书查验', valid: '证书有效', revoked: '证书已于{date}撤销', replaced: '证书已换证，新证编号：{number}', expired: '证书已于{date}到期', number: '证书编号', name: '证书名称', holder: '持有人', issuedOn: '发证日期', validUntil: '有效期至', forever: '长期有效', asOf: '查验日期' },
  { title: 'Check a certificate', valid: 'This certificate is valid', revoked: 'This certificate was revoked on {date}', replaced: 'Replaced: the new certificate is {number}', expired: 'This certificate expired on {date}', number: 'Number', name: 'Certificate', holder: 'Holder', issuedOn: 'Issued on', validUntil: 'Valid until', forever: 'No end', asOf: 'Checked on' },
);

export function CertificatePage() {
  const text = useText();
  const local = useLocal();
  const language = useLanguage();
  const { code = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(trpc.certificate.check.queryOptions({ code }));
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Panel><Loading rows={6} /></Panel>;
  const day = (date: string) => formatDay(date, language);
  const verdict = () => {
    if (data.revokedOn !== null) return text('revoked', { date: day(data.revokedOn) });
    if (data.replacedBy !== null) return text('replaced', { number: data.replacedBy });
    return data.validUntil !== null && data.validUntil < data.today ? text('expired', { date: day(data.validUntil) }) : undefined;
  };
  const holdsNoMore = verdict();
  const rows = [
    [text('number'), data.number],
    [text('name'), local(data.title)],
    [text('holder'), data.holder],
    [text('issuedOn'), day(data.issuedOn)],
    [text('validUntil'), data.validUntil === null ? text('forever') : day(data.validUntil)],
    [text('asOf'), day(data.today)],
  ] as const;
  return (
    <div className={styles['page']}>
      <meta name="robots" content="noindex" />
      <h1 className={styles['title']}>{text('title')}</h1>
      <Panel>
        <p className={`${styles['verdict']} ${holdsNoMore === undefined ? styles['valid'] : styles['void']} figures`}>
          {holdsNoMore === undefined ? <CheckCircleOutlined /> : <CloseCircleOutlined />} {holdsNoMore ?? text('valid')}
        </p>
        <dl className={styles['facts']}>
          {rows.map(([label, value]) => (
            <div key={label} className={styles['fact']}>
              <dt>{label}</dt>
              <dd className="figures">{value}</dd>
            </div>
          ))}
        </dl>
      </Panel>
    </div>
  );
}

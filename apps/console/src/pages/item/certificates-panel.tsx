// Certificates of the item: each with a QR code that leads whoever holds the paper to the public check, and a sheet to print.
import { PrinterOutlined } from '@ant-design/icons';
import { defineMessages, formatDay, Panel, useLanguage, useLocal } from '@jinguo/console-kit';
import type { ItemDetail } from '@jinguo/core';
import { Button, QRCode } from 'antd';
import { listOf, objectOf, propertiesOf } from '../../components/schema/read.ts';
import { printElement } from '../../components/paper/print.ts';
import styles from './certificates.module.css';

const useText = defineMessages(
  'certificates',
  { title: '证书', holder: '持有人：{name}', issued: '发证日期：{date}', until: '有效期至：{date}', revoked: '已于{date}撤销', scan: '扫码查验', portrait: '持有人照片', print: '打印', check: '查验页' },
  { title: 'Certificates', holder: 'Holder: {name}', issued: 'Issued on {date}', until: 'Valid until {date}', revoked: 'Revoked on {date}', scan: 'Scan to check', portrait: 'Photograph of the holder', print: 'Print', check: 'Public check' },
);

const qrSize = 132;

function publicCheck(code: string): string {
  return `${location.origin}/certificates/${code}`;
}

/** The photograph a form of the item asks for, where there is one; the public check never shows it. */
function portraitOf({ forms }: ItemDetail): string | undefined {
  for (const { schema, data } of forms) {
    const field = Object.entries(propertiesOf(schema)).find(([, one]) => objectOf(one)['x-portrait'] === true);
    const [file] = field === undefined ? [] : listOf(data[field[0]]);
    if (typeof file === 'string') return file;
  }
  return undefined;
}

export function CertificatesPanel({ item }: { readonly item: ItemDetail }) {
  const text = useText();
  const local = useLocal();
  const language = useLanguage();
  const portrait = portraitOf(item);
  return (
    <Panel title={text('title')}>
      <ul className={styles['list']}>
        {item.certificates.map((one) => (
          <li key={one.code} className={styles['row']}>
            <div id={`certificate-${one.code}`}><div className={styles['certificate']} data-white="">
              <figure className={styles['code']}>
                <span aria-hidden="true"><QRCode type="svg" size={qrSize} bordered={false} color="#1c222b" value={publicCheck(one.code)} /></span>
                <figcaption>{text('scan')}</figcaption>
              </figure>
              {portrait === undefined ? null : <img src={`/files/${portrait}?show`} alt={text('portrait')} className={styles['portrait']} />}
              <div className={styles['facts']}>
                <p className={styles['name']}>{local(one.title)}</p>
                <p className="figures">{one.number}</p>
                <p>{text('holder', { name: one.holder })}</p>
                <p className="figures">{text('issued', { date: formatDay(one.issuedOn, language) })}</p>
                {one.validUntil === null ? null : <p className="figures">{text('until', { date: formatDay(one.validUntil, language) })}</p>}
                {one.revokedOn === null ? null : <p className={`${styles['revoked']} figures`}>{text('revoked', { date: formatDay(one.revokedOn, language) })}</p>}
              </div>
            </div></div>
            <div className={styles['tools']}>
              <a href={publicCheck(one.code)} target="_blank" rel="noreferrer" className={styles['check']}>{text('check')}</a>
              <Button icon={<PrinterOutlined />} onClick={() => printElement(`certificate-${one.code}`)}>{text('print')}</Button>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

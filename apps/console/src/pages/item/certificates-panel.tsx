// Certificates of the item: each with a QR code that leads whoever holds the paper to the public check, and a sheet to print.
// A class has hundreds: ten stand on a page, and one is found by her name or by the number.
import { PrinterOutlined, SearchOutlined } from '@ant-design/icons';
import { defineMessages, formatDay, Panel, useLanguage, useLocal } from '@jinguo/console-kit';
import type { ItemDetail } from '@jinguo/core';
import { Button, Input, Pagination, QRCode } from 'antd';
import { useState } from 'react';
import { listOf, objectOf, propertiesOf } from '../../components/schema/read.ts';
import { printElement } from '../../components/paper/print.ts';
import { found } from './certificate-search.ts';
import styles from './certificates.module.css';

const useText = defineMessages(
  'certificates',
  { title: '证书', count: '共 {count} 份', search: '按姓名或编号查找', none: '没有符合的证书', printPage: '打印本页', holder: '持有人：{name}', issued: '发证日期：{date}', until: '有效期至：{date}', revoked: '已于{date}撤销', replaced: '已换证，新证编号：{number}', scan: '扫码查验', portrait: '持有人照片', print: '打印', check: '查验页' },
  { title: 'Certificates', count: '{count} in all', search: 'Name or number', none: 'No such certificate', printPage: 'Print this page', holder: 'Holder: {name}', issued: 'Issued on {date}', until: 'Valid until {date}', revoked: 'Revoked on {date}', replaced: 'Replaced by {number}', scan: 'Scan to check', portrait: 'Photograph of the holder', print: 'Print', check: 'Public check' },
);

const perPage = 10;
const shownId = 'certificates-shown';
const qrSize = { alone: 132, small: 88 } as const;

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

type Certificate = ItemDetail['certificates'][number];

export function CertificatesPanel({ item }: { readonly item: ItemDetail }) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [page, setPage] = useState(1);
  const all = item.certificates;
  const many = all.length > 1;
  const hits = found(all, typed);
  const last = Math.max(1, Math.ceil(hits.length / perPage));
  const at = Math.min(page, last);
  const shown = hits.slice((at - 1) * perPage, at * perPage);
  const portrait = portraitOf(item);
  return (
    <Panel
      title={<>{text('title')} {many ? <span className={`${styles['count']} figures`}>{text('count', { count: all.length })}</span> : null}</>}
      {...(many ? { extra: <Button type="link" icon={<PrinterOutlined />} disabled={shown.length === 0} onClick={() => printElement(shownId)}>{text('printPage')}</Button> } : {})}
    >
      {all.length > perPage ? <Input allowClear className={styles['search'] ?? ''} prefix={<SearchOutlined />} aria-label={text('search')} placeholder={text('search')} value={typed} onChange={({ target }) => { setTyped(target.value); setPage(1); }} /> : null}
      {shown.length === 0 ? <p className={styles['none']}>{text('none')}</p> : null}
      <div id={shownId}>
        <ul className={`${styles['list']} ${many ? styles['many'] : ''}`}>
          {shown.map((one) => <li key={one.code} className={styles['row']}><Card one={one} portrait={portrait} small={many} /></li>)}
        </ul>
      </div>
      {last > 1 ? <Pagination className={styles['pages'] ?? ''} align="end" size="small" showSizeChanger={false} current={at} pageSize={perPage} total={hits.length} onChange={setPage} /> : null}
    </Panel>
  );
}

function Card({ one, portrait, small }: { readonly one: Certificate; readonly portrait: string | undefined; readonly small: boolean }) {
  const text = useText();
  const local = useLocal();
  const language = useLanguage();
  return (
    <>
      <div id={`certificate-${one.code}`}><div className={styles['certificate']} data-white="">
        <figure className={styles['code']}>
          <span aria-hidden="true"><QRCode type="svg" size={small ? qrSize.small : qrSize.alone} bordered={false} color="#1c222b" value={publicCheck(one.code)} /></span>
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
          {one.replacedBy === null ? null : <p className={`${styles['revoked']} figures`}>{text('replaced', { number: one.replacedBy })}</p>}
        </div>
      </div></div>
      <div className={styles['tools']}>
        <a href={publicCheck(one.code)} target="_blank" rel="noreferrer" className={styles['check']}>{text('check')}</a>
        <Button icon={<PrinterOutlined />} onClick={() => printElement(`certificate-${one.code}`)}>{text('print')}</Button>
      </div>
    </>
  );
}

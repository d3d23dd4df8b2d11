// Papers and notices of the item; each opens as the sheet it is. One that shows personal data in full is sealed: it opens
// for a reason, which is written down.
import { FileProtectOutlined, FileTextOutlined, PrinterOutlined } from '@ant-design/icons';
import { formatDay, formatMoment, Panel, useLanguage } from '@jinguo/console-kit';
import { useMutation } from '@tanstack/react-query';
import type { ItemDetail, Paper } from '@jinguo/core';
import { Button, Modal, Popover } from 'antd';
import { useState } from 'react';
import { trpc } from '../../api.ts';
import { PaperFiles, type PaperWish } from '../../components/paper/paper-files.tsx';
import { PaperSheet } from '../../components/paper/paper-sheet.tsx';
import { printElement } from '../../components/paper/print.ts';
import { ReasonAsk } from '../../components/reason-ask.tsx';
import styles from './item-page.module.css';
import { useItemText } from './messages.ts';

export function PapersPanel({ item }: { readonly item: ItemDetail }) {
  const text = useItemText();
  const language = useLanguage();
  const [open, setOpen] = useState<OpenPaper | null>(null);
  const period = (one: ItemDetail['notices'][number]) =>
    `${text('period', { from: formatDay(one.startsOn, language), to: formatDay(one.endsOn, language) })}${one.provisional ? ` · ${text('provisional')}` : ''}${one.correctedBy === null ? '' : ` · ${text('corrected')}`}`;
  return (
    <Panel title={text('documents')} extra={<span className={styles['sheetFiles']}>{text('itemSheet')} <PaperFiles wish={{ of: 'sheet', item: item.id }} title={text('itemSheet')} /></span>}>
      {item.notices.length + item.documents.length === 0 ? <p className={styles['faint']}>{text('noPapers')}</p> : null}
      <ul className={styles['papers']}>
        {item.notices.map((one) => <li key={one.id}><PaperCard title={one.paper.title} note={period(one)} onOpen={() => setOpen({ paper: one.paper, wish: { of: 'notice', item: item.id, notice: one.id } })} /></li>)}
        {item.documents.map((one) => {
          const { paper } = one;
          const note = formatMoment(one.createdAt, language);
          return (
            <li key={one.id}>
              {paper === null ? <SealedPaper id={one.id} title={one.title} note={note} onOpen={(opened, reason) => setOpen({ paper: opened, wish: { of: 'document', item: item.id, document: one.id, reason } })} /> : <PaperCard title={one.title} note={note} onOpen={() => setOpen({ paper, wish: { of: 'document', item: item.id, document: one.id } })} />}
            </li>
          );
        })}
      </ul>
      <Modal
        open={open !== null}
        onCancel={() => setOpen(null)}
        width={900}
        title={open?.paper.title}
        footer={
          <span className={styles['sheetFiles']}>
            {open === null ? null : <PaperFiles wish={open.wish} title={open.paper.title} />}
            <Button icon={<PrinterOutlined />} onClick={() => printElement('paper-to-print')}>{text('print')}</Button>
          </span>
        }
      >
        <div id="paper-to-print">{open === null ? null : <PaperSheet paper={open.paper} />}</div>
      </Modal>
    </Panel>
  );
}

interface OpenPaper {
  readonly paper: Paper;
  /** As its file is asked for; a sealed one with the reason it was opened for. */
  readonly wish: PaperWish;
}

interface CardProps {
  readonly title: string;
  readonly note: string;
}

function SealedPaper({ id, title, note, onOpen }: CardProps & { readonly id: string; readonly onOpen: (paper: Paper, reason: string) => void }) {
  const text = useItemText();
  const [asking, setAsking] = useState(false);
  const read = useMutation(
    trpc.item.openPaper.mutationOptions({
      onSuccess: (paper, { reason }) => {
        setAsking(false);
        onOpen(paper, reason);
      },
    }),
  );
  return (
    <Popover open={asking} onOpenChange={setAsking} trigger="click" content={<ReasonAsk busy={read.isPending} error={read.error} onReason={(reason) => read.mutate({ documentId: id, reason })} />}>
      <button type="button" className={styles['paper']}>
        <FileProtectOutlined className={styles['paperIcon'] ?? ''} />
        <span>
          <span className={styles['paperTitle']}>{title}</span>
          <span className={`${styles['faint']} figures`}>{note} · {text('sealed')}</span>
        </span>
      </button>
    </Popover>
  );
}

function PaperCard({ title, note, onOpen }: CardProps & { readonly onOpen: () => void }) {
  return (
    <button type="button" className={styles['paper']} onClick={onOpen}>
      <FileTextOutlined className={styles['paperIcon'] ?? ''} />
      <span>
        <span className={styles['paperTitle']}>{title}</span>
        <span className={`${styles['faint']} figures`}>{note}</span>
      </span>
    </button>
  );
}

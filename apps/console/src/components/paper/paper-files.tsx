// A paper as a file: PDF to print, Word out of the office's own template.
import { FilePdfOutlined, FileWordOutlined } from '@ant-design/icons';
import { defineMessages, sentenceOf, useLanguage } from '@jinguo/console-kit';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { saveFile } from '../save-file.ts';
import styles from './paper-files.module.css';

const useText = defineMessages('paper-files', { pdf: 'PDF', word: 'Word', pdfOf: '下载 PDF：{title}', wordOf: '下载 Word：{title}' }, { pdf: 'PDF', word: 'Word', pdfOf: 'Download as PDF: {title}', wordOf: 'Download for Word: {title}' });

/** The sheet every item has, one of its notices, or one of its papers; a sealed one with the reason it was opened for. */
export type PaperWish = { readonly of: 'sheet'; readonly item: string } | { readonly of: 'document'; readonly item: string; readonly document: string; readonly reason?: string } | { readonly of: 'notice'; readonly item: string; readonly notice: string };

export function PaperFiles({ wish, title }: { readonly wish: PaperWish; readonly title: string }) {
  const text = useText();
  const language = useLanguage();
  const save = useMutation({ mutationFn: (as: 'pdf' | 'docx') => saveFile('/papers', { ...wish, as }) });
  return (
    <span className={styles['files']}>
      <Button icon={<FilePdfOutlined />} loading={save.isPending && save.variables === 'pdf'} aria-label={text('pdfOf', { title })} onClick={() => save.mutate('pdf')}>{text('pdf')}</Button>
      <Button icon={<FileWordOutlined />} loading={save.isPending && save.variables === 'docx'} aria-label={text('wordOf', { title })} onClick={() => save.mutate('docx')}>{text('word')}</Button>
      {save.error ? <span className={styles['failed']} role="alert">{sentenceOf(save.error, language)}</span> : null}
    </span>
  );
}

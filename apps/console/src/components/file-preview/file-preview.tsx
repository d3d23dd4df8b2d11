// Files of an item beside its text: pictures turned and enlarged, PDFs in the browser's own reader. It covers nothing on a
// wide screen, so that what a paper says can be compared with what the form says.
import { DownloadOutlined, LeftOutlined, RightOutlined, RotateRightOutlined } from '@ant-design/icons';
import { defineMessages } from '@jinguo/console-kit';
import type { AttachmentView } from '@jinguo/core';
import { Button, Drawer } from 'antd';
import { useEffect, useState } from 'react';
import { useKeys } from '../desk/keys.ts';
import { ReasonAsk } from '../reason-ask.tsx';
import { usePhone } from '../use-phone.ts';
import styles from './file-preview.module.css';

const useText = defineMessages(
  'filePreview',
  { next: '下一个', before: '上一个', turn: '旋转', download: '下载', open: '在新窗口打开', at: '{at} / {count}', enlarge: '原始大小', fit: '适应窗口', refused: '证件材料，仅承办人可以查看' },
  { next: 'Next', before: 'Previous', turn: 'Turn', download: 'Download', open: 'Open in a new window', at: '{at} of {count}', enlarge: 'Full size', fit: 'Fit', refused: 'Sensitive: opened by who handles the item' },
);

export interface FilePreviewProps {
  readonly files: readonly AttachmentView[];
  /** Which of them is shown. */
  readonly shown: string;
  readonly onShow: (id: string) => void;
  readonly onClose: () => void;
}

const quarter = 90;

export function FilePreview({ files, shown, onShow, onClose }: FilePreviewProps) {
  const text = useText();
  const phone = usePhone();
  const [turned, setTurned] = useState(0);
  const [large, setLarge] = useState(false);
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const at = files.findIndex((file) => file.id === shown);
  const file = files[at];
  const go = (step: number) => {
    const next = files[at + step];
    if (next === undefined) return;
    setTurned(0);
    setLarge(false);
    onShow(next.id);
  };
  useKeys({ ArrowLeft: () => go(-1), ArrowRight: () => go(1), Escape: onClose });
  // The page makes room, so that text, decision and paper are seen together.
  useEffect(() => {
    if (phone) return undefined;
    document.body.dataset['beside'] = '';
    return () => void delete document.body.dataset['beside'];
  }, [phone]);
  if (file === undefined) return null;
  const reason = reasons[file.id];
  const closed = file.look === 'refused' || (file.look === 'reason' && reason === undefined);
  const why = reason === undefined ? '' : `reason=${encodeURIComponent(reason)}`;
  const shownAt = `/files/${file.id}?show${why === '' ? '' : `&${why}`}`;
  const picture = file.mime.startsWith('image/');
  return (
    <Drawer
      open
      mask={phone}
      onClose={onClose}
      placement={phone ? 'bottom' : 'right'}
      size={phone ? '92%' : 'var(--beside)'}
      title={<span className={styles['name']}>{file.name}</span>}
      styles={{ body: { padding: 0 } }}
      extra={
        <span className={styles['tools']}>
          {files.length < 2 ? null : (
            <>
              <Button type="text" icon={<LeftOutlined />} aria-label={text('before')} disabled={at === 0} onClick={() => go(-1)} />
              <span className="figures">{text('at', { at: at + 1, count: files.length })}</span>
              <Button type="text" icon={<RightOutlined />} aria-label={text('next')} disabled={at === files.length - 1} onClick={() => go(1)} />
            </>
          )}
          {picture && !closed ? <Button type="text" icon={<RotateRightOutlined />} aria-label={text('turn')} title={text('turn')} onClick={() => setTurned(turned + quarter)} /> : null}
          {closed ? null : <Button type="text" icon={<DownloadOutlined />} aria-label={text('download')} title={text('download')} href={`/files/${file.id}?${why}`} />}
        </span>
      }
    >
      {file.look === 'refused' ? (
        <p className={styles['away']}>{text('refused')}</p>
      ) : closed ? (
        <div className={styles['away']}><ReasonAsk busy={false} error={null} onReason={(given) => setReasons({ ...reasons, [file.id]: given })} /></div>
      ) : picture ? (
        <button type="button" className={large ? styles['large'] : styles['fit']} aria-label={text(large ? 'fit' : 'enlarge')} onClick={() => setLarge(!large)}>
          <img src={shownAt} alt={file.name} style={{ transform: `rotate(${turned}deg)` }} />
        </button>
      ) : phone ? (
        <p className={styles['away']}><a href={shownAt} target="_blank" rel="noreferrer">{text('open')}</a></p>
      ) : (
        <iframe key={file.id} src={`${shownAt}#navpanes=0`} title={file.name} className={styles['paper']} />
      )}
    </Drawer>
  );
}

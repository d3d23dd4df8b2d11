// 导出台账: a button beside a list. What it asks is loaded when it is first pressed.
import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useRegisterText } from './messages.ts';
import styles from './register-export.module.css';
import type { RegisterOf } from './register-of.ts';

const RegisterDialog = lazy(async () => ({ default: (await import('./register-dialog.tsx')).RegisterDialog }));

export interface RegisterExportProps {
  readonly of: RegisterOf;
  /** How the button looks: of its own, or as a link among others. */
  readonly look?: 'button' | 'link';
  readonly label?: string;
}

export function RegisterExport({ of, look = 'button', label }: RegisterExportProps) {
  const text = useRegisterText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type={look === 'link' ? 'link' : 'default'} className={look === 'link' ? (styles['link'] ?? '') : ''} icon={<DownloadOutlined />} onClick={() => setOpen(true)}>{label ?? text('export')}</Button>
      {open ? <Suspense fallback={null}><RegisterDialog of={of} onClose={() => setOpen(false)} /></Suspense> : null}
    </>
  );
}

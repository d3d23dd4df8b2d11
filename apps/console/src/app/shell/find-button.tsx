// The way to any item from anywhere: “/”, Ctrl+K, or a tap.
import { SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useKeys } from '../../components/desk/keys.ts';
import { usePhone } from '../../components/use-phone.ts';
import { useShellText } from './messages.ts';

const FindDialog = lazy(async () => ({ default: (await import('../../components/find/find-dialog.tsx')).FindDialog }));

export function FindButton() {
  const text = useShellText();
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  useKeys({ '/': () => setOpen(true) }, !open);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <Button type={phone ? 'text' : 'default'} icon={<SearchOutlined />} aria-label={text('find')} onClick={() => setOpen(true)}>{phone ? null : text('findHint')}</Button>
      {open ? <Suspense fallback={null}><FindDialog onClose={() => setOpen(false)} /></Suspense> : null}
    </>
  );
}

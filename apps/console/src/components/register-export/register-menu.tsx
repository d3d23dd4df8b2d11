// 台账: several registers behind one link, each by its name; a programme of many workflows would fill its row with them.
import { DownloadOutlined, DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import styles from './register-export.module.css';
import type { RegisterOf } from './register-of.ts';

const RegisterDialog = lazy(async () => ({ default: (await import('./register-dialog.tsx')).RegisterDialog }));

export interface RegisterMenuProps {
  readonly label: string;
  readonly registers: readonly { readonly label: string; readonly of: RegisterOf }[];
}

export function RegisterMenu({ label, registers }: RegisterMenuProps) {
  const [chosen, setChosen] = useState<RegisterOf>();
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items: registers.map((one) => ({ key: one.label, label: one.label, onClick: () => setChosen(one.of) })) }}>
        <Button type="link" className={styles['link'] ?? ''} icon={<DownloadOutlined />}>{label} <DownOutlined /></Button>
      </Dropdown>
      {chosen === undefined ? null : <Suspense fallback={null}><RegisterDialog of={chosen} onClose={() => setChosen(undefined)} /></Suspense>}
    </>
  );
}

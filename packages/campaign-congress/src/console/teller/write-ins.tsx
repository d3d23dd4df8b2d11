// Names written in instead of a candidate: a line each, as many as there are.
import { PlusOutlined } from '@ant-design/icons';
import { Panel } from '@jinguo/console-kit';
import { Button } from 'antd';
import { useState } from 'react';
import type { SheetView } from '../../procedures/shapes.ts';
import { useCongressText } from '../messages.ts';
import { useTellerText } from './messages.ts';
import { NumberCell } from './number-cell.tsx';
import { mostWriteIns, writeInLines } from './sheet.ts';
import styles from './teller.module.css';
import type { Sheet } from './use-sheet.ts';

export function WriteIns({ view, sheet }: { readonly view: SheetView; readonly sheet: Sheet }) {
  const say = useTellerText();
  const text = useCongressText();
  const [opened, setOpened] = useState(0);
  const lines = Math.max(opened, writeInLines(sheet.cells));
  const last = (line: number) => (line + 1 < lines ? `writeIn/${line + 1}/for` : undefined);
  return (
    <Panel title={say('writeIns')} extra={<Button size="small" icon={<PlusOutlined />} disabled={lines >= mostWriteIns} onClick={() => setOpened(lines + 1)}>{say('addWriteIn')}</Button>}>
      {lines === 0 ? <p className={styles['faint']}>{say('none')}</p> : (
        <ul className={styles['writeIns']}>
          {Array.from({ length: lines }, (_, line) => (
            <li key={line} className={styles['writeIn']}>
              <input
                className={`${styles['box']} ${styles['nameBox']}`}
                autoComplete="off"
                maxLength={60}
                aria-label={`${say('writeInName')} ${say('writeInLine', { line: line + 1 })}`}
                placeholder={say('writeInName')}
                value={sheet.cells[`writeIn/${line}/name`] ?? ''}
                onChange={(event) => sheet.set(`writeIn/${line}/name`, event.target.value)}
              />
              <NumberCell view={view} sheet={sheet} cell={`writeIn/${line}/for`} label={`${text('for')} ${say('writeInLine', { line: line + 1 })}`} next={{ Enter: last(line), ArrowUp: line === 0 ? undefined : `writeIn/${line - 1}/for`, ArrowDown: last(line) }} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

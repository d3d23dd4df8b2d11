// The columns a list may show besides the item itself, and the button that puts some away.
import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useDesk } from '../../components/desk/use-desk.ts';
import { useWorkbenchText } from './messages.ts';
import styles from './workbench.module.css';

export const columns = ['number', 'stage', 'due', 'unit', 'time'] as const;
export type Column = (typeof columns)[number];

/** Which of them she wants to see. */
export function useColumns(): ReadonlySet<Column> {
  const { desk } = useDesk();
  return new Set(columns.filter((one) => !desk.hidden.includes(one)));
}

export function ColumnPicker() {
  const text = useWorkbenchText();
  const { desk, keep } = useDesk();
  const shown = useColumns();
  const words = { number: text('number'), stage: text('stage'), due: text('due'), unit: text('unit'), time: text('times') } as const;
  const set = (column: Column, on: boolean) => keep({ hidden: on ? desk.hidden.filter((one) => one !== column) : [...desk.hidden, column] });
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={<div className={styles['picker']}>{columns.map((column) => <Checkbox key={column} checked={shown.has(column)} onChange={({ target }) => set(column, target.checked)}>{words[column]}</Checkbox>)}</div>}
    >
      <Button icon={<SettingOutlined />} aria-label={text('columns')} title={text('columns')} />
    </Popover>
  );
}

// A list of like things as a compact table: one line each, columns named once.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { ArrayFieldItemTemplateProps, ArrayFieldTemplateProps } from '@rjsf/utils';
import { Button } from 'antd';
import { useFormText } from '../messages.ts';
import styles from '../schema-form.module.css';

export function ArrayTemplate({ items, canAdd = true, onAddClick, title, schema, required = false, uiSchema }: ArrayFieldTemplateProps) {
  const text = useFormText();
  const columns = readColumns(uiSchema?.['ui:options']?.['columns']);
  return (
    <fieldset className={styles['rows']}>
      <legend className={styles['label']}>
        {title}
        {required ? <span className={styles['star']} aria-hidden="true">*</span> : <span className={styles['optional']}>{text('noRows')}</span>}
      </legend>
      {typeof schema.description === 'string' && schema.description !== '' ? <p className={styles['hint']}>{schema.description}</p> : null}
      {items.length === 0 ? null : (
        <div className={styles['table']}>
          <div className={styles['columns']} aria-hidden="true">
            {columns.map((column) => <span key={column}>{column}</span>)}
          </div>
          {items}
        </div>
      )}
      {canAdd ? <Button type="dashed" icon={<PlusOutlined />} onClick={onAddClick}>{text('add')}</Button> : null}
    </fieldset>
  );
}

export function ArrayItemTemplate({ children, buttonsProps, index }: ArrayFieldItemTemplateProps) {
  const text = useFormText();
  return (
    <div className={styles['row']}>
      {children}
      <Button type="text" icon={<DeleteOutlined />} aria-label={text('remove', { row: index + 1 })} onClick={buttonsProps.onRemoveItem} />
    </div>
  );
}

function readColumns(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => (typeof one === 'object' && one !== null && 'title' in one && typeof one.title === 'string' ? [one.title] : []));
}

// One field: label above, the widget, a hint, and what is wrong with it.
import { useLanguage } from '@jinguo/console-kit';
import type { FieldTemplateProps } from '@rjsf/utils';
import { issueId, pointerOf, useFormShared } from '../form-context.ts';
import { useFormText } from '../messages.ts';
import styles from '../schema-form.module.css';

export function FieldTemplate({ id, label, children, required = false, schema, uiSchema, fieldPathId, hidden = false }: FieldTemplateProps) {
  const { issueAt, onLeave } = useFormShared();
  const language = useLanguage();
  const text = useFormText();
  if (hidden) return <div hidden>{children}</div>;
  const { path } = fieldPathId;
  // The form itself and a row of a table have no label of their own.
  if (path.length === 0 || uiSchema?.['ui:options']?.['row'] === true) return children;
  const pointer = pointerOf(path);
  const issue = issueAt(pointer);
  const container = schema.type === 'object' || (schema.type === 'array' && uiSchema?.['ui:widget'] === undefined);
  const bare = uiSchema?.['ui:options']?.['bare'] === true;
  const ownLabel = container || schema.type === 'boolean';
  const wide = container || schema.type === 'array' || uiSchema?.['ui:widget'] === 'textarea' || (schema.type === 'boolean' && path.length === 1);
  const described = typeof schema.description === 'string' && schema.description !== '' ? schema.description : undefined;
  return (
    <div
      className={`${styles['field']} ${wide ? styles['wide'] : ''} ${issue === undefined ? '' : styles['wrong']}`}
      data-pointer={pointer}
      onBlur={(event) => {
        if (!container && !event.currentTarget.contains(event.relatedTarget)) onLeave(pointer);
      }}
    >
      {ownLabel ? null : (
        <label htmlFor={id} className={bare ? styles['bareLabel'] : styles['label']}>
          {label}
          {uiSchema?.['ui:widget'] === 'shown' ? <span className={styles['optional']}>{text('readOnly')}</span> : required ? <span className={styles['star']} aria-hidden="true">*</span> : bare ? null : <span className={styles['optional']}>{text('optional')}</span>}
        </label>
      )}
      {children}
      {described === undefined || container || bare ? null : <p className={styles['hint']}>{described}</p>}
      {issue === undefined || (container && issue.path !== pointer) ? null : <p id={issueId(id)} className={styles['issue']}>{issue[language]}</p>}
    </div>
  );
}

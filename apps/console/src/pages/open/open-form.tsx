// A form of the open pages: drawn as everywhere, checked as it is typed, its problems listed before it is sent.
import { readRefusal, useLanguage } from '@jinguo/console-kit';
import type { Issue, JsonObject, LocalDate } from '@jinguo/core';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import type { UnitOption } from '../../components/schema-form/form-context.ts';
import { SchemaForm } from '../../components/schema-form/schema-form.tsx';
import { validate } from '../../components/schema/validate.ts';
import { useOpenText } from './messages.ts';
import styles from './open.module.css';

export interface OpenFormProps {
  readonly schema: JsonObject;
  readonly name: string;
  readonly data: JsonObject;
  readonly onChange: (data: JsonObject) => void;
  readonly units: readonly UnitOption[];
  readonly today: LocalDate;
  /** Whose files they are, as a part of the address they are sent to. */
  readonly sendAs: string;
  /** Whether all that is chosen outside the form is chosen. */
  readonly ready: boolean;
  readonly submitText: string;
  /** Answers what stands against it; nothing once it is sent. */
  readonly submit: () => Promise<readonly Issue[]>;
  readonly children?: ReactNode;
}

export function OpenForm({ schema, name, data, onChange, units, today, sendAs, ready, submitText, submit, children }: OpenFormProps) {
  const text = useOpenText();
  const language = useLanguage();
  const [tried, setTried] = useState(false);
  const issues = useMemo(() => validate(schema, data, today), [schema, data, today]);
  const inForm = (issue: Issue) => ({ ...issue, path: issue.path.startsWith(`/${name}/`) ? issue.path.slice(name.length + 1) : issue.path });
  const sending = useMutation({ mutationFn: submit });
  const refusal = sending.error ? readRefusal(sending.error) : undefined;
  const told = [...(sending.data ?? []), ...(refusal?.issues ?? [])].map(inForm);
  const count = issues.length + (ready ? 0 : 1);
  const send = () => {
    setTried(true);
    const [first] = issues;
    if (count === 0) sending.mutate();
    else if (first !== undefined) document.querySelector(`[data-pointer="${CSS.escape(first.path)}"]`)?.scrollIntoView({ block: 'center' });
  };
  return (
    <>
      <SchemaForm schema={schema} data={data} onChange={onChange} issues={[...issues, ...told]} showAll={tried} today={today} units={units} sendAs={sendAs} />
      <div className={styles['end']}>
        {refusal === undefined || refusal.issues.length > 0 ? null : <Alert type="error" showIcon title={refusal[language]} />}
        {told.length === 0 ? null : <Alert type="error" showIcon title={text('checkFirst')} description={<ul className={styles['issues']}>{told.map((issue) => <li key={`${issue.path}${issue.code}`}>{issue[language]}</li>)}</ul>} />}
        {tried && count > 0 ? <p className={styles['issue']} role="alert">{text('fix', { count })}</p> : null}
        <Button type="primary" size="large" className={styles['wide'] ?? ''} loading={sending.isPending} onClick={send}>{submitText}</Button>
        {children}
      </div>
    </>
  );
}

// The form as people will meet it, on a phone and on a desktop side by side: the same component, the same check.
import { useLocal } from '@jinguo/console-kit';
import type { JsonObject } from '@jinguo/core';
import { useQuery } from '@tanstack/react-query';
import { Switch } from 'antd';
import { useMemo, useState } from 'react';
import { trpc } from '../../../api.ts';
import { SchemaForm } from '../../../components/schema-form/schema-form.tsx';
import { validate } from '../../../components/schema/validate.ts';
import type { Designed } from './designed.ts';
import styles from './form-designer.module.css';
import { useDesignerText } from './messages.ts';

const nothing: JsonObject = {};

export function Preview({ spec }: Designed) {
  const text = useDesignerText();
  const local = useLocal();
  const { data: clock } = useQuery(trpc.demo.clock.queryOptions());
  const [data, setData] = useState(nothing);
  const [tried, setTried] = useState(false);
  const today = clock?.today;
  const issues = useMemo(() => validate(spec.schema, data, today), [spec.schema, data, today]);
  const form = (idPrefix: string) => <SchemaForm idPrefix={idPrefix} schema={spec.schema} data={data} onChange={setData} issues={issues} showAll={tried} today={today} />;
  return (
    <div className={styles['previews']}>
      <p className={styles['faint']}>{text('previewHint')}</p>
      <label className={styles['switch']}><Switch size="small" checked={tried} onChange={setTried} />{text('tried')}</label>
      <div className={styles['devices']}>
        <section className={styles['phone']} aria-label={text('phone')}><h2 className={styles['deviceTitle']}>{text('phone')}</h2><div className={styles['screen']}><h3 className={styles['formTitle']}>{local(spec.title)}</h3>{form('phone')}</div></section>
        <section className={styles['desktop']} aria-label={text('desktop')}><h2 className={styles['deviceTitle']}>{text('desktop')}</h2><div className={styles['screen']}><h3 className={styles['formTitle']}>{local(spec.title)}</h3>{form('desktop')}</div></section>
      </div>
    </div>
  );
}

import { Panel, useLocal } from '@jinguo/console-kit';
import type { JsonObject, Play, PlayOpening } from '@jinguo/core';
import { Alert, Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { SchemaForm } from '../../../components/schema-form/schema-form.tsx';
import { withoutEmpty } from '../../../components/schema/read.ts';
import { validate } from '../../../components/schema/validate.ts';
import { usePlayText } from './messages.ts';
import styles from './play.module.css';

export interface BeginProps {
  readonly workflow: string;
  readonly opening: PlayOpening;
  readonly looking: boolean;
  readonly onUnit: (unit: string) => void;
  readonly onBegin: (play: Play) => void;
}

/** Starts a play: with the example as it is, or with a form of one's own. */
export function Begin({ workflow, opening, looking, onUnit, onBegin }: BeginProps) {
  const text = usePlayText();
  const local = useLocal();
  const { unit, units, starters, form, example, exampleRefused, startsOn, before, batch } = opening;
  const [by, setBy] = useState(starters[0]?.by ?? '');
  const [filling, setFilling] = useState(false);
  const [tried, setTried] = useState(false);
  const [data, setData] = useState<JsonObject>(example);
  const issues = useMemo(() => (filling ? validate(form.schema, data, startsOn) : []), [filling, form.schema, data, startsOn]);
  const begin = (filled: JsonObject) => onBegin({ startsOn, steps: [...before, { do: 'start', workflow, by, unit, form: filled, ...(batch === null ? {} : { batch }) }] });
  const start = () => {
    setTried(true);
    if (issues.length === 0) begin(withoutEmpty(data));
  };
  return (
    <Panel title={text('beginTitle')}>
      <p className={styles['faint']}>{text('beginHint')}{batch === null ? '' : ` ${text('round')}`}</p>
      <div className={styles['choices']}>
        <label className={styles['field']}>
          <span className={styles['label']}>{text('unit')}</span>
          <Select aria-label={text('unit')} showSearch={{ optionFilterProp: 'label' }} value={unit} loading={looking} onChange={onUnit} options={units.map((one) => ({ value: one.id, label: local(one.name) }))} />
        </label>
        <label className={styles['field']}>
          <span className={styles['label']}>{text('starter')}</span>
          <Select aria-label={text('starter')} value={by} onChange={setBy} options={starters.map((one) => ({ value: one.by, label: local(one.who) }))} />
        </label>
      </div>
      {exampleRefused === null || filling ? null : <Alert type="info" showIcon title={text('exampleRefused', { why: local(exampleRefused) })} />}
      {filling ? <div className={styles['form']}><SchemaForm idPrefix="play" schema={form.schema} data={data} onChange={setData} issues={issues} showAll={tried} today={startsOn} units={units.map((one) => ({ id: one.id, name: local(one.name) }))} /></div> : null}
      <div className={styles['tools']}>
        {filling ? <Button type="primary" onClick={start}>{text('start')}</Button> : <Button type="primary" disabled={looking || by === ''} onClick={() => begin(example)}>{text('startExample')}</Button>}
        {filling ? <Button onClick={() => setFilling(false)}>{text('cancel')}</Button> : <Button disabled={looking || by === ''} onClick={() => setFilling(true)}>{text('fill')}</Button>}
        {tried && issues.length > 0 ? <span className={styles['late']}>{text('formProblems', { count: issues.length })}</span> : null}
      </div>
    </Panel>
  );
}

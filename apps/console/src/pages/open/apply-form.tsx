// 网上申报: the programme's own form in large fields, kept in the browser as it is typed, answered with a receipt.
import { FailedState, Loading, Panel, useLocal } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { Alert, Button, Popconfirm, Select } from 'antd';
import { useEffect, useState } from 'react';
import { client, newCommandKey, trpc } from '../../api.ts';
import { propertiesOf, textOf, widgetOf, withoutEmpty } from '../../components/schema/read.ts';
import { dropBegun, keepBegun, readBegun } from './begun.ts';
import { Field } from './field.tsx';
import { useOpenText } from './messages.ts';
import { OpenForm } from './open-form.tsx';
import styles from './open.module.css';
import { Receipt } from './receipt.tsx';
import { Trap } from './trap.tsx';

type Programme = inferOutput<typeof trpc.open.programme>;
type Sent = inferOutput<typeof trpc.open.submit>;

export function ApplyForm() {
  const { workflow } = useParams({ from: '/open-frame/open/apply/$workflow' });
  const { data, error, refetch } = useQuery(trpc.open.programme.queryOptions({ workflow }, { staleTime: Infinity }));
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Panel><Loading rows={8} /></Panel>;
  return <Filling key={workflow} programme={data} />;
}

function Filling({ programme }: { readonly programme: Programme }) {
  const text = useOpenText();
  const local = useLocal();
  const { workflow, units, openBatches } = programme;
  const [kept] = useState(() => readBegun(workflow));
  const [key, setKey] = useState(() => kept?.key ?? newCommandKey());
  const [data, setData] = useState(kept?.form ?? {});
  const [unit, setUnit] = useState<string>();
  const [batch, setBatch] = useState(openBatches[0]?.id);
  const [trap, setTrap] = useState('');
  const [sent, setSent] = useState<Sent>();
  useEffect(() => {
    if (sent === undefined && Object.keys(withoutEmpty(data)).length > 0) keepBegun(workflow, { key, form: withoutEmpty(data) });
  }, [workflow, key, data, sent]);

  if (sent !== undefined) return <div className={styles['page']}><Panel><Receipt kind="application" code={sent.code} number={sent.number} title={text('submitted')} /></Panel></div>;
  // A form that asks for the unit itself is not asked about it twice.
  const unitField = Object.entries(propertiesOf(programme.form.schema)).find(([, one]) => widgetOf(one) === 'unit')?.[0];
  const unitNow = unitField === undefined ? unit : textOf(data[unitField]);
  // Some towns ask for their own form.
  const form = units.find((one) => one.id === unitNow)?.form ?? programme.form;
  const request = () => ({ workflow, unit: unitNow ?? '', ...(batch === undefined ? {} : { batchId: batch }), form: withoutEmpty(data) });
  const clear = () => {
    dropBegun(workflow);
    setData({});
    setKey(newCommandKey());
  };
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{local(programme.title)}</h1>
      {kept === undefined ? null : <Alert type="info" showIcon closable title={text('brought')} />}
      {openBatches.length > 1 || unitField === undefined ? (
        <Panel>
          <div className={styles['pair']}>
            {openBatches.length <= 1 ? null : <Field label={text('batch')}>{(id) => <Select id={id} value={batch ?? null} onChange={(one: string | null) => setBatch(one ?? undefined)} options={openBatches.map((one) => ({ value: one.id, label: one.title }))} />}</Field>}
            {unitField === undefined ? <Field label={text('village')}>{(id) => <Select id={id} showSearch={{ optionFilterProp: 'label' }} placeholder={text('chooseVillage')} value={unit ?? null} onChange={(one: string | null) => setUnit(one ?? undefined)} options={units.map((one) => ({ value: one.id, label: one.name }))} />}</Field> : null}
          </div>
        </Panel>
      ) : null}
      <OpenForm
        schema={form.schema} name={form.name} data={data} onChange={setData} units={units} today={programme.today} sendAs={`key=${key}`} ready={unitNow !== undefined && unitNow !== ''} submitText={text('submitForm')}
        submit={async () => {
          const { issues } = await client.open.check.mutate(request());
          const refused = issues.filter((one) => one.severity === 'refuse');
          if (refused.length > 0 || trap !== '') return refused;
          setSent(await client.open.submit.mutate({ ...request(), key, trap: '' }));
          dropBegun(workflow);
          return [];
        }}
      >
        <Trap value={trap} onChange={setTrap} />
        <p className={styles['hint']}>{text('draftKept')}。{text('shared')}</p>
        <Popconfirm title={text('clearSure')} okText={text('yes')} cancelText={text('no')} onConfirm={clear}><Button>{text('clear')}</Button></Popconfirm>
      </OpenForm>
    </div>
  );
}

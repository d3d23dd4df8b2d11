import { useLocal } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Answer, DraftView, JsonObject, ProgrammeView } from '@jinguo/core';
import { Select } from 'antd';
import { useState } from 'react';
import { client, queryClient, trpc } from '../../api.ts';
import { ApplicationEditor } from '../../components/application-editor/application-editor.tsx';
import { useCommandKey } from '../../components/command-key.ts';
import { propertiesOf, textOf, widgetOf } from '../../components/schema/read.ts';
import { sessionQuery } from '../../components/session/session.ts';
import { useStartText } from './messages.ts';
import { ScansPanel } from './scans-panel.tsx';
import styles from './start-page.module.css';

export interface NewApplicationProps {
  readonly programme: ProgrammeView;
  /** What whoever led here knows already, by field of the form. */
  readonly known: JsonObject;
  readonly draft: DraftView | undefined;
  readonly several: boolean;
  /** It has become a draft: the address says so, and a refresh comes back to it. */
  readonly onDraft: (id: string) => void;
  readonly onDone: (answer: Answer) => void;
}

export function NewApplication({ programme, known, draft, several, onDraft, onDone }: NewApplicationProps) {
  const text = useStartText();
  const local = useLocal();
  const keyOf = useCommandKey();
  const { data: clock } = useQuery(trpc.demo.clock.queryOptions());
  const { data: session } = useQuery(sessionQuery);
  const only = programme.units.length === 1 ? programme.units[0]?.id : undefined;
  const [batch, setBatch] = useState(draft?.batchId ?? programme.openBatches[0]?.id);
  const [chosenUnit, setUnit] = useState(draft?.unit ?? only);
  const [scans, setScans] = useState<readonly string[]>(draft?.scans.map((one) => one.id) ?? []);
  const fields = propertiesOf(programme.form.schema);
  // A form that asks for the unit itself is not asked about it twice.
  const unitField = Object.entries(fields).find(([, one]) => widgetOf(one) === 'unit')?.[0];
  const unitOf = (form: JsonObject) => (unitField === undefined ? chosenUnit : textOf(form[unitField]) || undefined);
  const given = Object.fromEntries(Object.entries(known).filter(([name]) => Object.hasOwn(fields, name)));
  const formOf = (form: JsonObject) => programme.units.find((one) => one.id === unitOf(form))?.form ?? programme.form;
  const begin: JsonObject = draft?.form ?? { ...(unitField === undefined || only === undefined ? {} : { [unitField]: only }), ...given };
  const brought = programme.form.scans === null || scans.length === 0 ? {} : { scans: [...scans] };
  const request = (form: JsonObject) => ({ workflow: programme.workflow, unit: unitOf(form) ?? '', ...(batch === undefined ? {} : { batchId: batch }), form, ...brought });
  const applicant = session?.person?.posts.length === 0 ? session.person.name : '';
  const { scans: needed } = programme.units.find((one) => one.id === chosenUnit)?.form ?? programme.form;

  return (
    <ApplicationEditor
      form={programme.form}
      formFor={formOf}
      data={begin}
      draftId={draft?.id}
      place={`${session?.person?.id ?? ''}:${programme.workflow}:${draft?.id ?? 'new'}`}
      units={programme.units}
      files={[]}
      today={clock?.today}
      signer={applicant}
      beside={scans}
      after={needed === null ? null : <ScansPanel needed={needed} ids={scans} files={draft?.scans ?? []} onChange={setScans} />}
      ready={unitField !== undefined || chosenUnit !== undefined}
      head={
        <div className={styles['head']}>
          <div className={styles['headTitle']}>
            <span className={styles['name']}>{local(programme.title)}</span>
            {several ? <Link to="/start">{text('change')}</Link> : null}
          </div>
          {programme.openBatches.length === 0 ? null : (
            <label className={styles['pick']}>
              {text('batch')}
              <Select value={batch ?? null} onChange={(id: string | null) => setBatch(id ?? undefined)} options={programme.openBatches.map((one) => ({ value: one.id, label: one.title }))} style={{ minWidth: 220 }} />
            </label>
          )}
          {unitField !== undefined || programme.units.length <= 1 ? null : (
            <label className={styles['pick']}>
              {text('unit')}
              <Select showSearch={{ optionFilterProp: 'label' }} value={chosenUnit ?? null} placeholder={text('chooseUnit')} onChange={(id: string | null) => setUnit(id ?? undefined)} options={programme.units.map((one) => ({ value: one.id, label: one.name }))} style={{ minWidth: 220 }} />
            </label>
          )}
        </div>
      }
      again={{ workflow: programme.workflow, herself: applicant !== '' }}
      save={async (form, draftId) => {
        const unit = unitOf(form);
        const saved = await client.draft.save.mutate({
          ...(draftId === undefined ? {} : { id: draftId }),
          workflow: programme.workflow,
          ...(batch === undefined ? {} : { batchId: batch }),
          ...(unit === undefined ? {} : { unit }),
          form,
          ...brought,
        });
        void queryClient.invalidateQueries({ queryKey: trpc.inbox.counts.queryKey() });
        if (draftId === undefined) onDraft(saved.id);
        return saved;
      }}
      preview={(form) => client.item.preview.mutate(request(form))}
      submit={async (form, savedDraft) => {
        const command = { ...request(form), ...(savedDraft === undefined ? {} : { draftId: savedDraft }) };
        const answer = await client.item.start.mutate({ ...command, key: keyOf(command) });
        await Promise.all([queryClient.invalidateQueries({ queryKey: trpc.inbox.pathKey() }), queryClient.invalidateQueries({ queryKey: trpc.draft.list.queryKey() })]);
        return answer;
      }}
      onDone={onDone}
    />
  );
}

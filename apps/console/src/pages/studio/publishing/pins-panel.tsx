// What the district asks of the workflow whatever is changed: the pins, who set them, adding one and taking one off.
import { formatMoment, Panel, sentenceOf, useLanguage, useLocal } from '@jinguo/console-kit';
import type { MustHave, MustHaveView } from '@jinguo/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, InputNumber, Popconfirm, Select, Tag } from 'antd';
import { useState } from 'react';
import { trpc, type DraftView } from '../../../api.ts';
import { sessionQuery } from '../../../components/session/session.ts';
import { usePublishingText } from './messages.ts';
import styles from './publishing.module.css';

export interface PinsPanelProps {
  readonly draft: DraftView;
  readonly pins: readonly MustHaveView[];
}

export function PinsPanel({ draft, pins }: PinsPanelProps) {
  const text = usePublishingText();
  const local = useLocal();
  const language = useLanguage();
  const { keep, error } = useKept(draft);
  const unpin = useMutation(trpc.studio.unpinMustHave.mutationOptions({ onSuccess: keep }));
  const { data: me } = useQuery(sessionQuery);
  const mayPin = me?.person?.publishes === true;
  const former = pins.filter((one) => one.takenOff !== null);
  const now = pins.filter((one) => one.takenOff === null);
  const problem = error ?? unpin.error;
  return (
    <Panel title={text('pins')}>
      <p className={styles['faint']}>{text('pinsIntro')}</p>
      {now.length === 0 ? <p>{text('noPins')}</p> : (
        <ul className={styles['pins']}>
          {now.map((one) => (
            <li key={one.id}>
              <span className={styles['line']}>
                <b>{local(one.words)}</b>
                {one.holdsInForce ? null : <Tag color="warning">{text('brokenNow')}</Tag>}
                {mayPin ? <Popconfirm title={text('unpinAsk')} okText={text('unpin')} cancelText={text('keep')} onConfirm={() => unpin.mutate({ workflow: draft.workflow, id: one.id })}>
                  <Button size="small" type="text" loading={unpin.isPending}>{text('unpin')}</Button>
                </Popconfirm> : null}
              </span>
              <span className={styles['faint']}>{text('pinnedBy', { name: one.pinnedBy, at: formatMoment(one.pinnedAt, language) })}</span>
            </li>
          ))}
        </ul>
      )}
      {mayPin ? <PinForm draft={draft} /> : null}
      {problem ? <Alert type="error" showIcon title={sentenceOf(problem, language)} /> : null}
      {former.length === 0 ? null : (
        <details>
          <summary className={styles['faint']}>{text('former')}</summary>
          <ul className={styles['pins']}>
            {former.map((one) => (
              <li key={one.id}>
                <span>{local(one.words)}</span>
                <span className={styles['faint']}>{text('pinnedBy', { name: one.pinnedBy, at: formatMoment(one.pinnedAt, language) })} · {text('takenOff', { name: one.takenOff?.by ?? '', at: formatMoment(one.takenOff?.at ?? one.pinnedAt, language) })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

const kinds = { notice: 'kindNotice', 'two-posts': 'kindTwoPosts', 'role-agrees': 'kindRole', 'stage-kind': 'kindStage', appeal: 'kindAppeal', 'no-silence': 'kindSilence' } as const satisfies Readonly<Record<MustHave['kind'], string>>;
const stageKinds = ['review', 'inspection', 'opinions', 'notice', 'record'] as const;
const kindNames: readonly MustHave['kind'][] = ['notice', 'two-posts', 'role-agrees', 'stage-kind', 'appeal', 'no-silence'];

function PinForm({ draft }: { readonly draft: DraftView }) {
  const text = usePublishingText();
  const local = useLocal();
  const language = useLanguage();
  const { keep } = useKept(draft);
  const [kind, setKind] = useState<MustHave['kind']>('notice');
  const [days, setDays] = useState(5);
  const [role, setRole] = useState<string>();
  const [stageKind, setStageKind] = useState<(typeof stageKinds)[number]>('notice');
  const pin = useMutation(trpc.studio.pinMustHave.mutationOptions({ onSuccess: keep }));
  const mustHave = made({ kind, days, role, stageKind });
  return (
    <>
      <div className={styles['pinForm']}>
        <Select aria-label={text('kind')} value={kind} onChange={setKind} popupMatchSelectWidth={false} options={kindNames.map((one) => ({ value: one, label: text(kinds[one]) }))} />
        {kind === 'notice' ? <InputNumber className={styles['days'] ?? ''} aria-label={text('workingDays')} min={1} max={60} precision={0} value={days} onChange={(value) => setDays(value ?? 5)} suffix={text('workingDays')} /> : null}
        {kind === 'role-agrees' ? <Select aria-label={text('role')} placeholder={text('role')} value={role} onChange={setRole} popupMatchSelectWidth={false} options={draft.sketch.roles.map((one) => ({ value: one.role, label: local(one.title) }))} /> : null}
        {kind === 'stage-kind' ? <Select aria-label={text('stageKind')} value={stageKind} onChange={setStageKind} options={stageKinds.map((one) => ({ value: one, label: text(one) }))} /> : null}
        <Button loading={pin.isPending} disabled={mustHave === undefined} onClick={() => { if (mustHave !== undefined) pin.mutate({ workflow: draft.workflow, mustHave }); }}>{text('pin')}</Button>
      </div>
      {pin.error ? <Alert type="error" showIcon title={sentenceOf(pin.error, language)} /> : null}
    </>
  );
}

function made({ kind, days, role, stageKind }: { readonly kind: MustHave['kind']; readonly days: number; readonly role: string | undefined; readonly stageKind: string }): MustHave | undefined {
  switch (kind) {
    case 'notice':
      return { kind, workingDays: days };
    case 'role-agrees':
      return role === undefined ? undefined : { kind, role };
    case 'stage-kind':
      return { kind, stageKind };
    default:
      return { kind };
  }
}

/** Keeps the list that comes back, and has the check asked anew. */
function useKept({ workflow }: DraftView) {
  const cache = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const keep = (pins: readonly MustHaveView[]) => {
    cache.setQueryData(trpc.studio.mustHaves.queryKey({ workflow }), [...pins]);
    cache.invalidateQueries({ queryKey: trpc.studio.findings.queryKey() }).catch(setError);
  };
  return { keep, error };
}

// What an action asks before it is done: a form, an answer, where to send it back, what to say of each entry, a reason.
import { useLocal } from '@jinguo/console-kit';
import type { ActionView, ItemDetail, JsonObject } from '@jinguo/core';
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Input, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { trpc } from '../../../api.ts';
import { SchemaForm } from '../../../components/schema-form/schema-form.tsx';
import { asksNothing, isObject, toSend } from '../../../components/schema/read.ts';
import { validate } from '../../../components/schema/validate.ts';
import { OutcomePreview } from '../../../components/outcome-preview/outcome-preview.tsx';
import { takeFocus } from '../../../components/take-focus.ts';
import { usePhone } from '../../../components/use-phone.ts';
import { isText, useKept } from '../../../components/use-kept.ts';
import styles from './act.module.css';
import { useActText } from './messages.ts';
import { Phrases } from '../../../components/decide/phrases.tsx';
import { RefusalNote } from './refusal-note.tsx';
import { ColleaguePicker } from '../../../components/people/colleague-picker.tsx';
import type { Given } from '../../../components/decide/is-direct.ts';
import { targetWord } from './target-label.ts';
import type { Act } from './use-act.ts';
import { VerdictTable } from './verdict-table.tsx';
import { entryProblems, isVerdicts, stillListed, toEntries, type Verdicts } from './verdicts.ts';

export interface ActionDrawerProps {
  readonly item: ItemDetail;
  readonly action: ActionView;
  readonly opinion: string;
  readonly act: Act;
  readonly onClose: () => void;
}

const places = ['before', 'beside', 'after'] as const;
const nothing: JsonObject = {};
const nothingSaid: Verdicts = {};
const phraseKind = { return: 'back', reject: 'bad', decline: 'bad' } as const;

export function ActionDrawer({ item, action, opinion: begun, act, onClose }: ActionDrawerProps) {
  const text = useActText();
  const local = useLocal();
  const phone = usePhone();
  const { data: clock } = useQuery(trpc.demo.clock.queryOptions());
  const [opinion, setOpinion] = useKept(`${item.id}.${action.action}.opinion`, begun, isText);
  const [target, setTarget] = useState(action.targets[0]?.stage);
  // A ruling that must give its reason is chosen, and none stands there to be confirmed unread.
  const ruling = action.action === 'record' && action.opinion === 'required';
  const [choice, setChoice] = useState(ruling ? undefined : action.choices[0]?.verdict);
  const [form, setForm] = useKept<JsonObject>(`${item.id}.${action.action}.form`, action.form?.data ?? nothing, isObject);
  const [said, setVerdicts] = useKept(`${item.id}.${action.action}.verdicts`, nothingSaid, isVerdicts);
  const [people, setPeople] = useState<readonly string[]>(action.signers.length === 1 ? action.signers.map((one) => one.person) : []);
  const [place, setPlace] = useState<(typeof places)[number]>('beside');
  const [back, setBack] = useState<'straight' | 'rewalk'>();
  const [chosen, setReason] = useState<string>();
  const [tried, setTried] = useState(false);

  const asked = action.form !== null && !asksNothing(action.form.schema) ? action.form : null;
  const onList = item.entries.filter((entry) => entry.onList);
  const byEntry = action.verdicts.length > 0 && onList.length > 0;
  const verdicts = stillListed(said, onList.map((entry) => entry.itemId));
  const today = clock?.today;
  const formIssues = useMemo(() => (asked === null ? [] : validate(asked.schema, form, today)), [asked, form, today]);
  const serverIssues = asked === null ? [] : (act.refusal?.issues ?? []).filter((issue) => issue.path.startsWith(`/${asked.name}/`)).map((issue) => ({ ...issue, path: issue.path.slice(asked.name.length + 1) }));
  const reasonNeeded = action.opinion === 'required' || (action.action === 'opine' && choice !== undefined && choice !== 'none');
  const reasonMissing = reasonNeeded && opinion.trim() === '';
  const wrongEntries = byEntry ? entryProblems(action, verdicts, today) : new Set<string>();
  const answersEntries = byEntry && action.action === 'record';
  const noneChosen = answersEntries && Object.keys(verdicts).length === 0;

  const ways = action.targets.find((one) => one.stage === target)?.back ?? [];
  // What the words begin with is the reason, until another is chosen.
  const reason = chosen ?? action.reasons.find((one) => opinion.includes(one.word) || opinion.includes(one.title.en))?.word ?? (opinion.trim() === '' ? undefined : action.reasons.at(-1)?.word);
  // A comment may name nobody; everything else that asks for people needs some.
  const personMissing = action.asks !== 'none' && action.action !== 'comment' && people.length === 0;
  const send = () => {
    setTried(true);
    if (!complete) return;
    act.send(action, given);
  };
  const given: Given = {
    ...(opinion.trim() === '' ? {} : { opinion: opinion.trim() }),
    ...(action.form === null ? {} : { form: toSend(action.form.schema, form) }),
    ...(action.targets.length > 0 && target !== undefined ? { target } : {}),
    ...(ways.length > 1 ? { back: back ?? ways[0] } : {}),
    ...toPeople(action, people, place),
    ...(choice === undefined ? {} : { verdict: choice }),
    ...(reason === undefined ? {} : { reason }),
    ...(byEntry ? { entries: toEntries(verdicts) } : {}),
  };
  const choiceMissing = action.choices.length > 0 && choice === undefined;
  const complete = !personMissing && !choiceMissing && formIssues.length === 0 && !reasonMissing && wrongEntries.size === 0 && !noneChosen;

  const problem = noneChosen ? text('noneChosen') : wrongEntries.size > 0 ? text('entryProblems', { count: wrongEntries.size }) : formIssues.length > 0 ? text('formProblems', { count: formIssues.length }) : undefined;
  return (
    <Drawer
      open
      onClose={onClose}
      title={`${local(action.title)} · ${local(item.stageTitle)}`}
      placement={phone ? 'bottom' : 'right'}
      size={phone ? '92%' : byEntry ? 960 : 560}
      footer={
        <div className={styles['foot']}>
          <span className={styles['footNote']}>{tried ? problem : undefined}</span>
          <Button onClick={onClose}>{text('cancel')}</Button>
          <Button type="primary" danger={action.action === 'reject' || action.action === 'decline'} loading={act.sending} onClick={send}>{text('confirm', { action: local(action.title) })}</Button>
        </div>
      }
    >
      <div className={styles['drawer']}>
        {act.refusal === undefined ? null : <RefusalNote item={item} refusal={act.refusal} onClose={act.forget} />}
        {action.targets.length === 0 ? null : (
          <Field label={text('target')}>
            <Radio.Group value={target} onChange={({ target: radio }) => setTarget(String(radio.value))} options={action.targets.map((one) => ({ value: one.stage, label: text(targetWord(item, one.stage), { stage: local(one.title) }) }))} vertical />
          </Field>
        )}
        {ways.length < 2 ? null : (
          <Field label={text('wayBack')}>
            <Radio.Group value={back ?? ways[0]} onChange={({ target: radio }) => setBack(radio.value === 'rewalk' ? 'rewalk' : 'straight')} options={ways.map((one) => ({ value: one, label: text(one) }))} />
          </Field>
        )}
        {action.reasons.length === 0 ? null : (
          <Field label={text('returnReason')}>
            <Radio.Group className={styles['choices'] ?? ''} optionType="button" value={reason} onChange={({ target: radio }) => setReason(String(radio.value))} options={action.reasons.map((one) => ({ value: one.word, label: local(one.title) }))} />
          </Field>
        )}
        {action.asks === 'none' ? null : (
          <Field label={text(action.asks === 'signer' ? 'signer' : action.action === 'comment' ? 'mention' : action.action === 'copy' ? 'people' : 'person')} required={action.action !== 'comment'} htmlFor="act-people">
            {action.asks === 'signer' ? (
              <Radio.Group id="act-people" value={people[0]} onChange={({ target: radio }) => setPeople([String(radio.value)])} options={action.signers.map((one) => ({ value: one.person, label: one.name }))} vertical />
            ) : (
              <ColleaguePicker id="act-people" itemId={item.id} action={action.action} several={action.asks === 'colleagues'} chosen={people} onChoose={setPeople} wrong={tried && personMissing} />
            )}
            {tried && personMissing ? <p className={styles['missing']}>{text('personNeeded')}</p> : null}
          </Field>
        )}
        {action.action === 'addSigner' ? (
          <Field label={text('place')}>
            <Radio.Group className={styles['choices'] ?? ''} optionType="button" value={place} onChange={({ target: radio }) => setPlace(places.find((one) => one === radio.value) ?? 'beside')} options={places.map((one) => ({ value: one, label: text(one) }))} />
          </Field>
        ) : null}
        {action.choices.length === 0 ? null : (
          <Field label={text(action.action === 'opine' ? 'answer' : 'result')} required={ruling}>
            <Radio.Group className={styles['choices'] ?? ''} optionType="button" value={choice} onChange={({ target: radio }) => setChoice(String(radio.value))} options={action.choices.map((one) => ({ value: one.verdict, label: local(one.title) }))} />
            {tried && choiceMissing ? <p className={styles['missing']}>{text('choiceNeeded')}</p> : null}
          </Field>
        )}
        {asked === null ? null : (
          <SchemaForm compact idPrefix={`act-${action.action}`} schema={asked.schema} data={form} onChange={setForm} issues={[...formIssues, ...serverIssues]} showAll={tried || serverIssues.length > 0} today={today} files={item.attachments} />
        )}
        {byEntry ? <VerdictTable item={item} action={action} entries={onList} verdicts={verdicts} onChange={setVerdicts} wrong={tried ? wrongEntries : new Set()} /> : null}
        {action.opinion === 'none' ? null : (
          <Field label={reasonNeeded ? text('reason') : text('opinionOptional')} required={reasonNeeded} htmlFor="act-opinion">
            {action.action === 'correct' ? <p className={styles['faint']}>{text('correctHint')}</p> : null}
            <Input.TextArea id="act-opinion" {...(asked === null && !phone && !byEntry ? { ref: takeFocus } : {})} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(); }} value={opinion} onChange={({ target: area }) => setOpinion(area.value)} autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} showCount status={tried && reasonMissing ? 'error' : ''} />
            {tried && reasonMissing ? <p className={styles['missing']}>{text('reasonNeeded')}</p> : null}
            <div className={styles['phrases']}><Phrases kind={action.action === 'return' || action.action === 'reject' || action.action === 'decline' ? phraseKind[action.action] : 'good'} opinion={opinion} onChoose={setOpinion} /></div>
          </Field>
        )}
        <OutcomePreview command={complete ? { ...given, itemId: item.id, action: action.action, seenVersion: item.version } : undefined} />
      </div>
    </Drawer>
  );
}

function toPeople(action: ActionView, people: readonly string[], place: (typeof places)[number]): Partial<Given> {
  const [to] = people;
  if (action.asks === 'colleagues') return people.length === 0 ? {} : { people: [...people] };
  return to === undefined ? {} : { to, ...(action.action === 'addSigner' ? { place } : {}) };
}

function Field({ label, children, required = false, htmlFor }: { readonly label: string; readonly children: React.ReactNode; readonly required?: boolean; readonly htmlFor?: string }) {
  const star = required ? <span className={styles['star']} aria-hidden="true">*</span> : null;
  return (
    <div>
      {htmlFor === undefined ? <p className={styles['label']}>{label}{star}</p> : <label className={styles['label']} htmlFor={htmlFor}>{label}{star}</label>}
      {children}
    </div>
  );
}

// 异议, and 投诉 once the notice is over: by name, for a unit, or anonymously; answered with the code it is followed by.
import { readRefusal, useLanguage } from '@jinguo/console-kit';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { client } from '../../api.ts';
import { useCommandKey } from '../../components/command-key.ts';
import { Field } from './field.tsx';
import { useOpenText } from './messages.ts';
import styles from './open.module.css';
import { Receipt } from './receipt.tsx';
import { Trap } from './trap.tsx';

const kinds = ['person', 'unit', 'anonymous'] as const;
const least = 5;

export function ObjectionForm({ noticeId, late = false }: { readonly noticeId: string; readonly late?: boolean }) {
  const text = useOpenText();
  const language = useLanguage();
  const keyOf = useCommandKey();
  const [kind, setKind] = useState<(typeof kinds)[number]>('person');
  const [objector, setObjector] = useState('');
  const [contact, setContact] = useState('');
  const [about, setAbout] = useState('');
  const [facts, setFacts] = useState('');
  const [trap, setTrap] = useState('');
  const [tried, setTried] = useState(false);
  const signed = kind !== 'anonymous';
  const sending = useMutation({
    mutationFn: () => {
      const said = { noticeId, kind, facts: facts.trim(), ...(about.trim() === '' ? {} : { about: about.trim() }), ...(signed ? { objector: objector.trim(), contact: contact.trim() } : {}) };
      return client.open.object.mutate({ ...said, trap: '', key: keyOf(said) });
    },
  });
  if (sending.data !== undefined) return <Receipt kind="objection" code={sending.data.code} title={text(late ? 'sentLate' : 'sent')} />;
  const complete = facts.trim().length >= least && (!signed || (objector.trim() !== '' && contact.trim() !== ''));
  const send = () => {
    setTried(true);
    if (complete && trap === '') sending.mutate();
  };
  const missing = (value: string, word: 'needName' | 'needContact') => (tried && value.trim() === '' ? text(word) : undefined);
  return (
    <div className={styles['fields']}>
      <p className={styles['hint']}>{text(late ? 'complainHint' : 'objectHint')}</p>
      {sending.error ? <Alert type="error" showIcon title={readRefusal(sending.error)[language]} /> : null}
      <fieldset className={styles['choice']}>
        <legend>{text('who')}</legend>
        <Radio.Group value={kind} onChange={({ target }) => setKind(kinds.find((one) => one === target.value) ?? 'person')} options={kinds.map((value) => ({ value, label: text(value) }))} />
      </fieldset>
      {signed ? (
        <div className={styles['pair']}>
          <Field label={text(kind === 'unit' ? 'unitName' : 'name')} issue={missing(objector, 'needName')}>{(id) => <Input id={id} autoComplete="name" maxLength={30} value={objector} onChange={({ target }) => setObjector(target.value)} />}</Field>
          <Field label={text('contact')} issue={missing(contact, 'needContact')}>{(id) => <Input id={id} autoComplete="tel" inputMode="tel" maxLength={60} value={contact} onChange={({ target }) => setContact(target.value)} />}</Field>
        </div>
      ) : null}
      <Field label={text('about')}>{(id) => <Input id={id} autoComplete="off" maxLength={60} value={about} onChange={({ target }) => setAbout(target.value)} />}</Field>
      <Field label={text('facts')} issue={tried && facts.trim().length < least ? text('needFacts') : undefined}>
        {(id) => <Input.TextArea id={id} autoSize={{ minRows: 4, maxRows: 12 }} maxLength={800} showCount className={styles['counted'] ?? ''} placeholder={text('factsHint')} value={facts} onChange={({ target }) => setFacts(target.value)} />}
      </Field>
      <Trap value={trap} onChange={setTrap} />
      <Button type="primary" size="large" className={styles['wide'] ?? ''} loading={sending.isPending} onClick={send}>{text('send')}</Button>
    </div>
  );
}

// 网上报名 of an event, for those who keep it: the address to print, who signed up, masked until asked for with a reason, and a
// tick for each who came.
import { EyeOutlined } from '@ant-design/icons';
import { formatMoment, Panel, sentenceOf, useLanguage } from '@jinguo/console-kit';
import type { ItemDetail, SignUpView } from '@jinguo/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Popover, QRCode } from 'antd';
import { useState } from 'react';
import { queryClient, trpc } from '../../api.ts';
import { ReasonAsk } from '../../components/reason-ask.tsx';
import { useSignUpText } from './sign-up-messages.ts';
import styles from './sign-ups.module.css';

const qrSize = 112;

export function SignUpsPanel({ item }: { readonly item: ItemDetail }) {
  const text = useSignUpText();
  const { data } = useQuery(trpc.signUp.list.queryOptions({ itemId: item.id }, { enabled: item.signUp !== null }));
  if (item.signUp === null || data === undefined || (data.length === 0 && item.signUp === 'none')) return null;
  const people = (which: (one: SignUpView) => boolean) => data.filter(which).reduce((sum, one) => sum + one.people, 0);
  const refresh = () => void queryClient.invalidateQueries({ queryKey: trpc.signUp.list.queryKey({ itemId: item.id }) });
  return (
    <Panel title={text('title', { count: data.length })}>
      {item.signUp === 'open' ? <Address address={`${location.origin}/open/activities/${item.id}`} label={text('link')} /> : null}
      {item.signUp === 'none' ? null : <Door itemId={item.id} />}
      <p className="figures">{text('sums', { placed: people((one) => one.state === 'placed'), waiting: people((one) => one.state === 'waiting'), came: people((one) => one.cameAt !== null) })}</p>
      {item.signUp === 'none' ? null : <p className={styles['faint']}>{text(item.signUp === 'open' ? 'openHint' : 'signHint')}</p>}
      {data.length === 0 ? <p className={styles['faint']}>{text('none')}</p> : <ul className={styles['list']}>{data.map((one) => <li key={one.id}><OneSignUp one={one} signs={item.signUp === 'signingIn' && item.actions.some((action) => action.action === 'record')} onDone={refresh} /></li>)}</ul>}
    </Panel>
  );
}

/** 签到码: to print and put up at the door; people sign themselves in by it. */
function Door({ itemId }: { readonly itemId: string }) {
  const text = useSignUpText();
  const { data } = useQuery(trpc.signUp.door.queryOptions({ itemId }));
  return data === undefined || data === null ? null : <Address address={`${location.origin}/open/activities/${itemId}/sign-in#${data}`} label={text('door')} />;
}

function Address({ address, label }: { readonly address: string; readonly label: string }) {
  const text = useSignUpText();
  const [copied, setCopied] = useState(false);
  return (
    <div className={styles['where']} data-white>
      <span aria-hidden="true"><QRCode type="svg" size={qrSize} bordered={false} color="#1c222b" value={address} /></span>
      <div>
        <p className={styles['faint']}>{label}</p>
        <p className={styles['address']}><a href={address}>{address}</a></p>
        <Button size="small" onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}>{text(copied ? 'copied' : 'copy')}</Button>
      </div>
    </div>
  );
}

function OneSignUp({ one, signs, onDone }: { readonly one: SignUpView; readonly signs: boolean; readonly onDone: () => void }) {
  const text = useSignUpText();
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const show = useMutation(trpc.signUp.show.mutationOptions({ onSuccess: () => setAsking(false) }));
  const signIn = useMutation(trpc.signUp.signIn.mutationOptions({ onSuccess: onDone }));
  const { name, phone } = show.data ?? one;
  return (
    <div className={styles['one']}>
      {signs && one.state === 'placed' ? <Checkbox aria-label={`${text('signIn')} ${name}`} checked={one.cameAt !== null} disabled={signIn.isPending} onChange={({ target }) => signIn.mutate({ id: one.id, came: target.checked })} /> : null}
      <span className="figures">{name} {phone}</span>
      {show.data === undefined ? (
        <Popover open={asking} onOpenChange={setAsking} trigger="click" content={<ReasonAsk busy={show.isPending} error={show.error} onReason={(reason) => show.mutate({ id: one.id, reason })} />}>
          <Button size="small" type="text" icon={<EyeOutlined />} aria-label={text('show')} />
        </Popover>
      ) : null}
      <span className="figures">{text('people', { count: one.people })}</span>
      {one.state === 'waiting' ? <span className={`${styles['tag']} figures`}>{text('waiting', { turn: one.turn })}</span> : one.cameAt !== null ? <span className={styles['tag']}>{text('came')}</span> : one.movedUpAt === null ? null : <span className={styles['tag']}>{text('movedUp')}</span>}
      <time className={`${styles['faint']} figures`} dateTime={one.signedUpAt}>{formatMoment(one.signedUpAt, language)}</time>
      {signIn.error ? <Alert type="error" showIcon title={sentenceOf(signIn.error, language)} /> : null}
    </div>
  );
}

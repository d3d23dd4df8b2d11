// The code of a session, for the screen in the room: it changes every minute, and the number of who signed in grows beside it.
import { proceduresOf, readRefusal, useLanguage } from '@jinguo/console-kit';
import { Button, QRCode } from 'antd';
import type { procedures } from '../instructors/sign-in-sheet.ts';
import { useSignInText } from './messages.ts';
import styles from './sign-in-panel.module.css';

const { useAsk, useOrder } = proceduresOf<typeof procedures>('families');
const everyMs = 10_000;
const size = 220;

export function DoorCode({ classId, session }: { readonly classId: string; readonly session: number }) {
  const say = useSignInText();
  const language = useLanguage();
  const { data } = useAsk('signInCode', { classId, session }, { everyMs });
  const open = useOrder('openSignIn');
  const close = useOrder('closeSignIn');
  const failed = open.error ?? close.error;
  if (data === undefined) return null;
  return (
    <div className={styles['door']}>
      {data.code === null ? null : (
        <div className={styles['qr']} data-white>
          <span aria-hidden="true"><QRCode type="svg" size={size} bordered={false} color="#1c222b" value={`${location.origin}/open/families/sign-in/${data.code}`} /></span>
        </div>
      )}
      <div className={styles['doorSide']}>
        <strong className="figures">{say('count', { done: data.signedIn, all: data.onCourse })}</strong>
        {data.code === null ? null : <><span>{say('show')}</span><span className="figures">{say('until', { at: data.until ?? '' })}</span></>}
        {failed === null ? null : <span className={styles['refused']}>{readRefusal(failed)[language]}</span>}
        <span className={styles['ways']}>
          <Button loading={open.isPending} onClick={() => open.mutate({ classId, session })}>{say(data.code === null ? 'open' : 'again')}</Button>
          {data.code === null ? null : <Button loading={close.isPending} onClick={() => close.mutate({ classId, session })}>{say('close')}</Button>}
        </span>
      </div>
    </div>
  );
}

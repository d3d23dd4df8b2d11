// What a button that acts at once would do: shown while pointer or focus rests on it, and on a phone in the page, on demand.
// The click never waits for it.
import { useLocal } from '@jinguo/console-kit';
import type { ActionView, ItemDetail } from '@jinguo/core';
import { Popover } from 'antd';
import { useState, type ReactNode } from 'react';
import { OutcomePreview } from '../../../components/outcome-preview/outcome-preview.tsx';
import { usePhone } from '../../../components/use-phone.ts';
import styles from './act.module.css';
import { givenAtOnce, isDirect } from '../../../components/decide/is-direct.ts';
import { useActText } from './messages.ts';

export interface ForeseenProps {
  readonly item: ItemDetail;
  readonly action: ActionView;
  readonly opinion: string;
}

/** Seconds a pointer has to rest: passing by asks nothing. */
const rest = 0.4;

export function Foreseen({ item, action, opinion, children }: ForeseenProps & { readonly children: ReactNode }) {
  const phone = usePhone();
  if (phone) return children;
  return (
    <Popover trigger={['hover', 'focus']} mouseEnterDelay={rest} placement="topRight" destroyOnHidden content={<div className={styles['foreseen']}><Outcome item={item} action={action} opinion={opinion} /></div>}>
      {children}
    </Popover>
  );
}

/** The same for fingers, which cannot rest. */
export function ForeseenFolds({ item }: { readonly item: ItemDetail }) {
  const phone = usePhone();
  return phone ? item.actions.filter((action) => isDirect(item, action)).map((action) => <Fold key={action.action} item={item} action={action} />) : null;
}

function Fold({ item, action }: Omit<ForeseenProps, 'opinion'>) {
  const text = useActText();
  const local = useLocal();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles['foreseenFold']} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text('whatAfter', { action: local(action.title) })}</summary>
      {open ? <Outcome item={item} action={action} opinion="" /> : null}
    </details>
  );
}

function Outcome({ item, action, opinion }: ForeseenProps) {
  const text = useActText();
  return <OutcomePreview command={{ ...givenAtOnce(action, opinion), itemId: item.id, action: action.action, seenVersion: item.version }} waiting={text('foreseeing')} />;
}

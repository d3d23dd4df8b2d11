// 已作出的同意: what the applicant ticked, and since when each stands no more; she withdraws one here, or the office writes down that she did.
import { formatDay, Panel, useLanguage, useLocal } from '@jinguo/console-kit';
import type { ItemDetail } from '@jinguo/core';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useConsentText } from './consent-messages.ts';
import styles from './consents.module.css';

const WithdrawConsent = lazy(async () => ({ default: (await import('./withdraw-consent.tsx')).WithdrawConsent }));

export function ConsentsPanel({ item: { id, consents, withdrawsConsent: may } }: { readonly item: ItemDetail }) {
  const text = useConsentText();
  const local = useLocal();
  const language = useLanguage();
  const [asked, setAsked] = useState<string>();
  const chosen = consents.find((one) => one.consent === asked);
  if (consents.length === 0) return null;
  return (
    <Panel title={text('title')}>
      <ul className={styles['list']}>
        {consents.map(({ consent, words, withdrawn }) => (
          <li key={consent}>
            <span className={styles['words']}>
              {local(words)}
              {withdrawn === null ? null : <span className={styles['said']}>{text('by', { who: withdrawn.saidBy })}{withdrawn.how === null ? '' : ` · ${withdrawn.how}`}</span>}
            </span>
            {withdrawn === null ? <span className={styles['stands']}>{text('stands')}</span> : <span className={styles['withdrawn']}>{text('withdrawn', { on: formatDay(withdrawn.on, language) })}</span>}
            {withdrawn !== null || may === 'no' ? null : <Button size="small" onClick={() => setAsked(consent)}>{text(may === 'own' ? 'withdraw' : 'register')}</Button>}
          </li>
        ))}
      </ul>
      {may === 'staff' && consents.some((one) => one.withdrawn !== null) ? <p className={styles['follows']}>{text('follows')}</p> : null}
      {chosen === undefined || may === 'no' ? null : <Suspense fallback={null}><WithdrawConsent itemId={id} of={chosen} by={may} onClose={() => setAsked(undefined)} /></Suspense>}
    </Panel>
  );
}

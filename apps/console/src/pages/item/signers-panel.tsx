// Who signs the present stage, how, in whose order, and what each has said.
import { Panel, useLocal } from '@jinguo/console-kit';
import type { ItemDetail } from '@jinguo/core';
import styles from './item-page.module.css';
import { useItemText } from './messages.ts';

export function SignersPanel({ item }: { readonly item: ItemDetail }) {
  const text = useItemText();
  const local = useLocal();
  if (item.signers.length === 0) return null;
  const signed = item.signers.filter((one) => one.verdict !== null).length;
  return (
    <Panel title={text('signers')} extra={<span className={`${styles['faint']} figures`}>{signed}/{item.signers.length}</span>}>
      {item.signing === null ? null : <p className={styles['signing']} aria-label={text('signingRule')}><strong>{local(item.signing.mode)}</strong>{item.signing.rules.map((rule) => <span key={rule.zh}> · {local(rule)}</span>)}</p>}
      <ul className={styles['parties']}>
        {item.signers.map((one) => (
          <li key={one.name} className={one.verdict === null ? styles['partyOpen'] : styles['party']}>
            <span className={styles['partyName']}>
              {one.post === null || one.post.zh !== one.name ? one.name : local(one.post)}
              {one.post === null || one.post.zh === one.name ? null : <span className={styles['signerPost']}>{local(one.post)}</span>}
              {one.added ? <span className={styles['signerPost']}>{text('addedSigner')}</span> : null}
            </span>
            <span className={styles['partyVerdict']}>{text(one.verdict === null ? 'notSigned' : one.verdict === 'approve' ? 'signedYes' : 'signedNo')}</span>
            {one.verdict === null && one.waitsFor.length > 0 ? <span className={styles['faint']}>{text('afterWhom', { names: one.waitsFor.join('、') })}</span> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

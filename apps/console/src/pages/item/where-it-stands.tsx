// The first question of everybody who opens an item: its state, the stage it is at, for whom it waits, and until when.
import { useLocal, useLanguage } from '@jinguo/console-kit';
import type { ItemDetail } from '@jinguo/core';
import { Due } from '../../components/status/due.tsx';
import { StateTag } from '../../components/status/state-tag.tsx';
import styles from './item-page.module.css';
import { useItemText } from './messages.ts';

/** More names than these are told by their number; all of them stand beside the form. */
const mostNames = 4;

export function WhereItStands({ item }: { readonly item: ItemDetail }) {
  const text = useItemText();
  const local = useLocal();
  const open = item.good === null;
  return (
    <dl className={styles['stands']} aria-label={text('status')}>
      <div><dt>{text('state')}</dt><dd><StateTag state={item.state} /></dd></div>
      <div><dt>{text('stageNow')}</dt><dd className={styles['stageNow']}>{local(item.stageTitle)}</dd></div>
      {open ? <div><dt>{text('waitsFor')}</dt><dd>{item.waitsFor.length === 0 ? '—' : <Names item={item} />}</dd></div> : null}
      {open ? <div><dt>{text(item.dueForIntake ? 'acceptBy' : 'dueBy')}</dt><dd><Due dueOn={item.dueOn} daysLeft={item.daysLeft} long /></dd></div> : null}
    </dl>
  );
}

function Names({ item }: { readonly item: ItemDetail }) {
  const text = useItemText();
  const language = useLanguage();
  const names = [...new Set(item.waitsFor.flatMap((wait) => (wait.heldBy !== null && !wait.delegated ? [wait.heldBy] : [...wait.names, ...wait.covers.map((one) => one.name)])))];
  if (names.length === 0) return <span className={styles['faint']}>{text('nobody')}</span>;
  const shown = names.slice(0, mostNames).join(language === 'zh' ? '、' : ', ');
  return <>{names.length > mostNames ? text('andMore', { names: shown, count: names.length }) : shown}</>;
}

// Who applied, in bands.
import { useLocal } from '@jinguo/console-kit';
import type { PeopleBands } from '@jinguo/core';
import styles from './figures-page.module.css';
import { useFiguresText } from './messages.ts';
import { Count } from './shown-count.tsx';

export function PeopleSection({ people }: { readonly people: readonly PeopleBands[] }) {
  const text = useFiguresText();
  const local = useLocal();
  if (people.length === 0) return null;
  return (
    <section className={styles['people']}>
      <h3 className={styles['sub']}>{text('people')}</h3>
      <div className={styles['bands']}>
        {people.map(({ by, bands }) => (
          <div key={by}>
            <h4 className={styles['faint']}>{text(`by_${by}`)}</h4>
            <ul className={styles['plain']}>{bands.map(({ title, n }) => <li key={title.zh}><span>{local(title)}</span><span className="figures"><Count n={n} /></span></li>)}</ul>
          </div>
        ))}
      </div>
      <p className={styles['faint']}>{text('protected')}</p>
    </section>
  );
}

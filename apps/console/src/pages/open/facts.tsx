import type { ReactNode } from 'react';
import styles from './open.module.css';

/** Names and values, a row each. */
export function Facts({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }) {
  return <dl className={styles['facts']}>{rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd className="figures">{value}</dd></div>)}</dl>;
}

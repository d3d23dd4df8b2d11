import { formatDay, type Language } from '@jinguo/console-kit';
import type { LocalText } from '@jinguo/core';
import type { ReactNode } from 'react';
import styles from './open.module.css';

/** What an activity shows of itself; a day is printed as every other. */
export function shownFact(value: LocalText, language: Language): string {
  return /^\d{4}-\d{2}-\d{2}$/u.test(value[language]) ? formatDay(value[language], language) : value[language];
}

/** Names and values, a row each. */
export function Facts({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }) {
  return <dl className={styles['facts']}>{rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd className="figures">{value}</dd></div>)}</dl>;
}

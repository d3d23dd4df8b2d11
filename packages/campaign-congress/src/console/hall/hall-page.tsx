// 大屏: what the hall sees: the step of the agenda, who is present and whether that is a quorum, the round at hand, and
// after the signature who is elected. Opened by the link the desk gives out; it asks every two seconds and knows nothing a
// stranger may not.
import { FailedState, Loading, useLocal, type PageProps } from '@jinguo/console-kit';
import type { HallView } from '../../procedures/shapes.ts';
import { useAsk } from '../hooks.ts';
import { useCongressText } from '../messages.ts';
import styles from './hall.module.css';

const everyMs = 2000;

export function Page({ params }: PageProps) {
  const { data, error } = useAsk('hall', { hall: params['hall'] ?? '' }, { everyMs });
  if (data === undefined) return <main className={styles['screen']}>{error ? <FailedState error={error} /> : <Loading rows={6} />}</main>;
  return <Hall view={data} />;
}

function Hall({ view }: { readonly view: HallView }) {
  const local = useLocal();
  const elected = view.elected.filter(({ names, vacant }) => names.length > 0 || vacant > 0);
  const counting = view.round !== null;
  return (
    <main className={styles['screen']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{view.title}</h1>
        <ol className={styles['steps']}>
          {view.steps.map((step, index) => <li key={index} className={`${styles['step']} ${styles[step.state]}`} aria-current={step.state === 'current' ? 'step' : undefined}>{local(step.title)}</li>)}
        </ol>
      </header>
      <div className={styles['body']}>
        <Presence electorate={view.electorate} />
        <section className={styles['now']}>
          {counting ? <RoundNow round={view.round} /> : elected.length > 0 ? <Elected elected={elected} /> : <p className={styles['stepNow']}>{local(view.stageTitle)}</p>}
        </section>
      </div>
    </main>
  );
}

function Presence({ electorate }: { readonly electorate: HallView['electorate'] }) {
  const text = useCongressText();
  return (
    <section className={styles['presence']} aria-label={text('quorum')}>
      <p className={styles['big']}><span>{text('present')}</span><strong className="figures">{electorate.present}</strong></p>
      <p className={styles['small']}><span>{text('entitled')}</span><strong className="figures">{electorate.entitled}</strong></p>
      <p className={styles['small']}><span>{text('quorum')}</span><strong className="figures">{electorate.quorumNeeded}</strong></p>
      <p className={`${styles['quorum']} ${electorate.hasQuorum ? styles['met'] : styles['short']}`}>
        {electorate.hasQuorum ? text('quorumMet') : text('quorumShort', { count: Math.max(0, electorate.quorumNeeded - electorate.present) })}
      </p>
    </section>
  );
}

function RoundNow({ round }: { readonly round: HallView['round'] }) {
  const text = useCongressText();
  const local = useLocal();
  if (round === null) return null;
  const facts = [[text('seats'), round.seats], [text('candidates'), round.candidates.length], ...(round.issued > 0 ? [[text('issued'), round.issued] as const] : []), ...(round.collected > 0 ? [[text('collected'), round.collected] as const] : [])] as const;
  return (
    <>
      <p className={styles['stepNow']}>{local(round.title)} · {text(round.kind)}</p>
      <p className={styles['state']}>{text(round.stage)}</p>
      <dl className={styles['facts']}>{facts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd className="figures">{value}</dd></div>)}</dl>
      <ul className={styles['names']} aria-label={text('candidates')}>{round.candidates.map((name) => <li key={name}>{name}</li>)}</ul>
    </>
  );
}

function Elected({ elected }: { readonly elected: HallView['elected'] }) {
  const text = useCongressText();
  const local = useLocal();
  return elected.map(({ title, names, vacant }, index) => (
    <section key={index} className={styles['bodyOf']}>
      <h2 className={styles['bodyTitle']}>{local(title)} <span className="figures">{text('people', { count: names.length })}</span>{vacant > 0 ? <span className={styles['vacant']}> {text('vacant', { count: vacant })}</span> : null}</h2>
      <ul className={styles['names']}>{names.map((name) => <li key={name}>{name}</li>)}</ul>
    </section>
  ));
}

// 代表名额与结构: how the lists fill, unit by unit, and how the make-up stands against its targets; live, like everything here.
import { CheckCircleFilled } from '@ant-design/icons';
import { defineMessages, FailedState, Go, Loading, Panel, useLocal, type PageProps } from '@jinguo/console-kit';
import type { PlacesView } from '../../procedures/shapes.ts';
import { pageOf, useAsk } from '../hooks.ts';
import { useCongressText } from '../messages.ts';
import styles from './places.module.css';

const usePlacesText = defineMessages(
  'congressPlaces',
  { units: '名额分配', unit: '选举单位', places: '名额', named: '已提名', confirmed: '已当选', missing: '还差', over: '超 {count}', makeup: '结构要求', trait: '类别', target: '要求', has: '现有', gap: '差额', met: '达到', short: '还差 {count} 人', tooMany: '超出 {count} 人', least: '≥ {amount}', most: '≤ {amount}', people: '{count} 人', total: '合计', none: '方案未设结构要求。' },
  { units: 'Places by unit', unit: 'Unit', places: 'Places', named: 'Named', confirmed: 'Elected', missing: 'Missing', over: '{count} over', makeup: 'Make-up', trait: 'Trait', target: 'Target', has: 'Now', gap: 'Gap', met: 'Met', short: '{count} short', tooMany: '{count} too many', least: '≥ {amount}', most: '≤ {amount}', people: '{count}', total: 'All', none: 'The plan sets no targets.' },
);

export function Page({ params }: PageProps) {
  const text = useCongressText();
  const congressId = params['itemId'] ?? '';
  const { data, error, refetch } = useAsk('places', { congressId });
  if (error && data === undefined) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Panel><Loading rows={10} /></Panel>;
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{data.title} · {text('places')}</h1>
        <Go to={pageOf('desk', congressId)}>{text('desk')}</Go>
      </header>
      <Makeup view={data} />
      <Units view={data} />
    </div>
  );
}

function Makeup({ view }: { readonly view: PlacesView }) {
  const say = usePlacesText();
  const local = useLocal();
  const { named } = view.total;
  return (
    <Panel title={say('makeup')} flush>
      {view.targets.length === 0 ? <p className={styles['none']}>{say('none')}</p> : (
        <table className={styles['table']}>
          <thead><tr><th scope="col">{say('trait')}</th><th scope="col" className={styles['right']}>{say('target')}</th><th scope="col" className={styles['right']}>{say('has')}</th><th scope="col">{say('gap')}</th></tr></thead>
          <tbody>
            {view.targets.map((one) => (
              <tr key={one.trait + one.bound}>
                <th scope="row">{local(one.title)}</th>
                <td className={`${styles['right']} figures`}>{say(one.bound, { amount: one.unit === 'percent' ? `${one.amount}%` : one.amount })}</td>
                <td className={`${styles['right']} figures`}>{say('people', { count: one.people })}{one.unit === 'percent' && named > 0 ? <span className={styles['faint']}> {shareOf(one.people, named)}</span> : null}</td>
                <td className={one.gap === 0 ? styles['good'] : styles['bad']}>{one.gap === 0 ? <><CheckCircleFilled /> {say('met')}</> : say(one.bound === 'least' ? 'short' : 'tooMany', { count: one.gap })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function Units({ view }: { readonly view: PlacesView }) {
  const say = usePlacesText();
  const local = useLocal();
  const { total } = view;
  return (
    <Panel title={say('units')} flush>
      <table className={styles['table']}>
        <thead><tr><th scope="col">{say('unit')}</th><th scope="col" className={styles['right']}>{say('places')}</th><th scope="col" className={styles['right']}>{say('named')}</th><th scope="col" className={styles['right']}>{say('confirmed')}</th><th scope="col">{say('missing')}</th></tr></thead>
        <tbody>
          {view.units.map((one) => (
            <tr key={one.unit}>
              <th scope="row">{local(one.title)}</th>
              <td className={`${styles['right']} figures`}>{one.places}</td>
              <td className={`${styles['right']} figures`}>{one.named}</td>
              <td className={`${styles['right']} figures`}>{one.confirmed}</td>
              <td><Fill places={one.places} named={one.named} /></td>
            </tr>
          ))}
        </tbody>
        <tfoot><tr><th scope="row">{say('total')}</th><td className={`${styles['right']} figures`}>{total.places}</td><td className={`${styles['right']} figures`}>{total.named}</td><td className={`${styles['right']} figures`}>{total.confirmed}</td><td><Fill places={total.places} named={total.named} /></td></tr></tfoot>
      </table>
    </Panel>
  );
}

function Fill({ places, named }: { readonly places: number; readonly named: number }) {
  const say = usePlacesText();
  const gap = places - named;
  return (
    <span className={styles['fillCell']}>
      <span className={styles['bar']}><span className={`${styles['fill']} ${gap > 0 ? styles['part'] : ''}`} style={{ width: `${places === 0 ? 0 : Math.min(100, (100 * named) / places)}%` }} /></span>
      <span className={`figures ${gap === 0 ? styles['good'] : styles['bad']}`}>{gap === 0 ? say('met') : gap > 0 ? say('short', { count: gap }) : say('over', { count: -gap })}</span>
    </span>
  );
}

/** In tenths of a percent, rounded down: a target is not met by rounding. */
function shareOf(people: number, all: number): string {
  const tenths = Math.floor((1000 * people) / all);
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

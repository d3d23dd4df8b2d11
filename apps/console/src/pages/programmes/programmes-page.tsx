// 事项目录: all campaigns, each programme by its code, with what is open, what the year counted, and a start where I may.
import { BranchesOutlined, DownOutlined, FileTextOutlined, PlusOutlined, TableOutlined, WalletOutlined } from '@ant-design/icons';
import { defineMessages, FailedState, Loading, Panel, useLocal } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { CatalogueEntry } from '@jinguo/core';
import { Button, Dropdown } from 'antd';
import { trpc } from '../../api.ts';
import { formatMoney } from '../../components/format/values.ts';
import { RegisterExport } from '../../components/register-export/register-export.tsx';
import { RegisterMenu, type RegisterMenuProps } from '../../components/register-export/register-menu.tsx';
import { sessionQuery } from '../../components/session/session.ts';
import styles from './programmes-page.module.css';

const useText = defineMessages(
  'programmes',
  { title: '事项目录', open: '在办 {count} 件', programmes: '{count} 个事项', counted: '{year}年', start: '新建', startOf: '新建：{title}', register: '台账', ledgers: '名额预算', ledgersOf: '名额预算：{title}', templates: '模板', templatesOf: '文书模板：{title}', versions: '流程', versionsOf: '流程版本：{title}', sheet: '导入', sheetOf: '用表格导入：{title}' },
  { title: 'Programmes', open_one: '{count} open', open_other: '{count} open', programmes_one: '{count} programme', programmes_other: '{count} programmes', counted: '{year}', start: 'New', startOf: 'New: {title}', register: 'Register', ledgers: 'Quotas', ledgersOf: 'Quotas and budgets: {title}', templates: 'Templates', templatesOf: 'Paper templates: {title}', versions: 'Workflow', versionsOf: 'Workflow versions: {title}', sheet: 'Import', sheetOf: 'Import a sheet: {title}' },
);

export function ProgrammesPage() {
  const text = useText();
  const local = useLocal();
  const { campaign: chosen } = useSearch({ from: '/frame/signed-in/programmes' });
  const { data, error, refetch } = useQuery(trpc.programme.catalogue.queryOptions());
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Panel><Loading rows={12} /></Panel>;
  return (
    <div className={styles['page']}>
      <h1 className={styles['title']}>{text('title')}</h1>
      {data.campaigns.filter((one) => chosen === undefined || one.campaign === chosen).map((campaign) => (
        <Panel key={campaign.campaign} flush title={local(campaign.title)} extra={<span className={styles['faint']}>{text('programmes', { count: campaign.programmes.length })}</span>}>
          <ul className={styles['list']}>
            {campaign.programmes.map((one) => <Row key={one.code} entry={one} year={data.year} />)}
          </ul>
        </Panel>
      ))}
    </div>
  );
}

function Row({ entry, year }: { readonly entry: CatalogueEntry; readonly year: number }) {
  const text = useText();
  const local = useLocal();
  const counted = entry.figures.filter((one) => one.items > 0);
  const { data: choices = [] } = useQuery(trpc.imports.choices.queryOptions(undefined, { staleTime: 60_000 }));
  const imports = choices.filter((one) => entry.workflows.some(({ workflow }) => workflow === one.workflow));
  const { data: me } = useQuery(sessionQuery);
  const hasPost = (me?.person?.posts.length ?? 0) > 0;
  const leads = me?.person?.publishes === true;
  const varies = me?.person?.varies === true;
  const ofDistrict = me?.person?.ofDistrict === true;
  const [first] = entry.workflows;
  const registers: RegisterMenuProps['registers'] = hasPost ? entry.workflows.filter((one) => !one.isBatch).map((one) => ({ label: local(one.title), of: { list: 'items' as const, workflow: one.workflow } })) : [];
  const startable = entry.workflows.filter((one) => one.mayStart);
  return (
    <li className={styles['row']}>
      <span className={`${styles['code']} figures`}>{entry.code}</span>
      <div className={styles['what']}>
        <span className={styles['name']}>{local(entry.title)}</span>
        {counted.length === 0 ? null : (
          <span className={`${styles['faint']} figures`}>
            {text('counted', { year })} {counted.map((one) => `${local(one.title)} ${one.unit === 'fen' ? formatMoney(one.sum) : `${one.sum.toLocaleString('en-US')} ${local(one.unit)}`}`).join(' · ')}
          </span>
        )}
      </div>
      <span className={`${styles['open']} ${entry.open === 0 ? styles['faint'] : ''} figures`}>{text('open', { count: entry.open })}</span>
      <div className={styles['starts']}>
        {startable.length > 1 ? (
          <Dropdown trigger={['click']} menu={{ items: startable.map((one) => ({ key: one.workflow, label: <Link to="/start" search={{ workflow: one.workflow }}>{local(one.title)}</Link> })) }}>
            <Button type="link" className={styles['start'] ?? ''} icon={<PlusOutlined />} aria-label={text('startOf', { title: local(entry.title) })}>{text('start')} <DownOutlined /></Button>
          </Dropdown>
        ) : startable.map((one) => (
          <Link key={one.workflow} to="/start" search={{ workflow: one.workflow }} className={styles['start']} aria-label={text('startOf', { title: local(one.title) })} title={text('startOf', { title: local(one.title) })}>
            <PlusOutlined /> {text('start')}
          </Link>
        ))}
        {registers.length > 1 ? <RegisterMenu label={text('register')} registers={registers} /> : registers.map((one) => <RegisterExport key={one.label} look="link" label={text('register')} of={one.of} />)}
        {entry.hasLedgers && ofDistrict ? (
          <Link to="/ledgers/$programme" params={{ programme: entry.code }} className={styles['start']} aria-label={text('ledgersOf', { title: local(entry.title) })} title={text('ledgersOf', { title: local(entry.title) })}>
            <WalletOutlined /> {text('ledgers')}
          </Link>
        ) : null}
        {(leads || varies) && first !== undefined ? (
          <Link to="/studio/$workflow" params={{ workflow: first.workflow }} className={styles['start']} aria-label={text('versionsOf', { title: local(entry.title) })} title={text('versionsOf', { title: local(entry.title) })}>
            <BranchesOutlined /> {text('versions')}
          </Link>
        ) : null}
        {leads && first !== undefined ? (
          <Link to="/templates/$workflow" params={{ workflow: first.workflow }} className={styles['start']} aria-label={text('templatesOf', { title: local(entry.title) })} title={text('templatesOf', { title: local(entry.title) })}>
            <FileTextOutlined /> {text('templates')}
          </Link>
        ) : null}
        {imports.length > 1 ? (
          <Dropdown trigger={['click']} menu={{ items: imports.map((one) => ({ key: one.spec, label: <Link to="/import" search={{ spec: one.spec }}>{local(one.title)}</Link> })) }}>
            <Button type="link" className={styles['start'] ?? ''} icon={<TableOutlined />} aria-label={text('sheetOf', { title: local(entry.title) })}>{text('sheet')} <DownOutlined /></Button>
          </Dropdown>
        ) : imports.map((one) => (
          <Link key={one.spec} to="/import" search={{ spec: one.spec }} className={styles['start']} aria-label={text('sheetOf', { title: local(one.title) })} title={text('sheetOf', { title: local(one.title) })}>
            <TableOutlined /> {text('sheet')}
          </Link>
        ))}
      </div>
    </li>
  );
}

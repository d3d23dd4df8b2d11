// Campaign, programme, stage and unit. What there is nothing to choose from is not shown: one campaign, no programme chosen
// yet, a desk that looks after a single village.
import { useLocal } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { trpc } from '../../api.ts';
import type { DeskSearch } from '../../components/desk-search.ts';
import { UnitChoice } from '../../components/unit-choice/unit-choice.tsx';
import { useWorkbenchText } from './messages.ts';
import styles from './workbench.module.css';

interface ChoiceProps {
  readonly search: DeskSearch;
  readonly onChange: (change: DeskSearch) => void;
}

export function ChoiceFilters({ search, onChange }: ChoiceProps) {
  const text = useWorkbenchText();
  const local = useLocal();
  const { data: programmes = [] } = useQuery(trpc.programme.list.queryOptions(undefined, { staleTime: 60_000 }));
  const campaigns = [...new Map(programmes.map((one) => [one.campaign, one.campaignTitle]))];
  const offered = programmes.filter((one) => search.campaign === undefined || one.campaign === search.campaign);
  const stages = programmes.find((one) => one.workflow === search.workflow)?.stages ?? [];
  return (
    <>
      {campaigns.length > 1 ? (
        <Choice label={text('campaign')} value={search.campaign} options={campaigns.map(([value, title]) => ({ value, label: local(title) }))} onChange={(campaign) => onChange({ campaign, workflow: '', stage: '' })} />
      ) : null}
      <Choice label={text('programme')} value={search.workflow} options={offered.map((one) => ({ value: one.workflow, label: local(one.title) }))} onChange={(workflow) => onChange({ workflow, stage: '' })} />
      {stages.length > 0 ? <Choice label={text('allStages')} value={search.stage} options={stages.map(({ id, title }) => ({ value: id, label: local(title) }))} onChange={(stage) => onChange({ stage })} /> : null}
      <UnitChoice value={search.unit} onChange={(unit) => onChange({ unit })} />
    </>
  );
}

interface OneChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The empty text: none of them. */
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: OneChoiceProps) {
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={value ?? null}
      onChange={(chosen: string | null | undefined) => onChange(chosen ?? '')}
      placeholder={label}
      aria-label={label}
      options={[...options]}
      className={styles['choice'] ?? ''}
      popupMatchSelectWidth={false}
    />
  );
}

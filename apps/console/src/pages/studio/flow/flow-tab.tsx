// 流程: the picture and, beside it, the stage at hand, the check, what changed, and what the leads say.
import { Panel, useLocal } from '@jinguo/console-kit';
import { Tabs } from 'antd';
import { useRef, useState } from 'react';
import type { DraftTabProps } from '../editor/tabs.tsx';
import { useFindings } from '../editor/use-draft.ts';
import { usePhone } from '../../../components/use-phone.ts';
import { DifferenceList } from '../difference-list.tsx';
import { DraftGraph } from './draft-graph.tsx';
import { Findings } from './findings.tsx';
import styles from './flow-tab.module.css';
import { useFlowText } from './messages.ts';
import panel from './panel.module.css';
import { StagePanel } from './stage-panel.tsx';
import { Talk } from './talk.tsx';
import { WholePanel } from './whole-panel.tsx';

type Side = 'stage' | 'check' | 'changes' | 'talk';

export function FlowTab({ draft, edit }: DraftTabProps) {
  const text = useFlowText();
  const local = useLocal();
  const phone = usePhone();
  const beside = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [side, setSide] = useState<Side>('stage');
  const { findings, checked, error } = useFindings(draft);
  const { definition, sketch } = draft;
  const stage = definition.stages.find((one) => one.id === selected);
  const drawn = sketch.stages.find((one) => one.id === selected);
  const show = (id: string | null) => {
    setSelected(id);
    setSide('stage');
    if (phone && id !== null) beside.current?.scrollIntoView({ behavior: 'smooth', block: 'start' });
  };
  const counted = (title: string, count: number) => (count === 0 ? title : `${title} ${count}`);
  return (
    <div className={styles['flow']}>
      <Panel><DraftGraph sketch={sketch} findings={findings} selected={stage?.id ?? null} onSelect={show} /></Panel>
      <div ref={beside} className={styles['beside']}>
        <Panel>
          <Tabs
            activeKey={side}
            onChange={(key) => setSide(key === 'check' || key === 'changes' || key === 'talk' ? key : 'stage')}
            items={[
              {
                key: 'stage',
                label: stage === undefined ? text('sideWhole') : local(stage.title).slice(0, 10),
                children: stage === undefined || drawn === undefined
                  ? <WholePanel draft={draft} edit={edit} />
                  : <StagePanel key={stage.id} definition={definition} sketch={sketch} stage={stage} drawn={drawn} edit={edit} findings={findings.filter((one) => one.stage === stage.id)} onClose={() => setSelected(null)} onPick={show} />,
              },
              { key: 'check', label: <span className={findings.some((one) => one.severity === 'error') ? panel['bad'] : undefined}>{counted(text('sideCheck'), findings.length)}</span>, children: <Findings findings={findings} checked={checked} error={error} edit={edit} onShow={show} /> },
              { key: 'changes', label: counted(text('sideChanges'), sketch.differences.length), children: <DifferenceList differences={sketch.differences} /> },
              { key: 'talk', label: counted(text('sideTalk'), draft.comments.length), children: <Talk draft={draft} stage={stage?.id ?? null} /> },
            ]}
          />
        </Panel>
      </div>
    </div>
  );
}

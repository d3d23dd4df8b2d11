import type { ItemDetail } from '@jinguo/core';
import { Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Loading } from '../../../components/page-state/state.tsx';
import { Panel } from '../../../components/panel/panel.tsx';
import { useItemText } from '../messages.ts';
import styles from './flow.module.css';
import { mainLine } from './main-line.ts';
import { StageDetail } from './stage-detail.tsx';

const FlowGraph = lazy(async () => ({ default: (await import('./flow-graph.tsx')).FlowGraph }));

export function FlowPanel({ item }: { readonly item: ItemDetail }) {
  const text = useItemText();
  const [whole, setWhole] = useState(false);
  const [chosen, setChosen] = useState(item.stage);
  const line = whole ? item.graph : mainLine(item.graph);
  const stage = item.graph.stages.find((one) => one.id === chosen);
  return (
    <Panel
      title={text('flow')}
      extra={
        <Segmented<'main' | 'all'>
          size="small"
          value={whole ? 'all' : 'main'}
          onChange={(value) => setWhole(value === 'all')}
          options={[{ value: 'main', label: text('flowMain') }, { value: 'all', label: text('flowAll') }]}
        />
      }
    >
      <div className={styles['canvas']} style={whole ? { height: 460 } : undefined}>
        <Suspense fallback={<Loading />}>
          <FlowGraph key={whole ? 'all' : 'main'} whole={whole} stages={line.stages} ways={line.ways} chosen={chosen} onChoose={setChosen} />
        </Suspense>
      </div>
      {stage === undefined ? null : <StageDetail item={item} stage={stage} />}
      <p className={styles['hint']}>{text('flowHint')}</p>
    </Panel>
  );
}

import { useLocal } from '@jinguo/console-kit';
import type { DraftStage } from '@jinguo/core';
import { Button } from 'antd';

export interface StageIndexProps {
  readonly stages: readonly DraftStage[];
  readonly selected: string | null;
  readonly onSelect: (stage: string) => void;
}

/** The stages as a list, where the picture cannot be drawn. */
export function StageIndex({ stages, selected, onSelect }: StageIndexProps) {
  const local = useLocal();
  return (
    <ol>
      {stages.map((stage) => (
        <li key={stage.id}>
          <Button type={stage.id === selected ? 'primary' : 'text'} onClick={() => onSelect(stage.id)}>{local(stage.title)}</Button>
        </li>
      ))}
    </ol>
  );
}

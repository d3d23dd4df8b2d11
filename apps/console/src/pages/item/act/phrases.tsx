// Common phrases: the office's own, and those a person keeps for herself in this browser.
import { MessageOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useActText } from './messages.ts';

const kept = 'jinguo.phrases';
const most = 10;
const known = { good: ['good1', 'good2', 'good3'], back: ['back1', 'back2'], bad: ['bad1'], any: ['good1', 'good2', 'good3', 'back1', 'back2'] } as const;

export interface PhrasesProps {
  readonly kind: keyof typeof known;
  readonly opinion: string;
  readonly onChoose: (opinion: string) => void;
}

export function Phrases({ kind, opinion, onChoose }: PhrasesProps) {
  const text = useActText();
  const [own, setOwn] = useState(readOwn);
  const phrases = [...known[kind].map((key) => text(key)), ...own];
  const keep = () => {
    const next = [...new Set([opinion.trim(), ...own])].slice(0, most);
    localStorage.setItem(kept, JSON.stringify(next));
    setOwn(next);
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...phrases.map((phrase) => ({ key: phrase, label: phrase, onClick: () => onChoose(phrase) })),
          { type: 'divider' as const },
          { key: '+', label: text('keep'), disabled: opinion.trim() === '' || phrases.includes(opinion.trim()), onClick: keep },
        ],
      }}
    >
      <Button icon={<MessageOutlined />} aria-label={text('phrases')}>{text('phrases')}</Button>
    </Dropdown>
  );
}

function readOwn(): readonly string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(kept) ?? '[]');
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

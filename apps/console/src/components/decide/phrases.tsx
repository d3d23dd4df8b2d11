// Common phrases behind one button: the office's, her own, and the way to keep and edit them.
import { MessageOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useDesk } from '../desk/use-desk.ts';
import { useDecideText } from './messages.ts';
import { usePhrases, type PhraseKind } from './use-phrases.ts';

const PhraseEditor = lazy(async () => ({ default: (await import('./phrase-editor.tsx')).PhraseEditor }));

export interface PhrasesProps {
  readonly kind: PhraseKind;
  readonly opinion: string;
  readonly onChoose: (opinion: string) => void;
}

export function Phrases({ kind, opinion, onChoose }: PhrasesProps) {
  const text = useDecideText();
  const { desk, keep } = useDesk();
  const { office, own } = usePhrases(kind);
  const [editing, setEditing] = useState(false);
  const phrases = [...office, ...own];
  const said = opinion.trim();
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...phrases.map((phrase) => ({ key: phrase, label: phrase, onClick: () => onChoose(phrase) })),
            { type: 'divider' as const },
            { key: '+', label: text('keep'), disabled: said === '' || said.length > 200 || phrases.includes(said), onClick: () => keep({ phrases: [said, ...desk.phrases].slice(0, 30) }) },
            { key: '…', label: text('edit'), onClick: () => setEditing(true) },
          ],
        }}
      >
        <Button icon={<MessageOutlined />} aria-label={text('phrases')}>{text('phrases')}</Button>
      </Dropdown>
      {editing ? <Suspense fallback={null}><PhraseEditor onClose={() => setEditing(false)} /></Suspense> : null}
    </>
  );
}

// Her own phrases: added, put in other words, deleted.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useDesk } from '../desk/use-desk.ts';
import styles from './decide.module.css';
import { useDecideText } from './messages.ts';

const most = 30;
const longest = 200;

export function PhraseEditor({ onClose }: { readonly onClose: () => void }) {
  const text = useDecideText();
  const { desk, keep } = useDesk();
  const [phrases, setPhrases] = useState<readonly string[]>(desk.phrases);
  const [added, setAdded] = useState('');
  const add = () => {
    const one = added.trim();
    if (one !== '' && !phrases.includes(one) && phrases.length < most) setPhrases([one, ...phrases]);
    setAdded('');
  };
  return (
    <Modal
      open
      onCancel={onClose}
      title={text('own')}
      okText={text('save')}
      cancelText={text('cancel')}
      onOk={() => {
        const all = [added, ...phrases].map((one) => one.trim()).filter((one) => one !== '');
        keep({ phrases: [...new Set(all)].slice(0, most) });
        onClose();
      }}
    >
      <p className={styles['faint']}>{phrases.length >= most ? text('full') : text('ownHint')}</p>
      <div className={styles['phraseRow']}>
        <Input value={added} maxLength={longest} placeholder={text('newPhrase')} aria-label={text('newPhrase')} onChange={({ target }) => setAdded(target.value)} onPressEnter={add} />
        <Button icon={<PlusOutlined />} disabled={added.trim() === '' || phrases.length >= most} onClick={add}>{text('add')}</Button>
      </div>
      {phrases.length === 0 ? <p className={styles['faint']}>{text('noOwn')}</p> : phrases.map((phrase, index) => (
        <div key={index} className={styles['phraseRow']}>
          <Input value={phrase} maxLength={longest} aria-label={phrase} onChange={({ target }) => setPhrases(phrases.with(index, target.value))} />
          <Button type="text" icon={<DeleteOutlined />} aria-label={text('remove', { phrase })} onClick={() => setPhrases(phrases.toSpliced(index, 1))} />
        </div>
      ))}
    </Modal>
  );
}

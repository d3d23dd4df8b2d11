// The keys, on one sheet: opened with “?”.
import { Modal } from 'antd';
import { useDeskText } from './messages.ts';
import styles from './desk.module.css';

const inList = [['J / ↓', 'keyDown'], ['K / ↑', 'keyUp'], ['Enter', 'keyOpen'], ['A', 'keyApprove'], ['R', 'keyReturn'], ['X', 'keySelect'], ['S', 'keyFollow'], ['/', 'keyFind']] as const;
const inItem = [['J / K', 'keyNeighbour'], ['A', 'keyApprove'], ['R', 'keyReturn'], ['S', 'keyFollow'], ['P', 'keyFiles'], ['U', 'keyBack']] as const;
const inAsk = [['1 … 9', 'keyPhrase'], ['Enter', 'keySend'], ['Esc', 'keyLeave']] as const;

export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const text = useDeskText();
  return (
    <Modal open onCancel={onClose} footer={null} title={text('keys')} width={640}>
      <div className={styles['keyGroups']}>
        {([['inList', inList], ['inItem', inItem], ['inAsk', inAsk]] as const).map(([title, keys]) => (
          <section key={title}>
            <h3 className={styles['keyTitle']}>{text(title)}</h3>
            <dl className={styles['keyList']}>
              {keys.map(([key, words]) => (
                <div key={key}>
                  <dt><kbd>{key}</kbd></dt>
                  <dd>{text(words)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

// Kinds of message by channels of the office: a box for each, a column empty where no address of hers is known.
import type { ChannelName, ChannelView, MessageKind } from '@jinguo/core';
import { Checkbox } from 'antd';
import { useDesk } from '../../components/desk/use-desk.ts';
import styles from './message-panel.module.css';
import { useMeText } from './messages.ts';

const kinds = ['task', 'deadline', 'urgent', 'word', 'own'] as const satisfies readonly MessageKind[];

export function ChannelTable({ channels }: { readonly channels: readonly ChannelView[] }) {
  const text = useMeText();
  const { desk, keep } = useDesk();
  const choose = (kind: MessageKind, channel: ChannelName, on: boolean) => keep({ tell: { ...desk.tell, [kind]: on ? [...desk.tell[kind], channel] : desk.tell[kind].filter((one) => one !== channel) } });
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col" className="sr-only">{text('told')}</th>
          {channels.map(({ name, address }) => (
            <th key={name} scope="col">
              {text(name)}
              <span className={styles['address']}>{address ?? text('noAddress')}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">
              {text(kind)}
              <span className={styles['meta']}>{text(`${kind}Hint`)}</span>
            </th>
            {channels.map(({ name, address }) => (
              <td key={name}>
                <Checkbox className={styles['box'] ?? ''} checked={address !== null && desk.tell[kind].includes(name)} disabled={address === null} onChange={(event) => choose(kind, name, event.target.checked)} aria-label={text('kindAndChannel', { kind: text(kind), channel: text(name) })} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

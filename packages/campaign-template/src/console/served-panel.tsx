// On an item's page: how many people it is for and, once it is done, how many it reached.
import { Panel as Sheet, useLocal } from '@jinguo/console-kit';
import type { ItemDetail } from '@jinguo/core';
import { useTemplateText } from './messages.ts';

export function Panel({ item }: { readonly item: ItemDetail }) {
  const text = useTemplateText();
  const local = useLocal();
  const shown = item.fields.filter(({ name }) => name === 'people' || name === 'served');
  return (
    <Sheet title={text('title')}>
      <dl style={{ display: 'flex', gap: 32, margin: 0 }}>
        {shown.map(({ name, title, value }) => (
          <div key={name}>
            <dt>{local(title)}</dt>
            <dd style={{ margin: 0, fontSize: 22 }}>{value === null ? text('notYet') : text('people', { count: Number(value) })}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}

// On the page of every children's home: the way to a case that is red at once (未成年人保护法 11).
import { ConsoleLinkContext, Panel as Sheet } from '@jinguo/console-kit';
import type { ItemDetail } from '@jinguo/core';
import { Button } from 'antd';
import { useContext } from 'react';
import { useFamiliesText } from './messages.ts';

/** The report opens with what is known already: which village the home is in, and that a child is harmed. */
export function Panel({ item }: { readonly item: ItemDetail }) {
  const text = useFamiliesText();
  const { go } = useContext(ConsoleLinkContext);
  const [orgUnit] = item.forms.flatMap(({ data }) => (typeof data['orgUnit'] === 'string' ? [data['orgUnit']] : []));
  const known = { alarm: true, source: 'childrensHome', ...(orgUnit === undefined ? {} : { orgUnit }) };
  const address = `/start?${new URLSearchParams({ workflow: 'disputes', with: JSON.stringify(known) }).toString()}`;
  return (
    <Sheet title={text('title')}>
      <p style={{ margin: '0 0 12px' }}>{text('duty')}</p>
      <Button danger type="primary" href={address} onClick={(event) => { event.preventDefault(); go(address); }}>{text('report')}</Button>
    </Sheet>
  );
}

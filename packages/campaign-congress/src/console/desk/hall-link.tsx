// The hall's screen: opened once by the desk, whose page then keeps it true; its link is a secret of the desk's.
import { DesktopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import type { SessionView } from '../../procedures/shapes.ts';
import { hallPage, useOrder } from '../hooks.ts';
import { useDeskText } from './messages.ts';

export function HallLink({ view }: { readonly view: SessionView }) {
  const say = useDeskText();
  const { mutate: show, isPending } = useOrder('showHall');
  // The view is another one only when something in it changed.
  useEffect(() => {
    if (view.hall !== null) show({ congressId: view.itemId });
  }, [view, show]);
  if (view.hall !== null) return <a href={hallPage(view.hall)} target="_blank" rel="noreferrer"><DesktopOutlined /> {say('hall')}</a>;
  return <Button size="small" icon={<DesktopOutlined />} loading={isPending} onClick={() => show({ congressId: view.itemId })}>{say('openHall')}</Button>;
}

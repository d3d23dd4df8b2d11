// A chart in its panel, with a button that saves its picture.
import { PictureOutlined } from '@ant-design/icons';
import { Panel } from '@jinguo/console-kit';
import { Button } from 'antd';
import { useRef } from 'react';
import { Chart, type ChartProps } from '../../components/chart/chart.tsx';
import { useFiguresText } from './messages.ts';

export function ChartPanel({ title, ...chart }: Omit<ChartProps, 'onReady'> & { readonly title: string }) {
  const text = useFiguresText();
  const picture = useRef<() => string>(undefined);
  const save = () => {
    const data = picture.current?.();
    if (data === undefined) return;
    const link = document.createElement('a');
    link.href = data;
    link.download = `${title}.png`;
    link.click();
  };
  return (
    <Panel title={title} extra={<Button type="text" size="small" icon={<PictureOutlined />} onClick={save} aria-label={`${text('picture')}: ${title}`}>{text('picture')}</Button>}>
      <Chart {...chart} onReady={(take) => { picture.current = take; }} />
    </Panel>
  );
}

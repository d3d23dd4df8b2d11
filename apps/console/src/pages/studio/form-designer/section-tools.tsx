// Naming a section, moving it among the others, dissolving it into the one beside it; or adding one at the end.
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import type { Designed } from './designed.ts';
import styles from './form-designer.module.css';
import { asSections, type DesignedSection } from './form-model.ts';
import { useDesignerText } from './messages.ts';
import { TextSetting } from './settings.tsx';

interface SectionToolsProps extends Designed {
  readonly sections: readonly DesignedSection[];
  /** Undefined: a new one at the end. */
  readonly index: number | undefined;
}

export function SectionTools({ form, edit, sections, index }: SectionToolsProps) {
  const text = useDesignerText();
  const now = asSections(sections);
  const set = (next: typeof now) => void edit([{ op: 'set-sections', form, sections: next }]);
  const own = index === undefined ? undefined : now[index];
  if (index === undefined || own === undefined) {
    return <Button type="dashed" icon={<PlusOutlined />} onClick={() => set([...now, { title: { zh: '新分组', en: 'New section' }, fields: [] }])}>{text('addSection')}</Button>;
  }
  const swap = (other: number) => set(now.map((one, at) => (at === index ? (now[other] ?? one) : at === other ? own : one)));
  const dissolve = () => {
    const into = index === 0 ? 1 : index - 1;
    set(now.flatMap((one, at) => (at === index ? [] : [at === into ? { ...one, fields: into < index ? [...one.fields, ...own.fields] : [...own.fields, ...one.fields] } : one])));
  };
  const rename = (title: Partial<typeof own.title>) => set(now.map((one, at) => (at === index ? { ...one, title: { ...one.title, ...title } } : one)));
  return (
    <span className={styles['tools']}>
      <Popover
        trigger="click"
        content={
          <div className={styles['stack']}>
            <TextSetting label={text('sectionZh')} value={own.title.zh} onCommit={(zh) => rename({ zh })} />
            <TextSetting label={text('sectionEn')} value={own.title.en} onCommit={(en) => rename({ en })} />
          </div>
        }
      >
        <Button type="text" size="small" icon={<EditOutlined />} aria-label={`${text('sectionZh')} ${own.title.zh}`} />
      </Popover>
      <Button type="text" size="small" icon={<ArrowUpOutlined />} aria-label={text('sectionUp')} disabled={index === 0} onClick={() => swap(index - 1)} />
      <Button type="text" size="small" icon={<ArrowDownOutlined />} aria-label={text('sectionDown')} disabled={index === now.length - 1} onClick={() => swap(index + 1)} />
      <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={text('removeSection')} disabled={now.length < 2} onClick={dissolve} />
    </span>
  );
}

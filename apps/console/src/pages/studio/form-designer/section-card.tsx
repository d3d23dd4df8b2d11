// One section: its fields in order, each to be chosen, dragged, or moved by its buttons and by Alt with the arrow keys.
import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from '@ant-design/icons';
import { useLanguage, useLocal } from '@jinguo/console-kit';
import { Button, Tag } from 'antd';
import { useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';
import { titleOf } from '../../../components/schema/read.ts';
import type { Designed } from './designed.ts';
import { kindOf } from './field-kinds.ts';
import styles from './form-designer.module.css';
import { stepFrom, type DesignedField, type DesignedSection, type Place } from './form-model.ts';
import type { Dragged } from './layout.tsx';
import { useDesignerText } from './messages.ts';

interface SectionCardProps extends Pick<Designed, 'definition' | 'form'> {
  readonly section: DesignedSection;
  readonly index: number;
  readonly sections: readonly DesignedSection[];
  readonly chosen: string | undefined;
  readonly dragged: Dragged | undefined;
  readonly onChoose: (name: string) => void;
  readonly onDrag: (name: string | undefined) => void;
  readonly onDrop: (place: Place) => void;
  readonly onMove: (name: string, place: Place) => void;
  readonly tools: ReactNode;
}

export function SectionCard(props: SectionCardProps) {
  const { section, index, dragged, onDrop } = props;
  const text = useDesignerText();
  const local = useLocal();
  const [over, setOver] = useState<string | null>();
  const target = (before: string | null) => ({
    onDragOver: (event: DragEvent) => {
      if (dragged === undefined) return;
      event.preventDefault();
      setOver(before);
    },
    onDragLeave: () => setOver(undefined),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      event.stopPropagation();
      setOver(undefined);
      onDrop({ section: index, before });
    },
  });
  const title = local(section.title);
  return (
    <section className={styles['section']} aria-label={title === '' ? text('untitled') : title} {...target(null)}>
      <div className={styles['sectionHead']}><h3 className={title === '' ? styles['faint'] : styles['heading']}>{title === '' ? text('untitled') : title}</h3>{props.tools}</div>
      <ol className={styles['fields']}>
        {section.fields.map((field) => (
          <li key={field.name} className={dragged !== undefined && over === field.name ? styles['over'] : ''} {...target(field.name)}>
            <FieldRow {...props} field={field} />
          </li>
        ))}
      </ol>
      {section.fields.length === 0 || (dragged !== undefined && over === null) ? <p className={styles['empty']}>{text('emptySection')}</p> : null}
    </section>
  );
}

function FieldRow({ field, sections, chosen, definition, form, onChoose, onDrag, onMove }: SectionCardProps & { readonly field: DesignedField }) {
  const text = useDesignerText();
  const language = useLanguage();
  const { name, schema, required, when } = field;
  const title = titleOf(schema, language) || name;
  const [up, down] = [stepFrom(sections, name, -1), stepFrom(sections, name, 1)];
  const closed = definition.stages.some((stage) => stage.fieldAccess?.[`${form}.${name}`] !== undefined);
  const kind = kindOf(schema);
  const handling = {
    draggable: true,
    onDragStart: (event: DragEvent) => { event.dataTransfer.setData('text/plain', name); onDrag(name); },
    onDragEnd: () => onDrag(undefined),
    onKeyDown: (event: KeyboardEvent) => {
      const place = event.key === 'ArrowUp' ? up : event.key === 'ArrowDown' ? down : undefined;
      if (!event.altKey || place === undefined) return;
      event.preventDefault();
      onMove(name, place);
    },
  };
  return (
    <div className={`${styles['row']} ${name === chosen ? styles['chosen'] : ''}`} {...handling}>
      <HolderOutlined className={styles['grip'] ?? ''} title={text('drag', { field: title })} />
      <button type="button" className={styles['name']} title={text('open', { field: title })} aria-pressed={name === chosen} onClick={() => onChoose(name)}>
        <span>{title}{required ? <span className={styles['star']} aria-hidden="true"> *</span> : null}</span>
        {' '}<span className={styles['faint']}>{text(`kind_${kind ?? 'other'}`)} · {text(required ? 'required' : 'optional')}</span>
      </button>
      <span className={styles['marks']}>
        {when === undefined ? null : <Tag color="blue">{text('hangs')}</Tag>}
        {schema['x-mask'] === undefined ? null : <Tag>{text('masked')}</Tag>}
        {closed ? <Tag color="warning">{text('closedAt')}</Tag> : null}
      </span>
      <Button type="text" size="small" icon={<ArrowUpOutlined />} aria-label={text('up', { field: title })} disabled={up === undefined} onClick={() => { if (up !== undefined) onMove(name, up); }} />
      <Button type="text" size="small" icon={<ArrowDownOutlined />} aria-label={text('down', { field: title })} disabled={down === undefined} onClick={() => { if (down !== undefined) onMove(name, down); }} />
    </div>
  );
}

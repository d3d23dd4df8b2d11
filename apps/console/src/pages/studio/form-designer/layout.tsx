// The fields of a form in their sections, with the palette before them and the settings of the chosen one beside.
import { Panel, useLanguage } from '@jinguo/console-kit';
import { Drawer } from 'antd';
import { useState } from 'react';
import { usePhone } from '../../../components/use-phone.ts';
import { titleOf } from '../../../components/schema/read.ts';
import { CommitInput, Field } from '../flow/field.tsx';
import type { Designed } from './designed.ts';
import { kindTitles, newField, type FieldKind } from './field-kinds.ts';
import { FieldPanel } from './field-panel.tsx';
import styles from './form-designer.module.css';
import { freshName, sectionsIn, type Place } from './form-model.ts';
import { useDesignerText } from './messages.ts';
import { Palette } from './palette.tsx';
import { SectionCard } from './section-card.tsx';
import { SectionTools } from './section-tools.tsx';

/** What is being dragged: a kind from the palette, or a field. */
export type Dragged = { readonly kind: FieldKind } | { readonly field: string };

export function Layout(designed: Designed) {
  const { spec, form, edit } = designed;
  const text = useDesignerText();
  const language = useLanguage();
  const phone = usePhone();
  const sections = sectionsIn(spec.schema);
  const [chosen, setChosen] = useState<string>();
  const [dragged, setDragged] = useState<Dragged>();
  const field = sections.flatMap((one) => one.fields).find((one) => one.name === chosen);
  const at = Math.max(0, field === undefined ? sections.length - 1 : sections.findIndex((one) => one.fields.includes(field)));

  const add = async (kind: FieldKind, place: Place) => {
    const name = freshName(spec.schema, kind);
    const made = edit([{ op: 'add-field', form, field: name, schema: newField(kind, kindTitles[kind]), required: false, section: place.section, ...(place.before === null ? {} : { before: place.before }) }]);
    setChosen(name);
    if (!(await made)) setChosen(undefined);
  };
  const move = (name: string, place: Place) => edit([{ op: 'move-field', form, field: name, before: place.before, section: place.section }]);
  const drop = (place: Place) => {
    if (dragged === undefined) return;
    setDragged(undefined);
    if ('kind' in dragged) void add(dragged.kind, place);
    else if (dragged.field !== place.before) void move(dragged.field, place);
  };
  const panel = field === undefined ? null : <FieldPanel key={field.name} {...designed} field={field} sections={sections} onGone={() => setChosen(undefined)} />;
  return (
    <div className={styles['layout']}>
      <Palette onAdd={(kind) => void add(kind, { section: at, before: null })} onDrag={(kind) => setDragged(kind === undefined ? undefined : { kind })} />
      <div className={styles['canvas']}>
        <div className={styles['titles']}>
          <Field label={text('formZh')}><CommitInput label={text('formZh')} value={spec.title.zh} onCommit={(zh) => void edit([{ op: 'set-form', form, spec: { ...spec, title: { ...spec.title, zh } } }])} /></Field>
          <Field label={text('formEn')}><CommitInput label={text('formEn')} value={spec.title.en} onCommit={(en) => void edit([{ op: 'set-form', form, spec: { ...spec, title: { ...spec.title, en } } }])} /></Field>
        </div>
        {sections.map((section, index) => (
          <SectionCard
            key={index}
            section={section}
            index={index}
            sections={sections}
            definition={designed.definition}
            form={form}
            chosen={chosen}
            dragged={dragged}
            onChoose={setChosen}
            onDrag={(name) => setDragged(name === undefined ? undefined : { field: name })}
            onDrop={drop}
            onMove={(name, place) => void move(name, place)}
            tools={<SectionTools {...designed} sections={sections} index={index} />}
          />
        ))}
        <SectionTools {...designed} sections={sections} index={undefined} />
      </div>
      {phone ? (
        <Drawer open={field !== undefined} onClose={() => setChosen(undefined)} placement="bottom" size="86%" title={field === undefined ? '' : titleOf(field.schema, language)}>{panel}</Drawer>
      ) : (
        <aside className={styles['side']}><Panel title={text('field')}>{panel ?? <p className={styles['faint']}>{text('choose')}</p>}</Panel></aside>
      )}
    </div>
  );
}

// 表单设计: the forms of a draft. Fields are laid out in sections, each with what it asks, when it is shown and who may see
// it at which stage; beside it stands the form as people will meet it.
import { useLocal, Panel } from '@jinguo/console-kit';
import { Segmented, Select } from 'antd';
import { useState } from 'react';
import type { DraftTabProps } from '../editor/tabs.tsx';
import { AccessMatrix } from './access-matrix.tsx';
import styles from './form-designer.module.css';
import { Layout } from './layout.tsx';
import { useDesignerText } from './messages.ts';
import { Preview } from './preview.tsx';

const views = ['layout', 'rights', 'preview'] as const;
type View = (typeof views)[number];

export function FormDesigner({ draft, edit }: DraftTabProps) {
  const text = useDesignerText();
  const local = useLocal();
  const { forms } = draft.definition;
  const names = Object.keys(forms);
  const [chosen, setChosen] = useState<string>();
  const [view, setView] = useState<View>('layout');
  const form = names.find((one) => one === chosen) ?? names[0];
  const spec = form === undefined ? undefined : forms[form];
  if (form === undefined || spec === undefined) return <Panel><p className={styles['faint']}>{text('noForms')}</p></Panel>;
  const designed = { definition: draft.definition, form, spec, edit };
  return (
    <div className={styles['designer']}>
      <div className={styles['bar']}>
        <Select aria-label={text('form')} className={styles['forms'] ?? ''} value={form} onChange={setChosen} options={names.map((name) => ({ value: name, label: local(forms[name]?.title ?? { zh: name, en: name }) }))} />
        <Segmented aria-label={text('views')} value={view} onChange={setView} options={views.map((one) => ({ value: one, label: text(one) }))} />
      </div>
      {view === 'layout' ? <Layout key={form} {...designed} /> : view === 'rights' ? <AccessMatrix {...designed} /> : <Preview key={form} {...designed} />}
    </div>
  );
}

// Fields by stages: who acts there fills the field, reads it, or does not see it.
import { useLanguage, useLocal } from '@jinguo/console-kit';
import { Select } from 'antd';
import { titleOf } from '../../../components/schema/read.ts';
import type { Designed } from './designed.ts';
import styles from './form-designer.module.css';
import { sectionsIn, type DesignedField } from './form-model.ts';
import { useDesignerText } from './messages.ts';

type Stage = Designed['definition']['stages'][number];
type Access = 'hidden' | 'read' | 'write';

export function AccessMatrix({ definition, form, spec, edit }: Designed) {
  const text = useDesignerText();
  const local = useLocal();
  const language = useLanguage();
  const fields = sectionsIn(spec.schema).flatMap((one) => one.fields);
  // Nobody acts at an end.
  const stages = definition.stages.filter((one) => one.kind !== 'end');
  return (
    <div className={styles['matrixPage']}>
      <p className={styles['faint']}>{text('rightsHint')}</p>
      <section className={styles['matrix']} aria-label={text('rights')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('layout')}</th>
              {stages.map((stage) => <th key={stage.id} scope="col">{local(stage.title)}{stage.form === form ? <span className={styles['faint']}>{text('fills')}</span> : null}</th>)}
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.name}>
                <th scope="row">{titleOf(field.schema, language) || field.name}{field.required ? <span className={styles['star']} aria-hidden="true"> *</span> : null}</th>
                {stages.map((stage) => <td key={stage.id}><Cell form={form} field={field} stage={stage} label={text('accessOf', { stage: local(stage.title), field: titleOf(field.schema, language) || field.name })} onChoose={(access) => void edit([{ op: 'set-field-access', stage: stage.id, form, field: field.name, access }])} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

interface CellProps {
  readonly form: string;
  readonly field: DesignedField;
  readonly stage: Stage;
  readonly label: string;
  readonly onChoose: (access: Access) => void;
}

function Cell({ form, field, stage, label, onChoose }: CellProps) {
  const text = useDesignerText();
  const fills = stage.form === form;
  const usual: Access = fills ? 'write' : 'read';
  const now = stage.fieldAccess?.[`${form}.${field.name}`] ?? usual;
  const choices: readonly Access[] = fills ? ['write', 'read', 'hidden'] : ['read', 'hidden'];
  return <Select size="small" variant="borderless" popupMatchSelectWidth={false} className={`${styles['cell']} ${styles[now]} ${now === usual ? '' : styles['changed']}`} aria-label={label} value={now} onChange={onChoose} options={choices.map((one) => ({ value: one, label: text(one) }))} />;
}

// What belongs to the workflow as a whole, and what was changed so far.
import { formatMoment, useLanguage, useLocal } from '@jinguo/console-kit';
import { Select } from 'antd';
import { client } from '../../../api.ts';
import type { DraftTabProps } from '../editor/tabs.tsx';
import { ExportLinks } from '../export-links.tsx';
import { CommitInput, Field, Section } from './field.tsx';
import { useFlowText } from './messages.ts';
import styles from './panel.module.css';
import { Parameters } from './parameters.tsx';
import { Rules } from './rules.tsx';

const shownSteps = 12;

export function WholePanel({ draft, edit }: DraftTabProps) {
  const text = useFlowText();
  const local = useLocal();
  const language = useLanguage();
  const { definition, sketch, steps } = draft;
  return (
    <div className={styles['panel']}>
      <p className={styles['faint']}>{text('pick')}</p>
      <div className={styles['row']}>
        <Field label={text('titleOf')}><CommitInput key={definition.title.zh} label={text('titleOf')} value={definition.title.zh} onCommit={(zh) => void edit([{ op: 'set-title', title: { ...definition.title, zh } }])} /></Field>
        <Field label={text('nameEn')}><CommitInput key={definition.title.en} label={text('nameEn')} value={definition.title.en} onCommit={(en) => void edit([{ op: 'set-title', title: { ...definition.title, en } }])} /></Field>
      </div>
      <Field label={text('startAt')}><Select showSearch={{ optionFilterProp: 'label' }} value={definition.start} onChange={(stage: string) => void edit([{ op: 'set-start', stage }])} options={definition.stages.map((one) => ({ value: one.id, label: local(one.title) }))} /></Field>
      <Field label={text('appeal')}>
        <Select value={definition.appeal ?? 'unset'} onChange={(appeal: string) => void edit([{ op: 'set-appeal', appeal: appeal === 'required' || appeal === 'none' ? appeal : null }])} options={[{ value: 'required', label: text('appealRequired') }, { value: 'none', label: text('appealNone') }, { value: 'unset', label: text('appealUnset') }]} />
      </Field>
      <Parameters definition={definition} edit={edit} />
      <Section title={text('fallback')}><Rules rules={definition.fallback ?? []} onChange={(fallback) => void edit([{ op: 'set-fallback', stage: null, fallback: fallback.length === 0 ? null : fallback }])} definition={definition} sketch={sketch} /></Section>
      <Section title={text('export')}><div className={styles['tools']}><ExportLinks name={`${draft.workflow}-draft`} load={() => client.studio.exportDraft.mutate({ definition })} /></div></Section>
      {steps.length === 0 ? null : (
        <Section title={text('steps')}>
          <ul className={styles['plainList']}>
            {steps.slice(0, shownSteps).map((one) => <li key={one.revision} className={`${styles['faint']} figures`}>{formatMoment(one.at, language)} {one.by} {text(one.kind === 'edit' ? 'stepEdit' : one.kind === 'undo' ? 'stepUndo' : 'stepRedo')}</li>)}
          </ul>
        </Section>
      )}
    </div>
  );
}

// All that can be changed of one stage, beside the picture: what is wrong with it first, then who, how long, where next.
import { ArrowLeftOutlined } from '@ant-design/icons';
import { useLocal } from '@jinguo/console-kit';
import type { DraftFinding } from '@jinguo/core';
import { Button, Checkbox, Collapse, InputNumber, Select, Tag } from 'antd';
import { Effects } from './effects.tsx';
import { CommitInput, Field, Section } from './field.tsx';
import { FindingCard } from './findings.tsx';
import { KindSettings } from './kind-settings.tsx';
import { Limit } from './limit.tsx';
import { kindName, useFlowText } from './messages.ts';
import styles from './panel.module.css';
import { Rules } from './rules.tsx';
import type { StageProps } from './stage-of.ts';
import { StageTools } from './stage-tools.tsx';
import { Ways } from './ways.tsx';

export interface StagePanelProps extends StageProps {
  readonly findings: readonly DraftFinding[];
  readonly onClose: () => void;
  readonly onPick: (stage: string) => void;
}

export function StagePanel(props: StagePanelProps) {
  const text = useFlowText();
  const { definition, sketch, stage, drawn, edit, findings, onClose, onPick } = props;
  const signs = !['end', 'appeal', 'listed', 'wait', 'notice'].includes(stage.kind);
  return (
    <div className={styles['panel']}>
      <Button type="link" size="small" className={styles['back'] ?? ''} icon={<ArrowLeftOutlined />} onClick={onClose}>{text('back')}</Button>
      {findings.map((one) => <FindingCard key={`${one.rule} ${one.path}`} finding={one} edit={edit} />)}
      <div className={styles['row']}>
        <Field label={text('name')}><CommitInput key={stage.title.zh} label={text('name')} value={stage.title.zh} onCommit={(zh) => void edit([{ op: 'rename-stage', stage: stage.id, title: { zh, en: stage.title.en === stage.title.zh ? zh : stage.title.en } }])} /></Field>
        <Field label={text('nameEn')}><CommitInput key={stage.title.en} label={text('nameEn')} value={stage.title.en} onCommit={(en) => void edit([{ op: 'rename-stage', stage: stage.id, title: { ...stage.title, en } }])} /></Field>
      </div>
      <p className={styles['faint']}>{text('kind')}{text('colon')}<Tag>{kindName(stage.kind, text)}</Tag></p>
      {stage.kind === 'end' ? null : (
        <>
          {signs || stage.actors.length > 0 ? <Section title={text('who')}><Rules rules={stage.actors} onChange={(actors) => void edit([{ op: 'set-actors', stage: stage.id, actors }])} definition={definition} sketch={sketch} consults={stage.kind === 'opinions'} /></Section> : null}
          {signs ? <Section title={text('limit')}><Limit {...props} /></Section> : null}
          <Section title={text('ways')}><Ways {...props} onPick={onPick} /></Section>
          <KindSettings {...props} />
        </>
      )}
      <Collapse
        ghost
        size="small"
        items={[
          { key: 'arrive', label: text('arrive'), children: <Effects {...props} /> },
          ...(stage.kind === 'end' ? [] : [{ key: 'verbs', label: text('verbs'), children: <Verbs {...props} /> }, { key: 'more', label: text('more'), children: <More {...props} /> }]),
          { key: 'place', label: text('place'), children: <StageTools {...props} onGone={onClose} /> },
        ]}
      />
      {drawn.change === null ? null : <span className="sr-only">{text(drawn.change)}</span>}
    </div>
  );
}

function Verbs({ stage, drawn, edit }: StageProps) {
  const text = useFlowText();
  const local = useLocal();
  const all = drawn.actions.map((one) => one.action);
  return (
    <div className={styles['stack']}>
      <Checkbox checked={stage.allow === undefined} onChange={({ target }) => void edit([{ op: 'set-allow', stage: stage.id, allow: target.checked ? null : [...all] }])}>{text('verbsAll')}</Checkbox>
      {stage.allow === undefined ? null : (
        <Checkbox.Group value={[...stage.allow]} onChange={(chosen) => void edit([{ op: 'set-allow', stage: stage.id, allow: all.filter((one) => chosen.includes(one)) }])} options={drawn.actions.map((one) => ({ value: one.action, label: local(one.title) }))} />
      )}
    </div>
  );
}

function More({ definition, sketch, stage, edit }: StageProps) {
  const text = useFlowText();
  const local = useLocal();
  return (
    <div className={styles['stack']}>
      <Field label={text('form')}>
        <Select value={stage.form ?? ''} onChange={(form: string) => void edit([{ op: 'set-stage-form', stage: stage.id, form: form === '' ? null : form }])} options={[{ value: '', label: text('formNone') }, ...Object.entries(definition.forms).map(([name, { title }]) => ({ value: name, label: local(title) }))]} />
      </Field>
      <Field label={text('pool')}>
        <Select value={stage.pool ?? 'open'} onChange={(pool) => void edit([{ op: 'set-pool', stage: stage.id, pool: pool === 'open' ? null : pool }])} options={[{ value: 'open', label: text('poolOpen') }, { value: 'claim', label: text('poolClaim') }]} />
      </Field>
      {stage.kind === 'review' ? (
        <Field label={text('grace')}><InputNumber min={0} max={1440} precision={0} changeOnWheel={false} value={stage.grace?.minutes ?? 0} onChange={(minutes) => { if (minutes !== null) void edit([{ op: 'set-grace', stage: stage.id, grace: minutes === 0 ? null : { minutes } }]); }} /></Field>
      ) : null}
      <Field label={text('withdraw')}>
        <Select value={stage.withdraw} onChange={(withdraw) => void edit([{ op: 'set-withdraw', stage: stage.id, withdraw }])} options={[{ value: 'free', label: text('withdrawFree') }, { value: 'untouched', label: text('withdrawUntouched') }, { value: 'statement', label: text('withdrawStatement') }, { value: 'no', label: text('withdrawNo') }]} />
      </Field>
      <Section title={text('fallback')}><Rules rules={stage.fallback ?? []} onChange={(fallback) => void edit([{ op: 'set-fallback', stage: stage.id, fallback: fallback.length === 0 ? null : fallback }])} definition={definition} sketch={sketch} /></Section>
    </div>
  );
}

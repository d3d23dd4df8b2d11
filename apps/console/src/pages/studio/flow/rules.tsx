// Who acts: a list of rules, each a post at a level, the applicant, everybody of a post, people named in a form, a partner.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useLocal } from '@jinguo/console-kit';
import { Button, Checkbox, Select } from 'antd';
import { peopleFields } from './form-fields.ts';
import { useFlowText, type FlowText } from './messages.ts';
import styles from './panel.module.css';
import type { Definition, DraftSketch, Rule } from './stage-of.ts';

const levels = ['village', 'town', 'district'] as const;
const ruleKinds = ['post', 'applicant', 'each', 'everyone', 'decider', 'named', 'partner'] as const;
type RuleKind = (typeof ruleKinds)[number];
const bindings = ['veto', 'countersign', 'advise'] as const;

export interface RulesProps {
  readonly rules: readonly Rule[];
  readonly onChange: (rules: Rule[]) => void;
  readonly definition: Definition;
  readonly sketch: DraftSketch;
  /** Where departments are asked their opinion: whether the silence of one that only advises counts may be set. domain.md §3.5 */
  readonly consults?: boolean;
}

export function Rules({ rules, onChange, definition, sketch, consults = false }: RulesProps) {
  const text = useFlowText();
  const put = (index: number, rule: Rule) => onChange(rules.map((one, at) => (at === index ? rule : one)));
  return (
    <div className={styles['rules']}>
      {rules.map((rule, index) => (
        // Rules have no names of their own; their place is what tells them apart.
        <div key={`${index} ${JSON.stringify(rule)}`} className={styles['rule']}>
          <Select className={styles['ruleKind'] ?? ''} aria-label={text('who')} value={kindOf(rule)} onChange={(kind) => put(index, freshRule(kind, definition, sketch))} options={ruleKinds.map((kind) => ({ value: kind, label: ruleName(kind, text), disabled: !possible(kind, definition, sketch) }))} />
          <RuleDetail rule={rule} onChange={(next) => put(index, next)} definition={definition} sketch={sketch} consults={consults} />
          <Button type="text" aria-label={text('remove')} icon={<DeleteOutlined />} onClick={() => onChange(rules.filter((_, at) => at !== index))} />
        </div>
      ))}
      <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => onChange([...rules, freshRule('post', definition, sketch)])}>{text('addWho')}</Button>
    </div>
  );
}

function RuleDetail({ rule, onChange, definition, sketch, consults }: { readonly rule: Rule; readonly onChange: (rule: Rule) => void; readonly definition: Definition; readonly sketch: DraftSketch; readonly consults: boolean }) {
  const text = useFlowText();
  const local = useLocal();
  if ('applicant' in rule) return null;
  if ('decider' in rule) return <Select aria-label={text('stage')} value={rule.decider} onChange={(decider) => onChange({ decider })} options={definition.stages.map((one) => ({ value: one.id, label: local(one.title) }))} />;
  if ('named' in rule) return <Select aria-label={text('field')} value={rule.named} onChange={(named) => onChange({ named })} options={peopleFields(definition).map((one) => ({ value: one.path, label: one.title }))} />;
  const role = (
    <Select showSearch={{ optionFilterProp: 'label' }} aria-label={text('role')} value={rule.role} onChange={(next) => onChange({ ...rule, role: next })} options={sketch.roles.map((one) => ({ value: one.role, label: local(one.title) }))} />
  );
  if ('partner' in rule) {
    return (
      <>
        <Select showSearch={{ optionFilterProp: 'label' }} aria-label={text('partner')} value={rule.partner} onChange={(partner) => onChange({ ...rule, partner })} options={sketch.partners.map((one) => ({ value: one.unit, label: local(one.title) }))} />
        {role}
        <Select aria-label={text('binding')} value={rule.binding} onChange={(binding) => onChange({ role: rule.role, partner: rule.partner, binding })} options={bindings.map((one) => ({ value: one, label: text(one === 'veto' ? 'bindingVeto' : one === 'countersign' ? 'bindingCountersign' : 'bindingAdvise') }))} />
        {consults && rule.binding === 'advise' ? (
          <Checkbox checked={rule.silenceIsConsent === true} onChange={({ target }) => onChange({ role: rule.role, partner: rule.partner, binding: 'advise', ...(target.checked ? { silenceIsConsent: true } : {}) })}>{text('silenceIsConsent')}</Checkbox>
        ) : null}
      </>
    );
  }
  const options = levels.map((level) => ({ value: level, label: text(level) }));
  if ('each' in rule) return <>{role}<Select aria-label={text('unitLevel')} value={rule.each} onChange={(each) => onChange({ role: rule.role, each })} options={(['village', 'town'] as const).map((level) => ({ value: level, label: text(level) }))} /></>;
  if ('everyone' in rule) return <>{role}<Select aria-label={text('unitLevel')} value={rule.everyone} onChange={(everyone) => onChange({ role: rule.role, everyone })} options={options} /></>;
  return <>{role}<Select aria-label={text('unitLevel')} value={rule.unit} onChange={(unit) => onChange({ role: rule.role, unit })} options={options} /></>;
}

function kindOf(rule: Rule): RuleKind {
  if ('applicant' in rule) return 'applicant';
  if ('decider' in rule) return 'decider';
  if ('named' in rule) return 'named';
  if ('partner' in rule) return 'partner';
  if ('each' in rule) return 'each';
  return 'everyone' in rule ? 'everyone' : 'post';
}

function possible(kind: RuleKind, definition: Definition, sketch: DraftSketch): boolean {
  if (kind === 'named') return peopleFields(definition).length > 0;
  return kind !== 'partner' || sketch.partners.length > 0;
}

function freshRule(kind: RuleKind, definition: Definition, sketch: DraftSketch): Rule {
  const role = sketch.roles[0]?.role ?? 'clerk';
  switch (kind) {
    case 'applicant': return { applicant: true };
    case 'decider': return { decider: definition.start };
    case 'named': return { named: peopleFields(definition)[0]?.path ?? '' };
    case 'partner': return { role, partner: sketch.partners[0]?.unit ?? '', binding: 'countersign' };
    case 'each': return { role, each: 'village' };
    case 'everyone': return { role, everyone: 'district' };
    case 'post': return { role, unit: 'district' };
  }
}

function ruleName(kind: RuleKind, text: FlowText): string {
  switch (kind) {
    case 'post': return text('rulePost');
    case 'applicant': return text('ruleApplicant');
    case 'each': return text('ruleEach');
    case 'everyone': return text('ruleEveryone');
    case 'decider': return text('ruleDecider');
    case 'named': return text('ruleNamed');
    case 'partner': return text('rulePartner');
  }
}

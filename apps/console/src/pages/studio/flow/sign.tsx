// How several people sign: any one, everybody, everybody in order, or by vote.
import { useLocal } from '@jinguo/console-kit';
import { InputNumber, Select } from 'antd';
import { objectOf } from '../../../components/schema/read.ts';
import { Field } from './field.tsx';
import { useFlowText } from './messages.ts';
import { withSetting, type Settings, type StageProps } from './stage-of.ts';

export function Sign({ stage, sketch, edit }: StageProps) {
  const text = useFlowText();
  const local = useLocal();
  const sign = objectOf(stage.settings['sign']);
  const { mode, rejectEnds, veto } = sign;
  const carries = objectOf(sign['carries']);
  const share = typeof carries['share'] === 'number' ? carries['share'] : 50;
  const more = carries['share'] === undefined ? true : carries['more'] === true;
  const set = (next: Settings) => void edit([{ op: 'set-settings', stage: stage.id, settings: withSetting(stage.settings, 'sign', next) }]);
  const put = (name: string, value: Settings[string]) => set({ ...sign, [name]: value });
  return (
    <>
      <Select
        aria-label={text('sign')}
        value={typeof mode === 'string' ? mode : 'any'}
        onChange={(next: string) => put('mode', next)}
        options={[{ value: 'any', label: text('signAny') }, { value: 'all', label: text('signAll') }, { value: 'inOrder', label: text('signInOrder') }, { value: 'vote', label: text('signVote') }]}
      />
      {mode === 'vote' ? (
        <>
          <Field label={text('signShare')}><InputNumber min={1} max={100} suffix="%" value={share} onChange={(next) => { if (next !== null) put('carries', { share: next, more }); }} /></Field>
          <Select aria-label={text('signMore')} value={more} onChange={(next: boolean) => put('carries', { share, more: next })} options={[{ value: true, label: text('signMore') }, { value: false, label: text('signReach') }]} />
          <Field label={text('veto')}><Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} value={Array.isArray(veto) ? veto.map(String) : []} onChange={(next: string[]) => put('veto', next)} options={sketch.roles.map((one) => ({ value: one.role, label: local(one.title) }))} /></Field>
        </>
      ) : null}
      {mode === 'all' || mode === 'inOrder' ? (
        <Select aria-label={text('rejectFirst')} value={rejectEnds === 'last' ? 'last' : 'first'} onChange={(next: string) => put('rejectEnds', next)} options={[{ value: 'first', label: text('rejectFirst') }, { value: 'last', label: text('rejectLast') }]} />
      ) : null}
    </>
  );
}

// What is written down of an objection and of the ruling on it: opened by who looks into it and her head alone (domain.md §3.4).
import type { FormSpec } from '../../definition/workflow-definition.ts';
import { choice, date, formSpec, longText, text, type Section } from '../fields.ts';

const readers = ['deputyChair', 'chair'];

function secret(title: FormSpec['title'], sections: readonly Section[], optional: readonly string[]): FormSpec {
  const spec = formSpec(title, sections, optional);
  return { ...spec, schema: { ...spec.schema, 'x-readers': readers, 'x-unsigned': true } };
}

const kinds = [
  { value: 'person', zh: '个人（实名）', en: 'A person, by name' },
  { value: 'unit', zh: '单位（盖章）', en: 'A unit, under seal' },
  { value: 'anonymous', zh: '匿名线索', en: 'Anonymous' },
] as const;

const channels = [
  { value: 'site', zh: '网站', en: 'Site' },
  { value: 'phone', zh: '电话', en: 'Phone' },
  { value: 'visit', zh: '来访', en: 'Visit' },
  { value: 'letter', zh: '来信', en: 'Letter' },
] as const;

/** Who objects, by which channel and why. */
export const objectionForm = secret({ zh: '异议登记', en: 'Objection' }, [
  {
    zh: '异议', en: 'Objection',
    fields: {
      kind: choice('异议人', 'Who objects', kinds),
      objector: text('姓名或单位', 'Name', { maxLength: 60, 'x-mask': 'name' }),
      contact: text('联系方式', 'Contact', { maxLength: 60, 'x-mask': 'text' }),
      channel: choice('反映渠道', 'Channel', channels),
      receivedOn: date('收到日期', 'Received on'),
      facts: longText('反映的情况', 'What was said'),
    },
  },
], ['objector', 'contact']);

/** What was found is told by the result that is chosen; an objector who gave no name is owed no reply. */
export const objectionRuling = secret({ zh: '异议处理结论', en: 'Ruling on the objection' }, [
  { zh: '结论', en: 'Ruling', fields: { findings: longText('调查核实情况', 'What the inquiry found'), reply: longText('答复内容', 'Reply'), repliedOn: date('答复日期', 'Replied on') } },
], ['reply', 'repliedOn']);

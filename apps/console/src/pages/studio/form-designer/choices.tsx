// What one may choose from, or the columns of a table: a line each in both languages. A choice keeps its value when it is
// renamed, so that what was filled in before still means the same.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { Json, JsonObject } from '@jinguo/core';
import { text as textField } from '@jinguo/core/programme';
import { Button } from 'antd';
import { listOf, objectOf, propertiesOf, textOf } from '../../../components/schema/read.ts';
import { CommitInput, Section } from '../flow/field.tsx';
import type { Patch } from './field-panel.tsx';
import styles from './form-designer.module.css';
import { useDesignerText } from './messages.ts';

interface ChoicesProps {
  readonly kind: 'choice' | 'choices' | 'rows';
  readonly schema: JsonObject;
  readonly onPatch: (patch: Patch) => void;
}

interface Line {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
}

export function Choices({ kind, schema, onPatch }: ChoicesProps) {
  const text = useDesignerText();
  const items = objectOf(schema['items']);
  const table = kind === 'rows';
  const options = listOf(kind === 'choice' ? schema['oneOf'] : items['oneOf']).map(objectOf);
  const lines: readonly Line[] = table ? Object.entries(propertiesOf(items)).map(([key, one]) => lineOf(key, one)) : options.map((one) => lineOf(String(one['const']), one));
  const [labels, add] = table ? [['columnZh', 'columnEn'] as const, 'addColumn' as const] : [['choiceZh', 'choiceEn'] as const, 'addChoice' as const];

  const setOptions = (next: readonly JsonObject[]) => onPatch(kind === 'choice' ? { oneOf: next } : { items: { ...items, oneOf: next }, maxItems: next.length });
  const setColumns = (next: JsonObject) => {
    const required = listOf(items['required']).filter((name) => Object.hasOwn(next, String(name)));
    onPatch({ items: { ...items, properties: next, required } });
  };
  const change = (key: string, words: JsonObject) => {
    if (table) setColumns(Object.fromEntries(Object.entries(propertiesOf(items)).map(([name, one]): [string, Json] => [name, name === key ? { ...one, ...words } : one])));
    else setOptions(options.map((one) => (String(one['const']) === key ? { ...one, ...words } : one)));
  };
  const drop = (key: string) => {
    if (table) setColumns(Object.fromEntries(Object.entries(propertiesOf(items)).filter(([name]) => name !== key)));
    else setOptions(options.filter((one) => String(one['const']) !== key));
  };
  const more = () => {
    const number = lines.length + 1;
    const key = fresh(lines, table ? 'column' : 'choice');
    const words = table ? { zh: `第${number}列`, en: `Column ${number}` } : { zh: `选项${number}`, en: `Choice ${number}` };
    if (table) setColumns({ ...propertiesOf(items), [key]: textField(words.zh, words.en) });
    // Choices that are numbers, such as years, go on as numbers.
    else setOptions([...options, { const: typeof options[0]?.['const'] === 'number' ? Math.max(...options.map((one) => Number(one['const']))) + 1 : key, title: words.zh, 'x-en': words.en }]);
  };
  return (
    <Section title={text(table ? 'columns' : 'choicesLabel')}>
      {lines.map((line) => (
        <div key={line.key} className={styles['choice']}>
          <CommitInput label={text(labels[0])} value={line.zh} onCommit={(title) => change(line.key, { title })} />
          <CommitInput label={text(labels[1])} value={line.en} onCommit={(en) => change(line.key, { 'x-en': en })} />
          <Button type="text" size="small" icon={<DeleteOutlined />} disabled={lines.length < 2} aria-label={table ? text('removeColumn', { column: line.zh }) : text('removeChoice', { choice: line.zh })} onClick={() => drop(line.key)} />
        </div>
      ))}
      <Button size="small" icon={<PlusOutlined />} onClick={more}>{text(add)}</Button>
    </Section>
  );
}

function lineOf(key: string, one: JsonObject): Line {
  return { key, zh: textOf(one['title']), en: textOf(one['x-en']) };
}

function fresh(lines: readonly Line[], word: string): string {
  for (let number = lines.length + 1; ; number += 1) if (lines.every((one) => one.key !== `${word}${number}`)) return `${word}${number}`;
}

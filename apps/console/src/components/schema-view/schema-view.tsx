// A filled form to read: by section, values as people write them, masked where the schema says so.
import { CheckOutlined, EyeOutlined, LockOutlined, PaperClipOutlined } from '@ant-design/icons';
import { type Language, useLanguage } from '@jinguo/console-kit';
import type { AttachmentView, FormerView, Json, JsonObject } from '@jinguo/core';
import type { ReactNode } from 'react';
import { formatValue } from '../format/values.ts';
import { choicesOf, listOf, objectOf, propertiesOf, sectionsOf, titleOf, unitOf, widgetOf } from '../schema/read.ts';
import { useNames } from '../people/use-names.ts';
import { MaskedValue } from './masked-value.tsx';
import { useViewText } from './messages.ts';
import styles from './schema-view.module.css';

export interface SchemaViewProps {
  readonly itemId: string;
  readonly name: string;
  readonly schema: JsonObject;
  readonly data: JsonObject;
  readonly masked: readonly string[];
  readonly files: readonly AttachmentView[];
  /** What it said before a correction; what differs stands out. */
  readonly former?: FormerView | null;
  readonly onlyChanges?: boolean;
  /** Shows a file beside the text. */
  readonly onFile?: (id: string) => void;
  /** Names of units by id. */
  readonly unitName: (id: string) => string;
}

export function SchemaView(props: SchemaViewProps) {
  const language = useLanguage();
  const properties = propertiesOf(props.schema);
  return (
    <div className={styles['sections']}>
      {sectionsOf(props.schema, language).filter((section) => props.onlyChanges !== true || section.fields.some((name) => props.former?.changes.some((one) => `${one.pointer}/`.startsWith(`/${name}/`)))).map((section) => (
        <section key={section.title}>
          {section.title === '' ? null : <h3 className={styles['sectionTitle']}>{section.title}</h3>}
          <dl className={styles['grid']}>
            {section.fields.map((name) => <Field key={name} view={props} schema={objectOf(properties[name])} value={props.data[name]} pointer={`/${name}`} />)}
          </dl>
        </section>
      ))}
    </div>
  );
}

interface FieldProps {
  readonly view: SchemaViewProps;
  readonly schema: JsonObject;
  readonly value: Json | undefined;
  readonly pointer: string;
}

function Field({ view, schema, value, pointer }: FieldProps) {
  const language = useLanguage();
  if (widgetOf(schema) === 'hidden') return null;
  if (schema['type'] === 'object') {
    return Object.entries(propertiesOf(schema)).map(([name, one]) => <Field key={name} view={view} schema={one} value={objectOf(value)[name]} pointer={`${pointer}/${name}`} />);
  }
  const change = view.former?.changes.find((one) => one.pointer === pointer);
  if (view.onlyChanges === true && change === undefined) return null;
  const rows = listOf(value).length > 0 && objectOf(schema['items'])['type'] === 'object';
  const wide = rows || widgetOf(schema) === 'textarea' || schema['const'] === true;
  return (
    <div className={`${styles['field']} ${wide ? styles['wide'] : ''} ${change === undefined ? '' : styles['changed']}`}>
      <dt className={styles['label']}>{titleOf(schema, language)}</dt>
      <dd className={styles['value']}><Value view={view} schema={schema} value={value} pointer={pointer} />{change === undefined ? null : <Before view={view} schema={schema} was={change.was} />}</dd>
    </div>
  );
}

/** What stood there before; a list is told row by row. */
function Before({ view, schema, was }: { readonly view: SchemaViewProps; readonly schema: JsonObject; readonly was: Json }) {
  const text = useViewText();
  const language = useLanguage();
  const one = (value: Json): string => {
    if (widgetOf(schema) === 'attachments') return view.files.find((file) => file.id === value)?.name ?? String(value).slice(0, 8);
    if (widgetOf(schema) === 'unit') return view.unitName(String(value));
    const row = objectOf(value);
    return Object.keys(row).length > 0 ? Object.entries(propertiesOf(objectOf(schema['items']))).map(([name, part]) => print(part, row[name], language)).join(' / ') : print(schema, value, language);
  };
  const words = was === null ? text('nothingBefore') : Array.isArray(was) ? listOf(was).map(one).join(language === 'zh' ? '；' : '; ') : one(was);
  return <span className={styles['before']}><span className={styles['beforeMark']}>{text('before')}</span> <del>{words}</del></span>;
}

function Value({ view, schema, value, pointer }: FieldProps): ReactNode {
  const text = useViewText();
  const language = useLanguage();
  if (schema['const'] === true) return value === true ? <CheckOutlined className={styles['tick'] ?? ''} aria-label={text('yes')} /> : text('notTicked');
  if (widgetOf(schema) === 'attachments') return <Files ids={listOf(value).map(String)} files={view.files} {...(view.onFile === undefined ? {} : { onFile: view.onFile })} />;
  if (Array.isArray(value) && objectOf(schema['items'])['type'] === 'object') return <Rows view={view} schema={objectOf(schema['items'])} rows={listOf(value).map(objectOf)} pointer={pointer} title={titleOf(schema, language)} />;
  if (view.masked.includes(pointer)) return <MaskedValue itemId={view.itemId} form={view.name} pointer={pointer} field={titleOf(schema, language)} masked={String(value)} />;
  if (widgetOf(schema) === 'person' || widgetOf(schema) === 'people') return <Names ids={Array.isArray(value) ? listOf(value).map(String) : typeof value === 'string' && value !== '' ? [value] : []} />;
  if (widgetOf(schema) === 'unit' && typeof value === 'string') return view.unitName(value);
  const words = print(schema, value, language);
  return typeof value === 'number' ? <span className="figures">{words}</span> : words;
}

function Names({ ids }: { readonly ids: readonly string[] }) {
  const text = useViewText();
  const names = useNames(ids);
  return ids.length === 0 ? <span className={styles['none']}>{text('rows')}</span> : ids.map((id) => names.get(id) ?? id).join('、');
}

function Files({ ids, files, onFile }: { readonly ids: readonly string[]; readonly files: readonly AttachmentView[]; readonly onFile?: (id: string) => void }) {
  const text = useViewText();
  if (ids.length === 0) return <span className={styles['none']}>{text('noFiles')}</span>;
  const known = (id: string) => files.find((file) => file.id === id);
  return ids.map((id) => known(id)?.look === 'refused' ? <span key={id} className={styles['file']} title={text('scanRefused')}><LockOutlined /> {known(id)?.name}</span> : (
    <a
      key={id}
      href={`/files/${id}`}
      className={styles['file']}
      onClick={(event) => {
        if (onFile === undefined || known(id) === undefined || event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        onFile(id);
      }}
    >
      {onFile !== undefined && known(id)?.look === undefined && known(id)?.mime.startsWith('image/') === true ? <img src={`/files/${id}?show`} alt="" className={styles['thumb']} loading="lazy" /> : null}
      {known(id)?.look === undefined ? <PaperClipOutlined /> : <EyeOutlined title={text('scanRecorded')} />} {known(id)?.name ?? id.slice(0, 8)}
    </a>
  ));
}

interface RowsProps {
  readonly view: SchemaViewProps;
  readonly schema: JsonObject;
  readonly rows: readonly JsonObject[];
  readonly pointer: string;
  readonly title: string;
}

function Rows({ view, schema, rows, pointer, title }: RowsProps) {
  const text = useViewText();
  const language = useLanguage();
  const columns = Object.entries(propertiesOf(schema)).filter(([, one]) => widgetOf(one) !== 'hidden');
  if (rows.length === 0) return <span className={styles['none']}>{text('rows')}</span>;
  return (
    <section className={styles['scroll']} aria-label={title}>
      <table className={styles['table']}>
        <thead><tr>{columns.map(([name, one]) => <th key={name} scope="col">{titleOf(one, language)}</th>)}</tr></thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>{columns.map(([name, one]) => <td key={name} className="figures"><Value view={view} schema={one} value={row[name]} pointer={`${pointer}/${index}/${name}`} /></td>)}</tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function print(schema: JsonObject, value: Json | undefined, language: Language): string {
  if (Array.isArray(value) && value.length > 0) return listOf(value).map((one) => print(objectOf(schema['items']), one, language)).join(language === 'zh' ? '、' : ', ');
  const chosen = choicesOf(schema, language)?.find((one) => one.value === value);
  if (chosen !== undefined) return chosen.label;
  const unit = widgetOf(schema) === 'money' ? 'fen' : widgetOf(schema) === 'rate' ? 'ppm' : null;
  const counted = typeof value === 'number' ? unitOf(schema, language) : '';
  // What counts nothing is a year or a number of something, and is not grouped by thousands.
  const printed = typeof value === 'number' && unit === null && counted === '' ? String(value) : formatValue(value, { type: String(schema['type']), unit }, language);
  return counted === '' ? printed : `${printed}${language === 'zh' ? '' : ' '}${counted}`;
}

// The forms of an item, to read. What a correction changed stands out, with what was there before.
import { PaperClipOutlined } from '@ant-design/icons';
import { formatMoment, Panel, useLanguage, useLocal } from '@jinguo/console-kit';
import { useQuery } from '@tanstack/react-query';
import type { FormView, ItemDetail } from '@jinguo/core';
import { Button, Checkbox } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { trpc } from '../../api.ts';
import { useKeys } from '../../components/desk/keys.ts';
import { SchemaView } from '../../components/schema-view/schema-view.tsx';
import styles from './item-page.module.css';
import { useItemText } from './messages.ts';

const FilePreview = lazy(async () => ({ default: (await import('../../components/file-preview/file-preview.tsx')).FilePreview }));

export function FormsPanel({ item }: { readonly item: ItemDetail }) {
  const [shown, setShown] = useState<string>();
  const [first] = item.attachments;
  useKeys({ p: first === undefined ? undefined : () => setShown(shown === undefined ? first.id : undefined) });
  return (
    <>
      <Scans item={item} onFile={setShown} />
      {item.forms.map((form) => <OneForm key={form.name} item={item} form={form} onFile={setShown} />)}
      {shown === undefined ? null : <Suspense fallback={null}><FilePreview files={item.attachments} shown={shown} onShow={setShown} onClose={() => setShown(undefined)} /></Suspense>}
    </>
  );
}

/** 代填: the paper she signed, before what was entered from it. */
function Scans({ item, onFile }: { readonly item: ItemDetail; readonly onFile: (id: string) => void }) {
  const text = useItemText();
  const scans = item.attachments.filter((file) => item.onBehalf?.scans.includes(file.id) === true);
  if (scans.length === 0) return null;
  return (
    <Panel title={text('signedPaper')}>
      {scans.map((file) => <Button key={file.id} type="link" icon={<PaperClipOutlined />} onClick={() => onFile(file.id)}>{file.name}</Button>)}
    </Panel>
  );
}

function OneForm({ item, form, onFile }: { readonly item: ItemDetail; readonly form: FormView; readonly onFile: (id: string) => void }) {
  const text = useItemText();
  const local = useLocal();
  const language = useLanguage();
  const { data: units } = useQuery(trpc.org.units.queryOptions(undefined, { staleTime: Infinity }));
  const [only, setOnly] = useState(false);
  const { former } = form;
  return (
    <Panel
      title={local(form.title)}
      {...(former === null ? {} : {
        extra: (
          <span className={styles['changes']}>
            <span className={styles['changeCount']} title={formatMoment(former.at, language)}>{text('changes', { count: former.changes.length })}</span>
            <Checkbox checked={only} onChange={({ target }) => setOnly(target.checked)}>{text('onlyChanges')}</Checkbox>
          </span>
        ),
      })}
    >
      <SchemaView
        itemId={item.id}
        name={form.name}
        schema={form.schema}
        data={form.data}
        masked={form.masked}
        files={item.attachments}
        former={former}
        onlyChanges={only && former !== null}
        onFile={onFile}
        unitName={(id) => units?.find((unit) => unit.id === id)?.[language] ?? (id === '' ? '' : local(item.unitName))}
      />
    </Panel>
  );
}

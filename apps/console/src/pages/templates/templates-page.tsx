// 文书模板: the papers of a workflow, each with the Word template it is printed by. A lead takes the template, edits it in Word
// and gives it back; every version stays. Beside it, what a template may name.
import { DownloadOutlined, UndoOutlined, UploadOutlined } from '@ant-design/icons';
import { FailedState, formatMoment, Loading, Panel, sentenceOf, useLanguage, useLocal } from '@jinguo/console-kit';
import type { LocalText } from '@jinguo/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { Alert, Button, Popconfirm, Segmented, Tag } from 'antd';
import { useRef, useState } from 'react';
import { trpc } from '../../api.ts';
import { putFile } from '../../components/put-file.ts';
import { useTemplateText } from './messages.ts';
import styles from './templates.module.css';

const route = getRouteApi('/frame/signed-in/templates/$workflow');
type Templates = inferOutput<typeof trpc.papers.templates>;
type Paper = Templates['papers'][number];

export function TemplatesPage() {
  const text = useTemplateText();
  const local = useLocal();
  const { workflow } = route.useParams();
  const { data, error, refetch } = useQuery(trpc.papers.templates.queryOptions({ workflow }));
  const navigate = route.useNavigate();
  const { data: catalogue } = useQuery(trpc.programme.catalogue.queryOptions(undefined, { staleTime: 60_000 }));
  const programme = catalogue?.campaigns.flatMap((one) => one.programmes).find((one) => one.workflows.some((its) => its.workflow === workflow));
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Panel><Loading rows={8} /></Panel>;
  return (
    <div className={styles['page']}>
      <header>
        <h1 className={styles['title']}>{text('title')}{programme === undefined ? '' : ` · ${local(programme.title)}`}</h1>
        <p className={styles['faint']}>{text('intro')}</p>
      </header>
      {programme === undefined || programme.workflows.length < 2 ? null : (
        <div className={styles['choice']}>
          <Segmented value={workflow} onChange={(chosen: string) => void navigate({ params: { workflow: chosen }, replace: true })} options={programme.workflows.map((one) => ({ value: one.workflow, label: local(one.title) }))} />
        </div>
      )}
      <div className={styles['columns']}>
        <div className={styles['papers']}>
          {data.papers.map((paper) => <PaperCard key={paper.paper} workflow={workflow} paper={paper} />)}
        </div>
        <Words words={data.words} />
      </div>
    </div>
  );
}

function PaperCard({ workflow, paper }: { readonly workflow: string; readonly paper: Paper }) {
  const text = useTemplateText();
  const local = useLocal();
  const language = useLanguage();
  const cache = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [lost, setLost] = useState<readonly LocalText[]>([]);
  const [failed, setFailed] = useState<unknown>();
  const address = `/papers/template.docx?workflow=${encodeURIComponent(workflow)}&paper=${encodeURIComponent(paper.paper)}`;
  const anew = () => cache.invalidateQueries({ queryKey: trpc.papers.templates.queryKey({ workflow }) });
  const restore = useMutation(trpc.papers.restore.mutationOptions({ onSuccess: anew }));
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setFailed(undefined);
    setLost([]);
    setBusy(true);
    try {
      setLost(lostIn(await putFile(`${address}&name=${encodeURIComponent(file.name)}`, file, () => undefined)));
      await anew();
    } catch (error) {
      setFailed(error);
    } finally {
      setBusy(false);
    }
  };
  const newest = paper.versions[0];
  const own = newest !== undefined && newest.fileName !== null;
  const error = failed ?? restore.error;
  return (
    <Panel
      title={paper.title ?? (paper.stage === null ? text('sheet') : text('madeAt', { stage: local(paper.stage) }))}
      extra={<Tag color={own ? 'blue' : 'default'}>{own ? text('own', { version: newest.version }) : text('standard')}</Tag>}
    >
      <div className={styles['tools']}>
        <Button icon={<DownloadOutlined />} href={address}>{text('download')}</Button>
        <Button type="primary" icon={<UploadOutlined />} loading={busy} onClick={() => input.current?.click()}>{text('upload')}</Button>
        <input ref={input} type="file" hidden accept=".docx" aria-label={text('upload')} onChange={({ target }) => {
          void take(target.files?.[0]);
          target.value = '';
        }} />
        {own ? (
          <Popconfirm title={text('restoreAsk')} okText={text('yes')} cancelText={text('no')} onConfirm={() => restore.mutate({ workflow, paper: paper.paper })}>
            <Button icon={<UndoOutlined />} loading={restore.isPending}>{text('restore')}</Button>
          </Popconfirm>
        ) : null}
      </div>
      {error ? <Alert className={styles['failed'] ?? ''} type="error" showIcon title={sentenceOf(error, language)} /> : null}
      {lost.length === 0 ? null : <Alert className={styles['failed'] ?? ''} type="warning" showIcon title={text('lost', { what: lost.map(local).join(text('and')) })} />}
      {paper.versions.length === 0 ? null : (
        <ul className={styles['versions']}>
          {paper.versions.map((one) => (
            <li key={one.version}>
              <span className="figures">{text('version', { version: one.version })}</span>
              {one.fileName === null ? <span>{text('wentBack')}</span> : <a href={`${address}&version=${one.version}`}>{one.fileName}</a>}
              <span className={`${styles['faint']} figures`}>{one.madeBy} · {formatMoment(one.madeAt, language)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** What the server says a PDF will not keep. */
function lostIn(answer: unknown): readonly LocalText[] {
  const lost: unknown = typeof answer === 'object' && answer !== null && 'lost' in answer ? answer.lost : undefined;
  return Array.isArray(lost) ? lost.filter(isLocalText) : [];
}

function isLocalText(value: unknown): value is LocalText {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string';
}

function Words({ words }: { readonly words: Templates['words'] }) {
  const text = useTemplateText();
  const plain = words.values.filter((word) => !word.includes('.'));
  return (
    <Panel title={text('words')}>
      <p className={styles['faint']}>{text('wordsHint')}</p>
      <h3 className={styles['group']}>{text('blocks')}</h3>
      <p className={styles['faint']}>{text('blocksHint')}</p>
      <p className={styles['words']}>{words.raw.map((word) => <code key={word}>{`{@${word}}`}</code>)}</p>
      {Object.entries(words.lists).map(([list, inside]) => (
        <div key={list}>
          <h3 className={styles['group']}>{text('list', { list })}</h3>
          <p className={styles['words']}><code>{`{#${list}}`}</code>{inside.map((word) => <code key={word}>{`{${word}}`}</code>)}<code>{`{/${list}}`}</code></p>
        </div>
      ))}
      <h3 className={styles['group']}>{text('fields')}</h3>
      <p className={styles['words']}>{plain.map((word) => <code key={word}>{`{${word}}`}</code>)}</p>
    </Panel>
  );
}

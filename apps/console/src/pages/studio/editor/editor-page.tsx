// 流程设计: one draft of a workflow. Every step is kept as it is made, so there is nothing to save and nothing to lose.
import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { FailedState, formatMoment, Loading, Panel, sentenceOf, useLanguage, useLocal } from '@jinguo/console-kit';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { App, Button, Popconfirm, Segmented, Tag } from 'antd';
import { Suspense, useEffect } from 'react';
import { trpc, type DraftView } from '../../../api.ts';
import styles from './editor.module.css';
import { useEditorText } from './messages.ts';
import { tabNames, tabs, type TabName } from './tabs.tsx';
import { useDraft } from './use-draft.ts';

const route = getRouteApi('/frame/signed-in/studio/drafts/$draft');

export function EditorPage() {
  const text = useEditorText();
  const { draft: id } = route.useParams();
  const { tab = 'flow' } = route.useSearch();
  const navigate = route.useNavigate();
  const { draft, error, refetch, edit, saving, undo, redo } = useDraft(id);
  useUndoKeys({ undo: draft?.mayUndo === true ? undo : undefined, redo: draft?.mayRedo === true ? redo : undefined });
  if (draft === undefined) return error ? <FailedState error={error} onRetry={() => void refetch()} /> : <Panel><Loading rows={10} /></Panel>;
  const Tab = tabs[tab];
  return (
    <div className={styles['page']}>
      <Head draft={draft} saving={saving} undo={undo} redo={redo} />
      <div className={styles['tabs']}>
        <Segmented aria-label={text('tabs')} value={tab} onChange={(chosen: TabName) => void navigate({ search: chosen === 'flow' ? {} : { tab: chosen }, replace: true })} options={tabNames.map((one) => ({ value: one, label: text(one) }))} />
      </div>
      <Suspense fallback={<Panel><Loading rows={10} /></Panel>}>
        <Tab draft={draft} edit={edit} />
      </Suspense>
    </div>
  );
}

interface HeadProps {
  readonly draft: DraftView;
  readonly saving: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

function Head({ draft, saving, undo, redo }: HeadProps) {
  const text = useEditorText();
  const local = useLocal();
  const language = useLanguage();
  const [last] = draft.steps;
  return (
    <header className={styles['head']}>
      <div className={styles['what']}>
        <h1 className={styles['title']}>{local(draft.definition.title)}{draft.town === null ? null : <> <Tag>{text('ofTown', { town: local(draft.town.name) })}</Tag></>}</h1>
        <p className={`${styles['faint']} figures`}>
          <Link to="/studio/$workflow" params={{ workflow: draft.workflow }}>{text('base', { number: draft.baseNumber })}</Link>
          {' · '}{last === undefined ? text('untouched') : text('last', { name: last.by, at: formatMoment(last.at, language) })}
          {' · '}<output>{text(saving ? 'saving' : 'saved')}</output>
        </p>
      </div>
      <div className={styles['tools']}>
        <Button icon={<UndoOutlined />} disabled={!draft.mayUndo} onClick={undo}>{text('undo')}</Button>
        <Button icon={<RedoOutlined />} disabled={!draft.mayRedo} onClick={redo}>{text('redo')}</Button>
        <Discard id={draft.id} workflow={draft.workflow} />
      </div>
    </header>
  );
}

function Discard({ id, workflow }: { readonly id: string; readonly workflow: string }) {
  const text = useEditorText();
  const language = useLanguage();
  const cache = useQueryClient();
  const navigate = route.useNavigate();
  const { message } = App.useApp();
  const remove = useMutation(trpc.studio.remove.mutationOptions({
    onSuccess: async () => {
      message.success(text('gone'));
      await navigate({ to: '/studio/$workflow', params: { workflow } });
      cache.removeQueries({ queryKey: trpc.studio.draft.queryKey({ id }) });
      await cache.invalidateQueries({ queryKey: trpc.studio.drafts.queryKey() });
    },
    onError: (error) => message.error(sentenceOf(error, language)),
  }));
  return (
    <Popconfirm title={text('removeAsk')} okText={text('removeYes')} cancelText={text('cancel')} onConfirm={() => remove.mutate({ id })}>
      <Button type="text" danger loading={remove.isPending}>{text('remove')}</Button>
    </Popconfirm>
  );
}

/** Ctrl+Z and Ctrl+Shift+Z, but for what is being typed: there they are the field's own. */
function useUndoKeys({ undo, redo }: { readonly undo: (() => void) | undefined; readonly redo: (() => void) | undefined }): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]') !== null) return;
      event.preventDefault();
      (event.shiftKey ? redo : undo)?.();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [undo, redo]);
}

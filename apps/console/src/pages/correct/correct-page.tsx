// Corrects an item that came back, or fills a form an item waits for: why it came back stands above the form.
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { LockOutlined } from '@ant-design/icons';
import { defineMessages, FailedState, formatTime, Loading, Panel, State, useLanguage, useLocal } from '@jinguo/console-kit';
import { Alert } from 'antd';
import { client, queryClient, retryFailed, trpc } from '../../api.ts';
import { ApplicationEditor } from '../../components/application-editor/application-editor.tsx';
import { useCommandKey } from '../../components/command-key.ts';
import { sessionQuery } from '../../components/session/session.ts';
import { Due } from '../../components/status/due.tsx';
import styles from './correct-page.module.css';

const useText = defineMessages(
  'correct',
  { returnedBy: '{name} 退回，请补正：', back: '返回办件', editing: '{name} 也在填写这份表（{at} 保存过）', editingHint: '两人都可以填写，先提交的生效；请先联系对方。', nothing: '此件现在不需要您填写', nothingHint: '可能已经提交，或已转到其他环节。' },
  { returnedBy: 'Sent back by {name}; please complete:', back: 'Back to the item', editing: '{name} is filling in this form too (saved {at})', editingHint: 'Both of you may; whoever submits first counts. Have a word first.', nothing: 'Nothing is asked of you here now', nothingHint: 'It may have been submitted already, or moved on.' },
);

/** The server reads a correction's unit from its item; the field is there for new applications. */
const ofTheItem = '-';

export function CorrectPage() {
  const text = useText();
  const local = useLocal();
  const language = useLanguage();
  const navigate = useNavigate();
  const keyOf = useCommandKey();
  const { itemId } = useParams({ from: '/frame/signed-in/items/$itemId/correct' });
  // Asked again while it is open: a colleague may have begun to fill in the same.
  const item = useQuery(trpc.item.get.queryOptions({ id: itemId }, { refetchInterval: 15_000 }));
  const { data: session } = useQuery(sessionQuery);
  const drafts = useQuery(trpc.draft.list.queryOptions(undefined, { staleTime: 0, gcTime: 0 }));
  const { data: units, error: noUnits } = useQuery(trpc.org.units.queryOptions(undefined, { staleTime: Infinity }));
  const { data: clock } = useQuery(trpc.demo.clock.queryOptions());
  // Without the draft, what is typed would be put over it.
  const error = item.error ?? drafts.error ?? noUnits;
  if (error) return <FailedState error={error} onRetry={retryFailed} />;
  if (item.data === undefined || drafts.isPending || units === undefined) return <Panel><Loading rows={8} /></Panel>;
  const { data } = item;
  const action = data.actions.find((one) => one.action === 'submit');
  if (action === undefined || action.form === null) {
    return (
      <Panel>
        <State glyph={<LockOutlined />} title={text('nothing')} hint={text('nothingHint')}><Link to="/items/$itemId" params={{ itemId }}>{text('back')}</Link></State>
      </Panel>
    );
  }
  const draft = drafts.data?.find((one) => one.itemId === itemId);
  const returned = data.timeline.findLast((entry) => entry.action === 'return');
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{local(data.stageTitle)} · {data.title}</h1>
        <Due dueOn={data.dueOn} daysLeft={data.daysLeft} long />
      </header>
      <ApplicationEditor
        key={itemId}
        form={action.form}
        data={draft?.form ?? action.form.data}
        draftId={draft?.id}
        place={`${session?.person?.id ?? ''}:${itemId}`}
        units={units.filter((unit) => unit.level === 'village').map((unit) => ({ id: unit.id, name: unit[language] }))}
        files={data.attachments}
        today={clock?.today}
        signer=""
        ready
        head={
          <>
            {data.editing.map((one) => <Alert key={one.name} type="info" showIcon title={text('editing', { name: one.name, at: formatTime(one.savedAt) })} description={text('editingHint')} />)}
            {returned === undefined || returned.opinion === null ? null : <Alert type="warning" showIcon title={text('returnedBy', { name: returned.actorName })} description={returned.opinion} />}
          </>
        }
        save={(form, draftId) => client.draft.save.mutate({ ...(draftId === undefined ? {} : { id: draftId }), workflow: data.workflow, itemId, form })}
        foresee={(form) => ({ itemId, action: 'submit', seenVersion: data.version, form })}
        preview={(form) => client.item.preview.mutate({ workflow: data.workflow, unit: ofTheItem, itemId, form })}
        submit={async (form, savedDraft) => {
          const command = { itemId, action: 'submit' as const, seenVersion: data.version, form };
          const answer = await client.item.act.mutate({ ...command, key: keyOf(command) });
          if (savedDraft !== undefined) await client.draft.remove.mutate({ id: savedDraft });
          return answer;
        }}
        onDone={() => {
          for (const part of [trpc.item.get.queryKey(), trpc.inbox.pathKey(), trpc.draft.pathKey()]) void queryClient.invalidateQueries({ queryKey: part });
          void navigate({ to: '/items/$itemId', params: { itemId } });
        }}
      />
    </div>
  );
}

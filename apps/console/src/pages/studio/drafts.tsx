import { EditOutlined } from '@ant-design/icons';
import { formatMoment, Panel, sentenceOf, useLanguage } from '@jinguo/console-kit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { trpc } from '../../api.ts';
import { useStudioText } from './messages.ts';
import styles from './studio.module.css';

/** The drafts of a workflow that somebody works at. */
export function Drafts({ workflow }: { readonly workflow: string }) {
  const text = useStudioText();
  const language = useLanguage();
  const { data = [] } = useQuery(trpc.studio.drafts.queryOptions());
  const mine = data.filter((one) => one.workflow === workflow);
  if (mine.length === 0) return null;
  return (
    <Panel title={text('drafts')}>
      <ul className={styles['lines']}>
        {mine.map((one) => (
          <li key={one.id}>
            <Link to="/studio/drafts/$draft" params={{ draft: one.id }}>{text('draftOf', { number: one.baseNumber, count: one.revision })}</Link>
            <span className={`${styles['faint']} figures`}>{one.updatedBy} · {formatMoment(one.updatedAt, language)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Begins a draft from a version and opens it. */
export function StartDraft({ workflow, number }: { readonly workflow: string; readonly number: number }) {
  const text = useStudioText();
  const language = useLanguage();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const start = useMutation(trpc.studio.start.mutationOptions({
    async onSuccess(draft) {
      cache.setQueryData(trpc.studio.draft.queryKey({ id: draft.id }), draft);
      void cache.invalidateQueries({ queryKey: trpc.studio.drafts.queryKey() });
      await navigate({ to: '/studio/drafts/$draft', params: { draft: draft.id } });
    },
    onError: (error) => message.error(sentenceOf(error, language)),
  }));
  return <Button icon={<EditOutlined />} loading={start.isPending} onClick={() => start.mutate({ workflow, number })}>{text('change')}</Button>;
}

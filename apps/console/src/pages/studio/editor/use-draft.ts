// A draft at hand: kept up with what the other lead does, and every step sent as it is made.
import { sentenceOf, useLanguage } from '@jinguo/console-kit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useEffect } from 'react';
import { client, trpc, type DraftView } from '../../../api.ts';
import type { DraftTabProps } from './tabs.tsx';

export function useDraft(id: string) {
  const cache = useQueryClient();
  const language = useLanguage();
  const { message } = App.useApp();
  const { data: draft, error, refetch } = useQuery(trpc.studio.draft.queryOptions({ id }));
  useTheOthers(id);
  const keep = (now: DraftView) => {
    cache.setQueryData(trpc.studio.draft.queryKey({ id }), (before) => (before === undefined || before.revision <= now.revision ? now : before));
  };
  const refused = (problem: unknown) => {
    message.error(sentenceOf(problem, language));
    void refetch();
  };
  const { mutateAsync, isPending } = useMutation(trpc.studio.edit.mutationOptions({ onSuccess: keep, onError: refused }));
  const undo = useMutation(trpc.studio.undo.mutationOptions({ onSuccess: keep, onError: refused }));
  const redo = useMutation(trpc.studio.redo.mutationOptions({ onSuccess: keep, onError: refused }));
  const revision = draft?.revision ?? 0;
  const edit: DraftTabProps['edit'] = useCallback(
    (steps) => mutateAsync({ id, seenRevision: revision, edits: [...steps] }).then(() => true, () => false),
    [id, mutateAsync, revision],
  );
  return { draft, error, refetch, edit, saving: isPending || undo.isPending || redo.isPending, undo: () => undo.mutate({ id }), redo: () => redo.mutate({ id }) };
}

/** The server tells when another lead changed the draft or said something; only then it is asked for. Nothing while nobody looks. */
function useTheOthers(id: string): void {
  const cache = useQueryClient();
  useEffect(() => {
    const queryKey = trpc.studio.draft.queryKey({ id });
    let stop: (() => void) | undefined;
    const look = () => {
      stop?.();
      stop = undefined;
      if (document.visibilityState === 'hidden') return;
      const stream = client.studio.watch.subscribe({ id }, {
        onData({ revision, comments }) {
          const shown = cache.getQueryData(queryKey);
          if (shown !== undefined && (shown.revision < revision || shown.comments.length < comments)) void cache.invalidateQueries({ queryKey });
        },
        onError: () => void cache.invalidateQueries({ queryKey }),
      });
      stop = () => stream.unsubscribe();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      stop?.();
    };
  }, [cache, id]);
}

/** What the check says of the draft as it stands; the last answer stays while a newer one is worked out. */
export function useFindings({ id, revision }: Pick<DraftView, 'id' | 'revision'>) {
  const { data, error } = useQuery(trpc.studio.findings.queryOptions({ id, revision }, { placeholderData: (before) => before, staleTime: Infinity }));
  return { findings: data?.findings ?? [], checked: data?.revision === revision, error };
}

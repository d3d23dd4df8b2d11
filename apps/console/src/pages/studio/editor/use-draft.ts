// A draft at hand: kept up with what the other lead does, and every step sent as it is made.
import { sentenceOf, useLanguage } from '@jinguo/console-kit';
import type { DefinitionEdit } from '@jinguo/core';
import { applyEdits } from '@jinguo/core/studio';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { client, trpc, type DraftView } from '../../../api.ts';
import type { DraftTabProps } from './tabs.tsx';

export function useDraft(id: string) {
  const cache = useQueryClient();
  const language = useLanguage();
  const { message } = App.useApp();
  const { data: draft, error, refetch } = useQuery(trpc.studio.draft.queryOptions({ id }));
  const refused = (problem: unknown) => {
    message.error(sentenceOf(problem, language));
    void refetch();
  };
  const keep = (now: DraftView) => {
    cache.setQueryData(trpc.studio.draft.queryKey({ id }), (before) => (before === undefined || before.revision <= now.revision ? now : before));
  };
  const { mutateAsync, isPending } = useMutation(trpc.studio.edit.mutationOptions({ onError: refused }));
  const undo = useMutation(trpc.studio.undo.mutationOptions({ onSuccess: keep, onError: refused }));
  const redo = useMutation(trpc.studio.redo.mutationOptions({ onSuccess: keep, onError: refused }));
  const sending = useRef<Sending>({ last: Promise.resolve(), count: 0, told: 0 });
  useTheOthers(id, sending);
  const edit: DraftTabProps['edit'] = useCallback((steps) => {
    const queryKey = trpc.studio.draft.queryKey({ id });
    // A read that is under way would put back what stood before.
    void cache.cancelQueries({ queryKey });
    const seenRevision = cache.getQueryData(queryKey)?.revision ?? 0;
    cache.setQueryData(queryKey, (before) => before && madeAtOnce(before, steps));
    const line = sending.current;
    line.count += 1;
    const send = async () => {
      try {
        const now = await mutateAsync({ id, seenRevision, edits: [...steps] });
        // Of several under way the last answer holds them all; one before it would take the later ones back for a moment.
        if (line.count > 1) return true;
        cache.setQueryData(queryKey, now);
        if (line.told > now.revision) void cache.invalidateQueries({ queryKey });
        return true;
      } catch {
        return false;
      } finally {
        line.count -= 1;
      }
    };
    const made = line.last.then(send);
    line.last = made;
    return made;
  }, [cache, id, mutateAsync]);
  return { draft, error, refetch, edit, saving: isPending || undo.isPending || redo.isPending, undo: () => undo.mutate({ id }), redo: () => redo.mutate({ id }) };
}

/** Her steps on their way to the server, one after the other, and the newest revision the server told of meanwhile. */
interface Sending {
  last: Promise<unknown>;
  count: number;
  told: number;
}

/** What she changed stands on her screen before the server has it; what cannot be made, the server says in words. */
function madeAtOnce(draft: DraftView, steps: readonly DefinitionEdit[]): DraftView {
  try {
    return Object.assign({}, draft, { definition: applyEdits(draft.definition, steps) });
  } catch {
    return draft;
  }
}

/** The server tells when another lead changed the draft or said something; only then it is asked for. Nothing while nobody looks. */
function useTheOthers(id: string, sending: RefObject<Sending>): void {
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
          sending.current.told = revision;
          // Her own steps are told too, and their answer is on its way.
          if (sending.current.count > 0) return;
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
  }, [cache, id, sending]);
}

/** What the check says of the draft as it stands; the last answer stays while a newer one is worked out. */
export function useFindings({ id, revision }: Pick<DraftView, 'id' | 'revision'>) {
  const { data, error } = useQuery(trpc.studio.findings.queryOptions({ id, revision }, { placeholderData: (before) => before, staleTime: Infinity }));
  return { findings: data?.findings ?? [], checked: data?.revision === revision, error };
}

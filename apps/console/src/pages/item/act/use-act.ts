// Sends one action, safely: the same command keeps its key however often it has to be sent, a conflict is told, and what
// changed is read anew.
import { readRefusal, type Refusal, useLocal } from '@jinguo/console-kit';
import type { ActionView, ItemDetail } from '@jinguo/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { createElement, useState } from 'react';
import { client, queryClient, trpc } from '../../../api.ts';
import { useCommandKey } from '../../../components/command-key.ts';
import type { Given } from '../../../components/decide/is-direct.ts';
import { useActText } from './messages.ts';
import { jumps, useNext } from './use-next.ts';

export interface Act {
  readonly send: (action: ActionView, given: Given) => void;
  readonly sending: boolean;
  readonly refusal: Refusal | undefined;
  readonly forget: () => void;
}

const tries = 2;

export function useAct(item: ItemDetail, onDone: () => void): Act {
  const text = useActText();
  const local = useLocal();
  const navigate = useNavigate();
  const next = useNext();
  const { notification } = App.useApp();
  const keyOf = useCommandKey();
  const [refusal, setRefusal] = useState<Refusal>();

  const act = useMutation({
    mutationFn: ({ action, given }: { readonly action: ActionView; readonly given: Given }) => {
      const command = { ...given, itemId: item.id, action: action.action, seenVersion: item.version };
      return client.item.act.mutate({ ...command, key: keyOf(command) });
    },
    // An unknown outcome is asked for again with the same key: it counts once.
    retry: (failures, error) => failures < tries && readRefusal(error).actsNext === 'callerRetries',
    onMutate: () => setRefusal(undefined),
    onError: (error) => setRefusal(readRefusal(error)),
    onSuccess: async (answer, { action }) => {
      onDone();
      const words = { number: answer.number, action: local(action.title) };
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: trpc.inbox.pathKey() }),
        queryClient.invalidateQueries({ queryKey: trpc.item.get.queryKey() }),
        queryClient.invalidateQueries({ queryKey: trpc.notice.pathKey() }),
      ]);
      if (!jumps() || !(await next(item.id))) {
        notification.success({ title: text('done', words), ...(jumps() ? { description: text('allDone') } : {}), placement: 'topRight' });
        return;
      }
      notification.success({
        title: text('doneNext', words),
        placement: 'topRight',
        key: 'acted',
        actions: createElement(Button, { size: 'small', onClick: () => { notification.destroy('acted'); void navigate({ to: '/items/$itemId', params: { itemId: item.id } }); } }, text('back')),
      });
    },
  });
  return { send: (action, given) => act.mutate({ action, given }), sending: act.isPending, refusal, forget: () => setRefusal(undefined) };
}

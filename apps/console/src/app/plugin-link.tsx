// What pages of campaigns are lent: the one way to the server, and the way to another page.
import { type ConsoleLink, ConsoleLinkContext } from '@jinguo/console-kit';
import { useRouter } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { client } from '../api.ts';

export function PluginLink({ children }: { readonly children: ReactNode }) {
  const { history } = useRouter();
  const link = useMemo((): ConsoleLink => ({
    ask: (call) => client.plugin.query.query(call),
    order: (call) => client.plugin.command.mutate(call),
    go: (address) => history.push(address),
  }), [history]);
  return <ConsoleLinkContext value={link}>{children}</ConsoleLinkContext>;
}

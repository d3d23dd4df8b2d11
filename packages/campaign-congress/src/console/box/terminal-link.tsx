// Where terminals vote on a round: to be opened on each of them.
import { DesktopOutlined } from '@ant-design/icons';
import { terminalPage } from '../hooks.ts';
import { useBoxText } from './messages.ts';

export function TerminalLink({ roundId }: { readonly roundId: string }) {
  const say = useBoxText();
  return <a href={terminalPage(roundId)} target="_blank" rel="noreferrer"><DesktopOutlined /> {say('terminal')}</a>;
}

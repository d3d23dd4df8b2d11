// A key per intended command: sent again after an unknown outcome the same command keeps its key and so counts once;
// another intention gets another key.
import { useRef } from 'react';
import { newCommandKey } from '../api.ts';

export function useCommandKey(): (command: object) => string {
  const last = useRef({ intended: '', key: '' });
  return (command) => {
    const intended = JSON.stringify(command);
    if (last.current.intended !== intended) last.current = { intended, key: newCommandKey() };
    return last.current.key;
  };
}

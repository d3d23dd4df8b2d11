// What the console lends to pages of campaigns: the way to the server, and the way to another page.
import { createContext } from 'react';

/** One call of a procedure. */
export interface ProcedureCall {
  readonly plugin: string;
  readonly procedure: string;
  readonly input: unknown;
}

/** How screens of campaigns reach the server. */
export interface ConsoleLink {
  readonly ask: (call: ProcedureCall) => Promise<unknown>;
  readonly order: (call: ProcedureCall) => Promise<unknown>;
  /** Opens an address of the console without loading anew. */
  readonly go: (address: string) => void;
}

const missing = () => Promise.reject(new TypeError('A page of a campaign stands outside the console.'));

/** The console gives its link to the screens of campaigns through this. */
export const ConsoleLinkContext = createContext<ConsoleLink>({ ask: missing, order: missing, go: () => undefined });

// What procedures are made of: the parts they may use, and what is known of the request at hand.
import type { Engine, ProcedureWorld } from '@jinguo/core';
import type { FileStore } from '../files/file-store.ts';
import type { DemoDesk } from '../demo/desk.ts';
import type { Changes } from '../live/changes.ts';
import type { LiveStreams } from '../live/streams.ts';
import type { DeskParts } from '../import/import-desk.ts';
import type { Log } from '../log.ts';
import type { OpenSession, SessionParts } from '../session/sessions.ts';
import type { Allowance } from '../http/per-minute.ts';
import type { SignIn } from '../session/sign-in.ts';
import type { Worker } from '../worker.ts';

export interface ServerParts extends SessionParts {
  readonly engine: Engine;
  readonly log: Log;
  readonly files: Pick<FileStore, 'remove'>;
  readonly signIn: SignIn;
  /** Counts a look at a certificate from an address. @throws JinguoError TOO_MANY_REQUESTS */
  readonly countCheck: (ip: string) => Promise<void>;
  /** Counts a call of a campaign's public procedure. @throws JinguoError TOO_MANY_REQUESTS */
  readonly countPublic: (ip: string) => Promise<void>;
  readonly open: OpenAllowances;
  /** What procedures of campaigns are lent. */
  readonly procedureWorld: ProcedureWorld;
  readonly changes: Changes;
  readonly streams: LiveStreams;
  readonly worker: Worker;
  readonly imports: DeskParts;
  /** Present in demo mode only. */
  readonly demo: DemoDesk | undefined;
}

/** How much of the open pages one address has. */
export interface OpenAllowances {
  readonly looks: Allowance;
  readonly objections: Allowance;
  readonly votes: Allowance;
  /** Codes by short message, each of which costs the office money. */
  readonly voteCodes: Allowance;
  readonly signUps: Allowance;
  readonly applications: Allowance;
  readonly files: Allowance;
  /** Wrong codes. */
  readonly codes: Allowance;
  /** Wrong tries at the doors of events, where everybody may come by one address; a door's key is no code that one guesses. */
  readonly doors: Allowance;
}

export interface RequestContext {
  readonly parts: ServerParts;
  readonly requestId: string;
  readonly ip: string;
  readonly session: OpenSession | undefined;
  /** The secret in the session cookie, whether or not it still opens a session. */
  readonly cookie: { readonly secret: string | undefined; readonly write: (secret: string) => void; readonly clear: () => void };
  /** Breaks the connection; the other side connects again. */
  readonly cut: () => void;
}

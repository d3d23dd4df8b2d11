// The server's log: JSON lines on stderr, never personal data. Nothing hands it bodies, queries or headers; long digit
// runs (ID, phone and card numbers) that slip into an error's text are masked here, the last door before the file.
import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Logger;

/** Names under which a careless caller might hand over what must not be written. */
const neverWritten = ['body', 'input', 'form', 'data', 'headers', 'cookie', 'password', 'token', 'username', 'idNumber', 'phone', 'cardNo'];

/** Opens the log; tests hand in a destination of their own. */
export function openLog(level: LogLevel, destination: DestinationStream = pino.destination({ dest: 2, sync: true })): Log {
  return pino(
    {
      level,
      // The machine's name and process say nothing a reader needs; epoch milliseconds would look like phone numbers.
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: neverWritten.flatMap((name) => [name, `*.${name}`]), remove: true },
      serializers: { err: describeError },
    },
    destination,
  );
}

/** Replaces runs of 11 and more digits, which are how people and their accounts are numbered here. */
/** An id of ours in letters only (0–9 as g–p), so that it can be traced and never looks like somebody's number. */
export function inLetters(id: string): string {
  return id.replaceAll(/\d/gu, (digit) => String.fromCodePoint(103 + Number(digit)));
}

function withoutNumbers(text: string): string {
  return text.replaceAll(/\d{11,}[\dXx]?/gu, '[number]');
}

function describeError(thrown: unknown): object {
  if (!(thrown instanceof Error)) return { message: withoutNumbers(String(thrown)) };
  return {
    name: thrown.name,
    message: withoutNumbers(thrown.message),
    stack: withoutNumbers(thrown.stack ?? ''),
    ...('code' in thrown ? { code: String(thrown.code) } : {}),
    ...(thrown.cause === undefined ? {} : { cause: describeError(thrown.cause) }),
  };
}

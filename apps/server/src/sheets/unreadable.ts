// Why a file cannot be read, as plain data: it is found out in a thread that does not load the rest of the system.
import { refusal, type JinguoError, type LocalText } from '@jinguo/core';

export type Fault = { readonly kind: 'damaged' } | { readonly kind: 'large'; readonly limit: string } | { readonly kind: 'row'; readonly row: string };

/** Said to a person: what the file was taken for is named. */
export function refusalOf(fault: Fault, what: LocalText, cause?: unknown): JinguoError {
  switch (fault.kind) {
    case 'damaged':
      return refusal('FILE_DAMAGED', { kind: what }, { cause });
    case 'large':
      return refusal('BODY_TOO_LARGE', { limit: fault.limit }, { cause });
    case 'row':
      return refusal('BAD_REQUEST', { path: `row ${fault.row}` }, { cause });
  }
}

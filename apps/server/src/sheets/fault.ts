// Thrown where a file turns out not to be readable; says why as data (unreadable.ts turns it into a refusal).
import type { Fault } from './unreadable.ts';

export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly fault: Fault;

  constructor(fault: Fault, cause?: unknown) {
    super(fault.kind === 'row' ? `row ${fault.row}` : fault.kind, { cause });
    this.fault = fault;
  }
}

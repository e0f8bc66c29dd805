import type { FileFault as Fault } from '../usecase/file-port.ts';

export type FileFault = Fault;

/** A file that cannot be read, and why; what lay below it is the cause. */
export class BadFile extends Error {
  override readonly name = 'BadFile';
  readonly fault: FileFault;

  constructor(fault: FileFault, cause?: unknown) {
    super(fault, cause === undefined ? undefined : { cause });
    this.fault = fault;
  }
}

/** Why a file gives no draft. Each has its sentence in both languages. */
export type FileFault =
  | 'empty'
  /** More bytes than any draft has. */
  | 'too-big'
  /** No kind that we read. */
  | 'unknown'
  | 'corrupt'
  /** Encrypted: opens with a password only. */
  | 'password'
  /** Unpacks to far more than it is. */
  | 'bomb'
  /** Nested deeper than any text. */
  | 'too-deep'
  /** Brings a document type of its own, by which entities could be made. */
  | 'doctype'
  /** Pictures of pages: no words in it. */
  | 'scan'
  /** WPS's own format, not the one of Word. */
  | 'wps'
  | 'rtf'
  /** A table or slides. */
  | 'not-text';

/** A file that cannot be read, and why; what lay below it is the cause. */
export class BadFile extends Error {
  override readonly name = 'BadFile';
  readonly fault: FileFault;

  constructor(fault: FileFault, cause?: unknown) {
    super(fault, cause === undefined ? undefined : { cause });
    this.fault = fault;
  }
}

/** The fault of anything thrown by a reader: what only broken bytes can cause counts as corrupt. */
export function faultOf(cause: unknown): FileFault {
  return cause instanceof BadFile ? cause.fault : 'corrupt';
}

/** Why a file is not taken; each has a sentence of its own in content/en/backup.yaml. */
export type FileFault =
  /** The browser cannot read it, or it holds bytes that are no text. */
  | 'unreadable'
  | 'large'
  /** It is no file of ours. */
  | 'foreign'
  /** It is encrypted, and nothing here opens it. */
  | 'sealed'
  /** A later version made it. */
  | 'newer'
  /** It has more records, or is nested deeper, than any file of ours. */
  | 'many'
  | 'deep'
  /** It names what would change how programs behave. */
  | 'forbidden'
  /** It is of ours, and a record in it cannot be read. */
  | 'damaged';

/** Thrown before anything is touched. */
export class RefusedFile extends Error {
  override name = 'RefusedFile';
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault);
    this.fault = fault;
  }
}

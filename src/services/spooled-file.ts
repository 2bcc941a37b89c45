/** A file that was received whole into the spool folder. */
export interface SpooledFile {
  /** Its name in the spool folder; never the sender's. */
  readonly spool: string;
  /** As its sender named it. */
  readonly fileName: string;
  readonly bytes: number;
}

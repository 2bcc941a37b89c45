/** What a rule of a format says against a place in a file. */
export interface FileFinding {
  /** An error breaks the specification; a warning is allowed but hardly meant. */
  readonly severity: Severity;
  /** The rule's name ("unique-id"). */
  readonly rule: string;
  /** A clause in plain words without a full stop. */
  readonly message: string;
  /** From 1. The column counts code points; it is absent where it is not known. */
  readonly line?: number;
  readonly column?: number;
  /** Where the specification says so ("XLIFF 2.1, 4.2.2.13"). */
  readonly section?: string;
}

export type Severity = 'error' | 'warning';

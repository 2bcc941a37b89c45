import type { Term } from '../../domain/glossary.js';
import type { TextEdit } from '../../text/text-edits.js';

/** Where a term stands that is to be replaced. */
export interface OldPlace {
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** As the glossary lists it. */
  readonly term: Pick<Term, 'text' | 'type'>;
}

export interface TermReplacement {
  /** In the order of the text, none overlapping. */
  readonly edits: readonly TextEdit[];
  /** Whether no word in or around the place can need another form. */
  readonly certain: boolean;
}

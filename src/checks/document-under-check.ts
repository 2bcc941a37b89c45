import type { CheckedPair } from '../domain/check.js';
import type { CalendarDate, Concept, Recognition, Term } from '../domain/glossary.js';
import type { RenderedText } from '../terminology/renderings/rendered-text.js';
import type { CheckedText } from './checked-text.js';

/** A term of a glossary that stands on one side of a pair. */
export interface TermPlace extends Pick<Recognition, 'start' | 'end' | 'matchedBy' | 'inside' | 'possible'> {
  readonly concept: Concept;
  /** One of the concept's terms: the one that stands there. */
  readonly term: Term;
}

export interface PairUnderCheck extends Pick<CheckedPair, 'state' | 'matchScore' | 'sizeLimit'> {
  /** Among the pairs that are checked together, from 0. */
  readonly index: number;
  readonly source: CheckedText;
  /** Without text where the pair has no target. */
  readonly target: CheckedText;
  /** In the order of the source, those inside others and those that are only possible too. */
  readonly sourceTerms: readonly TermPlace[];
  readonly targetTerms: readonly TermPlace[];
  /** What the target says of terms in other words than the recogniser knows. */
  readonly renderings: RenderedText;
  /** The one before it in the document. */
  readonly previous?: PairUnderCheck;
  /** When the text speaks. */
  readonly date?: CalendarDate;
}

export interface DocumentUnderCheck {
  readonly pairs: readonly PairUnderCheck[];
}

import type { Recognition } from '../../domain/glossary.js';

/** Some units of a text that stand side by side. */
export interface Row {
  readonly first: number;
  /** The one after the last. */
  readonly last: number;
}

/** A term that stands, or may stand, at a place of a text. */
export interface FoundPlace extends Row {
  /** The number of the held term. */
  readonly term: number;
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly matchedBy: Recognition['matchedBy'];
  readonly possible: boolean;
}

import type { Recognition } from '../../domain/glossary.js';

/** A term that stands, or may stand, at a place of a text. */
export interface FoundPlace {
  /** The number of the held term. */
  readonly term: number;
  /** The first unit of the text, and the one after the last. */
  readonly first: number;
  readonly last: number;
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly matchedBy: Recognition['matchedBy'];
  readonly possible: boolean;
}

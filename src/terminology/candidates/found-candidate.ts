import type { CandidateKind } from '../../domain/brief.js';

/** What one of the ways of finding terms takes for a term. The same may be found several times and in several ways. */
export interface FoundCandidate {
  /** As the text has it where it was found. */
  readonly text: string;
  readonly kind: CandidateKind;
  /** How sure it is that this is a term, 0 to 1. */
  readonly weight: number;
  /** How often it must stand in the text to be one. */
  readonly least: number;
  /** What the text says an acronym stands for. */
  readonly expansion?: string;
}

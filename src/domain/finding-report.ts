import type { Finding } from './check.js';
import type { Content } from './content.js';
import type { LanguageTag } from './language-tag.js';
import type { Suppression } from './suppression.js';

/** What the checks report about one document or several, to be read by people outside of the service. */
export interface FindingReport {
  readonly title: string;
  /** Milliseconds since 1970 UTC. */
  readonly writtenAt: number;
  readonly parts: readonly ReportPart[];
}

/** A document of a report. */
export interface ReportPart {
  readonly name: string;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  /** How many segments were checked. */
  readonly checked: number;
  /** Checks without rules for the languages. */
  readonly inapplicable: readonly string[];
  /** In the order of the document. */
  readonly findings: readonly ReportedFinding[];
}

/** A segment as it stands beside a finding. */
export interface ReportedPair {
  readonly source: Content;
  readonly target: Content | null;
}

export interface ReportedFinding extends ReportedPair, Omit<Finding, 'pair'> {
  /** Where it is, as people look for it: the number of the segment, or the line of the file. */
  readonly place: string;
  /** The segments beside it. */
  readonly before?: ReportedPair;
  readonly after?: ReportedPair;
  /** The decision that it is to be left alone. */
  readonly suppressed?: Pick<Suppression, 'scope' | 'reason' | 'createdBy' | 'expiresAt'>;
  /** Whether somebody decided that it is right. */
  readonly accepted?: boolean;
  /** By which a row of a table is found again (findingKey). */
  readonly key: string;
}

export type ReportFormat = 'html' | 'xlsx';

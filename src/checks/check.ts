import type { CheckDescription, CheckParameter, FindingRange, FindingSeverity } from '../domain/check.js';
import type { LanguageTag } from '../domain/language-tag.js';
import type { CheckedText } from './checked-text.js';
import type { DocumentUnderCheck, PairUnderCheck } from './document-under-check.js';

/** What a check says of a pair; the runner adds the rule, and the severity where it is not said here. */
export interface Report {
  readonly message: string;
  readonly ranges: readonly FindingRange[];
  /** What to write in place of the first range of the target. */
  readonly suggestion?: string;
  /** Where the evidence makes it more or less than what the check says of itself. */
  readonly severity?: FindingSeverity;
  readonly conceptId?: string;
}

export interface PlacedReport extends Report {
  /** The index of the pair, from 0. */
  readonly pair: number;
}

type Parameters = Readonly<Record<string, CheckParameter>>;

/** The values of a check's parameters, by their names. */
export type ValuesOf<Given extends Parameters> = {
  readonly [Name in keyof Given]: Given[Name] extends { readonly type: 'number' }
    ? number
    : Given[Name] extends { readonly type: 'boolean' }
      ? boolean
      : readonly string[];
};

interface CheckBase<Given extends Parameters> extends CheckDescription {
  readonly parameters: Given;
  /** Languages for which it has rules; absent: all. A pair of others is not applicable to it, and nothing is reported. */
  readonly appliesTo?: (languages: CheckedLanguages) => boolean;
}

export interface CheckedLanguages {
  readonly source: LanguageTag;
  readonly target: LanguageTag;
}

/** Judges each pair by itself. Most want a target and are run only on pairs that have one; see `untranslatedToo`. */
export interface PairCheck<Given extends Parameters = Parameters> extends CheckBase<Given> {
  readonly scope: 'pair';
  /** It also wants the pairs whose target is absent or holds nothing but white space. */
  readonly untranslatedToo?: true;
  check(pair: PairUnderCheck, parameters: ValuesOf<Given>): Iterable<Report>;
}

/** Judges pairs by each other. */
export interface DocumentCheck<Given extends Parameters = Parameters> extends CheckBase<Given> {
  readonly scope: 'document';
  check(document: DocumentUnderCheck, parameters: ValuesOf<Given>): Iterable<PlacedReport>;
}

export type Check = PairCheck | DocumentCheck;

/** A check whose parameters have the types that they are declared with. */
export function pairCheck<const Given extends Parameters>(check: Omit<PairCheck<Given>, 'scope'>): Check {
  // The runner hands over values that were checked against these very declarations.
  return { scope: 'pair', ...check } as unknown as PairCheck;
}

/** As pairCheck. */
export function documentCheck<const Given extends Parameters>(check: Omit<DocumentCheck<Given>, 'scope'>): Check {
  return { scope: 'document', ...check } as unknown as DocumentCheck;
}

/** A range of a side of a pair. */
export function rangeOf(
  side: CheckedText,
  { start, end }: { readonly start: number; readonly end: number },
): FindingRange {
  return { side: side.side, start, end };
}

import type { CheckedDocument, CheckedPair } from '../domain/check.js';
import type { Concept } from '../domain/glossary.js';
import type { RecognisedSpan } from '../terminology/recognition/select-places.js';
import type { TermRecogniser } from '../terminology/recognition/term-recogniser.js';
import { CheckedText } from './checked-text.js';
import type { PairUnderCheck, TermPlace } from './document-under-check.js';

/** Where the terms of a pair are looked up; both languages of the recogniser are prepared. */
export interface TermLookUp {
  readonly recogniser: Pick<TermRecogniser, 'recognise'>;
  /** undefined: it is not there any more. */
  readonly conceptOf: (id: string) => Concept | undefined;
  /** Absent: every glossary. */
  readonly glossaries?: readonly string[];
}

const NOTHING = { text: '', codes: [] };

/** A pair with the terms of both its sides. Time linear in the texts. */
export function preparePair(
  { source, target, ...pair }: CheckedPair,
  index: number,
  document: Omit<CheckedDocument, 'pairs'>,
  lookUp: TermLookUp,
): PairUnderCheck {
  const sourceSide = new CheckedText('source', document.source, source);
  const targetSide = new CheckedText('target', document.target, target ?? NOTHING);
  return {
    ...pair,
    ...{ index, source: sourceSide, target: targetSide },
    sourceTerms: termsOf(sourceSide, targetSide, lookUp),
    targetTerms: termsOf(targetSide, sourceSide, lookUp),
    ...(document.date !== undefined && { date: document.date }),
  };
}

function termsOf(side: CheckedText, other: CheckedText, lookUp: TermLookUp): readonly TermPlace[] {
  if (side.isBlank) return [];
  const { recogniser, conceptOf, glossaries } = lookUp;
  const query = { source: side.language, target: other.language, ...(glossaries && { glossaries }) };
  return recogniser.recognise(side.text, query).flatMap((span) => placeOf(span, conceptOf(span.conceptId)));
}

/** A concept that was changed since the index was caught up may no longer have the term. */
function placeOf(
  { start, end, matchedBy, inside, possible, termIndex }: RecognisedSpan,
  concept?: Concept,
): TermPlace[] {
  const term = concept?.terms[termIndex];
  if (concept === undefined || term === undefined) return [];
  return [{ ...{ start, end, matchedBy, concept, term }, ...(inside && { inside }), ...(possible && { possible }) }];
}

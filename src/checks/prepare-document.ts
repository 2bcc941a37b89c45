import type { CheckedDocument } from '../domain/check.js';
import type { Concept } from '../domain/glossary.js';
import type { RecognisedSpan } from '../terminology/recognition/select-places.js';
import type { TermRecogniser } from '../terminology/recognition/term-recogniser.js';
import { CheckedText } from './checked-text.js';
import type { DocumentUnderCheck, PairUnderCheck, TermPlace } from './document-under-check.js';

/** Where the terms of a pair are looked up; both languages of the recogniser are prepared. */
export interface TermLookUp {
  readonly recogniser: Pick<TermRecogniser, 'recognise'>;
  /** undefined: it is not there any more. */
  readonly conceptOf: (id: string) => Concept | undefined;
  /** Absent: every glossary. */
  readonly glossaries?: readonly string[];
}

const NOTHING = { text: '', codes: [] };

/** A document with the terms of both sides of its pairs. Time linear in the texts. */
export function prepareDocument(
  { source, target, pairs, date }: CheckedDocument,
  { recogniser, conceptOf, glossaries }: TermLookUp,
): DocumentUnderCheck {
  const termsOf = (side: CheckedText, other: CheckedText): readonly TermPlace[] => {
    if (side.isBlank) return [];
    const query = { source: side.language, target: other.language, ...(glossaries && { glossaries }) };
    return recogniser.recognise(side.text, query).flatMap((span) => placeOf(span, conceptOf(span.conceptId)));
  };
  return {
    pairs: pairs.map((pair, index): PairUnderCheck => {
      const { state, matchScore, sizeLimit } = pair;
      const sourceSide = new CheckedText('source', source, pair.source);
      const targetSide = new CheckedText('target', target, pair.target ?? NOTHING);
      return {
        ...{ index, source: sourceSide, target: targetSide },
        sourceTerms: termsOf(sourceSide, targetSide),
        targetTerms: termsOf(targetSide, sourceSide),
        ...(state && { state }),
        ...(matchScore !== undefined && { matchScore }),
        ...(sizeLimit && { sizeLimit }),
        ...(date !== undefined && { date }),
      };
    }),
  };
}

/** A concept that was changed since the index was caught up may no longer have the term. */
function placeOf(
  { termIndex, conceptId: _, glossaryId: __, ...place }: RecognisedSpan,
  concept?: Concept,
): TermPlace[] {
  const term = concept?.terms[termIndex];
  return concept === undefined || term === undefined ? [] : [{ ...place, concept, term }];
}

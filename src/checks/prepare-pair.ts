import type { CheckedDocument, CheckedPair } from '../domain/check.js';
import type { Concept } from '../domain/glossary.js';
import type { RecognisedSpan } from '../terminology/recognition/select-places.js';
import type { TermRecogniser } from '../terminology/recognition/term-recogniser.js';
import { RenderedText } from '../terminology/renderings/rendered-text.js';
import { CheckedText } from './checked-text.js';
import type { PairUnderCheck, TermPlace } from './document-under-check.js';

/** Where the terms of a pair are looked up; both languages of the recogniser are prepared. */
export interface TermLookUp {
  readonly recogniser: Pick<TermRecogniser, 'recognise' | 'stemmerOf'>;
  /** undefined: it is not there any more. */
  readonly conceptOf: (id: string) => Concept | undefined;
  /** Absent: every glossary. */
  readonly glossaries?: readonly string[];
}

const NOTHING = { text: '', codes: [] };

/** A pair with the terms of both its sides. Time linear in the texts. @param before the pairs of the document before it */
export function preparePair(
  { source, target, ...pair }: CheckedPair,
  before: readonly PairUnderCheck[],
  document: Omit<CheckedDocument, 'pairs'>,
  lookUp: TermLookUp,
): PairUnderCheck {
  const sourceSide = new CheckedText('source', document.source, source);
  const targetSide = new CheckedText('target', document.target, target ?? NOTHING);
  const previous = before.at(-1);
  return {
    ...pair,
    ...{ index: before.length, source: sourceSide, target: targetSide },
    sourceTerms: termsOf(sourceSide, targetSide, lookUp, 'kept'),
    // A longer term that needs no translation protects its parts; a form may be forbidden in one language alone.
    targetTerms: termsOf(targetSide, sourceSide, lookUp, 'all'),
    renderings: new RenderedText(
      targetSide.text,
      targetSide.language,
      lookUp.recogniser.stemmerOf(targetSide.language),
    ),
    ...(previous !== undefined && { previous }),
    ...(document.date !== undefined && { date: document.date }),
  };
}

function termsOf(
  side: CheckedText,
  other: CheckedText,
  lookUp: TermLookUp,
  untranslated: 'kept' | 'all',
): readonly TermPlace[] {
  if (side.isBlank) return [];
  const { recogniser, conceptOf, glossaries } = lookUp;
  const query = { source: side.language, target: other.language, untranslated, ...(glossaries && { glossaries }) };
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

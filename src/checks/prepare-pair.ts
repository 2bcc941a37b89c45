import type { CheckedDocument, CheckedPair } from '../domain/check.js';
import type { Concept } from '../domain/glossary.js';
import type { RecognisedSpan } from '../terminology/recognition/select-places.js';
import type { RecognitionQuery, TermRecogniser } from '../terminology/recognition/term-recogniser.js';
import { RenderedText } from '../terminology/renderings/rendered-text.js';
import { CheckedText } from './checked-text.js';
import type { PairUnderCheck, TermPlace } from './document-under-check.js';

/** Where the terms of a pair are looked up; both languages of the recogniser are prepared. */
export interface TermLookUp {
  readonly recogniser: Pick<TermRecogniser, 'recognise' | 'stemmerOf' | 'hasUntranslatable'>;
  /** undefined: it is not there any more. */
  readonly conceptOf: (id: string) => Concept | undefined;
  /** Absent: every glossary. */
  readonly glossaries?: readonly string[];
}

const LATIN_WORD = /\p{Script=Latin}{2}/u;
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
    sourceTerms: sourceTermsOf(sourceSide, targetSide, lookUp),
    // A longer term that needs no translation protects its parts; a form may be forbidden in one language alone.
    targetTerms: termsOf(targetSide, { source: document.target, target: document.source, untranslated: 'all' }, lookUp),
    renderings: new RenderedText(
      targetSide.text,
      targetSide.language,
      lookUp.recogniser.stemmerOf(targetSide.language),
    ),
    ...(previous !== undefined && { previous }),
    ...(document.date !== undefined && { date: document.date }),
  };
}

/** Names that are not to be translated may be listed in the language of the target alone: "AlphaFold" in a Chinese text. */
function sourceTermsOf(source: CheckedText, target: CheckedText, lookUp: TermLookUp): readonly TermPlace[] {
  const [from, to] = [source.language, target.language];
  const places = termsOf(source, { source: from, target: to, untranslated: 'kept' }, lookUp);
  const isLatin = source.languageScript.endsWith('-Latn');
  if (isLatin || !lookUp.recogniser.hasUntranslatable || !LATIN_WORD.test(source.text)) return places;
  const others = termsOf(source, { source: to, target: from, untranslated: 'kept' }, lookUp);
  const names = others.filter(({ concept, start, end }) => {
    return concept.doNotTranslate && !places.some((place) => place.start < end && start < place.end);
  });
  return names.length === 0 ? places : [...places, ...names].sort((a, b) => a.start - b.start || b.end - a.end);
}

function termsOf(side: CheckedText, query: RecognitionQuery, lookUp: TermLookUp): readonly TermPlace[] {
  if (side.isBlank) return [];
  const { recogniser, conceptOf, glossaries } = lookUp;
  const spans = recogniser.recognise(side.text, { ...query, ...(glossaries && { glossaries }) }, side.tokens);
  return spans.flatMap((span) => placeOf(span, conceptOf(span.conceptId)));
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

import { setImmediate as nextTurn } from 'node:timers/promises';

import type { TermInText } from '../domain/document.js';
import type { Concept, Recognition } from '../domain/glossary.js';
import type { TermSource } from '../domain/ports/glossaries.js';
import type { LookUps, RecognitionQuery } from '../domain/ports/look-ups.js';
import { recognitionOfSpan } from '../terminology/recognition/recognition-of-span.js';
import type { RecognisedSpan } from '../terminology/recognition/select-places.js';
import type { TermRecogniser } from '../terminology/recognition/term-recogniser.js';
import { textSlices } from '../terminology/recognition/text-slices.js';

/** UTF-16 units that are read, and concepts that are fetched, before somebody who types has a turn. */
const TEXT_SLICE = 2000;
const CONCEPT_SLICE = 500;

/** Recognises terms by an index that holds no concepts; what a hit says is read from the store. */
export function createTermRecognition(
  source: Pick<TermSource, 'concepts'>,
  recogniser: TermRecogniser,
): Pick<LookUps, 'recognise' | 'termsInTexts'> {
  async function spansOf({ text, ...query }: RecognitionQuery): Promise<readonly RecognisedSpan[]> {
    const spans: RecognisedSpan[] = [];
    for (const slice of textSlices(text, TEXT_SLICE)) {
      if (slice.start > 0) await nextTurn();
      for (const span of recogniser.recognise(slice.text, query)) spans.push(shifted(span, slice.start));
    }
    return spans;
  }

  async function conceptsOf(spans: readonly RecognisedSpan[]): Promise<ReadonlyMap<string, Concept>> {
    const ids = [...new Set(spans.map(({ conceptId }) => conceptId))];
    const concepts = new Map<string, Concept>();
    for (let first = 0; first < ids.length; first += CONCEPT_SLICE) {
      if (first > 0) await nextTurn();
      for (const concept of source.concepts(ids.slice(first, first + CONCEPT_SLICE))) concepts.set(concept.id, concept);
    }
    return concepts;
  }

  async function recogniseAll(queries: readonly RecognitionQuery[]): Promise<readonly (readonly Recognition[])[]> {
    const spans: (readonly RecognisedSpan[])[] = [];
    for (const query of queries) spans.push(await spansOf(query));
    const concepts = await conceptsOf(spans.flat());
    return queries.map((query, index) => recognitionsOf(query, spans[index]!, concepts));
  }

  return {
    async recognise(query) {
      await recogniser.prepare(query.source, nextTurn);
      return (await recogniseAll([query]))[0]!;
    },
    async termsInTexts({ texts, ...query }) {
      await recogniser.prepare(query.source, nextTurn);
      const found = await recogniseAll(texts.map((text) => ({ ...query, text })));
      return found.map((recognitions) => recognitions.flatMap(countedTerm));
    },
  };
}

function shifted(span: RecognisedSpan, by: number): RecognisedSpan {
  return by === 0 ? span : { ...span, start: span.start + by, end: span.end + by };
}

/** A concept that was changed since the index was caught up may no longer be what was found: it is left out. */
function recognitionsOf(
  { text, ...languages }: RecognitionQuery,
  spans: readonly RecognisedSpan[],
  concepts: ReadonlyMap<string, Concept>,
): readonly Recognition[] {
  return spans.flatMap((span) => {
    const concept = concepts.get(span.conceptId);
    return concept === undefined ? [] : (recognitionOfSpan(text, span, concept, languages) ?? []);
  });
}

/** As a segment keeps it; nothing for what lies in a longer term or is only possible. */
function countedTerm(found: Recognition): TermInText[] {
  if (found.inside === true || found.possible === true) return [];
  const { start, end, text, conceptId, glossaryId, definition, translations } = found;
  return [{ start, end, text, conceptId, glossaryId, ...(definition !== undefined && { definition }), translations }];
}

import type { Concept, Term } from '../../domain/glossary.js';
import { isAcronym } from '../../terminology/recognition/term-traits.js';
import { documentCheck, rangeOf } from '../check.js';
import type { PairUnderCheck, TermPlace } from '../document-under-check.js';
import { allowedTerms, isAllowed, isCounted, textAt } from './term-mentions.js';

const END_MARK = /[.!?。！？…:：;；]["'”’»」』)）\]]*$/u;
/** A heading, a caption or a cell of a table is no longer. */
const LONGEST_HEADING = 120;
const FIRST_FEW = ['AI', 'DNA', 'RNA', 'GPS', 'UN', 'EU', 'UK', 'US', 'USA', 'UNESCO', 'COVID-19'];

export const TERM_FIRST_MENTION = documentCheck({
  id: 'term.first-mention',
  flags: 'An acronym or a short form stands in a document before its full form does.',
  severity: 'warning',
  doubts: 'Readers may know it, or the document may be a part of a longer one.',
  parameters: {
    known: { description: 'Short forms that need no introduction.', type: 'texts', default: FIRST_FEW },
  },
  *check({ pairs }, { known }) {
    const wellKnown = new Set(known);
    /** The concepts that have been introduced, or reported. */
    const settled = new Set<string>();
    for (const pair of pairs) {
      if (pair.targetTerms.length === 0) continue;
      for (const { concept, term } of pair.targetTerms) if (isFull(term)) settled.add(concept.id);
      if (isHeading(pair)) continue;
      for (const place of pair.targetTerms) {
        const full = fullForm(place, pair);
        if (full === undefined || settled.has(place.concept.id) || wellKnown.has(place.term.text)) continue;
        settled.add(place.concept.id);
        yield {
          pair: pair.index,
          message: `“${textAt(pair.target, place)}” stands here before its full form “${full}”.`,
          ranges: [rangeOf(pair.target, place)],
          conceptId: place.concept.id,
        };
      }
    }
  },
});

/** What a short form that the source names stands for; undefined for anything else. */
function fullForm(place: TermPlace, pair: PairUnderCheck): string | undefined {
  const { concept, term } = place;
  if (!isCounted(place) || !isAllowed(term) || isFull(term) || !isNamed(concept, pair)) return undefined;
  return allowedTerms(concept, pair).find(isFull)?.text;
}

function isNamed({ id }: Concept, { sourceTerms }: PairUnderCheck): boolean {
  return sourceTerms.some(({ concept }) => concept.id === id);
}

function isFull({ type, text }: Term): boolean {
  if (type === 'fullForm') return true;
  return type !== 'acronym' && type !== 'shortForm' && type !== 'abbreviation' && !isAcronym(text);
}

function isHeading({ target: { text } }: PairUnderCheck): boolean {
  return text.length <= LONGEST_HEADING && !END_MARK.test(text.trimEnd());
}

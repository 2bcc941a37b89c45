import type { FindingSeverity } from '../../domain/check.js';
import type { Term } from '../../domain/glossary.js';
import { isAcronym } from '../../terminology/recognition/term-traits.js';
import type { Rendering } from '../../terminology/renderings/rendered-text.js';
import { hasSpaces } from '../../terminology/renderings/word-families.js';
import { pairCheck, rangeOf, type Report } from '../check.js';
import type { PairUnderCheck, TermPlace } from '../document-under-check.js';
import { hasMiswrittenName } from '../name/miswritten-names.js';
import { isLeftOutAttribution } from './attributions.js';
import { isDoubtful, isOfEverydayWord } from './doubtful-places.js';
import { hasOutlawedForm } from './outlawed-forms.js';
import { allowedPlaces, allowedTerms, isCounted, quotedList, sourceMentions, textAt } from './term-mentions.js';

/** Of a long term, so much is most of it. */
const MOST = 2 / 3;
const LONG_IN_WORDS = 3;
const LONG_IN_CHARACTERS = 6;
/** Who gives standards their numbers. */
const STANDARDS = new Set('ISO IEC DIN ASTM JIS IEEE ITU RFC'.split(' '));

export const TERM_MISSING = pairCheck({
  id: 'term.missing',
  flags: 'The source has a term of the glossary, and the target none of the terms that are allowed for it.',
  severity: 'warning',
  doubts: 'The target may refer to it by a pronoun, leave the clause out, or the word may have another meaning here.',
  parameters: {
    approvedOnly: { description: 'Only concepts that are approved.', type: 'boolean', default: true },
    strictCount: {
      description: 'The target must have the term as often as the source.',
      type: 'boolean',
      default: false,
    },
  },
  *check(pair, { approvedOnly, strictCount }) {
    if (pair.sourceTerms.length === 0) return;
    const reported = new Set<number>();
    for (const places of sourceMentions(pair).values()) {
      const { concept, start } = places[0]!;
      if (concept.doNotTranslate || (approvedOnly && !concept.approved) || reported.has(start)) continue;
      const report = reportOn(places, pair, strictCount);
      if (report === undefined) continue;
      reported.add(start);
      yield { ...report, conceptId: concept.id };
    }
  },
});

function reportOn(places: readonly TermPlace[], pair: PairUnderCheck, strictCount: boolean): Report | undefined {
  const [first] = places as readonly [TermPlace];
  const wanted = allowedTerms(first.concept, pair);
  if (wanted.length === 0) return undefined;
  const found = allowedPlaces(pair, first.concept);
  if (found.length > 0) return strictCount ? reportOnCount(places, found, pair) : undefined;
  if (isSpokenOfElsewhere(first, pair) || isOfStandard(first, pair)) return undefined;
  const rendering = bestRendering(wanted, pair);
  if (rendering?.kind === 'whole') return undefined;
  if (rendering === undefined && isNothingToRender(first, pair)) return undefined;
  const { severity, clause } = judge(first, rendering, pair);
  const ranges = [first, ...places.slice(1)].map((place) => rangeOf(pair.source, place));
  const parts = (rendering?.places ?? []).map((place) => rangeOf(pair.target, place));
  const texts = quotedList(wanted.map(({ text }) => text));
  const message = `“${textAt(pair.source, first)}” is ${texts} in the glossary; ${clause}.`;
  return { message, severity, ranges: [...ranges, ...parts] };
}

/** Another rule says it, or another concept of the same word has what it wants. */
function isSpokenOfElsewhere(place: TermPlace, pair: PairUnderCheck): boolean {
  if (hasOutlawedForm(place.concept, pair) || hasMiswrittenName(place.concept, pair)) return true;
  return pair.sourceTerms.some(
    (other) =>
      other.start === place.start &&
      other.end === place.end &&
      other.concept.id !== place.concept.id &&
      isRendered(other, pair),
  );
}

/** A word of everyday that begins like the term, or a source of news that the target does not name. */
function isNothingToRender(place: TermPlace, { source, target }: PairUnderCheck): boolean {
  return isOfEverydayWord(place, source) || isLeftOutAttribution(place, source, target);
}

function isRendered({ concept }: TermPlace, pair: PairUnderCheck): boolean {
  if (allowedPlaces(pair, concept).length > 0) return true;
  return bestRendering(allowedTerms(concept, pair), pair)?.kind === 'whole';
}

function bestRendering(terms: readonly Term[], { renderings }: PairUnderCheck): Rendering | undefined {
  let best: Rendering | undefined;
  for (const term of terms) {
    const found = renderings.find(term);
    if (found?.kind === 'whole') return found;
    if (found !== undefined && found.share > (best?.share ?? 0)) best = found;
  }
  return best;
}

interface Judgement {
  readonly severity: FindingSeverity;
  readonly clause: string;
}

function judge(place: TermPlace, rendering: Rendering | undefined, pair: PairUnderCheck): Judgement {
  if (rendering === undefined) return { severity: severityOf(place, pair), clause: 'the target has nothing of it' };
  const written = rendering.places.map((one) => `“${textAt(pair.target, one)}”`).join(', ');
  if (rendering.kind === 'apart')
    return { severity: 'hint', clause: `the target has it apart, or in another form: ${written}` };
  const isMost = rendering.words >= longTerm(pair) && rendering.share >= MOST;
  return { severity: isMost ? 'hint' : severityOf(place, pair), clause: `the target has only ${written}` };
}

function severityOf(place: TermPlace, pair: PairUnderCheck): FindingSeverity {
  const isExcused = wasRenderedBefore(place, pair) || isDoubtful(place, pair.source) || isKeptAcronym(place, pair);
  return isExcused ? 'hint' : 'warning';
}

/** "ISO" is often left as it is, whatever the glossary has for it. */
function isKeptAcronym(place: TermPlace, { source, renderings }: PairUnderCheck): boolean {
  const text = textAt(source, place);
  return isAcronym(text) && renderings.find({ text }) !== undefined;
}

/** "ISO 9660" is the name of a standard, in every language. */
function isOfStandard(place: TermPlace, { source }: PairUnderCheck): boolean {
  return STANDARDS.has(textAt(source, place)) && /^[ -]?\d/u.test(source.text.slice(place.end, place.end + 2));
}

function longTerm({ target }: PairUnderCheck): number {
  return hasSpaces(target.language) ? LONG_IN_WORDS : LONG_IN_CHARACTERS;
}

/** What has just been named may be meant by a pronoun, or by nothing. */
function wasRenderedBefore({ concept }: TermPlace, { previous }: PairUnderCheck): boolean {
  return previous !== undefined && allowedPlaces(previous, concept).length > 0;
}

function reportOnCount(
  places: readonly TermPlace[],
  found: readonly TermPlace[],
  pair: PairUnderCheck,
): Report | undefined {
  const times = found.filter(isCounted).length;
  if (times >= places.length) return undefined;
  const [first] = places as readonly [TermPlace];
  const message = `“${textAt(pair.source, first)}” stands ${places.length} times in the source, its terms ${times} times in the target.`;
  return { message, severity: 'hint', ranges: places.map((place) => rangeOf(pair.source, place)) };
}

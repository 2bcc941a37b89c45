import type { ComparedSegment, EarlierMatch } from '../domain/ports/segment-comparison.js';
import { languageScriptOf } from '../text/language-tags.js';
import { analyseText } from './analysed-text.js';
import { contentKey } from './codes.js';
import { type Offer, type PreparedQuery, ceilingOf, prepareQuery, scoreOffer } from './score.js';
import { compareTexts } from './similarity.js';
import { GrowingIndex } from './growing-index.js';
import type { Candidates } from './index/candidates.js';

/** What an earlier segment with another text, or other codes, can score. */
const MOST_FUZZY = 99;
/** Texts that a segment is compared with: enough for what people write; a list of shuffled words must not take hours. */
const MOST_COMPARISONS = 1000;

/** The segments between two languages. */
interface Group {
  /** By contentKey. */
  readonly keys: Set<string>;
  readonly index: GrowingIndex;
  /** By the text without its digits the first such segment: rows of a table, numbered items. */
  readonly numbered: Map<string, ComparedSegment>;
  /** By their ids in the index. */
  readonly segments: ComparedSegment[];
}

/** The segments of documents that came so far, searched for what is most like the next one. */
export class EarlierSegments {
  readonly #groups = new Map<string, Group>();

  /**
   * @param minScore what is below is not looked for
   * @param mostTokens longer segments are found by equal text and codes only
   */
  constructor(
    private readonly minScore: number,
    private readonly mostTokens: number,
  ) {}

  add(segment: ComparedSegment): void {
    const { keys, index, numbered, segments } = this.#groupOf(segment);
    const key = contentKey(segment);
    if (keys.has(key)) return;
    keys.add(key);
    const frame = withoutDigits(segment.text);
    if (!numbered.has(frame)) numbered.set(frame, segment);
    index.add(segments.length, segment.text);
    segments.push(segment);
  }

  /** The best of the earlier ones. The answer does not depend on their order, unless it is partial. */
  find(segment: ComparedSegment): EarlierMatch {
    const { keys, index, numbered, segments } = this.#groupOf(segment);
    if (keys.has(contentKey(segment))) return { score: 100, partial: false };
    const query = prepareQuery(segment, segment.source, segment.source);
    if (query.analysed.tokens.length > this.mostTokens) return { score: 0, partial: false };
    const alike = numbered.get(withoutDigits(segment.text));
    if (alike !== undefined && this.minScore <= MOST_FUZZY && scoreOf(query, alike, 0) === MOST_FUZZY) {
      return { score: MOST_FUZZY, partial: false };
    }
    return this.#findBest(query, index.search(query.analysed, 10 * this.minScore), segments);
  }

  /** A bound is that of the score too, cut to whole points: what comes after a score that reaches it is no better. */
  #findBest(query: PreparedQuery, candidates: Candidates, segments: readonly ComparedSegment[]): EarlierMatch {
    let score = 0;
    let comparisons = 0;
    for (let bound = 100; bound >= Math.max(this.minScore, score + 1); bound--) {
      for (const id of candidates.boundedBy(bound)) {
        if (score >= Math.min(bound, MOST_FUZZY)) return { score, partial: false };
        if (comparisons === MOST_COMPARISONS) return { score, partial: true };
        comparisons++;
        const found = scoreOf(query, segments[id]!, score);
        if (found >= this.minScore) score = Math.max(score, found);
      }
    }
    return { score, partial: false };
  }

  #groupOf({ source, target }: ComparedSegment): Group {
    const languages = [source, ...(target === null ? [] : [target])].map(languageScriptOf).join(' ');
    const known = this.#groups.get(languages);
    if (known !== undefined) return known;
    const group = {
      keys: new Set<string>(),
      index: new GrowingIndex(this.mostTokens),
      numbered: new Map(),
      segments: [],
    };
    this.#groups.set(languages, group);
    return group;
  }
}

function withoutDigits(text: string): string {
  return text.replace(/\p{Nd}+/gu, '0');
}

/** @param best a score that is not above this one is of no interest: the codes are not looked at then */
function scoreOf(query: PreparedQuery, earlier: ComparedSegment, best: number): number {
  const analysed = analyseText(earlier.text);
  const comparison = compareTexts(query.analysed, analysed);
  if (ceilingOf(comparison) <= best) return best;
  return scoreOffer(query, offerOf(earlier), { analysed, comparison }).score;
}

/** As a unit without a state, a memory or a context, so that the segment is scored like any match. */
function offerOf({ source: language, text, codes }: ComparedSegment): Offer {
  const source = { language, text, codes };
  const unit = { id: '', memoryId: '', revision: 1, changeSetId: '', sourceLanguage: null, variants: [source] };
  return { unit, source, target: source, memoryPenalty: 0, reversedPenalty: 0 };
}

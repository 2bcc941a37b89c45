import { setImmediate as nextTurn } from 'node:timers/promises';

import type { Concept } from '../../domain/glossary.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { MatchSide } from '../../domain/match.js';
import type { ConcordanceSource } from '../../domain/ports/concordance-source.js';
import { isAllowed, termsIn } from '../../checks/term/term-mentions.js';
import type { TermLookUp } from '../../checks/prepare-pair.js';
import { TermRecogniser } from '../../terminology/recognition/term-recogniser.js';
import { isLongEnough } from '../../terminology/term-key.js';
import { foldedText } from '../../text/fold.js';
import { languageScriptOf } from '../../text/language-tags.js';
import { suspectsIn } from '../checks/glossary-rules.js';
import type { ConcordanceIndexes } from '../concordance-indexes.js';
import type { ConcordancePair } from '../concordance-item.js';
import { type ConcordancePosition, cursorOf, positionOf } from '../concordance-position.js';
import { textIdsOf } from '../concordance-texts.js';
import { type ConcordanceStep, walkConcordance } from '../concordance-walk.js';
import { piecesOfTerm, type TermPieces } from './term-pieces.js';

export interface TermUnitsQuery {
  /** As it is to be. */
  readonly concept: Concept;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  /** Absent: every memory. */
  readonly memories?: readonly string[];
  /** Where an answer before ended. */
  readonly cursor?: string;
}

/** A unit that breaks the concept, or would if there were no other: other concepts take from what is wrong and add nothing. */
export interface TermUnit {
  readonly unitId: string;
  readonly memoryId: string;
  readonly source: MatchSide;
  readonly target: MatchSide;
  /** Where to go on behind it. */
  readonly cursor: string;
}

export interface TermUnits {
  /** In an order of the store that later units do not change. */
  readonly units: readonly TermUnit[];
  /** Where to go on; absent: all were looked at. */
  readonly nextCursor?: string;
  /** Texts that were stored of late could not be looked at. */
  readonly partial?: boolean;
}

/** As `TermUnitFinder.find`, on another thread. */
export type FindTermUnits = (query: TermUnitsQuery) => Promise<TermUnits>;

/** As long as others who look for phrases may wait. */
const TURN_MILLISECONDS = 100;
/** Texts that are new are taken in for so long. */
const INDEXING_MILLISECONDS = 400;

/** Finds the units whose texts have a concept's terms and break it, slice by slice, by the index of phrases. */
export class TermUnitFinder {
  readonly #source: ConcordanceSource;
  readonly #indexes: ConcordanceIndexes;
  /** Milliseconds, from any origin. */
  readonly #now: () => number;

  constructor(source: ConcordanceSource, indexes: ConcordanceIndexes, now: () => number) {
    this.#source = source;
    this.#indexes = indexes;
    this.#now = now;
  }

  /** Fails with `invalid` for a foreign cursor. */
  async find(query: TermUnitsQuery): Promise<TermUnits> {
    const after = query.cursor === undefined ? undefined : positionOf(query.cursor);
    const { concept, source, target } = query;
    const recogniser = new TermRecogniser();
    recogniser.add(concept, 'all');
    for (const language of [source, target]) await recogniser.prepare(language, nextTurn);
    const side = sideOf(concept, query);
    const pieces = piecesOf(concept, query, recogniser);
    const isWhole = this.#takeIn(languageScriptOf(query[side]));
    const steps = this.#walk({ ...query, side }, pieces, after);
    const lookUp: TermLookUp = { recogniser, conceptOf: (id) => (id === concept.id ? concept : undefined) };
    const isSuspect = (pair: ConcordancePair) =>
      hasOne(pieces, foldedText(pair[side].text)) && suspectsIn(pair, { source, target }, lookUp).length > 0;
    return { ...unitsOf(steps, isSuspect, this.#isLate(TURN_MILLISECONDS)), ...(!isWhole && { partial: true }) };
  }

  #takeIn(languageScript: string): boolean {
    const isLate = this.#isLate(INDEXING_MILLISECONDS);
    while (!this.#indexes.takeSlice(languageScript)) if (isLate()) return false;
    return true;
  }

  #isLate(milliseconds: number): () => boolean {
    const end = this.#now() + milliseconds;
    return () => this.#now() >= end;
  }

  #walk(
    query: TermUnitsQuery & Pick<ConcordancePosition, 'side'>,
    pieces: readonly TermPieces[],
    after: ConcordancePosition | undefined,
  ): Iterable<ConcordanceStep> {
    const index = this.#indexes.of(languageScriptOf(query[query.side]));
    const phrases = [...new Set(pieces.flatMap((all) => rarestOf(all, (phrase) => index.mostWith(phrase))))];
    const textIds = phrases.map((phrase) => textIdsOf(this.#source, this.#indexes, query, phrase));
    const search = { source: this.#source, query, phrases };
    return walkConcordance(
      { ...search, textIds: (side, from) => merged(textIds.map((ids) => ids(side, from))) },
      after,
    );
  }
}

/** What breaks a concept has a term of it in the source; one that has none there is broken by the target alone. */
function sideOf(concept: Concept, { source, target }: TermUnitsQuery): ConcordancePosition['side'] {
  return concept.doNotTranslate || termsIn(concept, source, target).length > 0 ? 'source' : 'target';
}

/** A name that is not to be translated may be listed in the language of the target alone. */
function piecesOf(concept: Concept, query: TermUnitsQuery, recogniser: TermRecogniser): readonly TermPieces[] {
  const { source, target } = query;
  const [ofSource, ofTarget] = [termsIn(concept, source, target), termsIn(concept, target, source)];
  const outlawed = sideOf(concept, query) === 'target' ? ofTarget.filter((term) => !isAllowed(term)) : [];
  const looked = [...ofSource, ...outlawed, ...(concept.doNotTranslate ? ofTarget : [])];
  return looked.flatMap((term) => piecesOfTerm(term, recogniser.stemmerOf(term.language)));
}

function hasOne(pieces: readonly TermPieces[], folded: string): boolean {
  return pieces.some((all) => all.every((piece) => folded.includes(piece)));
}

/** The piece that the fewest texts have; none where all are too short to be looked for. */
function rarestOf(pieces: TermPieces, countOf: (phrase: string) => number): readonly string[] {
  const counted = pieces.filter(isLongEnough).map((piece) => ({ piece, count: countOf(piece) }));
  counted.sort((a, b) => a.count - b.count);
  return counted.slice(0, 1).map(({ piece }) => piece);
}

/** Each id once, ascending. */
function* merged(lists: readonly Iterable<number>[]): Generator<number> {
  const heads = lists.map((list) => {
    const ids = list[Symbol.iterator]();
    return { ids, head: ids.next() };
  });
  for (;;) {
    const least = Math.min(...heads.map(({ head }) => (head.done === true ? Infinity : head.value)));
    if (least === Infinity) return;
    yield least;
    for (const list of heads) while (list.head.done !== true && list.head.value === least) list.head = list.ids.next();
  }
}

/** Late, it ends with the unit that it is at. */
function unitsOf(
  steps: Iterable<ConcordanceStep>,
  isSuspect: (pair: ConcordancePair) => boolean,
  isLate: () => boolean,
): Pick<TermUnits, 'units' | 'nextCursor'> {
  const units: TermUnit[] = [];
  for (const { pair, position } of steps) {
    const cursor = cursorOf(position);
    if (pair !== undefined && isSuspect(pair)) units.push(unitOf(pair, cursor));
    if (isLate()) return { units, nextCursor: cursor };
  }
  return { units };
}

function unitOf({ unit, source, target }: ConcordancePair, cursor: string): TermUnit {
  const side = ({ language, text, codes }: ConcordancePair['source']): MatchSide => ({ language, text, codes });
  return { unitId: unit.id, memoryId: unit.memoryId, source: side(source), target: side(target), cursor };
}

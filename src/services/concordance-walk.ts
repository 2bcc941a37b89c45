import type { ConcordanceQuery } from '../domain/concordance.js';
import type { ConcordanceSource } from '../domain/ports/concordance-source.js';
import { fold } from '../text/fold.js';
import {
  concordancePair,
  type ConcordancePair,
  type ContainsPhrase,
  type SideLanguage,
  sideLanguage,
} from './concordance-item.js';
import type { ConcordancePosition } from './concordance-position.js';

type Side = ConcordancePosition['side'];

/** A unit that contains the phrase, and where the walk found it. */
export interface ConcordanceStep {
  /** Where to go on behind it. */
  readonly position: ConcordancePosition;
  /** Absent: a batch of texts ends here. */
  readonly pair?: ConcordancePair;
}

/** What a walk needs to know. */
export interface ConcordanceSearch {
  readonly source: ConcordanceSource;
  readonly query: ConcordanceQuery;
  /** Folded as `fold` does. */
  readonly phrase: string;
  /** The ids of the texts of a side's language that contain the phrase, from one on, ascending. */
  readonly textIds: (side: Side, from: number) => Iterable<number>;
}

/** Texts whose units are read at once. */
const BATCH = 50;

/** The sides to search, in this order. */
export function sidesOf({ side }: ConcordanceQuery): readonly Side[] {
  return side === 'both' ? ['source', 'target'] : [side];
}

/**
 * The units that contain the phrase, each once: those that a source text leads to before those of a target text; among
 * them in the order in which the texts were stored, then by age. It never changes what it has passed when units are
 * added, so a position can be kept.
 */
export function* walkConcordance(
  search: ConcordanceSearch,
  after: ConcordancePosition | undefined,
): Generator<ConcordanceStep> {
  const { query } = search;
  const languages = { source: sideLanguage(query.source), target: sideLanguage(query.target) };
  const sides = sidesOf(query);
  for (const side of after ? sides.slice(Math.max(sides.indexOf(after.side), 0)) : sides) {
    const begin = after?.side === side ? after : { side, textId: 0 };
    yield* walkSide(search, languages, begin);
  }
}

function* walkSide(
  search: ConcordanceSearch,
  languages: Readonly<Record<Side, SideLanguage>>,
  begin: ConcordancePosition,
): Generator<ConcordanceStep> {
  const { side } = begin;
  for (const textIds of inBatches(search.textIds(side, begin.textId))) {
    for (const pair of pairsOf(search, languages, side, textIds)) {
      const position = { side, textId: pair[side].textId, unitId: pair.unit.id };
      if (isBehind(position, begin)) yield { pair, position };
    }
    yield { position: { side, textId: textIds.at(-1)! + 1 } };
  }
}

/** The pairs of the units that show one of these texts on the side, in the order of texts, then of units. */
function pairsOf(
  { source, query, phrase }: ConcordanceSearch,
  languages: Readonly<Record<Side, SideLanguage>>,
  side: Side,
  textIds: readonly number[],
): readonly ConcordancePair[] {
  const found = new Set(textIds);
  const contains: ContainsPhrase = ({ textId, text }) => found.has(textId) || fold(text).text.includes(phrase);
  const scripts = [languages.source.script, languages.target.script];
  const pairs: ConcordancePair[] = [];
  for (const unit of source.concordanceUnits(textIds, scripts, query.memories)) {
    const pair = concordancePair(unit, languages, contains);
    // Where another variant stands for the side, that one's text leads here.
    if (!pair || !found.has(pair[side].textId)) continue;
    // A unit whose two sides both contain the phrase comes with its source.
    if (side === 'target' && query.side === 'both' && contains(pair.source)) continue;
    pairs.push(pair);
  }
  return pairs.sort((a, b) => a[side].textId - b[side].textId || byAge(a.unit.id, b.unit.id));
}

function isBehind({ textId, unitId }: Required<ConcordancePosition>, begin: ConcordancePosition): boolean {
  return textId > begin.textId || begin.unitId === undefined || byAge(unitId, begin.unitId) > 0;
}

/** Ids are numbers with a letter before them: the longer is the later. */
function byAge(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : Number(a > b);
}

function* inBatches(ids: Iterable<number>): Generator<readonly number[]> {
  let batch: number[] = [];
  for (const id of ids) {
    batch.push(id);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

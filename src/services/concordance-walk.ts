import type { ConcordanceQuery } from '../domain/concordance.js';
import type { ConcordanceSlice, ConcordanceSource, TextUse } from '../domain/ports/concordance-source.js';
import { foldedText } from '../text/fold.js';
import {
  concordancePair,
  type ConcordancePair,
  type ContainsPhrase,
  type SideLanguage,
  sideLanguage,
} from './concordance-item.js';
import type { ConcordancePosition } from './concordance-position.js';

type Side = ConcordancePosition['side'];
/** Where a walk is. */
interface Place {
  readonly languages: Languages;
  readonly side: Side;
  /** The texts whose units are read at once. */
  readonly textIds: readonly number[];
}

type Languages = Readonly<Record<Side, SideLanguage>>;

/** A unit that contains a phrase, and where the walk found it. */
export interface ConcordanceStep {
  /** Where to go on behind it. */
  readonly position: ConcordancePosition;
  /** Absent: a batch of texts ends here. */
  readonly pair?: ConcordancePair;
}

/** What a walk needs to know. */
export interface ConcordanceSearch {
  readonly source: ConcordanceSource;
  readonly query: Pick<ConcordanceQuery, 'source' | 'target' | 'side' | 'memories'>;
  /** Folded as `fold` does; a text that contains one of them is looked for. */
  readonly phrases: readonly string[];
  /** The ids of the texts of a side's language that contain one, from an id on, ascending. */
  readonly textIds: (side: Side, from: number) => Iterable<number>;
}

/** Texts whose units are read at once. */
const BATCH = 50;
/** Uses of texts that are looked at before a look at the clock: some 5 ms. */
const USES = 500;

/** The sides to search, in this order. */
export function sidesOf({ side }: Pick<ConcordanceQuery, 'side'>): readonly Side[] {
  return side === 'both' ? ['source', 'target'] : [side];
}

/**
 * The units that contain a phrase, each once: those that a source text leads to before those of a target text; among
 * them in the order in which the texts were stored, then of versions. It never changes what it has passed when units are
 * added, so a position can be kept; a unit that was changed since may come again.
 */
export function* walkConcordance(
  search: ConcordanceSearch,
  after: ConcordancePosition | undefined,
): Generator<ConcordanceStep> {
  const { query } = search;
  const languages = { source: sideLanguage(query.source), target: sideLanguage(query.target) };
  const sides = sidesOf(query);
  for (const side of after ? sides.slice(Math.max(sides.indexOf(after.side), 0)) : sides) {
    const begin = after?.side === side ? after : { side, textId: 0, version: 0 };
    yield* walkSide(search, languages, begin);
  }
}

function* walkSide(
  search: ConcordanceSearch,
  languages: Languages,
  begin: ConcordancePosition,
): Generator<ConcordanceStep> {
  const { side } = begin;
  for (const textIds of inBatches(search.textIds(side, begin.textId))) {
    const place = { languages, side, textIds };
    let after: TextUse | undefined = begin;
    while (after) {
      const slice = readSlice(search, place, after);
      for (const pair of pairsIn(slice, search, place)) {
        const use = useOf(pair, side);
        // A unit with several found texts on the side comes with the text that is shown.
        if (order(use, after) > 0 && (!slice.next || order(use, slice.next) <= 0))
          yield { pair, position: { side, ...use } };
      }
      after = slice.next;
      yield { position: after ? { side, ...after } : { side, textId: textIds.at(-1)! + 1, version: 0 } };
    }
  }
}

function readSlice(
  { source, query }: ConcordanceSearch,
  { languages, textIds }: Place,
  after: TextUse,
): ConcordanceSlice {
  const { memories } = query;
  const languageScripts = [languages.source.script, languages.target.script];
  return source.concordanceUnits({ textIds, after, limit: USES, languageScripts, ...(memories && { memories }) });
}

/** The pairs of a slice that show one of the texts on the side, in the order of uses. */
function pairsIn(
  { units }: ConcordanceSlice,
  { query, phrases }: ConcordanceSearch,
  { languages, side, textIds }: Place,
): readonly ConcordancePair[] {
  const found = new Set(textIds);
  const containsAny = (folded: string) => phrases.some((phrase) => folded.includes(phrase));
  const contains: ContainsPhrase = ({ textId, text }) => found.has(textId) || containsAny(foldedText(text));
  const pairs: ConcordancePair[] = [];
  for (const unit of units) {
    const pair = concordancePair(unit, languages, contains);
    // Where another variant stands for the side, that one's text leads here.
    if (!pair || !found.has(pair[side].textId)) continue;
    // A unit whose two sides both contain the phrase comes with its source.
    if (side === 'target' && query.side === 'both' && contains(pair.source)) continue;
    pairs.push(pair);
  }
  return pairs.sort((a, b) => order(useOf(a, side), useOf(b, side)));
}

function useOf(pair: ConcordancePair, side: Side): TextUse {
  return { textId: pair[side].textId, version: pair.unit.version };
}

function order(a: TextUse, b: TextUse): number {
  return a.textId - b.textId || a.version - b.version;
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

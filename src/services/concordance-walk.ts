import type { ConcordanceItem, ConcordanceQuery } from '../domain/concordance.js';
import type { ConcordanceSource } from '../domain/ports/concordance-source.js';
import type { Unit } from '../domain/unit.js';
import type { FoldedTexts } from '../matching/folded-texts.js';
import { concordanceItem } from './concordance-item.js';
import type { ConcordancePosition } from './concordance-position.js';

/** A unit that contains the phrase, and where the walk found it. */
export interface ConcordanceStep {
  /** Where to go on behind it. */
  readonly position: ConcordancePosition;
  /** Absent: a batch of texts ends here. */
  readonly item?: ConcordanceItem;
}

/** What a walk needs to know. */
export interface ConcordanceSearch {
  readonly source: ConcordanceSource;
  readonly query: ConcordanceQuery;
  /** Folded as `fold` does. */
  readonly phrase: string;
  /** The texts of a side's language. */
  readonly textsOf: (side: ConcordancePosition['side']) => FoldedTexts;
}

/** Texts whose units are read at once. */
const BATCH = 50;

/** The sides to search, in this order. */
export function sidesOf({ side }: ConcordanceQuery): readonly ConcordancePosition['side'][] {
  return side === 'both' ? ['source', 'target'] : [side];
}

/**
 * The units that contain the phrase, each once: those that a source text leads to before those of a target text; among
 * them in the order in which the texts were stored, 50 texts at a time, then by age. It never changes what it has passed
 * when units are added, so a position can be kept.
 */
export function* walkConcordance(
  search: ConcordanceSearch,
  after: ConcordancePosition | undefined,
): Generator<ConcordanceStep> {
  const sides = sidesOf(search.query);
  for (const side of after ? sides.slice(Math.max(sides.indexOf(after.side), 0)) : sides) {
    yield* walkSide(search, side, after?.side === side ? after : undefined);
  }
}

function* walkSide(
  { source, query, phrase, textsOf }: ConcordanceSearch,
  side: ConcordancePosition['side'],
  after: ConcordancePosition | undefined,
): Generator<ConcordanceStep> {
  /** Two variants of one unit may contain the phrase (en-GB and en-US). */
  const given = new Set<string>();
  for (const textIds of inBatches(textsOf(side).containing(phrase, after?.textId ?? 0))) {
    const textId = textIds[0]!;
    const units = source.unitsWithTexts(textIds, query.memories).toSorted(byAge);
    for (const unit of textId === after?.textId ? unitsAfter(units, after.unitId) : units) {
      const item = given.has(unit.id) ? undefined : concordanceItem(unit, query, phrase);
      if (!item || !belongsTo(side, item)) continue;
      given.add(unit.id);
      yield { item, position: { side, textId, unitId: unit.id } };
    }
    yield { position: { side, textId: textIds.at(-1)! + 1 } };
  }
}

/** A unit whose two sides both contain the phrase comes with its source. */
function belongsTo(side: ConcordancePosition['side'], { ranges }: ConcordanceItem): boolean {
  const inSource = ranges.some((range) => range.side === 'source');
  return inSource === (side === 'source');
}

function unitsAfter(units: readonly Unit[], unitId: string | undefined): readonly Unit[] {
  return unitId === undefined ? units : units.filter((unit) => byAge(unit, { id: unitId }) > 0);
}

/** Ids are numbers with a letter before them: the longer is the later. */
function byAge(a: { readonly id: string }, b: { readonly id: string }): number {
  if (a.id.length !== b.id.length) return a.id.length - b.id.length;
  return a.id < b.id ? -1 : Number(a.id > b.id);
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

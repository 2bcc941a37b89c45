import { arabicOpenings } from './arabic-stem.js';
import type { FoundPlace, Row } from './found-place.js';
import { japaneseStem } from './japanese-endings.js';
import type { KeyLine } from './key-line.js';
import type { Reading } from './reading.js';

/**
 * The terms whose words have the same stems as words of the text, but for those that are written there.
 * @param written the line of the text as it is written
 */
export function findStems(reading: Reading, line: KeyLine, written: KeyLine): readonly FoundPlace[] {
  const { collection } = reading;
  return reading.rows(line, collection.stems).flatMap((row) => {
    const [start, end] = [line.starts[row.first]!, line.ends[row.last - 1]!];
    const hash = line.hash(start, end);
    const writtenHash = written.hash(written.starts[row.first]!, written.ends[row.last - 1]!);
    const isOther = (term: number) => !collection.written.isAt(term, writtenHash, collection.seed);
    // Most are written there: whether they are of this stem too need not be known.
    if (!collection.stems.find(hash, collection.seed).some(isOther)) return [];
    const terms = reading.stemmedTo(line, start, end);
    return placesOf(reading, row, terms.filter(isOther));
  });
}

/** Arabic terms behind a letter that is a word of its own. The place is the whole word. */
export function findBehindConjunctions(reading: Reading, line: KeyLine): readonly FoundPlace[] {
  const found: FoundPlace[] = [];
  const { stems, seed } = reading.collection;
  const { units } = reading.read;
  for (const [first, { kind, key }] of units.entries()) {
    for (const opening of kind === 'letters' ? arabicOpenings(key) : []) {
      const from = line.ends[first]!;
      for (const length of stems.lengths(line.hash(from, from, opening), seed)) {
        const row = { first, last: first + length };
        if (row.last > units.length) break;
        const end = line.ends[row.last - 1]!;
        const terms = reading.stemmedTo(line, from, end, opening);
        found.push(...placesOf(reading, row, terms));
      }
    }
  }
  return found;
}

function placesOf(reading: Reading, row: Row, terms: readonly number[]): readonly FoundPlace[] {
  const { boundaries } = reading.read;
  return terms
    .filter((term) => reading.fitsCase(term, row))
    .map((term) => reading.place(row, term, 'stem', boundaries.cutsBefore(row) || boundaries.cutsAfter(row)));
}

/** Japanese verbs and adjectives: what stays of them, and one of the kana that they go on with. */
export function findJapaneseStems(reading: Reading, line: KeyLine): readonly FoundPlace[] {
  const { units, boundaries } = reading.read;
  const found: FoundPlace[] = [];
  for (const row of reading.rows(line, reading.collection.stems)) {
    const [start, end] = [line.starts[row.first]!, line.ends[row.last - 1]!];
    const next = units[row.last];
    if (next?.kind !== 'hiragana') continue;
    for (const term of reading.stemmedTo(line, start, end)) {
      const endings = japaneseStem(reading.collection.terms.textOf(term))?.next;
      if (endings?.includes(next.key) === false) continue;
      const whole = endings === undefined ? row : { ...row, last: row.last + 1 };
      found.push(reading.place(whole, term, 'stem', boundaries.cutsBefore(row)));
    }
  }
  return found;
}

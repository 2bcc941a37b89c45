import type { FoundPlace, Row } from './found-place.js';
import type { KeyLine } from './key-line.js';
import type { Reading } from './reading.js';

/** The terms that are written in the text, itself or by an attested form; prefix terms at the beginning of characters too. */
export function findWritten(reading: Reading, line: KeyLine): readonly FoundPlace[] {
  return reading.rows(line, reading.collection.written).flatMap((row) => {
    const [start, end] = [line.starts[row.first]!, line.ends[row.last - 1]!];
    const terms = reading.writtenAs(line, start, end);
    return terms.filter((term) => reading.fitsCase(term, row)).map((term) => writtenPlace(reading, term, row));
  });
}

function writtenPlace(reading: Reading, term: number, row: Row): FoundPlace {
  const { boundaries } = reading.read;
  const { isPrefix, isForm } = reading.collection.terms.traitsOf(term);
  const goesOn = boundaries.cutsAfter(row);
  const matchedBy = isPrefix && goesOn ? 'prefix' : isForm ? 'form' : 'exact';
  return reading.place(row, term, matchedBy, boundaries.cutsBefore(row) || (goesOn && !isPrefix));
}

/** The prefix terms that words of the text begin with; the whole word is the place. */
export function findPrefixes(reading: Reading, line: KeyLine): readonly FoundPlace[] {
  const found: FoundPlace[] = [];
  for (const row of prefixRows(reading, line)) {
    const { starts, ends } = line;
    const start = starts[row.first]!;
    for (let end = starts[row.last - 1]! + 1; end < ends[row.last - 1]!; end++) {
      for (const term of reading.writtenAs(line, start, end)) {
        if (!reading.collection.terms.traitsOf(term).isPrefix || !reading.fitsCase(term, row)) continue;
        const possible = reading.read.boundaries.cutsBefore(row) || reading.read.boundaries.cutsAfter(row);
        found.push(reading.place(row, term, 'prefix', possible));
      }
    }
  }
  return found;
}

/** Rows that end with a word of letters. A single word is one whatever it begins with. */
function* prefixRows(reading: Reading, line: KeyLine): Generator<Row> {
  const { units } = reading.read;
  for (const [first, { kind }] of units.entries()) if (kind === 'letters') yield { first, last: first + 1 };
  for (const row of reading.rows(line, reading.collection.written)) {
    if (row.last - row.first > 1 && units[row.last - 1]!.kind === 'letters') yield row;
  }
}

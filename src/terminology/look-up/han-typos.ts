import { KEY_OF, rangeOf } from './sorted-places.js';
import type { TermPart } from './term-part.js';

/** A part of a key that is the query but for one character. In UTF-16 units of the key. */
export interface HanTypo {
  readonly key: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds where a query in Chinese, Japanese or Korean stands with one wrong, missing or extra character. One of its halves
 * stands there as it is (every character is a place): the other one is compared.
 */
export function* hanTypos(part: TermPart, query: string): Generator<HanTypo> {
  const middle = query.length >>> 1;
  const [head, tail] = [query.slice(0, middle), query.slice(middle)];
  yield* withTypoBehind(part, head, tail);
  yield* withTypoBefore(part, head, tail);
}

function* withTypoBehind(part: TermPart, head: string, tail: string): Generator<HanTypo> {
  const { text, places, keys } = part.words;
  const { first, end } = rangeOf(part.words, head);
  for (let index = first; index < end; index += 1) {
    const place = places[index]!;
    const length = lengthWithTypo(text, place + head.length, tail);
    if (length !== undefined) yield typoAt(part, keys[index]! & KEY_OF, place, head.length + length);
  }
}

function* withTypoBefore(part: TermPart, head: string, tail: string): Generator<HanTypo> {
  const { text, places, keys } = part.words;
  const { first, end } = rangeOf(part.words, tail);
  for (let index = first; index < end; index += 1) {
    const place = places[index]!;
    const key = keys[index]! & KEY_OF;
    const room = place - part.starts[key]!;
    const length = [head.length, head.length + 1, head.length - 1].find(
      (length) => length <= room && lengthWithTypo(text, place - length, head, length) === length,
    );
    if (length !== undefined) yield typoAt(part, key, place - length, length + tail.length);
  }
}

function typoAt(part: TermPart, key: number, place: number, length: number): HanTypo {
  const start = place - part.starts[key]!;
  return { key, start, end: start + length };
}

/**
 * How many characters from a place on the wanted ones stand for with exactly one typo; undefined when there are more.
 * @param only the one length that is asked for; absent: any, that of one wrong character first
 */
function lengthWithTypo(text: string, place: number, wanted: string, only?: number): number | undefined {
  let same = 0;
  while (same < wanted.length && text[place + same] === wanted[same]) same += 1;
  if (same === wanted.length) return undefined;
  const standsAt = (at: number, from: number) => text.startsWith(wanted.slice(from), at);
  const isOver = text[place + same] === '\0';
  const wrong = wanted.length;
  if (!isOver && allows(wrong) && standsAt(place + same + 1, same + 1)) return wrong;
  const extra = wanted.length - 1;
  if (allows(extra) && standsAt(place + same, same + 1)) return extra;
  const missing = wanted.length + 1;
  return !isOver && allows(missing) && standsAt(place + same + 1, same) ? missing : undefined;

  function allows(length: number): boolean {
    return only === undefined || only === length;
  }
}

import { pairCheck, rangeOf } from '../check.js';

/** What the units of size limits count, as files name them. Pixels are for who has the font. */
const MEASURES: ReadonlyMap<string, { readonly name: string; readonly sizeOf: (character: string) => number }> =
  new Map(
    (
      [
        ['char', 'characters', () => 1],
        ['xliff:codepoints', 'characters', () => 1],
        ['byte', 'bytes', bytesOf],
      ] as const
    ).map(([unit, name, sizeOf]) => [unit, { name, sizeOf }]),
  );

export const LEN_MAX = pairCheck({
  id: 'len.max',
  flags: 'The target is longer than the file allows, in characters or bytes of UTF-8.',
  severity: 'error',
  doubts: 'A limit in another unit, such as pixels, is not judged.',
  parameters: {},
  *check({ target, sizeLimit }) {
    const measure = sizeLimit && MEASURES.get(sizeLimit.unit);
    if (measure === undefined || target.text.length * MOST_BYTES <= sizeLimit!.most) return;
    const { most } = sizeLimit!;
    const { size, limit } = measured(target.text, most, measure.sizeOf);
    if (size <= most) return;
    yield {
      message: `The target has ${size} ${measure.name}; ${most} are allowed.`,
      ranges: [rangeOf(target, { start: limit, end: target.text.length })],
    };
  },
});

/** Of a UTF-16 unit. */
const MOST_BYTES = 3;

/** The size of the text, and where what fits ends. */
function measured(text: string, most: number, sizeOf: (character: string) => number) {
  let size = 0;
  let limit = 0;
  for (const character of text) {
    size += sizeOf(character);
    if (size <= most) limit += character.length;
  }
  return { size, limit };
}

/** In UTF-8. */
function bytesOf(character: string): number {
  const point = character.codePointAt(0)!;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

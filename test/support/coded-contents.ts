import fc from 'fast-check';
import type { Content, InlineCode } from '../../src/domain/content.js';

type Piece = Omit<InlineCode, 'at'>;

const flags = fc.record(
  {
    canDelete: fc.boolean(),
    canReorder: fc.boolean(),
    type: fc.constantFrom('annotation', 'fmt'),
    attributes: fc.constantFrom({ canCopy: 'yes' }, { canCopy: 'no' }),
  },
  { requiredKeys: [] },
);

const code: fc.Arbitrary<readonly Piece[]> = fc.oneof(
  flags.map((flag): Piece[] => [{ id: '', kind: 'standalone', element: 'ph', ...flag }]),
  flags.map((flag): Piece[] => [{ id: '', kind: 'isolated-open', element: 'it', ...flag }]),
  flags.map((flag): Piece[] => [{ id: '', kind: 'isolated-close', element: 'it', ...flag }]),
  fc.tuple(fc.constantFrom('g', 'bpt'), flags).map(([element, flag]): Piece[] => [
    { id: '', kind: 'open', element, ...flag },
    { id: '', kind: 'close', element, ...flag },
  ]),
);

/** Gives each code, or pair, an id of its own. */
function numbered(codes: readonly (readonly Piece[])[], name: string): Piece[][] {
  return codes.map((pieces, index) => {
    const id = `${name}${index + 1}`;
    return pieces.map((piece) => ({ ...piece, id, ...(pieces.length === 2 && { pair: id }) }));
  });
}

/** Pairs that nest, with single codes inside and outside of them. */
function nested(codes: readonly (readonly Piece[])[]): Piece[] {
  const [first, ...rest] = codes;
  if (first === undefined) return [];
  const inner = Math.floor(rest.length / 2);
  const inside = first.length === 2 ? inner : 0;
  return [first[0]!, ...nested(rest.slice(0, inside)), ...first.slice(1), ...nested(rest.slice(inside))];
}

function placed(text: string, pieces: readonly Piece[], places: readonly number[]): Content {
  const ordered = pieces.map((_, index) => places[index]! % (text.length + 1)).sort((a, b) => a - b);
  return { text, codes: pieces.map((piece, index) => ({ ...piece, at: ordered[index]! })) };
}

const places = fc.array(fc.nat(20), { minLength: 12, maxLength: 12 });

/** A content as a file may hold it: ids of its own, pairs that nest. @param name what its ids begin with */
export function codedContent(name = '', most = 4): fc.Arbitrary<Content> {
  return fc
    .tuple(
      fc.string({ unit: fc.constantFrom('a', ' ', '中', '.'), maxLength: 6 }),
      fc.array(code, { maxLength: most }),
      places,
    )
    .map(([text, codes, at]) => placed(text, nested(numbered(codes, name)), at));
}

/** A content with some codes of another, in any order and number, and now and then one that the other does not have. */
export function recoded(content: Content): fc.Arbitrary<Content> {
  const stranger: InlineCode = { id: 'x', kind: 'standalone', at: 0 };
  const shuffled = fc.shuffledSubarray([...content.codes], { minLength: 0 });
  const any = fc.array(fc.constantFrom(...content.codes, stranger), { maxLength: 8 });
  return fc
    .tuple(fc.oneof(fc.constant(content.codes), shuffled, any), fc.string({ maxLength: 5 }), places)
    .map(([codes, text, at]) => placed(text, codes, at));
}

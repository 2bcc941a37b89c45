import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { DiffStepAnswer } from '../../src/web/api-answers.js';
import { contentPieces, diffPieces, type Piece } from '../../src/web/content-pieces.js';

const textOf = (pieces: readonly Piece[], but?: DiffStepAnswer['op']) =>
  pieces.map((piece) => (piece.kind === 'text' && piece.op !== but ? piece.text : '')).join('');

const codesOf = (pieces: readonly Piece[]) => pieces.flatMap((piece) => (piece.kind === 'code' ? [piece.code] : []));

const step = fc.record({
  op: fc.constantFrom('equal' as const, 'insert' as const, 'delete' as const),
  text: fc.string({ minLength: 1, maxLength: 6, unit: 'binary' }),
});

const diffWithCodes = fc.array(step, { maxLength: 8 }).chain((diff) => {
  const text = diff
    .filter(({ op }) => op !== 'insert')
    .map((one) => one.text)
    .join('');
  const code = fc.nat(text.length).map((at) => ({ at, id: String(at), kind: 'standalone' }));
  return fc.record({ diff: fc.constant(diff), text: fc.constant(text), codes: fc.array(code, { maxLength: 5 }) });
});

describe('The pieces of a text', () => {
  test('stand in the order of the text, each code at its place', () => {
    const open = { at: 4, id: '1', kind: 'open' };
    const close = { at: 7, id: '1', kind: 'close' };
    expect(contentPieces({ text: 'The new comet', codes: [open, close] })).toEqual([
      { kind: 'text', op: 'equal', text: 'The ' },
      { kind: 'code', code: open },
      { kind: 'text', op: 'equal', text: 'new' },
      { kind: 'code', code: close },
      { kind: 'text', op: 'equal', text: ' comet' },
    ]);
  });

  test('of a diff lose no character and no code, and put each code where it stands in the source', () => {
    fc.assert(
      fc.property(diffWithCodes, ({ diff, text, codes }) => {
        const pieces = diffPieces(diff, { text, codes });
        expect(textOf(pieces)).toBe(diff.map((one) => one.text).join(''));
        expect(codesOf(pieces)).toEqual([...codes].sort((a, b) => a.at - b.at));
        pieces.forEach((piece, index) => {
          if (piece.kind === 'code') expect(textOf(pieces.slice(0, index), 'insert')).toHaveLength(piece.code.at);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('of a diff that does not add up to the source leave its codes out', () => {
    const codes = [{ at: 0, id: '1', kind: 'standalone' }];
    expect(codesOf(diffPieces([{ op: 'equal', text: 'other' }], { text: 'source', codes }))).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Content, InlineCode } from '../../src/domain/content.js';
import { readInlineNotation, writeInlineNotation } from '../../src/text/inline-notation.js';
import { insertCode, insertMissingCodes, withUsableCodes } from '../../src/web/islands/editor/insert-codes.js';
import { TargetHistory } from '../../src/web/islands/editor/target-history.js';
import {
  codeFault,
  codesOf,
  contentOf,
  lengthOf,
  missingCodes,
  piecesOf,
  slicePieces,
  splicePieces,
  type TargetPieces,
} from '../../src/web/islands/editor/target-pieces.js';

const standalone = (id: string, at: number): InlineCode => ({ id, kind: 'standalone', at });
const open = (id: string, at: number): InlineCode => ({ id, kind: 'open', at, pair: id });
const close = (id: string, at: number): InlineCode => ({ id, kind: 'close', at, pair: id });

/** "<b>Read</b> this<br/>" with nothing before the pair and nothing behind the point. */
const SOURCE: Content = { text: 'Read this', codes: [open('1', 0), close('1', 4), standalone('2', 9)] };

const content: fc.Arbitrary<Content> = fc.string({ maxLength: 12 }).chain((text) =>
  fc.array(fc.nat(text.length), { maxLength: 5 }).map((places) => ({
    text,
    codes: places.sort((a, b) => a - b).map((at, index) => standalone(String(index + 1), at)),
  })),
);

describe('What an editor makes of a target', () => {
  test('becomes the same content again, and the notation that the API takes', () => {
    fc.assert(
      fc.property(content, (original) => {
        const back = contentOf(piecesOf(original));
        const isNothing = original.text === '' && original.codes.length === 0;
        expect(back).toEqual(isNothing ? null : original);
        if (back) expect(readInlineNotation(writeInlineNotation(back), original)).toEqual(original);
      }),
    );
  });

  test('is cut and put together like a list of characters and codes', () => {
    const flat = (pieces: TargetPieces) =>
      pieces.flatMap((piece): TargetPieces => (typeof piece === 'string' ? piece.split('') : [piece]));
    const units = (of: Content) => flat(piecesOf(of));
    fc.assert(
      fc.property(content, content, fc.nat(20), fc.nat(20), (one, other, a, b) => {
        const pieces = piecesOf(one);
        const [from, to] = [Math.min(a, b, lengthOf(pieces)), Math.min(Math.max(a, b), lengthOf(pieces))];
        expect(flat(slicePieces(pieces, { from, to }))).toEqual(units(one).slice(from, to));
        expect(flat(splicePieces(pieces, { from, to }, piecesOf(other)))).toEqual(
          units(one).toSpliced(from, to - from, ...units(other)),
        );
      }),
    );
  });
});

describe('Codes', () => {
  test('are missing unless the file lets them go', () => {
    const source: Content = {
      text: 'a',
      codes: [standalone('1', 0), { ...standalone('2', 0), canDelete: true }, { ...open('3', 0), type: 'annotation' }],
    };
    expect(missingCodes(source, ['x']).map(({ id }) => id)).toEqual(['1']);
    expect(missingCodes(source, [standalone('1', 0)])).toEqual([]);
  });

  test('that are missing go to the ends and the caret, and are right then', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 8 }),
        fc.nat(8),
        fc.subarray([...SOURCE.codes]),
        (text, place, kept) => {
          const pieces = [text, ...kept];
          const { pieces: filled, caret } = insertMissingCodes(SOURCE, pieces, Math.min(place, lengthOf(pieces)));
          expect(missingCodes(SOURCE, filled)).toEqual([]);
          const wasRight = codesOf(pieces).every(
            ({ kind }, index, codes) => kind !== 'close' || index === 0 || codes[index - 1]!.kind === 'open',
          );
          if (wasRight) expect(codeFault(SOURCE, filled)).toBeUndefined();
          expect(filled.filter((piece) => typeof piece === 'string').join('')).toBe(text);
          expect(caret).toBeLessThanOrEqual(lengthOf(filled));
        },
      ),
    );
    expect(insertMissingCodes(SOURCE, ['Lies'], 2).pieces).toEqual([
      SOURCE.codes[0],
      'Li',
      SOURCE.codes[1],
      'es',
      SOURCE.codes[2],
    ]);
  });

  test('wrap what is selected, and move when they are there already', () => {
    const [start, end, point] = SOURCE.codes as [InlineCode, InlineCode, InlineCode];
    expect(insertCode(SOURCE, ['Lies das'], { from: 0, to: 4 }, start)).toEqual({
      pieces: [start, 'Lies', end, ' das'],
      caret: 6,
    });
    expect(insertCode(SOURCE, ['ab', point], { from: 1, to: 1 }, point)).toEqual({
      pieces: ['a', point, 'b'],
      caret: 2,
    });
    expect(insertCode(SOURCE, [point, 'ab'], { from: 2, to: 2 }, point)).toEqual({
      pieces: ['a', point, 'b'],
      caret: 2,
    });
  });

  test('from elsewhere are left out when unknown or there already', () => {
    const [start, end, point] = SOURCE.codes as [InlineCode, InlineCode, InlineCode];
    expect(withUsableCodes(SOURCE, ['x', standalone('9', 1), start, point, point], [start, 'y', end])).toEqual([
      'x',
      point,
    ]);
  });

  test('are said to be wrong where they are unknown or cross', () => {
    const [start, end, point] = SOURCE.codes as [InlineCode, InlineCode, InlineCode];
    expect(codeFault(SOURCE, [standalone('9', 0)])).toBe('The source has no code {9}.');
    expect(codeFault(SOURCE, [end, 'x', start, point])).toContain('{/1}');
    expect(codeFault(SOURCE, [start, 'x', end, point])).toBeUndefined();
  });
});

describe('The history of a field', () => {
  test('goes back as far as it went, and forward again', () => {
    const moment = (text: string) => ({ pieces: [text], selection: { from: 0, to: 0 } });
    let time = 0;
    const history = new TargetHistory(moment('0'), () => time);
    history.record(moment('1'), true);
    time += 100;
    history.record(moment('12'), true);
    time += 5_000;
    history.record(moment('123'), true);
    history.record(moment('match'), false);
    expect([history.undo(), history.undo(), history.undo(), history.undo()].map((one) => one?.pieces[0])).toEqual([
      '123',
      '12',
      '0',
      undefined,
    ]);
    expect(history.redo()?.pieces).toEqual(['12']);
    history.record(moment('other'), true);
    expect(history.redo()).toBeUndefined();
    expect(history.undo()?.pieces).toEqual(['12']);
  });
});

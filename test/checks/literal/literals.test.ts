import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { literalsOf } from '../../../src/checks/literals.js';

const shown = (text: string) => literalsOf(text).map((literal) => `${literal.kind} ${literal.text}`);

describe('literalsOf', () => {
  test.each([
    ['See https://a.example/wiki/Muon_(particle).', ['url https://a.example/wiki/Muon_(particle)']],
    ['(see http://a.example/muon).', ['url http://a.example/muon']],
    ['见http://a.example/news，谢谢', ['url http://a.example/news']],
    ['www.a.example/xをご覧ください', ['url www.a.example/x']],
    ['邮箱：press@a.example。', ['email press@a.example']],
    ['Писать на press@a.example, спасибо', ['email press@a.example']],
    ['press＠a.example', ['email press@a.example']],
    ['https://doi.org/10.5555/ab.12', ['doi https://doi.org/10.5555/ab.12']],
    ['(DOI 10.5555/ab(12)c)', ['doi 10.5555/ab(12)c']],
    ['共%d个，%1$s的%2', ['placeholder %d', 'placeholder %1$s', 'placeholder %2']],
    ['50% de réduction, 100%', []],
    [
      '{name} {0,number} ${user.id} {{count}} %(size)s',
      ['{name}', '{0,number}', '${user.id}', '{{count}}', '%(size)s'].map((form) => `placeholder ${form}`),
    ],
    ['p { white-space: pre; }', []],
    ['项目2024YFB0001234和GB/T 1234-2020', ['code 2024YFB0001234', 'code GB/T 1234-2020']],
    ['ＡＢ１２型', ['code AB12']],
    ['CSNS-II, JUNO-1', ['code CSNS-II', 'code JUNO-1']],
    ['2003-Vorlage, 1990s, well-known', []],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  test('what is looked for in a text makes no difference to what is found', () => {
    const pieces =
      'http:// www. a.b/c x@y.z 10. 10.1234/ab % %s %1$ { {0} } $( GB ISO -II - / A B2 7 19 ， é 中 n ．'.split(' ');
    const every = 'www.a.example a@a.example 10.1234/a %s A1\n';
    const texts = fc.array(fc.constantFrom(' ', ...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const shifted = literalsOf(every + text).filter(({ start }) => start >= every.length);
        const found = literalsOf(text).map(({ start, end, ...literal }) => {
          return { ...literal, start: start + every.length, end: end + every.length };
        });
        expect(found).toEqual(shifted);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['letters', 'a'],
    ['capitals', 'A'],
    ['capitals and digits', 'A1'],
    ['codes in a row', 'A1-'],
    ['at signs', 'a@'],
    ['percents and zeros', '%0'],
    ['zeros', '0'],
    ['braces', '{a'],
    ['marks', '.,'],
    ['addresses', 'www.'],
    ['closing brackets', 'http://a)'],
    ['tags', '<a '],
  ])('a megabyte of %s', (_, piece) => {
    const text = `%0{@${piece.repeat(1_000_000 / piece.length)}.`;
    const literals = literalsOf(text);
    const misplaced = literals.filter(
      ({ start, end, text: form }, index) => start < (literals[index - 1]?.end ?? 0) || text.slice(start, end) !== form,
    );
    expect(misplaced).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { byteOrderMark, encoderFor, WriteBackCheck } from '../../../../src/formats/xliff/document/encode.js';

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

describe('encoderFor', () => {
  test.each([
    ['utf-8', 'é😀', 'c3a9f09f9880'],
    ['utf-16le', 'é😀', 'e9003dd800de'],
    ['utf-16be', 'é😀', '00e9d83dde00'],
    ['windows-1252', '€é', '80e9'],
    ['iso-8859-1', '€', '80'],
    ['gb18030', '中𠮷', 'd6d09534b235'],
    ['shift_jis', '日', '93fa'],
  ])('%s writes %s', (label, text, bytes) => {
    expect(hex(encoderFor(label).encode(text))).toBe(bytes);
  });

  test('writes characters that the encoding lacks as references', () => {
    const bytes = encoderFor('windows-1252').encode('a中é😀b');
    expect(Buffer.from(bytes).toString('latin1')).toBe('a&#x4E2D;é&#x1F600;b');
  });

  test('refuses an encoding that can only be read', () => {
    expect(() => encoderFor('iso-2022-jp')).toThrow(/iso-2022-jp cannot be written back/);
  });

  test('gives the byte order mark of each Unicode encoding', () => {
    expect(['utf-8', 'utf-16le', 'utf-16be'].map((label) => hex(byteOrderMark(label)))).toEqual([
      'efbbbf',
      'fffe',
      'feff',
    ]);
  });
});

describe('WriteBackCheck', () => {
  function comesBack(label: string, bytes: Uint8Array, size: number): boolean {
    const check = new WriteBackCheck(label);
    for (let from = 0; from < bytes.length; from += size)
      if (!check.take(bytes.subarray(from, from + size))) return false;
    return check.end();
  }

  test('text comes back in every encoding, however its bytes are cut', () => {
    const label = fc.constantFrom(
      'utf-8',
      'utf-16le',
      'utf-16be',
      'gb18030',
      'big5',
      'shift_jis',
      'euc-kr',
      'windows-1252',
    );
    const word = fc.constantFrom('a', '中文', 'é', '<b/>', '\r\n', '日本', '한글', '€');
    fc.assert(
      fc.property(label, fc.array(word), fc.integer({ min: 1, max: 5 }), (encoding, words, size) => {
        expect(comesBack(encoding, encoderFor(encoding).encode(words.join('')), size)).toBe(true);
      }),
    );
  });

  test.each([
    ['a second byte sequence for one character', 'shift_jis', 'fa5b'],
    ['bytes that fit no character', 'euc-kr', 'ff'],
    ['half a character at the end', 'gb18030', '61d6'],
  ])('%s does not come back', (_, label, bytes) => {
    expect(comesBack(label, Buffer.from(bytes, 'hex'), 1)).toBe(false);
  });
});

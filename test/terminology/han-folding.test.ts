import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldHan } from '../../src/terminology/han-folding.js';

describe('both Chinese scripts meet', () => {
  test.each([
    ['軟體', '软体'],
    ['臺灣大學', '台湾大学'],
    ['裡面和裏面', '里面和里面'],
    ['發展、頭髮', '发展、头发'],
    ['乾燥的幹細胞', '干燥的干细胞'],
    ['餘額', '馀额'],
    ['歷史與曆法', '历史与历法'],
    ['鐘', '锺'],
  ])('%s is %s', (one, other) => {
    expect(foldHan(one)).toBe(foldHan(other));
  });

  test('simplified characters of everyday use stay', () => {
    const text = '中国科学院高能物理研究所的干细胞、后来、里程、面条、只有、系统';
    expect(foldHan(text)).toBe(text);
  });

  test('what is not Han stays', () => {
    expect(foldHan('CAS データ, 데이터')).toBe('CAS データ, 데이터');
  });
});

test('every UTF-16 unit keeps its place, and folding again changes nothing', () => {
  const han = fc.integer({ min: 0x3400, max: 0x9fff }).map((code) => String.fromCodePoint(code));
  const rare = fc.integer({ min: 0x20000, max: 0x2b000 }).map((code) => String.fromCodePoint(code));
  fc.assert(
    fc.property(fc.array(fc.oneof(han, rare), { maxLength: 40 }), (characters) => {
      const folded = foldHan(characters.join(''));
      expect(Array.from(folded, ({ length }) => length)).toEqual(characters.map(({ length }) => length));
      expect(foldHan(folded)).toBe(folded);
    }),
    { numRuns: 2000 },
  );
});

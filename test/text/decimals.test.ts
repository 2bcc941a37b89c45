import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shiftDecimal } from '../../src/text/decimals.js';

describe('shiftDecimal', () => {
  test.each([
    ['3.2', 8, '320000000'],
    ['320000000', -8, '3.2'],
    ['5', -8, '0.00000005'],
    ['0.05', 2, '5'],
    ['007', 0, '7'],
    ['1.50', 0, '1.5'],
    ['123456', -3, '123.456'],
    ['0.00', 5, '0'],
  ])('%s by 10^%i is %s', (value, power, shifted) => {
    expect(shiftDecimal(value, power)).toBe(shifted);
  });

  test('agrees with integer arithmetic, whatever the power', () => {
    const digits = fc.bigInt({ min: 0n, max: 10n ** 30n });
    fc.assert(
      fc.property(digits, fc.nat(20), fc.integer({ min: -20, max: 20 }), (whole, places, power) => {
        // whole / 10^places times 10^power, told in units of 10^-40
        const value = shiftDecimal(String(whole), -places);
        const [integer = '', fraction = ''] = shiftDecimal(value, power).split('.');
        expect(BigInt(integer + fraction.padEnd(40, '0'))).toBe(whole * 10n ** BigInt(40 - places + power));
      }),
    );
  });
});

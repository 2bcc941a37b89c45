import { describe, expect, test } from '@jest/globals';
import { formatNumber, numberValue, parseNumber } from '../../src/text/numbers.js';

describe('numberValue', () => {
  test.each([
    ['1,000.50', '1000.5'],
    ['1.000,5', '1000.5'],
    ['1,000', '1000'],
    ['1.000', '1000'],
    ['0.125', '0.125'],
    ['3,14', '3.14'],
    ['1\u00A0000\u00A0000', '1000000'],
    ["1'000", '1000'],
    ['12,34,567', '1234567'],
    ['١٬٢٣٤٫٥', '1234.5'],
    ['𝟏𝟐', '12'],
    ['3.2亿', '320000000'],
    ['1.5万', '15000'],
    ['1万亿', '1000000000000'],
    ['2億', '200000000'],
    ['50%', '50%'],
    ['007', '7'],
    ['0', '0'],
    ['2.50', '2.5'],
  ])('%s stands for %s', (form, value) => {
    expect(numberValue(form)).toBe(value);
  });

  test.each(['1.2.3', '2023,2024,2025', '1.5,2.5'])('%s is no one number and stands for itself', (form) => {
    expect(parseNumber(form)).toBeUndefined();
    expect(numberValue(form)).toBe(form);
  });
});

describe('formatNumber', () => {
  test.each([
    ['2500', '1,000', '2,500'],
    ['1234567', '1.000', '1.234.567'],
    ['950', '1,000', '950'],
    ['2,75', '3.5', '2.75'],
    ['12,500.75', '1.000,5', '12.500,75'],
    ['7', '05', '07'],
    ['12', '05', '12'],
    ['34', '٢', '٣٤'],
    ['60%', '50%', '60%'],
    ['1,200', '999', '1200'],
  ])('writes %s like %s as %s', (number, like, written) => {
    expect(formatNumber(parseNumber(number)!, parseNumber(like)!)).toBe(written);
  });

  test.each([
    ['2.5', '3'],
    ['5%', '5'],
    ['5万', '5'],
  ])('does not guess how to write %s like %s', (number, like) => {
    expect(formatNumber(parseNumber(number)!, parseNumber(like)!)).toBeUndefined();
  });
});

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

test('parseNumber reads a single sign as its language does', () => {
  expect(parseNumber('3.125', '.')).toMatchObject({ integer: '3', fraction: '125' });
  expect(parseNumber('3.125', ',')).toMatchObject({ integer: '3125', fraction: '' });
  expect(parseNumber('1.234.567', '.')).toMatchObject({ integer: '1234567', fraction: '' });
});

describe('formatNumber', () => {
  const style = { group: '', decimal: '.', zero: 0x30, width: 1 };

  test.each([
    ['2500', { group: ',' }, '2,500'],
    ['1234567', { group: '.' }, '1.234.567'],
    ['950', { group: ',' }, '950'],
    ['12500.75', { group: '.', decimal: ',' }, '12.500,75'],
    ['2.50', {}, '2.50'],
    ['7', { width: 2 }, '07'],
    ['012', { width: 2 }, '12'],
    ['34', { zero: 0x660 }, '٣٤'],
  ])('writes %s in the style %j as %s', (number, shown, written) => {
    expect(formatNumber(number, { ...style, ...shown })).toBe(written);
  });
});

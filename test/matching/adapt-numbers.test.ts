import { describe, expect, test } from '@jest/globals';
import type { Content } from '../../src/domain/content.js';
import { adaptNumbers } from '../../src/matching/adapt-numbers.js';
import { analyseText } from '../../src/matching/analysed-text.js';
import { compareTexts } from '../../src/matching/similarity.js';

function adapt(query: string, source: string, target: Content): Content | undefined {
  const [asked, stored] = [analyseText(query), analyseText(source)];
  return adaptNumbers(asked, stored, target, compareTexts(asked, stored));
}

const adaptText = (query: string, source: string, target: string): string | undefined =>
  adapt(query, source, { text: target, codes: [] })?.text;

describe('the numbers of the query are put into the target', () => {
  test.each([
    ['第13届论坛，40人', '第12届论坛，38人', 'The forum (12) had 38 members', 'The forum (13) had 40 members'],
    ['增长7.5%', '增长5%', 'rose by 5%', undefined],
    ['增长7%', '增长5%', 'rose by 5%', 'rose by 7%'],
    ['增长 7.5%', '增长 5.2%', 'stieg um 5,2%', 'stieg um 7,5%'],
    ['2500 units', '1000 units', '1,000 Stück', '2,500 Stück'],
    ['5 and 5', '3 and 3', '3 und 3', '5 und 5'],
    ['2 then 1', '1 then 2', '2 nach 1', '1 nach 2'],
    ['by 2025', 'by 2024', 'bis ２０２４', 'bis ２０２５'],
    ['12 of 30', '12 of 20', '20 (12)', '30 (12)'],
  ])('%s over %s', (query, source, target, adapted) => {
    expect(adaptText(query, source, target)).toBe(adapted);
  });
});

describe('nothing is adapted', () => {
  test.each([
    ['where the target spells the number out', '13 members', '12 members', 'twelve members'],
    ['where the target has the number more often', '13 members', '12 members', '12 (12) members'],
    ['where the target has it less often', '5 and 5', '3 and 3', '3 each'],
    ['where only one of two numbers is found', '7 of 9', '5 of 8', 'five of 8'],
    ['where the number has 万 or 亿', '5亿元', '3亿元', '3亿 yuan'],
    ['where more than numbers differs', '13 people', '12 members', '12 members'],
    ['where the numbers are only written otherwise', '1000 members', '1,000 members', '1,000 members'],
    ['where the texts are equal', '12 members', '12 members', '12 members'],
  ])('%s', (_, query, source, target) => {
    expect(adaptText(query, source, target)).toBeUndefined();
  });
});

test('codes move with the text, and a code inside the number stops it', () => {
  const codes = [
    { id: '1', kind: 'standalone' as const, at: 0 },
    { id: '2', kind: 'standalone' as const, at: 2 },
    { id: '3', kind: 'standalone' as const, at: 5 },
  ];
  expect(adapt('100 m', '12 m', { text: '12 m!', codes })).toEqual({
    text: '100 m!',
    codes: [codes[0], { ...codes[1], at: 3 }, { ...codes[2], at: 6 }],
  });
  expect(adapt('100 m', '12 m', { text: '12 m', codes: [{ id: '1', kind: 'standalone', at: 1 }] })).toBeUndefined();
});

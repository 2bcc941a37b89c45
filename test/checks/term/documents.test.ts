import { describe, expect, test } from '@jest/globals';

import type { RuleSetting } from '../../../src/domain/check.js';
import { checked, pairOf, tag } from '../checked.js';
import { GLOSSARY } from './glossary.js';

type Pairs = readonly (readonly [source: string, target: string])[];

/** What a rule says of a document: "pair: what the first range holds". */
async function found(rule: string, pairs: Pairs, parameters?: RuleSetting['parameters']): Promise<readonly string[]> {
  const document = { source: tag('zh'), target: tag('en'), pairs: pairs.map(([from, to]) => pairOf(from, to)) };
  const rules = parameters ? { [rule]: { parameters } } : {};
  const findings = await checked(document, { concepts: GLOSSARY, rules });
  return findings
    .filter((finding) => finding.rule === rule)
    .map(
      ({ pair, ranges: [{ start, end } = { start: 0, end: 0 }] }) => `${pair}: ${pairs[pair]![1].slice(start, end)}`,
    );
}

describe('term.mixed', () => {
  test.each<readonly [what: string, pairs: Pairs, expected: readonly string[]]>([
    [
      'the later of two',
      [
        ['院士', 'An academician.'],
        ['院士', 'A CAS Member.'],
      ],
      ['1: CAS Member'],
    ],
    [
      'the rarer one',
      [
        ['院士', 'A CAS Member.'],
        ['院士', 'An academician.'],
        ['院士', 'Academicians.'],
      ],
      ['0: CAS Member'],
    ],
    [
      'one form and another of the same term',
      [
        ['院士', 'An academician.'],
        ['院士', 'Academicians.'],
      ],
      [],
    ],
    [
      'a full form and its acronym',
      [
        ['中国科学院', 'Chinese Academy of Sciences.'],
        ['中国科学院', 'CAS.'],
      ],
      [],
    ],
    ['both in one segment', [['院士', 'An academician (CAS Member).']], []],
    [
      'another word of the source',
      [
        ['院士', 'An academician.'],
        ['无关', 'A CAS Member.'],
      ],
      [],
    ],
  ])('%s', async (_, pairs, expected) => {
    expect(await found('term.mixed', pairs)).toEqual(expected);
  });

  test('acronyms too, where that is wanted', async () => {
    const pairs: Pairs = [
      ['中国科学院', 'Chinese Academy of Sciences.'],
      ['中国科学院', 'CAS.'],
    ];
    expect(await found('term.mixed', pairs, { shortFormsMix: true })).toEqual(['1: CAS']);
  });
});

describe('term.first-mention', () => {
  test.each<readonly [what: string, pairs: Pairs, expected: readonly string[]]>([
    [
      'before the full form',
      [
        ['中国科学院', 'CAS met.'],
        ['中国科学院', 'The Chinese Academy of Sciences met.'],
      ],
      ['0: CAS'],
    ],
    [
      'never in full: once only',
      [
        ['中科院', 'CAS met.'],
        ['中科院', 'CAS met again.'],
      ],
      ['0: CAS'],
    ],
    [
      'behind the full form',
      [
        ['中国科学院', 'The Chinese Academy of Sciences (CAS) met.'],
        ['中科院', 'CAS met.'],
      ],
      [],
    ],
    [
      'in a heading',
      [
        ['中国科学院开会', 'CAS Meets'],
        ['中国科学院', 'The Chinese Academy of Sciences met.'],
      ],
      [],
    ],
    ['not named by the source', [['无关', 'CAS met.']], []],
  ])('%s', async (_, pairs, expected) => {
    expect(await found('term.first-mention', pairs)).toEqual(expected);
  });

  test('nor what is said to be known', async () => {
    expect(await found('term.first-mention', [['中科院', 'CAS met.']], { known: ['CAS'] })).toEqual([]);
  });
});

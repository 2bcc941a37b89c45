import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LanguageTag } from '../../src/domain/language-tag.js';
import type { ComparedSegment } from '../../src/domain/ports/segment-comparison.js';
import { EarlierSegments } from '../../src/matching/earlier-segments.js';
import { codedContent } from '../support/coded-contents.js';
import { expectedMatches } from '../support/matching-oracle.js';
import { memoryWith, unitWith, variantIn } from '../support/units.js';

const [EN, DE, FR] = ['en', 'de', 'fr'] as LanguageTag[] as [LanguageTag, LanguageTag, LanguageTag];

function segment(text: string, more: Partial<ComparedSegment> = {}): ComparedSegment {
  return { text, codes: [], source: EN, target: DE, ...more };
}

/** The scores of segments that come one after the other. */
function scoresOf(segments: readonly ComparedSegment[], minScore = 50): readonly number[] {
  const earlier = new EarlierSegments(minScore, 100);
  return segments.map((one) => {
    const { score } = earlier.find(one);
    earlier.add(one);
    return score;
  });
}

describe('what is found', () => {
  test('equal text and codes, whatever their ids; otherwise the score of a match', () => {
    const code = { kind: 'standalone', at: 4 } as const;
    const segments = [
      segment('The red fox', { codes: [{ ...code, id: '1' }] }),
      segment('The red fox', { codes: [{ ...code, id: '2' }] }),
      segment('The red fox'),
      segment('The red cat'),
      segment('The RED cat', {}),
      segment('a b c d'),
    ];
    expect(scoresOf(segments)).toEqual([0, 100, 99, 66, 93, 0]);
  });

  test('numbers alone are a point apart', () => {
    expect(scoresOf([segment('Page 12'), segment('Page 13'), segment('Page 12')])).toEqual([0, 99, 100]);
  });

  test('numbers alone, whichever of the earlier ones is the best', () => {
    const coded = segment('Page 12', { codes: [{ id: '1', kind: 'standalone', at: 4 }] });
    expect(scoresOf([coded, segment('Page 13'), segment('Page 14'), segment('Page 1.5')])).toEqual([0, 98, 99, 99]);
    expect(scoresOf([segment('Page 12'), segment('Page 13')], 100)).toEqual([0, 0]);
  });

  test('a long list of numbered items, each a point from the others', () => {
    const earlier = new EarlierSegments(50, 100);
    const items = Array.from({ length: 20_000 }, (_, number) => segment(`Item ${number} of the list`));
    const best = items.map((item) => {
      const { score } = earlier.find(item);
      earlier.add(item);
      return score;
    });
    expect(best.slice(1).every((score) => score === 99)).toBe(true);
  });

  test('only between the same languages', () => {
    const segments = [segment('one two', { target: FR }), segment('one two'), segment('one two', { target: null })];
    expect(scoresOf([...segments, segment('one two', { source: 'en-GB' as LanguageTag })])).toEqual([0, 0, 0, 100]);
  });

  test('equal ones alone, where a segment is too long or nothing else is asked for', () => {
    const long = 'word '.repeat(101);
    expect(scoresOf([segment(long), segment(`${long}more`), segment(long)])).toEqual([0, 0, 100]);
    expect(scoresOf([segment('one two'), segment('One two'), segment('one two')], 100)).toEqual([0, 0, 100]);
  });

  test('a list of texts that differ in case here and there ends, and says that it was not seen through', () => {
    const inCases = (turn: number) =>
      Array.from({ length: 12 }, (_, bit) => ((turn >> bit) & 1 ? 'WORD' : 'word') + String.fromCharCode(97 + bit));
    const earlier = new EarlierSegments(50, 100);
    for (let turn = 1; turn < 1500; turn++) earlier.add(segment(inCases(turn * 2).join(' ')));
    expect(earlier.find(segment(inCases(1).join(' ')))).toMatchObject({ partial: true });
  });
});

test('finds what comparing with each of them finds', () => {
  const words = fc.array(fc.constantFrom('the ', 'The ', 'fox', ' sat', '. ', '12 ', '7', '中', '文', '  '), {
    maxLength: 7,
  });
  const text = words.map((parts) => parts.join(''));
  const coded = fc.tuple(codedContent('', 2), text).map(([{ codes }, words]) => {
    const at = (place: number) => Math.min(place, words.length);
    return segment(words, { codes: codes.map((code) => ({ ...code, at: at(code.at) })) });
  });
  const segments = fc.array(
    fc.oneof(
      text.map((words) => segment(words)),
      coded,
    ),
    { maxLength: 12 },
  );
  const seen = { equal: 0, fuzzy: 0 };
  fc.assert(
    fc.property(segments, fc.integer({ min: 50, max: 100 }), (all, minScore) => {
      const expected = all.map((one, index) => {
        const units = all.slice(0, index).map((before, place) => {
          const variants = [variantIn('en', before.text, before.codes), variantIn('de', 'x')];
          return unitWith(`u${place}`, variants, { memoryId: 'm' });
        });
        const query = { segment: one, source: EN, target: DE, minScore, limit: 1 };
        return expectedMatches(query, units, [memoryWith('m')])[0]?.score ?? 0;
      });
      seen.equal += expected.filter((score) => score === 100).length;
      seen.fuzzy += expected.filter((score) => score > 0 && score < 100).length;
      expect(scoresOf(all, minScore)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
  expect(Math.min(seen.equal, seen.fuzzy)).toBeGreaterThan(20);
});

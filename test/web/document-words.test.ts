import { describe, expect, test } from '@jest/globals';

import { counted, formatName, percent, pretranslationSentences, stateParts } from '../../src/web/document-words.js';

describe('Words about documents', () => {
  test('count the segments without a target apart from the initial ones that have one', () => {
    const parts = stateParts({ states: { initial: 10, translated: 3, reviewed: 2, final: 1 }, empty: 4 });
    expect(parts.map(({ state, segments }) => [state, segments])).toEqual([
      ['empty', 4],
      ['initial', 6],
      ['translated', 3],
      ['reviewed', 2],
      ['final', 1],
    ]);
  });

  test('never count less than nothing where a confirmed segment is empty', () => {
    const [empty, initial] = stateParts({ states: { initial: 1, translated: 3, reviewed: 0, final: 0 }, empty: 2 });
    expect([empty?.segments, initial?.segments]).toEqual([2, 0]);
  });

  test('name the version of the standard, and dialects by themselves', () => {
    expect(formatName({ format: 'xliff', version: '2.1' })).toBe('XLIFF 2.1');
    expect(formatName({ format: 'sdlxliff', version: '1.2' })).toBe('SDLXLIFF');
    expect(formatName({ format: 'other', version: '1.2' })).toBe('other');
  });

  test('cut percentages, so that 100 % means all', () => {
    expect(percent(1999, 2000)).toBe('99 %');
    expect(percent(2000, 2000)).toBe('100 %');
    expect(percent(0, 0)).toBe('0 %');
  });

  test('count in singular and plural', () => {
    expect(counted(1, 'segment')).toBe('1 segment');
    expect(counted(20_000, 'segment')).toBe('20,000 segments');
  });

  test('say of a pretranslation only what happened to some segment, and always how many it filled', () => {
    const nothing = {
      ...{ filled: 0, confirmed: 0, conflicts: 0, suggested: 0, withTerms: 0 },
      ...{ skipped: 0, changedMeanwhile: 0, withoutMatch: 0, partial: 0 },
    };
    expect(pretranslationSentences({ ...nothing, segments: 1 })).toEqual(['0 of 1 segment filled']);
    const [filled, ...facts] = pretranslationSentences({
      ...nothing,
      segments: 9,
      filled: 3,
      confirmed: 2,
      partial: 1,
    });
    expect(filled).toBe('3 of 9 segments filled');
    expect(facts).toHaveLength(2);
    expect(facts[0]).toMatch(/^2 confirmed/);
    expect(facts[1]).toMatch(/^1 looked up only in part/);
  });
});

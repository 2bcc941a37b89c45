import { describe, expect, test } from '@jest/globals';

import type { RenderingQuery } from '../../src/domain/brief.js';
import type { LanguageTag } from '../../src/domain/language-tag.js';
import type { Unit } from '../../src/domain/unit.js';
import { PhraseIndex } from '../../src/matching/phrase-index.js';
import { createRenderingFinder } from '../../src/services/find-renderings.js';
import { matchingSourceOf } from '../support/matching-source-of.js';
import { unitWith, variantIn } from '../support/units.js';

const tag = (language: string) => language as LanguageTag;

function ask(units: readonly Unit[], query: Partial<RenderingQuery>, { budget = 1_000, clock = (): number => 0 } = {}) {
  const source = matchingSourceOf(units, []);
  const indexes = new Map<string, PhraseIndex>();
  const of = (script: string): PhraseIndex => {
    const known = indexes.get(script) ?? new PhraseIndex((ids) => source.textsWithIds(ids));
    indexes.set(script, known);
    return known;
  };
  const takeSlice = (script: string): boolean => {
    const texts = source.textsAfter(script, of(script).last, 100);
    of(script).append(texts);
    return texts.length < 100;
  };
  const finder = createRenderingFinder(source, { of, takeSlice }, clock);
  return finder.renderings({ text: '量子通信', source: tag('zh'), target: tag('en'), ...query }, budget);
}

const pair = (id: string, zh: string, en: string, more: Partial<Unit> = {}) =>
  unitWith(id, [variantIn('zh-CN', zh), variantIn('en', en)], more);

const MEMORY = [
  pair('u1', '量子通信取得进展。', 'Quantum communication makes progress.'),
  pair('u2', '双方讨论量子通信。', 'The two sides discussed quantum communication.'),
  pair('u3', '他介绍量子通信的成果。', 'He presented results of quantum communication.'),
  pair('u4', '论坛以量子通信为主题。', 'The forum was about Quantum Communication.', { memoryId: 'other' }),
  ...Array.from({ length: 30 }, (_, day) =>
    pair(`d${day}`, `第${day}天的活动结束。`, `The events of day ${day} ended.`),
  ),
];

describe('renderings of a candidate', () => {
  test('what most units say, as most write it, with those that agree and those that have it', () => {
    expect(ask(MEMORY, {})).toEqual({ renderings: [{ text: 'quantum communication', together: 4, of: 4 }] });
  });

  test('only of the memories that are asked', () => {
    expect(ask(MEMORY, { memories: ['m'] }).renderings).toEqual([
      { text: 'quantum communication', together: 3, of: 3 },
    ]);
  });

  test('a unit that is the candidate and nothing else tells its translation alone', () => {
    const alone = [pair('w', '中微子。', 'Neutrino'), ...MEMORY];
    expect(ask(alone, { text: '中微子' }).renderings).toEqual([{ text: 'Neutrino', together: 1, of: 1 }]);
  });

  test('in the other direction too', () => {
    const answer = ask(MEMORY, { text: 'Quantum communication', source: tag('en'), target: tag('zh-CN') });
    expect(answer.renderings).toEqual([{ text: '量子通信', together: 4, of: 4 }]);
  });

  test('nothing for what no unit has, and for a language that none has', () => {
    expect(ask(MEMORY, { text: '引力波' })).toEqual({ renderings: [] });
    expect(ask(MEMORY, { target: tag('fr') })).toEqual({ renderings: [] });
  });

  test('partial when the time is up', () => {
    let now = 0;
    expect(ask(MEMORY, {}, { budget: 2, clock: () => now++ })).toMatchObject({ partial: true });
  });
});

import { describe, expect, test } from '@jest/globals';

import { initialPair, languageChoices } from '../../src/web/languages.js';

const holding = (...languages: string[]) => ({ languages });

describe('The languages to choose from', () => {
  test('are those of the memories, each once, by their English names', () => {
    expect(languageChoices([holding('zh-CN', 'en'), holding('en', 'fr')], [])).toEqual([
      { tag: 'zh-CN', name: 'Chinese (China)' },
      { tag: 'en', name: 'English' },
      { tag: 'fr', name: 'French' },
    ]);
  });

  test('take from a glossary only what the memories cannot look up', () => {
    const tags = languageChoices([holding('zh-CN', 'en')], [holding('zh-Hans', 'zh-TW', 'en-GB', 'de')]);
    expect(tags.map(({ tag }) => tag).sort()).toEqual(['de', 'en', 'zh-CN', 'zh-TW']);
  });
});

describe('The pair to begin with', () => {
  const choices = languageChoices([holding('de', 'en', 'fr', 'zh-CN')], []);

  test('goes from Chinese into English', () => {
    expect(initialPair(choices, {})).toEqual({ source: 'zh-CN', target: 'en' });
  });

  test('is what was asked for', () => {
    expect(initialPair(choices, { source: 'en', target: 'de' })).toEqual({ source: 'en', target: 'de' });
  });

  test('completes half a wish with another language', () => {
    expect(initialPair(choices, { source: 'en' })).toEqual({ source: 'en', target: 'zh-CN' });
    expect(initialPair(choices, { target: 'zh-CN' })).toEqual({ source: 'en', target: 'zh-CN' });
  });

  test('ignores a language that nobody has', () => {
    expect(initialPair(choices, { source: 'ja', target: 'fr' })).toEqual({ source: 'zh-CN', target: 'fr' });
  });

  test('is named even when there is nothing yet', () => {
    expect(initialPair([], {})).toEqual({ source: 'zh', target: 'en' });
  });
});

import { describe, expect, test } from '@jest/globals';

import { foundIn } from '../checked.js';

describe('url', () => {
  test.each([
    ['zh>en', '见 https://a.example/zh/news。', 'See https://a.example/en/news.', []],
    ['zh>en', '见 https://www.a.example/', 'See http://a.example.', []],
    ['zh>en', '见 https://a.example/cn/n12', 'See https://english.a.example/n12', []],
    [
      'zh>en',
      '见 https://a.example/n12',
      'See https://a.example/n21',
      ['url: https://a.example/n12 | https://a.example/n21'],
    ],
    ['en>ru', 'See www.a.example', 'См. сайт', ['url: www.a.example']],
    ['en>de', 'www.a.example and www.a.example', 'www.a.example', []],
    [
      'en>de',
      'See https://a.example/fr/x',
      'Siehe https://a.example/de/x',
      ['url: https://a.example/fr/x | https://a.example/de/x'],
    ],
  ])('%s: %s with %s', async (languages, source, target, expected) => {
    expect(await foundIn([source, target], languages, 'url')).toEqual(expected);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { NumberCard } from '../../src/domain/number-card.js';
import { startApi, type ApiUnderTest } from './api-under-test.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const cardOf = (q: string, more = '') => api.get<NumberCard>(`/v1/numbers?q=${encodeURIComponent(q)}${more}`);

describe('GET /v1/numbers', () => {
  test('writes a number in Chinese and English when no language is named', async () => {
    expect(await cardOf('3.2亿')).toEqual({
      query: '3.2亿',
      readings: [
        {
          value: '320000000',
          kind: 'number',
          renderings: [
            { language: 'zh-Hans', text: '3.2亿', digits: '320,000,000' },
            { language: 'en', text: '320 million', digits: '320,000,000' },
          ],
        },
      ],
    });
  });

  test('says the currency of an amount of money', async () => {
    expect(await cardOf('$3bn')).toEqual({
      query: '$3bn',
      readings: [
        {
          value: '3000000000',
          kind: 'number',
          currency: 'USD',
          renderings: [
            { language: 'zh-Hans', text: '30亿美元', digits: '3,000,000,000美元' },
            { language: 'en', text: '3 billion US dollars', digits: '3,000,000,000 US dollars' },
          ],
        },
      ],
    });
  });

  test('writes it in the languages named, in their order and each once', async () => {
    const { readings } = await cardOf('9 billion', '&language=ru&language=zh_CN&language=ru');
    expect(readings[0]!.renderings.map(({ language, text }) => [language, text])).toEqual([
      ['ru', '9 миллиардов'],
      ['zh-CN', '90亿'],
    ]);
  });

  test('says what an ambiguous number may be, and that it is rounded', async () => {
    expect((await cardOf('约5兆')).readings).toMatchObject([
      { value: '5000000', rounded: 'about', note: '兆 as 10^6' },
      { value: '5000000000000', rounded: 'about', note: '兆 as 10^12' },
    ]);
  });

  test('has no reading for what is no number', async () => {
    expect(await cardOf('一带一路')).toEqual({ query: '一带一路', readings: [] });
  });

  test('takes a query of 200 characters', async () => {
    expect((await cardOf('1'.repeat(200))).readings).toEqual([]);
  });

  test.each([
    'q=',
    'language=en',
    `q=${'1'.repeat(201)}`,
    'q=5&language=',
    'q=5&language=not%20a%20tag',
    'q=5&other=1',
    `q=5${'&language=en'.repeat(21)}`,
  ])('refuses %s', async (query) => {
    expect((await api.send('GET', `/v1/numbers?${query}`)).status).toBe(400);
  });
});

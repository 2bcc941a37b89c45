import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApi, type ApiUnderTest } from './api-under-test.js';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

interface Detections {
  readonly results: readonly { readonly language: string | null; readonly margin: number }[];
}

describe('POST /v1/languages/detections', () => {
  test('answers for each text in order', async () => {
    const texts = [
      '双方签署了合作备忘录。',
      '3.2 %',
      'Beide Seiten unterzeichneten eine Vereinbarung über die Zusammenarbeit.',
    ];
    const { results } = await api.post<Detections>('/v1/languages/detections', { texts });
    expect(results.map(({ language }) => language)).toEqual(['zh-Hans', null, 'de']);
    expect(results[1]!.margin).toBe(0);
  });

  test('considers only the languages that it is given', async () => {
    const text = 'Beide Seiten unterzeichneten eine Vereinbarung über die Zusammenarbeit.';
    const { results } = await api.post<Detections>('/v1/languages/detections', {
      texts: [text],
      languages: ['en', 'fr'],
    });
    expect(['en', 'fr']).toContain(results[0]!.language);
  });
});

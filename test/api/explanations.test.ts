import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MatchExplanation } from '../../src/domain/match-explanation.js';
import { recomputed } from '../support/recomputed-score.js';
import { startApi, type ApiUnderTest } from './api-under-test.js';

interface Found {
  readonly score: number;
  readonly base: number;
  readonly similarity: number;
  readonly kind: string;
  readonly penalties: readonly { readonly reason: string; readonly points: number }[];
  readonly unitId: string;
}

let api: ApiUnderTest;
let unitIds: readonly string[];

const unit = (zh: string, en: string, more: object = {}) => ({
  sourceLanguage: 'zh-Hans',
  variants: [
    { language: 'zh-Hans', text: zh },
    { language: 'en', text: en },
  ],
  ...more,
});

beforeAll(async () => {
  api = await startApi();
  const { id } = await api.post<{ id: string }>('/v1/memories', { name: 'Releases', penalty: 2 });
  const units = [
    unit('会议于2024年3月12日举行。', 'The meeting was held on 12 March 2024.', { state: 'translated' }),
    unit('研究院召开年度工作会议。', 'The Academy held its annual meeting.', { context: { previous: '', next: '完' } }),
    unit('毫不相干', ''),
  ];
  const added = await api.post<{ units: { id: string }[] }>(`/v1/memories/${id}/units`, { units });
  unitIds = added.units.map((one) => one.id);
});
afterAll(() => api.stop());

const query = (parameters: Record<string, string>) =>
  new URLSearchParams({ source: 'zh-CN', target: 'en', ...parameters }).toString();
const explain = (parameters: Record<string, string>) =>
  api.get<MatchExplanation & Found>(`/v1/matches/explain?${query(parameters)}`);

test.each([
  { text: '会议于2025年3月13日举行' },
  { text: '研究院召开年度工作会议。', previous: '', next: '完' },
  { text: '{1/}研究院召开会议', codes: 'inline' },
])('An explanation says of each match what the look-up says: %j', async (asked) => {
  const { matches } = await api.get<{ matches: Found[] }>(`/v1/matches?${query({ ...asked, minScore: '0' })}`);
  expect(matches.length).toBeGreaterThan(0);
  for (const { score, base, similarity, kind, penalties, unitId } of matches) {
    const explained = await explain({ ...asked, unitId });
    expect(explained).toMatchObject({ score, base, similarity, kind, unitId });
    expect(explained.penalties).toMatchObject(penalties);
    if (!('codes' in asked)) expect(recomputed(explained)).toBe(score);
  }
});

test('What scores nothing is explained too, and the points of the memory can be others', async () => {
  expect(await explain({ text: '天文台', unitId: unitIds[2]! })).toMatchObject({ score: 0, similarity: 0 });
  const equal = { text: '研究院召开年度工作会议。', unitId: unitIds[1]! };
  expect(await explain(equal)).toMatchObject({ score: 98, penalties: [{ reason: 'memory', points: 2 }] });
  expect(await explain({ ...equal, memoryPenalty: '0.5' })).toMatchObject({ score: 99, calculation: { left: 99.5 } });
});

test.each([
  [{ unitId: 'u999' }, 404, 'There is no unit u999.'],
  [{ target: 'fr' }, 409, 'its texts are in zh-Hans, en.'],
  [{ memoryPenalty: '101' }, 400, 'points of 0 to 100'],
  [{ minScore: '70' }, 400, 'There is no field minScore here.'],
  [{ text: '字'.repeat(11_000) }, 413, 'larger than 32768 bytes'],
])('%j is refused with %i', async (parameters, status, detail) => {
  const asked = query({ text: '会议', unitId: unitIds[0]!, ...parameters });
  const response = await fetch(`${api.address}/v1/matches/explain?${asked}`);
  expect(response.status).toBe(status);
  expect(await response.text()).toContain(detail);
});

test.each(['.'.repeat(30_000), 'word '.repeat(5_000), '🦎', 'שָׁלוֹם \u202Eעולם'])('odd text: %.20s', async (text) => {
  const explained = await explain({ text, unitId: unitIds[0]! });
  expect(explained.score).toBe(0);
  expect(explained.fuzzy === false).toBe(text.length > 2_000);
});

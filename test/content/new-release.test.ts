import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { DEFAULT_LIMITS } from '../../src/domain/limits.js';
import type { Match } from '../../src/domain/match.js';
import { readTmx } from '../../src/formats/tmx/read-tmx.js';
import { createMatchFinder, type MatchFinder } from '../../src/services/find-matches.js';
import { parseLanguageTag } from '../../src/text/language-tags.js';
import { sourceOfUnits } from './demo-source.js';
import { faultsOfChinese, pathOf, readShipped } from './shipped-files.js';

const LINES = readFileSync(pathOf('fixtures/demo/new-release.zh.txt'), 'utf8').trimEnd().split('\n');
const CHINESE = parseLanguageTag('zh-CN')!;
const ENGLISH = parseLanguageTag('en')!;

/** A row of the table in fixtures/README.md: `score` and `kind` are absent where nothing is found. */
interface Claim {
  readonly line: number;
  readonly score?: number;
  readonly kind?: string;
  readonly unit?: string;
}

const ROW = /^\| (?<line>\d+) \| (?<score>\d+)? ?\| (?<kind>[a-z]+)? ?\| (?:`(?<unit>[^`]+)`)? ?\| .+ \|$/;

const claims: readonly Claim[] = readFileSync(pathOf('fixtures/README.md'), 'utf8')
  .split('\n')
  .flatMap((row) => {
    const { line, score, kind, unit } = ROW.exec(row)?.groups ?? {};
    return line === undefined
      ? []
      : [
          {
            line: Number(line),
            ...(score === undefined ? {} : { score: Number(score) }),
            ...(kind === undefined ? {} : { kind }),
            ...(unit === undefined ? {} : { unit }),
          },
        ];
  });

let finder: MatchFinder;

beforeAll(async () => {
  const { values } = await readShipped(readTmx, 'fixtures/demo/demo-memory.tmx');
  finder = createMatchFinder(sourceOfUnits(values), { limits: DEFAULT_LIMITS, slot: 0, clock: () => 0 });
});

/** The matches of a line of the new release, counted from 1, between its neighbours. */
function matchesOf(line: number, minScore = 50): readonly Match[] {
  const context = { previous: LINES[line - 2] ?? '', next: LINES[line] ?? '' };
  const segment = { text: LINES[line - 1] ?? '', codes: [], context };
  return finder.matches({ segment, source: CHINESE, target: ENGLISH, minScore, limit: 20 }).matches;
}

describe('the new release against the demo memory', () => {
  test('has a claim in fixtures/README.md for each of its lines', () => {
    expect(claims.map(({ line }) => line)).toEqual(LINES.map((_, index) => index + 1));
  });

  test.each(claims)('line $line scores as fixtures/README.md says', ({ line, score, kind, unit }) => {
    const [best] = matchesOf(line);
    expect({ score: best?.score, kind: best?.kind }).toEqual({ score, kind });
    if (unit !== undefined) expect(best?.unit.tuid).toBe(unit);
  });

  test('shows the whole range of scores', () => {
    const scores = claims.map(({ score }) => score);
    expect(scores).toEqual(expect.arrayContaining([102, 101, 100, 99, undefined]));
    expect(scores.filter((score) => score !== undefined && score >= 75 && score <= 95).length).toBeGreaterThanOrEqual(
      3,
    );
    expect(scores.some((score) => score !== undefined && score < 70)).toBe(true);
  });

  test('finds the sentence of three releases once, with three occurrences', () => {
    const matches = matchesOf(3, 100);
    expect(matches.map(({ occurrences, ambiguous }) => ({ occurrences, ambiguous }))).toEqual([{ occurrences: 3 }]);
  });

  test('finds the last sentence of all eight releases once, with eight occurrences', () => {
    expect(matchesOf(16, 100).map(({ score, occurrences }) => ({ score, occurrences }))).toEqual([
      { score: 101, occurrences: 8 },
    ]);
  });

  test('finds both translations of the sentence that has two, marked ambiguous', () => {
    const matches = matchesOf(13, 100);
    expect(matches.map(({ score, ambiguous }) => ({ score, ambiguous }))).toEqual([
      { score: 100, ambiguous: true },
      { score: 100, ambiguous: true },
    ]);
    expect(new Set(matches.map(({ target }) => target.text)).size).toBe(2);
  });

  test('adapts the numbers of a match that differs in nothing else', () => {
    const adapted = [1, 4, 6].map((line) => matchesOf(line)[0]);
    expect(adapted.map((match) => match?.penalties)).toEqual(Array(3).fill([{ reason: 'numbers', points: 1 }]));
    expect(adapted.slice(0, 2).map((match) => match?.adapted?.text)).toEqual([
      'YTAST Holds 2025 Work Meeting on International Cooperation',
      'Nearly 50 people, including heads of international cooperation at the institutes and international cooperation officers, attended the meeting.',
    ]);
  });

  test('offers the training with 60 people after the meeting with 40', () => {
    expect(matchesOf(4).map(({ score }) => score)).toEqual([99, 91]);
  });

  test('holds a missing link against an equal text', () => {
    expect(matchesOf(7)[0]?.penalties).toEqual([{ reason: 'codes', points: 2 }]);
  });

  test('finds nothing like line 15, not even at a score of 30', () => {
    expect(matchesOf(15, 30)).toEqual([]);
  });

  test('is written with the marks and spaces of Chinese', () => {
    expect(LINES.filter((line) => faultsOfChinese(line).length > 0)).toEqual([]);
  });
});

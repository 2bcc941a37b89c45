import { describe, expect, test } from '@jest/globals';

import { analysisLines, type AnalysedFile } from '../../src/cli/analysis-lines.js';
import type { Job } from '../../src/cli/answers/jobs.js';
import type { Match } from '../../src/cli/answers/matches.js';
import { displayWidth } from '../../src/cli/display-width.js';
import { importLines, problemLines } from '../../src/cli/import-report.js';
import { matchLines } from '../../src/cli/match-report.js';
import { pretranslationLines } from '../../src/cli/pretranslation-report.js';
import { tableLines } from '../../src/cli/table.js';
import { termLines } from '../../src/cli/term-report.js';
import { paintFor } from '../../src/cli/terminal.js';

const plain = paintFor(false);
const coloured = paintFor(true);

describe('displayWidth', () => {
  test.each([
    ['abc', 3],
    ['量子', 4],
    ['Ａ，。（', 8],
    ['ｶﾅ', 2],
    ['한글', 4],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['–“”', 3],
    ['', 0],
  ])('%s takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('tableLines', () => {
  test('columns line up where Chinese takes two columns, and no line ends in spaces', () => {
    expect(
      tableLines([
        ['量子', 'a', ''],
        ['x', '', 'end'],
      ]),
    ).toEqual(['量子  a', 'x        end']);
  });
});

test('a part of a text is marked in both texts without colours, codes aside', () => {
  const fragment = {
    query: { start: 3, end: 7 },
    source: { start: 1, end: 5 },
    target: { start: 0, end: 3 },
    units: 3,
    agreeing: 2,
  };
  const part = { ...match, kind: 'fragment', penalties: [], diff: [], ambiguous: false, reversed: false, fragment };
  const texts = {
    source: { language: 'zh-CN', text: '在{1}开放科学{/1}中' },
    target: { language: 'en', text: 'New work' },
  };
  const lines = matchLines({ matches: [{ ...part, ...texts }] }, plain).join('\n');
  expect(lines).toContain('part 4 to 7, in 3 units, 2 agree');
  expect(lines).toContain('在»开放科学«中');
  expect(lines).toContain('»New« work');
});

const match: Match = {
  score: 96,
  base: 100,
  similarity: 97.4,
  kind: 'fuzzy',
  penalties: [
    { reason: 'codes', points: 1 },
    { reason: 'memory', points: 0 },
  ],
  source: { language: 'zh-CN', text: '旧的会议' },
  target: { language: 'en', text: 'The old\nmeeting' },
  diff: [
    { op: 'delete', text: '旧' },
    { op: 'insert', text: '新' },
    { op: 'equal', text: '的会议' },
  ],
  ambiguous: true,
  reversed: true,
  occurrences: 3,
  unitId: 'u7',
  memoryId: 'm1',
};

describe('matchLines', () => {
  test('penalties of no points are left out; what else is special is named', () => {
    expect(matchLines({ matches: [match] }, plain)).toEqual([
      'Score  Kind   Similarity  Unit  Remarks',
      '   96  fuzzy  97.4 %      u7    codes -1, ambiguous, reversed, 3 times',
      '     zh-CN  [-旧-]{+新+}的会议',
      '     en     The old ⏎ meeting',
    ]);
  });

  test('a match through a third language shows the text that it goes through, and the unit behind it', () => {
    const pivot = { language: 'fr', text: 'Ancienne', unitId: 'u7', memoryId: 'm2' };
    const penalties = [{ reason: 'pivot', points: 10 }];
    const { ambiguous, reversed, ...rest } = match;
    expect([ambiguous, reversed]).toEqual([true, true]);
    const lines = matchLines({ matches: [{ ...rest, kind: 'pivot', occurrences: 1, penalties, pivot }] }, plain);
    expect(lines[1]).toMatch(/pivot .* pivot -10, on through unit u7$/);
    expect(lines.slice(3)).toEqual(['     fr     Ancienne', '     en     The old ⏎ meeting']);
  });

  test('on a terminal the difference is coloured', () => {
    const lines = matchLines({ matches: [match] }, coloured);
    expect(lines[2]).toBe('     zh-CN  \u001b[31;9m旧\u001b[0m\u001b[32m新\u001b[0m的会议');
  });

  test('an answer that is not whole says so', () => {
    expect(matchLines({ matches: [], partial: true, fuzzy: false }, plain)).toHaveLength(2);
    expect(matchLines({ matches: [] }, plain)).toEqual([]);
  });
});

describe('termLines', () => {
  test('a term without a translation is shown with a dash', () => {
    const term = { text: 'muon', language: 'en', status: 'admitted' };
    const hit = {
      term,
      translations: [],
      matchedBy: 'exact',
      range: { start: 0, end: 4 },
      conceptId: 'c1',
      glossaryId: 'g1',
    };
    expect(termLines({ query: 'muon', hits: [hit] }, plain)).toEqual([
      'Term             Translation  Found by',
      'muon (admitted)  -            exact',
    ]);
  });
});

describe('import reports', () => {
  const job: Job = {
    id: 'j1',
    status: 'succeeded',
    progress: { done: 10, total: 10, unit: 'bytes' },
    result: { added: 12_345, merged: 0, updated: 1, unchanged: 2, rejected: 3 },
    problems: [{ line: 7, column: 2, unit: 'tu9', message: 'One language alone.' }, { message: 'Odd.' }],
    problemCount: 1_005,
  };

  test('counts are grouped, and problems are told by place', () => {
    expect(importLines(job, false)).toEqual(['12,345 added, 0 merged, 1 updated, 2 unchanged, 3 rejected']);
    expect(problemLines(job, 'a.tmx')).toEqual([
      'a.tmx:7:2: tu9: One language alone.',
      'a.tmx: Odd.',
      '1,003 more; --json tells up to a thousand.',
    ]);
  });
});

describe('analysisLines', () => {
  const counts = { segments: 2, words: 1200, characters: 5000 };
  const analysed: AnalysedFile = {
    ...{ file: 'a.xlf', minScore: 50, partial: 1, total: { ...counts, weightedWords: 600.1 } },
    bands: [{ band: 'new', ...counts, internal: { ...counts, segments: 1 }, weight: 0.5, weightedWords: 600.1 }],
  };

  test('numbers stand below each other', () => {
    expect(analysisLines([analysed])).toEqual([
      'a.xlf',
      'Band   Segments  Words  Characters  Internal  Weight  Weighted',
      'New           2  1,200       5,000         1     0.5     600.1',
      'Total         2  1,200       5,000         1             600.1',
      '',
      'Looked up in part only: 1 of the segments; there may be better matches.',
    ]);
  });

  test('several files are summed up', () => {
    const lines = analysisLines([analysed, { ...analysed, file: 'b.xlf', partial: 0 }]);
    expect(lines.slice(5, 12)).toEqual([
      'b.xlf',
      ...analysisLines([analysed]).slice(1, 4),
      '',
      '2 files',
      'Band   Segments  Words  Characters  Internal  Weight  Weighted',
    ]);
    expect(lines[13]).toBe('Total         4  2,400      10,000         2           1,200.2');
  });
});

describe('pretranslationLines', () => {
  const counts = {
    segments: 4,
    filled: 1,
    confirmed: 0,
    conflicts: 0,
    suggested: 2,
    withTerms: 3,
    skipped: 1,
    changedMeanwhile: 0,
  };
  const file = { file: 'a.xlf', output: 'a.pretranslated.xlf', ...counts, withoutMatch: 2, partial: 2 };

  test('a line a file, and what was not seen through', () => {
    expect(pretranslationLines([file])).toEqual([
      'Segments  Filled  Confirmed  Suggestions  Terms  No match  Skipped  File',
      '4         1       0          2            3      2         1        a.pretranslated.xlf',
      'Looked up in part only: 2 of the segments; there may be better matches.',
    ]);
    expect(pretranslationLines([])).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { LanguageTag } from '../../../src/domain/language-tag.js';
import type { TextRange } from '../../../src/domain/match.js';
import { findCandidates } from '../../../src/terminology/candidates/find-candidates.js';

const tag = (language: string) => language as LanguageTag;

const rows = (text: string, language: string, known: readonly TextRange[] = []) =>
  findCandidates(text, tag(language), known).map(({ text: found, kind, count, expansion }) =>
    [found, kind, count, ...(expansion === undefined ? [] : [expansion])].join(' | '),
  );

/** Where a phrase stands, as a recognised term. */
function placesOf(text: string, ...phrases: readonly string[]): TextRange[] {
  return phrases.flatMap((phrase) => {
    const places: TextRange[] = [];
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      places.push({ start: at, end: at + phrase.length });
    }
    return places;
  });
}

const CHINESE = `北京市科学技术研究院与中巴科技合作网络举行交流会
11月26日，北京市科学技术研究院（BJAST）院长李明华出席中巴科技合作网络第三届交流会并致辞。高能物理研究所（IHEP）副所长王贻芳院士、中国科学院大学教授陈晓东等近40人参加会议。王贻芳院士指出，江门中微子实验将于明年取得首批数据，江门中微子实验的探测器由IHEP牵头研制。会上，双方就量子计算、量子通信和钙钛矿太阳能电池进行了讨论，介绍了“星火计划”的进展。量子计算和钙钛矿太阳能电池是双方合作的重点方向。陈晓东表示，钙钛矿太阳能电池联合实验室将于年内建成，经费约3.2亿元。`;

const ENGLISH = `Academy Hosts Exchange Meeting on Perovskite Solar Cells
On November 26, Dr. Li Minghua, President of the Beijing Academy of Science and Technology (BJAST), attended the third exchange meeting of the Sino-Pakistani Science Network and delivered a speech. Professor Wang Yifang of the Institute of High Energy Physics (IHEP) pointed out that the Jiangmen neutrino experiment will take its first data next year. The detector of the Jiangmen neutrino experiment was built under the lead of IHEP. The two sides discussed quantum computing, quantum communication and perovskite solar cells. Quantum computing is at the heart of the “Spark Plan”. Wang Yifang said that the joint laboratory for perovskite solar cells in Islamabad will be completed in 2027. About 40 members came to Islamabad.`;

describe('in a Chinese release', () => {
  test('acronyms with their names, bodies, persons by their titles, programmes in quotation marks, what is repeated', () => {
    expect(rows(CHINESE, 'zh-CN')).toEqual([
      'IHEP | acronym | 2 | 高能物理研究所',
      'BJAST | acronym | 1 | 北京市科学技术研究院',
      '北京市科学技术研究院 | name | 2',
      '高能物理研究所 | name | 1',
      '王贻芳 | name | 2',
      '陈晓东 | name | 2',
      '李明华 | name | 1',
      '中国科学院大学 | name | 1',
      '钙钛矿太阳能电池联合实验室 | name | 1',
      '星火计划 | name | 1',
      '钙钛矿太阳能电池 | phrase | 3',
      '中巴科技合作网络 | phrase | 2',
      '江门中微子实验 | phrase | 2',
      '量子计算 | phrase | 2',
    ]);
  });

  test('what the glossary has is no candidate, nor a part of it, nor several of its terms side by side', () => {
    const known = placesOf(CHINESE, '北京市', '科学技术研究院', '钙钛矿太阳能电池', '联合实验室', '量子计算');
    const found = rows(CHINESE, 'zh-CN', known).join('\n');
    expect(found).not.toMatch(/北京市科学技术研究院 \| name/);
    expect(found).not.toMatch(/钙钛矿|量子计算/);
    expect(found).toContain('江门中微子实验');
  });

  const SOURCE = '双方共建江门散裂中子源二期。江门散裂中子源今年运行。江门散裂中子源二期将服务研究。';

  test('a phrase may have a character in it that by itself is grammar', () => {
    expect(rows(SOURCE, 'zh').map((row) => row.split(' | ')[0])).toEqual(['江门散裂中子源', '江门散裂中子源二期']);
  });

  test('no candidate begins or ends in the middle of a term that is known', () => {
    expect(rows(SOURCE, 'zh', placesOf(SOURCE, '江门散裂中子源'))).toEqual(['江门散裂中子源二期 | phrase | 2']);
  });

  test.each([
    ['高级研究员参加了会议，工程项目主任出席。', '级|目'],
    ['该研究所和这个实验室都参加了会议。', '所|室'],
    ['万一发生问题，由于工作需要，由于工作需要，可以进行调整。', '.'],
  ])('%s: nothing', (text, never) => {
    expect(rows(text, 'zh').join('\n')).not.toMatch(new RegExp(never));
  });

  test('a person is named behind a title with the team', () => {
    expect(rows('研究员张三丰团队发现了新的粒子。', 'zh')).toEqual(['张三丰 | name | 1']);
  });

  test('a name between brackets behind its acronym', () => {
    expect(rows('LHAASO（高海拔宇宙线观测站）位于稻城。', 'zh')).toContain('LHAASO | acronym | 1 | 高海拔宇宙线观测站');
  });
});

describe('in an English release', () => {
  test('acronyms with their names, bodies, persons behind titles, repeated names and phrases', () => {
    expect(rows(ENGLISH, 'en')).toEqual([
      'IHEP | acronym | 2 | Institute of High Energy Physics',
      'BJAST | acronym | 1 | Beijing Academy of Science and Technology',
      'Beijing Academy of Science and Technology | name | 1',
      'Institute of High Energy Physics | name | 1',
      'Wang Yifang | name | 2',
      'Li Minghua | name | 1',
      'Sino-Pakistani Science Network | name | 1',
      'Spark Plan | name | 1',
      'Perovskite Solar Cells | phrase | 3',
      'Islamabad | name | 2',
      'Exchange Meeting | phrase | 2',
      'Jiangmen neutrino experiment | phrase | 2',
      'quantum computing | phrase | 2',
    ]);
  });

  test('a part of longer phrases stays where it also stands alone', () => {
    const text =
      'The dark matter detector works. A dark matter detector is large. Dark matter is not seen; dark matter is there.';
    expect(rows(text, 'en')).toEqual(['dark matter | phrase | 4', 'dark matter detector | phrase | 2']);
    expect(rows('A dark matter detector works. The dark matter detector is large.', 'en')).toEqual([
      'dark matter detector | phrase | 2',
    ]);
  });

  test('headings in capitals, Roman numbers and single letters are no acronyms', () => {
    expect(rows('ANNUAL REPORT OF THE ACADEMY\nPart II of volume XIV, plan B.', 'en')).toEqual([]);
  });
});

test.each([
  ['fr', "L'Institut de physique étudie la matière noire. La matière noire reste inconnue.", 'matière noire'],
  [
    'de',
    'Der Gravitationswellendetektor misst. Ein Gravitationswellendetektor ist groß.',
    'Gravitationswellendetektor',
  ],
  ['ru', 'Тёмная материя изучается. Эта тёмная материя не видна.', 'Тёмная материя'],
  ['ja', '高エネルギー加速器の研究。新しい高エネルギー加速器を作る。', '高エネルギー加速器'],
])('repeated phrases in %s', (language, text, wanted) => {
  expect(findCandidates(text, tag(language), []).map((candidate) => candidate.text)).toContain(wanted);
});

describe('for every text', () => {
  const piece = fc.constantFrom(
    ...[
      '量子',
      '计算',
      '研究所',
      '中国',
      '王',
      '明',
      '教授',
      '的',
      '和',
      '，',
      '（',
      '）',
      '“',
      '”',
      'CAS',
      'IHEP',
      'İstanbul',
    ],
    ...[
      ' ',
      ' ',
      '\n',
      'the ',
      'Solar Cell',
      'solar cell',
      'Dr. ',
      'Institute of ',
      'and ',
      '. ',
      '(',
      ')',
      '3.2亿',
      'x',
      '𠮷',
    ],
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
  const known = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 12 })), { maxLength: 5 });

  test('each candidate stands at `at`, and as often as its count says, outside of the terms that are known', () => {
    fc.assert(
      fc.property(text, known, fc.constantFrom('zh', 'en'), (written, spans, language) => {
        const ranges = spans
          .map(([start, length]) => ({ start, end: Math.min(start + length, written.length) }))
          .filter(({ start, end }) => start < end);
        for (const { text: found, at, count } of findCandidates(written, tag(language), ranges)) {
          expect(written.slice(at, at + found.length)).toBe(found);
          expect(count).toBe(naiveCount(written, found, ranges));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('no candidate is a term that is known everywhere', () => {
    fc.assert(
      fc.property(text, (written) => {
        const [best] = findCandidates(written, tag('zh'), []);
        fc.pre(best !== undefined);
        const everywhere = placesOf(written.toLowerCase(), best.text.toLowerCase());
        fc.pre(written.length === written.toLowerCase().length);
        const left = findCandidates(written, tag('zh'), everywhere);
        expect(left.map((candidate) => candidate.text.toLowerCase())).not.toContain(best.text.toLowerCase());
      }),
    );
  });
});

/** Position by position. */
function naiveCount(written: string, found: string, known: readonly TextRange[]): number {
  const isSpaced = (character: string) => /[\p{L}\p{M}\p{Nd}]/u.test(character) && !/\p{Script=Han}/u.test(character);
  const isKnown = (at: number) => known.some(({ start, end }) => start <= at && at < end);
  const same = (a: string, b: string) => [...a].every((letter, at) => equalLetters(letter, [...b][at] ?? ''));
  let count = 0;
  for (let at = 0; at + found.length <= written.length; at++) {
    const end = at + found.length;
    const isCut = [at, end].some(
      (edge) =>
        (isSpaced(written.charAt(edge - 1)) && isSpaced(written.charAt(edge))) ||
        known.some((range) => range.start < edge && edge < range.end),
    );
    const units = Array.from({ length: found.length }, (_, unit) => at + unit);
    const isNew = units.some((unit) => !isKnown(unit) && written[unit] !== ' ');
    if (isCut || !isNew || !same(found, written.slice(at, end))) continue;
    count++;
    at = end - 1;
  }
  return count;
}

function equalLetters(a: string, b: string): boolean {
  return a === b || (a.toLowerCase() === b.toLowerCase() && a.toLowerCase().length === a.length);
}

describe('texts that mean harm', () => {
  test.each([['a'], ['中'], ['(A'], ['（中'], ['A('], ['“a'], ['x '], ['中a'], ['CAS ('], ['á'], ["A'"]])(
    'a very long text of %s ends, as nothing does that is not linear in it',
    (piece) => {
      const text = piece.repeat(Math.floor(400_000 / Buffer.byteLength(piece)));
      for (const language of ['zh', 'en']) expect(findCandidates(text, tag(language), []).length).toBeLessThan(5);
    },
  );

  test('at most 200 candidates, the same every time', () => {
    const text = Array.from({ length: 900 }, (_, index) => {
      const name = `Institute of ${String.fromCharCode(65 + (index % 26))}${'abcdefghij'.charAt(index % 10)}${'klmnopqrs'.charAt(Math.floor(index / 26) % 9)}x`;
      return `${name} and others met.`;
    }).join('\n');
    const found = findCandidates(text, tag('en'), []);
    expect(found).toHaveLength(200);
    expect(findCandidates(text, tag('en'), [])).toEqual(found);
  });
});

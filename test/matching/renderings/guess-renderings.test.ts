import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { LanguageTag } from '../../../src/domain/language-tag.js';
import type { Witness } from '../../../src/matching/fragments/guess-translation.js';
import { placesOf, wordText } from '../../../src/matching/fragments/worded-text.js';
import { guessRenderings, usualForm } from '../../../src/matching/renderings/guess-renderings.js';
import { edgeWordsOf } from '../../../src/text/edge-words.js';
import { WordEdges } from '../../../src/text/word-edges.js';

type Pair = readonly [source: string, target: string];

/** Guesses from all pairs whose source says the term; every target counts. */
function guess(term: string, pairs: readonly Pair[], language: string): readonly string[] {
  const target = language as LanguageTag;
  const targets = pairs.map(([, text]) => wordText(text));
  const witnesses = pairs.flatMap(([source], index): Witness[] => {
    const worded = wordText(source);
    const [place] = placesOf(worded, wordText(term).folded);
    return place === undefined ? [] : [{ source: worded, place, target: targets[index]! }];
  });
  const count = (phrase: string) => targets.filter((text) => placesOf(text, phrase).next().done !== true).length;
  return guessRenderings(wordText(term).words.length, witnesses, 1, {
    count,
    mostWith: count,
    size: targets.length,
    edgeWords: edgeWordsOf(target),
    wordEdges: new WordEdges(target),
  }).map((phrase) => usualForm(phrase, witnesses));
}

/** What else is in the memory. */
const OTHERS: readonly Pair[] = [
  ['会议在北京举行。', 'The meeting was held in Beijing.'],
  ['双方签署了协议。', 'The two sides signed an agreement.'],
  ['他出席了会议。', 'He attended the meeting.'],
  ['专家参观了展览。', 'The experts visited the exhibition.'],
  ['论坛已经闭幕。', 'The forum has closed.'],
  ['研究取得新进展。', 'The research has made new progress.'],
  ['报告在下午发表。', 'The report was published in the afternoon.'],
  ['学生们回到学校。', 'The students returned to school.'],
];

const PEROVSKITE: readonly Pair[] = [
  ['钙钛矿太阳能电池效率提高。', 'The efficiency of perovskite solar cells rises.'],
  ['专家介绍了钙钛矿太阳能电池。', 'The experts presented perovskite solar cells.'],
  ['双方讨论钙钛矿太阳能电池的应用。', 'The two sides discussed the use of perovskite solar cells.'],
  ['会议以钙钛矿太阳能电池为主题。', 'The meeting was about perovskite solar cells.'],
];

describe('what stands out', () => {
  test('from Chinese: the whole phrase, without the article before it', () => {
    expect(guess('钙钛矿太阳能电池', [...PEROVSKITE, ...OTHERS], 'en')).toEqual(['perovskite solar cells']);
  });

  test('into Chinese: from word to word', () => {
    const turned = [...PEROVSKITE, ...OTHERS].map(([zh, en]): Pair => [en, zh]);
    expect(guess('perovskite solar cells', turned, 'zh-CN')).toEqual(['钙钛矿太阳能电池']);
  });

  test('two renderings, the more frequent one first', () => {
    const pairs: readonly Pair[] = [
      ['第一次交流会开幕。', 'The first exchange meeting opened.'],
      ['交流会有四十人参加。', 'Forty people came to the exchange meeting.'],
      ['大家在交流会上发言。', 'All spoke at the exchange meeting.'],
      ['交流会持续两天。', 'The sharing session lasted two days.'],
      ['代表团参加交流会。', 'A delegation joined the sharing session.'],
      ...Array.from({ length: 30 }, () => OTHERS).flat(),
    ];
    expect(guess('交流会', pairs, 'en')).toEqual(['exchange meeting', 'sharing session']);
  });
});

describe('nothing stands out', () => {
  test('where every text says it', () => {
    const pairs = OTHERS.map(([zh, en]): Pair => [`报告：${zh}`, en]);
    expect(guess('报告', pairs, 'en')).toEqual([]);
  });

  test('of one text, or of none', () => {
    expect(guess('展览', OTHERS, 'en')).toEqual([]);
    expect(guess('望远镜', OTHERS, 'en')).toEqual([]);
  });
});

test('every guess is said by the translations of at least two texts that say the term, and by no more than three are given', () => {
  const word = fc.constantFrom('red', 'the', 'of', 'solar', 'cell', 'wave', '光', '电池', '的', '中', ',', '3.2');
  const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 30 }), fc.constantFrom('en', 'zh'), (pairs, language) => {
      const guessed = guess('wave', pairs, language);
      expect(guessed.length).toBeLessThanOrEqual(3);
      for (const rendering of guessed) {
        const saying = pairs.filter(
          ([source, target]) => source.includes('wave') && target.toLowerCase().includes(rendering.toLowerCase()),
        );
        expect(saying.length).toBeGreaterThanOrEqual(2);
      }
    }),
    { numRuns: 500 },
  );
});

import { expect, test } from '@jest/globals';
import { checked, pairOf, tag } from '../checked.js';

const SENTENCES = [
  ['项目发布新成果。', 'The project published new results, and the telescope was repaired.'],
  ['他们观测了恒星。', 'They observed young stars in distant regions.'],
] as const;

async function found(headings: readonly (readonly [string, string])[], target = 'en'): Promise<readonly string[]> {
  const pairs = [...SENTENCES, ...headings].map(([source, english]) => pairOf(source, english));
  const findings = await checked({ source: tag('zh'), target: tag(target), pairs });
  return findings.filter(({ rule }) => rule === 'case.title').map(({ pair }) => headings[pair - SENTENCES.length]![1]);
}

const PLAIN = [
  ['望远镜修复完成', 'Telescope repaired in spring'],
  ['恒星观测', 'How young stars are observed'],
  ['新成果', 'Results published by the team'],
  ['遥远区域', 'Signals from distant regions found'],
] as const;
const CAPITALS = [
  ['望远镜修复完成', 'The Telescope Repaired in Spring'],
  ['恒星观测', 'How Young Stars Are Observed'],
  ['新成果', 'New Results Published'],
  ['遥远区域', 'Signals from Distant Regions Observed'],
] as const;

test('a heading with capitals among plain ones is told, and the other way round', async () => {
  expect(await found([...PLAIN, CAPITALS[1]])).toEqual([CAPITALS[1][1]]);
  expect(await found([...CAPITALS, PLAIN[1]])).toEqual([PLAIN[1][1]]);
});

test.each([
  ['all alike', PLAIN],
  ['too few to tell', [PLAIN[0], CAPITALS[1]]],
  ['as many of one kind as of the other', [...PLAIN.slice(0, 2), ...CAPITALS.slice(2)]],
  ['names', [...PLAIN, ['访问北京物理研究所', 'Visit to the Beijing Institute of Physics'] as const]],
  ['names among other words', [...PLAIN, ['北京恒星观测站', 'Kept Beijing Distant Xicheng Signals'] as const]],
  ['words of the source', [...PLAIN, ['Find (New As Results)', 'Find in New As Results'] as const]],
  ['a label with its key', [...PLAIN, ['观测新恒星(&O)', '&Observe New Stars'] as const]],
  ['a sentence', [...PLAIN, ['青年恒星已被观测。', 'New Results Are Published Here.'] as const]],
])('%s: nothing', async (_, headings) => {
  expect(await found(headings)).toEqual([]);
});

test('it has rules for English alone', async () => {
  expect(await found([...PLAIN, CAPITALS[1]], 'de')).toEqual([]);
});

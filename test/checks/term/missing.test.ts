import { describe, expect, test } from '@jest/globals';

import type { Finding } from '../../../src/domain/check.js';
import { CHECKS } from '../../../src/checks/registry.js';
import { concept } from '../../terminology/concepts.js';
import { checked, type Checking, pairOf, tag } from '../checked.js';
import { GLOSSARY } from './glossary.js';

const OFF = { severity: 'off' } as const;

type Pair = readonly [source: string, target: string];

/** What the rule says of the last pair of a document, as "severity: what the ranges hold". */
async function missing(languages: string, pairs: readonly Pair[], checking: Checking = {}): Promise<readonly string[]> {
  const [source, target] = languages.split('>').map(tag) as [ReturnType<typeof tag>, ReturnType<typeof tag>];
  const document = { source, target, pairs: pairs.map(([from, to]) => pairOf(from, to)) };
  const findings = await checked(document, { concepts: GLOSSARY, ...checking });
  const isLast = ({ rule, pair }: Finding) => rule === 'term.missing' && pair === pairs.length - 1;
  const [from, to] = pairs.at(-1)!;
  return findings.filter(isLast).map(({ severity, ranges }) => {
    return `${severity}: ${ranges.map(({ side, start, end }) => (side === 'source' ? from : to).slice(start, end)).join(' | ')}`;
  });
}

describe('term.missing finds', () => {
  test.each<readonly [languages: string, source: string, target: string, found: string]>([
    ['zh>en', '引力波信号很弱。', 'The signal is weak.', 'warning: 引力波'],
    ['zh>en', '干细胞移植带来希望。', 'Transplants of mother cells bring hope.', 'warning: 干细胞 | cells'],
    ['zh>en', '该地建设国际交往中心。', 'The city is building a hub for visitors.', 'warning: 国际交往中心'],
    ['en>zh', 'Gravitational waves were measured.', '重量波被测到。', 'warning: Gravitational waves'],
    [
      'en>de',
      'Two gravitational waves were seen.',
      'Zwei Schwerkraftwellen wurden gesehen.',
      'warning: gravitational waves',
    ],
    ['en>ru', 'The stem cells grew.', 'Материнские клетки выросли.', 'warning: stem cells | клетки'],
    ['ru>en', 'Стволовые клетки редки.', 'Mother cells are rare.', 'warning: Стволовые клетки | cells'],
    ['de>en', 'Der Hörsaal ist voll.', 'The room is full.', 'warning: Hörsaal'],
    ['ja>en', '取り組みは続く。', 'The work goes on.', 'warning: 取り組み'],
    // More than one of the source is one finding, with all their places.
    ['zh>en', '变量和变量相加。', 'They are added up.', 'warning: 变量 | 变量'],
    ['zh>en', '记者从中国科学院获悉，系统已启用。', 'We learned from a source that it is used.', 'warning: 中国科学院'],
    ['zh>en', '据介绍，中国科学院消息灵通。', 'They know it all.', 'warning: 中国科学院'],
    ['zh>en', '样品从中国科学院运出。', 'The samples were shipped.', 'warning: 中国科学院'],
    // Weaker evidence.
    ['zh>en', '基础研究和应用开发', 'Basic and applied research', 'hint: 基础研究 | Basic | research'],
    [
      'zh>en',
      '物理：中国科学院物理研究所',
      'Physics: Institute of the Chinese Academy of Sciences',
      'hint: 中国科学院物理研究所 | Physics | Institute | Chinese | Academy | Sciences',
    ],
    ['en>de', 'The particle accelerator is new.', 'Der Beschleuniger ist neu.', 'warning: particle accelerator'],
  ])('%s: “%s”, “%s”', async (languages, source, target, found) => {
    expect(await missing(languages, [[source, target]])).toEqual([found]);
  });
});

describe('term.missing leaves alone', () => {
  test.each<readonly [languages: string, source: string, target: string]>([
    // Inflected forms (Weblate #3023, #1297; GlotPress #1177, #1384).
    ['zh>en', '引力波探测', 'Detecting gravitational waves'],
    ['zh>en', '碳中和技术', 'Carbon-neutral technology'],
    ['en>de', 'Two gravitational waves', 'Zwei Gravitationswellen'],
    ['en>de', 'A gravitational-wave observatory', 'Ein Gravitationswellenobservatorium'],
    ['en>de', 'Two lecture halls', 'Zwei Hörsäle'],
    ['en>fr', 'All data sets', 'Tous les jeux de données'],
    ['en>fr', 'Stem cells', 'Des cellules souches'],
    ['en>es', 'Gravitational waves', 'Las ondas gravitacionales'],
    ['en>it', 'Gravitational waves', 'Le onde gravitazionali'],
    ['en>pt', 'Gravitational waves', 'As ondas gravitacionais'],
    ['en>ru', 'Of gravitational waves', 'Гравитационных волн'],
    ['en>ru', 'The number of stem cells', 'Число стволовых клеток'],
    ['en>ru', 'With the data sets', 'С наборами данных'],
    ['en>ar', 'With a gravitational wave', 'بموجة ثقالية'],
    ['en>ja', 'The effort goes on.', '取組は続く。'],
    ['en>ja', 'A quantum computer', '量子コンピューターである'],
    // Written together, with a hyphen, possessive, another order of small words.
    ['zh>en', '数据集', 'The datasets'],
    ['zh>en', '研究所的工作', "The institute's work"],
    ['zh>en', '国际交往中心', 'A center of international exchange'],
    // Synonyms, acronyms, either script (Weblate #11883).
    ['zh>en', '三位院士', 'Three CAS Members'],
    ['zh>en', '中国科学院', 'CAS'],
    ['en>zh-TW', 'Variable', '變量'],
    ['zh-TW>en', '變量', 'Variable'],
    // Only the longest (Weblate #5810, Xbench).
    ['zh>en', '中国科学院物理研究所', 'The Institute of Physics of the Chinese Academy of Sciences'],
    ['zh>en', '一带一路倡议', 'The BRI'],
    // Parts of other words (Remis #36, zhtw-mcp #22).
    ['zh>en', '郑成功是历史人物。', 'Koxinga is a historical figure.'],
    ['zh>en', '累积分布函数', 'Cumulative distribution function'],
    ['zh>en', '少数组织参加。', 'A few organisations took part.'],
    ['zh>en', '引用错误。', 'Wrong reference.'],
    // Who reported it, which an English text may leave out.
    ['zh>en', '记者从中国科学院获悉，新系统已投入使用。', 'A new system has gone into service.'],
    ['zh>en', '记者今日从中国科学院有关部门了解到，新系统已投入使用。', 'A new system has gone into service.'],
    ['zh>en', '据中国科学院报道，新系统已投入使用。', 'A new system has gone into service.'],
    ['zh-TW>en', '記者從中國科學院獲悉，新系統已啟用。', 'A new system has gone into service.'],
    // Signs at the end of a term (GlotPress #1765), an unapproved concept, a term without a translation.
    ['zh>en', '面向对象语言', 'C++ and others'],
    ['zh>en', '草案', 'The bill'],
    ['zh>fr', '数组', 'Rien'],
    ['zh>en', '', ''],
  ])('%s: “%s”, “%s”', async (languages, source, target) => {
    expect(await missing(languages, [[source, target]])).toEqual([]);
  });
});

describe('term.missing gives a hint only', () => {
  test.each<readonly [what: string, source: string, target: string]>([
    ['a word with another neighbour', '优化生产排程序列', 'The scheduling sequence is optimised.'],
    ['a short everyday word', '请查看上海洋山港', 'See the port of Yangshan.'],
  ])('%s', async (_, source, target) => {
    const [found] = await missing('zh>en', [[source, target]]);
    expect(found ?? 'hint').toMatch(/^hint/);
  });

  test('of what the segment before has named', async () => {
    const before: Pair = ['引力波信号很弱。', 'The gravitational wave is weak.'];
    expect(await missing('zh>en', [before, ['引力波来自远方。', 'It comes from afar.']])).toEqual(['hint: 引力波']);
    expect(
      await missing('zh>en', [
        ['无关。', 'Nothing.'],
        ['引力波来自远方。', 'It comes from afar.'],
      ]),
    ).toEqual(['warning: 引力波']);
  });

  test('of an acronym that stays', async () => {
    const concepts = [...GLOSSARY];
    expect(await missing('en>zh', [['CAS met.', 'CAS举行会议。']], { concepts })).toEqual(['hint: CAS']);
  });

  test('of the name of a standard', async () => {
    const concepts = [concept('iso', ['zh:国际标准化组织', 'en:ISO'])];
    expect(await missing('en>zh', [['By ISO 9660.', '依据ISO9660。']], { concepts })).toEqual([]);
    expect(await missing('en>zh', [['ISO met.', '会议召开。']], { concepts })).toEqual(['warning: ISO']);
  });
});

test('one rendering is enough for several mentions, unless the count is strict', async () => {
  const pair: Pair = ['引力波和引力波', 'Gravitational waves and others'];
  expect(await missing('zh>en', [pair])).toEqual([]);
  const rules = { 'term.missing': { parameters: { strictCount: true } } };
  expect(await missing('zh>en', [pair], { rules })).toEqual(['hint: 引力波 | 引力波']);
});

test('unapproved concepts are asked for where that is wanted', async () => {
  const rules = { 'term.missing': { parameters: { approvedOnly: false } } };
  expect(await missing('zh>en', [['草案', 'The paper']], { rules })).toEqual(['warning: 草案']);
});

test('says what is wanted and what is there', async () => {
  const document = { source: tag('zh'), target: tag('en'), pairs: [pairOf('干细胞', 'Mother cells')] };
  const [finding] = await checked(document, { concepts: GLOSSARY });
  expect(finding).toMatchObject({
    rule: 'term.missing',
    message: '“干细胞” is “stem cell” in the glossary; the target has only “cells”.',
    conceptId: 'stem',
  });
});

test('a long text without marks is checked in time', async () => {
  const rules = Object.fromEntries(CHECKS.filter(({ id }) => !id.startsWith('term.')).map(({ id }) => [id, OFF]));
  for (const part of ['引力波', 'gravitational ', 'ааа ', '((']) {
    const text = part.repeat(Math.floor(99_000 / part.length));
    expect(Array.isArray(await missing('zh>en', [['引力波 stem cells', text]], { rules }))).toBe(true);
    expect(Array.isArray(await missing('zh>en', [[text, 'x']], { rules }))).toBe(true);
  }
}, 60_000);

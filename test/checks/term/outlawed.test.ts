import { describe, expect, test } from '@jest/globals';

import { concept, term } from '../../terminology/concepts.js';
import { checked, type Checking, foundIn, pairOf, tag } from '../checked.js';
import { GLOSSARY } from './glossary.js';

const RULES = /^term\.(?:forbidden|deprecated|missing)/;

async function found(source: string, target: string, checking: Checking = {}, languages = 'zh>en') {
  const all = await foundIn([source, target], languages, 'term.', { concepts: GLOSSARY, ...checking });
  return all.filter((one) => RULES.test(one));
}

describe('term.forbidden and term.deprecated', () => {
  test.each<readonly [source: string, target: string, expected: readonly string[]]>([
    ['共建一带一路', 'Under One Belt One Road', ['term.forbidden: One Belt One Road | 一带一路']],
    ['加强基础研究', 'More fundamental research', ['term.deprecated: fundamental research | 基础研究']],
    [
      '国际交往中心',
      'International Exchange Center',
      ['term.deprecated: International Exchange Center | 国际交往中心'],
    ],
    // A form of one language is forbidden everywhere, but for longer names.
    ['他住在北京。', 'He lives in Peking.', ['term.forbidden: Peking']],
    ['北京大学', 'Peking University', []],
    // Bound to the source; exact forms alone; not within a word or with a hyphen (GlotPress #2103).
    ['打开文件', 'A fundamental research of files', []],
    ['附加组件', 'The add-on', []],
    ['附加组件', 'An add', ['term.forbidden: add | 附加组件']],
    ['附加组件', 'The add-on adds and added files', []],
    ['加强基础研究', 'Basic research', []],
  ])('“%s”, “%s”: %j', async (source, target, expected) => {
    expect(await found(source, target)).toEqual(expected);
  });

  test('everywhere, where that is wanted', async () => {
    const rules = { 'term.deprecated': { parameters: { pairBound: false } } };
    expect(await found('打开', 'Fundamental research', { rules })).toEqual(['term.deprecated: Fundamental research']);
  });

  test('say what to write, in the capitals that stand there', async () => {
    const document = { source: tag('zh'), target: tag('en'), pairs: [pairOf('基础研究', 'Fundamental research')] };
    const [finding] = await checked(document, { concepts: GLOSSARY });
    expect(finding).toMatchObject({
      severity: 'warning',
      message: '“Fundamental research” is a former form for “基础研究”; write “basic research”.',
      suggestion: 'Basic research',
    });
  });

  test('weigh less beside the right form, and nothing where another concept is written so', async () => {
    const document = {
      source: tag('zh'),
      target: tag('en'),
      pairs: [pairOf('一带一路', 'Belt and Road (One Belt One Road)')],
    };
    expect(await checked(document, { concepts: GLOSSARY })).toMatchObject([{ severity: 'warning' }]);
    const meetings = [
      concept('a', ['zh:座谈会', 'en:symposium', 'en:seminar/deprecated']),
      concept('b', ['zh:研讨会', 'en:seminar']),
    ];
    expect(await found('座谈会和研讨会', 'Symposium and seminar', { concepts: meetings })).toEqual([]);
    expect(await found('座谈会', 'A seminar', { concepts: meetings })).toEqual(['term.deprecated: seminar | 座谈会']);
  });

  test('leave a form alone when the text is of its time', async () => {
    const former = { ...term('en:Old Office/deprecated'), validUntil: '2010' };
    const office = concept('office', ['zh:国际合作处', 'en:New Office']);
    const concepts = [{ ...office, terms: [...office.terms, former] }];
    const document = { source: tag('zh'), target: tag('en'), pairs: [pairOf('国际合作处', 'The Old Office')] };
    const rulesOf = async (date: string) =>
      (await checked({ ...document, date }, { concepts })).map(({ rule }) => rule);
    expect(await rulesOf('2020-05')).toEqual(['term.deprecated']);
    expect(await rulesOf('2009-05')).toEqual([]);
  });
});

describe('term.do-not-translate', () => {
  const kept = (source: string, target: string, languages = 'zh>en') =>
    foundIn([source, target], languages, 'term.do-not-translate', { concepts: GLOSSARY });

  test.each<readonly [source: string, target: string, languages: string, expected: readonly string[]]>([
    ['用AlphaFold预测', 'Predicted with Alpha Fold', 'zh>en', ['term.do-not-translate: Alpha Fold | AlphaFold']],
    ['用AlphaFold预测', 'Predicted with alphafold', 'zh>en', ['term.do-not-translate: alphafold | AlphaFold']],
    ['用AlphaFold预测', 'Predicted with software', 'zh>en', ['term.do-not-translate: AlphaFold']],
    ['用AlphaFold预测', 'AlphaFold’s predictions', 'zh>en', []],
    ['With LaTeX', '用乳胶', 'en>zh', ['term.do-not-translate: LaTeX']],
    ['With LaTeX', '用LaTeX排版', 'en>zh', []],
    ['With LaTeX', 'Ein LaTeX-Dokument', 'en>de', []],
    ['With LaTeX', 'Ein Latex-Dokument', 'en>de', ['term.do-not-translate: Latex | LaTeX']],
    ['With LaTeX', 'В LaTeX’е', 'en>ru', []],
    ['无关', 'latex gloves', 'zh>en', []],
  ])('“%s”, “%s” (%s): %j', async (source, target, languages, expected) => {
    expect(await kept(source, target, languages)).toEqual(expected);
  });
});

describe('term.validity', () => {
  const valid = async (source: string, target: string, date?: string) => {
    const document = { source: tag('zh'), target: tag('en'), pairs: [pairOf(source, target)], ...(date && { date }) };
    const findings = await checked(document, { concepts: GLOSSARY });
    return findings
      .filter(({ rule }) => rule === 'term.validity')
      .map(({ severity, message }) => `${severity}: ${message}`);
  };

  test.each<readonly [source: string, target: string, date: string | undefined, expected: readonly string[]]>([
    [
      '国家重点实验室',
      'The State Key Laboratory',
      '2025-01-10',
      ['warning: “State Key Laboratory” was in use until 2023-12-31; the text is of 2025-01-10.'],
    ],
    [
      '全国重点实验室',
      'The National Key Laboratory',
      '2020',
      ['warning: “National Key Laboratory” is in use since 2022-06; the text is of 2020.'],
    ],
    ['国家重点实验室', 'The State Key Laboratory', '2023', []],
    ['国家重点实验室', 'The State Key Laboratory', undefined, []],
    ['无关', 'The State Key Laboratory', '2025', []],
    [
      '全国重点实验室',
      'The State Key Laboratory',
      '2025',
      ['warning: “State Key Laboratory” was in use until 2023-12-31; the text is of 2025.'],
    ],
    [
      '2010年成立国家重点实验室',
      'Founded in 2010 as a State Key Laboratory',
      '2025',
      ['hint: “State Key Laboratory” was in use until 2023-12-31; the text is of 2025.'],
    ],
  ])('“%s”, “%s”, %s: %j', async (source, target, date, expected) => {
    expect(await valid(source, target, date)).toEqual(expected);
  });
});

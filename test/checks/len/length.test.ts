import { describe, expect, test } from '@jest/globals';

import { checked, foundIn, pairOf, tag } from '../checked.js';

const LONG_CHINESE =
  '与会专家认为，该项目立项依据充分，技术路线合理，研究目标明确，建议尽快启动实施，并在资金和人才方面给予支持。';

describe('len.ratio', () => {
  test.each([
    ['zh>en', LONG_CHINESE, 'The experts approved.', 1],
    ['en>de', 'Maybe.', `Vielleicht, ${'aber das wird sich erst noch zeigen müssen, '.repeat(3)}sagt man.`, 1],
    ['en>ja', 'They toured the exhibition, talked with engineers, and later visited the training centre.', '見た。', 1],
    ['zh>en', '是', 'Yes', 0],
    ['zh>en', '北科院', 'Beijing Academy of Science and Technology', 0],
    ['en>de', 'The mirror was polished by hand.', 'Der Spiegel wurde von Hand poliert.', 0],
    ['en>ko', 'The mirror was polished by hand for many weeks.', '거울은 여러 주 동안 손으로 닦았다.', 0],
  ])('%s “%s” and “%s”: %d', async (languages, source, target, expected) => {
    expect(await foundIn([source, target], languages, 'len.ratio')).toHaveLength(expected);
  });

  test('how much is too much can be said', async () => {
    const rules = { 'len.ratio': { parameters: { times: 1, slack: 0 } } };
    expect(await foundIn(['Lamp', 'Lampe mit Schirm'], 'en>de', 'len.ratio', { rules })).toHaveLength(1);
  });
});

describe('len.max', () => {
  const found = async (text: string, most: number, unit: string) => {
    const pairs = [{ ...pairOf('确认', text), sizeLimit: { most, unit } }];
    const findings = await checked({ source: tag('zh'), target: tag('en'), pairs });
    return findings.filter(({ rule }) => rule === 'len.max').map(({ ranges: [range] }) => range!.start);
  };

  test.each([
    ['Confirm it', 7, 'char', [7]],
    ['Confirm', 7, 'char', []],
    ['💡💡💡', 2, 'xliff:codepoints', [4]],
    ['💡💡', 2, 'char', []],
    ['ééé', 5, 'byte', [2]],
    ['中文', 6, 'byte', []],
    ['Confirm it', 1, 'pixel', []],
  ])('%j in %d %s: %j', async (text, most, unit, expected) => {
    expect(await found(text, most, unit)).toEqual(expected);
  });
});

import { describe, expect, test } from '@jest/globals';

import { checked, pairOf, tag } from '../checked.js';

async function severities(text: string, languages: string): Promise<readonly string[]> {
  const [source, target] = languages.split('>');
  const findings = await checked({ source: tag(source!), target: tag(target!), pairs: [pairOf(text, text)] });
  return findings.filter(({ rule }) => rule === 'untranslated').map(({ severity }) => severity);
}

describe('untranslated', () => {
  test.each([
    ['zh>en', '会议已经结束。', ['error']],
    ['zh>en', '2024', []],
    ['zh>en', 'Physical Review Letters', []],
    ['en>zh', 'The meeting is over.', ['error']],
    ['en>zh', 'F = ma', []],
    ['en>zh', 'press@a.example', []],
    ['en>zh', '25 km', []],
    ['en>ru', 'LibreOffice 7.4', []],
    ['en>de', 'The meeting in the hall is over.', ['error']],
    ['en>de', 'Computer', []],
    ['en>fr', 'Introduction', []],
    ['en>en-GB', 'The meeting is over.', []],
    ['ja>zh', '会議は終わりました。', ['error']],
    ['zh>ja', '东京', ['error']],
    ['zh>ja', '京都', []],
  ])('%s: %s', async (languages, text, expected) => {
    expect(await severities(text, languages)).toEqual(expected);
  });

  test('white space and widths make no translation', async () => {
    const pairs = [pairOf('会议已经结束ＯＫ', ' 会议已经结束OK ')];
    const findings = await checked({ source: tag('zh'), target: tag('en'), pairs });
    expect(findings.map(({ rule }) => rule)).toContain('untranslated');
  });
});

import { describe, expect, test } from '@jest/globals';

import { foundIn } from '../checked.js';

describe('placeholder', () => {
  test.each([
    ['en>zh', '%d of %d pages', '共%d页，第%d页', []],
    ['en>zh', '%s has %d pages', '%2$d页的%1$s', []],
    ['en>zh', '%s has %d pages', '%s有%s页', ['placeholder: %d | %s']],
    ['en>de', 'Hello {name}', 'Hallo {Name}', ['placeholder: {name} | {Name}']],
    ['en>de', 'Hello {name}', 'Hallo', ['placeholder: {name}']],
    ['en>de', 'Hello', 'Hallo {name}', ['placeholder: {name}']],
    ['en>de', '{n, plural, one {page} other {pages}}', '{n, plural, one {Seite} other {Seiten}}', []],
    ['zh>en', '增长了50%的', 'an increase of 50%', []],
    ['en>ja', '%1 to %2', '%2へ%1', []],
    ['zh>en', '查看%s的信息', 'See %svia', []],
    ['en>zh', 'shapes %dRx%dC and %d', '形状%d行x%d列', ['placeholder: %d']],
  ])('%s: %s with %s', async (languages, source, target, expected) => {
    expect(await foundIn([source, target], languages, 'placeholder')).toEqual(expected);
  });
});

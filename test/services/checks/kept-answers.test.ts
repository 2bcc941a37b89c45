import { describe, expect, test } from '@jest/globals';

import { KeptAnswers } from '../../../src/services/checks/kept-answers.js';

describe('kept answers', () => {
  test('hold until the stamp changes', async () => {
    let stamp = 1;
    let works = 0;
    const kept = new KeptAnswers<number>(() => stamp, 2);
    const ask = () => kept.get('a', () => Promise.resolve(++works));
    expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
    stamp = 2;
    expect([await ask(), await ask()]).toEqual([2, 2]);
  });

  test('the oldest gives way', async () => {
    const works: string[] = [];
    const kept = new KeptAnswers<string>(() => 1, 2);
    for (const key of ['a', 'b', 'c', 'c', 'b', 'a']) {
      await kept.get(key, () => {
        works.push(key);
        return Promise.resolve(key);
      });
    }
    expect(works).toEqual(['a', 'b', 'c', 'a']);
  });

  test('what failed is worked out again', async () => {
    const kept = new KeptAnswers<string>(() => 1, 2);
    await expect(kept.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await kept.get('a', () => Promise.resolve('yes'))).toBe('yes');
  });
});

import { describe, expect, test } from '@jest/globals';

import { foundIn } from '../checked.js';

describe('email', () => {
  test.each([
    ['zh>en', '请联系office@a.example。', 'Contact office@a.example.', []],
    ['zh>en', '请联系office@a.example。', 'Contact Office@A.example.', []],
    ['zh>en', '请联系office@a.example。', 'Contact ofice@a.example.', ['email: office@a.example | ofice@a.example']],
    ['en>ru', 'office@a.example', 'оffice@a.example', ['email: office@a.example | оffice@a.example']],
    ['en>fr', 'Mail office@a.example', 'Écrivez-nous', ['email: office@a.example']],
  ])('%s: %s with %s', async (languages, source, target, expected) => {
    expect(await foundIn([source, target], languages, 'email')).toEqual(expected);
  });
});

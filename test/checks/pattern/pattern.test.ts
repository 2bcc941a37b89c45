import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { faultsOfProfile } from '../../../src/checks/faults-of-profile.js';
import { LinearExpression } from '../../../src/checks/pattern/linear-expression.js';
import type { CheckPattern } from '../../../src/domain/check-pattern.js';
import { checked, foundIn, pairOf, tag } from '../checked.js';

const pattern = (given: Partial<CheckPattern>): CheckPattern => ({
  ...{ id: 'it', name: 'It', severity: 'warning' },
  ...given,
});

const found = (pair: readonly [string, string], given: Partial<CheckPattern>, languages = 'zh>en') =>
  foundIn(pair, languages, 'pattern:', { patterns: [pattern(given)] });

describe('a pattern', () => {
  test.each<[string, Partial<CheckPattern>, readonly [string, string], readonly string[]]>([
    ['is reported where the target holds it', { target: { pattern: '!' } }, ['好。', 'Good! So!'], ['! | !']],
    ['is not where it does not', { target: { pattern: '!' } }, ['好。', 'Good.'], []],
    ['takes capitals for small letters', { target: { pattern: 'covid' } }, ['', 'COVID'], ['COVID']],
    ['unless it minds them', { target: { pattern: 'covid', caseSensitive: true } }, ['', 'COVID'], []],
    ['asks for what is absent', { target: { pattern: '\\bCAS\\b', absent: true } }, ['', 'The CASE'], ['']],
    ['is not reported where that is there', { target: { pattern: '\\bCAS\\b', absent: true } }, ['', 'Of CAS.'], []],
    ['is found in the source', { source: { pattern: '据悉' } }, ['据悉，他来了。', 'He came.'], ['据悉']],
    [
      'needs both of its conditions',
      { source: { pattern: '院士' }, target: { pattern: 'Prof\\.' } },
      ['王院士', 'Prof. Wang'],
      ['院士 | Prof.'],
    ],
    [
      'is not reported where one is not met',
      { source: { pattern: '院士' }, target: { pattern: 'Prof\\.' } },
      ['王教授', 'Prof. Wang'],
      [],
    ],
    ['knows characters by their script', { target: { pattern: '\\p{Han}+' } }, ['中文', 'so 中文 it is'], ['中文']],
    ['counts a pair of surrogates as one', { target: { pattern: '^.x' } }, ['', '😀x'], ['😀x']],
    ['has no place for what is found between characters', { target: { pattern: 'x*$' } }, ['', 'abc'], ['']],
    ['is not for other languages', { target: { pattern: '!' }, targetLanguages: [tag('de')] }, ['', 'Good!'], []],
    ['is for a language', { target: { pattern: '!' }, sourceLanguages: [tag('zh-CN')] }, ['', 'Good!'], ['!']],
    ['is not run without a target', { target: { pattern: 'x', absent: true } }, ['好', ''], []],
  ])('%s', async (_, given, pair, texts) => {
    expect(await found(pair, given)).toEqual(texts.map((text) => `pattern:it: ${text}`));
  });

  test('is loud and speaks as it says, or as a rule says that names it', async () => {
    const document = { source: tag('zh'), target: tag('en'), pairs: [pairOf('好。', 'Good!')] };
    const patterns = [pattern({ severity: 'error', message: 'No cries.', target: { pattern: '!' } })];
    const report = async (rules = {}) =>
      (await checked(document, { patterns, rules })).filter(({ rule }) => rule === 'pattern:it');
    expect(await report()).toMatchObject([{ severity: 'error', message: 'No cries.' }]);
    expect(await report({ 'pattern:it': { severity: 'hint' } })).toMatchObject([{ severity: 'hint' }]);
    expect(await report({ 'pattern:it': { severity: 'off' } })).toEqual([]);
  });
});

describe('what a group of the source holds', () => {
  const kept = { source: { pattern: '《(.+?)》' }, target: { pattern: '\\1', absent: true } };

  test.each<[string, Partial<CheckPattern>, readonly [string, string], readonly string[]]>([
    ['is asked for in the target', kept, ['《Nature》和《Cell》', 'in Nature'], ['《Cell》']],
    ['is asked for once', kept, ['《Cell》《Cell》', 'there'], ['《Cell》']],
    ['is taken as it stands', kept, ['《A.*(B》', 'A.*(B'], []],
    [
      'is shown where it must not stand',
      { source: { pattern: '(\\d+)亿' }, target: { pattern: '\\b\\1 billion' } },
      ['90亿元', 'some 90 billion yuan'],
      ['90亿 | 90 billion'],
    ],
    [
      'is repeated as a whole',
      { source: { pattern: '<(..)>' }, target: { pattern: '^\\1+$' } },
      ['<ab>', 'abab'],
      ['<ab> | abab'],
    ],
    ['is a character in a class', { target: { pattern: '[\\\\1]' } }, ['', '1'], ['1']],
    ['is nothing behind an escaped backslash', { target: { pattern: '\\\\1' } }, ['', 'a\\1'], ['\\1']],
    ['is not asked for when it is empty', { ...kept, source: { pattern: '《(.*?)》' } }, ['《》', 'x'], []],
  ])('%s', async (_, given, pair, texts) => {
    expect(await found(pair, given)).toEqual(texts.map((text) => `pattern:it: ${text}`));
  });

  test('is missing exactly where a plain search says so', async () => {
    const name = fc.stringMatching(/^[a-c.*+?(){}|^$\\[\]中😀]{1,4}$/u);
    await fc.assert(
      fc.asyncProperty(fc.array(name, { maxLength: 4 }), fc.array(name, { maxLength: 4 }), async (asked, written) => {
        const target = `~${written.join(' ')}`;
        const missing = [...new Set(asked)].filter((one) => !target.includes(one));
        const given = { ...kept, target: { ...kept.target, caseSensitive: true } };
        const texts = await found([asked.map((one) => `《${one}》`).join(''), target], given);
        expect(texts).toEqual(missing.map((one) => `pattern:it: 《${one}》`));
      }),
      { numRuns: 60 },
    );
  });
});

describe('an expression', () => {
  const atom = fc.constantFrom('a', 'b', '.', '中', '😀', '[ab]', '[^a]', '(?:ab)');
  const piece = fc.tuple(atom, fc.constantFrom('', '', '*', '+', '?', '*?', '{1,2}')).map((parts) => parts.join(''));
  const sequence = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
  const group = fc.array(sequence, { minLength: 1, maxLength: 3 }).map((choices) => `(${choices.join('|')})`);
  const expression = fc
    .tuple(fc.constantFrom('', '^'), fc.array(fc.oneof(sequence, group), { minLength: 1, maxLength: 3 }))
    .map(([start, parts]) => start + parts.join(''));
  const text = fc.array(fc.constantFrom('a', 'b', 'ab', '中', '😀', 'x'), { maxLength: 12 });

  test('is found where a search that goes back would find it', () => {
    fc.assert(
      fc.property(expression, text, (written, parts) => {
        const whole = parts.join('');
        const expected = [...whole.matchAll(new RegExp(written, 'gu'))].map(([match, ...groups]) => [
          match,
          ...groups.map((held: string | undefined) => held ?? ''),
        ]);
        const matches = new LinearExpression(written, true).find(whole, Infinity);
        expect(matches.map(({ start, end, groups }) => [whole.slice(start, end), ...groups])).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  const long = `${'a'.repeat(50_000)}!`;
  test.each([
    ['(a+)+$', 0],
    ['(a|a)*b', 0],
    ['(a|aa)+$', 0],
    ['(.*)*x', 0],
    ['(a*)*b', 0],
    ['(.*).*(.*)=', 0],
    ['(?:a?){100}a{100}!', 1],
    ['(x+x+)+y|!', 1],
    ['(?:a|!)*!(?:a|b){12}|a!', 1],
  ])('that would never end by going back, %s, comes to its end', (hostile, count) => {
    expect(new LinearExpression(hostile, false).find(long, 20)).toHaveLength(count);
  });

  test('that remembers more than it may is still found', () => {
    const one = new LinearExpression('a[ab]{12}c', true);
    const texts = fc.array(fc.constantFrom('a', 'b', 'ab', 'ba'), { minLength: 2_000, maxLength: 2_000 });
    fc.assert(
      fc.property(texts, fc.constantFrom('', 'abbabababababac', 'bc'), (parts, end) => {
        const whole = parts.join('') + end;
        const expected = [...whole.matchAll(/a[ab]{12}c/g)].map(({ index }) => index);
        expect(one.find(whole, 20).map(({ start }) => start)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('takes any text', () => {
    const expressions = ['.', '\\w+', '[^a]{2}', '$', '\\p{L}'].map((written) => new LinearExpression(written, false));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (any) => {
        for (const one of expressions) {
          for (const { start, end } of one.find(any, 20)) expect(start <= end && end <= any.length).toBe(true);
        }
      }),
    );
  });
});

describe('faults', () => {
  const faultsOf = (...patterns: readonly Partial<CheckPattern>[]) =>
    faultsOfProfile({ rules: {}, patterns: patterns.map(pattern) }).map(
      ({ pointer, reason }) => `${pointer} ${reason}`,
    );

  test.each<[Partial<CheckPattern>, string]>([
    [{}, '/patterns/0 needs a condition'],
    [{ target: { pattern: '(' } }, '/patterns/0/target/pattern is no regular expression: lacks a closing parenthesis'],
    [{ target: { pattern: 'ab)' } }, '/patterns/0/target/pattern is no regular expression: closes a parenthesis'],
    [{ source: { pattern: 'ab[z-a]' } }, '/patterns/0/source/pattern .* “z-a” is no range .* .character 4.'],
    [{ source: { pattern: 'a* b**' } }, '/patterns/0/source/pattern .* “\\*\\*” repeats a repetition .character 5.'],
    [{ source: { pattern: 'a{9} b{1001}' } }, '/patterns/0/source/pattern .* 1,000 times .character 7.'],
    [{ source: { pattern: '(?<=a)b' } }, '/patterns/0/source/pattern .* looks behind'],
    [{ source: { pattern: 'a(?!b)' } }, '/patterns/0/source/pattern .* looks ahead .* .character 2.'],
    [{ source: { pattern: '(a)\\1' } }, '/patterns/0/source/pattern .* “.1” is no escape .* .character 4.'],
    [{ target: { pattern: '\\1' } }, '/patterns/0/target/pattern names .1, and the source has no match'],
    [
      { source: { pattern: '(a)', absent: true }, target: { pattern: '\\1' } },
      '/patterns/0/target/pattern names .1, and the source has no match',
    ],
    [
      { source: { pattern: '(a)' }, target: { pattern: '\\1 \\2' } },
      '/patterns/0/target/pattern names .2, and the expression of the source has 1 groups',
    ],
    [{ source: { pattern: '(a)' }, target: { pattern: '\\1 (' } }, '/patterns/0/target/pattern is no regular'],
    [{ source: { pattern: '(a)' }, target: { pattern: '[\\1]' } }, '/patterns/0/target/pattern .* is no escape'],
    [{ source: { pattern: '\\p{Nonsense}' } }, '/patterns/0/source/pattern is no regular expression'],
  ])('%j', (given, said) => {
    expect(faultsOf(given)).toEqual([expect.stringMatching(new RegExp(`^${said}`))]);
  });

  test('an id is a pattern’s own', () => {
    const given = { target: { pattern: 'a' } };
    expect(faultsOf(given, { ...given, id: 'other' })).toEqual([]);
    expect(faultsOf(given, given)).toEqual(['/patterns/1/id is the id of another pattern: it']);
  });

  test('a profile’s expressions together are of a size that long texts can bear', () => {
    const large = { target: { pattern: '(?:.?){1000}x' } };
    const many = Array.from({ length: 10 }, (_, index) => ({ ...large, id: String(index) }));
    expect(faultsOf(large)).toEqual([]);
    expect(faultsOf(...many)).toEqual([expect.stringMatching(/^\/patterns\/\d makes the patterns .* too large/)]);
  });

  test('any text is an expression or says why it is none', () => {
    const written = fc.oneof(fc.string({ maxLength: 30 }), fc.stringMatching(/^[ab()[\]{}*+?|^$.\\1-9,pP:<!=]{1,12}$/));
    fc.assert(
      fc.property(written, (any) => {
        for (const fault of faultsOf({ source: { pattern: any }, target: { pattern: any } })) {
          expect(fault).toMatch(/^\/patterns\/0\/(source|target)\/pattern \S/);
        }
      }),
      { numRuns: 500 },
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { writeXliff12 } from '../../../../src/formats/xliff/write-xliff-1.js';
import { writeXliff21 } from '../../../../src/formats/xliff/write-xliff-2.js';
import { tag, unit as anyUnit } from '../../generated-units.js';
import { collect, streamOf } from '../../reading.js';
import { document1, document2, findingsOf, segment2, unit1 } from './documents.js';

describe('Validation of an XLIFF file', () => {
  test('names rule, place and section, in the order of the file', async () => {
    const file = document2(
      '\n<file id="f">\n<unit id="u"><segment><source>甲<ph id="1" dataRef="x"/></source></segment></unit>\n  <unit id="u"><segment><source/></segment></unit></file>',
    );
    expect(await findingsOf(file)).toEqual([
      {
        severity: 'error',
        rule: 'data-reference',
        message: 'dataRef is "x", but no <data> has this id',
        line: 3,
        column: 32,
        section: 'XLIFF 2.1, 4.3.1.9',
      },
      {
        severity: 'error',
        rule: 'unique-id',
        message: '<unit> has the id "u", which line 3 has already',
        line: 4,
        column: 3,
        section: 'XLIFF 2.1, 4.3.1.21',
      },
    ]);
  });

  test('finds the same whatever the pieces in which the file comes', async () => {
    const file = segment2('<ph id="1"/><ph id="1"/>', '<ec/>');
    expect(await findingsOf(file, 7)).toEqual(await findingsOf(file));
  });

  test.each([
    ['well-formed', '<xliff version="2.1" srcLang="zh">\n<file></xliff>', 2],
    ['not-xliff', '\n<tmx version="1.4"/>', 2],
    ['version', '<xliff version="3.0"/>', 1],
    ['well-formed', document1('<trans-unit id="u"><source>a & b</source></trans-unit>'), 1],
  ])('ends with %s where a file cannot be read on', async (rule, file, line) => {
    const findings = await findingsOf(file);
    expect(findings.at(-1)).toMatchObject({ severity: 'error', rule, line });
  });

  test('tells what it found before a file stops being well formed', async () => {
    const findings = await findingsOf(unit1('<source/><target state="done"/>').replace('</file>', '</body>'));
    expect(findings.map(({ rule }) => rule)).toEqual(['state', 'well-formed']);
  });

  test('says of bytes that do not fit their encoding that the file is not well formed', async () => {
    const findings = await findingsOf(Uint8Array.of(0x3c, 0x78, 0x3e, 0xff, 0xff));
    expect(findings).toEqual([expect.objectContaining({ rule: 'well-formed' })]);
  });

  test('takes a skeleton of any length without keeping it', async () => {
    const skeleton = `<skeleton>${'x'.repeat(3_000_000)}</skeleton>`;
    const file = document2(`<file id="f">${skeleton}<unit id="u"><segment><source/></segment></unit></file>`);
    expect(await findingsOf(file)).toEqual([]);
  });

  test.each([
    ['1.2', writeXliff12],
    ['2.1', writeXliff21],
  ])('finds no error in what Concord writes as %s', async (_, writer) => {
    const languages = { source: tag('zh-CN'), target: tag('en') };
    await fc.assert(
      fc.asyncProperty(fc.array(anyUnit, { minLength: 1, maxLength: 4 }), async (units) => {
        const written = (await collect(writer(streamOf(units), languages))).join('');
        const findings = await findingsOf(written);
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

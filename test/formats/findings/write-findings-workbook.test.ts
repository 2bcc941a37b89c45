import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { FindingReport, ReportedFinding } from '../../../src/domain/finding-report.js';
import { writeFindingsWorkbook } from '../../../src/formats/findings/write-findings-workbook.js';
import { readWorkbook } from '../../../src/formats/tabular/xlsx/read-workbook.js';
import { unpackParts } from '../../../src/formats/tabular/xlsx/unpack-parts.js';
import { chunksOf, LIMITS } from '../reading.js';
import { finding, group, reportOf, text } from './reports.js';

const sheetsOf = (...findings: readonly ReportedFinding[]) => sheetsOfReport(reportOf(...findings));

async function sheetsOfReport(report: FindingReport) {
  const bytes = await writeFindingsWorkbook(report);
  const sheets = new Map<string, (readonly string[])[]>();
  for (const { name, rows } of await readWorkbook(chunksOf(bytes), LIMITS)) {
    const cells: (readonly string[])[] = [];
    for await (const row of rows) cells.push(row.cells);
    sheets.set(name!, cells);
  }
  return { bytes, sheets };
}

describe('The spreadsheet of findings', () => {
  test('has an overview and a sheet for each family, with what was decided', async () => {
    const suppressed = {
      scope: 'concept',
      reason: 'As agreed',
      createdBy: 'ann',
      expiresAt: Date.UTC(2027, 1, 1),
    } as const;
    const { sheets } = await sheetsOf(
      finding({ rule: 'punct.end', severity: 'hint' }),
      finding({ suggestion: '=1+1', target: null }),
      finding({ rule: 'term.missing', suppressed, conceptId: 'concept_1' }),
      finding({ rule: 'term.mixed', accepted: true }),
    );
    expect([...sheets.keys()]).toEqual(['Overview', 'Terms', 'Numbers', 'Punctuation']);
    expect(sheets.get('Numbers')).toEqual([
      [
        'Segment',
        'Rule',
        'Severity',
        'Message',
        'Source',
        'Target',
        'Suggestion',
        'Decision',
        'Reason',
        'Scope',
        'Until',
        'Key',
      ],
      ['12', 'num.mismatch', 'error', 'The number 3 is missing.', '共3台', '', "'=1+1", '', '', '', '', finding().key],
    ]);
    const decided = sheets
      .get('Terms')!
      .slice(1)
      .map((row) => row.slice(7, 11));
    expect(decided).toEqual([
      ['ignore', 'As agreed', 'concept', '2027-01-31'],
      ['accept', '', '', ''],
    ]);
    expect(sheets.get('Overview')).toContainEqual(['num.mismatch', 'Numbers', '1', '1', '0', '0']);
  });

  test('decisions are chosen from a list, and the key is out of sight', async () => {
    const { bytes } = await sheetsOf(finding(), finding());
    const parts = await unpackParts(Buffer.from(bytes), LIMITS);
    const sheet = parts.get('xl/worksheets/sheet2.xml')!.toString();
    expect(sheet).toMatch(/<col min="12"[^>]* hidden="1"/);
    expect(sheet).toMatch(/<\/sheetData><autoFilter ref="A1:L3"\/><dataValidations count="2">/);
    expect(sheet).toContain('sqref="H2:H3"><formula1>"accept,ignore"</formula1>');
  });

  test('any text fits, and none is a formula', async () => {
    const written = fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), 40);
    const long = '=' + '长'.repeat(40_000);
    const { sheets } = await sheetsOf(...[...written, long].map((source) => finding({ source: text(source) })));
    const rows = sheets.get('Numbers')!.slice(1);
    expect(rows).toHaveLength(41);
    for (const row of rows) expect(row[4] ?? '').not.toMatch(/^[=+\-@\t\r]/);
    expect(rows.at(-1)![4]).toHaveLength(32_767);
  });

  test('groups have a sheet of their own, beside the findings about consistency', async () => {
    const numbers = group({ kind: 'numbers', further: 2 });
    const report = { ...reportOf(finding({ rule: 'cons.target' })), notes: ['=Cut.'], groups: [group(), numbers] };
    const { bytes, sheets } = await sheetsOfReport({ ...report, checkedOf: 'units' });
    expect([...sheets.keys()]).toEqual(['Overview', 'Consistency, segments', 'Consistency']);
    expect(sheets.get('Overview')).toContainEqual(["'=Cut."]);
    const what = ['One source, several translations', 'Equal but for numbers, worded in several ways'];
    expect(sheets.get('Consistency')).toEqual([
      ['Group', 'What', 'In common', 'Rendering', 'Source', 'Count', 'By', 'First', 'Last', 'Where'],
      ...[1, 2].flatMap((number) => {
        const about = [String(number), what[number - 1], '打开文件夹。'];
        return [
          [...about, 'Open the folder.', '', '3', 'ann, bo', '2025-01-02', '2026-02-03', 'u1, u2, u5'],
          [...about, 'Open a folder.', '', '1', '', '', '', 'u3'],
        ];
      }),
      ['2', what[1], '打开文件夹。', 'and 2 more'],
    ]);
    const sheet = (await unpackParts(Buffer.from(bytes), LIMITS)).get('xl/worksheets/sheet2.xml')!.toString();
    expect(sheet).toContain('<formula1>"memory,concept"</formula1>');
  });
});

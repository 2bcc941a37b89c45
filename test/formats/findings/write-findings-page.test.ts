import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { ReportedFinding } from '../../../src/domain/finding-report.js';
import { MOST_FINDINGS_ON_PAGE, writeFindingsPage } from '../../../src/formats/findings/write-findings-page.js';
import { htmlOfContent } from '../../../src/formats/findings/write-finding-html.js';
import { finding, group, reportOf, text } from './reports.js';

const page = (...given: readonly ReportedFinding[]) => [...writeFindingsPage(reportOf(...given))].join('');

/** What a browser takes for text. */
function textIn(html: string): string {
  const references: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#13': '\r' };
  return html
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/&([^;]*);/g, (_, name: string) => references[name] ?? `unknown reference ${name}`);
}

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('<', '>', '&', '"', "'", '\r', '\n', ';', 'amp;', '#13;', '&lt', '\0'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
});

describe('The page of findings', () => {
  test('any text comes out as it went in, whatever is marked in it', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.tuple(fc.nat(30), fc.nat(30))), (written, ranges) => {
        const marked = ranges.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
        expect(textIn(htmlOfContent(text(written), marked))).toBe(written.replaceAll('\0', '\ufffd'));
      }),
    );
  });

  test('no text leaves its place: as message, place, rule, name, reason or suggestion', () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'\u2028`;
    const suppressed = { scope: 'segment', reason: hostile, createdBy: hostile } as const;
    const about = { rule: hostile, message: hostile, place: hostile, suggestion: hostile, source: text(hostile) };
    const open = finding({ ...about, ranges: [{ side: 'target', start: 0, end: 3 }] });
    const written = page(open, finding({ ...about, suppressed, before: { source: text(hostile), target: null } }));
    expect(written.match(/<script/g)).toHaveLength(1);
    expect(written).not.toContain('<img');
  });

  test('codes and marks stand where they are', () => {
    const content = {
      text: 'ab cd',
      codes: [
        { id: '1', kind: 'open', at: 1, display: '<b>' },
        { id: '1', kind: 'close', at: 4 },
      ],
    } as const;
    expect(
      htmlOfContent(content, [
        { start: 0, end: 2 },
        { start: 2, end: 3 },
        { start: 5, end: 5 },
      ]),
    ).toBe(
      '<mark>a</mark><code title="&lt;b&gt;">{1}</code><mark>b</mark><mark> </mark>c<code>{/1}</code>d<mark></mark>',
    );
    expect(htmlOfContent(text('a\u200bb'), [{ start: 1, end: 2 }])).toBe('a<mark data-signs="U+200B">\u200b</mark>b');
  });

  test('a suggestion is shown in the target, as what goes and what comes', () => {
    const ranges = [{ side: 'target', start: 4, end: 9 }] as const;
    const written = page(finding({ target: text('All units'), ranges, suggestion: 'three units' }));
    expect(written).toContain('<dd lang="en" dir="auto">All <del>units</del><ins>three units</ins></dd>');
  });

  test('nothing is fetched, and what was decided is folded away and not counted', () => {
    const suppressed = {
      scope: 'document',
      reason: 'A title',
      createdBy: 'ann',
      expiresAt: Date.UTC(2027, 0, 31),
    } as const;
    const written = page(finding(), finding({ rule: 'punct.end', severity: 'warning', suppressed }));
    expect(written).toContain("default-src 'none'");
    expect(written.match(/(?:src|href|url)\s*[=(]/g)).toBeNull();
    expect(written).toContain('<summary>1 decided to be left alone</summary>');
    expect(written).toContain('A title (ann; document, until 2027-01-31)');
    expect(written).toContain('1 error, 0 warnings, 0 hints');
  });

  test('more findings than a page holds are said, not shown', () => {
    const written = page(...Array.from({ length: MOST_FINDINGS_ON_PAGE + 7 }, () => finding()));
    expect(written).toContain('7 more are not shown');
    expect(written.match(/<article/g)).toHaveLength(MOST_FINDINGS_ON_PAGE);
  });

  test('groups stand behind the findings, each with a table of its renderings, and are filtered by their check', () => {
    const hostile = text('<script>alert(1)</script>');
    const groups = [group(), group({ kind: 'target', rule: 'cons.source', shared: hostile, further: 4 })];
    const report = { ...reportOf(finding()), checkedOf: 'units', notes: ['2 < 3 are left out.'], groups } as const;
    const written = [...writeFindingsPage(report)].join('');
    expect(written.match(/<script/g)).toHaveLength(1);
    expect(written).toContain('· 40 units ·');
    expect(written).toContain('<p>2 &lt; 3 are left out.</p>');
    expect(written).toContain('<option value="cons.target">cons.target (1)</option>');
    expect([...written.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, heading]) => heading)).toEqual([
      'release.xlf',
      'Consistency: One source, several translations',
      'Consistency: One target for several sources',
    ]);
    expect(written).toContain(
      '<tr><td class="text" lang="en" dir="auto">Open the folder.</td><td class="count">3</td>' +
        '<td class="facts">ann, bo; 2025-01-02 – 2026-02-03</td></tr>',
    );
    expect(written).toContain('<td class="text" lang="zh-CN" dir="auto">Open a folder.</td>');
    expect(written).toContain('<p class="facts">and 4 more</p>');
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { FindingRange } from '../../../../src/domain/check.js';
import type { DocumentSegment } from '../../../../src/domain/document.js';
import type { QualityIssue } from '../../../../src/domain/quality-issue.js';
import { edgeAfter, edgeBefore } from '../../../../src/formats/findings/marked-pieces.js';
import { writeIssues } from '../../../../src/formats/xliff/issues/write-issues.js';
import { chunksOf, collect, failureOf, LIMITS, utf8 } from '../../reading.js';
import { documentOf } from '../document/generated-documents.js';
import { findingsIn, readDocument } from '../document/writing.js';

type Issues = ReadonlyMap<number, readonly QualityIssue[]>;

async function annotated(file: string | Uint8Array, issues: Issues): Promise<Buffer> {
  const bytes = typeof file === 'string' ? utf8(file) : file;
  const options = { limits: LIMITS, issues, profileRef: 'urn:concord:check-profile:default', idPrefix: 'concord-d1-' };
  return Buffer.concat(await collect(writeIssues(() => chunksOf(bytes), options)));
}

function issue(given: Partial<QualityIssue> & Pick<QualityIssue, 'source' | 'target'>): QualityIssue {
  return { rule: 'num.mismatch', severity: 'error', message: 'Not <equal> & "so".', ranges: [], ...given };
}

const at = (side: FindingRange['side'], start: number, end: number): FindingRange => ({ side, start, end });

const file = (unit: string, root = 'version="2.1"') =>
  `<?xml version="1.0"?>\n<xliff ${root} xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="zh" trgLang="en">\n<file id="f">\n${unit}\n</file>\n</xliff>\n`;

const ROOT = 'version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="zh" trgLang="en"';
const RECORD =
  'locQualityIssueComment="num.mismatch: Not &lt;equal&gt; &amp; &quot;so&quot;." locQualityIssueSeverity="100"';
const PROFILE = 'locQualityIssueProfileRef="urn:concord:check-profile:default"';
const record = (number: number) =>
  `<its:locQualityIssues xml:id="concord-d1-${number}"><its:locQualityIssue locQualityIssueType="numbers" ${RECORD} ${PROFILE}/></its:locQualityIssues>`;
const mark = (name: string, id: number, number: number, end = '>') =>
  `<${name} id="concord-${id}" type="its:generic" its:locQualityIssuesRef="#its=concord-d1-${number}"${end}`;

describe('A copy with issues', () => {
  test.each([
    [
      'a stretch of the source and one of the target',
      `<unit id="1">\n  <segment id="s"><source>共30台</source><target>All &lt;13&gt; of them</target></segment>\n</unit>`,
      issue({ source: '共30台', target: 'All <13> of them', ranges: [at('source', 1, 3), at('target', 5, 7)] }),
      `<unit id="1">\n  ${record(1)}\n  ${record(2)}\n  <segment id="s"><source>共${mark('mrk', 1, 1)}30</mrk>台</source><target>All &lt;${mark('mrk', 2, 2)}13</mrk>&gt; of them</target></segment>\n</unit>`,
    ],
    [
      'an issue without a place: all of the target',
      `<unit id="1"><segment><source>甲<ph id="1"/></source><target>\n   A <ph id="1"/>b\n </target></segment></unit>`,
      issue({ source: '甲', target: 'A b' }),
      `<unit id="1">${record(1)}<segment><source>甲<ph id="1"/></source><target>\n   ${mark('mrk', 1, 1)}A <ph id="1"/>b</mrk>\n </target></segment></unit>`,
    ],
    [
      'an issue of what is not translated: all of the source',
      `<unit id="1"><segment><source>甲</source></segment></unit>`,
      issue({ source: '甲', target: null }),
      `<unit id="1">${record(1)}<segment><source>${mark('mrk', 1, 1)}甲</mrk></source></segment></unit>`,
    ],
    [
      'layout as the one space that it is',
      `<unit id="1"><segment><source>甲</source><target>a\r\n   b</target></segment></unit>`,
      issue({ source: '甲', target: 'a b', ranges: [at('target', 1, 2)] }),
      `<unit id="1">${record(1)}<segment><source>甲</source><target>a${mark('mrk', 1, 1)}\r\n   </mrk>b</target></segment></unit>`,
    ],
    [
      'a stretch that cuts an element',
      `<unit id="1"><segment><source>甲<pc id="1">乙</pc></source><target>a<pc id="1">bc</pc>d</target></segment></unit>`,
      issue({ source: '甲乙', target: 'abcd', ranges: [at('target', 0, 2)] }),
      `<unit id="1">${record(1)}<segment><source>甲<pc id="1">乙</pc></source><target>${mark('sm', 1, 1, '/>')}a<pc id="1">b<em startRef="concord-1"/>c</pc>d</target></segment></unit>`,
    ],
    [
      'stretches that cross',
      `<unit id="1"><segment><source>甲</source><target>abcd</target></segment></unit>`,
      issue({ source: '甲', target: 'abcd', ranges: [at('target', 0, 3), at('target', 2, 4), at('target', 4, 4)] }),
      `<unit id="1">${record(1)}${record(2)}${record(3)}<segment><source>甲</source><target>${mark('mrk', 1, 1)}ab${mark('sm', 2, 2, '/>')}c</mrk>d<em startRef="concord-2"/>${mark('mrk', 3, 3)}</mrk></target></segment></unit>`,
    ],
    [
      'a stretch of a text that is another now: all of it',
      `<unit id="1"><segment><source>甲</source><target>changed</target></segment></unit>`,
      issue({ source: '甲', target: 'before', ranges: [at('target', 0, 2)] }),
      `<unit id="1">${record(1)}<segment><source>甲</source><target>${mark('mrk', 1, 1)}changed</mrk></target></segment></unit>`,
    ],
  ])('marks %s', async (_, before, found, after) => {
    const written = await annotated(file(before), new Map([[1, [found]]]));
    const root = ROOT.replace(
      'trgLang="en"',
      'trgLang="en" xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0"',
    );
    expect(written.toString()).toBe(file(after).replace(ROOT, root));
    expect(await findingsIn(written)).toEqual([]);
  });

  test('several issues of one stretch share a record; a prefix of the file is used', async () => {
    const root = 'version="2.2" xmlns:i="http://www.w3.org/2005/11/its" i:version="2.0"';
    const unit = '<unit id="1"><segment><source>甲</source><target>A</target></segment></unit>';
    const source = file(unit, root).replace(':document:2.0', ':document:2.2');
    const one = issue({ source: '甲', target: 'A' });
    const written = (
      await annotated(source, new Map([[1, [one, { ...one, rule: 'ws.edge', severity: 'hint' }]]]))
    ).toString();
    expect(written.match(/<i:locQualityIssues /g)).toHaveLength(1);
    expect(written).toContain('<i:locQualityIssue locQualityIssueType="whitespace"');
    expect(written).not.toContain('xmlns:its');
    expect(await findingsIn(written)).toEqual([]);
  });

  test.each(['1.2', '2.0'])('of %s is refused', async (version) => {
    const source =
      version === '2.0'
        ? file('<unit id="1"><segment><source>甲</source></segment></unit>', 'version="2.0"')
        : '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="f" datatype="plaintext" source-language="zh"><body><trans-unit id="1"><source>甲</source></trans-unit></body></file></xliff>';
    const failure = await failureOf(annotated(source, new Map()));
    expect(failure).toMatchObject({ kind: 'conflict' });
  });

  test('without issues is the file', async () => {
    const source = utf8(`\ufeff${file('<unit id="1"><segment><source>甲</source></segment></unit>')}`);
    expect(await annotated(source, new Map())).toEqual(Buffer.from(source));
  });

  test('of any file has every stretch marked, and nothing else is other than before', async () => {
    const ranges = fc.array(fc.tuple(fc.boolean(), fc.nat(40), fc.nat(40)), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(documentOf(2), fc.array(ranges, { minLength: 8, maxLength: 8 }), async (generated, wanted) => {
        const source = [generated.head, ...generated.units, generated.tail]
          .join('')
          .replace(/version=(["'])2\.0/, 'version=$12.1');
        const before = await readDocument(source);
        const issues = new Map(
          before.segments.map((segment) => [segment.number, issuesOf(segment, wanted[segment.number % 8]!)]),
        );
        const written = await annotated(source, issues);
        expect(isWithin(source, written.toString())).toBe(true);
        expect(await findingsIn(written)).toEqual(await findingsIn(source));
        const after = await readDocument(written);
        expect(after.segments.map(unmarked)).toEqual(before.segments.map(unmarked));
        for (const segment of after.segments) {
          const marked = new Set(marksIn(segment));
          for (const range of issues.get(segment.number)![0]?.ranges ?? [])
            expect(marked).toContain(placeOf(range, segment));
        }
      }),
      { numRuns: 60 },
    );
  });
});

function issuesOf(
  segment: DocumentSegment,
  wanted: readonly (readonly [boolean, number, number])[],
): readonly QualityIssue[] {
  const { source, target } = segment;
  const hasTarget = target !== null && target.text !== '';
  const ranges = wanted.map(([isTarget, a, b]) => {
    const side = isTarget && hasTarget ? 'target' : 'source';
    const { length } = side === 'target' ? target!.text : source.text;
    return at(side, Math.min(a, b, length), Math.min(Math.max(a, b), length));
  });
  return ranges.length === 0 ? [] : [issue({ source: source.text, target: target?.text ?? null, ranges })];
}

const isOurs = ({ markup = '', type }: { markup?: string; type?: string }) =>
  type === 'annotation' && /concord-|^<\/mrk/.test(markup);

function unmarked({ source, target, state }: DocumentSegment) {
  const plain = (content: typeof source | null) =>
    content && { text: content.text, codes: content.codes.filter((code) => !isOurs(code)).map(({ markup }) => markup) };
  return { source: plain(source), target: plain(target), state };
}

/** Where our annotations begin and end. */
function marksIn({ source, target }: DocumentSegment): readonly string[] {
  return (['source', 'target'] as const).flatMap((side) => {
    const codes = ((side === 'source' ? source : target)?.codes ?? []).filter(isOurs);
    const ends = new Map(codes.filter(({ kind }) => kind.endsWith('close')).map((code) => [code.id, code.at]));
    return codes
      .filter(({ kind }) => kind.endsWith('open'))
      .map(({ id, at: start }) => `${side} ${start}-${ends.get(id)!}`);
  });
}

function placeOf({ side, start, end }: FindingRange, { source, target }: DocumentSegment): string {
  const text = side === 'source' ? source.text : target!.text;
  return `${side} ${edgeBefore(text, start)}-${edgeAfter(text, end)}`;
}

/** Whether all of a text is in another, in its order. */
function isWithin(text: string, other: string): boolean {
  let position = 0;
  for (const character of other) if (text.startsWith(character, position)) position += character.length;
  return position === text.length;
}

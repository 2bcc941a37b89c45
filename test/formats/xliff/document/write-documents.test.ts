import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Content } from '../../../../src/domain/content.js';
import type { DocumentSegment } from '../../../../src/domain/document.js';
import { byteOrderMark, encoderFor } from '../../../../src/formats/xliff/document/encode.js';
import { apply, documentOf, edit, type GeneratedDocument, type GeneratedEdit } from './generated-documents.js';
import { findingsIn, readDocument, writeDocument } from './writing.js';

const edits = fc.array(edit, { minLength: 1, maxLength: 4 });
const chunk = fc.integer({ min: 1, max: 200 });

function textOf({ head, units, tail }: GeneratedDocument): string {
  return [head, ...units, tail].join('\n');
}

/** What is left of a unit without its targets and states: the naive idea of "everything else". */
function masked(unit: string): string {
  return unit
    .replace(/(?:\r\n|\n)?[ \t]*<target\b[^>]*?(?:\/>|>.*?<\/target>)/gs, '')
    .replace(/ (?:state|subState|state-qualifier)\s*=\s*(["'])[^"']*\1/g, '');
}

function bare(content: Content | null): unknown {
  if (content === null || (content.text === '' && content.codes.length === 0)) return null;
  return { text: content.text, codes: content.codes.map(({ id, kind, at, markup }) => ({ id, kind, at, markup })) };
}

function editSegments(segments: readonly DocumentSegment[], changes: readonly GeneratedEdit[]): DocumentSegment[] {
  return segments.map((segment, index) => apply(changes[index % changes.length]!, segment));
}

/** The targets that a file must have when it is read again. */
function expectedTargets(before: readonly DocumentSegment[], after: readonly DocumentSegment[]): unknown {
  return after.map(({ target, translatable }, index) => bare(translatable ? target : before[index]!.target));
}

describe.each([1, 2] as const)('a document of version %i', (version) => {
  test('comes back as it was where nothing was changed, and with nothing but what was changed otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(documentOf(version), edits, chunk, async (generated, changes, size) => {
        const document = await readDocument(textOf(generated));
        expect(Buffer.from(await writeDocument(document, document.segments, size)).equals(document.bytes)).toBe(true);
        const segments = editSegments(document.segments, changes);
        const written = Buffer.from(await writeDocument(document, segments, size)).toString('utf8');
        expect(masked(written)).toBe(masked(textOf(generated)));
        const changed = new Set(
          segments.filter((segment, index) => segment !== document.segments[index]).map(({ unitNumber }) => unitNumber),
        );
        for (const [index, unit] of generated.units.entries())
          if (!changed.has(index + 1)) expect(written).toContain(unit);
        const again = await readDocument(written);
        expect(again.segments.map(({ target }) => bare(target))).toEqual(expectedTargets(document.segments, segments));
        expect(again.segments.map(({ source }) => bare(source))).toEqual(
          document.segments.map(({ source }) => bare(source)),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('gives states back', async () => {
    await fc.assert(
      fc.asyncProperty(documentOf(version), edits, async (generated, changes) => {
        const document = await readDocument(textOf(generated));
        const segments = editSegments(document.segments, changes);
        const again = await readDocument(Buffer.from(await writeDocument(document, segments)));
        for (const [index, { state }] of again.segments.entries()) {
          const { translatable, unitNumber } = segments[index]!;
          const alone = segments.filter((other) => other.unitNumber === unitNumber).length === 1;
          if (version === 1 && !alone) continue;
          expect(state).toBe(translatable ? segments[index]!.state : document.segments[index]!.state);
        }
      }),
    );
  });

  test('has nothing wrong with it that was not before', async () => {
    await fc.assert(
      fc.asyncProperty(documentOf(version), edits, async (generated, changes) => {
        const document = await readDocument(textOf(generated));
        const written = await writeDocument(document, editSegments(document.segments, changes));
        const before = new Set((await findingsIn(document.bytes)).map(withoutPlace));
        expect((await findingsIn(written)).filter((finding) => !before.has(withoutPlace(finding)))).toEqual([]);
      }),
    );
  });

  test.each([
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16be', true],
    ['windows-1252', false],
    ['gb18030', false],
    ['shift_jis', false],
  ])('stays in %s', async (encoding, hasMark) => {
    await fc.assert(
      fc.asyncProperty(documentOf(version, encoding), edits, chunk, async (generated, changes, size) => {
        const mark = hasMark ? byteOrderMark(encoding) : new Uint8Array();
        const bytes = Buffer.concat([mark, encoderFor(encoding).encode(textOf(generated))]);
        const document = await readDocument(bytes);
        expect(Buffer.from(await writeDocument(document, document.segments, size)).equals(bytes)).toBe(true);
        const segments = editSegments(document.segments, changes);
        const again = await readDocument(await writeDocument(document, segments, size));
        expect(again.frame.place).toBe(document.frame.place);
        expect(again.segments.map(({ target }) => bare(target))).toEqual(expectedTargets(document.segments, segments));
      }),
      { numRuns: 30 },
    );
  });
});

function withoutPlace(finding: string): string {
  return finding.replace(/\d+/g, '');
}

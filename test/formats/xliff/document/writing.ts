import type { Content } from '../../../../src/domain/content.js';
import type { DocumentItem } from '../../../../src/domain/document-file.js';
import type { DocumentFrame, DocumentSegment, FileSegment } from '../../../../src/domain/document.js';
import type { ReadOptions } from '../../../../src/domain/file-reading.js';
import { readXliffDocument } from '../../../../src/formats/xliff/document/read-document.js';
import { writeXliffDocument } from '../../../../src/formats/xliff/document/write-document.js';
import { validateXliff } from '../../../../src/formats/xliff/validation/validate-xliff.js';
import { chunksOf, collect, LIMITS, streamOf, utf8 } from '../../reading.js';

/** A document as it is read from a file, its segments as a store gives them. */
export interface ReadDocument {
  readonly bytes: Uint8Array;
  readonly frame: DocumentFrame;
  readonly segments: readonly DocumentSegment[];
}

export async function readDocument(
  file: string | Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<ReadDocument> {
  const bytes = typeof file === 'string' ? utf8(file) : file;
  const items: DocumentItem[] = await collect(readXliffDocument(chunksOf(bytes), { limits: LIMITS, ...options }));
  const frame = items.flatMap((item) => (item.kind === 'frame' ? [item.frame] : []))[0];
  if (frame === undefined) throw new Error('there is no frame');
  return { bytes, frame, segments: items.flatMap((item) => (item.kind === 'segment' ? [stored(item.segment)] : [])) };
}

function stored(segment: FileSegment): DocumentSegment {
  return {
    ...segment,
    id: `s${segment.number}`,
    documentId: 'd',
    revision: 1,
    fileTarget: segment.target,
    fileTargetState: segment.state,
    suggestions: [],
    terms: [],
  };
}

export async function writeDocument(
  { bytes, frame }: ReadDocument,
  segments: readonly DocumentSegment[],
  chunk?: number,
): Promise<Uint8Array> {
  return Buffer.concat(await collect(writeXliffDocument(chunksOf(bytes, chunk), frame, streamOf(segments))));
}

export type Edit = (segment: DocumentSegment) => Partial<DocumentSegment>;

/** The file with every segment edited. */
export async function edited(file: string, edit: Edit, options: Partial<ReadOptions> = {}): Promise<string> {
  const document = await readDocument(file, options);
  const segments = document.segments.map((segment) => ({ ...segment, ...edit(segment) }));
  return Buffer.from(await writeDocument(document, segments)).toString('utf8');
}

/** What the validator finds. */
export async function findingsIn(file: string | Uint8Array): Promise<readonly string[]> {
  const bytes = typeof file === 'string' ? utf8(file) : file;
  const findings = await collect(validateXliff(chunksOf(bytes), { depth: 200 }));
  return findings.map(({ rule, message }) => `${rule}: ${message}`);
}

export function plain(text: string): Content {
  return { text, codes: [] };
}

import type { DocumentSegment } from '../../domain/document.js';
import type { DocumentReads } from '../../domain/ports/documents.js';
import type { SegmentKey } from './finding-key.js';
import { unlessMissing } from '../unless-missing.js';
import { ReviewFault } from './review-fault.js';
import { type ReviewedPair, TEXT_CHANGED } from './reviewed-pair.js';
import { textsKey } from './suppression-key.js';
import { placeOfSegment } from './suppression-place.js';

interface Sources {
  readonly documents: Pick<DocumentReads, 'get' | 'segments'>;
  /** The document that the table is about; absent: as its keys say. */
  readonly documentId?: string;
}

const SLICE = 500;

/**
 * Looks segments up, by their texts: the same file may have been uploaded again, with other segments before them.
 * @returns what finds one of the keys, or throws ReviewFault
 */
export async function findReviewedSegments(
  keys: readonly SegmentKey[],
  { documents, documentId }: Sources,
): Promise<(key: SegmentKey) => ReviewedPair> {
  const idOf = ({ place }: SegmentKey) => documentId ?? place.documentId;
  const found = new Map<string, { readonly name: string; readonly segments: ReadonlyMap<string, DocumentSegment[]> }>();
  for (const id of new Set(keys.map(idOf))) {
    if (id === undefined) continue;
    const wanted = new Set(keys.filter((key) => idOf(key) === id).map(({ texts }) => texts));
    const read = await readDocument(id, wanted, documents);
    if (read !== undefined) found.set(id, read);
  }
  return (key) => {
    const id = idOf(key);
    if (id === undefined) throw new ReviewFault('Key', 'The table is about a file; say which document that is.');
    const document = found.get(id);
    if (document === undefined) throw new ReviewFault('Key', `There is no document ${id}; say which one it is now.`);
    const segments = document.segments.get(key.texts);
    if (segments === undefined) throw new ReviewFault('Decision', TEXT_CHANGED, true);
    const segment = segments.find(({ number }) => number === key.place.segmentNumber) ?? segments[0]!;
    return reviewedPair(segment, document.name);
  };
}

function reviewedPair(segment: DocumentSegment, documentName: string): ReviewedPair {
  const { source, target } = segment;
  const places = new Map([
    ['segment', placeOfSegment(documentName, segment)],
    ['document', documentName],
  ] as const);
  return { source: source.text, target: target?.text ?? '', places };
}

async function readDocument(documentId: string, wanted: ReadonlySet<string>, documents: Sources['documents']) {
  const document = await documents.get(documentId).catch(unlessMissing);
  if (document === undefined) return undefined;
  const segments = new Map<string, DocumentSegment[]>();
  for (let from = 1; from <= document.segments; from += SLICE) {
    for (const segment of await documents.segments(documentId, { from, limit: SLICE })) {
      const key = textsKey(segment.source.text, segment.target?.text ?? '');
      if (!wanted.has(key)) continue;
      const same = segments.get(key);
      if (same === undefined) segments.set(key, [segment]);
      else same.push(segment);
    }
  }
  return { name: document.name, segments };
}

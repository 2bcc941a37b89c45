import type { Content } from '../../../src/domain/content.js';
import type { Document, DocumentFrame, DocumentSegment, FileSegment } from '../../../src/domain/document.js';
import { BY_ANNA, tag, type StoreUnderTest } from './store-under-test.js';

export const FRAME: DocumentFrame = {
  format: 'xliff',
  version: '1.2',
  sourceLanguage: tag('zh-CN'),
  targetLanguage: tag('en'),
  place: '{"root":[0,10]}',
};
export const UPLOAD = { name: '年报.xlf', file: 'a1b2.xlf', bytes: 1234, sha256: 'ab12' } as const;

export function content(text: string): Content {
  return { text, codes: [] };
}

/** A segment of a unit of its own, not yet translated. */
export function fileSegment(number: number, rest: Partial<FileSegment> = {}): FileSegment {
  return {
    number,
    unitNumber: number,
    fileUnitId: String(number),
    sourceLanguage: tag('zh-CN'),
    targetLanguage: tag('en'),
    source: content(`第${String(number)}段`),
    target: null,
    state: 'initial',
    translatable: true,
    locked: false,
    context: {},
    notes: [],
    preserveSpace: false,
    place: `{"unit":${String(number)}}`,
    ...rest,
  };
}

export function begin({ writes }: StoreUnderTest, file: string = UPLOAD.file): Promise<string> {
  return writes.documents.begin({ ...UPLOAD, file }, BY_ANNA);
}

/** A document that was read whole. */
export async function newDocument(
  store: StoreUnderTest,
  segments: readonly FileSegment[],
  frame: Partial<DocumentFrame> = {},
): Promise<Document> {
  const id = await begin(store);
  await store.writes.documents.addSegments(id, segments);
  return store.writes.documents.finish(id, { ...FRAME, ...frame }, []);
}

export function allSegments(
  { reads }: Pick<StoreUnderTest, 'reads'>,
  documentId: string,
): Promise<readonly DocumentSegment[]> {
  return reads.documents.segments(documentId, { from: 1, limit: 1_000_000 });
}

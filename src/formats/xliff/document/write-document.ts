import type { DocumentFrame, DocumentSegment, XliffVersion } from '../../../domain/document.js';
import type { DocumentWriter } from '../../../domain/document-file.js';
import { ConcordError } from '../../../domain/failure.js';
import { decodeXml } from '../../decode.js';
import { inChunks } from '../../file-writing.js';
import { XLIFF } from '../xliff-root.js';
import { byteOrderMark, encoderFor } from './encode.js';
import { rewriteUnit, stretchOf } from './rewrite-unit.js';
import { readFramePlace, type FramePlace } from './segment-place.js';
import { editOf, isEdited, writesTarget, type SegmentEdit } from './write-changes.js';
import { changeTag } from './write-tag.js';
import { UnitText } from './write-unit-text.js';
import { TextWindow } from './write-window.js';

type Frame = Pick<DocumentFrame, 'place' | 'targetLanguage'>;

/**
 * Writes an XLIFF file back with what was changed in it: each changed unit is rewritten as one text, everything else is
 * copied. Memory is bounded by the greatest unit. Fails with `conflict` where the file has no target language, `invalid`
 * for a target that cannot be written, `storage-damaged` where the original is not the file that its segments come from.
 */
export const writeXliffDocument: DocumentWriter = async function* (bytes, frame, units) {
  const place = readFramePlace(frame.place);
  const encoder = encoderFor(place.encoding);
  if (place.byteOrderMark) yield byteOrderMark(place.encoding);
  const pieces = decodeXml(bytes, { format: XLIFF, encoding: place.encoding });
  try {
    for await (const chunk of inChunks(writeParts(new TextWindow(pieces), frame, units))) yield encoder.encode(chunk);
  } finally {
    await pieces.return(undefined);
  }
};

async function* writeParts(
  original: TextWindow,
  frame: Frame,
  segments: AsyncIterable<DocumentSegment>,
): AsyncGenerator<string> {
  const place = readFramePlace(frame.place);
  const version = place.exactVersion ?? (place.version === 1 ? '1.2' : '2.1');
  let isRootWritten = place.version === 1 || place.namesTargetLanguage || frame.targetLanguage === null;
  for await (const edits of editedUnits(segments)) {
    requireLanguage(edits, frame);
    if (!isRootWritten) yield* writeRoot(original, place, frame.targetLanguage!);
    isRootWritten = true;
    yield* writeUnit(original, edits, version);
  }
  yield* original.rest();
}

async function* writeUnit(
  original: TextWindow,
  edits: readonly SegmentEdit[],
  version: XliffVersion,
): AsyncGenerator<string> {
  const [start, end] = stretchOf(edits[0]!);
  yield* original.until(start);
  yield rewriteUnit(new UnitText(await original.take(end), start), edits, version);
}

/** The root's tag with the target language, which a file of 2.x must name when it has targets (section 4.2.2.1). */
async function* writeRoot(original: TextWindow, { root }: FramePlace, language: string): AsyncGenerator<string> {
  const [start, end] = root;
  yield* original.until(start);
  const tag = await original.take(end);
  new UnitText(tag, start).expectTag('xliff', root);
  yield changeTag(tag, new Map([['trgLang', language]]));
}

function requireLanguage(edits: readonly SegmentEdit[], { targetLanguage }: Frame): void {
  const hasLanguage = targetLanguage !== null || edits[0]!.segment.targetLanguage !== null;
  if (hasLanguage || !edits.some(writesTarget)) return;
  const reason = 'The file names no target language, so targets cannot be written; name the language of the document.';
  throw new ConcordError({ kind: 'conflict', reason });
}

/** What is to be written, unit by unit; units of which nothing differs from the file are left out. */
async function* editedUnits(segments: AsyncIterable<DocumentSegment>): AsyncGenerator<readonly SegmentEdit[]> {
  let unit: SegmentEdit[] = [];
  for await (const segment of segments) {
    if (unit[0] !== undefined && unit[0].segment.unitNumber !== segment.unitNumber) {
      if (unit.some(isEdited)) yield unit;
      unit = [];
    }
    unit.push(editOf(segment));
  }
  if (unit.some(isEdited)) yield unit;
}

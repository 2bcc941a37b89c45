import type { FileSegment } from '../../../domain/document.js';
import { ConcordError } from '../../../domain/failure.js';
import type { ReadOptions } from '../../../domain/file-reading.js';
import type { LanguageTag } from '../../../domain/language-tag.js';
import type { UnitContext } from '../../../domain/unit.js';
import { describeOversize } from '../../content-limits.js';
import { malformed } from '../../file-failure.js';
import { presentFields } from '../../present-fields.js';
import { placeOf, type XmlElement } from '../../xml/xml-element.js';
import { metadataIn, OWN_ORIGINAL } from '../carried-fields.js';
import type { Inherited } from '../inherited.js';
import { literalCodesOf } from '../literal-codes.js';
import { Neighbours, type Placed } from '../neighbours.js';
import { contextKeyOf, type XliffFile } from '../segment-unit.js';
import { spanOf, UnitMarkup } from '../unit-markup.js';
import { XLIFF } from '../xliff-root.js';
import type { XliffSegment } from '../xliff-segment.js';
import { targetLanguageOf } from './read-languages.js';
import type { SegmentInUnit } from './read-unit.js';
import { readDocumentUnit1 } from './read-unit-1.js';
import { readDocumentUnit2 } from './read-unit-2.js';
import type { FileOddities } from './read-oddities.js';

/** What is common to the files of one document. */
export interface DocumentAround {
  readonly options: ReadOptions;
  readonly oddities: FileOddities;
  /** Of all files so far. */
  readonly counts: { units: number; segments: number };
}

export interface KeptUnit {
  readonly element: XmlElement;
  /** As the file has it. */
  readonly text: string;
  readonly inherited: Inherited;
}

/** A segment and the line of the file where it begins, from 1. */
export interface SegmentInFile {
  readonly segment: FileSegment;
  readonly line: number;
}

interface SegmentAtLine extends SegmentInFile {
  readonly source: FileSegment['source'];
}

/** UTF-16 units of what every segment of a file, or of one unit, repeats. */
const FILE_NAME_UNITS = 4_000;
const REPEATED_UNITS = 8 * 1024 * 1024;

/** A file element of a document while it is read: its segments, each with its neighbours. */
export class FileReading {
  readonly sourceLanguage: LanguageTag;
  /** What the file says, or its targets do, or its sender. */
  targetLanguage: LanguageTag | undefined;
  private readonly neighbours = new Neighbours<SegmentAtLine>();
  private readonly unitIds = new Set<string>();
  private sizeProfile: string | undefined;

  constructor(
    element: XmlElement,
    private readonly file: XliffFile,
    private readonly around: DocumentAround,
  ) {
    if ((file.original?.length ?? 0) > FILE_NAME_UNITS) {
      throw malformed(XLIFF, `"original" is longer than ${FILE_NAME_UNITS} characters`, placeOf(element));
    }
    this.sourceLanguage = file.source;
    this.targetLanguage = targetLanguageOf(file.targetSpelling, around.options.targetLanguage, placeOf(element));
    if (this.targetLanguage === file.source) {
      around.oddities.add(`The source and the target language of the file are both ${file.source}`, element);
    }
  }

  measuredBy(profile: string | undefined): void {
    this.sizeProfile = profile;
  }

  /** The segments that are complete with this unit. */
  *take(unit: KeptUnit, version: 1 | 2): Generator<SegmentInFile> {
    const segments = this.segmentsOf(unit, version);
    this.lookAt(unit.element, segments);
    if (segments.length > 0) this.around.counts.units++;
    for (const found of segments) {
      const segment = this.segmentOf(found);
      const { line } = found.segment.place;
      yield* complete(this.neighbours.add({ source: segment.source, segment, line }));
    }
  }

  *end(): Generator<SegmentInFile> {
    yield* complete(this.neighbours.end());
  }

  private segmentsOf({ element, text, inherited }: KeptUnit, version: 1 | 2): readonly SegmentInUnit[] {
    const { start } = spanOf(element);
    const { sizeProfile } = this;
    if (version === 2) {
      return readDocumentUnit2({ element, markup: new UnitMarkup(text, start), inherited, sizeProfile });
    }
    const markup = new UnitMarkup(text, start, literalCodesOf(element));
    return readDocumentUnit1({ element, markup, inherited, sizeProfile });
  }

  private lookAt(unit: XmlElement, segments: readonly SegmentInUnit[]): void {
    const { oddities } = this.around;
    const id = unit.attributes.get('id');
    if (segments.length === 0) oddities.add('The unit has no source and cannot be translated', unit);
    if (id === undefined) oddities.add('The unit has no id', unit);
    else if (this.unitIds.has(id)) oddities.add('Another unit of the file has the same id', unit);
    else this.unitIds.add(id);
    refuseRepetition(segments);
  }

  private segmentOf({ segment, own }: SegmentInUnit): FileSegment {
    const { counts, options } = this.around;
    const { source, target = null, unitId, notes, place } = segment;
    const number = ++counts.segments;
    const { units } = options.limits;
    if (number > units) throw new ConcordError({ kind: 'too-large', what: 'The file', limit: units, unit: 'segments' });
    const oversize = describeOversize(source, options.limits) ?? (target && describeOversize(target, options.limits));
    if (oversize) throw malformed(XLIFF, `the text of a segment ${oversize}`, place);
    const { original } = this.file;
    return {
      number,
      unitNumber: counts.units,
      fileUnitId: unitId,
      ...(original === undefined ? {} : { fileOriginal: original }),
      sourceLanguage: this.sourceLanguage,
      targetLanguage: this.languageOfTarget(segment) ?? null,
      source,
      target,
      context: this.contextOf(segment),
      notes,
      ...own,
    };
  }

  private languageOfTarget({ targetLanguage, place }: XliffSegment): LanguageTag | undefined {
    if (this.file.targetSpelling === undefined && targetLanguage !== undefined) {
      this.targetLanguage = targetLanguageOf(targetLanguage, this.around.options.targetLanguage, place);
    }
    return this.targetLanguage;
  }

  /** Without neighbours. In a file that Concord wrote from a memory the order says nothing, and what it wrote says all. */
  private contextOf(segment: XliffSegment): UnitContext {
    if (this.file.original === OWN_ORIGINAL) return metadataIn(segment.carried).context ?? {};
    return presentFields<UnitContext>({ key: contextKeyOf(segment, this.file) });
  }
}

function* complete(placed: Placed<SegmentAtLine> | undefined): Generator<SegmentInFile> {
  if (placed === undefined) return;
  const { previous, next } = placed;
  const { segment, line } = placed.segment;
  if (segment.fileOriginal !== OWN_ORIGINAL)
    Object.assign(segment, { context: { previous, next, ...segment.context } });
  yield { segment, line };
}

/** What a unit says about itself stands with each of its segments. */
function refuseRepetition(segments: readonly SegmentInUnit[]): void {
  const [first] = segments;
  if (first === undefined) return;
  const { notes, unitId, name = '', place } = first.segment;
  if (segments.length === 1) return;
  const units = notes.reduce((sum, note) => sum + JSON.stringify(note).length, 2 * unitId.length + name.length);
  if (units * segments.length <= REPEATED_UNITS) return;
  throw malformed(XLIFF, 'the notes of a unit are too long for the number of its segments', place);
}

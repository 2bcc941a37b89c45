import type { Content, InlineCode } from '../../domain/content.js';
import type { DocumentSegment, FileSegment, Suggestion, TargetOrigin, TermInText } from '../../domain/document.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { SegmentState, UnitContext } from '../../domain/unit.js';
import { jsonOrNull, presentFields } from './present-fields.js';
import { publicId } from './public-ids.js';

/** The columns of `document_segment` that are written, in the order of `fileValuesOf`. */
export const FILE_COLUMNS = [
  'document_id',
  'number',
  'unit_number',
  'file_state',
  'file_state_words',
  'file_empty',
  'translatable',
  'locked',
  'preserve_space',
  'file_unit_id',
  'file_segment_id',
  'file_original',
  'source_language',
  'target_language',
  'source_text',
  'source_codes',
  'file_target_text',
  'file_target_codes',
  'previous',
  'next',
  'context_key',
  'place',
  'extra',
] as const;

/** Segments with what became of them, the fields of an edit NULL where there is none. Ends where conditions go on. */
export const SELECT_SEGMENTS = `
  SELECT s.id, ${FILE_COLUMNS.filter((name) => name !== 'target_language')
    .map((name) => `s.${name}`)
    .join(', ')},
    coalesce(s.target_language, d.target_language) AS target_language,
    e.revision, e.state, e.changed_at, e.changed_by, e.target_text, e.target_codes, e.origin, e.suggestions, e.terms
  FROM document d JOIN document_segment s ON s.document_id = d.id LEFT JOIN segment_edit e ON e.segment_id = s.id
  WHERE d.id = @documentId`;

interface FileRow {
  readonly id: number;
  readonly document_id: number;
  readonly number: number;
  readonly unit_number: number;
  readonly file_state: SegmentState;
  readonly file_state_words: string | null;
  readonly translatable: 0 | 1;
  readonly locked: 0 | 1;
  readonly preserve_space: 0 | 1;
  readonly file_unit_id: string;
  readonly file_segment_id: string | null;
  readonly file_original: string | null;
  readonly source_language: LanguageTag;
  readonly target_language: LanguageTag | null;
  readonly source_text: string;
  readonly source_codes: string | null;
  readonly file_target_text: string | null;
  readonly file_target_codes: string | null;
  readonly previous: string | null;
  readonly next: string | null;
  readonly context_key: string | null;
  readonly place: string;
  readonly extra: string | null;
}

interface EditRow {
  readonly revision: number;
  readonly state: SegmentState;
  readonly changed_at: number;
  readonly changed_by: string;
  readonly target_text: string | null;
  readonly target_codes: string | null;
  readonly origin: string | null;
  readonly suggestions: string | null;
  readonly terms: string | null;
}

type Untouched = { readonly [Name in keyof EditRow]: null };

export type SegmentRow = FileRow & (EditRow | Untouched);

/** What has no column of its own: few segments have any of it. */
interface Extra extends Pick<FileSegment, 'canResegment' | 'sizeLimit' | 'sourceDirection' | 'targetDirection'> {
  readonly notes?: FileSegment['notes'];
}

type Value = string | number | null;

export function fileValuesOf(documentId: number, segment: FileSegment): readonly Value[] {
  const { source, context, notes, canResegment, sizeLimit, sourceDirection, targetDirection } = segment;
  const target = contentOrNull(segment.target);
  return [
    documentId,
    segment.number,
    segment.unitNumber,
    segment.state,
    segment.fileState ?? null,
    Number(target === null),
    Number(segment.translatable),
    Number(segment.locked),
    Number(segment.preserveSpace),
    segment.fileUnitId,
    segment.fileSegmentId ?? null,
    segment.fileOriginal ?? null,
    segment.sourceLanguage,
    segment.targetLanguage,
    source.text,
    jsonOrNull(source.codes),
    target && target.text,
    target && jsonOrNull(target.codes),
    context.previous ?? null,
    context.next ?? null,
    context.key ?? null,
    segment.place,
    jsonOrNull({ ...(notes.length > 0 && { notes }), canResegment, sizeLimit, sourceDirection, targetDirection }),
  ];
}

/** A target in which nothing is, is none. */
export function contentOrNull(content: Content | null): Content | null {
  return content === null || (content.text === '' && content.codes.length === 0) ? null : content;
}

export function segmentOf(row: SegmentRow): DocumentSegment {
  const fileTarget = contentOf(row.file_target_text, row.file_target_codes);
  return {
    id: publicId('segment', row.id),
    documentId: publicId('document', row.document_id),
    ...fileFieldsOf(row),
    fileTarget,
    fileTargetState: row.file_state,
    ...(row.revision === null
      ? { revision: 1, target: fileTarget, state: row.file_state, suggestions: [], terms: [] }
      : editOf(row)),
  };
}

function fileFieldsOf(row: FileRow): Omit<FileSegment, 'target' | 'state'> {
  const { notes = [], ...extra } = row.extra === null ? {} : (JSON.parse(row.extra) as Extra);
  return {
    number: row.number,
    unitNumber: row.unit_number,
    fileUnitId: row.file_unit_id,
    sourceLanguage: row.source_language,
    targetLanguage: row.target_language,
    source: { text: row.source_text, codes: codesOf(row.source_codes) },
    translatable: row.translatable === 1,
    locked: row.locked === 1,
    context: presentFields<UnitContext>({ previous: row.previous, next: row.next, key: row.context_key }),
    notes,
    preserveSpace: row.preserve_space === 1,
    place: row.place,
    ...extra,
    ...presentFields<Pick<FileSegment, 'fileSegmentId' | 'fileOriginal' | 'fileState'>>({
      fileSegmentId: row.file_segment_id,
      fileOriginal: row.file_original,
      fileState: row.file_state_words,
    }),
  };
}

type Edit = Omit<DocumentSegment, keyof FileSegment | 'id' | 'documentId' | 'fileTarget' | 'fileTargetState'> &
  Pick<FileSegment, 'target' | 'state'>;

function editOf(row: EditRow): Edit {
  return {
    revision: row.revision,
    target: contentOf(row.target_text, row.target_codes),
    state: row.state,
    suggestions: row.suggestions === null ? [] : (JSON.parse(row.suggestions) as Suggestion[]),
    terms: row.terms === null ? [] : (JSON.parse(row.terms) as TermInText[]),
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    ...(row.origin !== null && { origin: JSON.parse(row.origin) as TargetOrigin }),
  };
}

function contentOf(text: string | null, codes: string | null): Content | null {
  return text === null ? null : { text, codes: codesOf(codes) };
}

function codesOf(codes: string | null): readonly InlineCode[] {
  return codes === null ? [] : (JSON.parse(codes) as InlineCode[]);
}

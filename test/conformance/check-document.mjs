// An XLIFF file as a document: read, written without and with edits, read again, held against schema and validator.
import { isDeepStrictEqual } from 'node:util';
import { ConcordError } from '../../dist/domain/failure.js';
import { DEFAULT_LIMITS } from '../../dist/domain/limits.js';
import { readXliffDocument } from '../../dist/formats/xliff/document/read-document.js';
import { writeXliffDocument } from '../../dist/formats/xliff/document/write-document.js';
import { validateXliff } from '../../dist/formats/xliff/validation/validate-xliff.js';
import { changedOutsideTargets } from './changed-outside-targets.mjs';

const LIMITS = {
  depth: DEFAULT_LIMITS.xmlDepth,
  units: DEFAULT_LIMITS.unitsPerFile,
  segmentCharacters: DEFAULT_LIMITS.segmentCharacters,
  segmentCodes: DEFAULT_LIMITS.segmentCodes,
};
/** Segments of a file that are edited one at a time; more are sampled over the whole file. */
const MOST_SINGLE_EDITS = 40;
const CHUNK_BYTES = 64 * 1024;
/** Rules by which a file judges the words of its targets: invented words break them, whoever writes them. */
const ABOUT_TEXTS = new Set(['validation-outcome', 'size-restriction']);

/**
 * @param schemas what `loadSchemas` gives
 * @returns {outcome: accepted | refused, reason?, segments, edits, faults: [...], errors: [...validator's rules]}
 */
export async function checkDocument(bytes, schemas) {
  const errors = await errorsOf(bytes);
  let read;
  try {
    read = await readDocument(bytes);
  } catch (error) {
    if (!(error instanceof ConcordError)) return failed(errors, String(error?.stack ?? error));
    const { kind, line, column } = error.failure;
    if (kind === 'malformed-file' && line > 0 && column > 0)
      return { outcome: 'refused', reason: error.message, errors, segments: 0, edits: 0, faults: [] };
    return failed(errors, `refused without its place: ${error.message}`);
  }
  const check = { bytes, schemas, errors, ...read };
  const faults = [...(await withoutEdits(check)), ...(await filled(check))];
  const singles = sample(read.segments.filter(isEditable));
  for (const segment of singles) faults.push(...(await singleEdit(check, segment)));
  return { outcome: 'accepted', errors, segments: read.segments.length, edits: singles.length, faults };
}

function failed(errors, fault) {
  return { outcome: 'refused', errors, segments: 0, edits: 0, faults: [fault] };
}

async function withoutEdits({ bytes, frame, segments }) {
  const written = await write(
    bytes,
    frame,
    segments.filter(() => false),
  );
  return Buffer.compare(written, bytes) === 0 ? [] : ['without an edit the file came back differently'];
}

/** One target is changed: nothing else of the file is, and reading it again gives that change alone. */
async function singleEdit({ bytes, frame, segments }, segment) {
  const target = edited(segment);
  const changed = segments.map((one) => (one === segment ? { ...one, target } : one));
  const unit = changed.filter(({ unitNumber }) => unitNumber === segment.unitNumber);
  const written = await write(bytes, frame, unit);
  const where = `segment ${segment.number} (${segment.fileUnitId})`;
  const outside = changedOutsideTargets(decode(bytes, frame), decode(written, frame));
  const faults = outside === undefined ? [] : [`${where}: more than its target changed: ${outside}`];
  const again = await readDocument(written).catch((error) => ({ segments: [], error }));
  if (again.error) return [...faults, `${where}: what was written is not read again: ${again.error.message}`];
  const difference = firstDifference(changed.map(essence), again.segments.map(essence));
  return difference === undefined ? faults : [...faults, `${where}: read again, ${difference}`];
}

/** Every segment gets a target from a memory, suggestions and terms, as a pretranslation writes them. */
async function filled({ bytes, schemas, errors, frame, segments }) {
  const origin = { score: 87, kind: 'fuzzy', memoryId: 'm', memoryName: 'Memory "A" & <b>', unitId: 'u' };
  const changed = segments.map((segment) => {
    if (!isEditable(segment)) return segment;
    const plain = { text: segment.source.text, codes: [] };
    const suggestion = { score: 75, similarity: 75.5, memoryName: 'Memory', source: plain, target: plain };
    const text = segment.source.text.slice(0, 1);
    const term = {
      start: 0,
      end: 1,
      text,
      conceptId: 'c',
      glossaryId: 'g',
      definition: 'A & B',
      translations: [{ text: 'term', language: 'en', status: 'preferred' }],
    };
    return {
      ...segment,
      target: edited(segment),
      state: 'initial',
      origin,
      suggestions: [suggestion],
      terms: text.trim() === '' ? [] : [term],
    };
  });
  const written = await write(bytes, frame, changed);
  const faults = [];
  const again = await readDocument(written).catch((error) => ({ segments: [], error }));
  if (again.error) return [`filled: what was written is not read again: ${again.error.message}`];
  const difference = firstDifference(changed.map(texts), again.segments.map(texts));
  if (difference !== undefined) faults.push(`filled: read again, ${difference}`);
  for (const name of [`xliff-${frame.version}`, 'xliff-1.2-transitional']) {
    const schema = name.startsWith(`xliff-${frame.version}`) ? schemas.get(name) : undefined;
    const invalid = schema?.(bytes) === undefined ? schema?.(written) : undefined;
    if (invalid !== undefined) faults.push(`filled: valid by ${name} before, and not any more: ${invalid}`);
  }
  const added = (await errorsOf(written)).filter((rule) => !errors.includes(rule) && !ABOUT_TEXTS.has(rule));
  if (added.length > 0)
    faults.push(`filled: the validator finds what it did not find before: ${[...new Set(added)].join(', ')}`);
  return faults;
}

/** Every code of the source, and a text that needs escaping. */
function edited({ source }) {
  return {
    text: `Ed<i>ted & ${source.text}`,
    codes: source.codes.map((code) => ({ ...code, at: code.at + 'Ed<i>ted & '.length })),
  };
}

function isEditable({ translatable, locked }) {
  return translatable && !locked;
}

function sample(segments) {
  const step = Math.max(1, Math.ceil(segments.length / MOST_SINGLE_EDITS));
  return segments.filter((_, index) => index % step === 0);
}

async function readDocument(bytes) {
  const segments = [];
  let frame;
  for await (const item of readXliffDocument(chunksOf(bytes), { limits: LIMITS, ...(await targetOf(bytes)) })) {
    if (item.kind === 'segment') segments.push(asDocumentSegment(item.segment));
    if (item.kind === 'frame') frame = item.frame;
  }
  return { segments, frame };
}

/** A file that names no target language gets one, as a person who uploads it would give one. */
async function targetOf(bytes) {
  for await (const item of readXliffDocument(chunksOf(bytes), { limits: LIMITS })) {
    if (item.kind === 'frame' && item.frame.targetLanguage === null) return { targetLanguage: 'fr' };
  }
  return {};
}

function asDocumentSegment(segment) {
  const { target, state } = segment;
  return {
    ...segment,
    id: `s${segment.number}`,
    documentId: 'd',
    revision: 1,
    fileTarget: target,
    fileTargetState: state,
    suggestions: [],
    terms: [],
  };
}

async function write(bytes, frame, segments) {
  const chunks = [];
  for await (const chunk of writeXliffDocument(chunksOf(bytes), frame, streamOf(segments))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function errorsOf(bytes) {
  const rules = [];
  for await (const { severity, rule } of validateXliff(chunksOf(bytes), { depth: LIMITS.depth })) {
    if (severity === 'error') rules.push(rule);
  }
  return rules;
}

function decode(bytes, { place }) {
  return new TextDecoder(JSON.parse(place).encoding).decode(bytes);
}

/** What must come back: everything that people see. Where things stand in the file moves with an edit. */
function essence({ number, fileUnitId, fileSegmentId, source, target, state, translatable, locked, notes, context }) {
  return {
    number,
    fileUnitId,
    fileSegmentId,
    source: content(source),
    target: content(target),
    state,
    translatable,
    locked,
    notes,
    context,
  };
}

/** After a filling: notes and states are new. */
function texts({ number, fileUnitId, source, target, translatable, locked }) {
  return { number, fileUnitId, source: content(source), target: content(target), translatable, locked };
}

function content(one) {
  return one === null || one.text + one.codes.length === '0'
    ? null
    : { text: one.text, codes: one.codes.map(({ id, kind, at }) => ({ id, kind, at })) };
}

function firstDifference(expected, actual) {
  if (expected.length !== actual.length) return `${actual.length} segments of ${expected.length}`;
  const index = expected.findIndex((one, at) => !isDeepStrictEqual(one, actual[at]));
  if (index === -1) return undefined;
  return `segment ${index + 1} differs\n    ${JSON.stringify(expected[index]).slice(0, 500)}\n    ${JSON.stringify(actual[index]).slice(0, 500)}`;
}

async function* chunksOf(bytes) {
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) yield bytes.subarray(from, from + CHUNK_BYTES);
}

async function* streamOf(items) {
  yield* items;
}

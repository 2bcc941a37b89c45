import {
  js2xliff,
  jsToXliff12,
  xliff12ToJs,
  xliff2js,
  type XliffBundle,
  type XliffContent,
  type XliffResource,
} from 'xliff';
import type { FileSegment } from '../../domain/document.js';
import { ConcordError } from '../../domain/failure.js';
import type { ReadOptions } from '../../domain/file-reading.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { malformed } from '../file-failure.js';
import { readXliffDocument } from '../xliff/document/read-document.js';
import { validateXliff } from '../xliff/validation/validate-xliff.js';
import { XLIFF } from '../xliff/xliff-root.js';
import { escapeAttribute, hasIllegal } from '../xml/xml-text.js';
import { quoted, type FlatResources } from './flat-resources.js';

/**
 * Flat resources of an application to XLIFF and back, by the `xliff` package. It is sound for this and nothing more: a text a
 * unit, no codes, no segments, no states. So its work is checked each time by our own reader, and a file that is more than
 * flat resources is refused instead of converted with losses. docs/formats.md says why.
 */
export interface BilingualResources {
  readonly sourceLanguage: LanguageTag;
  readonly targetLanguage: LanguageTag | null;
  readonly source: FlatResources;
  /** What is translated. */
  readonly target: FlatResources;
}

export type ResourceXliffVersion = '1.2' | '2.0' | '2.1' | '2.2';

export interface XliffOrder {
  readonly version: ResourceXliffVersion;
  /** What the resources are called: file@original. */
  readonly name: string;
}

/** The package takes minutes and hundreds of megabytes for more. */
export const MOST_RESOURCE_BYTES = 5 * 1024 * 1024;

/** @throws ConcordError `unsupported-file` for a text that XLIFF cannot carry, or a translation without a source, naming the key */
export async function writeXliffResources(
  resources: BilingualResources,
  order: XliffOrder,
  options: ReadOptions,
): Promise<string> {
  requireWritable(resources);
  const written = await writeByPackage(bundleOf(resources, order), order.version);
  const xliff = `<?xml version="1.0" encoding="UTF-8"?>\n${written}\n`;
  const read = await readSegments(xliff, options);
  for (const [index, [key, source]] of [...resources.source].entries()) {
    const { source: text, target } = read[index] ?? {};
    const isSame = text?.text === source && (target?.text ?? '') === (resources.target.get(key) ?? '');
    if (!isSame) throw unsupported(`The text of ${quoted(key)} cannot be carried by XLIFF as it is.`);
  }
  await requireValid(xliff, options);
  return xliff;
}

/** @throws ConcordError `malformed-file`, and `unsupported-file` for what is more than flat resources, naming the unit */
export async function readXliffResources(xliff: string, options: ReadOptions): Promise<BilingualResources> {
  const segments = await readSegments(xliff, options);
  const byUnit = unitsOf(await readByPackage(xliff));
  const source = new Map<string, string>();
  const target = new Map<string, string>();
  for (const [index, segment] of segments.entries()) {
    requireFlat(segment, segments[index + 1]);
    const key = keyOf(segment);
    if (source.has(key)) throw unsupported(`The key ${quoted(key)} occurs twice.`);
    const texts = textsOf(segment, byUnit.get(segment.fileUnitId));
    source.set(key, texts.source);
    if (texts.target !== '') target.set(key, texts.target);
  }
  const [first] = segments;
  if (first === undefined) throw unsupported('The file holds no units.');
  return { sourceLanguage: first.sourceLanguage, targetLanguage: first.targetLanguage, source, target };
}

function requireWritable({ source, target }: BilingualResources): void {
  for (const key of target.keys()) {
    if (!source.has(key)) throw unsupported(`There is a translation of ${quoted(key)}, but no source.`);
  }
  for (const [key, text] of [...source, ...target]) {
    // A carriage return would be read back as a line feed.
    if (!hasIllegal(key + text) && !text.includes('\r')) continue;
    throw unsupported(`The text of ${quoted(key)} holds a control character, which XLIFF cannot carry.`);
  }
}

function bundleOf(
  { sourceLanguage, targetLanguage, source, target }: BilingualResources,
  { version, name }: XliffOrder,
): XliffBundle {
  const units = [...source].map(([key, text], index): [string, XliffResource] => {
    const translation = target.get(key);
    const unit = {
      source: guarded(text),
      ...(translation !== undefined && translation !== '' && { target: guarded(translation) }),
      additionalAttributes: { [version === '1.2' ? 'resname' : 'name']: escapeAttribute(key), 'xml:space': 'preserve' },
    };
    // Not the keys: the package sorts those like "10" and loses "__proto__", and the standard allows only some as ids.
    return [`u${index + 1}`, unit];
  });
  const file = version === '1.2' ? escapeAttribute(name) : 'f1';
  return {
    sourceLanguage,
    ...(targetLanguage !== null && { targetLanguage }),
    resources: { [file]: Object.fromEntries(units) },
  };
}

/** The package takes "&amp;" for a reference that is escaped already. */
function guarded(text: string): string {
  return text.replaceAll('&amp;', '&amp;amp;');
}

/** Without indentation: it would be put into the texts. */
function writeByPackage(bundle: XliffBundle, version: ResourceXliffVersion): Promise<string> {
  return version === '1.2'
    ? jsToXliff12(bundle, { indent: '' })
    : js2xliff(bundle, { indent: '', targetXliffVersion: version });
}

async function readByPackage(xliff: string): Promise<XliffBundle> {
  const isFirst = /<(?:[^\s<>:]+:)?xliff\b[^>]*\bversion\s*=\s*["']1\./.test(xliff);
  try {
    return await (isFirst ? xliff12ToJs(xliff) : xliff2js(xliff));
  } catch {
    // It reads fewer files than the standard allows, and says so by a TypeError.
    throw unsupported('The XLIFF file is built in another way than flat resources are.');
  }
}

async function readSegments(xliff: string, options: ReadOptions): Promise<readonly FileSegment[]> {
  if (Buffer.byteLength(xliff) > MOST_RESOURCE_BYTES) {
    throw new ConcordError({ kind: 'too-large', what: 'The file', limit: MOST_RESOURCE_BYTES, unit: 'bytes' });
  }
  const segments: FileSegment[] = [];
  for await (const item of readXliffDocument(bytesOf(xliff), { ...options, encoding: 'utf-8' })) {
    if (item.kind === 'segment') segments.push(item.segment);
  }
  return segments;
}

async function requireValid(xliff: string, { limits }: ReadOptions): Promise<void> {
  for await (const finding of validateXliff(bytesOf(xliff), { depth: limits.depth })) {
    if (finding.severity === 'error')
      throw malformed(XLIFF, `what was written breaks a rule: ${finding.message}`, finding);
  }
}

function unitsOf({ resources }: XliffBundle): ReadonlyMap<string, XliffResource> {
  return new Map(Object.values(resources).flatMap((units) => Object.entries(units)));
}

function requireFlat({ source, target, fileUnitId, unitNumber }: FileSegment, next: FileSegment | undefined): void {
  const hasCodes = source.codes.length > 0 || (target?.codes.length ?? 0) > 0;
  if (!hasCodes && next?.unitNumber !== unitNumber) return;
  const what = hasCodes ? 'has inline codes' : 'is divided into segments';
  throw unsupported(`Only flat resources become JSON: unit ${quoted(fileUnitId)} ${what}.`);
}

/** The unit's name, else its id. */
function keyOf({ context, fileOriginal, fileUnitId }: FileSegment): string {
  const { key } = context;
  return key === undefined || key === `${fileOriginal ?? ''}#${fileUnitId}` ? fileUnitId : key;
}

interface Texts {
  readonly source: string;
  readonly target: string;
}

/** What the package read, where our reader finds the same. */
function textsOf({ source, target, fileUnitId }: FileSegment, unit: XliffResource | undefined): Texts {
  const ours = { source: source.text, target: target?.text ?? '' };
  const isSame = isEqual(unit?.source, ours.source) && isEqual(unit?.target, ours.target);
  if (!isSame) throw unsupported(`Unit ${quoted(fileUnitId)} is more than a text and its translation.`);
  // The white space is ours: the package does not know what xml:space says.
  return ours;
}

function isEqual(theirs: XliffContent | undefined, ours: string): boolean {
  return (theirs === undefined ? '' : typeof theirs === 'string' && withoutLayout(theirs)) === withoutLayout(ours);
}

function withoutLayout(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

async function* bytesOf(xliff: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(xliff));
}

function unsupported(reason: string): ConcordError {
  return new ConcordError({ kind: 'unsupported-file', reason });
}

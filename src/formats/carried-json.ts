import type { CodeKind, Content, InlineCode } from '../domain/content.js';
import type { Note, Property } from '../domain/unit.js';

/**
 * What a format has no element for travels as JSON in one of its places for foreign data. Whoever reads it back treats it
 * like the rest of the file: what is not of the expected shape, or no longer fits the text around it, is left aside.
 */

type StringRecord = Readonly<Record<string, string>>;

const KINDS: ReadonlySet<string> = new Set<CodeKind>([
  'open',
  'close',
  'standalone',
  'isolated-open',
  'isolated-close',
]);
const CODE_TEXTS = ['pair', 'type', 'display', 'element', 'data'] as const;
const CODE_FLAGS = ['canDelete', 'canReorder'] as const;

/** Codes without their places, which the file's own markup says. Equal codes are equal text, whatever the order of their fields. */
export function writeCodes(codes: readonly InlineCode[]): string {
  const inOrder = ({ at: _, attributes, ...code }: InlineCode): object =>
    attributes === undefined ? sorted(code) : { ...sorted(code), attributes: sorted(attributes) };
  return JSON.stringify(codes.map(inOrder));
}

function sorted<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))) as Fields;
}

/** The content with the codes that were written beside it, when they are still its codes: equally many, of the same kinds. */
export function restoreCodes(content: Content, json: string | undefined): Content {
  const written = readArray(json, isCode);
  const fits =
    written?.length === content.codes.length &&
    written.every((code, index) => code.kind === content.codes[index]?.kind) &&
    pairsAreWhole(written);
  if (!fits) return content;
  return { ...content, codes: written.map((code, index) => ({ ...code, at: content.codes[index]?.at ?? 0 })) };
}

function pairsAreWhole(codes: readonly Omit<InlineCode, 'at'>[]): boolean {
  const open = new Set<string>();
  for (const { id, kind } of codes) {
    if (kind === 'open') open.add(id);
    if (kind === 'close' && !open.delete(id)) return false;
  }
  return open.size === 0;
}

/** Attributes of an element that the format's own element may not have. */
export function restoreAttributes(json: string | undefined): StringRecord {
  const value = parse(json);
  return isStringRecord(value) ? value : {};
}

/** The notes as they were written beside the file's own, when their texts are still the same. */
export function restoreNotes(notes: readonly Note[], json: string | undefined): readonly Note[] {
  const written = readArray(json, isNote);
  const fits = written?.length === notes.length && written.every(({ text }, index) => text === notes[index]?.text);
  return fits ? written : notes;
}

/** The same for properties: their types and values must still be the same. */
export function restoreProperties(properties: readonly Property[], json: string | undefined): readonly Property[] {
  const written = readArray(json, isProperty);
  const fits =
    written?.length === properties.length &&
    written.every(({ type, value }, index) => type === properties[index]?.type && value === properties[index].value);
  return fits ? written : properties;
}

/** Properties of a format that has none of its own. */
export function readPropertiesJson(json: string | undefined): readonly Property[] {
  return readArray(json, isProperty) ?? [];
}

function readArray<Item>(json: string | undefined, isItem: (value: unknown) => value is Item): Item[] | undefined {
  const value = parse(json);
  return Array.isArray(value) && value.every(isItem) ? value : undefined;
}

function parse(json: string | undefined): unknown {
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStringRecord(value: unknown): value is StringRecord {
  return isObject(value) && Object.values(value).every((field) => typeof field === 'string');
}

function isNote(value: unknown): value is Note {
  return (
    isObject(value) && typeof value.text === 'string' && hasOnly(value, ['text', 'attributes']) && hasAttributes(value)
  );
}

function isProperty(value: unknown): value is Property {
  if (!isObject(value) || typeof value.type !== 'string' || typeof value.value !== 'string') return false;
  return hasOnly(value, ['type', 'value', 'attributes']) && hasAttributes(value);
}

function isCode(value: unknown): value is Omit<InlineCode, 'at'> {
  if (!isObject(value) || typeof value.id !== 'string' || typeof value.kind !== 'string') return false;
  return (
    KINDS.has(value.kind) &&
    hasOnly(value, ['id', 'kind', 'attributes', ...CODE_TEXTS, ...CODE_FLAGS]) &&
    CODE_TEXTS.every((name) => value[name] === undefined || typeof value[name] === 'string') &&
    CODE_FLAGS.every((name) => value[name] === undefined || typeof value[name] === 'boolean') &&
    hasAttributes(value)
  );
}

function hasAttributes(value: Readonly<Record<string, unknown>>): boolean {
  return value.attributes === undefined || isStringRecord(value.attributes);
}

function hasOnly(value: object, names: readonly string[]): boolean {
  return Object.keys(value).every((name) => names.includes(name));
}

import type { Content } from '../../domain/content.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { NewUnit, Note, UnitContext, UnitMetadata, Variant } from '../../domain/unit.js';
import { readPropertiesJson, restoreAttributes, writeCodes } from '../carried-json.js';
import { tagOf } from '../known-tags.js';
import type { LanguagePair } from '../written-pair.js';
import { presentFields } from '../present-fields.js';

/** file@original of the files that Concord writes: their units are not neighbours, and Concord's own fields say everything. */
export const OWN_ORIGINAL = 'concord:memory';

/** What XLIFF has no place for, by the name under which it travels. */
export type CarriedFields = ReadonlyMap<string, string>;

const TEXTS = ['tuid', 'createdBy', 'changedBy', 'document', 'project', 'domain', 'client'] as const;
const TIMES = ['createdAt', 'changedAt', 'lastUsedAt'] as const;
const CONTEXTS = ['previous', 'next', 'key'] as const;

/** A unit with the two variants of a bilingual file. */
export interface WrittenUnit {
  readonly unit: NewUnit;
  readonly source: Variant;
  readonly target: Variant;
}

/** What a reader of the written markup sees, before it looks at the carried fields. */
export interface ReadBack {
  readonly source: Content;
  readonly target: Content;
  readonly notes: readonly Note[];
}

/** Everything about a unit that its markup does not say. */
export function carriedFieldsOf(
  { unit, source, target }: WrittenUnit,
  languages: LanguagePair,
  back: ReadBack,
): CarriedFields {
  const fields: [string, string | undefined][] = [
    ...TEXTS.map((name): [string, string | undefined] => [name, unit[name]]),
    ...TIMES.map((name): [string, string | undefined] => [name, isoTime(unit[name])]),
    ...CONTEXTS.map((name): [string, string | undefined] => [`context-${name}`, unit.context?.[name]]),
    ['usageCount', unit.usageCount?.toString()],
    ['attributes', unit.attributes === undefined ? undefined : JSON.stringify(unit.attributes)],
    ['properties', unit.properties === undefined ? undefined : JSON.stringify(unit.properties)],
    ['notes', ifDifferent(JSON.stringify(unit.notes ?? []), JSON.stringify(back.notes))],
    ['source-codes', ifDifferent(writeCodes(source.codes), writeCodes(back.source.codes))],
    ['target-codes', ifDifferent(writeCodes(target.codes), writeCodes(back.target.codes))],
    ['source', ifDifferent(source.language, languages.source)],
    ['target', ifDifferent(target.language, languages.target)],
    ['sourceLanguage', ifDifferent(unit.sourceLanguage ?? '', source.language)],
  ];
  return new Map(fields.filter((field): field is [string, string] => field[1] !== undefined));
}

function ifDifferent(value: string, said: string): string | undefined {
  return value === said ? undefined : value;
}

/** The metadata that `carriedFieldsOf` wrote. */
export function metadataIn(carried: CarriedFields): UnitMetadata {
  const context = pick(CONTEXTS, (name) => carried.get(`context-${name}`)) as UnitContext;
  const attributes = restoreAttributes(carried.get('attributes'));
  const properties = readPropertiesJson(carried.get('properties'));
  return {
    ...pick(TEXTS, (name) => carried.get(name)),
    ...pick(TIMES, (name) => readTime(carried.get(name))),
    ...presentFields<UnitMetadata>({
      context: Object.keys(context).length === 0 ? undefined : context,
      usageCount: readCount(carried.get('usageCount')),
      attributes: Object.keys(attributes).length === 0 ? undefined : attributes,
      properties: properties.length === 0 ? undefined : properties,
    }),
  };
}

/** @returns null for "none", undefined where nothing is carried */
export function languageIn(carried: CarriedFields, name: string): LanguageTag | null | undefined {
  const tag = carried.get(name);
  return tag === undefined ? undefined : (tagOf(tag) ?? null);
}

function pick<Name extends string, Value>(
  names: readonly Name[],
  read: (name: Name) => Value | undefined,
): Partial<Record<Name, Value>> {
  const found = names.map((name) => [name, read(name)] as const).filter(([, value]) => value !== undefined);
  return Object.fromEntries(found) as Partial<Record<Name, Value>>;
}

function isoTime(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}

function readTime(iso: string | undefined): number | undefined {
  const time = iso === undefined ? Number.NaN : Date.parse(iso);
  return Number.isNaN(time) ? undefined : time;
}

function readCount(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

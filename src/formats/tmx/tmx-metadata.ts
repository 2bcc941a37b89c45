import type { LanguageTag } from '../../domain/language-tag.js';
import type { Note, Property, SegmentState, UnitMetadata, Variant, VariantMetadata } from '../../domain/unit.js';
import { restoreAttributes, restoreNotes, restoreProperties } from '../carried-json.js';
import { presentFields } from '../present-fields.js';
import { attributesBut, childrenNamed, textOf, type XmlElement } from '../xml/xml-element.js';
import { readTmxDate } from './tmx-date.js';
import { mergeColumns, splitOwnProperties, understandProperties } from './tmx-properties.js';
import { OWN_PREFIX } from './tmx-vocabulary.js';

const ALL = '*all*';
const UNIT_FIELDS = new Set([
  'tuid',
  'srclang',
  'creationdate',
  'creationid',
  'changedate',
  'changeid',
  'usagecount',
  'lastusagedate',
]);
const VARIANT_FIELDS = new Set(['xml:lang', 'lang']);
const STATES: ReadonlySet<string> = new Set<SegmentState>(['initial', 'translated', 'reviewed', 'final']);
/** Concord's own props, without their prefix. */
const CARRIED = new Set([
  'state',
  'createdAt',
  'changedAt',
  'lastUsedAt',
  'attributes',
  'notes',
  'properties',
  'codes',
]);

/** What a tu, a tuv or a header says beside its texts. */
interface Sayings {
  readonly notes: readonly Note[];
  readonly properties: readonly Property[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly carried: ReadonlyMap<string, string>;
}

function readSayings(element: XmlElement, fields: ReadonlySet<string>): Sayings {
  const { carried, rest } = splitCarried(readProperties(element));
  return {
    notes: restoreNotes(readNotes(element), carried.get('notes')),
    properties: rest,
    attributes: { ...attributesBut(element, fields), ...restoreAttributes(carried.get('attributes')) },
    carried,
  };
}

/** The metadata of a tuv, and its codes as Concord wrote them beside the seg. */
export function readVariantMetadata(tuv: XmlElement): { metadata?: VariantMetadata; codes: string | undefined } {
  const { notes, attributes, carried, ...others } = readSayings(tuv, VARIANT_FIELDS);
  const properties = restoreProperties(others.properties, carried.get('properties'));
  const metadata: VariantMetadata = presentFields<VariantMetadata>({
    notes: notes.length === 0 ? undefined : notes,
    properties: properties.length === 0 ? undefined : properties,
    attributes: Object.keys(attributes).length === 0 ? undefined : attributes,
  });
  return { ...(Object.keys(metadata).length === 0 ? {} : { metadata }), codes: carried.get('codes') };
}

interface UnitSurroundings {
  readonly variants: readonly Variant[];
  readonly sourceLanguage: LanguageTag | null;
  /** Props of the header. */
  readonly header: readonly Property[];
}

/** Everything that a tu says about the unit beside its variants. */
export function readUnitMetadata(tu: XmlElement, { variants, sourceLanguage, header }: UnitSurroundings): UnitMetadata {
  const { notes, carried, ...others } = readSayings(tu, UNIT_FIELDS);
  const { columns, rest } = splitOwnProperties(others.properties);
  const properties = restoreProperties(rest, carried.get('properties'));
  const source = variants.find(({ language }) => language === sourceLanguage);
  const attributes = { ...others.attributes, ...unreadableFields(tu, sourceLanguage) };
  const state = carried.get('state');
  return {
    ...readTimes(tu, variants, carried),
    ...mergeColumns([
      columns,
      understandProperties(rest),
      understandProperties(source?.metadata?.properties ?? []),
      understandProperties(header),
    ]),
    ...presentFields<UnitMetadata>({
      tuid: tu.attributes.get('tuid'),
      state: state === undefined || !STATES.has(state) ? undefined : (state as SegmentState),
      notes: notes.length === 0 ? undefined : notes,
      properties: properties.length === 0 ? undefined : properties,
      attributes: Object.keys(attributes).length === 0 ? undefined : attributes,
    }),
  };
}

function readTimes(tu: XmlElement, variants: readonly Variant[], carried: ReadonlyMap<string, string>): UnitMetadata {
  const created = stampOf(tu, 'creation') ?? stampOfVariants(variants, 'creation', (a, b) => a < b);
  const changed = stampOf(tu, 'change') ?? stampOfVariants(variants, 'change', (a, b) => a > b);
  return presentFields<UnitMetadata>({
    createdAt: exactTime(carried.get('createdAt')) ?? created?.at,
    createdBy: created?.by,
    changedAt: exactTime(carried.get('changedAt')) ?? changed?.at,
    changedBy: changed?.by,
    usageCount: readCount(tu.attributes.get('usagecount')),
    lastUsedAt: exactTime(carried.get('lastUsedAt')) ?? readTmxDate(tu.attributes.get('lastusagedate') ?? ''),
  });
}

interface Stamp {
  readonly at?: number;
  readonly by?: string;
}

function stampOf({ attributes }: Pick<XmlElement, 'attributes'>, what: 'creation' | 'change'): Stamp | undefined {
  const at = readTmxDate(attributes.get(`${what}date`) ?? '');
  const by = attributes.get(`${what}id`);
  if (at === undefined && by === undefined) return undefined;
  return presentFields<Stamp>({ at, by });
}

/** Many tools stamp the tuv and not the tu: the first creation and the last change then count for the unit. */
function stampOfVariants(
  variants: readonly Variant[],
  what: 'creation' | 'change',
  isBetter: (a: number, b: number) => boolean,
): Stamp | undefined {
  let best: Stamp | undefined;
  for (const { metadata } of variants) {
    const stamp = stampOf({ attributes: new Map(Object.entries(metadata?.attributes ?? {})) }, what);
    if (stamp?.at === undefined) continue;
    if (best?.at === undefined || isBetter(stamp.at, best.at)) best = stamp;
  }
  return best;
}

/** Fields whose value cannot be read keep it as attributes, so that nothing is lost. */
function unreadableFields(tu: XmlElement, sourceLanguage: LanguageTag | null): Readonly<Record<string, string>> {
  const isUnreadable = (name: string, value: string): boolean => {
    if (name === 'usagecount') return readCount(value) === undefined;
    if (name === 'srclang') return value !== ALL && sourceLanguage === null;
    return name.endsWith('date') && readTmxDate(value) === undefined;
  };
  return Object.fromEntries(
    [...tu.attributes].filter(([name, value]) => UNIT_FIELDS.has(name) && isUnreadable(name, value)),
  );
}

function readCount(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function exactTime(iso: string | undefined): number | undefined {
  const time = iso === undefined ? Number.NaN : Date.parse(iso);
  return Number.isNaN(time) ? undefined : time;
}

/** Takes the props out that carry what TMX has no place for. */
function splitCarried(properties: readonly Property[]): {
  readonly carried: ReadonlyMap<string, string>;
  readonly rest: readonly Property[];
} {
  const carried = new Map<string, string>();
  const rest = properties.filter(({ type, value }) => {
    const name = type.startsWith(OWN_PREFIX) ? type.slice(OWN_PREFIX.length) : '';
    const isOwn = CARRIED.has(name) && !carried.has(name);
    if (isOwn) carried.set(name, value);
    return !isOwn;
  });
  return { carried, rest };
}

export function readProperties(parent: XmlElement): readonly Property[] {
  return childrenNamed(parent, 'prop').map((prop) => {
    const type = prop.attributes.get('type') ?? '';
    return { type, value: textOf(prop), ...someAttributes(prop, PROPERTY_FIELDS) };
  });
}

function readNotes(parent: XmlElement): readonly Note[] {
  return childrenNamed(parent, 'note').map((note) => ({ text: textOf(note), ...someAttributes(note, NOTE_FIELDS) }));
}

const PROPERTY_FIELDS: ReadonlySet<string> = new Set(['type']);
const NOTE_FIELDS: ReadonlySet<string> = new Set();

function someAttributes(
  element: XmlElement,
  fields: ReadonlySet<string>,
): { readonly attributes?: Readonly<Record<string, string>> } {
  const attributes = attributesBut(element, fields);
  return attributes === undefined ? {} : { attributes };
}

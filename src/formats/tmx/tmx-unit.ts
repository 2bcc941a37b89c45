import type { FileLimits } from '../../domain/file-reading.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { NewUnit, Note, Property, UnitMetadata, Variant, VariantMetadata } from '../../domain/unit.js';
import { languageScriptOf, parseLanguageTag } from '../../text/language-tags.js';
import { describeOversize } from '../content-limits.js';
import { presentFields } from '../present-fields.js';
import { attributesBut, childrenNamed, firstChildNamed, textOf, type XmlElement } from '../xml/xml-element.js';
import { readSeg } from './tmx-content.js';
import { readTmxDate } from './tmx-date.js';
import { mergeColumns, splitOwnProperties, understandProperties } from './tmx-properties.js';

/** What the header says about every tu. */
export interface TmxDefaults {
  /** The srclang attribute; "*all*" when any language may be the source. */
  readonly sourceLanguage: string | undefined;
  readonly properties: readonly Property[];
}

/** A reason why a tu is left out, as a clause. */
export interface Refusal {
  readonly refused: string;
}

const ALL = '*all*';
/** A tu with this many alternatives in two languages would multiply into a file of its own. */
const UNITS_PER_TU = 100;
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

/** A tu as units: one, or several that share the tuid where a language has several tuv. */
export function readTu(tu: XmlElement, defaults: TmxDefaults, limits: FileLimits): readonly NewUnit[] | Refusal {
  const byLanguage = new Map<LanguageTag, Variant[]>();
  for (const tuv of childrenNamed(tu, 'tuv')) {
    const variant = readTuv(tuv, limits);
    if ('refused' in variant) return variant;
    if (variant.text === '' && variant.codes.length === 0) continue;
    const alternatives = byLanguage.get(variant.language);
    if (alternatives === undefined) byLanguage.set(variant.language, [variant]);
    else alternatives.push(variant);
  }
  if (byLanguage.size < 2) return { refused: 'it has text in fewer than two languages' };
  const choices = [...byLanguage.values()];
  const count = choices.reduce((product, alternatives) => product * alternatives.length, 1);
  if (count > UNITS_PER_TU) return { refused: `its alternatives make more than ${UNITS_PER_TU} units` };
  const srclang = tu.attributes.get('srclang') ?? defaults.sourceLanguage;
  const sourceLanguage = sourceAmong([...byLanguage.keys()], srclang);
  return combinations(choices).map((variants) => ({
    ...readMetadata(tu, { variants, sourceLanguage, defaults }),
    sourceLanguage,
    variants,
  }));
}

function readTuv(tuv: XmlElement, limits: FileLimits): Variant | Refusal {
  const spelling = tuv.attributes.get('xml:lang') ?? tuv.attributes.get('lang');
  if (spelling === undefined) return { refused: 'a tuv names no language' };
  const language = parseLanguageTag(spelling);
  if (language === undefined) return { refused: `"${spelling.slice(0, 40)}" is not a language tag` };
  const seg = firstChildNamed(tuv, 'seg');
  if (seg === undefined) return { refused: `the tuv in ${language} has no seg` };
  const content = readSeg(seg);
  const oversize = describeOversize(content, limits);
  if (oversize !== undefined) return { refused: `its text in ${language} ${oversize}` };
  const metadata = readVariantMetadata(tuv);
  return {
    language,
    ...(spelling === language ? {} : { spelling }),
    ...content,
    ...(metadata === undefined ? {} : { metadata }),
  };
}

function readVariantMetadata(tuv: XmlElement): VariantMetadata | undefined {
  const attributes = attributesBut(tuv, VARIANT_FIELDS);
  const metadata: VariantMetadata = {
    ...someNotes(tuv),
    ...someProperties(readProperties(tuv)),
    ...(attributes === undefined ? {} : { attributes }),
  };
  return Object.keys(metadata).length === 0 ? undefined : metadata;
}

interface UnitSurroundings {
  readonly variants: readonly Variant[];
  readonly sourceLanguage: LanguageTag | null;
  readonly defaults: TmxDefaults;
}

function readMetadata(tu: XmlElement, { variants, sourceLanguage, defaults }: UnitSurroundings): UnitMetadata {
  const { columns, rest } = splitOwnProperties(readProperties(tu));
  const source = variants.find(({ language }) => language === sourceLanguage);
  const tuid = tu.attributes.get('tuid');
  const unread = attributesBut(tu, UNIT_FIELDS) ?? {};
  const unreadable = unreadableFields(tu, sourceLanguage);
  const attributes = { ...unread, ...unreadable };
  return {
    ...(tuid === undefined ? {} : { tuid }),
    ...readTimes(tu, variants),
    ...mergeColumns([
      columns,
      understandProperties(rest),
      understandProperties(source?.metadata?.properties ?? []),
      understandProperties(defaults.properties),
    ]),
    ...someNotes(tu),
    ...someProperties(rest),
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
  };
}

function readTimes(tu: XmlElement, variants: readonly Variant[]): UnitMetadata {
  const created = stampOf(tu, 'creation') ?? stampOfVariants(variants, 'creation', (a, b) => a < b);
  const changed = stampOf(tu, 'change') ?? stampOfVariants(variants, 'change', (a, b) => a > b);
  return presentFields<UnitMetadata>({
    createdAt: created?.at,
    createdBy: created?.by,
    changedAt: changed?.at,
    changedBy: changed?.by,
    usageCount: readCount(tu.attributes.get('usagecount')),
    lastUsedAt: readTmxDate(tu.attributes.get('lastusagedate') ?? ''),
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

/** The variant's language that srclang means: the same tag, else the same language and script ("en" for "en-US"). */
function sourceAmong(languages: readonly LanguageTag[], srclang: string | undefined): LanguageTag | null {
  const tag = srclang === undefined || srclang === ALL ? undefined : parseLanguageTag(srclang);
  if (tag === undefined) return null;
  const near = languages.find((language) => languageScriptOf(language) === languageScriptOf(tag));
  return languages.includes(tag) ? tag : (near ?? null);
}

function combinations(choices: readonly (readonly Variant[])[]): readonly (readonly Variant[])[] {
  return choices.reduce<readonly (readonly Variant[])[]>(
    (started, alternatives) => started.flatMap((chosen) => alternatives.map((variant) => [...chosen, variant])),
    [[]],
  );
}

export function readProperties(parent: XmlElement): readonly Property[] {
  return childrenNamed(parent, 'prop').map((prop) => {
    const attributes = attributesBut(prop, new Set(['type']));
    return {
      type: prop.attributes.get('type') ?? '',
      value: textOf(prop),
      ...(attributes === undefined ? {} : { attributes }),
    };
  });
}

function someProperties(properties: readonly Property[]): { properties?: readonly Property[] } {
  return properties.length === 0 ? {} : { properties };
}

function someNotes(parent: XmlElement): { notes?: readonly Note[] } {
  const notes = childrenNamed(parent, 'note').map((note) => {
    const attributes = attributesBut(note, new Set());
    return { text: textOf(note), ...(attributes === undefined ? {} : { attributes }) };
  });
  return notes.length === 0 ? {} : { notes };
}

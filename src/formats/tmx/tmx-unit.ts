import type { FileLimits } from '../../domain/file-reading.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { NewUnit, Property, Variant } from '../../domain/unit.js';
import { restoreCodes } from '../carried-json.js';
import { describeOversize } from '../content-limits.js';
import { sameLanguage, tagOf } from '../known-tags.js';
import { childrenNamed, firstChildNamed, type XmlElement } from '../xml/xml-element.js';
import { readSeg } from './tmx-content.js';
import { readUnitMetadata, readVariantMetadata } from './tmx-metadata.js';

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
    ...readUnitMetadata(tu, { variants, sourceLanguage, header: defaults.properties }),
    sourceLanguage,
    variants,
  }));
}

function readTuv(tuv: XmlElement, limits: FileLimits): Variant | Refusal {
  const spelling = tuv.attributes.get('xml:lang') ?? tuv.attributes.get('lang');
  if (spelling === undefined) return { refused: 'a tuv names no language' };
  const language = tagOf(spelling);
  if (language === undefined) return { refused: `"${spelling.slice(0, 40)}" is not a language tag` };
  const seg = firstChildNamed(tuv, 'seg');
  if (seg === undefined) return { refused: `the tuv in ${language} has no seg` };
  const { metadata, codes } = readVariantMetadata(tuv);
  const content = restoreCodes(readSeg(seg), codes);
  const oversize = describeOversize(content, limits);
  if (oversize !== undefined) return { refused: `its text in ${language} ${oversize}` };
  return {
    language,
    ...(spelling === language ? {} : { spelling }),
    ...content,
    ...(metadata === undefined ? {} : { metadata }),
  };
}

/** The variant's language that srclang means: the same tag, else the same language and script ("en" for "en-US"). */
function sourceAmong(languages: readonly LanguageTag[], srclang: string | undefined): LanguageTag | null {
  const tag = srclang === undefined || srclang === ALL ? undefined : tagOf(srclang);
  if (tag === undefined) return null;
  if (languages.includes(tag)) return tag;
  return languages.find((language) => sameLanguage(language, tag)) ?? null;
}

function combinations(choices: readonly (readonly Variant[])[]): readonly (readonly Variant[])[] {
  return choices.reduce<readonly (readonly Variant[])[]>(
    (started, alternatives) => started.flatMap((chosen) => alternatives.map((variant) => [...chosen, variant])),
    [[]],
  );
}

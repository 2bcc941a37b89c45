import type { LanguageTag } from '../../domain/language-tag.js';
import { languageOf } from '../../text/language-tags.js';
import { tagOf } from '../known-tags.js';
import { headerTag } from './header-tags.js';

/** The languages whose names are known. */
const LANGUAGES =
  'af am ar az be bg bn bo bs ca cs cy da de el en eo es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id is it ja jv ka kk km kn ko ' +
  'ku ky la lb lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nn no or pa pl ps pt ro ru rw sd si sk sl so sq sr sv sw ta te tg th ti tk tl ' +
  'tr tt ug uk ur uz vi xh yo zh zu';
/** The languages in which people name them; each language's own name is known besides. */
const NAMING = ['en', 'zh-Hans', 'zh-Hant', 'de', 'fr', 'es', 'it', 'pt', 'ru', 'ja', 'ko', 'ar'];
/** With their regions, as Intl names them in one piece or in brackets. */
const WITH_REGION = [
  'zh-Hans',
  'zh-Hant',
  'en-US',
  'en-GB',
  'pt-BR',
  'pt-PT',
  'fr-CA',
  'es-MX',
  'es-ES',
  'es-419',
  'de-AT',
  'de-CH',
];

/** Names that Intl does not have. */
const MORE_NAMES: Readonly<Record<string, string>> = {
  英语: 'en',
  英文: 'en',
  中文: 'zh',
  汉语: 'zh',
  漢語: 'zh',
  华语: 'zh',
  简体中文: 'zh-Hans',
  简体: 'zh-Hans',
  繁體中文: 'zh-Hant',
  繁体中文: 'zh-Hant',
  法文: 'fr',
  德文: 'de',
  日文: 'ja',
  俄文: 'ru',
  西文: 'es',
  韩文: 'ko',
  阿文: 'ar',
  mandarin: 'zh',
  'chinese simplified': 'zh-Hans',
  'chinese traditional': 'zh-Hant',
  'simplified chinese': 'zh-Hans',
  'traditional chinese': 'zh-Hant',
  castellano: 'es',
  farsi: 'fa',
  norwegian: 'nb',
};

/** What memoQ, Trados and people write behind the name of a language. */
const REGIONS: Readonly<Record<string, string>> = {
  prc: 'CN',
  simplified: 'Hans',
  traditional: 'Hant',
  简体: 'Hans',
  简: 'Hans',
  繁体: 'Hant',
  繁體: 'Hant',
  繁: 'Hant',
  'hong kong': 'HK',
  'hong kong sar': 'HK',
  'macao sar': 'MO',
  usa: 'US',
  us: 'US',
  uk: 'GB',
  international: '001',
};

/** Words beside the name of a language that say no more than that there are terms. */
const FILLING = /\b(?:terms?|terme|termine|термин|texts?|source|target|language)\b|术语|術語|词条|原文|译文|用語/giu;

interface KnownNames {
  readonly languages: ReadonlyMap<string, string>;
  readonly regions: ReadonlyMap<string, string>;
}

/**
 * The language that a header cell names, by its tag or its name in one of many languages: "zh-CN", "Chinese (PRC)",
 * "English_United_States", "Français", "英文术语". Undefined for everything else.
 */
export function namedLanguage(cell: string): LanguageTag | undefined {
  const name = cell.trim();
  if (name === '' || name.length > 80) return undefined;
  return knownTag(name) ?? byName(plainName(name)) ?? byName(plainName(name.replace(FILLING, ' ')));
}

/** A tag of a language that has a name: "DNA" and "CAS" are well formed, but terms. */
function knownTag(name: string): LanguageTag | undefined {
  const tag = headerTag(name);
  return tag !== undefined && NAMES_OF_TAGS.of(languageOf(tag)) !== undefined ? tag : undefined;
}

const NAMES_OF_TAGS = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

let known: KnownNames | undefined;

function byName(name: string): LanguageTag | undefined {
  known ??= collectNames();
  const whole = known.languages.get(name);
  if (whole !== undefined) return tagOf(whole);
  for (let at = name.lastIndexOf(' '); at > 0; at = name.lastIndexOf(' ', at - 1)) {
    const language = known.languages.get(name.slice(0, at));
    const region = known.regions.get(name.slice(at + 1));
    if (language !== undefined && region !== undefined) return tagOf(`${language.split('-', 1)[0]!}-${region}`);
  }
  return undefined;
}

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-,;:/()[\]{}]+/g, ' ')
    .trim();
}

function collectNames(): KnownNames {
  const languages = new Map<string, string>();
  const regions = new Map(Object.entries(REGIONS));
  const tags = [...LANGUAGES.split(' '), ...WITH_REGION];
  const add = (names: Map<string, string>, name: string | undefined, tag: string) => {
    if (name !== undefined && !names.has(plainName(name))) names.set(plainName(name), tag);
  };
  for (const [name, tag] of Object.entries(MORE_NAMES)) add(languages, name, tag);
  for (const naming of NAMING) {
    const names = new Intl.DisplayNames(naming, { type: 'language', fallback: 'none' });
    for (const tag of tags) add(languages, names.of(tag), tag);
  }
  for (const tag of tags)
    add(languages, new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag), tag);
  for (const naming of NAMING) {
    const names = new Intl.DisplayNames(naming, { type: 'region', fallback: 'none' });
    for (const region of REGION_CODES.split(' ')) add(regions, names.of(region), region);
  }
  return { languages, regions };
}

const REGION_CODES =
  'AE AR AT AU BE BO BR CA CH CL CN CO CR CU CZ DE DK DO DZ EC EG ES FI FR GB GR GT HK HN HR HU ID IE IL IN IQ IR IT JO JP KE KR KW LB LU ' +
  'LY MA MO MX MY NG NI NL NO NZ OM PA PE PH PK PL PR PT PY QA RO RS RU SA SE SG SV SY TH TN TR TW UA US UY VE VN YE ZA';

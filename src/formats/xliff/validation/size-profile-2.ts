import { childrenNamed, type XmlElement } from '../../xml/xml-element.js';

/** How a standard profile measures texts (section 5.7.6). */
export interface SizeProfile {
  readonly name: string;
  /** Completes "has 12 ...". */
  readonly unit: string;
  /** The attribute with the sizes that are allowed. */
  readonly restriction: 'slr:sizeRestriction' | 'slr:storageRestriction';
  /** The attribute with what an inline element adds. */
  readonly addition: 'slr:sizeInfo' | 'slr:equivStorage';
  readonly sizeOf: (text: string) => number;
}

export interface SizeLimits {
  readonly least: number;
  readonly most: number;
}

const MEASURES: ReadonlyMap<string, (text: string) => number> = new Map([
  ['xliff:codepoints', (text: string) => [...text].length],
  ['xliff:utf8', (text: string) => new TextEncoder().encode(text).length],
  ['xliff:utf16', (text: string) => 2 * text.length],
  ['xliff:utf32', (text: string) => 4 * [...text].length],
]);

/** The standard profiles that an slr:profiles asks for. */
export function readProfiles(profiles: XmlElement): readonly SizeProfile[] {
  const forms = childrenNamed(profiles, 'normalization')[0]?.attributes;
  return [
    ...profileOf(profiles.attributes.get('generalProfile'), forms?.get('general'), true),
    ...profileOf(profiles.attributes.get('storageProfile'), forms?.get('storage'), false),
  ];
}

function profileOf(name: string | undefined, form: string | undefined, isGeneral: boolean): readonly SizeProfile[] {
  const measure = MEASURES.get(name ?? '');
  if (name === undefined || measure === undefined || isGeneral !== (name === 'xliff:codepoints')) return [];
  const sizeOf = (text: string) => measure(normalize(text, form));
  return isGeneral
    ? [{ name, sizeOf, unit: 'code points', restriction: 'slr:sizeRestriction', addition: 'slr:sizeInfo' }]
    : [{ name, sizeOf, unit: 'bytes', restriction: 'slr:storageRestriction', addition: 'slr:equivStorage' }];
}

function normalize(text: string, form: string | undefined): string {
  if (form === 'nfc') return text.normalize('NFC');
  return form === 'nfd' ? text.normalize('NFD') : text;
}

/** "20", "5,20" or "*"; undefined for anything else. */
export function readLimits(restriction: string): SizeLimits | undefined {
  const { least = '0', most } = /^\s*(?:(?<least>\d+)\s*,\s*)?(?<most>\d+|\*)\s*$/.exec(restriction)?.groups ?? {};
  if (most === undefined) return undefined;
  return { least: Number(least), most: most === '*' ? Infinity : Number(most) };
}

import { ConcordError } from '../../domain/failure.js';
import type { XmlElement } from '../xml/xml-element.js';
import { escapeText, xmlElement } from '../xml/xml-text.js';

/** The shapes of TBX-Basic that are written, the default first. */
const DIALECTS = ['v3-dca', 'v3-dct', 'v2'] as const;
type DialectName = (typeof DIALECTS)[number];

/** The data categories of TBX-Basic that are written. */
export type Category =
  | 'administrativeStatus'
  | 'context'
  | 'crossReference'
  | 'definition'
  | 'externalCrossReference'
  | 'geographicalUsage'
  | 'grammaticalGender'
  | 'partOfSpeech'
  | 'source'
  | 'subjectField'
  | 'termType'
  | 'xGraphic';

/** The element of a category where categories are attributes, and the module that has it where they are elements. */
const CATEGORIES: Readonly<Record<Category, readonly [element: string, module: 'min' | 'basic']>> = {
  administrativeStatus: ['termNote', 'min'],
  context: ['descrip', 'basic'],
  crossReference: ['ref', 'basic'],
  definition: ['descrip', 'basic'],
  externalCrossReference: ['xref', 'min'],
  geographicalUsage: ['termNote', 'basic'],
  grammaticalGender: ['termNote', 'basic'],
  partOfSpeech: ['termNote', 'min'],
  source: ['admin', 'basic'],
  subjectField: ['descrip', 'min'],
  termType: ['termNote', 'basic'],
  xGraphic: ['xref', 'basic'],
};

/** How one shape of TBX names things. */
export interface TbxDialect {
  readonly entry: string;
  readonly language: string;
  readonly term: string;
  /** The list behind the entries. */
  readonly list: string;
  readonly say: (category: Category, text: string, target?: string) => XmlElement;
  /** Everything before the first entry. */
  readonly head: (title: string, creator: string) => string;
  readonly foot: string;
}

/** Fails with `invalid` for a dialect that there is not. */
export function dialectOf(name: string = DIALECTS[0]): TbxDialect {
  if (Object.hasOwn(BY_NAME, name)) return BY_NAME[name as DialectName];
  throw new ConcordError({ kind: 'invalid', reason: `The dialect of TBX is one of ${DIALECTS.join(', ')}.` });
}

function asAttribute(category: Category, text: string, target?: string): XmlElement {
  const [element] = CATEGORIES[category];
  return xmlElement(element, { type: category, target }, [text]);
}

function asElement(category: Category, text: string, target?: string): XmlElement {
  const [, module] = CATEGORIES[category];
  return xmlElement(`${module}:${category}`, { target }, [text]);
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const BEFORE_ENTRIES = '<text>\n<body>\n';
const V3_NAMES = { entry: 'conceptEntry', language: 'langSec', term: 'termSec', list: 'refObjectSec' };
const MODULES = 'xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"';
const XCS = 'TBXBasicXCSV02.xcs';

const BY_NAME: Readonly<Record<DialectName, TbxDialect>> = {
  'v3-dca': { ...V3_NAMES, say: asAttribute, head: headOfV3('dca', ''), foot: '</text>\n</tbx>\n' },
  'v3-dct': { ...V3_NAMES, say: asElement, head: headOfV3('dct', ` ${MODULES}`), foot: '</text>\n</tbx>\n' },
  v2: {
    ...{ entry: 'termEntry', language: 'langSet', term: 'tig', list: 'refObjectList' },
    say: asAttribute,
    head: (title, creator) =>
      `${DECLARATION}<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">\n` +
      `<martif type="TBX-Basic" xml:lang="en">\n<martifHeader>\n${fileDesc(title, creator)}` +
      `<encodingDesc><p type="XCSURI">${XCS}</p></encodingDesc>\n</martifHeader>\n${BEFORE_ENTRIES}`,
    foot: '</text>\n</martif>\n',
  },
};

function headOfV3(style: 'dca' | 'dct', modules: string): TbxDialect['head'] {
  return (title, creator) =>
    `${DECLARATION}<tbx type="TBX-Basic" style="${style}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"${modules}>\n` +
    `<tbxHeader>\n${fileDesc(title, creator)}</tbxHeader>\n${BEFORE_ENTRIES}`;
}

function fileDesc(title: string, creator: string): string {
  const titleStmt = title === '' ? '' : `<titleStmt><title>${escapeText(title)}</title></titleStmt>\n`;
  return `<fileDesc>\n${titleStmt}<sourceDesc><p>${escapeText(creator)}</p></sourceDesc>\n</fileDesc>\n`;
}

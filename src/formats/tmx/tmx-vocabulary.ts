/** What the DTD of TMX 1.4b allows (tmx14.dtd): readers are lenient, what is written keeps to it. */

const WRITING_ATTRIBUTES = [
  'o-encoding',
  'datatype',
  'usagecount',
  'lastusagedate',
  'creationtool',
  'creationtoolversion',
  'creationdate',
  'creationid',
  'changedate',
  'changeid',
  'o-tmf',
];

export const TU_ATTRIBUTES: ReadonlySet<string> = new Set([...WRITING_ATTRIBUTES, 'tuid', 'segtype', 'srclang']);
export const TUV_ATTRIBUTES: ReadonlySet<string> = new Set(WRITING_ATTRIBUTES);
/** Of notes and props. */
export const TEXT_ATTRIBUTES: ReadonlySet<string> = new Set(['xml:lang', 'o-encoding', 'lang']);
export const SEGTYPES: ReadonlySet<string> = new Set(['block', 'paragraph', 'sentence', 'phrase']);

/** Elements that may stand in the data of a code, with their attributes. */
export const DATA_ELEMENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['sub', new Set(['datatype', 'type'])],
  ['bpt', new Set(['i', 'x', 'type'])],
  ['ept', new Set(['i'])],
  ['it', new Set(['pos', 'x', 'type'])],
  ['ph', new Set(['x', 'assoc', 'type'])],
  ['hi', new Set(['x', 'type'])],
  ['ut', new Set(['x'])],
]);

/** Attributes of a code's element that are not fields of the code. */
export const CODE_ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ['bpt', ['i', 'x']],
  ['ept', ['i']],
  ['it', ['x']],
  ['ph', ['x', 'assoc']],
  ['hi', ['x']],
  ['ut', ['x']],
]);

/** A `ph` of this type is a character that XML does not allow; it holds its code point in hex. */
export const CHARACTER_TYPE = 'x-concord:character';

/** The prefix of Concord's own props. */
export const OWN_PREFIX = 'x-concord:';

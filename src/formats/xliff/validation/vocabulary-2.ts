import { parseLanguageTag } from '../../../text/language-tags.js';

/** What XLIFF 2.x lets one of its elements hold. */
export interface ElementShape {
  /** Of XLIFF 2.1. */
  readonly section: string;
  /** Children in their order. */
  readonly content: readonly ContentStep[];
  /** Whether text is allowed. */
  readonly text: boolean;
  readonly required: readonly string[];
  /** Attributes without a prefix, and those of xml:. */
  readonly attributes: Readonly<Record<string, ValueTest>>;
}

export interface ContentStep {
  readonly names: readonly string[];
  readonly least: 0 | 1;
  readonly most: number;
}

export interface ValueTest {
  readonly accepts: (value: string) => boolean;
  /** Completes "must be ...". */
  readonly what: string;
}

/** In a content step: elements of other namespaces. */
export const FOREIGN = '*';

const any = valueTest(/^/, 'a text');
const yesNo = valueTest(/^(?:yes|no)$/, '"yes" or "no"');
const reorder = valueTest(/^(?:yes|no|firstNo)$/, '"yes", "no" or "firstNo"');
const direction = valueTest(/^(?:ltr|rtl|auto)$/, '"ltr", "rtl" or "auto"');
const space = valueTest(/^(?:default|preserve)$/, '"default" or "preserve"');
const token = valueTest(/^\s*[\p{L}\p{N}\p{M}._:·-]+\s*$/u, 'a name token');
const tokens = valueTest(/^\s*[\p{L}\p{N}\p{M}._:·-]+(?:\s+[\p{L}\p{N}\p{M}._:·-]+)*\s*$/u, 'name tokens');
const prefixed = valueTest(/^[^\s:]+:[^\s:]+$/, 'a prefix, a colon and a value');
const positive = valueTest(/^\s*\+?0*[1-9]\d*\s*$/, 'a whole number from 1');
const priority = valueTest(/^\s*\+?0*(?:[1-9]|10)\s*$/, 'a whole number from 1 to 10');
const side = valueTest(/^(?:source|target)$/, '"source" or "target"');
const state = valueTest(/^(?:initial|translated|reviewed|final)$/, '"initial", "translated", "reviewed" or "final"');
const codeType = valueTest(/^(?:fmt|ui|quote|link|image|other)$/, '"fmt", "ui", "quote", "link", "image" or "other"');
const markType = valueTest(
  /^(?:generic|comment|term|[^\s:]+:[^\s:]+)$/,
  '"generic", "comment", "term" or a prefix, a colon and a value',
);
const language: ValueTest = { accepts: (tag) => parseLanguageTag(tag) !== undefined, what: 'a language tag' };

const inline = many('cp', 'ph', 'pc', 'sc', 'ec', 'mrk', 'sm', 'em');
const inherited = { canResegment: yesNo, translate: yesNo, srcDir: direction, trgDir: direction, 'xml:space': space };
const structural = { id: token, name: any, type: prefixed, ...inherited };
const code = {
  id: token,
  canCopy: yesNo,
  canDelete: yesNo,
  canReorder: reorder,
  copyOf: token,
  subType: prefixed,
  type: codeType,
};
const singleCode = { ...code, dataRef: token, disp: any, equiv: any, subFlows: tokens };
const halfCode = { ...singleCode, canOverlap: yesNo, dir: direction, isolated: yesNo };
const pairedCode = {
  ...code,
  canOverlap: yesNo,
  dir: direction,
  dataRefStart: token,
  dataRefEnd: token,
  dispStart: any,
  dispEnd: any,
  equivStart: any,
  equivEnd: any,
  subFlowsStart: tokens,
  subFlowsEnd: tokens,
};
const marker = { id: token, translate: yesNo, type: markType, ref: any, value: any };
const content = { 'xml:lang': language, 'xml:space': space };

/** The core of 2.0 to 2.2. */
export const VOCABULARY_2: ReadonlyMap<string, ElementShape> = new Map([
  [
    'xliff',
    {
      ...shape('4.2.2.1', { version: any, srcLang: language, trgLang: language, 'xml:space': space }),
      required: ['version', 'srcLang'],
      content: [optional('notes'), many(FOREIGN), some('file')],
    },
  ],
  [
    'file',
    {
      ...shape('4.2.2.2', { id: token, original: any, ...inherited }, 'id'),
      content: [optional('skeleton'), many(FOREIGN), optional('notes'), some('unit', 'group')],
    },
  ],
  ['skeleton', { ...shape('4.2.2.3', { href: any }), text: true, content: [many(FOREIGN)] }],
  [
    'group',
    { ...shape('4.2.2.4', structural, 'id'), content: [many(FOREIGN), optional('notes'), many('unit', 'group')] },
  ],
  [
    'unit',
    {
      ...shape('4.2.2.5', structural, 'id'),
      content: [many(FOREIGN), optional('notes'), optional('originalData'), some('segment', 'ignorable')],
    },
  ],
  [
    'segment',
    {
      ...shape('4.2.2.6', { id: token, canResegment: yesNo, state, subState: any }),
      content: [one('source'), optional('target')],
    },
  ],
  ['ignorable', { ...shape('4.2.2.7', { id: token }), content: [one('source'), optional('target')] }],
  ['notes', { ...shape('4.2.2.8', {}), content: [some('note')] }],
  ['note', { ...shape('4.2.2.9', { id: token, appliesTo: side, category: any, priority, ref: any }), text: true }],
  ['originalData', { ...shape('4.2.2.10', {}), content: [some('data')] }],
  [
    'data',
    {
      ...shape('4.2.2.11', { id: token, dir: direction, 'xml:space': space }, 'id'),
      text: true,
      content: [many('cp')],
    },
  ],
  ['source', { ...shape('4.2.2.12', content), text: true, content: [inline] }],
  ['target', { ...shape('4.2.2.13', { ...content, order: positive }), text: true, content: [inline] }],
  ['cp', shape('4.2.3.1', { hex: any }, 'hex')],
  ['ph', shape('4.2.3.2', singleCode, 'id')],
  ['pc', { ...shape('4.2.3.3', pairedCode, 'id'), text: true, content: [inline] }],
  ['sc', shape('4.2.3.4', halfCode, 'id')],
  ['ec', shape('4.2.3.5', { ...halfCode, startRef: token })],
  ['mrk', { ...shape('4.2.3.6', marker, 'id'), text: true, content: [inline] }],
  ['sm', shape('4.2.3.7', marker, 'id')],
  ['em', shape('4.2.3.8', { startRef: token }, 'startRef')],
]);

function shape(section: string, attributes: Readonly<Record<string, ValueTest>>, ...required: string[]): ElementShape {
  return { section, attributes, required, text: false, content: [] };
}

function valueTest(pattern: RegExp, what: string): ValueTest {
  return { accepts: (value) => pattern.test(value), what };
}

function one(...names: string[]): ContentStep {
  return { names, least: 1, most: 1 };
}

function optional(...names: string[]): ContentStep {
  return { names, least: 0, most: 1 };
}

function some(...names: string[]): ContentStep {
  return { names, least: 1, most: Infinity };
}

function many(...names: string[]): ContentStep {
  return { names, least: 0, most: Infinity };
}

import { many, one, optional, OTHER, shape, some, type ElementShape } from './element-shape.js';
import * as value from './value-tests.js';

const { any, direction, language, ownPrefixed, space, token, tokens, yesNo } = value;
const reorder = value.oneOf('yes', 'no', 'firstNo');
const side = value.oneOf('source', 'target');
const state = value.oneOf('initial', 'translated', 'reviewed', 'final');
const priority = value.valueTest(/^\s*\+?0*(?:[1-9]|10)\s*$/, 'a whole number from 1 to 10');
const codeType = value.oneOf('fmt', 'ui', 'quote', 'link', 'image', 'other');
const markType = value.valueTest(
  /^(?:generic|comment|term|[^\s:]+:[^\s:]+)$/,
  '"generic", "comment", "term" or a prefix, a colon and a value',
);

/** Which attributes of other namespaces there may be (section 4.9.1): any, all but xml:, or of two modules. */
const all = { extension: () => true };
const ofAnnotation = { extension: (prefix: string) => prefix !== 'xml' };
const ofCode = { extension: (prefix: string) => prefix === 'fs' || prefix === 'slr' };

const inline = many('cp', 'ph', 'pc', 'sc', 'ec', 'mrk', 'sm', 'em');
const inherited = { canResegment: yesNo, translate: yesNo, srcDir: direction, trgDir: direction, 'xml:space': space };
const structural = { id: token, name: any, type: ownPrefixed, ...inherited };
const code = {
  id: token,
  canCopy: yesNo,
  canDelete: yesNo,
  canReorder: reorder,
  copyOf: token,
  subType: value.prefixed,
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
const note = { id: token, appliesTo: side, category: any, priority };
const root = {
  ...shape('4.2.2.1', { version: any, srcLang: language, trgLang: language, 'xml:space': space }, 'version', 'srcLang'),
  ...all,
};

/** The core of 2.0 and 2.1, by the names of elements. */
export const VOCABULARY_2: ReadonlyMap<string, ElementShape> = new Map([
  ['xliff', { ...root, content: [some('file')] }],
  [
    'file',
    {
      ...shape('4.2.2.2', { id: token, original: any, ...inherited }, 'id'),
      ...all,
      content: [optional('skeleton'), many(OTHER), optional('notes'), some('unit', 'group')],
    },
  ],
  ['skeleton', { ...shape('4.2.2.3', { href: any }), text: true, content: [many(OTHER)] }],
  [
    'group',
    {
      ...shape('4.2.2.4', structural, 'id'),
      ...all,
      content: [many(OTHER), optional('notes'), many('unit', 'group')],
    },
  ],
  [
    'unit',
    {
      ...shape('4.2.2.5', structural, 'id'),
      ...all,
      content: [many(OTHER), optional('notes'), optional('originalData'), some('segment', 'ignorable')],
    },
  ],
  [
    'segment',
    {
      ...shape('4.2.2.6', { id: token, canResegment: yesNo, state, subState: ownPrefixed }),
      content: [one('source'), optional('target')],
      extension: (prefix) => prefix === 'pgs',
    },
  ],
  ['ignorable', { ...shape('4.2.2.7', { id: token }), content: [one('source'), optional('target')] }],
  ['notes', { ...shape('4.2.2.8', {}), content: [some('note')] }],
  ['note', { ...shape('4.2.2.9', note), ...all, text: true }],
  ['originalData', { ...shape('4.2.2.10', {}), content: [some('data')] }],
  [
    'data',
    {
      ...shape('4.2.2.11', { id: token, dir: direction, 'xml:space': value.oneOf('preserve') }, 'id'),
      text: true,
      content: [many('cp')],
    },
  ],
  ['source', { ...shape('4.2.2.12', content), text: true, content: [inline] }],
  ['target', { ...shape('4.2.2.13', { ...content, order: value.positive }), text: true, content: [inline] }],
  ['cp', shape('4.2.3.1', { hex: any }, 'hex')],
  ['ph', { ...shape('4.2.3.2', singleCode, 'id'), ...ofCode }],
  ['pc', { ...shape('4.2.3.3', pairedCode, 'id'), ...ofCode, text: true, content: [inline] }],
  ['sc', { ...shape('4.2.3.4', halfCode, 'id'), ...ofCode }],
  ['ec', { ...shape('4.2.3.5', { ...halfCode, startRef: token }), ...ofCode }],
  ['mrk', { ...shape('4.2.3.6', marker, 'id'), ...ofAnnotation, text: true, content: [inline] }],
  ['sm', { ...shape('4.2.3.7', marker, 'id'), ...ofAnnotation }],
  ['em', shape('4.2.3.8', { startRef: token }, 'startRef')],
]);

/** What 2.2 has otherwise. */
export const VOCABULARY_22: ReadonlyMap<string, ElementShape> = new Map([
  ['xliff', { ...root, content: [optional('notes'), optional('mda:metadata'), some('file')] }],
  ['note', { ...shape('4.2.2.9', { ...note, ref: any }), ...all, text: true }],
]);

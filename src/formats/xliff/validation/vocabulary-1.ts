import { many, one, optional, OTHER, shape, some, type ElementShape } from './element-shape.js';

const codes = ['g', 'x', 'bx', 'ex', 'bpt', 'ept', 'ph', 'it'];
const inline = many(...codes, 'mrk');
const about = many('context-group', 'count-group', 'prop-group', 'note', 'alt-trans', OTHER);
const units = many('group', 'trans-unit', 'bin-unit');

/** What 1.0 to 1.2 let an element hold and what it needs, by its name, which is the anchor of its section. */
export const VOCABULARY_1: ReadonlyMap<string, ElementShape> = new Map([
  element('xliff', { required: ['version'], content: [many(OTHER), some('file', OTHER)] }),
  element('file', {
    required: ['original', 'source-language', 'datatype'],
    content: [optional('header'), one('body'), many(OTHER)],
  }),
  element('header', {
    content: [
      optional('skl'),
      optional('phase-group'),
      many('glossary', 'reference', 'count-group', 'prop-group', 'note', 'tool', OTHER),
    ],
  }),
  element('phase-group', { content: [some('phase')] }),
  element('phase', { required: ['phase-name', 'process-name'], content: [many('note')] }),
  element('tool', { required: ['tool-id', 'tool-name'], content: [many(OTHER)], text: true }),
  element('note', { text: true }),
  element('body', { content: [units] }),
  element('group', { content: [about, units] }),
  element('trans-unit', {
    required: ['id'],
    content: [one('source'), optional('seg-source'), optional('target'), about],
  }),
  element('alt-trans', {
    content: [optional('source'), optional('seg-source'), some('target'), about],
  }),
  element('bin-unit', {
    required: ['id', 'mime-type'],
    content: [
      one('bin-source'),
      optional('bin-target'),
      many('context-group', 'count-group', 'prop-group', 'note', 'trans-unit', OTHER),
    ],
  }),
  element('context-group', { content: [some('context')] }),
  element('context', { required: ['context-type'], text: true }),
  element('count-group', { required: ['name'], content: [many('count')] }),
  element('count', { text: true }),
  ...['source', 'seg-source', 'target', 'sub'].map((name) => element(name, { text: true, content: [inline] })),
  element('mrk', { required: ['mtype'], text: true, content: [inline] }),
  element('g', { required: ['id'], text: true, content: [inline] }),
  ...['x', 'bx', 'ex'].map((name) => element(name, { required: ['id'] })),
  ...['bpt', 'ept', 'ph', 'it'].map((name) => element(name, { required: ['id'], text: true, content: [many('sub')] })),
]);

function element(name: string, parts: Partial<ElementShape>): readonly [string, ElementShape] {
  return [name, { ...shape(name, {}), ...parts }];
}

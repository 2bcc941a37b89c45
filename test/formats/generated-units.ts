import fc from 'fast-check';
import type { Content, InlineCode } from '../../src/domain/content.js';
import type { NewUnit, Note, Property, UnitContext, Variant } from '../../src/domain/unit.js';
import { parseLanguageTag } from '../../src/text/language-tags.js';

/** Texts that break careless writers. */
const NASTY = [
  ']]>',
  '<b>&amp;</b>',
  '"\'`',
  '  ',
  '\t\n',
  '\r\n',
  '𠮷😀',
  'שלום\u200f',
  '\u202eabc\u202c',
  'e\u0301',
  '한글',
  '__proto__',
  'constructor',
  '{1}',
  '{{',
  '=1+1',
  "'=x",
  '-–—',
  ';,|',
  '\u0085\u2028',
  '\u00a0',
  '新研究表明',
  'a'.repeat(40),
];

const fragment = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 6 }));

function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');
}

export const anyText = fc
  .array(fragment, { minLength: 0, maxLength: 4 })
  .map((parts) => withoutControls(parts.join('')));
export const someText = anyText.map((text) => (text.trim() === '' ? `x${text}` : text));

const name = fc.constantFrom('__proto__', 'constructor', 'x-a', 'ex:status', 'xml:lang', 'o-encoding', 'Größe', 'a');
const attributes = fc
  .uniqueArray(fc.tuple(name, anyText), { selector: ([key]) => key, minLength: 1, maxLength: 3 })
  .map((entries): Readonly<Record<string, string>> => Object.fromEntries(entries));

const optional = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** Leaves out fields that are undefined or empty lists. */
export function compact<Fields extends object>(fields: Fields): Fields {
  const entries = Object.entries(fields).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(entries) as Fields;
}

export const note: fc.Arbitrary<Note> = fc
  .record({ text: anyText, attributes: optional(attributes) })
  .map((fields) => compact(fields) as Note);

const property: fc.Arbitrary<Property> = fc
  .record({
    type: fc.constantFrom('x-a', '__proto__', 'corrected', 'Größe', ''),
    value: anyText,
    attributes: optional(attributes),
  })
  .map((fields) => compact(fields) as Property);

const codeExtras = fc
  .record({
    type: optional(fc.constantFrom('bold', 'x-link', 'fmt', '"<')),
    display: optional(anyText),
    canDelete: optional(fc.boolean()),
    canReorder: optional(fc.boolean()),
    element: optional(fc.constantFrom('bpt', 'ept', 'ph', 'it', 'hi', 'ut', 'g', 'x', 'pc', 'sc')),
    data: optional(fc.constantFrom('&lt;b&gt;', 'x', '&amp;amp;', 'a<sub>text</sub>b', ' ', '<sub><bad/></sub>')),
    attributes: optional(attributes),
  })
  .map((fields) => compact(fields) as Partial<InlineCode>);

const SHAPES: readonly (readonly InlineCode['kind'][])[] = [
  [],
  ['standalone'],
  ['open', 'close'],
  ['isolated-open'],
  ['isolated-close'],
  ['open', 'open', 'close', 'close'],
  ['standalone', 'open', 'close', 'standalone'],
  ['open', 'close', 'open', 'close'],
  ['isolated-close', 'isolated-open'],
];

const idStems = fc.constantFrom('1', 'a', '__proto__', 'x y', '7');

function betweenCharacters(text: string, at: number): number {
  return /^[\udc00-\udfff]/.test(text.slice(at)) ? at - 1 : at;
}

/** Codes of a shape, pairs nested or crossing. */
function contentWith(text: string, shape: readonly InlineCode['kind'][], choices: CodeChoices): Content {
  const open: string[] = [];
  const places = shape
    .map((_, index) => betweenCharacters(text, Math.floor(((choices.places[index] ?? 0) / 100) * text.length)))
    .sort((a, b) => a - b);
  const codes = shape.map((kind, index): InlineCode => {
    const id = kind === 'close' ? ((choices.crossing ? open.shift() : open.pop()) ?? '') : `${choices.stem}${index}`;
    if (kind === 'open') open.push(id);
    return {
      id,
      kind,
      at: places[index] ?? 0,
      ...(kind === 'open' || kind === 'close' ? { pair: id } : {}),
      ...choices.extras[index],
    };
  });
  return { text, codes };
}

interface CodeChoices {
  readonly stem: string;
  readonly crossing: boolean;
  readonly places: readonly number[];
  readonly extras: readonly Partial<InlineCode>[];
}

export const content: fc.Arbitrary<Content> = fc
  .tuple(
    someText,
    fc.constantFrom(...SHAPES),
    fc.record({
      stem: idStems,
      crossing: fc.boolean(),
      places: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }),
      extras: fc.array(codeExtras, { minLength: 4, maxLength: 4 }),
    }),
  )
  .map(([text, shape, choices]) => contentWith(text, shape, choices));

const variantMetadata = fc
  .record({
    notes: fc.array(note, { maxLength: 1 }),
    properties: fc.array(property, { maxLength: 1 }),
    attributes: optional(attributes),
  })
  .map(compact);

export function tag(spelling: string): Variant['language'] {
  const language = parseLanguageTag(spelling);
  if (language === undefined) throw new Error(spelling);
  return language;
}

const SPELLINGS: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'zh-CN': [undefined, 'zh_cn', 'ZH-CN'],
  en: [undefined, 'EN'],
  ar: [undefined],
};

function variant(language: string): fc.Arbitrary<Variant> {
  return fc
    .tuple(content, fc.constantFrom(...(SPELLINGS[language] ?? [undefined])), optional(variantMetadata))
    .map(([text, spelling, metadata]) => {
      const kept = metadata !== undefined && Object.keys(metadata).length > 0 ? metadata : undefined;
      return { language: tag(language), ...compact({ spelling, metadata: kept }), ...text } as Variant;
    });
}

const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
/** Texts of segments may hold what XML does not allow; so may the neighbours that a unit remembers. */
const neighbour = fc
  .tuple(anyText, fc.constantFrom('', '', '\u0001', '\ud800', '\uffff'))
  .map((parts) => parts.join(''));
const context = fc
  .record({ previous: optional(neighbour), next: optional(neighbour), key: optional(someText) })
  .map((fields) => compact(fields) as UnitContext);

const metadata = fc.record({
  tuid: optional(fc.constantFrom('1', '1', '__proto__', 'a b"<', '7')),
  state: optional(fc.constantFrom('initial' as const, 'translated' as const, 'reviewed' as const, 'final' as const)),
  createdAt: optional(time),
  createdBy: optional(someText),
  changedAt: optional(time),
  changedBy: optional(someText),
  document: optional(someText),
  project: optional(someText),
  domain: optional(someText),
  client: optional(someText),
  usageCount: optional(fc.nat()),
  lastUsedAt: optional(time),
  notes: fc.array(note, { maxLength: 2 }),
  properties: fc.array(property, { maxLength: 2 }),
  attributes: optional(attributes),
});

/** Units of two languages, sometimes three; any source language or none. */
export const unit: fc.Arbitrary<NewUnit> = fc
  .tuple(
    metadata,
    optional(context),
    fc
      .constantFrom<readonly string[]>(['zh-CN', 'en'], ['en', 'zh-CN'], ['zh-CN', 'en', 'ar'])
      .chain((languages) => fc.tuple(...languages.map(variant))),
    fc.constantFrom(null, 'zh-CN', 'en'),
  )
  .map(([fields, where, variants, source]) => ({
    ...compact(fields),
    ...(where !== undefined && Object.keys(where).length > 0 ? { context: where } : {}),
    sourceLanguage: source === null ? null : tag(source),
    variants,
  })) as fc.Arbitrary<NewUnit>;

import fc from 'fast-check';
import type { Content } from '../../../../src/domain/content.js';
import type { DocumentSegment } from '../../../../src/domain/document.js';
import { anyText, someText } from '../../generated-units.js';
import { escapeText } from '../../../../src/formats/xml/xml-text.js';

/** An XLIFF file as text, in parts: units are written as one. */
export interface GeneratedDocument {
  readonly head: string;
  readonly units: readonly string[];
  readonly tail: string;
}

/** One way to write a file: line end and indentation, quotes. */
interface Layout {
  readonly line: string;
  readonly quote: string;
}

const layout: fc.Arbitrary<Layout> = fc.record({
  line: fc.constantFrom('', '\n', '\n  ', '\r\n\t'),
  quote: fc.constantFrom('"', "'"),
});

const CODES_1 = [
  '<x id="1"/>',
  '<ph id="2" ctype=\'x-a\'>{0}</ph>',
  '<g id="3">|</g>',
  '<bpt id="4">{</bpt>|<ept id="4">}</ept>',
];
const CODES_2 = [
  '<ph  id="1"/>',
  '<pc id="2" type=\'fmt\'>|</pc>',
  '<sc id="3"/>|<ec startRef="3"/>',
  '<cp hex="001B"/>',
];

/** Inline content: codes around and between texts, each code once. */
function inline(codes: readonly string[]): fc.Arbitrary<string> {
  const text = someText.map((value) => escapeText(value));
  return fc
    .tuple(fc.shuffledSubarray([...codes]), fc.array(text, { minLength: 6, maxLength: 6 }))
    .map(([chosen, texts]) =>
      chosen.reduce(
        (content, code, index) => content + code.replace('|', texts[index]!) + texts[index + 1]!,
        texts[0]!,
      ),
    );
}

function optional(value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(value, fc.constant(''));
}

function unit1({ line, quote }: Layout): fc.Arbitrary<string> {
  const content = inline(CODES_1);
  const note = fc.constantFrom('', '<note>n</note>', '<!-- c -->', '<?p i?>');
  const state = fc.constantFrom('', ` state=${quote}new${quote}`, ` state = ${quote}final${quote}`);
  const target = fc
    .tuple(state, content, fc.boolean())
    .map(([attribute, text, isEmpty]) => (isEmpty ? `<target${attribute} />` : `<target${attribute}>${text}</target>`));
  const about = fc.constantFrom('', ' xml:space="preserve"', ' translate="no"', ' resname="r"');
  const whole = fc
    .tuple(about, content, optional(target), note)
    .map(([attributes, source, given, more]) => [attributes, `<source>${source}</source>`, given, more]);
  const segments = fc
    .tuple(content, content, fc.boolean())
    .map(([a, b, isGiven]) => [
      '',
      '<source>s</source>',
      `<seg-source><mrk mtype="seg" mid="1">${a}</mrk> <mrk mid=${quote}2${quote} mtype="seg">${b}</mrk></seg-source>`,
      isGiven ? `<target><mrk mtype="seg" mid="2">${b}</mrk></target>` : '',
    ]);
  return fc
    .oneof(whole, segments)
    .map(
      ([attributes = '', ...parts]) =>
        `<trans-unit id=${quote}1${quote}${attributes}>${joined(parts, line)}</trans-unit>`,
    );
}

function unit2({ line, quote }: Layout): fc.Arbitrary<string> {
  const content = inline(CODES_2);
  const state = fc.constantFrom('', ` state=${quote}initial${quote} subState="a:b"`);
  const segment = fc.tuple(state, content, fc.constantFrom('full', 'empty', 'none')).map(([attributes, text, kind]) => {
    const target = { full: `<target>${text}</target>`, empty: '<target/>', none: '' }[kind];
    return `<segment${attributes}>${joined([`<source>${text}</source>`, target], line)}</segment>`;
  });
  const ignorable = fc.constant('<ignorable><source> </source></ignorable>');
  const about = fc.constantFrom('', ' xml:space="preserve"', ' translate="no"', ' name="r"');
  return fc
    .tuple(about, segment, fc.array(fc.oneof(segment, ignorable), { maxLength: 2 }))
    .map(([attributes, first, more]) => {
      const parts = [first, ...more].map(ownIds);
      return `<unit id=${quote}1${quote}${attributes}>${joined(parts, line)}</unit>`;
    });
}

/** Segments of a unit share one world of ids. */
function ownIds(segment: string, index: number): string {
  return segment.replace(/(id|startRef)="(\d)"/g, `$1="${index}$2"`);
}

function joined(parts: readonly string[], line: string): string {
  return (
    parts
      .filter((part) => part !== '')
      .map((part) => line + part)
      .join('') + line
  );
}

export function documentOf(version: 1 | 2, encoding = 'UTF-8'): fc.Arbitrary<GeneratedDocument> {
  const declaration = `<?xml version="1.0" encoding="${encoding}"?>\n`;
  const head =
    version === 1
      ? '<xliff version="1.2"><file original="a" datatype="x" source-language="en" target-language="de"><body>'
      : '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="de"><file id="f">';
  const tail = version === 1 ? '</body></file></xliff>\n' : '</file></xliff>\n';
  const unit = layout.chain(version === 1 ? unit1 : unit2);
  return fc.array(unit, { minLength: 1, maxLength: 4 }).map((units) => ({
    head: declaration + head,
    units: units.map((text, index) => text.replace(/id=(["'])1["']/, `id=$1u${index}$1`)),
    tail,
  }));
}

/** What is made of one segment, given as numbers so that it fits any. */
export interface GeneratedEdit {
  readonly kind: 'nothing' | 'target' | 'state' | 'both' | 'match' | 'empty';
  readonly text: string;
  readonly places: readonly number[];
}

export const edit: fc.Arbitrary<GeneratedEdit> = fc.record({
  kind: fc.constantFrom('nothing', 'target', 'state', 'both', 'match', 'empty'),
  text: fc.tuple(anyText, fc.constantFrom('', '\u001b', '\n', '\ud800', 'x')).map((parts) => parts.join('')),
  places: fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }),
});

/** The codes of the source, in their order, in another text. */
function contentOf({ text, places }: GeneratedEdit, { source }: DocumentSegment): Content {
  const at = source.codes.map((_, index) => places[index % places.length]! % (text.length + 1)).sort((a, b) => a - b);
  return { text, codes: source.codes.map((code, index) => ({ ...code, at: at[index]! })) };
}

export function apply(change: GeneratedEdit, segment: DocumentSegment): DocumentSegment {
  const target = contentOf(change, segment);
  const origin = { score: 90, kind: 'fuzzy', memoryId: 'm', memoryName: 'M', unitId: 'u' } as const;
  switch (change.kind) {
    case 'nothing':
      return segment;
    case 'target':
      return { ...segment, target };
    case 'state':
      return { ...segment, state: 'translated' };
    case 'both':
      return { ...segment, target, state: 'reviewed' };
    case 'match':
      return { ...segment, target, state: 'initial', origin };
    case 'empty':
      return { ...segment, target: null };
  }
}

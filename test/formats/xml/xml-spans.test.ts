import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readXml, type XmlEvent, type XmlTreatment } from '../../../src/formats/xml/xml-door.js';
import type { XmlElement, XmlSpan } from '../../../src/formats/xml/xml-element.js';
import { collect, failureOf } from '../reading.js';

interface Tree {
  readonly name: string;
  /** What stands in the start tag behind the name. */
  readonly inTag: string;
  readonly inEndTag: string;
  readonly selfClosing: boolean;
  readonly children: readonly (Tree | string)[];
}

interface Written {
  text: string;
  /** In the order of the start tags. */
  readonly spans: XmlSpan[];
}

/** Writes a tree and notes where everything comes to stand. */
function write(tree: Tree, written: Written): void {
  const start = written.text.length;
  const place = written.spans.push({ start, tagEnd: start }) - 1;
  written.text += `<${tree.name}${tree.inTag}${tree.selfClosing ? '/>' : '>'}`;
  const tagEnd = written.text.length;
  if (tree.selfClosing) {
    written.spans[place] = { start, tagEnd, end: tagEnd };
    return;
  }
  for (const child of tree.children) {
    if (typeof child === 'string') written.text += child;
    else write(child, written);
  }
  const contentEnd = written.text.length;
  written.text += `</${tree.name}${tree.inEndTag}>`;
  written.spans[place] = { start, tagEnd, contentEnd, end: written.text.length };
}

const space = fc.constantFrom('', ' ', '\r\n', '\n\t', '\r');
const between = fc.constantFrom(
  'a',
  '𠮷😀',
  '\r\n',
  '&lt;&#x1F600;',
  '<!-- <keep> -> -->',
  '<![CDATA[</keep><x>]]]>',
  '<?pi <a/> ?>',
  '>',
  '',
);
const inTag = fc
  .tuple(fc.constantFrom('', " a='>/\"'", ' ä="𠮷&lt;"', '\r\na\r\n=\r"\r\n/>"'), space)
  .map(([attribute, end]) => attribute + end);

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    name: fc.constantFrom('keep', 'enter', 'skip', 'k𠮷', 'x-y'),
    inTag,
    inEndTag: space,
    selfClosing: fc.boolean(),
    children: fc.array(fc.oneof({ depthSize: 'small' }, between, tie('tree')), { maxLength: 5 }),
  }),
}));

const document = fc.record({ head: fc.constantFrom('', '<?xml version="1.0"?>\r\n', '<!-- < -->'), tree });

function treat({ name }: XmlElement, depth: number): XmlTreatment {
  if (name === 'skip') return 'skip';
  return depth === 1 || name === 'enter' ? 'enter' : 'keep';
}

// eslint-disable-next-line @typescript-eslint/require-await -- an async source is what the door takes
async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

function read(text: string, size: number): Promise<XmlEvent[]> {
  return collect(readXml(pieces(text, size), { format: 'XML', depth: 200, treat, spans: true }));
}

const inside = (element: XmlElement): XmlElement[] => [
  element,
  ...element.children.flatMap((child) => (typeof child === 'string' ? [] : inside(child))),
];

describe('where elements stand', () => {
  test.each([1, 2, 7, 100_000])('every span is exact, in pieces of %i', async (size) => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(document, async ({ head, tree: root }) => {
        const written: Written = { text: head, spans: [] };
        write(root, written);
        const byStart = new Map(written.spans.map((span) => [span.start, span]));
        for (const event of await read(written.text, size)) {
          if (event.kind === 'open') {
            const { start, tagEnd } = event.element.span!;
            expect(byStart.get(start)?.tagEnd).toBe(tagEnd);
            expect(event.text).toBe(written.text.slice(start, tagEnd));
          }
          if (event.kind === 'whole') {
            for (const { span } of inside(event.element)) expect(span).toEqual(byStart.get(span!.start));
            const { start, end } = event.element.span!;
            expect(event.text).toBe(written.text.slice(start, end));
            seen++;
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(seen).toBeGreaterThan(20);
  });

  test('nothing of it is there unless it is asked for', async () => {
    const request = { format: 'XML', depth: 200, treat: (): XmlTreatment => 'keep' };
    const [whole] = await collect(readXml(pieces('<r>a</r>', 3), request));
    expect(whole).not.toHaveProperty('text');
    expect(whole?.kind === 'whole' && whole.element.span).toBeUndefined();
  });

  test('comments do not make a kept element larger than its text may be', async () => {
    let pulled = 0;
    // eslint-disable-next-line @typescript-eslint/require-await -- an async source is what the door takes
    async function* endless(): AsyncGenerator<string> {
      yield '<r><keep>';
      for (; ; pulled++) yield `<!--${'x'.repeat(60_000)}-->`;
    }
    const request = { format: 'XML', depth: 200, treat, spans: true };
    const failure = await failureOf(collect(readXml(endless(), request)));
    expect(failure).toMatchObject({ kind: 'malformed-file', reason: 'the element <keep> is too large' });
    expect(pulled).toBeLessThan(300);
  });
});

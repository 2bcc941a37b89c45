import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { readXml, type XmlRequest } from '../../../src/formats/xml/xml-door.js';
import type { XmlElement } from '../../../src/formats/xml/xml-element.js';
import { collect, failureOf, streamOf } from '../reading.js';

/** Elements as [depth, namespace, local name, attributes]; undefined when the file breaks a rule of namespaces. */
type Seen = readonly (readonly [number, string, string, readonly (readonly [string, string])[]])[];

/** What the parser says itself when it is asked to resolve namespaces. */
function oracle(xml: string): Seen | undefined {
  const seen: [number, string, string, [string, string][]][] = [];
  let depth = 0;
  const errors: Error[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => errors.push(error));
  parser.on('opentag', ({ uri, local, attributes }) => {
    const others = Object.values(attributes).filter(({ name, prefix }) => name !== 'xmlns' && prefix !== 'xmlns');
    seen.push([++depth, uri, local, others.map(({ name, value }) => [name, value])]);
  });
  parser.on('closetag', () => depth--);
  parser.write(xml).close();
  return errors.length > 0 ? undefined : seen;
}

async function read(xml: string): Promise<Seen | undefined> {
  const request: XmlRequest = { format: 'XML', depth: 50, treat: () => 'keep' };
  const roots: XmlElement[] = [];
  const reading = (async () => {
    for await (const event of readXml(streamOf([xml]), request)) if (event.kind === 'whole') roots.push(event.element);
  })();
  const failed = await reading.then(
    () => false,
    () => true,
  );
  return failed ? undefined : roots.flatMap((root) => seenIn(root, 1));
}

function seenIn({ namespace, name, attributes, children }: XmlElement, depth: number): Seen {
  const below = children.flatMap((child) => (typeof child === 'string' ? [] : seenIn(child, depth + 1)));
  return [[depth, namespace, name, [...attributes]], ...below];
}

const prefix = fc.constantFrom('', '', 'a:', 'b:', 'xml:');
const uri = fc.constantFrom('u', 'v', 'u', '', 'http://www.w3.org/XML/1998/namespace', 'http://www.w3.org/2000/xmlns/');
const declaration = fc.tuple(
  fc.constantFrom('xmlns', 'xmlns', 'xmlns:a', 'xmlns:b', 'xmlns:a', 'xmlns:xml', 'xmlns:xmlns'),
  uri,
);
const attribute = fc.tuple(
  fc.tuple(prefix, fc.constantFrom('x', 'y', 'lang', 'xmlnsx')).map((parts) => parts.join('')),
  fc.constantFrom('1', '2'),
);
const attributes = fc
  .array(fc.oneof({ weight: 1, arbitrary: declaration }, { weight: 2, arbitrary: attribute }), { maxLength: 4 })
  .map((list) => list.map(([name, value]) => ` ${name}="${value}"`).join(''));
const name = fc
  .tuple(fc.constantFrom('', '', '', 'a:', 'b:', 'a:', 'xml:', 'xmlns:'), fc.constantFrom('e', 'f'))
  .map((parts) => parts.join(''));

/** An element with at most so many levels below it. */
function elementOf(levels: number): fc.Arbitrary<string> {
  const inside = levels === 0 ? fc.constant([]) : fc.array(elementOf(levels - 1), { maxLength: 2 });
  return fc.tuple(name, attributes, inside).map(([of, said, below]) => `<${of}${said}>${below.join('')}</${of}>`);
}
const element = elementOf(2);

describe('Namespaces', () => {
  test('are resolved and refused as the parser would', async () => {
    const counts = { read: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(element, async (inside) => {
        const xml = `<r xmlns:a="u" xmlns:b="w">${inside}</r>`;
        const expected = oracle(xml);
        counts[expected === undefined ? 'refused' : 'read']++;
        expect(await read(xml)).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
    expect(Math.min(counts.read, counts.refused)).toBeGreaterThan(50);
  });

  test.each([
    ['<x:r/>', 'the namespace prefix "x" is not declared'],
    ['<r x:a=""/>', 'the namespace prefix "x" is not declared'],
    ['<r xmlns:x="u" xmlns:y="u" x:a="1" y:a="2"/>', 'the attribute {u}a occurs twice in one tag'],
    ['<r xmlns:x=""/>', 'the namespace prefix "x" is declared as nothing'],
    ['<r xmlns:xml="u"/>', 'xmlns:xml declares what XML keeps for itself'],
    ['<a:b:c xmlns:a="u"/>', 'the name "a:b:c" has a colon in the wrong place'],
  ])('%s is refused in words', async (xml, reason) => {
    const reading = collect(readXml(streamOf([xml]), { format: 'XML', depth: 9, treat: () => 'keep' }));
    expect(await failureOf(reading)).toMatchObject({ kind: 'malformed-file', reason, line: 1 });
  });
});

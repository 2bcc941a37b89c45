import { describe, expect, test } from '@jest/globals';
import type { Failure } from '../../../src/domain/failure.js';
import { readXml, type XmlEvent, type XmlTreatment } from '../../../src/formats/xml/xml-door.js';
import { textOf } from '../../../src/formats/xml/xml-element.js';
import { collect, failureOf } from '../reading.js';

// eslint-disable-next-line @typescript-eslint/require-await -- an async source is what the door takes
async function* pieces(text: string, size = 1_000): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

const TREATMENTS = new Map<string, XmlTreatment>([
  ['keep', 'keep'],
  ['skip', 'skip'],
  ['skim', 'skim'],
]);

function read(text: string, size?: number): Promise<XmlEvent[]> {
  const treat = (element: { name: string }): XmlTreatment => TREATMENTS.get(element.name) ?? 'enter';
  return collect(readXml(pieces(text, size), { format: 'XML', depth: 200, treat }));
}

async function reasonOf(text: string): Promise<Extract<Failure, { kind: 'malformed-file' }>> {
  const failure = await failureOf(read(text));
  if (failure.kind !== 'malformed-file') throw new Error(failure.kind);
  return failure;
}

describe('what comes through the door', () => {
  test.each([
    ['<p:skim xmlns:p="urn:p" a="1"/>', true],
    ['<p:skim xmlns:p="urn:p" a="1"></p:skim>', true],
    ['<p:skim xmlns:p="urn:p" a="1"> </p:skim>', false],
    ['<p:skim xmlns:p="urn:p" a="1"><keep/><skim/></p:skim>', false],
  ])('of %s comes the tag, and whether it is empty: %s', async (xml, empty) => {
    const [, skimmed, ...rest] = await read(`<r>${xml}</r>`, 5);
    expect(skimmed).toMatchObject({ kind: 'skimmed', element: { name: 'skim', children: [] }, empty });
    expect(rest).toEqual([{ kind: 'close', name: 'r' }]);
  });

  test('kept elements come whole, entered ones as tags, skipped ones not at all', async () => {
    const events = await read('<r a="1"><keep x="&amp;">a<b/>c<![CDATA[<d>]]></keep><skip><keep/></skip></r>');
    expect(events.map((event) => (event.kind === 'close' ? event.name : event.element.name))).toEqual([
      'r',
      'keep',
      'r',
    ]);
    const kept = events[1];
    if (kept?.kind !== 'whole') throw new Error('not whole');
    expect(kept.element.attributes.get('x')).toBe('&');
    expect(textOf(kept.element)).toBe('ac<d>');
    expect(kept.element.children).toHaveLength(3);
  });

  test.each([1, 3, 1_000])(
    'what lies before a wrong closing tag comes, what it breaks off does not (pieces of %i)',
    async (size) => {
      const seen: XmlEvent[] = [];
      const treat = (element: { name: string }): XmlTreatment => TREATMENTS.get(element.name) ?? 'enter';
      const request = { format: 'XML', depth: 200, treat };
      const all = async () => {
        for await (const event of readXml(pieces('<r><keep>a</keep><keep>b<i></r>', size), request)) seen.push(event);
      };
      expect(await failureOf(all())).toMatchObject({ kind: 'malformed-file', line: 1 });
      expect(seen.map(({ kind }) => kind)).toEqual(['open', 'whole']);
    },
  );

  test('the chunks a file comes in do not matter', async () => {
    const text = '<r><keep k="ä">𠮷 &lt;b&gt;\r\n<i>x</i>]]&gt;</keep></r>';
    const whole = await read(text);
    for (let size = 1; size < 9; size++) expect(await read(text, size)).toEqual(whole);
  });

  test('an element knows the line on which its tag begins', async () => {
    const events = await read('<r>\n<keep\n  a="1"><b/>\n</keep>\n<keep/></r>');
    expect(events.flatMap((event) => (event.kind === 'whole' ? [event.element.line] : []))).toEqual([2, 5]);
  });

  test('white space in a text is kept exactly', async () => {
    const [, kept] = await read('<r><keep>  a\t\n b&#9;&#10;</keep></r>');
    expect(kept?.kind === 'whole' && textOf(kept.element)).toBe('  a\t\n b\t\n');
  });
});

describe('what is refused at the door', () => {
  test.each([
    ['an entity bomb', '<!DOCTYPE r [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><r>&b;</r>', /declarations of its own/],
    [
      'an external entity',
      '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>',
      /declarations of its own/,
    ],
    ['an unknown entity', '<r>&nbsp;</r>', /an entity is used/],
    ['an entity named like a property of objects', '<r>&constructor;</r>', /an entity is used/],
    ['a NUL character', '<r>\0</r>', /does not allow/],
    ['a control character', '<r>\u0008</r>', /does not allow/],
    ['a reference to a control character', '<r>&#8;</r>', /does not allow/],
    ['the same under XML 1.1', '<?xml version="1.1"?><r>&#8;</r>', /does not allow/],
    ['a reference to half a character', '<r>&#xD800;</r>', /does not allow/],
    ['an attribute twice', '<r a="1" a="2"/>', /occurs twice/],
    ['an undeclared prefix', '<x:r/>', /prefix "x" is not declared/],
    ['tags that do not match', '<r><a></r>', /does not belong/],
    ['an unclosed CDATA section', '<r><![CDATA[abc', /ends inside/],
    ['two roots', '<r/><r/>', /second root/],
    ['text behind the root', '<r/>x', /outside the root/],
    ['a file without an element', '  ', /no XML element/],
    ['257 attributes', `<r ${Array.from({ length: 257 }, (_, n) => `a${n}=""`).join(' ')}/>`, /more than 256/],
  ])('%s', async (_, text, reason) => {
    const failure = await reasonOf(text);
    expect(failure.reason).toMatch(reason);
    expect(failure.line).toBe(1);
    expect(failure.column).toBeGreaterThan(0);
  });

  test('a document type from outside is neither fetched nor an error', async () => {
    expect(await read('<!DOCTYPE r PUBLIC "a[b" "http://localhost:9/r.dtd"><r/>')).toHaveLength(2);
  });

  test('depth is refused at the first element that lies too deep', async () => {
    let pulled = 0;
    // eslint-disable-next-line @typescript-eslint/require-await -- an async source is what the door takes
    async function* deep(): AsyncGenerator<string> {
      for (; pulled < 10_000; pulled++) yield '<n>';
    }
    const failure = await failureOf(collect(readXml(deep(), { format: 'XML', depth: 200, treat: () => 'enter' })));
    expect(failure).toMatchObject({ kind: 'malformed-file', reason: 'elements lie deeper than 200', column: 603 });
    expect(pulled).toBe(200);
  });

  test.each([
    ['an attribute', '<r a="', 'x'],
    ['a text in a kept element', '<keep>', 'x'],
    ['a comment', '<r><!--', 'x'],
    ['a CDATA section', '<r><![CDATA[', 'x'],
    ['a tag name', '<r><', 'x'],
    ['an attribute of a skipped element', '<skip><x a="', 'x'],
    ['a document type', '<!DOCTYPE ', 'x'],
  ])('%s without an end is refused before 1.2 million characters were read', async (_, start, filling) => {
    let pulled = 0;
    // eslint-disable-next-line @typescript-eslint/require-await -- an async source is what the door takes
    async function* endless(): AsyncGenerator<string> {
      yield start;
      for (; ; pulled += 10_000) yield filling.repeat(10_000);
    }
    const treat = (element: { name: string }): XmlTreatment => TREATMENTS.get(element.name) ?? 'enter';
    const failure = await failureOf(collect(readXml(endless(), { format: 'XML', depth: 200, treat })));
    expect(failure).toMatchObject({ kind: 'malformed-file' });
    expect(pulled).toBeLessThan(1_200_000);
  });

  test('an element that is kept has a ceiling of nodes', async () => {
    expect((await reasonOf(`<keep>${'<b/>'.repeat(50_001)}</keep>`)).reason).toBe('the element <keep> is too large');
  });

  test('what is skipped is not collected: a text of 3 million characters passes', async () => {
    expect(await read(`<r><skip>${'x'.repeat(3_000_000)}</skip></r>`, 50_000)).toHaveLength(2);
  });
});
